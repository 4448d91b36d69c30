/** “三公”经费: 09, across or down, by year or by fund. */
import { THREE_PUBLIC as LINE } from "../../src/catalogue/line-keys";
import type { Paper } from "../paper";
import { drawHeads, drawNotes, leavesOf, type Head, type TableDesign } from "./table";

export interface Across {
  readonly title: string;
  /** Six columns of 预算数 and then six of 决算数, or 预算数 beside 决算数 for each. */
  readonly order: "blocks" | "interleaved";
  readonly budgetLabel: string;
  readonly finalLabel: string;
  /** 公务用车购置及运行维护费, or 公务用车购置及运行费. */
  readonly vehiclesLabel: string;
  readonly runningLabel: string;
  /** What the column 预算数 holds: the budget of the year after adjustment, or 年初预算. */
  readonly budgetColumn?: "initial" | "budget";
  /** The blocks in place of 预算数 and 决算数: two years, or one without a label. */
  readonly blocks?: readonly Block[];
  /** 会议费 and 培训费 beside. */
  readonly withMeetings?: boolean;
  readonly columnNumbers: boolean;
  /** A label over everything. */
  readonly over?: string;
  readonly notes?: readonly string[];
}

interface Block {
  readonly label: string;
  readonly column: string;
}

const blocksOf = (table: Across): readonly Block[] =>
  table.blocks ?? [
    { label: table.budgetLabel, column: table.budgetColumn ?? "budget" },
    { label: table.finalLabel, column: "final" },
  ];

/** A leaf's `column` is the line key: the table is turned. */
function items(table: Across): Head[] {
  const money: Head[] = [
    { label: "合计", column: LINE.total },
    { label: "因公出国（境）费", column: LINE.abroad },
    {
      label: table.vehiclesLabel,
      children: [
        { label: "小计", column: LINE.vehicles },
        { label: "公务用车购置费", column: LINE.vehiclePurchase },
        { label: table.runningLabel, column: LINE.vehicleRunning },
      ],
    },
    { label: "公务接待费", column: LINE.reception },
  ];
  return table.withMeetings
    ? [
        { label: "“三公”经费", children: money },
        { label: "会议费", column: LINE.meetings },
        { label: "培训费", column: LINE.training },
      ]
    : money;
}

export function acrossTable(table: Across): TableDesign {
  const heads = items(table);
  const leaves = leavesOf(heads);
  const depth = table.withMeetings ? 3 : 2;
  const blocks = blocksOf(table);
  const width = leaves.length * blocks.length;
  const columnOf = (index: number, block: number): number =>
    table.order === "blocks" ? index + block * leaves.length : index * 2 + block;
  return {
    slot: 9,
    title: table.title,
    width: () => width,
    draw(paper) {
      if (table.over) {
        paper.span(0, width, 1, paper.label(table.over));
        paper.next();
      }
      if (table.order === "blocks") {
        const labelled = blocks.some(({ label }) => label !== "") ? 1 : 0;
        blocks.forEach(({ label }, block) => {
          const at = block * leaves.length;
          if (labelled === 1) paper.span(at, leaves.length, 1, paper.label(label));
          drawHeads(paper, at, heads, depth, paper.row + labelled);
        });
        paper.next(depth + labelled);
      } else {
        drawPairs(paper, heads, table, depth);
      }
      if (table.columnNumbers) {
        for (let column = 0; column < width; column++) paper.put(column, column + 1);
        paper.next();
      }
      leaves.forEach((leaf, index) => {
        blocks.forEach(({ column }, block) => {
          if (leaf.column) paper.figure(columnOf(index, block), 9, leaf.column, column);
        });
      });
      paper.next();
      drawNotes(paper, width, table.notes);
    },
  };
}

