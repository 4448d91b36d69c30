/**
 * Several units in one workbook: two sets of nine sheets, or one set under another on a sheet. Which tables belong
 * together is told by whose they say they are; where they do not say, by the order: a set begins where a form comes
 * again; else by the years that they state, where one year's tables stand beside another's. One table twice is no second set, and a name that is misprinted on one table makes no unit of it.
 */
import { words } from "../words/tidy";
import type { Draft } from "./assemble";
import { readTitle } from "./meta";

/** The tables of one unit, in printed order. */
export interface UnitDrafts {
  /** How the unit is called: `某县某局本级`; `第 2 套` where nothing names it. Empty where there is one unit alone. */
  readonly name: string;
  readonly drafts: readonly Draft[];
}

/** A set whose tables bear no name counts as one from this many tables that another set has as well. */
const TABLES_OF_A_SET = 3;

/** What a table is, so that the same form twice is seen: two forms of one table (收入支出 and 支出 alone) are no second set. */
function formOf({ layout, segment, raw }: Draft): string {
  const columns = raw.columns.map(({ key }) => key).sort();
  return [layout.id, readTitle(segment.titleText).words, ...columns].join("|");
}

const visible = (draft: Draft): boolean => !draft.segment.sheet.hidden;

const ownName = ({ surroundings }: Draft): string => surroundings.department?.name ?? "";

/** Tables under one heading, while they are sorted. */
interface Group {
  readonly name: string;
  readonly drafts: Draft[];
  readonly forms: Set<string>;
}

function put(group: Group, draft: Draft): void {
  group.drafts.push(draft);
  if (visible(draft)) group.forms.add(formOf(draft));
}

const overlap = (one: Group, other: Group): number =>
  [...one.forms].filter((form) => other.forms.has(form)).length;

/** Divides the tables of a workbook among the units that it holds. */
export function divide(drafts: readonly Draft[]): readonly UnitDrafts[] {
  const groups = byName(drafts) ?? byOrder(drafts) ?? byYear(drafts);
  if (!groups) return [{ name: "", drafts }];
  const places = new Map(drafts.map((draft, index) => [draft, index]));
  return groups.map(({ name, drafts: own }) => ({
    name,
    drafts: [...own].sort((a, b) => places.get(a)! - places.get(b)!),
  }));
}

/** By the names that the tables bear; undefined where these make one unit. */
function byName(drafts: readonly Draft[]): readonly Group[] | undefined {
  const groups = new Map<string, Group>();
  const groupOf = (draft: Draft): Group | undefined => groups.get(words(ownName(draft)));
  for (const draft of drafts.filter((one) => ownName(one) !== "" && visible(one))) {
    const key = words(ownName(draft));
    if (!groups.has(key)) groups.set(key, { name: ownName(draft), drafts: [], forms: new Set() });
    put(groups.get(key)!, draft);
  }
  if (groups.size < 2) return undefined;
  const merged = withoutMisprints([...groups.values()], drafts);
  const alternating = alternates(merged, drafts);
  let before = merged[0]!;
  for (const draft of drafts) {
    const own = merged.find((group) => group.drafts.includes(draft));
    if (own) {
      before = own;
      continue;
    }
    const form = formOf(draft);
    const named = groupOf(draft);
    const lacking = (alternating ? merged : [before, ...merged]).find((group) => !group.forms.has(form));
    const target = (named && merged.find((group) => group === named)) ?? lacking ?? before;
    put(target, draft);
    if (visible(draft)) before = target;
  }
  if (merged.length < 2) return undefined;
  // A stray copy of one table beside a whole set is a table twice, not a unit.
  const largest = Math.max(...merged.map(({ forms }) => forms.size));
  return merged.some(({ forms }) => forms.size === 1) && largest > TABLES_OF_A_SET ? undefined : merged;
}

/** Whether the sets go table by table, and not one after the other. */
function alternates(groups: readonly Group[], drafts: readonly Draft[]): boolean {
  const owners = drafts
    .map((draft) => groups.find((group) => group.drafts.includes(draft)))
    .filter((group) => group !== undefined);
  return owners.filter((group, index) => index > 0 && group !== owners[index - 1]).length >= groups.length;
}

/** A name on tables that another name's set lacks is that unit's, misprinted or shortened. */
function withoutMisprints(groups: readonly Group[], drafts: readonly Draft[]): readonly Group[] {
  const kept: Group[] = [];
  for (const group of [...groups].sort((a, b) => b.forms.size - a.forms.size)) {
    const hosts = kept.filter((other) => overlap(group, other) === 0);
    const before = drafts[drafts.indexOf(group.drafts[0]!) - 1];
    const host = hosts.find((other) => before && other.drafts.includes(before)) ?? hosts[0];
    if (host) for (const draft of group.drafts) put(host, draft);
    else kept.push(group);
  }
  return groups.filter((group) => kept.includes(group));
}

