/** `gouji check`: reads, recognises, checks and diagnoses each file, and writes the report. */
import { basename, dirname, relative } from "node:path";
import { reviewDocx } from "../hosts/file/docx/review-docx";
import { readMemories } from "../hosts/file/xlsx/memory";
import { markWorkbook } from "../hosts/file/xlsx/mark";
import { writePapers } from "../hosts/file/xlsx/paper-xlsx";
import { reviewXlsx } from "../hosts/file/xlsx/review-xlsx";
import { HostError } from "../hosts/host";
import { namedPapers } from "../hosts/own-sheets";
import { check } from "../src/check/check";
import { decisionsOf } from "../src/check/decisions";
import type { RulePolicy } from "../src/rules/policy";
import type { CheckReport } from "../src/check/report";
import { diagnose } from "../src/diagnose/diagnose";
import type { DiagnosisReport } from "../src/diagnose/diagnosis";
import { toJson, unreadableJson, workbookJson, type WorkbookJson } from "../src/report/json";
import { marksOfAll } from "../src/report/marks";
import { toText } from "../src/report/text";
import { auditedJson, auditText as auditedText, hasErrors, type DocumentJson } from "../src/report/audit";
import { cellPlace, documentPlace, noTables } from "../src/report/report-words";
import { auditText, type Audit } from "../src/text/audit";
import type { ReviewInput } from "../src/sheets/review";
import { workingPaper } from "../src/sheets/working-paper";
import { PROFILES, profileNamed, type Profile } from "../src/catalogue/profiles";
import { unitNames } from "../src/statement/choose-unit";
import { recogniseUnits } from "../src/statement/recognise";
import type { Statement } from "../src/statement/statement";
import { openBook, readBook } from "./book";
import { beside, openCompanion, type Beside, type Companion } from "./companions";
import { FileError, type Io, type Output } from "./io";
import { FORMAT, formatFrom, parseOptions, type Parsed } from "./options";
import { policyFrom, RULES_OPTION } from "./policy";
import { FORCE, outputFrom, workbookEndings } from "./outputs";
import { CHECK_USAGE, UsageError } from "./usage";

/** What became of one file. */
type Outcome =
  | { readonly file: string; readonly problem: string }
  | {
      readonly file: string;
      readonly bytes: Uint8Array;
      /** Each unit of it, at least one. */
      readonly units: readonly { readonly report: CheckReport; readonly diagnosis: DiagnosisReport }[];
      /** The text of a whole document against the document's own tables. */
      readonly audit?: Audit;
      /** What to say of last year's workbook beside this one. */
      readonly notices: readonly string[];
    };

/** @returns the exit status */
export async function checkCommand(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions("check", argv, {
    ...FORMAT,
    prior: { type: "string" },
    renamed: { type: "boolean" },
    profile: { type: "string" },
    mark: { type: "string" },
    report: { type: "string" },
    paper: { type: "string" },
    ...RULES_OPTION,
    ...FORCE,
  });
  if (parsed.values["help"]) {
    io.out(CHECK_USAGE.replace("{PROFILES}", profileNames()));
    return 0;
  }
  const format = formatFrom(parsed);
  const profile = profileFrom(parsed);
  const { files } = parsed;
  if (files.length === 0) throw new UsageError("请给出要核对的工作簿文件。用法见 gouji check --help。");
  for (const option of ["mark", "paper"] as const) refuseDocument(parsed, option);
  const mark = await markFrom(parsed, io);
  const reported = await reportFrom(parsed, io);
  const paper = await paperFrom(parsed, io);
  const policy = (await policyFrom(parsed, io))?.policy;
  const prior = await openCompanion("prior", parsed, ["final-account", "budget"], io);

  const renamed = parsed.values["renamed"] === true;
  const workbooks: WorkbookJson[] = [];
  let status = 0;
  for (const [index, file] of files.entries()) {
    if (files.length > 1) io.err(`[${index + 1}/${files.length}] 核对 ${file}`);
    const outcome = await checkFile(file, { profile, prior, policy, renamed }, io);
    status = Math.max(status, statusOf(outcome));
    if (!("problem" in outcome)) for (const notice of outcome.notices) io.err(notice);
    if ("problem" in outcome) io.err(outcome.problem);
    else if (isUnknown(outcome)) io.err(noTables(file, outcome.units[0]!.report.statement));
    if (format === "json") workbooks.push(...jsonOf(outcome));
    else if (!("problem" in outcome)) io.out(textOf(outcome, index > 0));
    if (mark !== undefined) status = Math.max(status, await writeMarks(outcome, mark, io));
    if (reported !== undefined) status = Math.max(status, await writeReport(outcome, reported, io));
    if (paper !== undefined) status = Math.max(status, await writePaper(outcome, paper, io));
  }
  if (format === "json") io.out(toJson(workbooks));
  return status;
}

