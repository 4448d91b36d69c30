/** `gouji audit`: a written 情况说明 against its workbook. */
import { readDocument } from "../hosts/file/docx";
import { readWorkbook } from "../hosts/file/read";
import { auditText as audit, type AuditSources } from "../src/narrative/audit/audit";
import { auditJson, auditText, hasErrors } from "../src/report/audit";
import { noTables } from "../src/report/words";
import { companionKind, judgeCompanion, type CompanionKind } from "../src/statement/companion";
import { recognise } from "../src/statement/recognise";
import type { Statement } from "../src/statement/statement";
import type { Io } from "./io";
import { formatFrom, parseOptions, type Parsed } from "./options";
import { AUDIT_USAGE, UsageError } from "./usage";

/**
 * @returns the exit status: 1 where a figure is wrong or a remark weighs as much, 2 where a file cannot be used
 * @throws UsageError, FileError, HostError
 */
export async function auditCommand(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions("audit", argv, {
    text: { type: "string" },
    prior: { type: "string" },
    budget: { type: "string" },
  });
  if (parsed.values["help"]) {
    io.out(AUDIT_USAGE);
    return 0;
  }
  const format = formatFrom(parsed);
  const [file, ...more] = parsed.files;
  if (file === undefined) throw new UsageError("请给出决算工作簿。用法见 gouji audit --help。");
  if (more.length > 0) throw new UsageError(`audit 一次只核对一个工作簿，多给了 ${more[0]}。`);
  const { text } = parsed.values;
  if (typeof text !== "string")
    throw new UsageError("请用 --text 给出情况说明（.docx 或 .txt）。用法见 gouji audit --help。");

  const statement = await open(file, io);
  if (statement.kind === "unknown") throw new UsageError(noTables(file));
  const sources = await sourcesFrom(parsed, statement, io);
  const paragraphs = readDocument(await io.read(text), text);
  const result = audit(paragraphs, statement, sources);
  if (result.claims.length === 0) io.err(`${text}：没有找到可以核对的数字，请确认是情况说明。`);
  if (format === "json") io.out(`${JSON.stringify(auditJson(file, text, result), null, 2)}\n`);
  else io.out(auditText(file, text, result));
  return hasErrors(result) ? 1 : 0;
}

async function sourcesFrom({ values }: Parsed, statement: Statement, io: Io): Promise<AuditSources> {
  const prior = await beside("prior", values["prior"], statement, io);
  const budget = await beside("budget", values["budget"], statement, io);
  return { ...(prior ? { prior } : {}), ...(budget ? { budget } : {}) };
}

/** A companion of another kind is a wrong call; one of another year is left aside, and it is said why. */
async function beside(
  kind: CompanionKind,
  file: string | boolean | undefined,
  statement: Statement,
  io: Io,
): Promise<Statement | undefined> {
  if (typeof file !== "string") return undefined;
  const other = await open(file, io);
  const wanted = companionKind(kind, statement);
  if (other.kind !== wanted) {
    throw new UsageError(`--${kind}：${file} 不是${wanted === "budget" ? "预算" : "决算"}工作簿。`);
  }
  const { refused, warnings } = judgeCompanion(kind, statement, other, file);
  for (const said of refused === "" ? warnings : [refused]) io.err(`--${kind}：${said}`);
  return refused === "" ? other : undefined;
}

async function open(file: string, io: Io): Promise<Statement> {
  return recognise(readWorkbook(await io.read(file), file));
}
