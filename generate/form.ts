/**
 * A form: whose layout a department is printed in, and the habits of the office that fills it in. The layout
 * (`families/`) decides which tables there are and how they look; the habits vary apart from it.
 */
import type { Unit } from "../src/amount/unit";
import type { Random } from "./random";

export const FINAL_FAMILIES = [
  "henan",
  "jiangxi",
  "shanghai",
  "hubei",
  "yunnan",
  "sichuan",
  "guangdong",
  "shaanxi",
  "zhejiang",
  "anhui",
  "neimenggu",
  "beijing",
  "guangxi",
  "jiangsu",
  "qinghai",
  "software",
  "older",
] as const;

export const BUDGET_FAMILIES = [
  "hebei-budget",
  "general-budget",
  "national-budget",
  "hunan-budget",
  "central-budget",
  "sichuan-budget",
  "guangdong-budget",
  "shanghai-budget",
  "shanghai-unit-budget",
] as const;

export type FamilyId = (typeof FINAL_FAMILIES)[number] | (typeof BUDGET_FAMILIES)[number];

export const FAMILY_IDS: readonly FamilyId[] = [...FINAL_FAMILIES, ...BUDGET_FAMILIES];

export const isBudgetFamily = (family: FamilyId): boolean =>
  (BUDGET_FAMILIES as readonly string[]).includes(family);

export interface Form {
  readonly family: FamilyId;
  /** Seeds what no habit names: which sheet is hidden, where a line breaks. */
  readonly seed: number;
  readonly unit: Exclude<Unit, "个">;
  /**
   * How a figure stands in its cell: a number of two decimals (`number`), a number with all it holds that shows
   * two (`held`), or a text: plain, with thousands separators, in full-width digits, with spaces inside.
   */
  readonly figures: "number" | "held" | "text" | "grouped" | "full-width" | "spaced";
  /** The number format of figures that are numbers. */
  readonly format: string;
  readonly zeros: "printed" | "blank" | "dash";
  /**
   * 科目编码 as texts, as texts with spaces around, in full-width digits, with points (`201.03.01`), as numbers, or in one
   * cell with the name where the layout has one column of codes (`joined`).
   */
  readonly codes: "text" | "padded" | "full-width" | "dotted" | "number" | "joined";
  /** What the three columns 类, 款, 项 hold: 2010601 in the first or last; 201 20106 2010601; or 201 06 01. */
  readonly codeColumns: "first" | "last" | "cumulative" | "split";
  /** Header cells merged, only the first of a span filled, or every cell of a span filled. */
  readonly spans: "merged" | "first" | "repeated";
  /** 合计 above or below the codes, both, or above without its label; `layout` leaves it where the layout has it. */
  readonly total: "layout" | "first" | "last" | "both" | "unlabelled";
  /** Leave out the 款 level. */
  readonly skipsMiddleLevel: boolean;
  /** 行次: as the layout has it, both halves from 1, some cells empty, or no such column. */
  readonly lineNumbers: "layout" | "restarting" | "skipping" | "none";
  /** `合 计`, `项    目`, indented items. */
  readonly spacedLabels: boolean;
  /** Line breaks inside long header labels. */
  readonly brokenLabels: boolean;
  readonly quotes: "“”" | '""' | "＂＂" | "『』";
  readonly brackets: "（）" | "()";
  /** Blank rows above and columns left of every table. */
  readonly offsetRows: number;
  readonly offsetColumns: number;
  /** A sheet for each table, all tables on one sheet, or two on each. */
  readonly sheets: "separate" | "together" | "pairs";
  /** A long table goes on over a second sheet, which repeats title and header or has neither. */
  readonly continued: "no" | "repeated" | "bare";
  /** 封面, 目录 and other sheets that are no table. */
  readonly extraSheets: boolean;
  /** Sheets named without meaning (`Sheet1`), so that only words on the sheet tell. */
  readonly plainSheetNames: boolean;
  /** Some sheets are hidden. */
  readonly hidden: boolean;
  /** Sheets out of their order. */
  readonly shuffled: boolean;
  /** 公开NN表 not printed. */
  readonly withoutNumbers: boolean;
  /** 科目名称 not printed in 02, as some conversions lose it. */
  readonly nameless: boolean;
  /** Labels of 01 and 04 over two columns. */
  readonly wideLabels: boolean;
  /** The title in the middle column instead of merged from the first. */
  readonly centredTitle: boolean;
  /** Department, year and unit in one cell. */
  readonly oneHeadCell: boolean;
  /** 序号 in front of tables of codes. */
  readonly serial: boolean;
  /** The title alone, with the year or the department in front, or with spaces between its characters. */
  readonly titles: "layout" | "year" | "department" | "spaced";
  /** The words before the unit; `layout` leaves those of the layout. */
  readonly unitWords: "layout" | "单位：" | "金额单位：" | "单位:" | "计量单位：";
  /** The unit stands in a row of its own. */
  readonly unitApart: boolean;
  /** Whose it is and the unit stand in the cells beside 部门： and 单位：. */
  readonly besideWords: boolean;
  /** 填表人 and page numbers below each table. */
  readonly footers: boolean;
  /** Totals are formulas, where figures are numbers. */
  readonly formulas: boolean;
}

