/**
 * The recognised workbook: tables by kind, their lines and columns by meaning, and every figure with its cell.
 * Rules, diagnosis and the narrative see this and never a sheet.
 *
 * Tables, lines and columns are named by keys; `keys.ts` lists them. A table of a final account (决算, T01–T10)
 * and its counterpart in a budget (预算, B01–B09) share their keys, so that one rule serves both.
 */
import type { Amount } from "../amount/amount";
import type { Disguise } from "../amount/figure";
import type { Unit } from "../amount/unit";
import type { LineRole, Slot, StatementKind, TableId } from "../catalogue/tables";
import type { FormulaBook } from "../formulas/book";
import type { Cell, CellRef } from "../workbook/workbook";
import type { ColumnAspect } from "../catalogue/aspects";
import type { Profile } from "../catalogue/profiles";

/** One figure of a table, with the cell it stands in. */
export interface Entry extends CellRef {
  readonly row: number;
  readonly column: number;
  /** Line and column in words: `本年支出合计 决算数`. */
  readonly label: string;
  /** What the cell holds, in the scale in which it shows it; null where it is blank. */
  readonly content: string | number | boolean | null;
  /** By what power of ten it shows what it holds: −4 where it holds 元 and shows 万元; absent where it shows that itself. */
  readonly scale?: number;
  /** Of an unreadable cell: what it shows instead of the amount that it holds. */
  readonly shown?: Disguise;
  /**
   * `amount`: a figure; `blank`: empty, an exact zero; `dash`: `-`, `---` or `/`, not applicable, an exact zero;
   * `unreadable`: something that is no figure (an error value, words): it takes part in no relation.
   */
  readonly state: "amount" | "blank" | "dash" | "unreadable";
  readonly amount: Amount;
}

/** A line of a table: an item, a 科目, a total. */
export interface Line {
  readonly key: string;
  /** The label as printed, spaces taken out. */
  readonly label: string;
  /** Where the label stands. */
  readonly labelCell: CellRef;
  readonly role: LineRole;
  /** 科目编码 (3, 5 or 7 digits; 经济分类 3 or 5), in tables of codes and for the 类 lines of 01 and 04. */
  readonly code?: string;
  /** The printed 行次 of the line, if the form has the column and the cell is filled. */
  readonly number?: string;
  /** Where the 行次 stands, filled or not; absent where the form has no such column. */
  readonly numberCell?: CellRef;
  /** The figures by column key. */
  readonly cells: ReadonlyMap<string, Entry>;
}

export interface Column {
  readonly key: string;
  /** The header path in words: `本年支出 › 小计`. */
  readonly label: string;
  /** The same level by level, outermost first, where the shape reads it. */
  readonly path?: readonly string[];
  /** A column of 增减: the aspect it compares with, where the header says. */
  readonly base?: ColumnAspect;
}

/** A cell of a table with a figure to which no quantity was bound. */
export interface UnreadFigure extends CellRef {
  readonly row: number;
  readonly column: number;
  /** What is known of it in words: the header path where its column is unknown (`基本支出 › 人员经费`), else its line. */
  readonly label: string;
  /** Why it stopped, a clause. */
  readonly reason: string;
  /** The key of its line, where the line is known. */
  readonly line?: string;
  /** The key of its column, where the column is known. */
  readonly columnKey?: string;
  /** The header path of its column, outermost first. */
  readonly path: readonly string[];
  /** What stands there. */
  readonly content: Pick<Cell, "value" | "format">;
}

/** A remark under a table: `注：…`, `说明：…故本表无数据`. */
export interface Note extends CellRef {
  readonly text: string;
}

export interface Table {
  readonly id: TableId;
  readonly slot: Slot;
  /** The title as printed, spaces taken out. */
  readonly title: string;
  readonly titleCell: CellRef;
  /** The number on paper (`公开01表`), if any. */
  readonly number: string;
  /** The sheet of its first part; a table may go on over several sheets. */
  readonly sheet: string;
  readonly unit: Unit;
  /** The unit as printed (`金额单位：万元`), absent where the table states none. */
  readonly unitCell?: CellRef;
  readonly department?: { readonly name: string; readonly cell: CellRef };
  readonly year?: { readonly value: number; readonly cell: CellRef };
  /** The id of the layout that recognised it. */
  readonly layout: string;
  readonly columns: readonly Column[];
  /** In printed order: left half before right half in two-sided tables. */
  readonly lines: readonly Line[];
  readonly notes: readonly Note[];
  /** Figures on its area that are in no line, or in a line or column that the form is not known to have. */
  readonly unread: readonly UnreadFigure[];
  /** Whether the table prints its zeros (`0.00` is then exactly nothing) or leaves them blank. */
  readonly printsZeros: boolean;
  /** The line of this key; the first where it is printed twice. */
  line(key: string): Line | undefined;
  /** The figure of this line and column; undefined where the form has no such line or column. */
  cell(line: string, column: string): Entry | undefined;
}

/** A sheet, or a part of one, that is no table we know. */
export interface Unrecognised extends CellRef {
  /** What stands there as a title, or the sheet's name. */
  readonly title: string;
  /** What was found and what was missing, in a clause: `标题像收入决算表，但缺少“上级补助收入”栏`. */
  readonly reason: string;
  /** It is a bureau's list of what to check in a publication (公开情况检查表), and no part of one. */
  readonly checkList?: true;
}

export interface Statement {
  readonly kind: StatementKind;
  /** It is the tables of a printed document and not a workbook: see `Workbook.printed`. */
  readonly printed?: true;
  /** Titles of tables that the document's list of contents names. */
  readonly listed?: readonly string[];
  /** What to call it among the units of its workbook; absent where the workbook holds one alone. */
  readonly unitName?: string;
  /** The units beside it in its workbook whose sum it is (汇总); absent where it is no such sum. */
  readonly parts?: readonly Statement[];
  readonly department: string;
  /** Fiscal year, 0 where the workbook names none. */
  readonly year: number;
  readonly unit: Unit;
  /** In canonical order, at most one a slot. */
  readonly tables: readonly Table[];
  /** Slots of which the workbook holds two differing copies, with the sheets; these are in no `tables`. */
  readonly ambiguous: readonly { readonly slot: Slot; readonly sheets: readonly string[] }[];
  /** What prints a table's slot again in another form (收入支出 and 支出 alone): it holds for itself, and agrees with that table. */
  readonly seconds: readonly Table[];
  /** Which tables the set should hold. */
  readonly profile: Profile;
  /** Tables of the profile, optional ones included, that are absent. */
  readonly missing: readonly TableId[];
  readonly unrecognised: readonly Unrecognised[];
  /** The formulas of its workbook, where it has any. */
  readonly formulas?: FormulaBook;
  /** The table of a slot, T or B alike. */
  table(slot: Slot): Table | undefined;
  /** The cells of tables that most of their own relations contradict: they may prove a figure of a text, and refute none. */
  readonly doubtful?: ReadonlySet<Entry>;
}
