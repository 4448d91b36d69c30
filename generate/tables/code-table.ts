/** Tables of 功能分类 codes: 02, 03, 05, 07, 08 and the provinces' own of the same kind. */
import type { Slot } from "../../src/catalogue/tables";
import type { Accounts } from "../accounts";
import { functionName } from "../classification";
import type { Form } from "../form";
import type { Paper } from "../paper";
import { depthOf, drawHeads, drawNotes, leavesOf, type Head, type TableDesign } from "./table";

/** How a family prints the left part of such tables. */
export interface CodeStyle {
  /** 序号 in front. */
  readonly serial?: boolean;
  /** 类, 款 and 项 have a column each. */
  readonly threeColumns: boolean;
  /** Over everything left of the figures: 项目, 功能分类科目; empty where the header has no such row. */
  readonly corner: string;
  /** Over the codes, a row for each element: 功能分类科目编码. */
  readonly codeTitle: readonly string[];
  readonly nameTitle: string;
  /** A row 类 | 款 | 项 below the title of the codes. */
  readonly levelRow: boolean;
  /** 栏次: in a row of its own, on the row of 类款项, or nowhere. */
  readonly columnNumbers: "row" | "level-row" | "none";
  /** 合计: above the codes, below them, or on the row of 类款项. */
  readonly total: "first" | "last" | "level-row";
  /** 合计 stands in the first column or in the column of names. */
  readonly totalAt: "left" | "name";
  /**
   * 单位代码 before the names: below 合计 a line of the unit itself, with its 项 below it and neither 类 nor 款 (`codes`), or alone
   * (`alone`), without any 科目.
   */
  readonly units?: "codes" | "alone";
}

/** The 单位代码 of the only unit of a department. */
const UNIT_CODE = "301001";

export interface CodeTable {
  /** The slot its figures belong to. */
  readonly slot: Slot;
  /** A table of the province's own: its figures have no key, though they are those of `slot`. */
  readonly foreign?: boolean;
  readonly title: string;
  readonly style: CodeStyle;
  readonly columns: readonly Head[];
  readonly notes?: readonly string[];
  /** No line 合计 either where the table is empty. */
  readonly bareWhenEmpty?: boolean;
  /** Below a table without a figure. */
  readonly emptyNote?: string;
}

/** A column of percentages: what the change is of last year's. */
export const RATE = "rate";

/** Whether 序号 stands in front: the layout's way, or the office's. */
function hasSerial(style: CodeStyle, form: Form): boolean {
  return style.serial === true || form.serial;
}

/** Whether code and name share a cell. */
function isJoined({ threeColumns, units }: CodeStyle, form: Form): boolean {
  return form.codes === "joined" && !threeColumns && !units;
}

/** How many columns the codes take. */
function codeWidthOf(style: CodeStyle, form: Form): number {
  return isJoined(style, form) || style.units === "alone" ? 0 : style.threeColumns ? 3 : 1;
}

export function codeTable(table: CodeTable): TableDesign {
  const { slot, style, columns } = table;
  const leaves = leavesOf(columns);
  const keys = leaves.map((leaf) => leaf.column ?? "");
  const firstOf = (form: Form): number =>
    (hasSerial(style, form) ? 1 : 0) + codeWidthOf(style, form) + (style.units ? 1 : 0) + 1;

  const codesOf = (accounts: Accounts, form: Form): string[] =>
    accounts
      .codes(slot, keys)
      .filter((code) =>
        style.units
          ? style.units === "codes" && code.length === 7
          : !form.skipsMiddleLevel || code.length !== 5,
      );

  return {
    ...(table.foreign ? {} : { slot }),
    title: table.title,
    width: (form) => firstOf(form) + leaves.length,
    length: (accounts, form) => codesOf(accounts, form).length,
    draw(paper, part) {
      const { form } = paper;
      const first = firstOf(form);
      const numbered = hasSerial(style, form);
      const codes = codesOf(paper.accounts, form);
      const wanted = form.total === "unlabelled" || form.total === "both" ? "first" : form.total;
      const place =
        style.total === "level-row" && wanted !== "last"
          ? "level-row"
          : wanted === "layout"
            ? style.total
            : wanted;
      if (part !== "tail" || form.continued !== "bare") {
        drawHeader(paper, table, first, place === "level-row" && part !== "tail");
      }
      const middle = Math.ceil(codes.length / 2);
      const shown = part === "head" ? codes.slice(0, middle) : part === "tail" ? codes.slice(middle) : codes;
      let serial = part === "tail" ? middle + 1 : 0;
      const figures = (line: string): void => {
        leaves.forEach((leaf, index) => printFigure(paper, table, first + index, line, leaf));
      };
      const total = (repeated = false): void => {
        if (numbered) paper.put(0, (serial += 1));
        const name = style.totalAt === "name";
        // An empty table keeps the label of its only row.
        const bareRow = keys.every((key) => paper.accounts.amount(slot, "total", key) === 0);
        if (form.total !== "unlabelled" || bareRow) {
          const at = name ? first - 1 : numbered ? 1 : 0;
          const width = name ? 1 : first - at;
          paper.span(at, width, 1, paper.label("合计"));
        }
        figures("total");
        paper.next();
        if (!style.units || bareRow || repeated) return;
        if (numbered) paper.put(0, (serial += 1));
        paper.put(first - 1, paper.label(paper.accounts.department.name));
        leaves.forEach((leaf, index) => {
          const { column } = leaf;
          if (column !== undefined) paper.amount(first + index, paper.accounts.amount(slot, "total", column));
        });
        paper.next();
      };
      const bare = table.bareWhenEmpty === true && codes.length === 0;
      if (place === "first" && part !== "tail" && !bare) total();
      for (const code of shown) {
        if (numbered) paper.put(0, (serial += 1));
        const name = paper.label(functionName(code, paper.accounts.department.year));
        if (isJoined(style, form)) paper.put(first - 1, `${indent(paper, code)}${code} ${name}`);
        else {
          printCode(paper, style, code);
          if (style.units) paper.put(first - 2, UNIT_CODE);
          if (!form.nameless || slot !== 2) paper.put(first - 1, indent(paper, code) + name);
        }
        figures(code);
        paper.next();
      }
      // A figure has one place that its formula can stand in.
      const again = form.total === "both" && !form.formulas;
      if ((place === "last" || again) && part !== "head" && !bare) total(again);
      if (part === "head") return;
      drawNotes(paper, first + leaves.length, table.notes);
      if (codes.length === 0 && table.emptyNote) drawNotes(paper, first + leaves.length, [table.emptyNote]);
    },
  };
}

