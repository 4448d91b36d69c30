/** A sheet being written: cells, merges, and where each figure of a department went. */
import { FEN_PER_UNIT, fenPerLastPlace, type Unit } from "../src/amount/unit";
import { toAddress } from "../src/workbook/address";
import type { Box, Cell, CellRef, Sheet } from "../src/workbook/workbook";
import type { Slot } from "../src/catalogue/tables";
import { figureKey, type Accounts, type FigureKey } from "./accounts";
import type { Form } from "./form";

/** A figure of a department and the cell it was printed in. */
export interface PlacedFigure extends CellRef {
  readonly key: FigureKey;
  readonly slot: Slot;
  readonly line: string;
  readonly column: string;
  /** From 0. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly unit: Unit;
  /** The exact amount in 分 (counts × 100). */
  readonly exact: number;
  /** What the cell shows, in 分: `exact` rounded half up to two decimals of the unit. */
  readonly shown: number;
  /** As in the statement: a figure, nothing, or a dash. */
  readonly state: "amount" | "blank" | "dash";
}

/** Half up (四舍五入, away from zero) to a multiple of `place`. */
export function roundHalfUp(fen: number, place: number): number {
  const size = Math.abs(fen);
  const rest = size % place;
  const rounded = size - rest + (rest * 2 >= place ? place : 0);
  return fen < 0 ? -rounded : rounded;
}

/** A plain decimal of this many decimals, from 分: `1051.10`. */
export function decimalText(fen: number, unit: Unit, decimals: number): string {
  const place = fenPerLastPlace(unit, decimals);
  const digits = String(Math.abs(Math.round(fen / place))).padStart(decimals + 1, "0");
  const sign = fen < 0 ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function grouped(text: string): string {
  const [whole = "", rest] = text.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? separated : `${separated}.${rest}`;
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** The cell of a figure of `fen` (already rounded where it is not held) in the form's manner. */
export function figureCell(fen: number, unit: Unit, form: Form): Cell {
  if (unit === "个") return { value: fen / FEN_PER_UNIT[unit] };
  const printed = roundHalfUp(fen, fenPerLastPlace(unit, 2));
  const text = decimalText(printed, unit, 2);
  switch (form.figures) {
    case "number":
      return { value: Number(text), format: form.format };
    case "held":
      // General would show what is held; such a cell has a format of two decimals.
      return { value: fen / FEN_PER_UNIT[unit], format: form.format === "General" ? "0.00" : form.format };
    case "text":
      return { value: text, format: "@" };
    case "grouped":
      return { value: grouped(text) };
    case "full-width":
      return { value: fullWidth(grouped(text)) };
    case "spaced":
      return { value: ` ${grouped(text).replace(/([,.])/g, "$1 ")} ` };
  }
}

/** Labels of which offices space out the characters. */
const SPACED: Readonly<Record<string, string>> = {
  合计: "合 计",
  总计: "总  计",
  小计: "小 计",
  项目: "项    目",
  栏次: "栏 次",
  行次: "行 次",
  类: " 类 ",
  收入: "收  入",
  支出: "支  出",
  金额: "金  额",
  本年收入合计: "本年收入 合计",
  本年支出合计: "本 年 支 出 合 计",
  收入总计: "收 入 总 计",
  支出总计: "支 出 总 计",
};

/** One sheet and a place on it: a table is drawn from `top`, `left` downwards. */
export class Paper {
  private readonly rows: (Cell | undefined)[][] = [];
  private readonly merges: Box[] = [];
  /** Columns right of everything else hold nothing; the row to write next. */
  row: number;

  constructor(
    readonly name: string,
    readonly form: Form,
    readonly accounts: Accounts,
    private readonly figures: Map<FigureKey, PlacedFigure>,
    private readonly twins: Map<FigureKey, PlacedFigure[]>,
    readonly left: number,
  ) {
    this.row = form.offsetRows;
  }

  /** A label in the form's manner: quotes, brackets, spaces. */
  label(text: string): string {
    const { quotes, brackets, spacedLabels } = this.form;
    const spaced = spacedLabels ? (SPACED[text] ?? text) : text;
    return spaced
      .replace(/“/g, quotes[0]!)
      .replace(/”/g, quotes[1]!)
      .replace(/（/g, brackets[0]!)
      .replace(/）/g, brackets[1]!);
  }

  /** A header label; a long one may break into two lines. */
  header(text: string): string {
    const label = this.label(text);
    if (!this.form.brokenLabels || label.length < 6) return label;
    const middle = Math.ceil(label.length / 2);
    return `${label.slice(0, middle)}\n${label.slice(middle)}`;
  }

  /** A code in the form's manner. */
  code(text: string): string | number {
    switch (this.form.codes) {
      case "text":
      case "joined":
        return text;
      case "padded":
        return ` ${text} `;
      case "dotted":
        return [text.slice(0, 3), text.slice(3, 5), text.slice(5)].filter((part) => part !== "").join(".");
      case "full-width":
        return fullWidth(text);
      case "number":
        return Number(text);
    }
  }

  put(column: number, content: string | number | Cell, row = this.row): void {
    const line = (this.rows[row] ??= []);
    line[this.left + column] = typeof content === "object" ? content : { value: content };
  }

  /** A label over a span of cells. */
  span(column: number, columns: number, rows: number, text: string, row = this.row): void {
    this.put(column, text, row);
    if (columns === 1 && rows === 1) return;
    if (this.form.spans === "merged") this.merge(row, column, row + rows - 1, column + columns - 1);
    if (this.form.spans === "repeated") {
      for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) this.put(column + c, text, row + r);
    }
  }

  /** Merges whatever the form's habit with headers is: titles, codes over three columns. */
  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    this.merges.push({ top, left: this.left + left, bottom, right: this.left + right });
  }

  /** Prints a figure of the department, and remembers where. */
  figure(column: number, slot: Slot, line: string, key: string, unit: Unit = this.form.unit): void {
    const exact = this.accounts.amount(slot, line, key);
    const placed: PlacedFigure = {
      key: figureKey(slot, line, key),
      slot,
      line,
      column: key,
      sheet: this.name,
      address: toAddress(this.row, this.left + column),
      rowIndex: this.row,
      columnIndex: this.left + column,
      unit,
      exact,
      shown: roundHalfUp(exact, fenPerLastPlace(unit, 2)),
      state: this.amount(column, exact, unit),
    };
    if (!this.figures.has(placed.key)) this.figures.set(placed.key, placed);
    else this.twins.set(placed.key, [...(this.twins.get(placed.key) ?? []), placed]);
  }

  /** Prints an amount, also one that has no key of ours (columns of provinces' own). */
  amount(column: number, exact: number, unit: Unit = this.form.unit): PlacedFigure["state"] {
    const { zeros, figures, format } = this.form;
    if (exact !== 0 || zeros === "printed") {
      this.put(column, figureCell(exact, unit, this.form));
    } else if (zeros === "dash") this.put(column, "-");
    if (exact !== 0) return "amount";
    if (zeros !== "printed") return zeros;
    // An accounting format shows a zero as a dash, though the cell holds the number 0.
    const dashes = (figures === "number" || figures === "held") && unit !== "个" && format.includes('"-"');
    return dashes ? "dash" : "amount";
  }

  next(rows = 1): void {
    this.row += rows;
  }

  finish(hidden: boolean): Sheet {
    // A row that was skipped stays a hole: hosts hand over sparse rows.
    return { name: this.name, hidden, rows: Array.from(this.rows), merges: this.merges };
  }
}