/** Labels over two columns each, and 预算数 | 决算数 below all of them in one row. */
function drawPairs(paper: Paper, heads: readonly Head[], table: Across, depth: number): void {
  let at = 0;
  const draw = (list: readonly Head[], rows: number, row: number): void => {
    for (const head of list) {
      const width = 2 * leavesOf([head]).length;
      paper.span(at, width, head.children ? 1 : rows, paper.header(head.label), row);
      if (head.children) draw(head.children, rows - 1, row + 1);
      else at += 2;
    }
  };
  draw(heads, depth, paper.row);
  for (let column = 0; column < at; column += 2) {
    paper.put(column, paper.label(table.budgetLabel), paper.row + depth);
    paper.put(column + 1, paper.label(table.finalLabel), paper.row + depth);
  }
  paper.next(depth + 1);
}

/** The same items across with a row for each of 预算数 and 决算数 (陕西). */
export function rowsTable(title: string, rows: readonly Block[]): TableDesign {
  const heads = items({ ...ACROSS, title, withMeetings: true });
  const leaves = leavesOf(heads);
  return {
    slot: 9,
    title,
    width: () => 1 + leaves.length,
    draw(paper) {
      paper.span(0, 1, 3, paper.label("项目"));
      drawHeads(paper, 1, heads, 3);
      paper.next(3);
      for (const { label, column } of rows) {
        paper.put(0, paper.label(label));
        leaves.forEach((leaf, index) => {
          if (leaf.column) paper.figure(1 + index, 9, leaf.column, column);
        });
        paper.next();
      }
    },
  };
}

/** Across as most provinces print it. */
export const ACROSS: Across = {
  title: "财政拨款“三公”经费支出决算表",
  order: "blocks",
  budgetLabel: "预算数",
  finalLabel: "决算数",
  vehiclesLabel: "公务用车购置及运行维护费",
  runningLabel: "公务用车运行维护费",
  columnNumbers: true,
};

export interface Down {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly column: "initial" | "budget" | "final" }[];
  /** The statistics below the money. */
  readonly statistics: boolean;
  readonly lineNumbers: boolean;
  /** What stands where a figure does not apply. */
  readonly dash: string;
  /** 机关运行经费 below, as some provinces print it. */
  readonly runningCost?: boolean;
  readonly notes?: readonly string[];
}

const MONEY: readonly (readonly [string, string])[] = [
  ["一、“三公”经费支出", LINE.total],
  ["1.因公出国（境）费", LINE.abroad],
  ["2.公务用车购置及运行维护费", LINE.vehicles],
  ["（1）公务用车购置费", LINE.vehiclePurchase],
  ["（2）公务用车运行维护费", LINE.vehicleRunning],
  ["3.公务接待费", LINE.reception],
];

const RECEPTION: readonly (readonly [string, string])[] = [
  ["（1）国内接待费", LINE.receptionDomestic],
  ["其中：外事接待费", LINE.receptionForeign],
  ["（2）国（境）外接待费", LINE.receptionAbroad],
];

const COUNTS: readonly (readonly [string, string])[] = [
  ["1.因公出国（境）团组数（个）", LINE.countMissions],
  ["2.因公出国（境）人次数（人）", LINE.countTravellers],
  ["3.公务用车购置数（辆）", LINE.countPurchased],
  ["4.公务用车保有量（辆）", LINE.countVehicles],
  ["5.国内公务接待批次（个）", LINE.countBatches],
  ["其中：外事接待批次（个）", LINE.countForeignBatches],
  ["6.国内公务接待人次（人）", LINE.countGuests],
  ["其中：外事接待人次（人）", LINE.countForeignGuests],
  ["7.国（境）外公务接待批次（个）", LINE.countBatchesAbroad],
  ["8.国（境）外公务接待人次（人）", LINE.countGuestsAbroad],
];

