/**
 * 套用上年说明: last year's text with this year's figures. What could be read is written anew, what could not stays and is
 * noted; nothing is wrong without a note.
 */
import type { QuantityKey } from "../catalogue/quantities";
import type { Topic } from "../catalogue/sections";
import type { DocumentTables } from "../document/sheets";
import type { Statement } from "../statement/statement";
import { audited } from "../text/audit";
import type { Paragraph, Passage } from "../text/prose/passages";
import { Quantities, type NarrativeSources } from "../write/quantities";
import { CodeLines } from "./code-lines";
import type { ListedLine } from "./item-lines";
import { itemLists } from "./item-paragraphs";
import { segmentPieces } from "./item-segments";
import { LastYear } from "./last-year";
import { NewParts } from "./new-items";
import { namePieces } from "./name-lists";
import { Printing } from "./printing";
import type { Change, Renewal, RenewedParagraph } from "./renewal";
import { Scribe, type PlacedChange } from "./scribe";
import { secondLook } from "./second-look";
import { sourcesOf, ThisYear } from "./this-year";
import { check, type Piece } from "./unit";

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
  const years = { from: last.year, to };
  const scribe = new Scribe(last, now, years, lines.rekey);
  const desk = { last, now, lines, scribe };

  const written = new Map<Passage, readonly PlacedChange[]>();
  const write = (passage: Passage): readonly PlacedChange[] => {
    const own = [...segmentPieces(passage, desk), ...namePieces(passage, desk)];
    return scribe.changes(passage, over(scribe.pieces(passage, 0, passage.text.length), own));
  };
  const writeLine = ({ line, rekey, names, extra, doubt }: ListedLine): readonly PlacedChange[] => {
    const { passage, start, end } = line;
    const pieces = over(scribe.pieces(passage, start, end, rekey, names), extra);
    if (doubt === undefined) return scribe.changes(passage, pieces);
    const text = scribe.apply(passage, start, end, pieces);
    const open = text === undefined || pieces.some(({ note }) => note !== undefined && note.kind !== "check");
    // One note for the line, but where a person has to write in it.
    return scribe.changes(
      passage,
      open
        ? pieces.map((piece) => ({ note: check(doubt), ...piece }))
        : [{ start, end, text, ...sourcesOf(pieces), note: check(doubt) }],
    );
  };
  const lists = itemLists(desk);
  const inLists = new Set(lists.flatMap(({ lines: all }) => all.map(({ paragraph }) => paragraph)));
  for (const passage of last.read.text.passages)
    if (!passage.places.every(({ paragraph }) => inLists.has(paragraph)))
      written.set(passage, write(passage));

  const made: RenewedParagraph[] = [];
  const placed = changesByParagraph([...written.values()].flat());
  const name = { from: last.department, to: statement.department };
  const starts = new Map(lists.map((list) => [list.lines[0]!.paragraph, list.listed] as const));
  paragraphs.forEach(({ text }, like) => {
    const listed = starts.get(like);
    for (const one of listed ?? []) {
      const { paragraph } = one.line;
      const changes = one.state === "gone" ? [] : writeLine(one);
      made.push({
        like: paragraph,
        state: one.state,
        changes: one.state === "gone" ? [] : finished(paragraphs[paragraph]!.text, changes, name),
      });
    }
    if (!inLists.has(like))
      made.push({ like, state: "kept", changes: finished(text, placed.get(like) ?? [], name) });
  });
  const parts = new NewParts(last, quantities, statement, beside);
  let all = parts.withItems(made);
  const lacking: string[] = [];
  for (const { topic, key, what } of sectionsLacking(last, quantities)) {
    // A text that was silent on what there was is silent again.
    const longer = last.amount(key, "final") === 0 ? parts.withSection(all, topic) : undefined;
    all = longer ?? all;
    const done = longer ? "已照本省的写法补上，请核对" : "请补写";
    lacking.push(`今年有${what}，上年说明没有这一节，${done}`);
  }
  const looked = secondLook(all, paragraphs, statement, beside);
  return {
    paragraphs: looked,
    from: last.year,
    to,
    wrongBefore: wrongIn(last),
    notices: [...noticesOf(last, statement, sources), ...lacking],
  };
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
  return [...kept, ...own].sort((a, b) => a.start - b.start || a.end - b.end);
}

