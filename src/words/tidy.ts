/**
 * Labels and titles as printed differ in spaces, brackets, quotation marks, full-width letters and ordinals.
 * Recognition compares what is left when these are taken out.
 */
import { LISTED, LOWER } from "./ordinals";
import { simplified } from "./traditional";

const NO_WORD = /[^\p{L}\p{N}]+/gu;
const SPACES = /[\s\u00a0\u3000\u200b\ufeff]+/g;

/** A workbook has some thousands of texts, the same ones again and again; more than this are no workbook's. */
const MOST_REMEMBERED = 20_000;

/** A pure function of a text that answers a text it has seen from memory: labels are read many times over. */
export function remembered<T, Text extends string = string>(read: (text: Text) => T): (text: Text) => T {
  const known = new Map<Text, T>();
  return (text) => {
    let answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as T;
    if (known.size >= MOST_REMEMBERED) known.clear();
    answer = read(text);
    known.set(text, answer);
    return answer;
  };
}

/** Full-width letters and digits and traditional characters made plain. */
const plain = (text: string): string => simplified(text.normalize("NFKC"));

/** As printed, without spaces and line breaks, made plain: `合 计` → `合计`. */
export const squash = remembered((text) => plain(text).replace(SPACES, ""));

/** As printed, without spaces and line breaks: what is shown of a label. */
export function compact(text: string): string {
  return text.replace(SPACES, "");
}

/** The same in another language, behind: `金额 (Amount)`, `合计 Total expenditure`. */
const FOREIGN_BEHIND = /(?<=\p{Script=Han})[a-z]{3,}$/iu;

/**
 * Letters and digits alone: `财政拨款“三公”经费（决算）` → `财政拨款三公经费决算`. What is said again in another language behind is
 * no part of the name.
 */
export const words = remembered((text) => plain(text).replace(NO_WORD, "").replace(FOREIGN_BEHIND, ""));

/** Whether a text is in another language alone: `Total expenditure`. */
export function isForeign(text: string): boolean {
  return /[a-z]{3}/i.test(text) && !/\p{Script=Han}/u.test(text);
}

/** A label taken apart: its words without ordinal and `其中`, and which ordinal it had. */
export interface Label {
  readonly words: string;
  /** As printed, without spaces. */
  readonly text: string;
  /** `一、` is a line of the form's own list; `1.` and `（一）` are levels below it. */
  readonly ordinal: "first" | "lower" | "none";
  /** Begins with `其中：`: part of the line above, no line of its own. */
  readonly ofWhich: boolean;
}

/** `201 一般公共服务支出`: the 类 numbers the line. */
const CLASS = /^2\d{2}(?=\p{Script=Han})/u;

/** `本年收入合计（万元）` is 本年收入合计. */
const UNIT_BEHIND = /[(](?:单位:)?(?:百万元|亿元|万元|千元|元)[)]$/u;

export const readLabel = remembered((printed): Label => {
  let rest = squash(printed).replace(UNIT_BEHIND, "");
  const ofWhich = /^其中[:：]?/.test(rest);
  if (ofWhich) rest = rest.replace(/^其中[:：]?/, "");
  let ordinal: Label["ordinal"] = "none";
  if (LISTED.test(rest)) {
    ordinal = "first";
    rest = rest.replace(LISTED, "");
  } else if (LOWER.test(rest)) {
    ordinal = "lower";
    rest = rest.replace(LOWER, "");
  } else if (CLASS.test(rest)) {
    ordinal = "first";
    rest = rest.replace(CLASS, "");
  }
  return { words: words(rest), text: compact(printed), ordinal, ofWhich };
});
