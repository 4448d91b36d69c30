/** 政府收支分类科目, as far as the generated departments use them; `codes.json` has the names. */
import codes from "./codes.json";
import type { Fund } from "./department";

/** Dictionaries by fund. */
export const FUND_CODES: Readonly<Record<Fund, Readonly<Record<string, string>>>> = {
  general: codes.general,
  fund: codes.fund,
  capital: codes.capital,
};

/** 功能分类 names by code, for all three funds. */
const FUNCTION_NAMES: Readonly<Record<string, string>> = {
  ...codes.general,
  ...codes.fund,
  ...codes.capital,
};

/** The name of a code in a year: 215 was renamed for 2021. */
export function functionName(code: string, year: number): string {
  return code === "215" && year <= 2020 ? "资源勘探信息等支出" : (FUNCTION_NAMES[code] ?? "");
}

/** 经济分类 names by code. */
export const ECONOMIC_NAMES: Readonly<Record<string, string>> = codes.economic;

/** 项 that pay for one 款 of 经济分类 and nothing else: 住房公积金 from 2210201, and so on. */
export const DEDICATED: Readonly<Record<string, string>> = {
  "2080505": "30108",
  "2080506": "30109",
  "2101101": "30110",
  "2101102": "30110",
  "2101103": "30111",
  "2210201": "30113",
};

/** Codes of 7 digits in a dictionary. */
export function leaves(dictionary: Readonly<Record<string, string>>): string[] {
  return Object.keys(dictionary).filter((code) => code.length === 7);
}