const NUMBER_FORMATS = [
  "#,##0.00",
  "#,##0.00",
  "0.00",
  "#,##0.00_ ",
  "#,##0.00_);[Red]\\(#,##0.00\\)",
  '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  "General",
];

/** A form with no habits of its own: what the province's template looks like when it is filled in with care. */
export function plainForm(family: FamilyId, seed = 1): Form {
  const budget = isBudgetFamily(family);
  return {
    family,
    seed,
    unit: budget || family === "yunnan" ? "元" : "万元",
    figures: "number",
    format: "#,##0.00",
    zeros: family === "henan" || family === "shaanxi" ? "printed" : "blank",
    codes: "text",
    codeColumns: family === "shanghai" ? "split" : "first",
    spans: "merged",
    total: "layout",
    skipsMiddleLevel: false,
    lineNumbers: "layout",
    spacedLabels: false,
    brokenLabels: false,
    quotes: "“”",
    brackets: "（）",
    offsetRows: 0,
    offsetColumns: 0,
    sheets: "separate",
    continued: "no",
    extraSheets: false,
    plainSheetNames: false,
    hidden: false,
    shuffled: false,
    withoutNumbers: false,
    nameless: false,
    wideLabels: false,
    centredTitle: false,
    oneHeadCell: false,
    serial: false,
    titles: "layout",
    unitWords: "layout",
    unitApart: false,
    besideWords: false,
    footers: false,
    formulas: false,
  };
}

/** A family's form with habits by chance: each of them rarely enough that most forms have only a few. */
export function randomForm(random: Random, family?: FamilyId, budget = false): Form {
  const seed = random.int(0, 0x7fffffff);
  const own = family ?? random.pick<FamilyId>(budget ? BUDGET_FAMILIES : FINAL_FAMILIES);
  const plain = plainForm(own, seed);
  const sometimes = <T>(probability: number, values: readonly T[], otherwise: T): T =>
    random.chance(probability) ? random.pick(values) : otherwise;
  return {
    ...plain,
    // A budget stays in 元: it is checked exactly.
    unit: isBudgetFamily(own)
      ? sometimes(0.2, ["万元"] as const, plain.unit)
      : sometimes(0.15, ["元", "万元"] as const, plain.unit),
    figures: sometimes(0.5, ["held", "text", "grouped", "full-width", "spaced"] as const, "number"),
    format: random.pick(NUMBER_FORMATS),
    zeros: sometimes(0.3, ["printed", "blank", "dash"] as const, plain.zeros),
    codes: sometimes(0.3, ["number", "padded", "full-width", "dotted", "joined"] as const, "text"),
    codeColumns: sometimes(0.5, ["first", "last", "cumulative", "split"] as const, plain.codeColumns),
    spans: sometimes(0.3, ["first", "repeated"] as const, "merged"),
    total: sometimes(0.25, ["first", "last", "both", "unlabelled"] as const, "layout"),
    skipsMiddleLevel: random.chance(0.1),
    lineNumbers: sometimes(0.3, ["restarting", "skipping", "none"] as const, "layout"),
    spacedLabels: random.chance(0.3),
    brokenLabels: random.chance(0.2),
    quotes: sometimes(0.2, ['""', "＂＂", "『』"] as const, "“”"),
    brackets: sometimes(0.2, ["()"] as const, "（）"),
    offsetRows: sometimes(0.2, [1, 2, 3], 0),
    offsetColumns: sometimes(0.15, [1, 2], 0),
    sheets: sometimes(0.2, ["together", "pairs"] as const, "separate"),
    continued: sometimes(0.2, ["repeated", "repeated", "bare"] as const, "no"),
    extraSheets: random.chance(0.4),
    plainSheetNames: random.chance(0.2),
    hidden: random.chance(0.1),
    shuffled: random.chance(0.1),
    withoutNumbers: random.chance(0.15),
    nameless: random.chance(0.05),
    wideLabels: random.chance(0.1),
    centredTitle: random.chance(0.15),
    oneHeadCell: random.chance(0.15),
    serial: random.chance(0.08),
    titles: sometimes(0.25, ["year", "department", "spaced"] as const, "layout"),
    unitWords: sometimes(0.25, ["单位：", "金额单位：", "单位:", "计量单位："] as const, "layout"),
    unitApart: random.chance(0.15),
    besideWords: random.chance(0.1),
    footers: random.chance(0.15),
    formulas: random.chance(0.15),
  };
}
