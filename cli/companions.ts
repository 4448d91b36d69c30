/** Workbooks beside the one at hand, `--prior` and `--budget`: each is opened, and judged by the core. */
import { readWorkbook } from "../hosts/file/read";
import { companionKind, judgeCompanion, type CompanionKind } from "../src/statement/companion";
import { recognise } from "../src/statement/recognise";
import type { Statement } from "../src/statement/statement";
import type { StatementKind } from "../src/catalogue/tables";
import type { Io } from "./io";
import type { Parsed } from "./options";
import { UsageError } from "./usage";

/** What a companion is called and what it says. */
export interface Companion {
  readonly file: string;
  readonly statement: Statement;
}

/** @throws FileError, HostError */
export async function openStatement(file: string, io: Pick<Io, "read">): Promise<Statement> {
  return recognise(readWorkbook(await io.read(file), file));
}

/**
 * The workbook that an option names; undefined where it is not given.
 *
 * @param wanted what it has to be: another kind of workbook is a wrong call
 * @throws FileError, HostError, UsageError
 */
export async function openCompanion(
  kind: CompanionKind,
  { values }: Parsed,
  wanted: StatementKind,
  io: Io,
): Promise<Companion | undefined> {
  const file = values[kind];
  if (typeof file !== "string") return undefined;
  const statement = await openStatement(file, io);
  if (statement.kind !== wanted)
    throw new UsageError(`--${kind}：${file} 不是${wanted === "budget" ? "预算" : "决算"}工作簿。`);
  return { file, statement };
}

/** What can be used of a companion beside one workbook, and what is to be said of it, a line each. */
export interface Beside {
  readonly used: Statement | undefined;
  readonly notices: readonly string[];
}

/** One of another year is left aside, and it is said why. */
export function beside(kind: CompanionKind, current: Statement, { file, statement }: Companion): Beside {
  const { refused, warnings } = judgeCompanion(kind, current, statement, file);
  const notices = refused === "" ? warnings : [refused];
  return {
    used: refused === "" ? statement : undefined,
    notices: notices.map((said) => `--${kind}：${said}`),
  };
}

/**
 * The workbooks that the options name, as far as they can stand beside this one; what speaks against them is told.
 *
 * @throws FileError, HostError, UsageError
 */
export async function companionsFrom(
  parsed: Parsed,
  current: Statement,
  io: Io,
): Promise<{ readonly prior?: Statement; readonly budget?: Statement }> {
  const take = async (kind: CompanionKind): Promise<Statement | undefined> => {
    const opened = await openCompanion(kind, parsed, companionKind(kind, current), io);
    if (!opened) return undefined;
    const { used, notices } = beside(kind, current, opened);
    for (const notice of notices) io.err(notice);
    return used;
  };
  const prior = await take("prior");
  const budget = await take("budget");
  return { ...(prior ? { prior } : {}), ...(budget ? { budget } : {}) };
}