/** What a file is checked with. */
export interface CheckFileOptions {
  readonly profile?: Profile | undefined;
  /** Last year's workbook; whether it is that of the year before is judged beside each file. */
  readonly prior?: Companion | undefined;
  readonly renamed?: boolean;
  readonly policy?: RulePolicy | undefined;
}

export async function checkFile(
  file: string,
  { profile, prior, policy, renamed = false }: CheckFileOptions,
  io: Pick<Io, "read">,
): Promise<Outcome> {
  try {
    const bytes = await io.read(file);
    const { verified } = decisionsOf(readMemories(bytes).get("decisions"));
    const notices = new Set<string>();
    const { workbook, document } = openBook(bytes, file);
    const units = recogniseUnits(workbook, profile).map((statement) => {
      const compared =
        prior && statement.kind !== "unknown" ? beside("prior", statement, prior, { renamed }) : NOT_COMPARED;
      for (const notice of compared.notices) notices.add(notice);
      const options = { ...(compared.used && { prior: compared.used }), verified, policy };
      const report = check(statement, options);
      return { report, diagnosis: diagnose(report, options) };
    });
    const audit =
      document && auditText(document.paragraphs, undefined, { document: document.tables }, policy);
    return { file, bytes, units, notices: [...notices], ...(audit && { audit }) };
  } catch (error) {
    if (error instanceof FileError || error instanceof HostError) return { file, problem: error.message };
    // Ours, not the file's: it is said as such, and the other files are still checked.
    return { file, problem: `${file}：核对时程序出错（${oneLine(error)}），请把文件发给开发者。` };
  }
}

const NOT_COMPARED: Beside = { used: undefined, notices: [] };

export function statusOf(outcome: Outcome): number {
  if ("problem" in outcome || isUnknown(outcome)) return 2;
  const { units, audit } = outcome;
  const wrong = units.some(({ report }) => report.findings.some(({ severity }) => severity === "error"));
  return wrong || (audit && hasErrors(audit)) ? 1 : 0;
}

type Checked = Exclude<Outcome, { problem: string }>;

/** Whether there is no table of any unit. */
function isUnknown({ units }: Checked): boolean {
  return units[0]!.report.statement.kind === "unknown";
}

/** One object a unit. */
export function jsonOf(outcome: Outcome): readonly DocumentJson[] {
  return "problem" in outcome
    ? [unreadableJson(outcome.file, outcome.problem)]
    : outcome.units.map(({ report, diagnosis }, index) => ({
        ...workbookJson(outcome.file, report, diagnosis),
        ...(outcome.audit && index === 0 && { audit: auditedJson(outcome.audit) }),
      }));
}

function textOf({ file, units, audit }: Checked, further: boolean): string {
  const rule = `\n${"─".repeat(60)}\n\n`;
  const place = audit ? documentPlace(audit.document) : cellPlace;
  const texts = [
    ...units.map(({ report, diagnosis }) => toText(file, report, diagnosis, place)),
    ...(audit && audit.summary.claims > 0 ? [auditedText(undefined, file, audit)] : []),
  ];
  const contents =
    units.length > 1
      ? [`${file} 里有 ${String(units.length)} 个单位的表，分别核对：${unitNames(statementsOf(units))}。\n`]
      : [];
  return `${further ? rule : ""}${[...contents, ...texts].join(rule)}`;
}

function statementsOf(units: Checked["units"]): readonly Statement[] {
  return units.map(({ report }) => report.statement);
}

async function writeMarks(outcome: Outcome, output: Output, io: Io): Promise<number> {
  if ("problem" in outcome || isUnknown(outcome)) return 2;
  const marks = marksOfAll(outcome.units);
  try {
    await io.write(output, markWorkbook(outcome.bytes, marks));
  } catch (error) {
    if (error instanceof FileError) io.err(error.message);
    else if (error instanceof HostError) io.err(`${outcome.file}：${error.message}`);
    else throw error;
    return 2;
  }
  io.err(
    marks.length > 0
      ? `已在 ${output.path} 标出 ${marks.length} 个单元格。`
      : `没有要标的单元格，${output.path} 与原文件内容相同。`,
  );
  return 0;
}

