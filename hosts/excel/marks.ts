/**
 * Marks in the workbook. A mark is a conditional format that is always true and carries our signature in its rule, so that
 * it lies over the cell and never touches the cell's own looks:
 *
 * - taking it back gives back exactly what was there, theme colours, patterns and gradients included, which Excel's
 *   programming interface could not restore;
 * - it moves with its cell when rows go in or out, and goes along when a sheet is renamed or copied;
 * - a fill the user gives the cell meanwhile is the cell's own, and stays;
 * - after the file was closed and opened again it is found by its signature: nothing has to be remembered.
 *
 * Many cells share one format for several areas, so that a thousand marks are a few dozen actions in one sync.
 */
import type { Place } from "../../src/workbook/workbook";
import type { Mark, MarkKind } from "../host";
import { MARK_FILL, MARK_KINDS, markRule } from "../mark-looks";
import {
  addAnnotation,
  addWhereTaken,
  annotationKind,
  isSame,
  type Annotation,
  type FoundAnnotation,
} from "./annotations";
import { addressChunks, boxAddress, boxesOf } from "./areas";
import {
  findMarks,
  formatOf,
  removeMarks,
  without,
  type Formats,
  type FoundMarks,
  type PlacedFormat,
} from "./found-marks";
import type { KnownSheets } from "./known-sheets";
import { planMarks, type MarkPlan } from "./mark-plan";
import { codeOf, gone, isEditing, isRefused, leftOver, protectedSheets } from "./problems";
import { Questions } from "./questions";
import { MOVABLE_FORMATS_API, supports } from "./requirements";
import { runExcel } from "./run";

const NONE: Formats = new Map();

export class Marks {
  /** Our formats in the workbook, where we know without asking. */
  private placed: Formats | undefined;
  /** True where we know without asking that no cell has words of ours. */
  private wordless = false;
  /** Cells that take no words: somebody else's are there. */
  private readonly occupied = new Set<string>();
  /** False once this Excel refused one format for several areas. */
  private onAreas = true;

  /** Whether marks are in the workbook now. */
  async present(): Promise<boolean> {
    const { formats, annotations } = await runExcel((context) => this.find(context));
    return formats.size > 0 || annotations.length > 0;
  }

  /**
   * Puts marks in place of those that are there: all of them, or none, and those that were there stay.
   *
   * @param waits true to wait for the end of cell editing, where this Excel can
   * @throws HostError for a protected sheet, or one that is gone
   */
  async put(marks: readonly Mark[], known: KnownSheets, waits: boolean): Promise<void> {
    const plan = planMarks(marks);
    if (!this.placed) await this.present();
    const touched = [
      ...plan.sheets.map(({ name }) => known.named(name)),
      ...[...this.formats.keys()].map((id) => known.withId(id)),
    ];
    const locked = new Set(touched.flatMap((sheet) => (sheet?.formatLocked ? [sheet.name] : [])));
    if (locked.size > 0) throw protectedSheets([...locked], "标出");
    const before = this.formats;
    try {
      await runExcel((context) => this.place(context, plan, known, true), waits);
    } catch (error) {
      if (codeOf(error) === undefined || isEditing(error)) throw error;
      await this.recover(plan, known, before, error);
    }
  }

  /** Whether marks are on, as far as we know without asking. */
  get areOn(): boolean {
    return this.formats.size > 0;
  }

  /** Marks may have been moved, copied or removed along with cells: next time they are looked for. */
  forget(): void {
    this.placed = undefined;
  }

  /**
   * Takes every mark back.
   *
   * @returns what may be left, in a sentence, where Excel did not tell of everything or did not let go of it
   * @throws HostError for a protected sheet, before anything is taken back
   */
  async remove(): Promise<string | undefined> {
    return runExcel(async (context) => {
      const { formats, annotations, locked, unread } = await this.find(context);
      if (locked.length > 0) throw protectedSheets(locked, "清除标记");
      this.occupied.clear();
      if (await this.removed(context, formats, annotations)) {
        this.placed = NONE;
        this.wordless = true;
        return leftOver(unread.formats, unread.words);
      }
      // One that was refused may be gone all the same: a request that stops has done what stands before.
      const rest = await this.find(context);
      const stuck = [...rest.formats.keys()].flatMap((id) => rest.sheets.get(id) ?? []);
      return leftOver(
        [...new Set([...rest.unread.formats, ...stuck])],
        rest.unread.words || rest.annotations.length > 0,
      );
    });
  }

  /** Removes them; where Excel says that it may not, what is left of them once more: some may be gone already. */
  private async removed(
    context: Excel.RequestContext,
    formats: Formats,
    annotations: readonly FoundAnnotation[],
  ): Promise<boolean> {
    try {
      return await removeMarks(context, formats, annotations);
    } catch (error) {
      if (!isRefused(error)) throw error;
      const rest = await this.find(context);
      if (rest.locked.length > 0) throw protectedSheets(rest.locked, "清除标记");
      return removeMarks(context, rest.formats, rest.annotations);
    }
  }

  private async find(context: Excel.RequestContext): Promise<FoundMarks> {
    const found = await findMarks(context);
    // Where we put a format ourselves we still know, unless cells moved meanwhile.
    const known = new Map([...this.formats.values()].flat().map((format) => [format.id, format]));
    const formats = new Map(
      [...found.formats].map(([sheet, own]) => [sheet, own.map((format) => known.get(format.id) ?? format)]),
    );
    this.placed = formats;
    this.wordless = found.annotations.length === 0;
    return { ...found, formats };
  }

  private get formats(): Formats {
    return this.placed ?? NONE;
  }

