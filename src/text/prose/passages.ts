/**
 * A written text made ready for reading: paragraphs that a line break tore apart are joined, spaces and full-width
 * marks are made plain, and every character keeps the place it came from.
 */

import { tableRow } from "../../document/table-row";
import { remembered } from "../../words/tidy";
import { PLAINLY } from "../../words/traditional";
import { even } from "./even";
import { joinsOf } from "./joins";
import { linesIn } from "./run-together";
import { pageMarks } from "./running-heads";

/** A paragraph as its document has it. */
export interface Paragraph {
  readonly text: string;
  /** The number that the document sets before it by itself (`一、`, `1.`), where there is one. */
  readonly label?: string;
}

/** Whether a stretch prints an amount of money or a percentage. */
export function amountsIn(text: string): boolean {
  return /\d(?:[万亿]?元|%)/.test(text);
}

/** A place in the document: the paragraph counts from 0, the offset is within its text. */
export interface Place {
  readonly paragraph: number;
  readonly offset: number;
}

/** A stretch of one paragraph; `end` is the offset after its last character. */
export interface Stretch {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** One or more paragraphs that read on as one. */
export interface Passage {
  /** The automatic number of its first paragraph, made plain. */
  readonly label: string;
  /** Without spaces and quotation marks; brackets and digits half-width, punctuation full-width, traditional characters plain. */
  readonly text: string;
  /** Where each character of `text` stands. */
  readonly places: readonly Place[];
}

/** Spaces and quotation marks. */
const LEFT_OUT = /[\s\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\u3000\ufeff"'“”‘’「」『』＂＇]/;
const PLAIN: Readonly<Record<string, string>> = {
  ...PLAINLY,
  "（": "(",
  "）": ")",
  "﹪": "%",
  "％": "%",
  "．": ".",
  "﹒": ".",
  "：": "：",
  ":": "：",
  ";": "；",
  "；": "；",
  "？": "？",
  "！": "！",
  "，": "，",
  "﹐": "，",
  "−": "-",
  "－": "-",
  "–": "-",
  "—": "-",
  "―": "-",
};

/** Makes paragraphs plain and joins those that belong together. */
export function passages(paragraphs: readonly Paragraph[]): readonly Passage[] {
  const joined: { label: string; text: string; places: Place[] }[] = [];
  let inTable = false;
  const filled = paragraphs.flatMap((paragraph, index) => {
    inTable = tableRow(paragraph.text, inTable) !== undefined;
    if (inTable) return [];
    const plain = makePlain(paragraph.text, index);
    if (plain.text === "") return [];
    const lines = linesIn(plain.text);
    if (lines.length === 0) return [{ paragraph, plain, index }];
    return [0, ...lines].map((from, at) => {
      const text = plain.text.slice(from, lines[at]);
      const line = { text, places: plain.places.slice(from, lines[at]) };
      return { paragraph: at === 0 ? { ...paragraph, text } : { text }, plain: line, index };
    });
  });
  const marks = pageMarks(filled.map(({ plain }) => plain.text));
  const made = filled.filter((_, at) => !marks.has(at));
  const joins = joinsOf(made.map(({ paragraph, plain }) => ({ printed: paragraph.text, plain: plain.text })));
  let open: (typeof joined)[number] | undefined;
  made.forEach(({ paragraph, plain, index }, at) => {
    const label = makePlain(paragraph.label ?? "", index).text;
    if (open && label === "" && joins(open.text, at)) {
      open.text += plain.text;
      open.places.push(...plain.places);
      return;
    }
    open = { label, ...plain };
    joined.push(open);
  });
  return joined.map((passage) => ({
    ...passage,
    text: settleCommas(passage.text),
  }));
}

/** The stretch of the document that characters `start` to `end` of a passage come from, within one paragraph. */
export function stretchOf(passage: Pick<Passage, "places">, start: number, end: number): Stretch {
  const first = passage.places[Math.min(start, passage.places.length - 1)]!;
  let last = first;
  for (let at = start; at < end; at++) {
    const place = passage.places[at];
    if (place && place.paragraph === first.paragraph) last = place;
  }
  return { paragraph: first.paragraph, start: first.offset, end: last.offset + 1 };
}

function makePlain(text: string, paragraph: number): { text: string; places: Place[] } {
  let plain = "";
  const places: Place[] = [];
  const shown = even(text);
  for (let offset = 0; offset < shown.length; offset++) {
    const made = plainCharacter(shown[offset]!);
    if (made === "") continue;
    plain += made;
    places.push({ paragraph, offset });
  }
  return { text: settleStops(plain), places };
}

/** A character as passages write it; nothing where they leave it out. */
const plainCharacter = remembered((character) => {
  if (LEFT_OUT.test(character)) return "";
  // Full-width letters and digits lie in one block, at a fixed distance from the plain ones.
  const code = character.charCodeAt(0);
  const isFull = code > 0xff00 && code < 0xff5f;
  return PLAIN[character] ?? (isFull ? String.fromCharCode(code - 0xfee0) : character);
});

/** `费用.2024年预算5万元.其中`: a point behind a word or %, and before the next sentence, ends one. */
function settleStops(text: string): string {
  return text.replace(
    /(?<=[\u4e00-\u9fff)%])(?<![一二三四五六七八九十])\.(?=[\u4e00-\u9fff]|20\d\d年|$)/g,
    "。",
  );
}

/** A comma between three digits and three digits parts thousands; any other is a pause. */
function settleCommas(text: string): string {
  return text.replace(/[,，]/g, (comma, at: number) => {
    const after = /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
    const before = /(?:^|[^\d.])\d{1,3}(?:[,，]\d{3})*$/.test(text.slice(Math.max(0, at - 16), at));
    if (!after || !before) return "，";
    // Full-width commas part thousands only in figures that plainly are amounts.
    if (comma === "，" && !/^\d{3}(?:[,，]\d{3})*(?:\.\d+|万元|元)/.test(text.slice(at + 1, at + 24)))
      return "，";
    return ",";
  });
}
