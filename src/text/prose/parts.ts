/** Which part of a document is the 情况说明. */
import { Decimal } from "decimal.js";
import { toFen } from "../../amount/amount";
import type { Unit } from "../../amount/unit";
import type { Statement } from "../../statement/statement";
import { bareDepartment, departmentIn, relatedDepartments } from "./departments";
import { wanText } from "../judge/figures";
import { amountsIn, type Passage } from "./passages";
import { CAPTION, isTitle, titlesOf, type Title, type TitleKind } from "./titles";

export interface DocumentParts {
  /** By passage: whether it belongs to the 情况说明. */
  readonly read: readonly boolean[];
  /** By passage: whether it belongs to another department's part of the document. */
  readonly foreign: readonly boolean[];
  /** The titles, by passage, of texts that were left because they are another department's, or of another year. */
  readonly left: readonly number[];
}

/** Where the reader of a document is. */
interface Place {
  /** Inside the text. */
  readonly open: boolean;
  /** The rank of the title that opened it. */
  readonly rank: number;
  /** What stands in it, or instead of it, up to the next title that is not below its own. */
  readonly aside?: Aside;
}

interface Aside {
  readonly kind: TitleKind;
  readonly rank: number;
  readonly number?: number;
  /** The last number of a list in it that begins anew: 一、 below 四、名词解释. */
  readonly inner?: number;
}

/** Whether a title stands in what another opened: it is of a lower rank, or of a list that begins anew. */
function isBelow({ kind, rank, number }: Title, aside: Aside): boolean {
  if (rank !== aside.rank || rank === 0 || rank > 2) return rank > aside.rank;
  if (number === undefined || aside.number === undefined) return false;
  return number <= aside.number || ((kind === "section" || kind === "other") && followsInner(number, aside));
}

function followsInner(number: number, { inner }: Aside): boolean {
  return number === (inner ?? 0) + 1;
}

/**
 * Which passages are the 情况说明. Titles say where it begins and ends, amounts in sentences that it is there: a part
 * without any, such as a line of the contents, is not the text. A document without a title for the whole text is read
 * but for what is known to be something else.
 */
export function partsToRead(
  passages: readonly Passage[],
  department: string,
  printed: () => ReadonlySet<string> = () => new Set(),
  year = 0,
): DocumentParts {
  const document = new Document(passages, department, printed, year);
  let place = document.start;
  const read = passages.map((_, index) => {
    if (document.titles[index]) place = document.step(place, index);
    return place.open && place.aside === undefined && !document.foreign[index];
  });
  // Whose the tables between two texts of one name are cannot be told.
  const foreign = document.rivals.length > 0 ? read.map((own) => !own) : document.foreign;
  return { read, foreign, left: document.left };
}

class Document {
  readonly titles: readonly (Title | undefined)[];
  readonly foreign: readonly boolean[];
  /** The place before the first title, and after a part that is none of the text's. */
  readonly start: Place;
  /** Titles of the whole text that amounts in sentences follow. */
  private readonly opens: readonly boolean[];
  /** Titles of such texts that fit the tables less than another one: of the unit where the tables are the department's. */
  readonly rivals: readonly number[];
  readonly left: readonly number[];

  constructor(
    private readonly passages: readonly Passage[],
    department: string,
    printed: () => ReadonlySet<string>,
    year: number,
  ) {
    this.titles = titlesOf(passages);
    this.titles = this.titles.map((title, index) =>
      title?.kind === "text" && this.goesOn(index) ? { ...title, kind: "section" } : title,
    );
    this.foreign = foreignIn(passages, this.titles, department);
    const texts = this.titles.flatMap((title, index) =>
      isText(title) && this.holdsText(index) ? [index] : [],
    );
    const own = texts.filter((index) => !this.foreign[index]);
    this.rivals = this.rivalsAmong(own, printed);
    const ofOtherYears = this.ofOtherYears(own, year);
    this.left = texts.filter((index) =>
      [this.foreign[index], this.rivals.includes(index), ofOtherYears.includes(index)].some(Boolean),
    );
    this.opens = this.titles.map((_, index) => texts.includes(index) && !this.left.includes(index));
    const whole = this.titles.some((title, index) => title?.kind === "text" && this.opens[index]);
    this.start = { open: !whole, rank: 0 };
  }

