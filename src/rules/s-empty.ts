/** Empty tables, and what their notes say. */
import { aspectOfKey, isRate } from "../catalogue/aspects";
import type { Entry, Statement, Table } from "../statement/statement";
import { explainsEmptiness, notesOfEmptiness } from "../statement/empty";
import { isFilled, isNothing, nameOf, titleCellOf, noteCellOf } from "./naming";
import { rule, type Assertion, type Complaint } from "./rule";

function checkEmptiness(table: Table): Complaint[] {
  const entries: Entry[] = table.lines.flatMap(({ cells }) =>
    [...cells].flatMap(([column, entry]) => (isRate(aspectOfKey(column)) ? [] : [entry])),
  );
  const filled = entries.filter((entry) => isFilled(entry) || !isNothing(entry));
  const zeros = entries.filter((entry) => entry.state === "amount" && !isFilled(entry));
  const unreadable = entries.some((entry) => entry.state === "unreadable");
  const claims = notesOfEmptiness(table);

  if (claims.length > 0 && filled.some(isFilled)) {
    return [
      {
        message: `${nameOf(table)}的注说是空表或没有数据，表里却有 ${filled.filter(isFilled).length} 个金额。`,
        cells: [...claims.map(noteCellOf), ...filled.filter(isFilled)],
        table: table.id,
        severity: "error",
      },
    ];
  }
  const blankForm = claims.filter(({ text }) => text.includes("空表"));
  if (blankForm.length > 0 && zeros.length > 0) {
    return [
      {
        message: `${nameOf(table)}的注说是空表，表里却印了 ${zeros.length} 个零：或改注为“本表无数据”并说明原因，或把零删去。`,
        cells: [...blankForm.map(noteCellOf), ...zeros],
        table: table.id,
        severity: "info",
      },
    ];
  }
  if (filled.length === 0 && !explainsEmptiness(table) && !unreadable && table.unread.length === 0) {
    return [
      {
        message: `${nameOf(table)}没有数据，也没有注明“……故本表无数据”。`,
        cells: [titleCellOf(table)],
        table: table.id,
        severity: table.slot >= 9 ? "info" : "warning",
      },
    ];
  }
  return [];
}

function emptyTables(statement: Statement): Assertion | undefined {
  const { tables } = statement;
  return tables.length === 0
    ? undefined
    : { instances: tables.length, complaints: tables.flatMap(checkEmptiness) };
}

export const S_EMPTY_RULES = [
  rule({
    id: "S-EMPTY",
    title: "空表保留表式并说明原因；说是空表的没有数据",
    meaning: "没有数据的表要写一句为什么；注说没有数据而表里有数，必有一处错。",
    source: "决算公开模板：“……，故本表无数据”",
    severity: "warning",
    exceptions: ["“当此表数据为零时，即本部门无……”这样的通用注，算作已说明"],
    inapplicable: "没有可核对的表",
    assert: (_, statement) => emptyTables(statement),
  }),
];
