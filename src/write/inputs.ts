/**
 * What the tables lack and a person types in: last year's figures and budgets where no workbook is at hand, figures
 * that no table has, reasons and purposes. docs/narrate-inputs.md describes the file.
 */
import { Decimal } from "decimal.js";
import { toFen } from "../amount/amount";
import { readFigureText } from "../amount/figure";
import type { Aspect } from "../facts/fact";
import { isCount, type QuantityKey } from "../catalogue/quantities";
import { keyOf } from "./input-names";

export interface NarrativeInputs {
  /** By aspect and key, in 分 (counts scaled alike). */
  readonly amounts: Readonly<Record<Aspect, ReadonlyMap<QuantityKey, number>>>;
  /** 主要原因, by key, of a difference from last year or from the budget. */
  readonly reasons: Readonly<Record<"prior" | "budget", ReadonlyMap<QuantityKey, string>>>;
  /** 主要用于, by key. */
  readonly purposes: ReadonlyMap<QuantityKey, string>;
  /** 我部门, 本部门, 我单位, 本单位, where not as the style has it. */
  readonly self?: string;
}

/** An inputs file that is not as described: one sentence. */
export class InputsError extends Error {
  override readonly name = "InputsError";
}

const AMOUNTS: Readonly<Record<string, Aspect>> = {
  本年数: "final",
  上年数: "prior",
  年初预算数: "initial",
  全年预算数: "budget",
};
const REASONS: Readonly<Record<string, "prior" | "budget">> = { 与上年相比: "prior", 与预算相比: "budget" };
const SELVES = ["我部门", "本部门", "我单位", "本单位"];
const KNOWN = [...Object.keys(AMOUNTS), "原因", "用途", "自称"];

export const NO_INPUTS: NarrativeInputs = {
  amounts: { final: new Map(), prior: new Map(), initial: new Map(), budget: new Map() },
  reasons: { prior: new Map(), budget: new Map() },
  purposes: new Map(),
};

/**
 * Validates an inputs file.
 *
 * @param json the parsed JSON
 * @throws InputsError
 */
export function readInputs(json: unknown): NarrativeInputs {
  const root = group(json, "补充资料");
  for (const name of Object.keys(root)) {
    if (!KNOWN.includes(name)) {
      throw new InputsError(`补充资料中没有“${name}”这一组，可以有的是：${KNOWN.join("、")}。`);
    }
  }
  const amounts: Record<Aspect, ReadonlyMap<QuantityKey, number>> = { ...NO_INPUTS.amounts };
  for (const [name, aspect] of Object.entries(AMOUNTS))
    amounts[aspect] = readGroup(root[name], name, readAmount);
  const given = root["原因"] === undefined ? {} : group(root["原因"], "原因");
  const reasons: Record<"prior" | "budget", ReadonlyMap<QuantityKey, string>> = { ...NO_INPUTS.reasons };
  for (const name of Object.keys(given)) {
    const against = REASONS[name];
    if (!against) throw new InputsError(`“原因”下面只能是“与上年相比”和“与预算相比”，不能是“${name}”。`);
    reasons[against] = readGroup(given[name], `原因·${name}`, readSentence);
  }
  const self = root["自称"];
  if (self !== undefined && (typeof self !== "string" || !SELVES.includes(self))) {
    throw new InputsError(`“自称”只能是${SELVES.join("、")}。`);
  }
  return {
    amounts,
    reasons,
    purposes: readGroup(root["用途"], "用途", readSentence),
    ...(self === undefined ? {} : { self }),
  };
}

function group(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputsError(`“${name}”应当是一组“名称: 值”。`);
  }
  return value as Record<string, unknown>;
}

function readGroup<T>(
  value: unknown,
  name: string,
  read: (value: unknown, where: string, key: QuantityKey) => T,
): ReadonlyMap<QuantityKey, T> {
  const found = new Map<QuantityKey, T>();
  if (value === undefined) return found;
  for (const [item, content] of Object.entries(group(value, name))) {
    const key = keyOf(item);
    if (!key) throw new InputsError(`“${name}”中的“${item}”不是可以填的项目，名称或科目编码写错了。`);
    if (found.has(key)) throw new InputsError(`“${name}”中的“${item}”填了两次。`);
    found.set(key, read(content, `“${name}”中的“${item}”`, key));
  }
  return found;
}

function readAmount(value: unknown, where: string, key: QuantityKey): number {
  const figure =
    typeof value === "number" && Number.isFinite(value)
      ? new Decimal(value.toPrecision(15))
      : typeof value === "string"
        ? figureOf(value)
        : undefined;
  const count = isCount(key);
  if (!figure) throw new InputsError(`${where}应当是${count ? "整数" : "以万元为单位的数"}。`);
  if (count && (!figure.isInteger() || figure.isNegative())) throw new InputsError(`${where}应当是整数。`);
  const fen = figure.decimalPlaces() <= 6 ? toFen(figure, count ? "个" : "万元") : undefined;
  if (fen === undefined) throw new InputsError(`${where}太大，或者小数位数超过了分。`);
  return fen;
}

function figureOf(text: string): Decimal | undefined {
  const figure = readFigureText(text);
  return figure.state === "amount" ? figure.held : undefined;
}

function readSentence(value: unknown, where: string): string {
  if (typeof value !== "string" || value.trim() === "") throw new InputsError(`${where}应当是一句话。`);
  if (/[\n\r]/.test(value.trim())) throw new InputsError(`${where}只能写一段，不能换行。`);
  // The sentence it goes into has its own full stop.
  return value.trim().replace(/[。；，、.;,]+$/, "");
}
