/** Last year's text as it was read: what each figure is of, whether that is sure, and what it said. */
import { gradeHolds } from "../text/judge/outcome";
import { gradeGrowthBetween, gradeShare, type PercentGrade } from "../amount/percent";
import type { Aspect, CodeScope } from "../catalogue/quantity";
import type { SaidKey } from "../catalogue/said-key";
import { codeKey, isNamedKey, isPartOf, readCodeKey } from "../catalogue/quantities";
import { KIND_NAMES } from "../catalogue/tables";
import type { Facts } from "../facts/fact";
import { facts } from "../facts/facts";
import { hasAmounts, recognisedTables } from "../document/recognised";
import type { DocumentTables } from "../document/sheets";
import type { Statement } from "../statement/statement";
import { examine, type Examination } from "../text/audit";
import { guessOf } from "../text/bind/bindings";
import { isPrinted, type Reading, type SaidAspect, type Sentence } from "../text/bind/reading";
import type { Claim } from "../text/claim";
import { agreement, agrees, fenOf, percentOfFigure, placeOf } from "../text/judge/figures";
import { bareDepartment, inOtherPlaces, relatedDepartments } from "../text/prose/departments";
import type { Paragraph, Passage } from "../text/prose/passages";
import { statementOfText } from "../text/prose/text-alone";
import { withOldNames } from "./old-names";
import { RenewError } from "./renewal";
import { groupBy } from "../group-by";

/** A quantity in an aspect: what a figure was found to be of. */
export interface Meaning {
  readonly key: SaidKey;
  readonly aspect: SaidAspect;
}

/** 甲、乙和丙共 5 万元 */
const JOINED = /[、和及与][^，。；：]*(?:共|合计|总计|总共)[^，。；：]*$/;

export interface LastYearOptions {
  /** Last year's workbook, where it is open. */
  readonly workbook?: Statement;
  /** The tables that stand in last year's document itself. */
  readonly document?: DocumentTables;
  /** The accountant says that it is the same department under another name. */
  readonly renamed?: boolean;
}

export class LastYear {
  readonly read: Examination;
  /** The fiscal year of the text. */
  readonly year: number;
  /** The department as the text calls it; empty where it does not. */
  readonly department: string;
  /** Whether last year's tables are at hand: its workbook, or those of its document. */
  readonly proved: boolean;
  /** Those of the document, where no workbook is at hand. */
  readonly tables: Statement | undefined;
  private readonly claims: ReadonlyMap<Reading, Claim>;
  private parts: Map<Reading | undefined, readonly Reading[]> | undefined;
  private readonly columns = new Map<Aspect, boolean>();
  private readonly lists = new Map<string, ReturnType<LastYear["listed"]>>();

  /** @throws RenewError where this is no text to begin from */
  constructor(paragraphs: readonly Paragraph[], statement: Statement, options: LastYearOptions) {
    const alone = statementOfText(paragraphs);
    const { workbook } = options;
    this.year = alone.year || workbook?.year || (statement.year === 0 ? 0 : statement.year - 1);
    this.department = alone.department;
    refuse(alone, statement, options.renamed === true);
    this.proved =
      workbook !== undefined && (alone.year === 0 || workbook.year === 0 || workbook.year === alone.year);
    const sources = options.document ? { document: options.document } : {};
    const own = options.document && recognisedTables(options.document)[0]!;
    if (this.proved)
      this.read = examine(
        paragraphs,
        workbook?.year === 0 ? { ...workbook, year: this.year } : workbook,
        sources,
      );
    else if (own && hasAmounts(own)) {
      this.read = examine(paragraphs, undefined, sources);
      this.tables = this.read.statement;
      this.proved = true;
    } else {
      const names = withOldNames(facts(statement), paragraphs);
      this.read = examine(paragraphs, undefined, sources, names, statement.department);
    }
    if (this.read.text.readings.length === 0)
      throw new RenewError("没有读到可以套用的数字，请确认给出的是上年的情况说明");
    this.claims = new Map(this.read.claims.map((claim) => [claim.reading, claim]));
  }

  get readings(): readonly Reading[] {
    return this.read.text.readings;
  }

  get knowledge(): Examination["knowledge"] {
    return this.read.knowledge;
  }

