import { sameDepartment } from "../../../src/statement/companion";
import type { Statement } from "../../../src/statement/statement";
import { statementOfDocument, statementOfText } from "../../../src/text/prose/text-alone";
import * as words from "../../audit-wording";
import type { Source } from "./source";

/** How a text says that it is not of these tables, in a clause: it names another year, or another department. Empty where it does not. */
export function unlikeTables({ paragraphs, document }: Source, tables: Statement): string {
  const text = document ? statementOfDocument(paragraphs, document) : statementOfText(paragraphs);
  if (text.year > 0 && tables.year > 0 && text.year !== tables.year)
    return words.otherYear(text.year, tables.year);
  return sameDepartment(text.department, tables.department)
    ? ""
    : words.otherDepartment(text.department, tables.department);
}
