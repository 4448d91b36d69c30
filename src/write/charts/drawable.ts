/** Which charts have figures that can be drawn. */
import type { Chart } from "./chart";

/** A chart with the figures there are. */
export interface ChartFigures {
  readonly kind: Chart["kind"];
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | undefined)[];
    readonly labels: readonly string[];
  }[];
}

/**
 * The chart; undefined where a figure is missing, where nothing is to be seen, or where a part of a whole is less than
 * nothing. A pie has slices of what is there alone.
 */
export function drawable({ kind, title, categories, series }: ChartFigures): Chart | undefined {
  const all: { name: string; values: number[]; labels: readonly string[] }[] = [];
  for (const { name, values, labels } of series) {
    const known = values.filter((value): value is number => value !== undefined);
    if (known.length < values.length) return undefined;
    all.push({ name, values: known, labels });
  }
  if (all.every(({ values }) => values.every((value) => value === 0))) return undefined;
  if (kind === "column") return { kind, title, categories, series: all };
  const [only] = all;
  if (!only || only.values.some((value) => value < 0)) return undefined;
  const there = only.values.map((value) => value !== 0);
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, index) => there[index]);
  return {
    kind,
    title,
    categories: kept(categories),
    series: [{ name: only.name, values: kept(only.values), labels: kept(only.labels) }],
  };
}
