/** 套用上年说明 in words: the new text with its notes in it, and what is left to look at. */
import { changedText, NOTE_WORDS, notesOf, type NoteKind, type Renewal } from "../renew/renewal";
import type { Paragraph } from "../text/prose/passages";

type Texts = Pick<Renewal, "paragraphs">;

/** One paragraph a line; a note stands behind what it is of: `12.30【待核对】`. What is to be filled in says so itself. */
export function renewalText({ paragraphs }: Texts, before: readonly Pick<Paragraph, "text">[]): string {
  const lines = paragraphs.flatMap(({ like, state, changes }) => {
    if (state === "gone") return [];
    const noted = changes.map((change) => {
      const { note, text } = change;
      if (!note || note.kind === "fill") return change;
      const says = note.kind === "rewrite" ? `：${note.says}` : "";
      return { ...change, text: `${text}【${NOTE_WORDS[note.kind]}${says}】` };
    });
    return [changedText(before[like]!.text, noted)];
  });
  return lines.map((line) => `${line}\n`).join("");
}

const KINDS: readonly NoteKind[] = ["fill", "check", "rewrite"];

/** What was wrong before, what is to be known of the whole, and every note, a line each. */
export function sayNotes(renewal: Renewal, before: readonly Pick<Paragraph, "text">[]): readonly string[] {
  const { wrongBefore, notices, from, to } = renewal;
  const notes = notesOf(renewal);
  const count = (kind: NoteKind): number => notes.filter((note) => note.kind === kind).length;
  const kinds = KINDS.filter((kind) => count(kind) > 0).map(
    (kind) => `${NOTE_WORDS[kind]} ${String(count(kind))} 处`,
  );
  return [
    ...(wrongBefore.length > 0 ? ["上年说明里原有的问题，套用以前请先看："] : []),
    ...wrongBefore.map((line) => `  ${line}`),
    `已把 ${String(from)} 年度的说明改成 ${String(to)} 年度的。`,
    ...notices.map((notice) => `提醒：${notice}。`),
    ...(notes.length > 0 ? [`还要看 ${String(notes.length)} 处：${kinds.join("、")}。`] : []),
    ...notes.map(({ kind, says, paragraph, change }) => {
      if (kind === "fill") return `  ${NOTE_WORDS[kind]}：${says}`;
      const { text } = before[paragraph.like]!;
      const words =
        change.text === "" ? text.slice(Math.max(0, change.start - 8), change.start) : change.text;
      return `  ${NOTE_WORDS[kind]}：“${words.length > 24 ? `${words.slice(0, 24)}…` : words}”，${says}`;
    }),
  ];
}
