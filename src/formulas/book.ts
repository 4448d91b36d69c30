/**
 * The formulas of a workbook: where they stand, what they refer to, what they come to. A workbook without formulas has no
 * such book, and pays nothing for it.
 */
import { toAddress } from "../workbook/address";
import { filledColumns, filledRows, formulaPlaces } from "../workbook/filled";
import { isWorkingPaper } from "../workbook/own-sheets";
import { onceFor } from "../workbook/once";
import { cellAt, type Box, type Cell, type Sheet, type Workbook, type Place } from "../workbook/workbook";
import type { Cells } from "./evaluate";
import { parseFormula, type Node, type Reference } from "./parse";
import { NotUnderstood } from "./tokens";
import { NO_REFERENCE, valueOf, type Value } from "./value";
import { addTo } from "../group-by";

/** A cell with a formula. */
export interface FormulaCell extends Place {
  readonly sheet: string;
  readonly address: string;
  readonly cell: Cell & { readonly formula: string };
}

/** A range that a formula refers to. */
export interface Range {
  readonly sheet: string;
  readonly box: Box;
}

/** Their result depends on cells that they do not name. */
const ELSEWHERE: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET", "INDEX", "CELL", "FORMULATEXT"]);

export class FormulaBook implements Cells {
  readonly cells: readonly FormulaCell[];
  private readonly sheets = new Map<string, Sheet>();
  private readonly byRow = new Map<string, Map<number, FormulaCell[]>>();
  private readonly ranges = new Map<FormulaCell, readonly Range[] | undefined>();

  constructor(
    sheets: readonly Sheet[],
    private readonly names: ReadonlyMap<string, string>,
  ) {
    for (const sheet of sheets) this.sheets.set(keyOf(sheet.name), sheet);
    this.cells = sheets.filter(hasFormulas).flatMap((sheet) =>
      formulaPlaces(sheet).map(({ row, column }) => {
        const cell = cellAt(sheet, row, column) as FormulaCell["cell"];
        return { sheet: sheet.name, address: toAddress(row, column), row, column, cell };
      }),
    );
    for (const cell of this.cells) {
      let rows = this.byRow.get(keyOf(cell.sheet));
      if (!rows) this.byRow.set(keyOf(cell.sheet), (rows = new Map()));
      addTo(rows, cell.row, cell);
    }
  }

  /** The formula of a cell; undefined where it holds none. */
  formulaAt(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.byRow
      .get(keyOf(sheet))
      ?.get(row)
      ?.find((cell) => cell.column === column);
  }

  /** The formulas within a range. */
  formulasIn({ sheet, box }: Range): readonly FormulaCell[] {
    const rows = this.byRow.get(keyOf(sheet));
    if (!rows) return [];
    const inColumns = ({ column }: Place): boolean => column >= box.left && column <= box.right;
    if (box.bottom - box.top < rows.size) {
      const found: FormulaCell[] = [];
      for (let row = box.top; row <= box.bottom; row++)
        found.push(...(rows.get(row) ?? []).filter(inColumns));
      return found;
    }
    return [...rows].flatMap(([row, cells]) =>
      row >= box.top && row <= box.bottom ? cells.filter(inColumns) : [],
    );
  }

  /** The tree of a formula. @throws NotUnderstood */
  nodeOf({ cell }: FormulaCell): Node {
    if (cell.array) throw new NotUnderstood("是占多格的数组公式");
    return parsed(cell.formula);
  }

  /** What a formula refers to; undefined where that cannot be told. */
  rangesOf(formula: FormulaCell): readonly Range[] | undefined {
    if (!this.ranges.has(formula)) this.ranges.set(formula, this.findRanges(formula));
    return this.ranges.get(formula);
  }

  /** The sheet of this name; names of sheets are the same in large and small letters. */
  sheet(name: string): Sheet | undefined {
    return this.sheets.get(keyOf(name));
  }

  at(sheet: string, row: number, column: number): Value {
    const found = this.sheet(sheet);
    return found ? valueOf(cellAt(found, row, column)) : NO_REFERENCE;
  }

  within(sheet: string, box: Box): Iterable<Value> {
    return this.valuesIn({ sheet, box }, ({ cell }) => valueOf(cell));
  }

  /** The values of a range: those of its formulas as they are asked for, the others as they stand. */
  *valuesIn(range: Range, resultOf: (formula: FormulaCell) => Value): Iterable<Value> {
    const found = this.sheet(range.sheet);
    if (!found) return yield NO_REFERENCE;
    for (const formula of this.formulasIn(range)) yield resultOf(formula);
    for (const row of filledRows(found, range.box)) {
      for (const column of filledColumns(found, row, range.box)) {
        const cell = cellAt(found, row, column);
        if (cell?.formula === undefined) yield valueOf(cell);
      }
    }
  }

  name(name: string, own: string): Node {
    const key = name.toLowerCase();
    const text = this.names.get(`${keyOf(own)}!${key}`) ?? this.names.get(key);
    if (text === undefined) throw new NotUnderstood(`用到了没有定义的名称“${name}”`);
    return parsed(text);
  }

  private findRanges(formula: FormulaCell): readonly Range[] | undefined {
    try {
      return rangesIn(parsed(formula.cell.formula), formula.sheet, (name) => this.name(name, formula.sheet));
    } catch (error) {
      if (error instanceof NotUnderstood) return undefined;
      throw error;
    }
  }
}

/** All ranges of a tree. @throws NotUnderstood where it looks at cells that it does not name */
function rangesIn(node: Node, own: string, name: (name: string) => Node, depth = 0): readonly Range[] {
  const inner = (one: Node): readonly Range[] => rangesIn(one, own, name, depth + 1);
  switch (node.kind) {
    case "reference":
      return [rangeOf(node.reference, own)];
    case "name":
      if (depth > 200) throw new NotUnderstood("名称绕成了圈");
      return inner(name(node.name));
    case "call":
      if (ELSEWHERE.has(node.name)) throw new NotUnderstood(`用到了 ${node.name}`);
      return node.parameters.flatMap(inner);
    case "unary":
      return inner(node.operand);
    case "binary":
      return [...inner(node.left), ...inner(node.right)];
    default:
      return [];
  }
}

export function rangeOf({ sheet, box }: Reference, own: string): Range {
  return { sheet: sheet ?? own, box };
}

/** The same formulas come again and again; a workbook has some hundreds of different ones. */
const trees = new Map<string, Node | NotUnderstood>();
const MOST_TREES = 20_000;

function parsed(formula: string): Node {
  let tree = trees.get(formula);
  if (tree === undefined) {
    tree = attempt(formula);
    if (trees.size >= MOST_TREES) trees.clear();
    trees.set(formula, tree);
  }
  if (tree instanceof NotUnderstood) throw tree;
  return tree;
}

function attempt(formula: string): Node | NotUnderstood {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof NotUnderstood) return error;
    throw error;
  }
}

function keyOf(sheet: string): string {
  return sheet.toLowerCase();
}

function hasFormulas(sheet: Sheet): boolean {
  return formulaPlaces(sheet).length > 0 && !isWorkingPaper(sheet);
}

/** The formulas of a workbook, those of the sheets that we wrote into it left out; undefined where it has none. */
export const formulasOf = onceFor(({ sheets, names = new Map() }: Workbook) =>
  sheets.some(hasFormulas) ? new FormulaBook(sheets, names) : undefined,
);