  get facts(): Facts | undefined {
    return this.proved ? this.read.knowledge.sources.current : undefined;
  }

  /** Characters of a passage as the document has them, spaces and quotation marks and all. */
  raw(passage: Passage, start: number, end: number): string {
    const [from, to] = [passage.places[start], passage.places[end - 1]];
    if (!from || !to || end <= start) return "";
    if (from.paragraph !== to.paragraph) return passage.text.slice(start, end);
    return this.read.paragraphs[from.paragraph]!.text.slice(from.offset, to.offset + 1);
  }

  /** What stands between two characters, the spaces around it included. */
  between(passage: Passage, from: number, to: number): string {
    const [left, right] = [passage.places[from - 1], passage.places[to]];
    if (!left || !right || left.paragraph !== right.paragraph) return passage.text.slice(from, to);
    return this.read.paragraphs[left.paragraph]!.text.slice(left.offset + 1, right.offset);
  }

  claim(reading: Reading): Claim {
    return this.claims.get(reading)!;
  }

  /** What a reading is of; empty where that is not known. */
  key(reading: Reading): SaidKey {
    const judged = this.read.judgement.keys.get(reading);
    // Without tables one figure of the text bears another out, whichever it is of.
    const made = this.proved && judged !== undefined ? undefined : this.madeOf(reading);
    const [key = ""] = reading.subject.keys;
    const known = judged?.includes("/?") ? undefined : judged;
    return made ?? known ?? this.sameNamed(reading) ?? judged ?? key;
  }

  /** The amounts that are said as parts of one. */
  partsOf(whole: Reading): readonly Reading[] {
    this.parts ??= groupBy(this.readings, (one) =>
      one.kind === "level" || one.kind === "unknown" ? one.frame?.parent : undefined,
    );
    return this.parts.get(whole) ?? [];
  }

  /** A 科目 that its section's money does not have, and 经济分类 or another money has by this name. */
  private sameNamed({ subject: { keys, also = [] } }: Reading): SaidKey | undefined {
    return keys[0]?.includes("/?") && also.length === 1 ? also[0] : undefined;
  }

  /**
   * Which of several meanings its parts or its whole leave: 总收入 5 万元，其中年初结转和结余 1 万元 is all of it, 财政拨款收入 4 万元，占
   * 收入总计的 80 % that of the year.
   */
  private madeOf(reading: Reading): SaidKey | undefined {
    const { keys } = reading.subject;
    if ((reading.kind !== "level" && reading.kind !== "share") || keys.length < 2) return undefined;
    const parts = this.partsOf(reading).flatMap((part) => part.subject.keys[0] ?? []);
    const share =
      reading.kind === "share"
        ? reading
        : this.sentence(reading).readings.find(({ kind, of }) => kind === "share" && of === reading);
    const wholes = share?.whole?.keys ?? [];
    const own = keys.filter(
      (key) => parts.some((part) => isPartOf(part, key)) || wholes.some((whole) => isPartOf(key, whole)),
    );
    return own.length === 1 ? own[0] : undefined;
  }

  sentence(reading: Reading): Sentence {
    return this.read.text.sentences[reading.sentence]!;
  }

  /**
   * What a reading may be of by its words.
   *
   * @param besides what they may mean besides as well: where nothing bears out what they seem to mean
   */
  keysOf(reading: Reading, besides = reading.soft): readonly SaidKey[] {
    const { subject } = reading;
    const { renamed } = this.read.judgement;
    const made = this.madeOf(reading);
    const keys = made ? [made] : subject.keys.map((key) => renamed.get(key) ?? key);
    return besides ? [...keys, ...(subject.also ?? [])] : keys;
  }

  /** Whether the figure is that of this meaning by last year's tables; undefined where they have none. */
  agrees({ figure }: Reading, { key, aspect }: Meaning): boolean | undefined {
    if (!isPrinted(aspect) || /[|:?]/.test(key)) return undefined;
    const known = this.knowledge.get(key, aspect);
    if (!known) return undefined;
    return [known, ...known.others].some((print) => agrees(agreement(figure, print, figure.decimals)));
  }

