/** Workbooks beside the one at hand, `--prior` and `--budget`: each is opened, and judged by the core. */
import { asOwn, type CompanionKind } from "../src/statement/companion";
import { companionKinds, judgeCompanion } from "../src/statement/companion-verdict";
import { unitBeside, unitNamed, unitNames } from "../src/statement/choose-unit";
import { recogniseUnits } from "../src/statement/recognise";
import type { Statement } from "../src/statement/statement";
import type { StatementKind } from "../src/catalogue/tables";
import { readBook } from "./book";
import type { Io } from "./io";
import type { Parsed } from "./options";
import { UsageError } from "./usage";

/** What a companion is called and what it says. */
export interface Companion {
  readonly file: string;
  /** Its units, at least one. */
  readonly units: readonly Statement[];
}

/** The units of a workbook. @throws FileError, HostError */
async function openUnits(file: string, io: Pick<Io, "read">): Promise<readonly Statement[]> {
  return recogniseUnits(readBook(await io.read(file), file));
}

/**
 * The unit of a workbook that is written of: the only one, or the one that `--unit` names.
 *
 * @throws UsageError where it is not said which, or there is none of that name
 */
export function chosenUnit(units: readonly Statement[], file: string, { values }: Parsed): Statement {
  const { unit } = values;
  const [first, ...more] = units;
  if (typeof unit !== "string") {
    if (more.length === 0) return first!;
    throw new UsageError(
      `${file} 里有 ${String(units.length)} 个单位的表（${unitNames(units)}），请用 --unit 名称 指定其中一个。`,
    );
  }
  const named = more.length === 0 ? unitOfBook(first!, unit) : unitNamed(units, unit);
  if (named) return named;
  const there = more.length === 0 ? first!.department : unitNames(units);
  throw new UsageError(`--unit：${file} 里没有“${unit}”${there === "" ? "" : `，有的是：${there}`}。`);
}

/** A workbook of one unit is that unit under its department's name. */
function unitOfBook(statement: Statement, name: string): Statement | undefined {
  return unitNamed([{ ...statement, unitName: statement.department }], name) && statement;
}

/** @throws FileError, HostError, UsageError */
export async function openStatement(file: string, parsed: Parsed, io: Pick<Io, "read">): Promise<Statement> {
  return chosenUnit(await openUnits(file, io), file, parsed);
}

/**
 * The workbook that an option names; undefined where it is not given.
 *
 * @param wanted what it may be: another kind of workbook is a wrong call
 * @throws FileError, HostError, UsageError
 */
export async function openCompanion(
  kind: CompanionKind,
  { values }: Parsed,
  wanted: readonly StatementKind[],
  io: Io,
): Promise<Companion | undefined> {
  const file = values[kind];
  if (typeof file !== "string") return undefined;
  const units = await openUnits(file, io);
  if (!wanted.includes(units[0]!.kind)) {
    const kinds = wanted.map((one) => (one === "budget" ? "预算" : "决算")).join("或");
    throw new UsageError(`--${kind}：${file} 不是${kinds}工作簿。`);
  }
  return { file, units };
}

/** What can be used of a companion beside one workbook, and what is to be said of it, a line each. */
export interface Beside {
  readonly used: Statement | undefined;
  readonly notices: readonly string[];
}

/** What becomes of a workbook of another department's name. */
export interface Naming {
  /** `--renamed`: it is the same department. */
  readonly renamed: boolean;
  /** Whether figures are written from it: then it is left aside until that is said. Else it bears out, and refutes nothing. */
  readonly written?: boolean;
}

/** What can be used of a workbook beside one; that of another year is left aside, and it is said why. */
export function beside(
  kind: CompanionKind,
  current: Statement,
  { file, units }: Companion,
  naming: Naming,
): Beside {
  const { used, notices } = usable(kind, current, unitBeside(units, current), file, naming);
  return { used, notices: notices.map((said) => `--${kind}：${said}`) };
}

/** The same, of a workbook wherever it comes from. @param name what to call it */
export function usable(
  kind: CompanionKind,
  current: Statement,
  found: Statement,
  name: string,
  { renamed, written = false }: Naming,
): Beside {
  const statement = renamed ? asOwn(found, current) : found;
  const { refused, otherName, warnings } = judgeCompanion(kind, current, statement, name);
  if (refused !== "") return { used: undefined, notices: [refused] };
  if (otherName === "") return { used: statement, notices: warnings };
  const so = written ? "它的数没有写进说明" : "它的数只用来印证，不据此判为不符";
  return {
    used: written ? undefined : statement,
    notices: [`${otherName}，${so}；确是同一部门改了名称的，请加 --renamed。`, ...warnings],
  };
}

/**
 * The workbooks that the options name, as far as they can stand beside this one; what speaks against them is told.
 *
 * @param written whether figures are written from them
 * @throws FileError, HostError, UsageError
 */
export async function companionsFrom(
  parsed: Parsed,
  current: Statement,
  io: Io,
  written = false,
): Promise<{ readonly prior?: Statement; readonly budget?: Statement }> {
  const take = async (kind: CompanionKind): Promise<Statement | undefined> => {
    const opened = await openCompanion(kind, parsed, companionKinds(kind, current), io);
    if (!opened) return undefined;
    const renamed = parsed.values["renamed"] === true;
    const { used, notices } = beside(kind, current, opened, { renamed, written });
    for (const notice of notices) io.err(notice);
    return used;
  };
  const prior = await take("prior");
  const budget = await take("budget");
  return { ...(prior ? { prior } : {}), ...(budget ? { budget } : {}) };
}
