/** 02 and 03 as one list: what other forms head their columns with is printed down, one amount each. */
import { filledColumns, filledRows } from "../../workbook/filled";
import type { Sheet } from "../../workbook/workbook";
import type { CodesLayout } from "../../catalogue/layout";
import { readPath, type BoundColumn } from "../columns";
import { columnKey, compileColumns, figureAt, figureCounts, textAt, type Area } from "../header";
import { isMeta, isNote } from "../meta";
import type { Found, Place } from "../raw";
import { readLabel } from "../../words/tidy";
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
  const figures = [...figureCounts(sheet, area)].sort(([, one], [, other]) => other - one);
  const amounts = figures[0]?.[0];
  const rows = filledRows(sheet, area);
  const labels = new Map<number, number>();
  for (const row of rows)
    for (const column of filledColumns(sheet, row, area))
      if (keyOf(row, column) !== undefined) labels.set(column, (labels.get(column) ?? 0) + 1);
  const [label, known] = [...labels].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (label === undefined || known! < LEAST || amounts === undefined || amounts <= label) return missing;
  const listed: Row[] = [];
  const keys = new Set<string>();
  let above: Row | undefined;
  for (const row of rows) {
    const printed = textAt(sheet, row, label);
    const said = readLabel(printed);
    if (said.words === "" || isNote(printed) || isMeta(printed)) continue;
    if (listed.length === 0 && !figureAt(sheet, row, amounts) && keyOf(row, label) === undefined) continue;
    const found = keyOf(row, label);
    const key = found !== undefined && !keys.has(found) ? found : undefined;
    // Without an ordinal of its own and unknown to the form it is a kind of what stands above it.
    const within = key === undefined && said.ordinal !== "first" ? above : undefined;
    const path = within ? [within.label, said.words] : [said.words];
    const own = { row, label: said.words, path, ...(key !== undefined && { key }) };
    if (key !== undefined) keys.add(key);
    if (!within) above = own;
    listed.push(own);
  }
  const columns: BoundColumn[] = [];
  const cells = new Map<string, Place>();
  const take = (key: string, { row, path }: Row): void => {
    columns.push({ column: amounts, key, label: path.join("›"), path, aspect: "final" });
    cells.set(key, { row, column: amounts });
  };
  for (const one of listed) {
    if (one.key === undefined) continue;
    take(one.key, one);
    const kinds = listed.filter(({ path }) => path.length > 1 && path[0] === one.label);
    const places = kinds.map(({ row }) => ({ row, column: amounts }));
    if (kinds.length > 1 && addsUp(sheet, { row: one.row, column: amounts }, places))
      kinds.forEach((kind, at) => take(`${one.key!}.part${at + 1}`, kind));
  }
  if (!["total", "grand"].some((key) => cells.has(key))) return missing;
  const asides = new Set<number>();
  for (let column = area.left; column <= label; column += 1) asides.add(column);
  const paths = new Map(listed.map(({ row, path }) => [row, path]));
  return {
    columns,
    lines: [
      { key: "total", label: "合计", labelAt: { row: listed[0]!.row, column: label }, role: "total", cells },
    ],
    bodyTop: listed[0]!.row,
    asides,
    pathOf: () => [],
    pathOfRow: (row) => paths.get(row) ?? [],
  };
}