/** By the order: a set begins with the first form that comes again. Undefined where that makes no sets. */
function byOrder(drafts: readonly Draft[]): readonly Group[] | undefined {
  const runs: Group[] = [];
  const hidden: Draft[] = [];
  for (const draft of drafts) {
    const run = runs[runs.length - 1];
    if (!visible(draft)) hidden.push(draft);
    else if (!run || (run.forms.has(formOf(draft)) && !goesOn(run, draft))) {
      const next: Group = { name: "", drafts: [], forms: new Set() };
      put(next, draft);
      runs.push(next);
    } else put(run, draft);
  }
  const [first, ...more] = runs;
  if (!first || more.length === 0) return undefined;
  if (more.some((run) => overlap(first, run) < TABLES_OF_A_SET)) return undefined;
  if (more.some((run) => sameFigures(first, run))) return undefined;
  const named = nameRuns(runs);
  for (const draft of hidden) put(named[0]!, draft);
  return named;
}

/** By the years that the tables state, the latest first; undefined where these make no whole sets. */
function byYear(drafts: readonly Draft[]): readonly Group[] | undefined {
  const groups = new Map<number, Group>();
  const strays: Draft[] = [];
  for (const draft of drafts) {
    const year = draft.surroundings.year?.value;
    if (year === undefined || !visible(draft)) {
      strays.push(draft);
      continue;
    }
    if (!groups.has(year)) groups.set(year, { name: `${String(year)} 年度`, drafts: [], forms: new Set() });
    put(groups.get(year)!, draft);
  }
  const latestFirst = [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
  const [first, ...more] = latestFirst;
  // A year that is misprinted on one table makes no set of it.
  if (!first || more.length === 0 || more.some((group) => overlap(first, group) < TABLES_OF_A_SET))
    return undefined;
  for (const draft of strays) put(first, draft);
  return latestFirst;
}

/** Whether a table is the next page of the one before it: the same form, and none of its lines. */
function goesOn(run: Group, draft: Draft): boolean {
  const form = formOf(draft);
  const first = run.drafts.find((other) => formOf(other) === form);
  const keys = new Set(first?.raw.lines.map(({ key }) => key).filter((key) => key !== "total"));
  return keys.size > 0 && !draft.raw.lines.some(({ key }) => keys.has(key));
}

function printed(group: Group): string {
  return group.drafts
    .flatMap((draft) =>
      draft.raw.lines.map(
        (line) =>
          line.key +
          (draft.figures.get(line) ?? [])
            .map((figure) => (figure.state === "amount" ? figure.printed.toString() : ""))
            .join(),
      ),
    )
    .join("\n");
}

/** Copies of one set are one set. */
const sameFigures = (one: Group, other: Group): boolean => printed(one) === printed(other);

/** What the titles say before the year: `某中心2023年度…`. */
function titleName({ segment }: Draft): string {
  return (
    /^(?:附?表?\d*[:：、.]?)?(\p{Script=Han}{3,30}?)20\d{2}年/u.exec(
      segment.titleText.replace(/\s/g, ""),
    )?.[1] ?? ""
  );
}

/** Sheets named for their unit: what one set's sheets have in common and no other set's has. */
function sheetName(run: Group, others: readonly Group[]): string {
  const pieces = (group: Group): Set<string>[] =>
    group.drafts.map(({ segment }) => new Set(segment.sheet.name.match(/\p{Script=Han}+/gu) ?? []));
  const [first, ...rest] = pieces(run);
  const common = [...(first ?? [])].filter((piece) => rest.every((other) => other.has(piece)));
  return common.find((piece) => !others.some((other) => pieces(other).some((set) => set.has(piece)))) ?? "";
}

function nameRuns(runs: readonly Group[]): readonly Group[] {
  const distinct = (names: readonly string[]): boolean =>
    names.every((name) => name !== "") && new Set(names).size === names.length;
  const firstOf = (read: (draft: Draft) => string): string[] =>
    runs.map(({ drafts }) => drafts.map(read).find((name) => name !== "") ?? "");
  const years = firstOf(({ surroundings }) =>
    surroundings.year ? `${String(surroundings.year.value)} 年度` : "",
  );
  const candidates = [
    firstOf(ownName),
    firstOf(titleName),
    runs.map((run) =>
      sheetName(
        run,
        runs.filter((other) => other !== run),
      ),
    ),
    years,
  ];
  const names = candidates.find(distinct) ?? runs.map((_, index) => `第 ${String(index + 1)} 套`);
  return runs.map((run, index) => ({ ...run, name: names[index]! }));
}