function indent(paper: Paper, code: string): string {
  return paper.form.spacedLabels ? "  ".repeat((code.length - 3) / 2) : "";
}

function printFigure(paper: Paper, table: CodeTable, column: number, line: string, leaf: Head): void {
  if (leaf.column === undefined) return;
  if (leaf.column === RATE) {
    const base = paper.accounts.amount(table.slot, line, "prior");
    const change = paper.accounts.amount(table.slot, line, "change");
    if (base !== 0) paper.put(column, { value: change / base, format: "0.00%" });
    return;
  }
  if (!table.foreign) paper.figure(column, table.slot, line, leaf.column);
  else paper.amount(column, paper.accounts.amount(table.slot, line, leaf.column));
}

function printCode(paper: Paper, style: CodeStyle, code: string): void {
  const at = hasSerial(style, paper.form) ? 1 : 0;
  const content = (text: string): string | number => paper.code(text);
  if (!style.threeColumns) {
    paper.put(at, content(code));
    return;
  }
  const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((part) => part !== "");
  const depth = parts.length;
  switch (paper.form.codeColumns) {
    case "first":
      paper.put(at, content(code));
      if (paper.form.spans === "merged") paper.merge(paper.row, at, paper.row, at + 2);
      return;
    case "last":
      paper.put(at + 2, content(code));
      return;
    case "cumulative":
      parts.forEach((_, index) => paper.put(at + index, content(parts.slice(0, index + 1).join(""))));
      return;
    case "split":
      // 06 as a number would lose its zero; offices keep such codes as texts.
      parts.slice(0, depth).forEach((part, index) => paper.put(at + index, part));
  }
}

function drawHeader(paper: Paper, table: CodeTable, first: number, totalOnLevelRow: boolean): void {
  const { style, columns } = table;
  const leaves = leavesOf(columns);
  const start = hasSerial(style, paper.form) ? 1 : 0;
  const codeWidth = codeWidthOf(style, paper.form);
  const titleRows = style.codeTitle.length;
  // The corner takes one row, the titles of the codes the rows below it; 类款项 comes after both.
  const cornerRows = style.corner === "" ? 0 : 1;
  const depth = Math.max(depthOf(columns), cornerRows + titleRows);
  const top = paper.row;
  if (start === 1) paper.span(0, 1, depth, paper.label("序号"));
  if (cornerRows === 1) paper.span(start, first - start, 1, paper.label(style.corner));
  const joined = isJoined(style, paper.form);
  if (style.units) paper.span(first - 2, 1, depth - cornerRows, paper.header("单位代码"), top + cornerRows);
  (codeWidth === 0 ? [] : style.codeTitle).forEach((title, index) => {
    const last = index === titleRows - 1;
    paper.span(
      start,
      codeWidth,
      last ? depth - cornerRows - titleRows + 1 : 1,
      paper.header(title),
      top + cornerRows + index,
    );
  });
  paper.span(
    first - 1,
    1,
    depth - cornerRows,
    paper.header(joined ? "科目" : style.nameTitle),
    top + cornerRows,
  );
  drawHeads(paper, first, columns, depth);
  paper.next(depth);
  if (style.levelRow && codeWidth > 0) {
    ["类", "款", "项"].forEach((level, index) => paper.put(start + index, paper.label(level)));
    if (totalOnLevelRow) {
      paper.put(first - 1, paper.label("合计"));
      leaves.forEach((leaf, index) => printFigure(paper, table, first + index, "total", leaf));
    } else if (style.columnNumbers === "level-row") {
      paper.put(first - 1, paper.label("栏次"));
      leaves.forEach((_, index) => paper.put(first + index, index + 1));
    }
    paper.next();
  }
  if (style.columnNumbers === "row") {
    const serial = style.serial === true;
    if (serial) {
      // Budgets number every column after 序号.
      paper.put(0, paper.label("栏次"));
      for (let column = 1; column < first + leaves.length; column++) paper.put(column, column);
    } else {
      paper.span(0, first, 1, paper.label("栏次"));
      leaves.forEach((_, index) => paper.put(first + index, index + 1));
    }
    paper.next();
  }
}

/** Whether the middle of the table may be on another sheet: only where there is something to part. */
export function canPart(design: TableDesign, accounts: Accounts, form: Form): boolean {
  return (design.length?.(accounts, form) ?? 0) >= 6;
}
