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
import type { Mark, MarkKind } from "../host";
import { MARK_FILL, MARK_WORD } from "../mark-looks";
import { addAnnotation, annotationKind, isSame, type Annotation, type AnnotationKind } from "./annotations";
import { addressChunks, boxAddress, boxesOf, type Position } from "./areas";
import {
  deleteFormats,
  findMarks,
  removeMarks,
  SIGNATURE,
  without,
  type Formats,
  type FoundMarks,
} from "./found-marks";
import type { KnownSheets } from "./known-sheets";
import { KINDS, planMarks, type MarkPlan } from "./mark-plan";
import { codeOf, gone, isEditing, isRefused, leftOver, protectedSheets } from "./problems";
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
  async put(marks: readonly Mark[], known: KnownSheets, waits = false): Promise<void> {
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
      if (await removeMarks(context, formats, annotations)) {
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

  private async find(context: Excel.RequestContext): Promise<FoundMarks> {
    const found = await findMarks(context);
    this.placed = found.formats;
    this.wordless = found.annotations.length === 0;
    return found;
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
      sheet: context.workbook.worksheets.getItem(known.keyOf(name)).load("id"),
    }));
    context.application.suspendScreenUpdatingUntilNextSync();
    const added = sheets.map(({ sheet, cells }) => ({
      sheet,
      formats: KINDS.flatMap((each) => this.addFormats(sheet, each, cells.get(each) ?? [])),
    }));
    deleteFormats(context, this.formats);
    for (const annotation of present) {
      if (!wanted.some((each) => isSame(each, annotation))) annotation.remove();
    }
    const missing = wanted.filter((annotation) => !present.some((each) => isSame(each, annotation)));
    if (kind) for (const annotation of missing) addAnnotation(context, kind, annotation);
    await context.sync();
    this.placed = new Map(added.map(({ sheet, formats }) => [sheet.id, formats.map(({ id }) => id)]));
    this.wordless = wanted.length === 0;
  }

  /** Queues the formats of one kind on one sheet. */
  private addFormats(
    sheet: Excel.Worksheet,
    kind: MarkKind,
    cells: readonly Position[],
  ): Excel.ConditionalFormat[] {
    const places = this.onAreas
      ? addressChunks(cells).map((address) => sheet.getRanges(address))
      : boxesOf(cells).map((box) => sheet.getRange(boxAddress(box)));
    return places.map((place) => {
      const format = place.conditionalFormats.add("Custom");
      format.custom.rule.formula = `${SIGNATURE}：${MARK_WORD[kind]}")=0`;
      format.custom.format.fill.color = MARK_FILL[kind];
      return format.load("id");
    });
  }

  /** The words to write, where the sheet lets us and the cell is not taken. */
  private wordsOf(plan: MarkPlan, known: KnownSheets): readonly Annotation[] {
    return plan.annotations.filter(
      (annotation) => !known.named(annotation.sheet)?.locked && !this.occupied.has(cellKey(annotation)),
    );
  }

  /**
   * After a refusal. Where the sheet itself is the cause, what was just put is taken back and the cause is told. Else one of
   * three things stood in the way: a mark of before that somebody removed, an Excel that takes no format for several
   * areas, or a cell with somebody's comment. The marks are then put step by step.
   */
  private async recover(plan: MarkPlan, known: KnownSheets, before: Formats, cause: unknown): Promise<void> {
    const found = await runExcel((context) => this.find(context));
    const lost = plan.sheets.find(({ name }) => !known.named(name) || !found.sheets.has(known.keyOf(name)));
    if (lost || isRefused(cause)) {
      await this.takeBack(without(found.formats, before));
      throw lost ? gone(lost.name) : cause;
    }
    try {
      await runExcel((context) => this.place(context, plan, known, false));
    } catch (error) {
      if (codeOf(error) === undefined || isEditing(error)) throw error;
      this.onAreas = false;
      await runExcel((context) => this.find(context));
      await runExcel((context) => this.place(context, plan, known, false)).catch(async (final: unknown) => {
        await this.takeBack((await runExcel((context) => this.find(context))).formats);
        throw final;
      });
    }
    const kind = annotationKind();
    if (kind) for (const annotation of this.wordsOf(plan, known)) await this.addAlone(kind, annotation);
  }

  private async takeBack(formats: Formats): Promise<void> {
    await runExcel((context) => removeMarks(context, formats));
    this.placed = without(this.formats, formats);
  }

  /** Writes words into one cell, or notes that they do not go there. */
  private async addAlone(kind: AnnotationKind, annotation: Annotation): Promise<void> {
    try {
      await runExcel(async (context) => {
        addAnnotation(context, kind, annotation);
        await context.sync();
      });
      this.wordless = false;
    } catch (error) {
      if (codeOf(error) === undefined || isEditing(error)) throw error;
      this.occupied.add(cellKey(annotation));
    }
  }
}

function cellKey({ sheet, address }: Annotation): string {
  return `${sheet}!${address}`;
}
