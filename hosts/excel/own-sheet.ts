/**
 * Sheets that we make and make again in their place: found by what stands in one cell, whatever they are called by now.
 *
 * Written beside, then put in place: the sheet of the last time is touched only once the new one stands there whole, and goes
 * last of all. Where Excel refuses something on the way, the workbook is taken back to what it was; where it refuses that
 * as well, what is left has a name that says so, and goes the next time. What only dresses the sheet comes after and
 * vetoes nothing: window, printer and charts are refused for reasons of their own, such as another workbook in front.
 */
import { freeSheetName } from "../own-sheets";
import {
  codeOf,
  gone,
  ONE_PAGE,
  protectedSheets,
  protectedStructure,
  Unfinished,
  undressed,
} from "./problems";
import { Questions } from "./questions";

export interface OwnSheetKind {
  /** What a new one is called. */
  readonly name: string;
  /** The cell that tells it, and what stands there. */
  readonly address: string;
  readonly content: string;
  /** Completes “不能…” where the sheet is protected. */
  readonly again: string;
  /** Sheets that must be there. */
  readonly needs: readonly string[];
}

/** Something that dresses the sheet and that its content does without. */
export interface Decoration {
  /** As the notice names it where Excel refuses it: `冻结窗格`. */
  readonly what: string;
  /** Queues it; it may be called again. What it gives tells, after the sync, whether Excel did it: it does not always say so. */
  readonly queue: (sheet: Excel.Worksheet) => void | (() => boolean);
}

/** What goes into the sheet. */
export interface OwnSheetContent {
  /** Queues the content into an empty sheet. */
  readonly fill: (sheet: Excel.Worksheet) => void;
  readonly decorations: readonly Decoration[];
  /** Queues the charts, which are drawn when everything else stands. */
  readonly draw?: (sheet: Excel.Worksheet) => void;
}

export interface OwnSheetMade {
  readonly id: string;
  /** The sheet that it came in place of. */
  readonly replaced: string | undefined;
  /** What Excel would not do for the looks of it, in a sentence. */
  readonly notice: string | undefined;
}

/** Where the sheet goes, and what was there before anything was done. */
interface Place {
  /** What it will be called. */
  readonly name: string;
  /** What it is called until it is whole. */
  readonly writing: string;
  /** What the old one is called while it goes. */
  readonly leaving: string;
  /** The one of the last time. */
  readonly old: { readonly id: string; readonly position: number; readonly tabColor: string } | undefined;
  /** The sheets that were there, by id. */
  readonly ids: ReadonlySet<string>;
  /** What could not be tidied up after an earlier refusal. */
  readonly leftovers: readonly string[];
}

/**
 * Makes the sheet, or makes it again, and shows it. Four syncs; one more where there is an old one, and one more for charts.
 *
 * @throws HostError, or what Excel refused: then the workbook is as before, or what is left is said
 */
export async function makeOwnSheet(
  context: Excel.RequestContext,
  kind: OwnSheetKind,
  content: OwnSheetContent,
): Promise<OwnSheetMade> {
  const place = await findPlace(context, kind);
  const id = await writeBeside(context, place, content);
  if (place.old) await exchange(context, place, id);
  const refused = await decorate(context, place, id, content);
  return { id, replaced: place.old?.id, notice: undressed(place.name, refused) };
}

/** How sheets begin to be called that are not whole, or about to go. */
function unfinished(name: string): string {
  return `勾稽未完成·${name}`;
}

/** Two syncs. @throws HostError where the sheet may not be made or changed */
async function findPlace(context: Excel.RequestContext, kind: OwnSheetKind): Promise<Place> {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/position,items/tabColor");
  context.workbook.protection.load("protected");
  await context.sync();
  const names = sheets.items.map(({ name }) => name);
  const lost = kind.needs.find((name) => !names.includes(name));
  if (lost !== undefined) throw gone(lost);
  const looks = sheets.items.map((sheet) => ({
    sheet,
    told: sheet.getRange(kind.address).load("values"),
    protection: sheet.protection.load("protected"),
  }));
  await context.sync();
  const isLeftOver = ({ sheet, told }: (typeof looks)[number]): boolean =>
    sheet.name.startsWith(unfinished(kind.name)) && ["", kind.content].includes(String(told.values[0]?.[0]));
  const own = looks.find((look) => look.told.values[0]?.[0] === kind.content && !isLeftOver(look));
  if (own?.protection.protected) throw protectedSheets([own.sheet.name], kind.again);
  if (context.workbook.protection.protected) {
    throw protectedStructure(own ? kind.again : `新建工作表“${kind.name}”`);
  }
  const writing = freeSheetName(unfinished(kind.name), names);
  return {
    name: own?.sheet.name ?? freeSheetName(kind.name, names),
    writing,
    leaving: freeSheetName(unfinished(kind.name), [...names, writing]),
    old: own && { id: own.sheet.id, position: own.sheet.position, tabColor: own.sheet.tabColor },
    ids: new Set(sheets.items.map(({ id }) => id)),
    leftovers: looks.filter(isLeftOver).map(({ sheet }) => sheet.id),
  };
}

/** One sync. @returns the id of a sheet that stands there whole; the last thing it got is its name, where that is free */
async function writeBeside(
  context: Excel.RequestContext,
  place: Place,
  { fill }: OwnSheetContent,
): Promise<string> {
  const sheet = context.workbook.worksheets.add(place.writing).load("id");
  fill(sheet);
  if (!place.old) sheet.name = place.name;
  try {
    await context.sync();
    return sheet.id;
  } catch (error) {
    return await takeBack(context, place, error);
  }
}

