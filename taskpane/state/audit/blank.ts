import type { Audit } from "../../../src/text/audit";
import type { Remark } from "../../../src/text/claim";

/** What a remark is about, as it stands in the text. */
export function wordsOf({ paragraph, start, end }: Remark, { paragraphs }: Audit): string {
  return paragraphs[paragraph]?.text.slice(start, end) ?? "";
}

/** The places that 说明 left open, 【待填：原因】. They come in dozens, and one thing is to be said of them all. */
export function blanksOf(audit: Audit): readonly Remark[] {
  return audit.remarks.filter(
    (remark) => remark.rule === "S-PLACE" && /^【待填(?:：[^】]*)?】$/.test(wordsOf(remark, audit)),
  );
}
