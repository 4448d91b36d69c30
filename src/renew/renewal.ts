/** 套用上年说明: what becomes of last year's text, paragraph by paragraph. */
import type { FigureCell } from "../write/narrative";

/** `check` 待核对: it could not be told what it should be; `rewrite` 请改写: a reason; `fill` 待填: known what, not how much. */
export type NoteKind = "check" | "rewrite" | "fill";

export const NOTE_WORDS: Readonly<Record<NoteKind, string>> = {
  check: "待核对",
  rewrite: "请改写",
  fill: "待填",
};

/** What a person still has to look at. */
export interface Note {
  readonly kind: NoteKind;
  /** One sentence, without a full stop: what of, and what last year said. */
  readonly says: string;
}

/** A stretch of last year's paragraph and what stands there now; the same words where it is only noted. */
export interface Change {
  /** Offsets in the text of the paragraph that it is made from. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly note?: Note;
  /** The cells behind a figure. */
  readonly cells?: readonly FigureCell[];
}

/** A paragraph of the new text. */
export interface RenewedParagraph {
  /** The paragraph of last year's text that it is, or, where it is new, that it is written like. */
  readonly like: number;
  /** `gone`: its item has no amount any more. */
  readonly state: "kept" | "new" | "gone";
  /** In order, none over another; what stands between them stays as it is. */
  readonly changes: readonly Change[];
}

export interface Renewal {
  readonly paragraphs: readonly RenewedParagraph[];
  /** The fiscal years of both texts. */
  readonly from: number;
  readonly to: number;
  /** What was wrong in last year's text against last year's workbook, a sentence each. */
  readonly wrongBefore: readonly string[];
  /** What is to be said of the whole, a sentence each. */
  readonly notices: readonly string[];
}

/** Last year's text is not one to begin from: one sentence. */
export class RenewError extends Error {
  override readonly name = "RenewError";
}

/** A paragraph with its changes made. */
export function changedText(before: string, changes: readonly Change[]): string {
  let text = "";
  let at = 0;
  for (const { start, end, text: made } of changes) {
    text += before.slice(at, start) + made;
    at = end;
  }
  return text + before.slice(at);
}

/** Every note in the order of the text, with the paragraph it stands in. */
export function notesOf({ paragraphs }: Pick<Renewal, "paragraphs">): readonly (Note & {
  readonly paragraph: RenewedParagraph;
  readonly change: Change;
})[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.changes.flatMap((change) => (change.note ? [{ ...change.note, paragraph, change }] : [])),
  );
}
