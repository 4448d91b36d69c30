/** The new text held against this year's tables: what does not stand is noted where it stands. */
import { refutes } from "../statement/companion-verdict";
import type { Statement } from "../statement/statement";
import { auditText } from "../text/audit";
import type { Paragraph } from "../text/prose/passages";
import type { NarrativeSources } from "../write/quantities";
import { changedText, type Change, type Note, type RenewedParagraph } from "./renewal";
import { inOrder } from "./unit";
import { addTo } from "../group-by";

interface Found {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

export function secondLook(
  made: readonly RenewedParagraph[],
  before: readonly Paragraph[],
  statement: Statement,
  { prior, budget }: NarrativeSources,
): readonly RenewedParagraph[] {
  const live = made.filter(({ state }) => state !== "gone");
  const texts = live.map((paragraph): Paragraph => {
    const { text, ...rest } = before[paragraph.like]!;
    return { ...rest, text: changedText(text, paragraph.changes) };
  });
  const { claims, remarks } = auditText(texts, statement, {
    // The tables of the document are last year's.
    document: { workbook: { name: "", sheets: [] }, sheets: [] },
    ...(prior && refutes("prior", statement, prior) ? { prior } : {}),
    ...(budget ? { budget } : {}),
  });
  const found = new Map<number, Found[]>();
  for (const { verdict, paragraph, start, end, reason } of claims)
    if (verdict === "wrong") addTo(found, paragraph, { start, end, says: reason.replace(/。$/, "") });
  for (const { severity, rule, paragraph, start, end, message } of remarks)
    // What the whole text lacks it lacked before.
    if (severity !== "info" && rule !== "S-MISS")
      addTo(found, paragraph, { start, end, says: message.replace(/。$/, "") });
  const index = new Map(live.map((paragraph, at) => [paragraph, at]));
  return made.map((paragraph) => {
    const at = index.get(paragraph);
    const doubts = at === undefined ? undefined : found.get(at);
    return doubts ? doubted(paragraph, before[paragraph.like]!.text, doubts) : paragraph;
  });
}

/** The changes of a paragraph with notes on what was found in the new text. */
function doubted(paragraph: RenewedParagraph, text: string, found: readonly Found[]): RenewedParagraph {
  let changes = [...paragraph.changes];
  for (const one of found) {
    const note: Note = { kind: "check", says: one.says };
    const places = placesOf(changes, one);
    const noted = places.find(({ change }) => change !== undefined);
    if (noted?.change) {
      const { change } = noted;
      if (!change.note) changes = changes.map((other) => (other === change ? { ...change, note } : other));
      continue;
    }
    const [place] = places;
    if (!place || place.end <= place.start) continue;
    changes = [
      ...changes,
      { start: place.start, end: place.end, text: text.slice(place.start, place.end), note },
    ].sort(inOrder);
  }
  return { ...paragraph, changes };
}

/** Where a stretch of the new text stands in the old: on changes, or between them. */
function placesOf(
  changes: readonly Change[],
  { start, end }: Found,
): readonly { readonly start: number; readonly end: number; readonly change?: Change }[] {
  const places: { start: number; end: number; change?: Change }[] = [];
  let shift = 0;
  let at = 0;
  const plain = (from: number, to: number): void => {
    // In the old text; `from + shift` is where it stands in the new.
    const first = Math.max(from, start - shift);
    const last = Math.min(to, end - shift);
    if (last > first) places.push({ start: first, end: last });
  };
  for (const change of changes) {
    plain(at, change.start);
    const newStart = change.start + shift;
    const newEnd = newStart + change.text.length;
    if (newStart < end && newEnd > start) places.push({ start: change.start, end: change.end, change });
    shift += change.text.length - (change.end - change.start);
    at = change.end;
  }
  plain(at, Number.MAX_SAFE_INTEGER);
  return places;
}
