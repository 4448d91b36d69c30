/**
 * A written text made ready for reading: paragraphs that a line break tore apart are joined, spaces and full-width
 * marks are made plain, and every character keeps the place it came from.
 */

import { tableRow } from "../../document/table-row";
import { remembered } from "../../words/tidy";
import { fullLines } from "./wrapped";

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
  /** Without spaces and quotation marks; brackets and digits half-width, punctuation full-width, 萬 and 億 as 万 and 亿. */
  readonly text: string;
  /** Where each character of `text` stands. */
  readonly places: readonly Place[];
}

/** Spaces and quotation marks. */
const LEFT_OUT = /[\s\u00a0\u200b-\u200f\u2028\u2029\u3000\ufeff"'“”‘’「」『』＂＇]/;
const PLAIN: Readonly<Record<string, string>> = {
  萬: "万",
  億: "亿",
  "（": "(",
  "）": ")",
  "〔": "〔",
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
  const made = paragraphs.flatMap((paragraph, index) => {
    inTable = tableRow(paragraph.text, inTable) !== undefined;
    if (inTable) return [];
    const plain = makePlain(paragraph.text, index);
    return plain.text === "" ? [] : [{ paragraph, plain, index }];
  });
  const isFull = fullLines(
    made.map(({ paragraph }) => paragraph.text),
    (at) => {
      const [before, after] = [made[at]!.plain.text, made[at + 1]!.plain.text];
      return isCut(before, after) && !HEADING_END.test(before) && !SENTENCE_END.test(before);
    },
  );
  let open: (typeof joined)[number] | undefined;
  made.forEach(({ paragraph, plain, index }, at) => {
    const label = makePlain(paragraph.label ?? "", index).text;
    const cut = isFull?.(at - 1) === true;
    if (open && label === "" && (cut ? isCut(open.text, plain.text) : readsOn(open.text, plain.text))) {
      open.text += plain.text;
      open.places.push(...plain.places);
      return;
    }
    open = { label, ...plain };
    joined.push(open);
  });
  return joined.map((passage) => ({ ...passage, text: settleCommas(passage.text) }));
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
  for (let offset = 0; offset < text.length; offset++) {
    const made = plainCharacter(text[offset]!);
    if (made === "") continue;
    plain += made;
    places.push({ paragraph, offset });
  }
  return { text: plain, places };
}

/** A character as passages write it; nothing where they leave it out. */
const plainCharacter = remembered((character) => {
  if (LEFT_OUT.test(character)) return "";
  // Full-width letters and digits lie in one block, at a fixed distance from the plain ones.
  const code = character.charCodeAt(0);
  const isFull = code > 0xff00 && code < 0xff5f;
  return PLAIN[character] ?? (isFull ? String.fromCharCode(code - 0xfee0) : character);
});

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

const SENTENCE_END = /[。；！？]$/;
/** What opens a paragraph of its own. */
const OPENING =
  /^(?:第[一二三四五六七八九十\d]+(?:部分|章|节)|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|[①-⑳]|(?:\d{1,2}\)|[a-zA-Z][.、)])(?=[“\u4e00-\u9fff])|附[件表]|注：|表\d)/;
const HEADING_END =
  /(?:说明|情况|总表|明细表|决算表|预算表|一览表|概况|解释|目录|附件|报告)(?:[:：]|[.…·]*\(?\d{1,3}\)?)?$/;

/** A line that no sentence ends with: the title of the whole text, or of what follows it. */
const TITLE_LINE =
  /^(?:[^，。；：、]{0,40}(?:决算|预算)[^，。；：、]{0,12}说明|(?:专业|相关)?名词解释|目录)$/;

/** What a sentence begins with that speaks of what the one before it named. */
const GOES_ON =
  /^(?:(?:年初|全年|调整)预算|(?:当年)?支出决算为|决算数|其中|主要原因|[与比较](?:20\d\d|上年|年初|预算))/;

/** Whether a full line of a printed page goes on in the next: with its sentence, or with one that needs it. */
function isCut(before: string, after: string): boolean {
  if (OPENING.test(after) || TITLE_LINE.test(after)) return false;
  return !SENTENCE_END.test(before) || (before.endsWith("。") && GOES_ON.test(after));
}

/** An item without a number: 农林水支出（类）水利（款）防汛（项）5 万元. */
const PATH = /^[^，。；：、]{2,40}\(\d*类\)/;

/** Whether a paragraph goes on with the sentence that the one before left open. */
function readsOn(before: string, after: string): boolean {
  if (SENTENCE_END.test(before) || OPENING.test(after) || TITLE_LINE.test(after)) return false;
  if (HEADING_END.test(before) && before.length <= 60) return false;
  if (before.endsWith("：") && PATH.test(after)) return false;
  // 一是 behind 主要原因： goes on, behind 其中： it is an item.
  if (/(?:其中|包括)：$/.test(before) && after.startsWith("一是")) return false;
  // 七、国有资产信息: numbered, short, without a mark or a figure at its end.
  if (OPENING.test(before) && before.length <= 40 && !/[，；：。]|[\d.]$/.test(before.replace(OPENING, "")))
    return false;
  if (/\d$/.test(before) && /^\d{4}年/.test(after)) return false;
  if (/(?:元|%|\)|[辆台套次批])$/.test(before) && !/^[，、。；)]/.test(after)) return false;
  // A colon leads on to the next paragraph; a short line without any punctuation is a heading or a caption.
  return /[：，、(]$/.test(before) || /[，、：]/.test(before) || /[\d.]$/.test(before);
}
