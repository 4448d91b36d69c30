/** 审核报告 as a .docx, set as an office sets its papers. */
import { reviewReport } from "../../../src/sheets/review-report";
import type { ReviewInput } from "../../../src/sheets/review";
import { writeDocx, type DocxParagraph } from "./write-docx";

/** @returns the bytes of the package; the same for the same review */
export function reviewDocx(input: ReviewInput): Uint8Array {
  const { title, paragraphs, signatures } = reviewReport(input);
  const set = (text: string, level: DocxParagraph["level"] = 0): DocxParagraph => ({
    text,
    level,
    marked: [],
  });
  return writeDocx(set(title), [
    ...paragraphs.map(({ text, level }) => set(text, level)),
    set(""),
    ...signatures.map((text) => set(text)),
  ]);
}
