/** Last year's text beside this year's, sentence by sentence, as it is shown and put out. */
import {
  answered,
  noteIds,
  type Answers,
  type Change,
  type Note,
  type Renewal,
} from "../../../src/renew/renewal";
import { markerOf } from "../../../src/words/ordinals";
import type { Paragraph } from "../../../src/text/prose/passages";
import type {
  Blank,
  FigureCell,
  Narrative,
  NarrativeFigure,
  NarrativeParagraph,
} from "../../../src/write/narrative";

/** What a person has to look at, or has looked at. */
export interface RenewedNote extends Note {
  readonly id: string;
  /** The words that stand in the text now. */
  readonly text: string;
  /** Those that were proposed: where they are given back, it is open again. */
  readonly proposed: string;
  readonly answered: boolean;
  readonly cells: readonly FigureCell[];
  /** What stands right before and behind them. */
  readonly around: readonly [before: string, behind: string];
  /** The sentence it stands in, by its key, and the number of the paragraph. */
  readonly row: string;
  readonly paragraph: number;
}

/** What is set off in a sentence besides its figures. */
export type Mark = { readonly start: number; readonly end: number } & (
  { readonly kind: "changed" } | { readonly kind: "note"; readonly note: RenewedNote }
);

/** A sentence of last year's text and what it is now. */
export interface Row {
  readonly key: string;
  /** Last year's, in stretches; none where it is new. */
  readonly before: readonly { readonly text: string; readonly struck: boolean }[];
  /** This year's; absent where it is gone. */
  readonly now?: NarrativeParagraph;
  readonly marks: readonly Mark[];
  readonly changed: boolean;
}

export interface RenewedParagraphRows {
  readonly key: string;
  readonly level: 0 | 1 | 2;
  readonly rows: readonly Row[];
  /** Its number in the narrative; that of the one that follows where it is gone. */
  readonly paragraph: number;
}

export interface Renewed {
  /** As it is put out, the answers in it. */
  readonly renewal: Renewal;
  readonly paragraphs: readonly RenewedParagraphRows[];
  /** In the order of the text, answered or not. */
  readonly notes: readonly RenewedNote[];
  readonly narrative: Narrative;
}

/** @param before last year's text */
export function renewedOf(renewal: Renewal, before: readonly Paragraph[], answers: Answers): Renewed {
  const ids = noteIds(renewal);
  const final = answered(renewal, answers);
  const paragraphs: RenewedParagraphRows[] = [];
  const texts: NarrativeParagraph[] = [];
  const notes: RenewedNote[] = [];
  const alike = new Map<number, number>();
  for (const { like, state, changes } of renewal.paragraphs) {
    const { text, label = "" } = before[like]!;
    const nth = alike.get(like) ?? 0;
    alike.set(like, nth + 1);
    if ((label + text).trim() === "") continue;
    const key = `renewed ${String(like)} ${String(nth)}`;
    const paragraph = texts.length;
    const shared = { key, paragraph, level: levelOf(label + text) };
    if (state === "gone") {
      const row = {
        key: `${key} 0`,
        before: [{ text: label + text, struck: true }],
        marks: [],
        changed: true,
      };
      paragraphs.push({ ...shared, rows: [row] });
      continue;
    }
    const made = (change: Change): Made => {
      const id = ids.get(change);
      if (id === undefined || !change.note) return { ...change, note: undefined };
      const said = answers.get(id);
      const { note, text: proposed, cells = [] } = change;
      const own = { ...note, id, proposed, cells, answered: said !== undefined, text: said ?? proposed };
      return { ...change, text: own.text, note: { ...own, around: ["", ""], row: "", paragraph } };
    };
    const rows = rowsOf(key, text, changes.map(made), state === "new").map((row, index) =>
      index === 0 && label !== "" ? labelled(row, label) : row,
    );
    for (const { marks } of rows) for (const mark of marks) if (mark.kind === "note") notes.push(mark.note);
    paragraphs.push({ ...shared, rows });
    texts.push(joined(rows, shared.level));
  }
  const [title, ...rest] = texts;
  const narrative: Narrative = {
    style: FROM_LAST_YEAR,
    title: title ?? NOTHING,
    sections: [{ paragraphs: rest }],
    charts: [],
    contradictions: [],
    roundings: [],
    removed: [],
    unused: [],
  };
  return { renewal: final, paragraphs, notes, narrative };
}

/** What the text goes by in the place of a style. */
const FROM_LAST_YEAR = "上年说明";

const NOTHING: NarrativeParagraph = {
  text: "",
  level: 0,
  figures: [],
  blanks: [],
  filled: [],
  uses: [],
  marks: [],
  origin: "",
};

type Made = Omit<Change, "note"> & { readonly note: RenewedNote | undefined };

/** Longer ones say something themselves. */
const LONGEST_HEADING = 50;

