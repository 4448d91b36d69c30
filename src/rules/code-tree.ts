/**
 * 科目 as a tree: a 类 of 3 digits over its 款 of 5 over their 项 of 7. Provinces that print only some levels keep
 * the tree: a line hangs below the nearest printed line above it.
 */
import { TOTAL_AGAIN } from "../catalogue/line-keys";
import type { Line, Table } from "../statement/statement";
import { onceFor } from "../workbook/once";
import type { Assertion, Complaint, Draft } from "./rule";
import { isKnown, labelCellOf, listed, nameOf } from "./naming";
import { amountColumns, inEveryAspect } from "./aspects";
import { figure, figureOf, figuresOf, nothing, sum, sumOf, type Side } from "./sides";
import { unitsBelow } from "./units-below";
import { unreadColumn, unreadLine } from "./unread-parts";
import { addTo, groupBy } from "../group-by";

export interface CodeTree {
  /** All lines with a code, in printed order. */
  readonly lines: readonly Line[];
  /** Those below no other printed line. */
  readonly roots: readonly Line[];
  /** What hangs directly below a line; a line without is not in it. */
  readonly children: ReadonlyMap<Line, readonly Line[]>;
}

const NO_TREE: CodeTree = { lines: [], roots: [], children: new Map() };

export function codeTree(table: Table | undefined): CodeTree {
  return table ? treeOf(table) : NO_TREE;
}

const treeOf = onceFor((table: Table): CodeTree => {
  const lines = table.lines.filter((line) => line.code !== undefined);
  const byCode = new Map<string, Line>();
  for (const line of lines) if (!byCode.has(line.code!)) byCode.set(line.code!, line);
  const roots: Line[] = [];
  const children = new Map<Line, Line[]>();
  // A form that lists each unit's 科目 prints a code once for each: a line hangs below the last one above it.
  for (const line of lines) {
    byCode.set(line.code!, line);
    const above = printedAbove(line.code!, byCode);
    if (above) addTo(children, above, line);
    else roots.push(line);
  }
  return { lines, roots, children };
});

function printedAbove(code: string, byCode: ReadonlyMap<string, Line>): Line | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const above = byCode.get(code.slice(0, length));
    if (above) return above;
  }
  return undefined;
}

/** 3 digits 类, 5 款, 7 项. */
function levelOf(code: string): string {
  return code.length <= 3 ? "类" : code.length <= 5 ? "款" : "项";
}

const inColumn = (lines: readonly Line[], key: string) => lines.map(({ cells }) => cells.get(key));

/** The units of a table that has a line for each, each with what hangs directly below it: units, else its 科目. */
function unitTree(table: Table): {
  readonly roots: readonly Line[];
  readonly below: ReadonlyMap<Line, readonly Line[]>;
} {
  const units = table.lines
    .filter(({ key }) => key.startsWith("unit:"))
    .map((line) => ({ line, key: line.key, at: (column: string) => line.cells.get(column) }));
  const lineOf = ({ line }: { readonly line: Line }): Line => line;
  const columns = amountColumns(table).map(({ key }) => key);
  const tree = unitsBelow(units, columns, (column) => table.cell("total", column));
  const below = new Map([...tree.below].map(([unit, others]) => [lineOf(unit), others.map(lineOf)]));
  const { roots: codes } = codeTree(table);
  if (codes.length > 0) {
    let owner: Line | undefined;
    for (const line of table.lines) {
      if (line.key.startsWith("unit:")) owner = below.has(line) ? undefined : line;
      else if (owner && codes.includes(line)) addTo(below, owner, line);
    }
  }
  return { roots: tree.roots.map(lineOf), below };
}

/** 合计 = the sum of the units, and each unit = its own, in every column; none where the table has no units. */
function totalsOverUnits(table: Table): readonly (Draft | undefined)[] {
  const { roots, below } = unitTree(table);
  if (roots.length === 0) return [];
  return amountColumns(table).flatMap(({ key }) => [
    figure(table, "total", key).equals(
      sumOf(inColumn(roots, key), "各单位之和").unless(unreadLine(table, table.cell("total", key))),
    ),
    ...[...below].map(([unit, lines]) =>
      figureOf(unit, key).equals(sumOf(inColumn(lines, key), "所属各行之和")),
    ),
  ]);
}

/** 合计 = the sum of the uppermost 科目, in every column; of the units where the table lists them. */
export function totalsOverCodes(table: Table | undefined): readonly (Draft | undefined)[] {
  const { roots } = codeTree(table);
  if (table?.lines.some(({ key }) => key.startsWith("unit:"))) return totalsOverUnits(table);
  if (!table || roots.length === 0) return [];
  const text = `各${levelOf(roots[0]!.code!)}之和`;
  return amountColumns(table).flatMap(({ key }) => [
    figure(table, "total", key).equals(
      sumOf(inColumn(roots, key), text).unless(unreadLine(table, table.cell("total", key))),
    ),
    figure(table, TOTAL_AGAIN, key).equals(figure(table, "total", key)),
  ]);
}

