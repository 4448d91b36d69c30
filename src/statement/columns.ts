/** Columns by meaning: the whole header path of each bound to a quantity and an aspect, or left unread. */
import { isRate, keyIn, readAspect, yearsIn, type ColumnAspect } from "../catalogue/aspects";
import { columnKey, type CompiledColumn, type HeaderPaths } from "./header";
import type { Column } from "./statement";
import type { StatementKind } from "../catalogue/tables";

export interface HeaderContext {
  readonly kind: StatementKind;
  /** The year that title or surroundings name; 0 where none does. */
  readonly year: number;
}

/** A column of the sheet and what stands in it. */
export interface BoundColumn extends Column {
  readonly column: number;
  readonly aspect: ColumnAspect;
  /** 增减: against what, where the header says. */
  readonly base?: ColumnAspect;
}

/** The fiscal year of a header: the latest of the years it names; last year's stands beside, never next year's. */
export function headerYear(paths: HeaderPaths, stated: number): number {
  return Math.max(stated, 0, ...yearsIn(paths.columns.map((column) => paths.of(column))));
}

/** One header path: the aspect its levels name, and the levels without it. */
export function readPath(
  path: readonly string[],
  kind: StatementKind,
  year: number,
): {
  readonly aspect: ColumnAspect;
  readonly said: boolean;
  readonly base?: ColumnAspect;
  readonly levels: readonly string[];
} {
  let aspect: ColumnAspect | undefined;
  let base: ColumnAspect | undefined;
  const levels: string[] = [];
  for (const level of path) {
    const read = readAspect(level, kind, year);
    if (read.rest !== "") levels.push(read.rest);
    if (!read.aspect) continue;
    aspect = together(aspect, read.aspect);
    base ??= read.base;
  }
  return { aspect: aspect ?? "final", said: aspect !== undefined, ...(base && { base }), levels };
}

/** What two levels say together: 上年 over 预算数 is last year's 预算数. */
function together(outer: ColumnAspect | undefined, inner: ColumnAspect): ColumnAspect {
  if (!outer || outer === "final" || outer === inner) return inner;
  if (outer === "prior" && (inner === "budget" || inner === "initial")) return "priorBudget";
  // 增减 and 占比 compare, whatever else is said; otherwise the outer level holds for all below it.
  if (inner === "rate" && outer === "change") return "growth";
  if (inner === "change" || isRate(inner)) return inner;
  return outer;
}

/**
 * Binds columns. Of two that answer to one key the first is taken; the other stays unread.
 *
 * @param fallback the quantity of a column whose header names an aspect alone
 */
export function bindColumns(
  candidates: readonly number[],
  paths: HeaderPaths,
  specs: readonly CompiledColumn[],
  fallback: string,
  { kind, year }: HeaderContext,
): BoundColumn[] {
  const bound: BoundColumn[] = [];
  /** How each key was come by. */
  const keys = new Map<string, "named" | "bare">();
  const current = headerYear(paths, year);
  for (const column of candidates) {
    const path = paths.of(column);
    let { aspect, said, base, levels } = readPath(path, kind, current);
    let named = columnKey(levels, specs);
    const whole = named === undefined ? untorn(column, paths) : undefined;
    if (whole) {
      const read = readPath(whole, kind, current);
      named = columnKey(read.levels, specs);
      if (named !== undefined || (read.said && isBare(read.levels))) ({ aspect, said, base, levels } = read);
    }
    const quantity = named ?? (said && isBare(levels) ? fallback : undefined);
    if (quantity === undefined) continue;
    const key = keyIn(aspect, quantity);
    const how = named === undefined ? "bare" : "named";
    const before = keys.get(key);
    keys.set(key, before ?? how);
    // 上年数 again and again is that of what stands before each.
    if (before === "bare" && how === "bare" && aspect !== "final")
      bound.splice(0, bound.length, ...bound.filter((one) => one.key !== key));
    if (before !== undefined) continue;
    bound.push({ column, key, label: path.join("›"), path, aspect, ...(base && { base }) });
  }
  return bound;
}

/**
 * The path of a column with its last two levels as one, where the upper heads no column but this: `基本` over `支出`. One word may be
 * written into two cells, one below the other.
 */
function untorn(column: number, paths: HeaderPaths): readonly string[] | undefined {
  const path = paths.of(column);
  const above = path.slice(0, -1);
  const at = paths.columns.indexOf(column);
  const isShared = [paths.columns[at - 1], paths.columns[at + 1]].some(
    (other) => other !== undefined && above.every((level, depth) => level === paths.of(other)[depth]),
  );
  if (above.length === 0 || isShared) return undefined;
  return [...path.slice(0, -2), path.slice(-2).join("")];
}

/** Words over all columns of a half, which name no quantity. */
const HEADINGS = /^(?:本年|当年)?(?:财政拨款)?(?:收入|支出|项目|金额|资金性质)$/u;

function isBare(levels: readonly string[]): boolean {
  return levels.every((level) => HEADINGS.test(level));
}