/** A document is no workbook that could be marked. @throws UsageError */
function refuseDocument({ files, values }: Parsed, option: "mark" | "paper"): void {
  if (values[option] !== undefined && /\.docx$/i.test(files[0]!))
    throw new UsageError(
      `--${option} 只用于工作簿，${files[0]!} 是 Word 文档；结果可以用 --report 写成审核报告。`,
    );
}

/** @throws UsageError */
async function markFrom(parsed: Parsed, io: Io): Promise<Output | undefined> {
  if (parsed.values["mark"] !== undefined && parsed.files.length > 1)
    throw new UsageError("--mark 一次只能标一个文件，这里给出了多个。");
  const inputs = [...parsed.files, parsed.values["prior"]];
  return outputFrom(parsed, "mark", workbookEndings(parsed.files[0]!), inputs, io);
}

/** @throws UsageError */
async function reportFrom(parsed: Parsed, io: Io): Promise<Output | undefined> {
  const { report, mark, prior } = parsed.values;
  if (report !== undefined && parsed.files.length > 1)
    throw new UsageError("--report 一次只写一个文件的审核结果，这里给出了多个。");
  const output = await outputFrom(parsed, "report", ["xlsx", "docx"], [...parsed.files, prior], io);
  if (output && typeof mark === "string" && (await io.same(mark, output.path)))
    throw new UsageError(`--mark 和 --report 不能写到同一个文件 ${output.path}。`);
  return output;
}

/** @throws UsageError */
async function paperFrom(parsed: Parsed, io: Io): Promise<Output | undefined> {
  const { paper, mark, report, prior } = parsed.values;
  if (paper !== undefined && parsed.files.length > 1)
    throw new UsageError("--paper 一次只写一个文件的核对底稿，这里给出了多个。");
  const inputs = [...parsed.files, prior];
  const output = await outputFrom(parsed, "paper", workbookEndings(parsed.files[0]!), inputs, io);
  for (const [name, other] of Object.entries({ "--mark": mark, "--report": report })) {
    if (output && typeof other === "string" && (await io.same(other, output.path)))
      throw new UsageError(`${name} 和 --paper 不能写到同一个文件 ${output.path}。`);
  }
  return output;
}

/** A copy of the workbook with the 核对底稿 of each unit. */
async function writePaper(outcome: Outcome, output: Output, io: Io): Promise<number> {
  if ("problem" in outcome || isUnknown(outcome)) return 2;
  const { file, bytes, units } = outcome;
  const date = new Date().toLocaleDateString("zh-CN", { dateStyle: "long" });
  const papers = units.map(({ report, diagnosis }) => workingPaper(report, diagnosis, date));
  try {
    await io.write(output, writePapers(bytes, namedPapers(readBook(bytes, file), papers)));
  } catch (error) {
    if (error instanceof FileError) io.err(error.message);
    else if (error instanceof HostError) io.err(`${file}：${error.message}`);
    else throw error;
    return 2;
  }
  io.err(`核对底稿已写入 ${output.path}，金额和结论都是公式，改动表格后随即重算。`);
  return 0;
}

/** 审核结果 (.xlsx) or 审核报告 (.docx). */
async function writeReport(outcome: Outcome, output: Output, io: Io): Promise<number> {
  if ("problem" in outcome || isUnknown(outcome)) return 2;
  const { file, units } = outcome;
  if (units.length > 1) {
    io.err(
      `${file} 里有 ${String(units.length)} 个单位的表，审核结果一次只写一个单位，请把各单位分开存成文件。`,
    );
    return 2;
  }
  const { report, diagnosis } = units[0]!;
  const date = new Date().toLocaleDateString("zh-CN", { dateStyle: "long" });
  const input: ReviewInput = { file: basename(file), report, diagnosis, date };
  const isWord = /\.docx$/i.test(output.path);
  const source = relative(dirname(output.path), file).replace(/\\/g, "/");
  try {
    await io.write(output, isWord ? reviewDocx(input) : reviewXlsx(input, source));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    io.err(error.message);
    return 2;
  }
  io.err(`${isWord ? "审核报告" : "审核结果"}已写入 ${output.path}。`);
  return 0;
}

/** @throws UsageError */
export function profileFrom({ values }: Parsed): Profile | undefined {
  const { profile } = values;
  if (typeof profile !== "string") return undefined;
  const found = profileNamed(profile);
  if (!found) throw new UsageError(`没有名为“${profile}”的一套表，可用：${profileNames()}。`);
  return found;
}

export function profileNames(): string {
  return PROFILES.map(({ name, title }) => `${name}（${title.replace(/（.*$/, "")}）`).join("、");
}

function oneLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0]!;
}
