/** Finds our marks in the workbook by their signature, whoever put them there and whenever. */
import type { MarkKind } from "../host";
import { kindOfRule } from "../mark-looks";
import { askAnnotations, type FoundAnnotation } from "./annotations";
import { isRefused } from "./problems";
import { askAll, Questions } from "./questions";
import { addTo } from "../../src/group-by";

/** One of our conditional formats. */
export interface PlacedFormat {
  readonly id: string;
  /** Where we put it for which kind of mark; absent where it was found, and may have moved or be without a rule. */
  readonly placed?: { readonly kind: MarkKind; readonly address: string };
}

/** Ours, by sheet id. */
export type Formats = ReadonlyMap<string, readonly PlacedFormat[]>;

export interface FoundMarks {
  readonly formats: Formats;
  readonly annotations: readonly FoundAnnotation[];
  /** Names of protected sheets that have marks. */
  readonly locked: readonly string[];
  /** The sheets there are, by id. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly unread: Unread;
}

/** What Excel tells nothing of: whether it is ours cannot be known. */
export interface Unread {
  /** Names of the sheets with conditional formats of that kind. */
  readonly formats: readonly string[];
  /** Whether there are comments or notes of that kind. */
  readonly words: boolean;
}

/**
 * Two syncs, three where the workbook has conditional formats with a rule. More where Excel refuses to tell of something:
 * that alone is then left out, and said.
 */
export async function findMarks(context: Excel.RequestContext): Promise<FoundMarks> {
  const questions = new Questions(context);
  const askMore = askAnnotations(context, questions);
  const list = questions.ask(
    () => context.workbook.worksheets.load("items/id,items/name"),
    ({ items }) => items,
  );
  await questions.send();
  if (!list.value) throw list.refusal;
  const sheets = list.value;
  const annotationsFound = await askMore();
  const looks = sheets.map((sheet) => ({
    sheet,
    protection: questions.ask(
      () => sheet.protection.load("protected,options"),
      (protection) => protection,
    ),
    list: askAll(questions, () => sheet.getRange().conditionalFormats, "id,type"),
  }));
  await questions.send();
  const { ours: annotations, unread: words } = annotationsFound();
  const unread = new Set<Excel.Worksheet>();
  const rules = [];
  for (const { sheet, list } of looks) {
    const formats = await list();
    if (formats.unread !== 0) unread.add(sheet);
    for (const format of formats.items.filter(({ type }) => type === "Custom")) {
      const formula = questions.ask(
        () => format.custom.rule.load("formula"),
        (rule) => rule.formula,
      );
      rules.push({ sheet, format: format.id, formula });
    }
  }
  await questions.send();
  const formats = new Map<string, PlacedFormat[]>();
  for (const { sheet, format, formula } of rules) {
    if (typeof formula.value !== "string") unread.add(sheet);
    else if (isOurs(formula.value)) addTo(formats, sheet.id, { id: format });
  }
  const locked = looks
    .filter(
      ({ sheet, protection: { value: protection } }) =>
        protection?.protected &&
        ((formats.has(sheet.id) && !protection.options?.allowFormatCells) ||
          annotations.some((annotation) => annotation.sheet === sheet.name)),
    )
    .map(({ sheet }) => sheet.name);
  return {
    formats,
    annotations,
    locked,
    sheets: new Map(sheets.map(({ id, name }) => [id, name])),
    unread: { formats: sheets.filter((sheet) => unread.has(sheet)).map(({ name }) => name), words },
  };
}

/** Nobody but a program that was refused half-way makes a format without a rule: Excel itself does not let a person. */
function isOurs(rule: string): boolean {
  return kindOfRule(rule) !== undefined || /^=?$/.test(rule);
}

/**
 * Removes marks, in one sync; what Excel will not remove does not keep the others.
 *
 * @returns whether all are gone
 * @throws where it may not be changed at all
 */
export async function removeMarks(
  context: Excel.RequestContext,
  formats: Formats,
  annotations: readonly FoundAnnotation[] = [],
): Promise<boolean> {
  const questions = new Questions(context, isRefused);
  const removals = [
    ...[...formats].flatMap(([sheet, own]) =>
      own.map(
        ({ id }) =>
          () =>
            formatOf(context, sheet, id).delete(),
      ),
    ),
    ...annotations.map(({ remove }) => remove),
  ];
  const answers = removals.map((remove) => questions.ask(remove, () => true));
  await questions.send();
  return answers.every(({ value }) => value);
}

export function formatOf(context: Excel.RequestContext, sheet: string, id: string): Excel.ConditionalFormat {
  return context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id);
}

/** The formats of `all` that are not among `others`. */
export function without(all: Formats, others: Formats): Formats {
  const known = new Set([...others.values()].flat().map(({ id }) => id));
  return new Map([...all].map(([sheet, own]) => [sheet, own.filter(({ id }) => !known.has(id))]));
}