/** One sync. Refused on the way, it is gone on with once from where it stopped; then everything is taken back. */
async function exchange(context: Excel.RequestContext, place: Place, id: string): Promise<void> {
  try {
    queueExchange(context, place, id, { name: place.writing, old: place.name });
    await context.sync();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    try {
      const now = await look(context, place);
      queueExchange(context, place, id, { name: now.fresh?.name, old: now.old?.name });
      await context.sync();
    } catch {
      await takeBack(context, place, error);
    }
  }
}

/** Queues what is still to be done. @param now what the two sheets are called; undefined where there is none */
function queueExchange(
  context: Excel.RequestContext,
  { name, leaving, old }: Place,
  id: string,
  now: { readonly name: string | undefined; readonly old: string | undefined },
): void {
  const { worksheets } = context.workbook;
  if (now.old !== undefined && now.old !== leaving) worksheets.getItem(old!.id).name = leaving;
  const fresh = worksheets.getItem(id);
  if (now.name !== name) fresh.name = name;
  fresh.position = old!.position;
  if (now.old !== undefined) worksheets.getItem(old!.id).delete();
}

/** What there is of the two sheets. One sync. */
async function look(
  context: Excel.RequestContext,
  { ids, old, writing, name }: Place,
): Promise<{ readonly fresh?: Excel.Worksheet | undefined; readonly old?: Excel.Worksheet | undefined }> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const { items } = sheets;
  return {
    fresh: items.find((sheet) => !ids.has(sheet.id) && [writing, name].includes(sheet.name)),
    old: items.find(({ id }) => id === old?.id),
  };
}

/**
 * Takes the workbook back to what it was, and throws why. Tried twice: what refused once, such as a moment in which Excel was
 * busy, often does not refuse again.
 */
async function takeBack(context: Excel.RequestContext, place: Place, cause: unknown): Promise<never> {
  if (codeOf(cause) === undefined) throw cause;
  const done = await tried(async () => {
    const { fresh, old } = await look(context, place);
    const restore = (): void => {
      if (old?.name === place.leaving) old.name = place.name;
    };
    // Its name first, where that is free: it is what matters should the rest be refused.
    if (fresh?.name !== place.name) restore();
    fresh?.delete();
    if (fresh?.name === place.name) restore();
    await context.sync();
  });
  throw done ? cause : new Unfinished(cause, place.writing);
}

/** Does something, and does it again where Excel refuses. @returns whether it is done */
async function tried(work: () => Promise<void>, times = 2): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return times > 1 && tried(work, times - 1);
  }
}

/** One sync, and one for charts. @returns what Excel would not do */
async function decorate(
  context: Excel.RequestContext,
  { old, leftovers }: Place,
  id: string,
  { decorations, draw }: OwnSheetContent,
): Promise<readonly string[]> {
  const sheetOf = (): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const all: readonly Decoration[] = [
    ...decorations,
    ...(old && old.tabColor !== "" ? [{ what: "标签颜色", queue: tabColor(old.tabColor) }] : []),
    ...leftovers.map((other) => ({
      what: "去掉上次没有写完的工作表",
      queue: () => context.workbook.worksheets.getItemOrNullObject(other).delete(),
    })),
    { what: "切换到这张表", queue: (sheet) => sheet.activate() },
  ];
  const questions = new Questions(context);
  const answers = all.map(({ what, queue }) => ({
    what,
    answer: questions.ask(
      () => queue(sheetOf()),
      (isDone) => isDone?.() ?? true,
    ),
  }));
  try {
    await questions.send();
  } catch (error) {
    // The content stands; what Excel does not do now is named below.
    if (codeOf(error) === undefined) throw error;
  }
  const refused = answers.flatMap(({ what, answer }) => (answer.value ? [] : [what]));
  const drawn = !draw || (await drawCharts(context, sheetOf, draw));
  return drawn ? refused : [...refused, "图表"];
}

/**
 * As wide as the page, as long as it takes. Excel may take that without a word and not do it (office-js #1860), so it is read
 * back.
 */
export const ONE_PAGE_WIDE: Decoration = {
  what: ONE_PAGE,
  queue: ({ pageLayout }) => {
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.load("zoom");
    return () => pageLayout.zoom.horizontalFitToPages === 1;
  },
};

function tabColor(color: string): Decoration["queue"] {
  return (sheet) => {
    sheet.tabColor = color;
  };
}

/** All charts or none. @returns whether they are there */
async function drawCharts(
  context: Excel.RequestContext,
  sheetOf: () => Excel.Worksheet,
  draw: (sheet: Excel.Worksheet) => void,
): Promise<boolean> {
  // Half a chart is worse than none, and two of each as well.
  let isBare = true;
  const drawn = await tried(async () => {
    if (!isBare) await removeCharts(sheetOf());
    isBare = false;
    draw(sheetOf());
    await context.sync();
  });
  if (!drawn) await tried(() => removeCharts(sheetOf()));
  return drawn;
}

async function removeCharts(sheet: Excel.Worksheet): Promise<void> {
  const charts = sheet.charts.load("items/id");
  await sheet.context.sync();
  for (const chart of charts.items) chart.delete();
  await sheet.context.sync();
}