  /**
   * Whether a percentage is that of these two by what last year's tables and text have; undefined where either is unknown.
   *
   * @param exactly by the amounts as printed; else by any that print so
   */
  divides(reading: Reading, part: Meaning, whole: Meaning, exactly: boolean): boolean | undefined {
    const { valueHere } = this.read.judgement;
    const [a, b] = [part, whole].map(({ key, aspect }) => valueHere(key, aspect, reading.of));
    if (!a || !b) return undefined;
    const printed = percentOfFigure(reading.figure);
    // 预决算差异率 is how far the one is from the other.
    const grade = reading.kind === "deviation" ? gradeGrowthBetween : gradeShare;
    const grades = a.spans.flatMap((top) =>
      b.spans.map((bottom): PercentGrade => grade(printed, top, bottom)),
    );
    // 0.0 万元 of 0.0 万元 may be anything of what is less.
    if (printed.units !== 0 && grades.every((grade) => grade === "undefined")) return undefined;
    return grades.some(
      (grade) =>
        (exactly ? grade === "exact" : gradeHolds(grade)) || (grade === "undefined" && printed.units === 0),
    );
  }

  /** What the text itself said of a quantity, in 分: the base of this year's changes where no workbook is at hand. */
  said(key: SaidKey, aspect: Aspect): number | undefined {
    const found = this.saying(key, aspect);
    return found && fenOf(found.figure);
  }

  /** The figure that said it. */
  saying(key: SaidKey, aspect: Aspect): Reading | undefined {
    const found = this.readings.filter(
      (reading) =>
        (reading.kind === "level" || reading.kind === "count") &&
        !reading.soft &&
        reading.otherYear === undefined &&
        reading.aspect === aspect &&
        this.key(reading) === key &&
        (this.proved || isOne(reading.subject.keys) || this.madeOf(reading) === key) &&
        this.claim(reading).verdict !== "wrong",
    );
    const amounts = new Set(found.map(({ figure }) => fenOf(figure)));
    // Said in two ways, it is not known which is meant.
    return amounts.size === 1 ? found[0] : undefined;
  }

  /**
   * The codes of some money and length that the text gives amounts of, and whether they are all there were: then they add up to
   * an amount that it gives besides.
   */
  listed(
    scope: CodeScope,
    length: number,
  ): { readonly codes: ReadonlySet<string>; readonly complete: boolean } {
    const name = `${scope} ${String(length)}`;
    let found = this.lists.get(name);
    if (!found) this.lists.set(name, (found = this.listOf(scope, length)));
    return found;
  }

  private listOf(scope: CodeScope, length: number): ReturnType<LastYear["listed"]> {
    const levels = this.readings.filter(
      ({ kind, figure }) => kind === "level" && figure.unit.kind === "amount",
    );
    const lineOf = (reading: Reading): string | undefined => {
      const line = readCodeKey(this.key(reading));
      return line?.scope === scope && !line.part && line.code.length === length ? line.code : undefined;
    };
    const codes = new Set(levels.flatMap((reading) => lineOf(reading) ?? []));
    const parts = [...codes].flatMap((code) => this.saying(codeKey(scope, code), "final") ?? []);
    // One alone is all there was where it is as much as its money.
    const isWhole = (reading: Reading): boolean =>
      (codes.size > 1
        ? readCodeKey(this.key(reading)) === undefined
        : this.key(reading) === `${scope}.expenditure`) && this.isSum(parts, reading);
    const complete = codes.size > 0 && parts.length === codes.size && levels.some(isWhole);
    return { codes, complete };
  }

  /** Whether the figures of parts add up to that of a whole, as far as they are rounded. */
  isSum(parts: readonly Reading[], whole: Reading | undefined): boolean {
    if (!whole) return false;
    const all = [...parts, whole];
    const sum = parts.reduce((total, { figure }) => total + fenOf(figure), 0);
    const apart = all.reduce((most, { figure }) => most + Math.floor(placeOf(figure) / 2), 0);
    return Math.abs(fenOf(whole.figure) - sum) <= apart;
  }

  /** The same from the tables, else from the text. */
  amount(key: SaidKey, aspect: Aspect): number | undefined {
    const known = /[|:?]/.test(key) ? undefined : this.knowledge.get(key, aspect);
    return known?.held.value ?? this.said(key, aspect);
  }

  /** Whether there was nothing; 0.0 may be a little. */
  wasNothing(key: SaidKey, said = this.saying(key, "final")): boolean {
    return this.amount(key, "final") === 0 && (this.proved || said?.figure.decimals !== 1);
  }

