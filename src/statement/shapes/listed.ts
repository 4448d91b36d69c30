/** 02 and 03 as one list: what other forms head their columns with is printed down, one amount each. */
import { filledRows } from "../../workbook/filled";
import type { Sheet } from "../../workbook/workbook";
import type { CodesLayout } from "../../catalogue/layout";
import { readPath, type BoundColumn } from "../columns";
import {
  columnKey,
  compileColumns,
  countsLines,
  countsOf,
  figureAt,
  figureCounts,
  textAt,
  type Area,
} from "../header";
import { isMeta, isNote } from "../meta";
import { columnsTo, type Found } from "../raw";
import { chineseNumber } from "../../words/numerals";
import { LISTED } from "../../words/ordinals";
import { readLabel, squash } from "../../words/tidy";
import { addsUp } from "./parts";

const LEAST = 3;

interface Row {
  readonly row: number;
  readonly label: string;
  readonly path: readonly string[];
  readonly key?: string;
}

/** @param year what title and surroundings name as the year, 0 where they do not */
export function findListed(sheet: Sheet, area: Area, layout: CodesLayout, year: number): Found {
  const missing = { missing: "没有找到“科目编码”“科目名称”栏" };
  const specs = compileColumns(layout.columns);
  const keyOf = (row: number, column: number): string | undefined => {
    const { levels } = readPath([readLabel(textAt(sheet, row, column)).words], layout.kind, year);
    return columnKey(levels, specs);
  };
  const labels = countsOf(sheet, area, (row, column) => keyOf(row, column) !== undefined);
  const [label, known] = fullest(labels) ?? [];
  if (label === undefined || known! < LEAST) return missing;
  // 行次, 序号 may count more lines than have an amount.
  const counted = [...figureCounts(sheet, { ...area, left: label + 1 })].filter(
    ([column]) => !countsLines(sheet, area, column),
  );
  const [amounts] = fullest(new Map(counted)) ?? [];
  if (amounts === undefined) return missing;
  const listed = listedRows(sheet, filledRows(sheet, area), { label, amounts }, (row) => keyOf(row, label));
  const columns = columnsOf(sheet, listed, amounts);
  // A page of a list: what its total is of stands on another.
  const first = Math.min(...filledRows(sheet, area).flatMap((row) => ordinalOf(textAt(sheet, row, label))));
  if (first > 1 && first < Infinity) return { missing: `各项从第 ${first} 项开始，前面的项不在这里` };
  if (!columns.some(({ key }) => key === "total" || key === "grand"))
    return { missing: "没有找到各项的合计" };
  const top = listed[0]!.row;
  const cells = new Map(columns.map(({ key, row }) => [key, { row, column: amounts }]));
  const paths = new Map(listed.map(({ row, path }) => [row, path]));
  return {
    columns,
    lines: [{ key: "total", label: "合计", labelAt: { row: top, column: label }, role: "total", cells }],
    bodyTop: top,
    asides: columnsTo(label, area),
    pathOf: () => [],
    pathOfRow: (row) => paths.get(row) ?? [],
  };
}

/** The number of a line in the form's own list. */
function ordinalOf(label: string): number | readonly never[] {
  return chineseNumber(LISTED.exec(squash(label))?.[1] ?? "") ?? [];
}

/** The column that has most of what was counted, of several the first. */
function fullest(counts: ReadonlyMap<number, number>): readonly [column: number, count: number] | undefined {
  return [...counts].sort(([, one], [, other]) => other - one)[0];
}

/** The rows that name something, from the first that is known or has an amount. */
function listedRows(
  sheet: Sheet,
  rows: readonly number[],
  { label, amounts }: { readonly label: number; readonly amounts: number },
  keyOf: (row: number) => string | undefined,
): readonly Row[] {
  const listed: Row[] = [];
  const keys = new Set<string>();
  let above: Row | undefined;
  for (const row of rows) {
    const printed = textAt(sheet, row, label);
    const said = readLabel(printed);
    if (said.words === "" || isNote(printed) || isMeta(printed)) continue;
    const found = keyOf(row);
    if (listed.length === 0 && !figureAt(sheet, row, amounts) && found === undefined) continue;
    const key = found !== undefined && !keys.has(found) ? found : undefined;
    // Without an ordinal of its own and unknown to the form it is a kind of what stands above it.
    const within = key === undefined && said.ordinal !== "first" ? above : undefined;
    const path = within ? [within.label, said.words] : [said.words];
    const own = { row, label: said.words, path, ...(key !== undefined && { key }) };
    if (key !== undefined) keys.add(key);
    if (!within) above = own;
    listed.push(own);
  }
  return listed;
}

/** What is a column in other forms: each known row, and the kinds of it that come to it, with the row it is printed in. */
function columnsOf(
  sheet: Sheet,
  listed: readonly Row[],
  column: number,
): readonly (BoundColumn & { readonly row: number })[] {
  const bind = (key: string, { row, path }: Row) =>
    ({ row, column, key, label: path.join("›"), path, aspect: "final" }) as const;
  return listed.flatMap((one) => {
    if (one.key === undefined) return [];
    const kinds = listed.filter(({ path }) => path.length > 1 && path[0] === one.label);
    const places = kinds.map(({ row }) => ({ row, column }));
    const isSum = kinds.length > 1 && addsUp(sheet, { row: one.row, column }, places);
    const parts = isSum ? kinds.map((kind, at) => bind(`${one.key!}.part${at + 1}`, kind)) : [];
    return [bind(one.key, one), ...parts];
  });
}
