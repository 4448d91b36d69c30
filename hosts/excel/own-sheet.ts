/** Sheets that we make and make again in their place: found by what stands in one cell, whatever they are called by now. */
import { freeSheetName } from "../own-sheets";
import { gone, protectedSheets, protectedStructure } from "./problems";

export interface OwnSheetKind {
  /** What a new one is called. */
  readonly name: string;
  /** The cell that tells it, and what stands there. */
  readonly address: string;
  readonly content: string;
  /** Completes “不能…” where the sheet is protected. */
  readonly again: string;
  /** Whether it has charts, which go with the old content. */
  readonly charts: boolean;
  /** Sheets that must be there. */
  readonly needs: readonly string[];
}

interface OwnSheet {
  readonly sheet: Excel.Worksheet;
  readonly isNew: boolean;
  /** Charts that are on it. */
  readonly charts: readonly Excel.Chart[];
}

/**
 * Our sheet; else a new one at the end, which is there after the next sync. Two syncs.
 *
 * @throws HostError where it may not be made or changed
 */
async function findOwnSheet(context: Excel.RequestContext, kind: OwnSheetKind): Promise<OwnSheet> {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
  context.workbook.protection.load("protected");
  await context.sync();
  const names = sheets.items.map(({ name }) => name);
  const lost = kind.needs.find((name) => !names.includes(name));
  if (lost !== undefined) throw gone(lost);
  const looks = sheets.items.map((sheet) => ({
    sheet,
    told: sheet.getRange(kind.address).load("values"),
    protection: sheet.protection.load("protected"),
    charts: kind.charts ? sheet.charts.load("items/id") : undefined,
  }));
  await context.sync();
  const own = looks.find(({ told }) => told.values[0]?.[0] === kind.content);
  if (!own) {
    if (context.workbook.protection.protected) throw protectedStructure(`新建工作表“${kind.name}”`);
    const sheet = context.workbook.worksheets.add(freeSheetName(kind.name, names));
    return { sheet, isNew: true, charts: [] };
  }
  if (own.protection.protected) throw protectedSheets([own.sheet.name], kind.again);
  if (own.sheet.visibility !== "Visible") own.sheet.visibility = "Visible";
  return { sheet: own.sheet, isNew: false, charts: own.charts?.items ?? [] };
}

/**
 * Makes the sheet, or makes it again, and shows it.
 *
 * @param fill queues what goes into the empty sheet
 * @returns the id of the sheet
 * @throws HostError where the sheet cannot be made; then nothing is changed
 */
export async function makeOwnSheet(
  context: Excel.RequestContext,
  kind: OwnSheetKind,
  fill: (sheet: Excel.Worksheet) => void,
): Promise<string> {
  const { sheet, isNew, charts } = await findOwnSheet(context, kind);
  if (isNew) await context.sync();
  try {
    for (const chart of charts) chart.delete();
    clear(sheet);
    fill(sheet);
    sheet.activate();
    sheet.load("id");
    await context.sync();
    return sheet.id;
  } catch (error) {
    if (isNew) await discard(sheet);
    throw error;
  }
}

/** A sheet that could not be filled is none. */
async function discard(sheet: Excel.Worksheet): Promise<void> {
  sheet.delete();
  await sheet.context.sync();
}

function clear(sheet: Excel.Worksheet): void {
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.clear();
}