export function downTable(table: Down): TableDesign {
  return {
    slot: 9,
    title: table.title,
    width: (form) => 1 + (table.lineNumbers && form.lineNumbers !== "none" ? 1 : 0) + table.columns.length,
    draw(paper) {
      const numbered = table.lineNumbers && paper.form.lineNumbers !== "none";
      const first = numbered ? 2 : 1;
      paper.put(0, paper.label("项目"));
      // The province's form calls the columns of 行次 and 栏次 by each other's names.
      if (numbered) paper.put(1, paper.label("栏次"));
      table.columns.forEach((column, index) => paper.put(first + index, paper.header(column.label)));
      paper.next();
      if (numbered) {
        paper.put(0, paper.label("行次"));
        table.columns.forEach((_, index) => paper.put(first + index, index + 1));
        paper.next();
      }
      let number = 0;
      const line = (label: string, key: string | undefined, all: boolean, unit: "form" | "个"): void => {
        paper.put(0, paper.label(label));
        number += 1;
        if (numbered) paper.put(1, number);
        table.columns.forEach(({ column }, index) => {
          const applies = key !== undefined && (all || column === "final");
          if (!applies) paper.put(first + index, table.dash);
          else if (unit === "个") paper.figure(first + index, 9, key, column, "个");
          else paper.figure(first + index, 9, key, column);
        });
        paper.next();
      };
      for (const [label, key] of MONEY) line(label, key, true, "form");
      if (table.statistics) {
        for (const [label, key] of RECEPTION) line(label, key, false, "form");
        line("二、相关统计数", undefined, false, "form");
        for (const [label, key] of COUNTS) line(label, key, false, "个");
      }
      if (table.runningCost) {
        paper.put(0, paper.label("三、机关运行经费"));
        number += 1;
        if (numbered) paper.put(1, number);
        table.columns.forEach(({ column }, index) => {
          if (column === "final") paper.figure(first + index, 9, LINE.running, column);
          else paper.put(first + index, table.dash);
        });
        paper.next();
      }
      drawNotes(paper, table.columns.length + first, table.notes);
    },
  };
}

export interface ByFund {
  readonly title: string;
  readonly serial: boolean;
  readonly columnNumbers: boolean;
  readonly notes?: readonly string[];
}

const BUDGET_LINES: readonly (readonly [string, string])[] = [
  ["合计", LINE.total],
  ["一、因公出国（境）费", LINE.abroad],
  ["二、公务用车购置及运维费", LINE.vehicles],
  ["其中：公务用车购置费", LINE.vehiclePurchase],
  ["公务用车运行维护费", LINE.vehicleRunning],
  ["三、公务接待费", LINE.reception],
];

const BUDGET_FUNDS: readonly (readonly [string, string])[] = [
  ["合计", "total"],
  ["一般公共预算财政拨款", "general"],
  ["政府性基金预算拨款", "fund"],
  ["国有资本经营预算财政拨款", "capital"],
];

/** A budget's “三公”: six lines by fund. */
export function fundTable(table: ByFund): TableDesign {
  const start = table.serial ? 1 : 0;
  return {
    slot: 9,
    title: table.title,
    width: () => start + 5,
    draw(paper) {
      if (table.serial) paper.span(0, 1, 2, paper.label("序号"));
      paper.span(start, 1, 2, paper.label("项目"));
      paper.span(start + 1, 4, 1, paper.label("资金性质"));
      BUDGET_FUNDS.forEach(([label], index) =>
        paper.put(start + 1 + index, paper.header(label), paper.row + 1),
      );
      paper.next(2);
      if (table.columnNumbers) {
        paper.put(0, paper.label("栏次"));
        for (let column = 1; column < start + 5; column++) paper.put(column, column);
        paper.next();
      }
      BUDGET_LINES.forEach(([label, key], row) => {
        if (table.serial) paper.put(0, row + 1);
        paper.put(start, paper.label(label));
        BUDGET_FUNDS.forEach(([, fund], index) => paper.figure(start + 1 + index, 9, key, fund));
        paper.next();
      });
      drawNotes(paper, start + 5, table.notes);
    },
  };
}
