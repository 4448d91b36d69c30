/** `gouji audit`: a written 情况说明 against its workbook. */
import { standing } from "../src/diagnose/standing";
import { tieOut } from "../src/compare/tie-out/tie-out";
import { auditText } from "../src/text/audit";
import { auditJson, auditReport, hasErrors } from "../src/report/audit";
import { tieOutJson, tieOutText } from "../src/report/tie-out";
import { noTables } from "../src/report/report-words";
import { openDocument } from "./book";
import { companionsFrom, openStatement } from "./companions";
import type { Io } from "./io";
import { FORMAT, formatFrom, parseOptions } from "./options";
import { policyFrom, RULES_OPTION } from "./policy";
import { AUDIT_USAGE, UsageError } from "./usage";
import { plainJson } from "../src/workbook/writable";

const AMOUNT = /\d\s*(?:万元|萬元|亿元|元)/;

/**
 * @returns the exit status: 1 where a figure is wrong or a remark weighs as much, 2 where a file cannot be used or nothing
 * of a text with amounts was read
 * @throws UsageError, FileError, HostError
 */
export async function auditCommand(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseOptions("audit", argv, {
    ...FORMAT,
    text: { type: "string" },
    prior: { type: "string" },
    budget: { type: "string" },
    renamed: { type: "boolean" },
    explain: { type: "boolean" },
    unit: { type: "string" },
    ...RULES_OPTION,
  });
  if (parsed.values["help"]) {
    io.out(AUDIT_USAGE);
    return 0;
  }
  const format = formatFrom(parsed);
  const [file, ...more] = parsed.files;
  if (more.length > 0) throw new UsageError(`audit 一次只核对一个工作簿，多给了 ${more[0]}。`);
  const { text } = parsed.values;
  if (typeof text !== "string")
    throw new UsageError("请用 --text 给出情况说明（.docx 或 .txt）。用法见 gouji audit --help。");

  const beside = ["prior", "budget"].find((option) => parsed.values[option] !== undefined);
  if (file === undefined && beside !== undefined)
    throw new UsageError(`--${beside} 要与决算工作簿一起用：没有工作簿时只核对文字自己。`);
  if (file === undefined && parsed.values["unit"] !== undefined)
    throw new UsageError("--unit 要与工作簿一起用：它指定工作簿里的一个单位。");
  const statement = file === undefined ? undefined : await openStatement(file, parsed, io);
  if (statement?.kind === "unknown") throw new UsageError(noTables(file!, statement));
  const sources = statement ? await companionsFrom(parsed, statement, io) : {};
  const { paragraphs, tables } = openDocument(await io.read(text), text);
  const result = auditText(
    paragraphs,
    statement && standing(statement, sources.prior),
    { ...sources, document: tables },
    (await policyFrom(parsed, io))?.policy,
  );
  const unread = result.claims.length === 0;
  const amounts = unread && paragraphs.some((paragraph) => AMOUNT.test(paragraph.text));
  if (amounts)
    io.err(`${text}：文字里有金额，却没有读出哪一个是情况说明的，一个也没有核对，请确认是情况说明。`);
  else if (unread) io.err(`${text}：没有找到可以核对的数字，请确认是情况说明。`);
  const explain = parsed.values["explain"] === true;
  const tied = statement && tieOut(statement, tables, result.claims);
  const differing = tied?.differences.filter(({ severity }) => severity === "error").length ?? 0;
  if (format === "json") {
    const json = { ...auditJson(file, text, result, explain), ...(tied && { tieOut: tieOutJson(tied) }) };
    io.out(`${plainJson(json, 2)}\n`);
  } else {
    io.out(auditReport(file, text, result, { explain, differing }) + (tied ? `\n${tieOutText(tied)}` : ""));
  }
  if (hasErrors(result) || differing > 0) return 1;
  return amounts ? 2 : 0;
}
