/** Finds our marks in the workbook by their signature, whoever put them there and whenever. */
import { askAnnotations, type FoundAnnotation } from "./annotations";

/** What begins the rule of every mark. `N` of a text is 0, so that the rule always holds. */
export const SIGNATURE = '=N("勾稽标出';

/** Our conditional formats: ids by sheet id. */
export type Formats = ReadonlyMap<string, readonly string[]>;

export interface FoundMarks {
  readonly formats: Formats;
  readonly annotations: readonly FoundAnnotation[];
  /** Names of protected sheets that have marks. */
  readonly locked: readonly string[];
  /** The sheets there are, by id. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** Two syncs, three where the workbook has conditional formats with a rule. */
export async function findMarks(context: Excel.RequestContext): Promise<FoundMarks> {
  const askMore = askAnnotations(context);
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const looks = sheets.items.map((sheet) => ({
    sheet,
    protection: sheet.protection.load("protected,options"),
    formats: sheet.getRange().conditionalFormats.load("items/id,items/type"),
  }));
  const annotationsFound = askMore();
  await context.sync();
  const annotations = annotationsFound();
  const rules = looks.flatMap(({ sheet, formats }) =>
    formats.items
      .filter(({ type }) => type === "Custom")
      .map((format) => ({ sheet: sheet.id, format: format.id, rule: format.custom.rule.load("formula") })),
  );
  if (rules.length > 0) await context.sync();
  const formats = new Map<string, string[]>();
  for (const { sheet, format, rule } of rules) {
    if (rule.formula.startsWith(SIGNATURE)) formats.set(sheet, [...(formats.get(sheet) ?? []), format]);
  }
  const locked = looks
    .filter(
      ({ sheet, protection }) =>
        protection.protected &&
        ((formats.has(sheet.id) && !protection.options?.allowFormatCells) ||
          annotations.some((annotation) => annotation.sheet === sheet.name)),
    )
    .map(({ sheet }) => sheet.name);
  return { formats, annotations, locked, sheets: new Map(sheets.items.map(({ id, name }) => [id, name])) };
}

/** Queues the removal of conditional formats. */
export function deleteFormats(context: Excel.RequestContext, formats: Formats): void {
  for (const [sheet, ids] of formats) {
    const all = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
    for (const id of ids) all.getItem(id).delete();
  }
}

/** The formats of `all` that are not among `others`. */
export function without(all: Formats, others: Formats): Formats {
  const known = new Set([...others.values()].flat());
  return new Map([...all].map(([sheet, ids]) => [sheet, ids.filter((id) => !known.has(id))]));
}
