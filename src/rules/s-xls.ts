/** What the workbook itself does to figures and names; none of it is wrong, all of it was put right in reading. */
import { aspectOfKey, isRate } from "../catalogue/aspects";
import type { Entry, Statement } from "../statement/statement";
import { shortNameOf, titleCellOf } from "./naming";
import { rule, type Assertion, type Complaint } from "./rule";

/** Excel allows no longer name of a sheet. */
const LONGEST_SHEET_NAME = 31;

function workbookFacts(statement: Statement): Assertion | undefined {
  const { tables, printed } = statement;
  if (tables.length === 0 || printed) return undefined;
  const complaints: Complaint[] = [];
  const texts: Entry[] = [];
  const counts: string[] = [];
  for (const table of tables) {
    if (table.sheet.length >= LONGEST_SHEET_NAME) {
      complaints.push({
        message: `工作表名“${table.sheet}”已到 31 个字的上限，可能被截断；本次按表上的表名识别。`,
        cells: [titleCellOf(table)],
        table: table.id,
      });
    }
    const before = texts.length;
    for (const line of table.lines) {
      for (const [column, { state, content }] of line.cells)
        if (state === "amount" && typeof content === "string" && !isRate(aspectOfKey(column)))
          texts.push(line.cells.get(column)!);
    }
    if (texts.length > before) counts.push(`${shortNameOf(table)} ${texts.length - before} 个`);
  }
  if (texts.length > 0) {
    complaints.push({
      message: `有 ${texts.length} 个金额存成了文字（${counts.join("、")}），已按数字核对；在 Excel 里求和会漏掉它们。`,
      cells: texts,
    });
  }
  return { instances: tables.length, complaints };
}

export const S_XLS_RULES = [
  rule({
    id: "S-XLS",
    title: "金额存为数字，工作表名没有被截断",
    meaning: "存成文字的金额、数字里的空格、截断的表名都已识别，不算错；但在 Excel 里求和会漏掉文字。",
    source: "工作簿",
    severity: "info",
    inapplicable: "没有可核对的表，或者核对的是印出来的文档",
    assert: (_, statement) => workbookFacts(statement),
  }),
];