/** Each 类 (or 款) = the sum of what is printed below it, in every column. */
export function sumsBelow(table: Table | undefined, level: "类" | "款"): readonly (Draft | undefined)[] {
  const tree = codeTree(table);
  const drafts: (Draft | undefined)[] = [];
  for (const [line, below] of tree.children) {
    if (levelOf(line.code!) !== level) continue;
    const text = `所属各${levelOf(below[0]!.code!)}之和`;
    const end = table!.unread.length > 0 ? nextBeside(tree, line) : undefined;
    for (const { key } of amountColumns(table)) {
      const above = line.cells.get(key);
      const region = { above, below: end?.cells.get(key) };
      drafts.push(
        figureOf(line, key).equals(
          sumOf(inColumn(below, key), text).unless(unreadLine(table, above, region)),
        ),
      );
    }
  }
  return drafts;
}

/** The line after all that hangs below one: no part of it any more. */
function nextBeside({ lines }: CodeTree, line: Line): Line | undefined {
  const from = lines.indexOf(line);
  return lines.find((other, at) => at > from && !other.code!.startsWith(line.code!));
}

/**
 * In every line that is known, one column = the sum of others.
 *
 * @param whole the parts that make up the total by its definition, however many more a form may add: a form that
 *   prints only some of them has no such sum
 */
export function rowSums(
  table: Table | undefined,
  total: string,
  parts: readonly string[],
  lines: readonly Line[] = table?.lines ?? [],
  whole: readonly string[] = [],
): readonly (Draft | undefined)[] {
  if (!table) return [];
  const closed = whole.length > 0 && whole.length === parts.length;
  return inEveryAspect(table, (column) => {
    const printed = parts.map(column).filter((part) => table.columns.some(({ key }) => key === part));
    if (printed.length === 0 || whole.some((part) => !printed.includes(column(part)))) return [];
    const text = printed.map((part) => columnName(table, part)).join("＋");
    return lines.filter(isKnown).map((line) =>
      figureOf(line, column(total)).equals(
        sumOf(
          printed.map((part) => line.cells.get(part)),
          text,
        ).unless(closed ? undefined : unreadColumn(table, line, column(total), printed)),
      ),
    );
  }).flat();
}

/** The last level of a column's header path. */
function columnName(table: Table, key: string): string {
  const label = table.columns.find((column) => column.key === key)?.label ?? key;
  return label.split("›").pop()!.trim();
}

/** What a table prints for a 类: the 类 itself or the nearest level below it; nothing where it has none of it. */
export function classFigure(table: Table | undefined, code: string, column: string): Side {
  const lines = codeTree(table).roots.filter((line) => line.code!.startsWith(code));
  if (!table?.columns.some(({ key }) => key === column)) return figure(undefined, code);
  if (lines.length === 1 && lines[0]!.code === code) return figureOf(lines[0], column);
  const found = lines.length > 0 ? sum(figuresOf(lines, column)) : nothing("零（没有这一类的行）");
  // A line whose code was not read may be of this 类.
  return found.unless(table.unread.find(({ columnKey }) => columnKey === column));
}

/** Lines whose 款 or 类 is not printed though the table prints that level, and those with nothing below them. */
export function treeGaps(table: Table | undefined): Assertion | undefined {
  const tree = codeTree(table);
  const levels = new Set(tree.lines.map((line) => line.code!.length));
  if (!table || levels.size < 2) return undefined;
  const printed = new Set(tree.lines.map((line) => line.code));
  const missing = new Map<string, Line[]>();
  const childless: Line[] = [];
  const deepest = Math.max(...levels);
  for (const line of tree.lines) {
    const code = line.code!;
    for (let length = 3; length < code.length; length += 2) {
      const above = code.slice(0, length);
      if (levels.has(length) && !printed.has(above)) addTo(missing, above, line);
    }
    if (code.length < deepest && !tree.children.has(line)) childless.push(line);
  }
  const complaints: Complaint[] = [];
  for (const [code, lines] of missing) {
    const below = listed(
      lines.map((line) => line.code!),
      5,
      "个",
    );
    complaints.push({
      message: `${nameOf(table)}有科目 ${below}，却没有它所属的${levelOf(code)} ${code}。`,
      cells: lines.map(labelCellOf),
      table: table.id,
    });
  }
  for (const line of childless) {
    complaints.push({
      message: `${nameOf(table)}“${line.code} ${line.label}”下面没有列出任何科目。`,
      cells: [labelCellOf(line)],
      table: table.id,
    });
  }
  return { instances: tree.lines.length, complaints };
}

/** Codes that stand before a smaller one, and codes printed twice. */
export function codeOrder(table: Table | undefined): Assertion | undefined {
  const { lines } = codeTree(table);
  if (!table || lines.length < 2) return undefined;
  const complaints: Complaint[] = [];
  const displaced = lines.filter((line, index) => index > 0 && line.code! < lines[index - 1]!.code!);
  if (displaced.length > 0) {
    complaints.push({
      message: `${nameOf(table)}的科目没有按编码从小到大排列：${listed(
        displaced.map((line) => line.code!),
        5,
        "个",
      )} 排在了更大的编码之后。`,
      cells: displaced.map(labelCellOf),
      table: table.id,
    });
  }
  for (const [code, twice] of groupBy(lines, (line) => line.code!)) {
    if (twice.length < 2) continue;
    complaints.push({
      message: `${nameOf(table)}科目 ${code} 出现了 ${twice.length} 次。`,
      cells: twice.map(labelCellOf),
      table: table.id,
    });
  }
  return { instances: lines.length, complaints };
}
