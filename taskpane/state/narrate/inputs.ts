/**
 * What a person has typed for the text, as typed: kept in the workbook as the file that `--inputs` reads
 * (docs/narrate-inputs.md), so that pane and command line share it.
 */
import { Decimal } from "decimal.js";
import { kindOf } from "../../../src/write/fields";
import { InputsError, NO_INPUTS, readInputs, type NarrativeInputs } from "../../../src/write/inputs";
import { inputName, keyOf } from "../../../src/write/input-names";
import { inputId, type BlankInput } from "../../../src/write/narrative";

/** A value that was typed in. */
export interface Given {
  readonly input: BlankInput;
  readonly text: string;
}

export interface Inputs {
  /** By `inputId`. */
  readonly values: ReadonlyMap<string, Given>;
  /** 我部门, 本部门 …, where not as the style has it. */
  readonly self: string;
}

export const NOTHING_GIVEN: Inputs = { values: new Map(), self: "" };

type Group = BlankInput["group"];

/** The groups of the file, and where in it they stand. */
const GROUPS: Readonly<Record<Group, readonly string[]>> = {
  本年数: ["本年数"],
  上年数: ["上年数"],
  年初预算数: ["年初预算数"],
  全年预算数: ["全年预算数"],
  "原因·与上年相比": ["原因", "与上年相比"],
  "原因·与预算相比": ["原因", "与预算相比"],
  用途: ["用途"],
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What was typed, tidied up: one line, no unit behind an amount. */
export function tidy(input: BlankInput, text: string): string {
  const line = text.replace(/[\s\u00a0\u200b]+/g, " ").trim();
  return kindOf(input) === "sentence" ? line : line.normalize("NFKC").replace(/\s*万元$/, "");
}

/**
 * Why what stands in a field cannot be taken, in one sentence; empty where it can. The field says itself what it is of,
 * so the sentence begins with what was typed.
 */
export function problemOf(input: BlankInput, text: string): string {
  return refusalOf(input, text).replace(/^.*?(?=应当|只能|太大)/, `“${text}”`);
}

/** The same of a value that was kept: it says which one. */
function refusalOf(input: BlankInput, text: string): string {
  if (text === "") return "";
  try {
    readInputs(fileOf([{ input, text }], ""));
    return "";
  } catch (error) {
    if (error instanceof InputsError) return error.message;
    throw error;
  }
}

/** For the writer. Values that cannot be taken were never let in. */
export function narrativeInputs({ values, self }: Inputs): NarrativeInputs {
  return values.size === 0 && self === "" ? NO_INPUTS : readInputs(fileOf([...values.values()], self));
}

/** The file; undefined where there is nothing to keep. */
export function inputsJson({ values, self }: Inputs): string | undefined {
  if (values.size === 0 && self === "") return undefined;
  return JSON.stringify(fileOf([...values.values()], self), null, 2);
}

function fileOf(given: readonly Given[], self: string): Record<string, unknown> {
  const file: Record<string, unknown> = {};
  for (const { input, text } of given) {
    let group = file;
    for (const name of GROUPS[input.group]) group = (group[name] ??= {}) as Record<string, unknown>;
    group[inputName(input.key)] = text;
  }
  if (self !== "") file["自称"] = self;
  return file;
}

export interface ReadInputs {
  readonly inputs: Inputs;
  /** What could not be taken, one sentence each. */
  readonly refused: readonly string[];
}

/** Reads the file value by value, so that one that is wrong does not take the others with it. */
export function readKept(text: string): ReadInputs {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    root = undefined;
  }
  if (!isObject(root)) return { inputs: NOTHING_GIVEN, refused: [NOT_A_FILE] };
  const values = new Map<string, Given>();
  const refused: string[] = [];
  for (const [group, path] of Object.entries(GROUPS) as [Group, readonly string[]][]) {
    let found: unknown = root;
    for (const name of path) found = isObject(found) ? found[name] : undefined;
    for (const [name, value] of isObject(found) ? Object.entries(found) : []) {
      const key = keyOf(name);
      const text =
        typeof value === "number" ? decimalText(value) : typeof value === "string" ? value.trim() : "";
      if (key === undefined || text === "") {
        refused.push(`“${path.join("·")}”中的“${name}”没有认出来。`);
        continue;
      }
      const input = { group, key };
      const problem = refusalOf(input, text);
      if (problem === "") values.set(inputId(input), { input, text });
      else refused.push(problem);
    }
  }
  const self = root["自称"];
  return { inputs: { values, self: typeof self === "string" && isSelf(self) ? self : "" }, refused };
}

const NOT_A_FILE = "工作簿里存的补充资料读不出来，这次从头填起。";

/** Full digits, no exponent. */
function decimalText(value: number): string {
  return Number.isFinite(value) ? new Decimal(value.toPrecision(15)).toFixed() : "";
}

function isSelf(self: string): boolean {
  try {
    readInputs({ 自称: self });
    return true;
  } catch {
    return false;
  }
}