function levelOf(text: string): 0 | 1 | 2 {
  const plain = text.replace(/[\s\u3000]/g, "");
  if (plain.length > LONGEST_HEADING || /[。；]/.test(plain)) return 0;
  const level = markerOf(plain)?.level;
  return level === undefined || level > 2 ? 0 : level === 2 ? 2 : 1;
}

/** A paragraph in its sentences; no change runs over the end of one. */
function rowsOf(key: string, text: string, changes: readonly Made[], isNew: boolean): readonly Row[] {
  const rows: Row[] = [];
  const rest = [...changes];
  let from = 0;
  while (from < text.length || rest.length > 0) {
    let end = from;
    do {
      const stop = text.indexOf("。", end);
      end = stop < 0 ? text.length : stop + 1;
    } while (end < text.length && changes.some((one) => one.start < end && one.end > end));
    const own: Made[] = [];
    while (rest[0] && rest[0].end <= end) own.push(rest.shift()!);
    rows.push(rowOf(`${key} ${String(rows.length)}`, text.slice(from, end), from, own, isNew));
    if (end >= text.length) break;
    from = end;
  }
  return rows;
}

function rowOf(key: string, before: string, offset: number, changes: readonly Made[], isNew: boolean): Row {
  const old: { text: string; struck: boolean }[] = [];
  let changed = isNew;
  const figures: NarrativeFigure[] = [];
  const blanks: Blank[] = [];
  const marks: Mark[] = [];
  let text = "";
  let at = 0;
  for (const { start, end, text: made, cells = [], inputs = [], note } of changes) {
    const words = before.slice(at, start - offset);
    const replaced = before.slice(start - offset, end - offset);
    old.push({ text: words, struck: false }, { text: replaced, struck: replaced !== made });
    changed ||= note !== undefined || replaced !== made;
    text += words;
    const place = { start: text.length, end: text.length + made.length };
    text += made;
    at = end - offset;
    if (note) {
      const { input, awaits = [], says } = note;
      if (!note.answered && note.kind === "fill" && (input || awaits.length > 0))
        blanks.push({ ...place, what: says, awaits, paper: made, ...(input ? { input } : {}) });
      marks.push({ kind: "note", ...place, note: { ...note, row: key } });
    } else if (made !== "" && cells.length + inputs.length > 0)
      figures.push({ ...place, text: made, cells, inputs });
    else if (made !== "") marks.push({ kind: "changed", ...place });
  }
  old.push({ text: before.slice(at), struck: false });
  text += before.slice(at);
  return {
    key,
    before: isNew ? [] : old.filter((one) => one.text !== ""),
    now: { text, level: 0, figures, blanks, filled: [], uses: [], marks: [], origin: "" },
    marks: marks.map((mark) =>
      mark.kind === "note" ? { ...mark, note: { ...mark.note, around: aroundOf(text, mark) } } : mark,
    ),
    changed,
  };
}

/** Characters that are quoted on either side. */
const REACH = { before: 16, behind: 10 };

function aroundOf(text: string, { start, end }: { start: number; end: number }): RenewedNote["around"] {
  const before = text.slice(Math.max(0, start - REACH.before), start);
  const behind = text.slice(end, end + REACH.behind);
  return [
    start > REACH.before ? `…${before.replace(/^[\d.,]+/, "")}` : before,
    end + REACH.behind < text.length ? `${behind.replace(/[\d.,]+$/, "")}…` : behind,
  ];
}

/** A number that the document counts itself stands before the first sentence. */
function labelled(row: Row, label: string): Row {
  const now = row.now && shifted(row.now, label.length);
  return {
    ...row,
    before: row.before.length > 0 ? [{ text: label, struck: false }, ...row.before] : [],
    ...(now ? { now: { ...now, text: label + now.text } } : {}),
    marks: row.marks.map(moved(label.length)),
  };
}

const moved =
  (by: number) =>
  <T extends { readonly start: number; readonly end: number }>(one: T): T => ({
    ...one,
    start: one.start + by,
    end: one.end + by,
  });

function shifted(paragraph: NarrativeParagraph, by: number): NarrativeParagraph {
  const { figures, blanks } = paragraph;
  return { ...paragraph, figures: figures.map(moved(by)), blanks: blanks.map(moved(by)) };
}

/** The sentences as one paragraph. What is open is marked on paper. */
function joined(rows: readonly Row[], level: 0 | 1 | 2): NarrativeParagraph {
  let text = "";
  const figures: NarrativeFigure[] = [];
  const blanks: Blank[] = [];
  for (const { now, marks } of rows) {
    if (!now) continue;
    const own = shifted(now, text.length);
    figures.push(...own.figures);
    for (const mark of marks)
      if (mark.kind === "note" && !mark.note.answered) {
        const { start, end, note } = mark;
        const blank = { start, end, what: note.says, awaits: note.awaits ?? [], paper: note.text };
        blanks.push(moved(text.length)(blank));
      }
    text += now.text;
  }
  return { text, level, figures, blanks, filled: [], uses: [], marks: [], origin: "" };
}
