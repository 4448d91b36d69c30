/**
 * The names of all rules, in the order of the catalogue: what is told of a figure is told under one of them. An id is
 * stable once released and never used again for another rule.
 */

/** Rules of tables: T of one table, X between tables, S of structure, labels and units. */
export const TABLE_RULE_IDS = [
  ...["T01-R01", "T01-R02", "T01-R03", "T01-R04", "T01-R05", "T01-R06", "T01-R07", "T01-R08", "T01-R09"],
  ...["T02-R01", "T02-R02", "T02-R03", "T02-R04", "T02-R05", "T02-R06"],
  ...["T03-R01", "T03-R02", "T03-R03", "T03-R04", "T03-R05", "T03-R06"],
  ...["T04-R01", "T04-R02", "T04-R03", "T04-R04", "T04-R04a", "T04-R05", "T04-R06", "T04-R07"],
  ...["T05-R01", "T05-R02", "T05-R03", "T05-R04", "T05-R05", "T05-R06"],
  ...["T06-R01", "T06-R02", "T06-R03", "T06-R04", "T06-R05"],
  ...["T07-R01", "T07-R02", "T07-R03", "T07-R04", "T07-R05", "T07-R06", "T07-R07"],
  "T08-R01",
  ...["T09-R01", "T09-R02", "T09-R03", "T09-R04", "T09-R05", "T09-R06"],
  ...["T10-R01", "T10-R02"],
  ...["X-01-02-01", "X-01-02-02", "X-01-02-03", "X-01-03-01", "X-01-03-02", "X-01-23-01", "X-01-03-03"],
  ...["X-01-04-01", "X-01-04-02", "X-01-04-03"],
  ...["X-02-03-01", "X-02-04-01", "X-02-05-01", "X-03-05-01", "X-03-05-02"],
  ...["X-04-05-01", "X-04-05-02", "X-04-07-01", "X-04-07-02", "X-04-07-03", "X-04-07-04"],
  ...["X-04-08-01", "X-05-07-01", "X-05-06-01", "X-05-06-02", "X-05-06-03"],
  ...["X-06-09-01", "X-06-09-02", "X-05-09-01", "X-09-10-01", "X-PY-01", "X-PY-02", "X-SUM-01"],
  ...[
    "S-CODE",
    "S-NAME",
    "S-XC",
    "S-SEQ",
    "S-NEG",
    "S-DEC",
    "S-READ",
    "S-CHANGE",
    "S-RATE",
    "S-PARTS",
    "S-UNIT",
  ],
  ...["S-YEAR", "S-DEPT", "S-MISS", "S-TITLE", "S-EMPTY", "S-PLACE", "S-TYPO", "S-XLS"],
  ...["S-TWICE", "S-TWICE-09"],
  ...["S-F-RANGE", "S-F-REF", "S-F-TYPED", "S-F-STALE", "S-F-READ"],
] as const;

/** Rules of texts: the 情况说明 against the tables and against itself (N), and which part of a document is read (S-PART). */
export const TEXT_RULE_IDS = [
  ...["N-01", "N-02", "N-02r", "N-03", "N-03s", "N-04", "N-04S", "N-05", "N-06", "N-07", "N-07s"],
  ...["N-08", "N-08b", "N-08d", "N-08L", "N-09", "N-09z", "N-10", "N-11", "N-11L", "N-12", "N-13", "N-14"],
  ...["N-15", "N-15e", "N-15i", "N-15r", "N-16", "N-17", "N-18", "N-19", "N-20", "N-RND", "S-PART"],
] as const;

export type TableRuleId = (typeof TABLE_RULE_IDS)[number];
export type TextRuleId = (typeof TEXT_RULE_IDS)[number];
/** What a remark or a wrong figure is told under: a text breaks rules of structure as tables do. */
export type RuleId = TableRuleId | TextRuleId;
