import { sameDepartment } from "../../../src/statement/companion-verdict";
import type { DocumentTables } from "../../../src/document/sheets";
import type { Paragraph } from "../../../src/text/prose/passages";
import type { Statement } from "../../../src/statement/statement";
import { statementOfDocument, statementOfText } from "../../../src/text/prose/text-alone";
import * as words from "../../audit-wording";

/** The paragraphs of a text, and the tables in between where it is a document. */
interface Text {
  readonly paragraphs: readonly Paragraph[];
  readonly document?: DocumentTables;
}

/** How a text says that it is not of these tables, in a clause: it names another year, or another department. Empty where it does not. */
export function unlikeTables({ paragraphs, document }: Text, tables: Statement): string {
  const text = document ? statementOfDocument(paragraphs, document) : statementOfText(paragraphs);
  if (text.year > 0 && tables.year > 0 && text.year !== tables.year)
    return words.otherYear(text.year, tables.year);
  return sameDepartment(text.department, tables.department)
    ? ""
    : words.otherDepartment(text.department, tables.department);
}
