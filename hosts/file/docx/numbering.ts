/** The numbers that Word sets before paragraphs by itself: 一、, （一）, 1. — counted as the page shows them. */
import type { Parts } from "../package/opc";
import { XmlCursor } from "../package/xml";
import { inChinese } from "../../../src/words/numerals";

interface Level {
  readonly start: number;
  /** `decimal`, `chineseCounting`, `bullet` … */
  readonly format: string;
  /** `%1、`, `（%2）` */
  readonly text: string;
}

/** A list: its levels, and which numbers it shares with others. */
interface List {
  readonly abstract: string;
  readonly starts: ReadonlyMap<number, number>;
}

export class DocxNumbering {
  private readonly counters = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  private constructor(
    private readonly levels: ReadonlyMap<string, readonly (Level | undefined)[]>,
    private readonly lists: ReadonlyMap<string, List>,
    private readonly styles: ReadonlyMap<string, { readonly list: string; readonly level: string }>,
  ) {}

  /** The lists and styles of a document. @throws FileProblem, XmlError */
  static of(parts: Parts, main: string): DocxNumbering {
    const target = (type: string): string | undefined =>
      parts.relationships(main).find((relation) => relation.type === type)?.target;
    const numbering = target("numbering");
    const styles = target("styles");
    const levels = new Map<string, (Level | undefined)[]>();
    const lists = new Map<string, List>();
    if (numbering !== undefined && parts.entry(numbering)) readLists(parts.xml(numbering), levels, lists);
    return new DocxNumbering(
      levels,
      lists,
      styles !== undefined && parts.entry(styles) && lists.size > 0
        ? readStyles(parts.xml(styles))
        : new Map(),
    );
  }

  /** The number of the next paragraph with this style, list and level; empty where it has none. */
  next(style: string, ownList: string, ownLevel: string): string {
    const styled = this.styles.get(style);
    const id = ownList === "" ? (styled?.list ?? "") : ownList;
    const list = this.lists.get(id);
    if (!list || id === "0") return "";
    const at = Number(ownLevel === "" ? (styled?.level ?? "0") : ownLevel) || 0;
    const levels = this.levels.get(list.abstract) ?? [];
    const level = levels[at];
    if (!level) return "";
    let counts = this.counters.get(list.abstract);
    if (!counts) this.counters.set(list.abstract, (counts = []));
    // A list that starts anew does so at its first paragraph.
    const restart = list.starts.get(at);
    if (restart !== undefined && !this.begun.has(`${id}/${at}`)) counts[at] = restart - 1;
    this.begun.add(`${id}/${at}`);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    for (let above = 0; above < at; above++) counts[above] ??= levels[above]?.start ?? 1;
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return written(counts[index] ?? 1, levels[index]?.format ?? "decimal");
    });
  }
}

function readLists(xml: string, levels: Map<string, (Level | undefined)[]>, lists: Map<string, List>): void {
  const cursor = new XmlCursor(xml);
  let abstract = "";
  let list = "";
  let at = 0;
  let start = 1;
  let format = "decimal";
  let override = 0;
  let starts = new Map<number, number>();
  while (cursor.next()) {
    const value = cursor.kind === "close" ? "" : (cursor.value("val") ?? "");
    switch (cursor.name) {
      case "abstractNum":
        if (cursor.kind === "open") {
          abstract = cursor.value("abstractNumId") ?? "";
          list = "";
          levels.set(abstract, []);
        }
        break;
      case "num":
        if (cursor.kind === "open") {
          list = cursor.value("numId") ?? "";
          starts = new Map();
        } else if (cursor.kind === "close" && abstract !== "") lists.set(list, { abstract, starts });
        break;
      case "abstractNumId":
        if (list !== "") abstract = value;
        break;
      case "lvlOverride":
        if (cursor.kind === "open") override = Number(cursor.value("ilvl")) || 0;
        break;
      case "startOverride":
        starts.set(override, Number(value) || 1);
        break;
      case "lvl":
        if (cursor.kind === "open") {
          at = Number(cursor.value("ilvl")) || 0;
          start = 1;
          format = "decimal";
        }
        break;
      case "start":
        if (cursor.kind !== "close") start = Number(value);
        break;
      case "numFmt":
        if (cursor.kind !== "close") format = value;
        break;
      case "lvlText":
        // An override's own levels belong to that list alone; they are rare and their text seldom differs.
        if (cursor.kind !== "close" && list === "")
          levels.get(abstract)![at] = { start, format, text: format === "bullet" ? "" : value };
        break;
    }
  }
}

function readStyles(xml: string): ReadonlyMap<string, { list: string; level: string }> {
  const found = new Map<string, { list: string; level: string }>();
  const cursor = new XmlCursor(xml);
  let style = "";
  while (cursor.next()) {
    if (cursor.kind === "close") continue;
    if (cursor.name === "style") style = cursor.value("styleId") ?? "";
    else if (cursor.name === "numId")
      found.set(style, { level: "0", ...found.get(style), list: cursor.value("val") ?? "" });
    else if (cursor.name === "ilvl")
      found.set(style, { list: "", ...found.get(style), level: cursor.value("val") ?? "0" });
  }
  return found;
}

function written(count: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "ideographDigital":
    case "chineseLegalSimplified":
      // Lists do not go beyond.
      return count >= 1 && count <= 99 ? inChinese(count) : String(count);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return count >= 1 && count <= 20 ? String.fromCharCode(0x2460 + count - 1) : String(count);
    case "decimalFullWidth":
      return String(count);
    case "lowerLetter":
      return String.fromCharCode(97 + ((count - 1) % 26));
    case "upperLetter":
      return String.fromCharCode(65 + ((count - 1) % 26));
    case "none":
    case "bullet":
      return "";
    default:
      return String(count);
  }
}