  /** Whether last year's text took a column of another budget for this aspect: its figures are those of that column. */
  takes(aspect: Aspect): boolean {
    let found = this.columns.get(aspect);
    if (found === undefined) {
      const said = this.readings.filter(
        (reading) =>
          reading.kind === "level" &&
          reading.aspect === aspect &&
          reading.figure.units !== 0 &&
          this.knowledge.sources.current.get(this.key(reading), aspect)?.column !== undefined,
      );
      found =
        said.length > 0 &&
        said.every((reading) => this.agrees(reading, { key: this.key(reading), aspect }) === true);
      this.columns.set(aspect, found);
    }
    return found;
  }

  /** 预算 without a word on which: those that last year's tables leave for all that its section says so. */
  budgetsOf({ topic }: Reading): readonly Aspect[] {
    const both = ["budget", "initial"] as const;
    const said = this.readings.filter(({ either, topic: own }) => either === true && own === topic);
    const left = both.filter((aspect) =>
      said.every((reading) => this.agrees(reading, { key: this.key(reading), aspect }) !== false),
    );
    return left.length > 0 ? left : both;
  }

  /** Why it is not sure what a figure is of; undefined where it is. */
  doubt(reading: Reading): string | undefined {
    const { verdict, reason } = this.claim(reading);
    if (reading.kind === "unknown") return reading.why;
    if (reading.otherYear !== undefined) return `说的是 ${String(reading.otherYear)} 年的数`;
    if (verdict === "wrong") return `上年说明这里就有误：${reason.replace(/。$/, "")}`;
    const key = this.key(reading);
    if (!isNamedKey(key) && readCodeKey(key) === undefined && !key.startsWith("assets.equipment"))
      return "没有认出是表中的哪一项";
    if (this.sameNamed(reading) === key && !(this.proved && verdict === "ok"))
      return "按同名的科目写的，请看是不是它";
    if (!reading.soft) return undefined;
    const words = reading.passage.text.slice(this.sentence(reading).start, reading.figure.start);
    if (JOINED.test(words)) return "是几项合起来的数";
    // What was guessed and borne out by an amount of last year's tables is what it seemed; nothing bears out nothing.
    const borne = verdict === "ok" || verdict === "rounding";
    if (borne && this.proved && reading.figure.units !== 0) return undefined;
    return guessOf(reading.bound)?.says ?? "没有写明说的是哪一项";
  }
}

/** Whether words mean one amount: 总收入 may be that of the year or all of it, 收入总计 and 支出总计 are the same. */
function isOne(keys: readonly SaidKey[]): boolean {
  return new Set(keys.map((key) => key.replace("expenditureGrand", "incomeGrand"))).size === 1;
}

/** @throws RenewError */
function refuse(text: Statement, statement: Statement, renamed: boolean): void {
  if (statement.kind !== "unknown" && text.kind !== "unknown" && text.kind !== statement.kind)
    throw new RenewError(`是${KIND_NAMES[text.kind]}的说明，表是${KIND_NAMES[statement.kind]}的，不能套用`);
  if (text.year !== 0 && statement.year !== 0 && text.year === statement.year)
    throw new RenewError(`是 ${String(text.year)} 年度的说明，与表同一年，不用套用`, "same-year");
  if (text.year > statement.year && statement.year !== 0)
    throw new RenewError(
      `是 ${String(text.year)} 年度的说明，表是 ${String(statement.year)} 年度的，不能往回套用`,
    );
  const [said, own] = [bareDepartment(text.department), bareDepartment(statement.department)];
  const related = relatedDepartments(said, own) && !inOtherPlaces(said, own);
  if (!renamed && said !== "" && own !== "" && !related)
    throw new RenewError(`写的是“${text.department}”，表是“${statement.department}”的`, "renamed");
}

/** Where a figure ends with its unit. */
export function endOf({ figure, passage }: Pick<Reading, "figure" | "passage">): number {
  const { unit, end } = figure;
  if (unit.kind === "percent") {
    const printed = /^(?:%|个?百分点)/.exec(passage.text.slice(end));
    return end + (printed?.[0].length ?? 0);
  }
  return passage.text.startsWith(unit.text, end) ? end + unit.text.length : end;
}
