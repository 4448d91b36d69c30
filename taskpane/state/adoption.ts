/** 采用: what an explanation would change in the workbook, how it is written, and how it is taken back. */
import { Decimal } from "decimal.js";
import { toDecimal } from "../../src/amount/text";
import type { Explanation, Repair } from "../../src/diagnose/diagnosis";
import { figureText } from "../../src/diagnose/diagnosis-wording";
import type { Entry, Statement } from "../../src/statement/statement";
import { cellAt, type CellRef, type Workbook } from "../../src/workbook/workbook";
import { HostError, type Host } from "../../hosts/host";
import { CHANGED_SINCE } from "../wording";

/** One cell that 采用 changed. */
export interface Change extends CellRef {
  readonly label: string;
  /** As the pane words them. */
  readonly beforeText: string;
  readonly afterText: string;
  /** What undo puts back. */
  readonly before: string | number | boolean | null;
  readonly after: number;
  /** What is written for it: another number where the cell shows what it holds in another scale. */
  readonly written: number | string;
}

/** Explanations that were adopted together, and are undone together. */
export interface Adoption {
  readonly id: number;
  readonly changes: readonly Change[];
}

/** What stands in the cell now, as the pane words it; empty where the cell is blank. */
export function presentText(entry: Entry): string {
  if (entry.state === "blank") return "";
  if (entry.state !== "amount") return String(entry.content ?? "");
  return figureText(entry.amount.printed.value, entry);
}

/** The proposed figure as the pane words it; a formula with what it comes to. */
export function proposedText({ entry, proposed, formula }: Repair): string {
  const figure = figureText(proposed, entry);
  return formula === undefined ? figure : `=${formula}（${figure}）`;
}

/**
 * The first formula in the cells that are to be mended, without its `=`; empty where they have none, or where a formula is
 * put in its place. A number is never written over a formula: what is wrong there is the formula, and the next
 * recalculation belongs to it.
 */
export function formulaInTheWay(workbook: Workbook, { repairs }: Explanation): string {
  for (const { entry, formula } of repairs) {
    const sheet = workbook.sheets.find(({ name }) => name === entry.sheet);
    const there = sheet && cellAt(sheet, entry.row, entry.column)?.formula;
    if (formula === undefined && there) return there;
  }
  return "";
}

function changeOf(repair: Repair): Change {
  const { entry, proposed, formula } = repair;
  const after = toDecimal(proposed, entry.amount.unit);
  return {
    sheet: entry.sheet,
    address: entry.address,
    label: entry.label,
    beforeText: presentText(entry),
    afterText: proposedText(repair),
    before: entry.content,
    after: after.toNumber(),
    written:
      formula === undefined ? after.times(Decimal.pow(10, -(entry.scale ?? 0))).toNumber() : `=${formula}`,
  };
}

/** Writes every repair of the explanations; where one cannot be written, those before it are taken back. @throws HostError */
export async function adopt(host: Host, explanations: readonly Explanation[], id: number): Promise<Adoption> {
  const changes = explanations.flatMap(({ repairs }) => repairs.map(changeOf));
  const written: Change[] = [];
  try {
    for (const change of changes) {
      // The host knows how to give back what was there: a figure held as text must not come back as a number.
      const before = await host.write(change, change.written);
      written.push({ ...change, before });
    }
  } catch (error) {
    for (const change of written.reverse()) await host.write(change, change.before);
    throw error;
  }
  return { id, changes: written };
}

/** The first cell of an adoption that no longer holds what was written there; undefined where all do. */
export function changedSince({ changes }: Adoption, statement: Statement): Change | undefined {
  return changes.find((change) => {
    const entry = entryAt(statement, change);
    if (typeof change.written === "string") {
      const now = entry && statement.formulas?.formulaAt(entry.sheet, entry.row, entry.column);
      return entry !== undefined && `=${now?.cell.formula ?? ""}` !== change.written;
    }
    return entry !== undefined && (entry.content === null || Number(entry.content) !== change.after);
  });
}

/**
 * Puts back what stood there before.
 *
 * @param statement the workbook as it is at this moment
 * @throws HostError also where a cell was edited since
 */
export async function takeBack(host: Host, adoption: Adoption, statement: Statement): Promise<void> {
  const changed = changedSince(adoption, statement);
  if (changed) throw new HostError(CHANGED_SINCE(changed));
  for (const change of [...adoption.changes].reverse()) await host.write(change, change.before);
}

function entryAt(statement: Statement, { sheet, address }: Change): Entry | undefined {
  for (const table of statement.tables) {
    for (const line of table.lines) {
      for (const entry of line.cells.values()) {
        if (entry.sheet === sheet && entry.address === address) return entry;
      }
    }
  }
  return undefined;
}
