/**
 * 套用上年说明: last year's text with this year's figures. What could be read is written anew, what could not stays and is
 * noted; nothing is wrong without a note.
 */
import type { DocumentTables } from "../document/sheets";
import type { Statement } from "../statement/statement";
import type { Paragraph } from "../text/prose/passages";
import { Quantities, type NarrativeSources } from "../write/quantities";
import { CodeLines } from "./code-lines";
import type { ScribeDesk } from "./desk";
import { finished } from "./finished";
import type { ListedLine } from "./item-lines";
import { itemLists } from "./item-paragraphs";
import { segmentPieces } from "./item-segments";
import { LastYear } from "./last-year";
import { NewParts } from "./new-items";
import { namePieces } from "./name-lists";
import { noticesOf, sectionsLacking, wrongIn } from "./notices";
import { Printing } from "./printing";
import type { Renewal, RenewedParagraph } from "./renewal";
import { Scribe, type PlacedChange } from "./scribe";
import { secondLook } from "./second-look";
import { sourcesOf, ThisYear } from "./this-year";
import { check, inOrder, type Piece } from "./unit";
import { groupBy } from "../group-by";

export interface RenewSources extends NarrativeSources {
  /** The tables that stand in last year's document itself; they stay as they are. */
  readonly document?: DocumentTables;
  /** The accountant says that it is the same department under another name. */
  readonly renamed?: boolean;
}

/**
 * @param paragraphs last year's text as its document has it
 * @param statement this year's workbook
 * @param sources `prior`: last year's workbook, by which last year's text is read, and the base of this year's changes
 * @throws RenewError where it is no text to begin from
 */
export function renew(
  paragraphs: readonly Paragraph[],
  statement: Statement,
  sources: RenewSources = {},
): Renewal {
  const { prior, document, renamed = false } = sources;
  const last = new LastYear(paragraphs, statement, {
    ...(prior ? { workbook: prior } : {}),
    ...(document ? { document } : {}),
    renamed,
  });
  const near = statement.year === 0 || statement.year - last.year === 1;
  const base = prior ?? (near ? last.tables : undefined);
  const beside: NarrativeSources = { ...sources, ...(base ? { prior: base } : {}) };
  const quantities = new Quantities(statement, beside, false);
  const printing = new Printing(last.readings, (figure, { passage }) =>
    last.raw(passage, figure.start, figure.end),
  );
  // A form that prints no year is of the year after.
  const to = statement.year || (last.year === 0 ? 0 : last.year + 1);
  const now = new ThisYear(quantities, last, printing, to - last.year);
  const lines = new CodeLines(quantities, last.facts, { now: statement, then: last.read.statement });
  const scribe = new Scribe(last, now, { from: last.year, to }, lines.rekey);

  const made = paragraphsMade(paragraphs, { last, now, lines, scribe }, statement.department);
  const { all, lacking } = withNewParts(made, last, quantities, statement, beside);
  return {
    paragraphs: secondLook(all, paragraphs, statement, beside),
    from: last.year,
    to,
    wrongBefore: wrongIn(last),
    notices: [...noticesOf(last, statement, sources), ...lacking],
  };
}

/** Every paragraph of last year's text as it is this year, those of lists in their new order. */
function paragraphsMade(
  paragraphs: readonly Paragraph[],
  desk: ScribeDesk,
  department: string,
): readonly RenewedParagraph[] {
  const { last, scribe } = desk;
  const lists = itemLists(desk);
  const inLists = new Set(lists.flatMap(({ lines }) => lines.map(({ paragraph }) => paragraph)));
  const placed = groupBy(
    last.read.text.passages
      .filter(({ places }) => !places.every(({ paragraph }) => inLists.has(paragraph)))
      .flatMap((passage) => {
        const own = [...segmentPieces(passage, desk), ...namePieces(passage, desk)];
        return scribe.changes(passage, over(scribe.pieces(passage, 0, passage.text.length), own));
      }),
    ({ paragraph }) => paragraph,
  );
  const names = { from: last.department, to: department };
  const starts = new Map(lists.map((list) => [list.lines[0]!.paragraph, list.listed] as const));
  return paragraphs.flatMap(({ text }, like): readonly RenewedParagraph[] => {
    const listed = (starts.get(like) ?? []).map((one): RenewedParagraph => {
      const { paragraph } = one.line;
      const changes = one.state === "gone" ? [] : lineChanges(one, scribe);
      return {
        like: paragraph,
        state: one.state,
        changes: finished(paragraphs[paragraph]!.text, changes, names),
      };
    });
    return inLists.has(like)
      ? listed
      : [...listed, { like, state: "kept", changes: finished(text, placed.get(like) ?? [], names) }];
  });
}

/** A line of a list: one note on all of it where it may not belong there, but where a person has to write in it. */
function lineChanges(
  { line, rekey, names, extra, doubt }: ListedLine,
  scribe: Scribe,
): readonly PlacedChange[] {
  const { passage, start, end } = line;
  const pieces = over(scribe.pieces(passage, start, end, rekey, names), extra);
  if (doubt === undefined) return scribe.changes(passage, pieces);
  const text = scribe.apply(passage, start, end, pieces);
  const open = text === undefined || pieces.some(({ note }) => note !== undefined && note.kind !== "check");
  return scribe.changes(
    passage,
    open
      ? pieces.map((piece) => ({ note: check(doubt), ...piece }))
      : [{ start, end, text, ...sourcesOf(pieces), note: check(doubt) }],
  );
}

/** The paragraphs with what last year's text had no words for, and what is to be said of it. */
function withNewParts(
  made: readonly RenewedParagraph[],
  last: LastYear,
  quantities: Quantities,
  statement: Statement,
  sources: NarrativeSources,
): { readonly all: readonly RenewedParagraph[]; readonly lacking: readonly string[] } {
  const parts = new NewParts(last, quantities, statement, sources);
  let all = parts.withItems(made);
  const lacking = sectionsLacking(last, quantities).map(({ topic, key, what }) => {
    // A text that was silent on what there was is silent again.
    const longer = last.amount(key, "final") === 0 ? parts.withSection(all, topic) : undefined;
    all = longer ?? all;
    const done = longer ? "已照本省的写法补上，请核对" : "请补写";
    return `今年有${what}，上年说明没有这一节，${done}`;
  });
  return { all, lacking };
}

/** Pieces with those of lists put in: what they take away is written no more. */
function over(pieces: readonly Piece[], own: readonly Piece[]): readonly Piece[] {
  const takes = own.filter(({ start, end }) => end > start);
  const kept = pieces.filter(
    (piece) =>
      !takes.some(({ start, end }) =>
        piece.start === piece.end
          ? piece.start > start && piece.start < end
          : piece.start < end && piece.end > start,
      ),
  );
  return [...kept, ...own].sort(inOrder);
}
