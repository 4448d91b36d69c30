/** `gouji narrate`: writes the 情况说明 of a workbook. */
import { narrativeDocx } from "../hosts/file/docx/narrative-docx";
import { readWorkbook } from "../hosts/file/read";
import { inputName } from "../src/write/input-names";
import { InputsError, readInputs, type NarrativeInputs } from "../src/write/inputs";
import { narrate } from "../src/write/narrate";
import { blanksOf, narrativeText, type Narrative } from "../src/write/narrative";
import { proposeStyle } from "../src/write/propose-style";
import type { NarrativeSources } from "../src/write/quantities";
import { STYLES, styleNamed } from "../src/catalogue/styles";
import type { Style } from "../src/catalogue/style";
import { noTables } from "../src/report/report-words";
import { recogniseUnits } from "../src/statement/recognise";
import type { Statement } from "../src/statement/statement";
import { chosenUnit, companionsFrom } from "./companions";
import type { Io } from "./io";
import { checkFrom, narrateFrom } from "./narrate-from";
import { parseOptions, type Parsed } from "./options";
import { FORCE, outputFrom } from "./outputs";
import { remembered } from "./remembered";
import { NARRATE_USAGE, UsageError } from "./usage";
import { writable } from "../src/workbook/writable";

/**
 * @returns the exit status: 0 where the text was written, whatever is left to fill in
 * @throws UsageError, FileError, HostError
 */
export async function narrateCommand(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions("narrate", argv, {
    style: { type: "string" },
    from: { type: "string" },
    tracked: { type: "boolean" },
    renamed: { type: "boolean" },
    prior: { type: "string" },
    budget: { type: "string" },
    inputs: { type: "string" },
    unit: { type: "string" },
    decimals: { type: "string" },
    output: { type: "string", short: "o" },
    ...FORCE,
  });
  if (parsed.values["help"]) {
    io.out(NARRATE_USAGE.replace("{STYLES}", styleNames()));
    return 0;
  }
  const [file, ...more] = parsed.files;
  if (file === undefined) throw new UsageError("请给出决算或预算工作簿。用法见 gouji narrate --help。");
  if (more.length > 0) throw new UsageError(`narrate 一次只写一个工作簿，多给了 ${more[0]}。`);
  const { prior, budget, inputs, from } = parsed.values;
  const output = await outputFrom(parsed, "output", ["docx", "txt"], [file, prior, budget, inputs, from], io);
  checkFrom(parsed, output);
  const decimals = decimalsFrom(parsed);
  const chosen = styleFrom(parsed);

  const bytes = await io.read(file);
  const statement = chosenUnit(recogniseUnits(readWorkbook(bytes, file)), file, parsed);
  if (statement.kind === "unknown") throw new UsageError(noTables(file, statement));
  const style = from === undefined ? styleFor(statement, chosen, file) : undefined;
  const given = await sourcesFrom(parsed, statement, io);
  const renamed = parsed.values["renamed"] === true;
  const kept = remembered(bytes, statement, renamed, (name) => parsed.values[name] === undefined);
  for (const notice of kept.notices) io.err(notice);
  const sources = { ...kept.sources, ...given };
  if (!style) return narrateFrom(statement, sources, parsed, output, io);
  const narrative = narrate(statement, style, sources, {
    ...(decimals === undefined ? {} : { decimals }),
    own: kept.own,
  });

  if (output === undefined) io.out(narrativeText(narrative));
  else await io.write(output, bytesOf(narrative, output.path));
  if (!chosen) io.err(`没有指定文体，按表的样式选用 ${called(style)}。`);
  tell(narrative, io);
  return 0;
}

/** @throws UsageError where the style is one of the other kind */
function styleFor(statement: Statement, chosen: Style | undefined, file: string): Style {
  const style = chosen ?? proposeStyle(statement);
  if (style.kind !== statement.kind) {
    throw new UsageError(
      `${file} 是${KINDS[statement.kind]}，文体 ${called(style)}是写${KINDS[style.kind]}的。`,
    );
  }
  return style;
}

const KINDS = { "final-account": "决算", budget: "预算", unknown: "" } as const;

/** `hebei-budget（河北预算）`. */
function called({ name, title }: Style): string {
  return `${name}（${title.replace(/[（）]/g, "")}）`;
}

function styleNames(): string {
  return STYLES.map(called).join("、");
}

function bytesOf(narrative: Narrative, path: string): Uint8Array {
  return /\.docx$/i.test(path)
    ? narrativeDocx(narrative)
    : new TextEncoder().encode(writable(narrativeText(narrative)));
}

/** Contradictions, shares that do not come to 100 %, then what is left to fill in, a line each. */
function tell(narrative: Narrative, io: Io): void {
  for (const { message } of narrative.contradictions) io.err(`提醒：${message}`);
  for (const message of narrative.roundings) io.err(`尾差：${message}`);
  const blanks = blanksOf(narrative);
  if (blanks.length === 0) return;
  io.err(`还有 ${blanks.length} 处待填：`);
  for (const { what, input } of blanks)
    io.err(input ? `  ${what} ← “${input.group}”的“${inputName(input.key)}”` : `  ${what}`);
}

/** @throws UsageError */
function decimalsFrom({ values }: Parsed): 1 | 2 | undefined {
  const { decimals } = values;
  if (decimals === undefined) return undefined;
  if (decimals === "1") return 1;
  if (decimals === "2") return 2;
  throw new UsageError(`--decimals 只能是 1 或 2，不能是“${String(decimals)}”。`);
}

/** @throws UsageError */
function styleFrom({ values }: Parsed): Style | undefined {
  const { style } = values;
  if (typeof style !== "string") return undefined;
  const found = styleNamed(style);
  if (!found) throw new UsageError(`没有名为“${style}”的文体，可用：${styleNames()}。`);
  return found;
}

/**
 * Beside a final account stand last year's and this year's budget; beside a budget, last year's budget.
 *
 * @throws UsageError, FileError, HostError
 */
async function sourcesFrom(parsed: Parsed, statement: Statement, io: Io): Promise<NarrativeSources> {
  const { budget, inputs } = parsed.values;
  if (budget !== undefined && statement.kind === "budget")
    throw new UsageError("--budget 只用于写决算的说明；写预算的说明时，上年的预算表用 --prior 给出。");
  return {
    ...(await companionsFrom(parsed, statement, io, true)),
    ...(typeof inputs === "string" ? { inputs: inputsFrom(inputs, await io.read(inputs)) } : {}),
  };
}

/** @throws UsageError */
function inputsFrom(file: string, bytes: Uint8Array): NarrativeInputs {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new UsageError(`--inputs：${file} 不是 UTF-8 编码的 JSON 文件，或者括号、引号、逗号没有写对。`);
  }
  try {
    return readInputs(json);
  } catch (error) {
    if (error instanceof InputsError) throw new UsageError(`--inputs：${file}：${error.message}`);
    throw error;
  }
}
