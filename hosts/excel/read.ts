/**
 * Reading the workbook: one sync when the sheets are known from the last time, two otherwise; more only for sheets that are
 * larger than a department's tables. Values and number formats; formulas as far as the first look goes, because no
 * proposal may ever be written over one. Texts are never asked for.
 *
 * The first way leans on calls on objects that may not be there (a sheet without cells). Should an Excel not bear
 * with that, or find the answer too large, the careful way asks first and reads then.
 */
import type { Box, Sheet } from "../../src/workbook/workbook";
import { goOn } from "../host";
import { CellGrid, mergesOf } from "./cells";
import { KnownSheets, NOTHING_KNOWN, type KnownSheet } from "./known-sheets";
import { batches, beyondFirstLook, cellCount, CELLS_AT_ONCE, cut, FIRST_LOOK, readable } from "./pieces";
import { boxAddress } from "./areas";
import { codeOf, isEditing, isTooLarge } from "./problems";
import { MERGES_API, supports } from "./requirements";
import { runExcel } from "./run";

const FIRST_LOOK_CELLS = cellCount(FIRST_LOOK);

/** Cells in one answer of first looks: few sheets fill theirs, so that twenty go together. */
const FIRST_LOOKS_AT_ONCE = 20 * FIRST_LOOK_CELLS;

/** The fewest cells worth a request of their own. */
const FEWEST_CELLS = 500;

/**
 * Reads the sheets of the workbook.
 *
 * @param known what the last reading knows
 * @param changed ids of the sheets to read again; without it, all are read
 * @param waits true to wait until no cell is being edited, where this Excel can wait
 * @param signal leaves it undone: no further request is made
 */
export async function readSheets(
  known: KnownSheets,
  changed?: ReadonlySet<string>,
  waits = false,
  signal?: AbortSignal,
): Promise<KnownSheets> {
  try {
    return await runExcel((context) => new Reading(context, known, changed, signal).fast(), waits);
  } catch (error) {
    if (codeOf(error) === undefined || isEditing(error)) throw error;
    return runExcel((context) => new Reading(context, NOTHING_KNOWN, undefined, signal).careful(), waits);
  }
}

/** A sheet that is being read. */
interface Look {
  readonly id: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly first: Excel.Range | undefined;
  readonly merged: Excel.RangeAreas | undefined;
  readonly grid: CellGrid;
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** A part of a sheet still to be read. */
interface Piece {
  readonly look: Look;
  readonly box: Box;
}

class Reading {
  private readonly looks = new Map<string, Look>();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly known: KnownSheets,
    private readonly changed: ReadonlySet<string> | undefined,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async fast(): Promise<KnownSheets> {
    const list = this.list();
    // What is known to fit comes with the list itself.
    const wanted = this.known.all.filter((sheet) => this.wants(sheet.id)).map((sheet) => sheet.id);
    this.inTurns(wanted)[0]?.forEach((id) => this.look(id));
    await this.sync();
    const listed = list();
    const rest = listed.filter(({ id }) => this.wants(id) && !this.looks.has(id));
    for (const turn of this.inTurns(rest.map(({ id }) => id))) await this.lookAt(turn);
    const looks = listed.flatMap(({ id }) => this.looks.get(id) ?? []);
    looks.forEach(takeFirst);
    await this.readPieces(
      looks.flatMap((look) =>
        look.used.isNullObject
          ? []
          : beyondFirstLook(readable(usedBox(look.used))).map((box) => ({ look, box })),
      ),
      CELLS_AT_ONCE,
    );
    return this.result(listed, await this.movedMerges(looks));
  }

  async careful(): Promise<KnownSheets> {
    const list = this.list();
    await this.sync();
    const listed = list();
    const looks = listed.map(({ id }) => this.look(id, false));
    await this.sync();
    await this.readPieces(
      looks.flatMap((look) => (look.used.isNullObject ? [] : [{ look, box: readable(usedBox(look.used)) }])),
      CELLS_AT_ONCE,
    );
    return this.result(listed, new Map());
  }

  private wants(id: string): boolean {
    return !this.changed || this.changed.has(id) || !this.known.withId(id);
  }

  /** Sends what was asked for, unless nobody waits for the answer. */
  private async sync(): Promise<void> {
    goOn(this.signal);
    await this.context.sync();
  }

  /** Asks for the list of sheets; the function gives it after the next sync. */
  private list(): () => readonly Listed[] {
    this.context.workbook.load("name,readOnly");
    this.context.workbook.application.load("calculationMode");
    const sheets = this.context.workbook.worksheets.load("items/id,items/name,items/visibility");
    return () =>
      sheets.items.map(({ id, name, visibility }) => ({ id, name, hidden: visibility !== "Visible" }));
  }

  /** Sheets in groups whose first looks fit into one answer. */
  private inTurns(ids: readonly string[]): string[][] {
    const size = (id: string) => {
      const used = this.known.withId(id)?.used;
      return used ? Math.min(FIRST_LOOK_CELLS, 2 * cellCount(used)) : FIRST_LOOK_CELLS;
    };
    return batches(ids, size, FIRST_LOOKS_AT_ONCE);
  }

