/** 基本支出 by 经济分类: 06, as panels side by side or as columns. */
import type { Accounts } from "../accounts";
import { ECONOMIC_NAMES } from "../classification";
import type { Paper } from "../paper";
import { drawNotes, type TableDesign } from "./table";

export interface Panels {
  readonly title: string;
  /** Groups (3 digits) of each panel, in printed order. */
  readonly panels: readonly (readonly string[])[];
  /** 款 that this form does not print. */
  readonly omits?: readonly string[];
  /** 301 | 01 in two columns. */
  readonly splitCodes?: boolean;
  /** The band 人员经费 | 公用经费 above the header. */
  readonly band: boolean;
  readonly codeTitle: readonly string[];
  readonly amountTitle: string;
  readonly publicLabel: string;
  readonly notes?: readonly string[];
}

/** The lines of one group: the group and its 款, without those left out. */
function group(code: string, omits: readonly string[], accounts: Accounts): string[] {
  const kinds = Object.keys(ECONOMIC_NAMES).filter(
    (item) =>
      item.length === 5 &&
      item.startsWith(code) &&
      // A form prints every 款 with money, whatever it leaves out otherwise.
      (!omits.includes(item) || accounts.amount(6, item, "amount") !== 0),
  );
  return [code, ...kinds];
}

export function panelTable(table: Panels, accounts: Accounts): TableDesign {
  const codeColumns = table.splitCodes ? 2 : 1;
  const panelWidth = codeColumns + 2;
  const printed = table.panels.flat();
  const all = Object.keys(ECONOMIC_NAMES).filter((code) => code.length === 3);
  // Groups with money that the layout has no place for stand below the last panel.
  const others = all.filter((code) => !printed.includes(code) && accounts.amount(6, code, "amount") !== 0);
  const panels = table.panels.map((groups, index) =>
    [...groups, ...(index === table.panels.length - 1 ? others : [])].flatMap((code) =>
      group(code, table.omits ?? [], accounts),
    ),
  );
  const width = panels.length * panelWidth;
  return {
    slot: 6,
    title: table.title,
    width: () => width,
    draw(paper) {
      if (table.band) {
        paper.span(0, panelWidth, 1, paper.label("人员经费"));
        paper.span(panelWidth, width - panelWidth, 1, paper.label("公用经费"));
        paper.next();
      }
      const depth = table.codeTitle.length + (table.splitCodes ? 1 : 0);
      panels.forEach((_, index) => {
        const at = index * panelWidth;
        table.codeTitle.forEach((title, row) =>
          paper.span(at, codeColumns, 1, paper.header(title), paper.row + row),
        );
        if (table.splitCodes) {
          paper.put(at, paper.label("类"), paper.row + depth - 1);
          paper.put(at + 1, paper.label("款"), paper.row + depth - 1);
        }
        paper.span(at + codeColumns, 1, depth, paper.header("科目名称"));
        paper.span(at + codeColumns + 1, 1, depth, paper.header(table.amountTitle));
      });
      paper.next(depth);
      const rows = Math.max(...panels.map((panel) => panel.length));
      for (let row = 0; row < rows; row++) {
        panels.forEach((panel, index) => {
          const code = panel[row];
          if (code !== undefined) drawLine(paper, index * panelWidth, code, table.splitCodes === true);
        });
        paper.next();
      }
      const last = width - 1;
      paper.span(0, panelWidth - 1, 1, paper.label("人员经费合计"));
      paper.figure(panelWidth - 1, 6, "personnel", "amount");
      paper.span(panelWidth, last - panelWidth, 1, paper.label(table.publicLabel));
      paper.figure(last, 6, "public", "amount");
      paper.next();
      drawNotes(paper, width, table.notes);
    },
  };
}

function drawLine(paper: Paper, at: number, code: string, split: boolean): void {
  if (split) {
    paper.put(at, code.slice(0, 3));
    if (code.length === 5) paper.put(at + 1, code.slice(3));
  } else {
    paper.put(at, paper.code(code));
  }
  const name = at + (split ? 2 : 1);
  const indent = paper.form.spacedLabels && code.length === 5 ? "  " : "";
  paper.put(name, indent + paper.label(ECONOMIC_NAMES[code] ?? ""));
  paper.figure(name + 1, 6, code, "amount");
}

export interface EconomicColumns {
  readonly title: string;
  readonly serial: boolean;
  /** A label over 合计 人员经费 公用经费. */
  readonly over: string;
  readonly columnNumbers: boolean;
  readonly columns: readonly { readonly label: string; readonly column: string }[];
  readonly notes?: readonly string[];
}

/** 合计, 人员经费, 公用经费: 06 in columns. */
export const COST_KINDS = [
  { label: "合计", column: "total" },
  { label: "人员经费", column: "personnel" },
  { label: "公用经费", column: "public" },
] as const;

/** A line for each 经济分类 with money. */
export function columnTable(table: EconomicColumns, accounts: Accounts): TableDesign {
  const start = table.serial ? 1 : 0;
  const width = start + 2 + table.columns.length;
  const codes = Object.keys(ECONOMIC_NAMES)
    .filter((code) => accounts.amount(6, code, "total") !== 0)
    .sort();
  return {
    slot: 6,
    title: table.title,
    width: () => width,
    length: () => codes.length,
    draw(paper, part) {
      if (table.serial) paper.span(0, 1, 2, paper.label("序号"));
      paper.span(start, 2, 1, paper.label("支出部门经济分类科目"));
      paper.span(start + 2, table.columns.length, 1, paper.label(table.over));
      ["科目编码", "科目名称", ...table.columns.map(({ label }) => label)].forEach((title, index) =>
        paper.put(start + index, paper.label(title), paper.row + 1),
      );
      paper.next(2);
      if (table.columnNumbers) {
        paper.put(0, paper.label("栏次"));
        for (let column = 1; column < width; column++) paper.put(column, column);
        paper.next();
      }
      const middle = Math.ceil(codes.length / 2);
      const shown = part === "head" ? codes.slice(0, middle) : part === "tail" ? codes.slice(middle) : codes;
      let serial = part === "tail" ? middle + 1 : 0;
      const columns = table.columns.map(({ column }) => column);
      if (part !== "tail") {
        if (table.serial) paper.put(0, (serial += 1));
        paper.put(start + 1, paper.label("合计"));
        columns.forEach((column, index) => paper.figure(start + 2 + index, 6, "total", column));
        paper.next();
      }
      for (const code of shown) {
        if (table.serial) paper.put(0, (serial += 1));
        paper.put(start, paper.code(code));
        paper.put(start + 1, paper.label(ECONOMIC_NAMES[code] ?? ""));
        columns.forEach((column, index) => paper.figure(start + 2 + index, 6, code, column));
        paper.next();
      }
      if (part === "head") return;
      drawNotes(paper, width, table.notes);
    },
  };
}