  /** The place behind a title. */
  step(place: Place, index: number): Place {
    const title = this.titles[index]!;
    const { aside } = place;
    const below = aside !== undefined && isBelow(title, aside);
    if (below && this.staysIn(aside, index))
      return { ...place, aside: { ...aside, ...innerOf(title, aside) } };
    switch (title.kind) {
      case "contents":
        return this.start;
      case "text":
      case "further":
        // 一、部门预算执行情况 below 第三部分 is no part of its own.
        if (place.open && !aside && title.rank > place.rank) return place;
        if (this.opens[index]) return { open: true, rank: title.rank };
        if (this.left.includes(index))
          return { open: false, rank: 0, aside: { kind: "other", rank: title.rank } };
        return this.startedBefore(index) ? place : this.start;
      case "section":
      case "other":
        if (below) return { open: true, rank: place.open ? place.rank : Math.min(title.rank, 1) };
        return this.back(place, index);
      case "tables":
        // Sentences with amounts below the name of a table: the text goes on, or begins, there.
        return this.speaks(index) ? this.back(place, index) : this.turn(place, title);
      default:
        return this.turn(place, title);
    }
  }

  /** Whether a title below another that is none of the text's changes nothing. */
  private staysIn(aside: Aside, index: number): boolean {
    const { kind, rank, words } = this.titles[index]!;
    switch (kind) {
      case "contents":
        return false;
      case "text":
      case "further":
        return aside.kind === "annex";
      case "section":
        // The text may begin behind the tables, or what is said of the office, without a title of its own.
        if (aside.kind === "annex" || aside.kind === "other") return true;
        // Lines of tables and terms name the same things, but not 情况 or 说明 of them.
        if (aside.kind !== "office" && !isTitle(words)) return true;
        return (rank > 2 && rank < CAPTION) || !this.speaks(index);
      default:
        return true;
    }
  }

  /** Something else begins, in the text or behind it. */
  private turn(place: Place, { kind, rank, number }: Title): Place {
    const ends = place.open && rank <= place.rank;
    return {
      ...(ends ? this.start : place),
      aside: { kind, rank, ...(number === undefined ? {} : { number }) },
    };
  }

  /** What stood aside is over; where parts are numbered, one that is not the text closes it. */
  private back({ open, rank, aside }: Place, index: number): Place {
    const title = this.titles[index]!;
    if (title.rank === 0 && !this.start.open) return { ...this.start, aside: { kind: "other", rank: 0 } };
    if (aside && title.kind === "section" && aside.kind !== "annex" && this.speaks(index))
      return { open: true, rank: open ? rank : Math.min(title.rank, 1) };
    // The lines of a table may be numbered as parts are.
    if (aside?.kind === "tables" && title.rank > 0 && !this.speaks(index)) return { open, rank, aside };
    return { open, rank };
  }

  /** 三、部门预算情况说明 behind 二、部门收支总体情况, which tells amounts already: one section of the text among others. */
  private goesOn(index: number): boolean {
    const { rank, number } = this.titles[index]!;
    if (rank === 0 || number === undefined) return false;
    for (let at = index - 1; at >= 0; at--) {
      const before = this.titles[at];
      if (before && before.rank <= rank)
        return (
          before.rank === rank && before.kind === "section" && before.number === number - 1 && this.speaks(at)
        );
    }
    return false;
  }

  /** Whether amounts in sentences follow before the next title. */
  private speaks(index: number): boolean {
    const { rank } = this.titles[index]!;
    for (let at = index + 1; at < this.passages.length; at++) {
      const title = this.titles[at];
      if (title && (title.rank <= rank || !["section", "other"].includes(title.kind))) return false;
      if (this.saysAmount(at)) return true;
    }
    return false;
  }

  /** Whether amounts in sentences follow in the part that a title opens. */
  private holdsText(index: number): boolean {
    const { rank } = this.titles[index]!;
    let aside: number | undefined;
    for (let at = index + 1; at < this.passages.length; at++) {
      const title = this.titles[at];
      if (isText(title) || title?.kind === "contents") return false;
      if (title && title.rank <= rank && !(rank > 0 && (title.kind === "section" || title.kind === "other")))
        return false;
      if (title && (aside === undefined || title.rank <= aside))
        aside = title.kind === "section" || title.kind === "other" ? undefined : title.rank;
      if (aside === undefined && this.saysAmount(at)) return true;
    }
    return false;
  }