  private async lookAt(ids: readonly string[]): Promise<void> {
    ids.forEach((id) => this.look(id));
    await this.sync();
  }

  /** Asks for a sheet's size and protection and, with `first`, for the cells of the first look. */
  private look(id: string, first = true): Look {
    const sheet = this.context.workbook.worksheets.getItemOrNullObject(id);
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
    sheet.protection.load("protected,options");
    // Excel counts asking for merged areas as a change, and forgets what the user could undo: not after every edit.
    const asksMerges = supports(MERGES_API) && first && !this.changed;
    const look: Look = {
      id,
      sheet,
      used,
      first: first
        ? used
            .getIntersectionOrNullObject(boxAddress(FIRST_LOOK))
            .load("rowIndex,columnIndex,values,numberFormat,formulas")
        : undefined,
      merged: asksMerges ? used.getMergedAreasOrNullObject().load("address,areaCount") : undefined,
      grid: new CellGrid(),
    };
    this.looks.set(id, look);
    return look;
  }

  private async readPieces(pieces: readonly Piece[], most: number): Promise<void> {
    const cutUp = pieces.flatMap(({ look, box }) => cut(box, most).map((piece) => ({ look, box: piece })));
    for (const batch of batches(cutUp, ({ box }) => cellCount(box), most)) await this.readBatch(batch, most);
  }

  private async readBatch(batch: readonly Piece[], most: number): Promise<void> {
    const ranges = batch.map(({ look, box }) =>
      look.sheet
        .getRange(boxAddress(box))
        .load(hasFormulas(box) ? "values,numberFormat,formulas" : "values,numberFormat"),
    );
    try {
      await this.sync();
    } catch (error) {
      if (!isTooLarge(error) || most <= FEWEST_CELLS) throw error;
      return this.readPieces(batch, Math.floor(most / 2));
    }
    batch.forEach(({ look, box }, index) => {
      const range = ranges[index];
      if (!range) return;
      const { values, numberFormat } = range;
      look.grid.take(box.top, box.left, hasFormulas(box) ? range : { values, numberFormat });
    });
  }

  /** The merged areas of sheets that were read again and have another size than before: rows went in or out. */
  private async movedMerges(looks: readonly Look[]): Promise<ReadonlyMap<string, readonly Box[]>> {
    const merged = new Map<string, Excel.RangeAreas>();
    if (!this.changed || !supports(MERGES_API)) return new Map();
    for (const { id, used } of looks) {
      const before = this.known.withId(id)?.used;
      if (used.isNullObject || sameBox(before, usedBox(used))) continue;
      merged.set(id, used.getMergedAreasOrNullObject().load("address,areaCount"));
    }
    if (merged.size > 0) await this.sync();
    return new Map([...merged].map(([id, areas]) => [id, mergedBoxes(areas)]));
  }

  private result(listed: readonly Listed[], moved: ReadonlyMap<string, readonly Box[]>): KnownSheets {
    const { workbook } = this.context;
    const all = listed.flatMap(({ id, name, hidden }): KnownSheet[] => {
      const look = this.looks.get(id);
      const before = this.known.withId(id);
      if (!look) return before ? [{ ...before, name, hidden, sheet: { ...before.sheet, name, hidden } }] : [];
      const { protection } = look.sheet;
      const used = look.used.isNullObject ? undefined : usedBox(look.used);
      const merges = look.merged
        ? mergedBoxes(look.merged)
        : (moved.get(id) ?? (sameBox(before?.used, used) ? before?.sheet.merges : undefined) ?? []);
      const sheet: Sheet = { name, hidden, rows: look.grid.rows, merges, ...(used && endOf(used)) };
      const locked = protection.protected;
      return [
        {
          id,
          name,
          hidden,
          locked,
          formatLocked: locked && !protection.options?.allowFormatCells,
          used,
          sheet,
        },
      ];
    });
    const manual = workbook.application.calculationMode === "Manual";
    return new KnownSheets(workbook.name, workbook.readOnly, all, manual);
  }
}

/** In the size of a department's tables formulas are read as well. */
function hasFormulas(box: Box): boolean {
  return cellCount(box) <= FIRST_LOOK_CELLS;
}

function takeFirst({ first, grid }: Look): void {
  if (!first || first.isNullObject) return;
  grid.take(first.rowIndex, first.columnIndex, first);
}

/** Where reading stopped, if it did before the end of what is used. */
function endOf(used: Box): Pick<Sheet, "readTo"> {
  const { bottom, right } = readable(used);
  return bottom < used.bottom || right < used.right ? { readTo: { row: bottom, column: right } } : {};
}

function usedBox(used: Excel.Range): Box {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

function mergedBoxes(areas: Excel.RangeAreas): readonly Box[] {
  return areas.isNullObject ? [] : (mergesOf(areas.address, areas.areaCount) ?? []);
}

function sameBox(a: Box | undefined, b: Box | undefined): boolean {
  return a && b ? boxAddress(a) === boxAddress(b) : a === b;
}
