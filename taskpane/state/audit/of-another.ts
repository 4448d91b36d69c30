import { sameDepartment } from "../../../src/statement/companion";
import type { Statement } from "../../../src/statement/statement";
import { statementOfDocument, statementOfText } from "../../../src/text/prose/text-alone";
import type { Source } from "./source";

/**
 * Whether a text says that it is not of these tables: it names another year or another department. Tables that nobody
 * opened, those of the sample, accuse no such text.
 */
export function isOfAnother({ paragraphs, document }: Source, tables: Statement): boolean {
  const { year, department } = document
    ? statementOfDocument(paragraphs, document)
    : statementOfText(paragraphs);
  return (year > 0 && year !== tables.year) || !sameDepartment(department, tables.department);
}
