/**
 * The numbers (序号) that stand before titles, items and lines: `第三部分`, `一、`, `（一）`, `1.`, `（1）`, `①`, `一是`. Each form is
 * said here once; a pattern that takes some of them is composed of them.
 */
import { chineseNumber, NUMERALS } from "./numerals";

const NUMERAL = `[${NUMERALS}]{1,3}`;

const SUB_TABLE = "(?:[-—.]\\d{1,2}(?!\\d))*";

/** The forms, as sources of patterns. Brackets and points are of either width. */
export const ORDINAL = {
  /** `第三部分`, `第三章` */
  part: `第(?:${NUMERAL}|\\d{1,3})(?:部分|章)`,
  /** `第三节` */
  chapterPart: `第(?:${NUMERAL}|\\d{1,3})节`,
  /** `一、` */
  section: `${NUMERAL}[、.．]`,
  /** `（一）` */
  item: `[（(]${NUMERAL}[)）]`,
  /** `1.` */
  number: "\\d{1,2}[、.．]",
  /** `（1）` */
  bracketed: "[（(]\\d{1,2}[)）]",
  /** `（303）`: the code of a 类 numbers the line */
  bracketedCode: "[（(]\\d{3}[)）]",
  /** `①` */
  circled: "[①-⑳]",
  /** `1）`, `a.` before words */
  halfBracketed: "(?:\\d{1,2}[)）]|[a-zA-Z][.、)）])(?=[“\\u4e00-\\u9fff])",
  /** `一是` */
  andThen: `[${NUMERALS}]是`,
  /** `表1`, `表1-2`, `表三`; 一般 is no number */
  table: `表(?:\\d{1,3}${SUB_TABLE}|${NUMERAL}(?!般))`,
  /** `01表`, `01-1表` */
  tableBehind: `\\d{1,3}${SUB_TABLE}表`,
} as const;

/** One of the forms. */
export function either(...forms: readonly string[]): string {
  return `(?:${forms.join("|")})`;
}

/** What begins with one of the forms. */
export function opening(...forms: readonly string[]): RegExp {
  return new RegExp(`^${either(...forms)}`, "u");
}

/** A number that a title or an item begins with. */
export interface Marker {
  /** 0 第三部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①, 1）, a., 6 一是. */
  readonly level: number;
  /** Its characters in the passage. */
  readonly length: number;
  readonly number: number;
  /** The number as it is written, `三` or `12`; empty where it is a circled one or a letter. */
  readonly numeral: string;
}

/** `第三部分` before a title, with the mark behind it. */
export const PART = new RegExp(`^${ORDINAL.part}[、：.]?`, "u");

/** The level of 一是: a paragraph that begins so is an item, a sentence goes on. */
export const AND_THEN = 6;

/** By level. A point behind `1` is none of an amount: a title follows, a year, or the code of a 科目. */
const MARKERS: readonly RegExp[] = [
  PART,
  opening(ORDINAL.section),
  opening(`${ORDINAL.item}[、.]?`),
  /^\d{1,2}(?:、|[.．](?!\d|$)|[.．](?=\d{7}\D|20\d{2}年|\d{3}(?:\(类|$)))/u,
  opening(`${ORDINAL.bracketed}[、.]?`),
  opening(ORDINAL.circled, ORDINAL.halfBracketed),
  opening(ORDINAL.andThen),
];

/** The number a passage or a sentence starts with. */
export function markerOf(text: string): Marker | undefined {
  for (const [level, pattern] of MARKERS.entries()) {
    const [marker] = pattern.exec(text) ?? [];
    if (marker === undefined) continue;
    const [numeral] = WRITTEN.exec(marker) ?? [""];
    return { level, length: marker.length, number: numberOf(marker, numeral), numeral };
  }
  return undefined;
}

const WRITTEN = new RegExp(`\\d+|[${NUMERALS}]+`, "u");
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

function numberOf(marker: string, numeral: string): number {
  if (numeral !== "") return chineseNumber(numeral) ?? Number(numeral);
  return CIRCLED.indexOf(marker) + 1 || LETTERS.indexOf(marker[0]!.toLowerCase()) + 1;
}

/** `一、` before a line of a form's own list; its number is the first group. */
export const LISTED = new RegExp(`^(${NUMERAL})[、.．,，]`, "u");

/** `1.`, `（一）`, `①` before a line of a form: a level below its own list. */
export const LOWER = opening(
  `${either(ORDINAL.item, ORDINAL.bracketed, ORDINAL.bracketedCode)}[、.]?`,
  "\\d{1,2}[、.．)）](?!\\d)",
  ORDINAL.circled,
);

const BEFORE_PARAGRAPH = opening(
  `${either(ORDINAL.section, ORDINAL.item, ORDINAL.number, ORDINAL.bracketed, ORDINAL.circled)}\\s*`,
);

/** A paragraph of a text without `一、`, `（一）`, `（1）`, `1.` or `①` before it. */
export function unnumbered(text: string): string {
  return text.replace(BEFORE_PARAGRAPH, "");
}

const BEFORE_NAME = opening(ORDINAL.section, ORDINAL.number, "其中：?");

/** A name of a table as a text has it: `一、教育支出` and `其中：教育支出` are 教育支出. */
export function withoutOrdinal(name: string): string {
  return name.replace(BEFORE_NAME, "");
}
