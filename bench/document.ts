/** What a whole document takes beside the audit of its text: read, its tables recognised and compared with the workbook. */
import { paperDocument } from "../generate/documents/whole";
import { generateDepartment } from "../generate/department";
import { plainForm } from "../generate/form";
import { randomFrom } from "../generate/random";
import { renderDepartment } from "../generate/render";
import { readDocxBlocks } from "../hosts/file/docx/read-docx";
import { tieOut } from "../src/compare/tie-out/tie-out";
import { documentTables } from "../src/document/sheets";
import { recognise } from "../src/statement/recognise";
import { median, timed } from "./worlds";

/** In milliseconds. */
const TARGET = 50;

export function benchDocument(rounds = 30): void {
  const documents = Array.from({ length: rounds + 1 }, (_, seed) => {
    const department = generateDepartment(randomFrom(seed + 1), { items: 40 });
    const { workbook } = renderDepartment(department, plainForm("henan"));
    return { statement: recognise(workbook), bytes: paperDocument(workbook, "continued", department).bytes };
  });
  const [first = 0, ...later] = documents.map(({ statement, bytes }) =>
    timed(() => tieOut(statement, documentTables(readDocxBlocks(bytes), "整份.docx"))),
  );
  const usual = median(later);
  const verdict = usual <= TARGET ? "" : "，未达到";
  console.log(
    `整份文档（读出、认表、与工作簿比较）：第一次 ${first.toFixed(1)} ms，以后 ${usual.toFixed(1)} ms（目标 ${String(TARGET)} ms${verdict}）`,
  );
}