function changesByParagraph(changes: readonly PlacedChange[]): ReadonlyMap<number, readonly PlacedChange[]> {
  const found = new Map<number, PlacedChange[]>();
  for (const change of changes) found.set(change.paragraph, [...(found.get(change.paragraph) ?? []), change]);
  return found;
}

/** The changes of a paragraph that change something or are from a cell, the department's name among them. */
function finished(
  text: string,
  changes: readonly PlacedChange[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Change[] {
  const all: Change[] = changes.map(({ start, end, text: made, note, cells, inputs }) => ({
    start,
    end,
    text: made,
    ...(note ? { note } : {}),
    ...(cells ? { cells } : {}),
    ...(inputs && inputs.length > 0 ? { inputs } : {}),
  }));
  if (from !== "" && to !== "" && from !== to && !to.includes(from))
    all.push(...namedIn(text, from, to, all));
  else if (from !== "" && to.includes(from) && to !== from) all.push(...namedIn(text, from, to, all));
  return all
    .filter(
      ({ start, end, text: made, note, cells = [] }) =>
        note !== undefined || cells.length > 0 || text.slice(start, end) !== made,
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function namedIn(text: string, from: string, to: string, changes: readonly Change[]): readonly Change[] {
  const found: Change[] = [];
  for (let start = text.indexOf(from); start >= 0; start = text.indexOf(from, start + from.length)) {
    const end = start + from.length;
    if (text.startsWith(to, start)) continue;
    if (!changes.some((one) => one.start < end && one.end > start)) found.push({ start, end, text: to });
  }
  return found;
}

/** What was wrong before it is copied. */
function wrongIn({ read }: LastYear): readonly string[] {
  const { claims, remarks } = audited(read);
  const at = (paragraph: number): string => `第 ${String(paragraph + 1)} 段`;
  return [
    ...claims
      .filter(({ verdict }) => verdict === "wrong")
      .map(({ paragraph, text, unit, reason }) => `${at(paragraph)}“${text}${unit}”：${reason}`),
    ...remarks
      .filter(({ severity }) => severity === "error")
      .map(({ paragraph, message }) => `${at(paragraph)}：${message.replace(/。$/, "")}。`),
  ];
}

function noticesOf(
  last: LastYear,
  statement: Statement,
  { prior, document }: RenewSources,
): readonly string[] {
  const notices: string[] = [];
  if (!last.proved)
    notices.push(
      prior
        ? "给出的上年决算表与上年说明不是同一年的，上年说明里的数没有与表核对过"
        : `没有给出上年决算表，${document && document.sheets.length > 0 ? "文档里的表也没有读懂，" : ""}上年说明里的数只按文字认定，没有与表核对过；上年数取自上年说明`,
    );
  if (statement.year === 0) notices.push(`表上没有写年度，按 ${String(last.year + 1)} 年度改的，请确认`);
  if (statement.year - last.year > 1)
    notices.push(`这份说明是 ${String(last.year)} 年度的，隔了不止一年，与上年相比的数要有上年决算表才能写`);
  if (document && document.sheets.length > 0) notices.push("文档里的表还是上年的，没有改");
  return notices;
}

/** Money that a text has a section of its own for, by how its keys begin. */
const SECTIONS = [
  ["fund", "fund.expenditure", "政府性基金预算财政拨款支出"],
  ["capital", "capital.expenditure", "国有资本经营预算财政拨款支出"],
  ["three", "three.total", "“三公”经费支出"],
] as const;

/** Sections that last year's text does not have, and this year's needs. */
function sectionsLacking(
  { readings, read }: LastYear,
  quantities: Quantities,
): readonly { readonly topic: Topic; readonly key: QuantityKey; readonly what: string }[] {
  return SECTIONS.flatMap(([topic, key, what]) => {
    const now = quantities.get(key, "final");
    const isOf = (one: string): boolean => one.startsWith(`${topic}.`) || one.startsWith(`${topic}/`);
    const isSaid =
      readings.some(({ subject }) => subject.keys.some(isOf)) ||
      read.text.headings.some(({ subject }) => subject?.keys.some(isOf));
    return now && now.shown !== 0 && !isSaid ? [{ topic, key, what }] : [];
  });
}