  /**
   * Of a document with 部门决算情况说明 and 单位决算情况说明 of one name, the texts of the sort that has fewer of the tables'
   * amounts; none where they have as many.
   */
  private rivalsAmong(texts: readonly number[], printed: () => ReadonlySet<string>): readonly number[] {
    const of = (sort: string): readonly number[] =>
      texts.filter((index) => sortOf(this.titles[index]!) === sort);
    const [departments, units] = [of("部门"), of("单位")];
    if (departments.length === 0 || units.length === 0) return [];
    const amounts = printed();
    const [most, others] = [departments, units].map((titles) =>
      Math.max(...titles.map((index) => this.agreeing(index, amounts))),
    ) as [number, number];
    return most === others ? [] : most > others ? units : departments;
  }

  /** 2023年度部门决算情况说明 beside the same of 2024: of two texts in one document, that of another year; none where no title names the year. */
  private ofOtherYears(texts: readonly number[], year: number): readonly number[] {
    const isOf = (index: number): boolean => yearsIn(this.titles[index]!.words).includes(year);
    if (!texts.some(isOf)) return [];
    return texts.filter((index) => !isOf(index) && yearsIn(this.titles[index]!.words).length > 0);
  }

  /** How many amounts of a text the tables print. */
  private agreeing(index: number, printed: ReadonlySet<string>): number {
    let count = 0;
    for (let at = index + 1; at < this.passages.length; at++) {
      if (isText(this.titles[at]) && sortOf(this.titles[at]!) !== undefined) break;
      for (const amount of amountsOf(this.passages[at]!.text)) if (printed.has(amount)) count += 1;
    }
    return count;
  }

  /** A running title at the head of each page opens nothing anew. */
  private startedBefore(index: number): boolean {
    const { words } = this.titles[index]!;
    return this.titles.some((title, at) => at < index && this.opens[at] && title?.words === words);
  }

  private saysAmount(index: number): boolean {
    const { text } = this.passages[index]!;
    return this.titles[index] === undefined && /[，。；]/.test(text) && amountsIn(text);
  }
}

/** The years that a title names. */
export function yearsIn(title: string): readonly number[] {
  return [...title.matchAll(/(?<!\d)20\d\d(?=年)/g)].map(([year]) => Number(year));
}

/** Whose text a title says it opens: 部门's or 单位's. */
function sortOf({ words }: Title): string | undefined {
  return /(部门|单位)(?:决算|预算)/.exec(words)?.[1];
}

/** The amounts of a sentence in 万元, as `printedAmounts` has them. */
function amountsOf(text: string): readonly string[] {
  return [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)(万元|元)/g)].flatMap(([, digits, unit]) => {
    const fen = toFen(new Decimal(digits!.replace(/,/g, "")), unit as Unit);
    return fen === undefined || fen === 0 ? [] : [wanText(fen)];
  });
}

/** The amounts that the tables of a workbook print, in 万元; zeros tell nothing apart. */
export function printedAmounts({ tables }: Statement): ReadonlySet<string> {
  const printed = new Set<string>();
  for (const { lines } of tables)
    for (const { cells } of lines)
      for (const { amount } of cells.values())
        if (amount.unit !== "个" && amount.printed.value !== 0) printed.add(wanText(amount.printed.value));
  return printed;
}

function isText(title: Title | undefined): boolean {
  return title?.kind === "text" || title?.kind === "further";
}

function innerOf({ rank, number }: Title, aside: Aside): { readonly inner?: number } {
  return rank === aside.rank && number !== undefined && followsInner(number, aside) ? { inner: number } : {};
}

/**
 * Passages of other departments, where a document holds several: a cover or the title of a part names whose they are,
 * up to the next that does. None where nothing names the department itself.
 */
function foreignIn(
  passages: readonly Passage[],
  titles: readonly (Title | undefined)[],
  department: string,
): readonly boolean[] {
  const own = bareDepartment(department);
  let owner: string | undefined;
  let named = false;
  const isOwn = (name: string): boolean => own.length >= 4 && relatedDepartments(bareDepartment(name), own);
  const owners = passages.map(({ text }, index) => {
    const title = titles[index];
    const name = title
      ? title.kind === "text"
        ? departmentIn(title.words)
        : undefined
      : coverName(text, passages[index + 1]?.text ?? "");
    if (name !== undefined) owner = name;
    named ||= name !== undefined && isOwn(name);
    return owner;
  });
  return owners.map((name) => named && name !== undefined && !isOwn(name));
}

/** 某某局 2023年度部门决算, in one line or two. */
function coverName(line: string, next: string): string | undefined {
  for (const text of [line, line + next]) {
    if (text.length <= 50 && /(?:决算|预算)(?:公开)?$/.test(text)) return departmentIn(text);
  }
  return undefined;
}
