/**
 * The catalogue of 勾稽关系: each rule declared once, as data first and code last. A linear rule yields relations
 * over cells, which are evaluated, explained, written as Excel formulas and diagnosed; the others assert.
 */
import type { Entry, Statement, Table } from "../statement/statement";
import type { Slot, StatementKind, TableId } from "../catalogue/tables";
import type { CellRef } from "../workbook/workbook";
import type { TableRuleId } from "../catalogue/rule-ids";

/** `error`: must hold; `warning`: usually holds, the accountant should look; `info`: good to know. */
export type Severity = "error" | "warning" | "info";

/** One figure of a relation, added (`1`) or taken away (`-1`). */
export interface Term {
  readonly entry: Entry;
  readonly sign: 1 | -1;
  /** Last year's workbook, where the figure stands there: its cell is none of the workbook that is checked. */
  readonly book?: "prior";
}

/**
 * A linear relation over cells: the stated figures on the left, what they should come to on the right.
 * `=`: both sides agree; `≤`: the left is part of the right.
 */
export interface Relation {
  readonly rule: Rule;
  readonly left: readonly Term[];
  readonly sense: "=" | "≤";
  readonly right: readonly Term[];
  /** What stands on either side, in words: `本年支出合计`, `各功能分类支出之和`. */
  readonly leftText: string;
  readonly rightText: string;
  /** True where not even one unit of the last place may differ (收入总计 = 支出总计). */
  readonly strict?: true;
  /** The left may be more than the right: only less is a break. */
  readonly mayExceed?: true;
  /** A figure that may be a part of a side and was not read, in a clause: the relation is not judged. */
  readonly unread?: string;
}

/** A cell that is no figure: a label, a 行次, a note; with what it says, where that helps. */
export interface LabelCell extends CellRef {
  readonly label?: string;
  readonly value?: string | number | boolean | null;
}

/** What an assertion found amiss. */
export interface Complaint {
  /** One sentence that names table, line, column and what is there. */
  readonly message: string;
  readonly cells: readonly (Entry | LabelCell)[];
  /** The table it lies in; absent where it concerns the workbook. */
  readonly table?: TableId;
  /** Decimal strings where it is about an amount (stated − expected = difference), words otherwise. */
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** Where it weighs less or more than the rule's own severity. */
  readonly severity?: Severity;
}

/** What an assertion rule answers: how many things it looked at, and what was amiss. */
export interface Assertion {
  readonly instances: number;
  readonly complaints: readonly Complaint[];
}

interface RuleBase {
  /** Stable once released: `T01-R01`. */
  readonly id: string;
  readonly title: string;
  /** What a break of it means for the accountant, and what to look at. */
  readonly meaning: string;
  /** Form, line, regulation: `公开01表 27行 = (1+2+…+8)行`. */
  readonly source: string;
  readonly severity: Severity;
  /** Slots it needs; without one of them it is 未执行. */
  readonly needs: readonly Slot[];
  /** Known legitimate exceptions, each a clause. */
  readonly exceptions?: readonly string[];
  /** Why it may not apply though its tables are there: `有年初结转，两表不要求相等`. */
  readonly inapplicable?: string;
  /** The tables it needs of last year's workbook; without that workbook, or without one of them, it is 未执行. */
  readonly prior?: readonly Slot[];
  /** The kind of workbook it is for; of another it is 不适用. */
  readonly kind?: StatementKind;
}

/** The tables of a statement by slot, as rules name them; only those in `needs` are sure to be there. */
export interface Tables {
  readonly T01?: Table;
  readonly T02?: Table;
  readonly T03?: Table;
  readonly T04?: Table;
  readonly T05?: Table;
  readonly T06?: Table;
  readonly T07?: Table;
  readonly T08?: Table;
  readonly T09?: Table;
  readonly T10?: Table;
}

/** A relation before its rule is known. */
export type Draft = Omit<Relation, "rule">;

export interface LinearRule extends RuleBase {
  /**
   * The relations of the statement; none means that it does not apply.
   *
   * @param prior last year's tables; none where that workbook is not open
   */
  readonly relations: (tables: Tables, statement: Statement, prior: Tables) => readonly (Draft | undefined)[];
  /** What of it is not linear. */
  readonly assert?: Assert;
}

/**
 * undefined means that it does not apply.
 *
 * @param relations those of the rules before it in the catalogue
 */
export type Assert = (
  tables: Tables,
  statement: Statement,
  relations: readonly JudgedRelation[],
) => Assertion | undefined;

/** A relation with what became of it; `failed` where no rounding explains it. */
export interface JudgedRelation {
  readonly relation: Relation;
  readonly verdict: string;
}

export interface AssertionRule extends RuleBase {
  readonly assert: Assert;
}

export type Rule = LinearRule | AssertionRule;

/** A rule of the catalogue: its id is listed, and examples are asked of it. */
export type CatalogueRule = Rule & { readonly id: TableRuleId };

type Declared<R extends Rule> = Omit<R, "id" | "severity" | "needs"> &
  Partial<Pick<R, "severity" | "needs">> & { readonly id: TableRuleId };

/** A rule of the catalogue: an error unless it says otherwise, and of the tables that its number names (X-01-04-02: 01 and 04). */
export function rule(declared: Declared<LinearRule> | Declared<AssertionRule>): CatalogueRule {
  const [, ...named] = /^T(\d\d)-|^X-(\d\d)-(\d\d)-/.exec(declared.id) ?? [];
  const needs = named.filter(Boolean).map((slot) => Number(slot) as Slot);
  return { severity: "error", needs, ...declared };
}

export function isLinear(rule: Rule): rule is LinearRule {
  return "relations" in rule;
}
