/** `gouji check`: reads, recognises, checks and diagnoses each file, and writes the report. */
import { readMemories } from "../hosts/file/xlsx/memory";
import { HostError } from "../hosts/host";
import { check } from "../src/check/check";
import { decisionsOf } from "../src/check/decisions";
import type { RulePolicy } from "../src/rules/policy";
import { diagnose } from "../src/diagnose/diagnose";
import { toJson, unreadableJson, workbookJson, type WorkbookJson } from "../src/report/json";
import { toText } from "../src/report/text";
import { auditedJson, auditReport, type DocumentJson } from "../src/report/audit";
import { cellPlace, documentPlace, noTables } from "../src/report/report-words";
import { auditText } from "../src/text/audit";
import { PROFILES, profileNamed, type Profile } from "../src/catalogue/profiles";
import { unitNames } from "../src/statement/choose-unit";
import { recogniseUnits } from "../src/statement/recognise";
import { openBook } from "./book";
import { beside, openCompanion, type Beside, type Companion } from "./companions";
import { FileError, type Io } from "./io";
import { FORMAT, formatFrom, parseOptions, type Parsed } from "./options";
import { isUnknown, statusOf, type Checked, type Outcome } from "./outcome";
import { FORCE } from "./outputs";
import { policyFrom, RULES_OPTION } from "./policy";
import { wantedFrom, write } from "./products";
import { CHECK_USAGE, UsageError } from "./usage";

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
  const wanted = await wantedFrom(parsed, io);
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
    for (const one of wanted) status = Math.max(status, await write(outcome, one, io));
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
    ...(audit && audit.summary.claims > 0 ? [auditReport(undefined, file, audit)] : []),
  ];
  const contents =
    units.length > 1
      ? [
          `${file} 里有 ${String(units.length)} 个单位的表，分别核对：${unitNames(units.map(({ report }) => report.statement))}。\n`,
        ]
      : [];
  return `${further ? rule : ""}${[...contents, ...texts].join(rule)}`;
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
