/** 套用上年说明: what becomes of last year's text, paragraph by paragraph. */
import type { BlankInput, FigureCell, Gap } from "../write/narrative";

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
  /** The value of 补充资料 that belongs here, or those that it follows from. */
  readonly input?: BlankInput;
  readonly awaits?: readonly Gap[];
  /** What last year's text gave for that value, as it would be typed: 上年：…，请确认. */
  readonly offer?: string;
}

/** A stretch of last year's paragraph and what stands there now; the same words where it is noted, or from a cell and as it was. */
export interface Change {
  /** Offsets in the text of the paragraph that it is made from. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly note?: Note;
  /** The cells behind a figure. */
  readonly cells?: readonly FigureCell[];
  /** The typed values that take part in it. */
  readonly inputs?: readonly BlankInput[];
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

/** Last year's text is not one to begin from: one sentence, without its full stop, that goes on from the name of the file. */
export class RenewError extends Error {
  override readonly name = "RenewError";
  /** @param reason what may help: the department was renamed, or this year's text is there already and wants checking */
  constructor(
    message: string,
    readonly reason: "renamed" | "same-year" | "other" = "other",
  ) {
    super(message);
  }
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

/** What a person made of the noted words, by `noteIds`; the same words where they may stay. */
export type Answers = ReadonlyMap<string, string>;

/**
 * What each noted change is known by: where in last year's text it stands, what it makes of it, and what was said of it. Where the
 * workbook makes it another, what was answered before no longer counts.
 */
export function noteIds({ paragraphs }: Pick<Renewal, "paragraphs">): ReadonlyMap<Change, string> {
  const found = new Map<Change, string>();
  const alike = new Map<number, number>();
  for (const { like, changes } of paragraphs) {
    const nth = alike.get(like) ?? 0;
    alike.set(like, nth + 1);
    for (const change of changes)
      if (change.note)
        found.set(
          change,
          [like, nth, change.start, change.end, change.text, change.note.kind, change.note.says].join("|"),
        );
  }
  return found;
}

/** The text with what a person made of it; what is answered is noted no more. */
export function answered<R extends Pick<Renewal, "paragraphs">>(renewal: R, answers: Answers): R {
  const ids = noteIds(renewal);
  return {
    ...renewal,
    paragraphs: renewal.paragraphs.map((paragraph) => ({
      ...paragraph,
      changes: paragraph.changes.map((change) => {
        const text = answers.get(ids.get(change) ?? "");
        if (text === undefined) return change;
        const { start, end, cells } = change;
        return { start, end, text, ...(cells && text === change.text ? { cells } : {}) };
      }),
    })),
  };
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