  /** Queues everything and sends it at once: the new formats, the end of the old ones, then the words. */
  private async place(
    context: Excel.RequestContext,
    plan: MarkPlan,
    known: KnownSheets,
    withWords: boolean,
  ): Promise<void> {
    const kind = annotationKind();
    const present = kind && !this.wordless ? (await this.find(context)).annotations : [];
    const wanted = kind && withWords ? this.wordsOf(plan, known) : [];
    // All sheets are asked for first: one that is gone stops Excel before anything is changed.
    const sheets = plan.sheets.map(({ name, cells }) => ({
      cells,
      key: known.keyOf(name),
      sheet: context.workbook.worksheets.getItem(known.keyOf(name)).load("id"),
    }));
    context.application.suspendScreenUpdatingUntilNextSync();
    const free = new Map([...this.formats].map(([sheet, own]) => [sheet, [...own]]));
    const put = sheets.map(({ sheet, cells, key }) => ({
      sheet,
      formats: MARK_KINDS.flatMap((each) =>
        this.putFormats(context, { sheet, key }, each, cells.get(each) ?? [], free.get(key) ?? []),
      ),
    }));
    for (const [sheet, own] of free) for (const { id } of own) formatOf(context, sheet, id).delete();
    for (const annotation of present) {
      if (!wanted.some((each) => isSame(each, annotation))) annotation.remove();
    }
    const missing = wanted.filter((annotation) => !present.some((each) => isSame(each, annotation)));
    if (kind) for (const annotation of missing) addAnnotation(context, kind, annotation);
    await context.sync();
    this.placed = new Map(put.map(({ sheet, formats }) => [sheet.id, formats.map((read) => read())]));
    this.wordless = wanted.length === 0;
  }

  /**
   * Queues the formats of one kind on one sheet: those of before get other cells, where this Excel can, so that undo does not
   * bring back formats that no add-in can touch.
   *
   * @param free formats of before on the sheet; those that are used again are taken out
   * @returns for each what tells it after the sync
   */
  private putFormats(
    context: Excel.RequestContext,
    { sheet, key }: { readonly sheet: Excel.Worksheet; readonly key: string },
    kind: MarkKind,
    cells: readonly Place[],
    free: PlacedFormat[],
  ): (() => PlacedFormat)[] {
    const addresses = this.onAreas ? addressChunks(cells) : boxesOf(cells).map(boxAddress);
    return addresses.map((address) => {
      const placed = { kind, address };
      const at = supports(MOVABLE_FORMATS_API) ? free.findIndex((each) => each.placed?.kind === kind) : -1;
      const [again] = at < 0 ? [] : free.splice(at, 1);
      if (again) {
        if (again.placed?.address !== address) formatOf(context, key, again.id).setRanges(address);
        return () => ({ id: again.id, placed });
      }
      const place = this.onAreas ? sheet.getRanges(address) : sheet.getRange(address);
      const format = place.conditionalFormats.add("Custom");
      format.custom.rule.formula = `=${markRule(kind)}`;
      format.custom.format.fill.color = MARK_FILL[kind];
      format.load("id");
      return () => ({ id: format.id, placed });
    });
  }

  /** The words to write, where the sheet lets us and the cell is not taken. */
  private wordsOf(plan: MarkPlan, known: KnownSheets): readonly Annotation[] {
    return plan.annotations.filter(
      (annotation) => !known.named(annotation.sheet)?.locked && !this.occupied.has(cellKey(annotation)),
    );
  }

  /**
   * After a refusal. Where a sheet is gone, that is told. Else the marks are put again without words: what stood in the way may
   * have been a mark of before that somebody removed, a cell with somebody's comment, or a moment. Then with a format for each
   * area, for an Excel that takes none for several. Refused for good, what was put is taken back.
   */
  private async recover(plan: MarkPlan, known: KnownSheets, before: Formats, cause: unknown): Promise<void> {
    const found = await runExcel((context) => this.find(context));
    const lost = plan.sheets.find(({ name }) => !known.named(name) || !found.sheets.has(known.keyOf(name)));
    if (lost) {
      await this.takeBack(before);
      throw gone(lost.name);
    }
    try {
      await runExcel((context) => this.place(context, plan, known, false));
    } catch (error) {
      if (codeOf(error) === undefined || isEditing(error)) throw error;
      if (!isRefused(cause)) this.onAreas = false;
      try {
        await runExcel((context) => this.find(context));
        await runExcel((context) => this.place(context, plan, known, false));
      } catch (final) {
        if (codeOf(final) === undefined) throw final;
        await this.takeBack(before);
        throw isRefused(cause) ? cause : final;
      }
    }
    await this.addWords(plan, known);
  }

  /** Removes what is there and was not before, and gives what was there the cells it had. */
  private async takeBack(before: Formats): Promise<void> {
    await runExcel(async (context) => {
      const { formats } = await this.find(context);
      await removeMarks(context, without(formats, before));
      const questions = new Questions(context);
      for (const [sheet, own] of before) {
        for (const { id, placed } of own) {
          if (!placed || !supports(MOVABLE_FORMATS_API)) continue;
          questions.ask(
            () => formatOf(context, sheet, id).setRanges(placed.address),
            () => true,
          );
        }
      }
      await questions.send();
    });
    this.placed = before;
  }

  /** Writes the words into the cells that take them, and notes those that do not. */
  private async addWords(plan: MarkPlan, known: KnownSheets): Promise<void> {
    const kind = annotationKind();
    if (!kind) return;
    const { written, refused } = await runExcel((context) =>
      addWhereTaken(context, kind, this.wordsOf(plan, known)),
    );
    if (written.length > 0) this.wordless = false;
    for (const annotation of refused) this.occupied.add(cellKey(annotation));
  }
}

function cellKey({ sheet, address }: Annotation): string {
  return `${sheet}!${address}`;
}
