/** The ministry's tables as most provinces print them; a family says what it prints otherwise. */
import type { Accounts } from "../accounts";
import { codeTable, type CodeStyle, type CodeTable } from "../tables/code-table";
import { panelTable, type Panels } from "../tables/economic";
import { ACROSS, acrossTable, type Across } from "../tables/three-public";
import type { TableDesign } from "../tables/table";
import {
  FINAL_KINDS,
  FISCAL_ITEMS,
  FUND_HEADS,
  INCOME_ITEMS,
  twoSided,
  type HalfLine,
  type TwoSided,
} from "../tables/two-sided";
import { EXPENDITURE_HEADS, FUND_FLOW_HEADS, INCOME_HEADS, spentHeads } from "./family";

/** The lines below the items of either half. */
type Feet = readonly [left: readonly HalfLine[], right: readonly HalfLine[]];

const numbered = { lineNumbers: true, columnNumbers: true, leftHead: "决算数", kinds: FINAL_KINDS };

/** 01. */
export const account = ([leftFoot, rightFoot]: Feet, other: Partial<TwoSided> = {}): TableDesign =>
  twoSided({
    ...numbered,
    slot: 1,
    title: "收入支出决算总表",
    rightHeads: [{ label: "决算数", column: "amount" }],
    leftItems: INCOME_ITEMS,
    leftFoot,
    rightFoot,
    ...other,
  });

/** 04. */
export const fiscal = ([leftFoot, rightFoot]: Feet, other: Partial<TwoSided> = {}): TableDesign =>
  twoSided({
    ...numbered,
    slot: 4,
    title: "财政拨款收入支出决算总表",
    rightHeads: FUND_HEADS,
    leftItems: FISCAL_ITEMS,
    leftFoot,
    rightFoot,
    ...other,
  });

type OfCodes = (style: CodeStyle, other?: Partial<CodeTable>) => TableDesign;

const ofCodes =
  (usual: Omit<CodeTable, "style">): OfCodes =>
  (style, other = {}) =>
    codeTable({ ...usual, style, ...other });

/** 02. */
export const income = ofCodes({ slot: 2, title: "收入决算表", columns: INCOME_HEADS });
/** 03. */
export const expenditure = ofCodes({ slot: 3, title: "支出决算表", columns: EXPENDITURE_HEADS });
/** 05. */
export const general = ofCodes({
  slot: 5,
  title: "一般公共预算财政拨款支出决算表",
  columns: spentHeads("合计", "本年支出"),
});
/** 07. */
export const fund = ofCodes({
  slot: 7,
  title: "政府性基金预算财政拨款收入支出决算表",
  columns: FUND_FLOW_HEADS,
});
/** 08. */
export const capital = ofCodes({
  slot: 8,
  title: "国有资本经营预算财政拨款支出决算表",
  columns: spentHeads("合计", "本年支出"),
});

/** 06 in panels. */
export const basic = (accounts: Accounts, other: Partial<Panels> = {}): TableDesign =>
  panelTable(
    {
      title: "一般公共预算财政拨款基本支出决算表",
      panels: [["301", "303"], ["302"], ["307", "310", "312", "313", "399"]],
      omits: ["39906"],
      band: true,
      codeTitle: ["科目编码"],
      amountTitle: "决算数",
      publicLabel: "公用经费合计",
      ...other,
    },
    accounts,
  );

/** 09 across. */
export const threePublic = (other: Partial<Across> = {}): TableDesign => acrossTable({ ...ACROSS, ...other });
