/**
 * Final accounts of provinces that differ from the ministry in a few words: 湖南 and 广西 (基本支出 by cost), 江苏 (thirteen
 * tables), 青海 (情况表 titles, 财决公开01表 numbers), the ministry's own software (Z01, with three amounts and the lists beside
 * it), and the form of 2015–2019 (balances in lines below, 财政拨款收入 with 其中).
 */
import { BALANCE, CLASSIFIED, FISCAL, INCOME, NATURE } from "../../src/catalogue/line-keys";
import { columnTable, COST_KINDS } from "../tables/economic";
import { purchaseTable } from "../tables/extras";
import { codeTable } from "../tables/code-table";
import { downTable, rowsTable } from "../tables/three-public";
import type { Head } from "../tables/table";
import { accountFoot, fiscalFoot, FUND_HEADS, type HalfLine } from "../tables/two-sided";
import {
  byCost,
  EXPENDITURE_HEADS,
  ONE_COLUMN,
  preamble,
  spentHeads,
  SURPLUS_NEW,
  SURPLUS_OLD,
  THREE_COLUMNS,
  type Family,
} from "./family";
import { account, basic, capital, expenditure, fiscal, fund, general, income, threePublic } from "./usual";

const two = (ordinal: number): string => String(ordinal).padStart(2, "0");

export const guangxi: Family = {
  preamble: preamble({
    number: (ordinal) => `公开${two(ordinal)}表`,
    numberAt: "above-right",
    department: "部门：",
    unit: "单位：",
    year: (year) => `${year}年度`,
  }),
  sheetName: (design, ordinal) => `${ordinal}、${design.title}`.slice(0, 31),
  tables: (accounts, form) => {
    const style = form.seed % 2 ? THREE_COLUMNS : ONE_COLUMN;
    return [
      account(accountFoot(SURPLUS_NEW, ["总计", "总计"])),
      income(style),
      expenditure(style, { columns: byCost(EXPENDITURE_HEADS) }),
      fiscal(fiscalFoot(false, ["总计", "总计"])),
      general(style, { columns: byCost(spentHeads("小计", "本年支出")) }),
      basic(accounts),
      fund(style),
      capital(style),
      threePublic({ budgetLabel: "年初预算数", budgetColumn: "initial" }),
    ];
  },
};

export const jiangsu: Family = {
  preamble: preamble({
    number: (ordinal) => `公开${two(ordinal)}表`,
    numberAt: "below",
    department: "部门名称：",
    unit: "金额单位：",
  }),
  sheetName: (_design, ordinal) => `公开${two(ordinal)}表`,
  tables: (accounts) => {
    const style = { ...ONE_COLUMN, corner: "", codeTitle: ["科目编码"], columnNumbers: "none" } as const;
    const money = { serial: false, over: "基本支出", columnNumbers: false, columns: COST_KINDS };
    return [
      account(accountFoot(SURPLUS_NEW, ["总计", "总计"]), { lineNumbers: false, columnNumbers: false }),
      income(style),
      expenditure(style),
      fiscal(fiscalFoot(true, ["总计", "总计"]), { lineNumbers: false, columnNumbers: false }),
      codeTable({
        slot: 3,
        foreign: true,
        title: "财政拨款支出决算表（功能科目）",
        style,
        columns: spentHeads("合计"),
      }),
      general(style, { title: "一般公共预算支出决算表（功能科目）", columns: spentHeads("合计") }),
      columnTable({ ...money, title: "一般公共预算基本支出决算表（经济科目）" }, accounts),
      rowsTable("一般公共预算“三公”经费、会议费、培训费支出决算表", [
        { label: "预算数", column: "budget" },
        { label: "决算数", column: "final" },
      ]),
      fund(style, { title: "政府性基金预算支出决算表", columns: spentHeads("合计") }),
      capital(style, { title: "国有资本经营预算支出决算表", columns: spentHeads("合计") }),
      purchaseTable("机关运行经费支出决算表", accounts),
      purchaseTable("政府采购支出决算表", accounts),
    ];
  },
};

export const qinghai: Family = {
  preamble: preamble({
    number: (ordinal) => `财决公开${two(ordinal)}表`,
    numberAt: "above-right",
    department: "公开部门：",
    unit: "金额单位：",
    year: (year) => `${year}年度`,
  }),
  sheetName: (design, ordinal) => `${ordinal}${design.title}`.slice(0, 31),
  tables: (accounts) => [
    account(accountFoot(SURPLUS_OLD, ["总计", "总计"]), { title: "收入支出决算总体情况表" }),
    income(ONE_COLUMN, { title: "收入决算情况表" }),
    expenditure(ONE_COLUMN, { title: "支出决算情况表" }),
    fiscal(fiscalFoot(true, ["总计", "总计"]), { title: "财政拨款收入支出决算总体情况表" }),
    general(ONE_COLUMN, { title: "一般公共预算财政拨款支出决算情况表" }),
    basic(accounts, { title: "一般公共预算财政拨款基本支出决算情况表" }),
    downTable({
      title: "一般公共预算财政拨款“三公”经费支出决算情况表",
      columns: [
        { label: "预算数", column: "budget" },
        { label: "决算数", column: "final" },
      ],
      statistics: false,
      lineNumbers: true,
      dash: "",
    }),
    fund(ONE_COLUMN, { title: "政府性基金预算财政拨款收入支出决算情况表" }),
    capital(ONE_COLUMN, { title: "国有资本经营预算财政拨款支出决算情况表" }),
  ],
};

/** 年初预算数, 全年预算数, 决算数. */
const THREE_AMOUNTS: readonly Head[] = [
  { label: "年初预算数", column: "initial" },
  { label: "全年预算数", column: "budget" },
  { label: "决算数", column: "amount" },
];

const NATURE_LINES: readonly HalfLine[] = [
  { label: "一、基本支出", line: NATURE.basic },
  { label: "人员经费", line: NATURE.personnel, indent: 1 },
  { label: "公用经费", line: NATURE.public, indent: 1 },
  { label: "二、项目支出", line: NATURE.project },
  { label: "三、上缴上级支出", line: NATURE.remitted },
  { label: "四、经营支出", line: NATURE.operating },
  { label: "五、对附属单位补助支出", line: NATURE.subsidy },
  { label: "经济分类支出合计", line: `${CLASSIFIED}.total` },
  ...(
    [
      ["301", "工资福利支出"],
      ["302", "商品和服务支出"],
      ["303", "对个人和家庭的补助"],
      ["307", "债务利息及费用支出"],
      ["309", "资本性支出（基本建设）"],
      ["310", "资本性支出"],
      ["311", "对企业补助（基本建设）"],
      ["312", "对企业补助"],
      ["313", "对社会保障基金补助"],
      ["399", "其他支出"],
    ] as const
  ).map(([code, label], index) => ({
    label: `${"一二三四五六七八九十"[index]}、${label}`,
    line: `${CLASSIFIED}.${code}`,
  })),
];

export const software: Family = {
  preamble: preamble({
    number: (ordinal) => `财决${two(ordinal)}表`,
    numberAt: "above-right",
    department: "编制单位：",
    unit: "金额单位：",
    year: (year) => `${year}年度`,
  }),
  sheetName: (design, ordinal) => `Z${two(ordinal)} ${design.title}(财决${two(ordinal)}表)`.slice(0, 31),
  tables: (accounts) => [
    account(accountFoot(SURPLUS_NEW, ["总计", "总计"]), {
      leftHeads: THREE_AMOUNTS,
      rightHeads: THREE_AMOUNTS,
      rightHead: "项目（按功能分类）",
      blocks: [{ head: "项目（按支出性质和经济分类）", lines: NATURE_LINES }],
      gap: true,
    }),
    income(THREE_COLUMNS),
    expenditure(THREE_COLUMNS),
    fiscal(fiscalFoot(true, ["总计", "总计"])),
    general(THREE_COLUMNS, { columns: byCost(spentHeads("小计", "本年支出")) }),
    basic(accounts),
    fund(THREE_COLUMNS),
    capital(THREE_COLUMNS),
    threePublic(),
  ],
};

const carried = (lines: readonly [basic: string, project: string]): HalfLine[] => [
  { label: "基本支出结转", line: lines[0], indent: 1 },
  { label: "项目支出结转和结余", line: lines[1], indent: 1 },
];

/** Lines below one of a foot. */
const under = (foot: readonly HalfLine[], line: string, more: readonly HalfLine[]): HalfLine[] =>
  foot.flatMap((each) => (each.line === line ? [each, ...more] : [each]));

export const older: Family = {
  preamble: preamble({
    number: (ordinal) => `公开${two(ordinal)}表`,
    numberAt: "above-right",
    department: "部门：",
    unit: "单位：",
  }),
  sheetName: (_design, ordinal) => `公开${two(ordinal)}表`,
  tables: (accounts) => {
    const withCapital = accounts.codes(8, ["income", "total", "opening"]).length > 0;
    const [left, right] = accountFoot("用事业基金弥补收支差额", ["总计", "总计"]);
    const fund_ = "其中：政府性基金预算财政拨款";
    const leftItems: HalfLine[] = [
      { label: "一、财政拨款收入", line: INCOME.fiscal },
      { label: fund_, line: INCOME.fund },
      { label: "二、上级补助收入", line: INCOME.superior },
      { label: "三、事业收入", line: INCOME.business },
      { label: "四、经营收入", line: INCOME.operating },
      { label: "五、附属单位上缴收入", line: INCOME.affiliated },
      { label: "六、其他收入", line: INCOME.other },
    ];
    const without = <T extends { readonly label: string }>(list: readonly T[]): T[] =>
      withCapital ? [...list] : list.filter(({ label }) => !label.includes("国有资本经营预算财政拨款"));
    const [fiscalLeft, fiscalRight] = fiscalFoot(false, ["总计", "总计"]);
    return [
      account(
        [
          under(left, BALANCE.opening, carried([BALANCE.openingBasic, BALANCE.openingProject])),
          under(right, BALANCE.closing, carried([BALANCE.closingBasic, BALANCE.closingProject])),
        ],
        { leftItems },
      ),
      income(ONE_COLUMN),
      expenditure(ONE_COLUMN),
      fiscal([without(fiscalLeft), fiscalRight], {
        rightHeads: without(FUND_HEADS),
        leftItems: without([
          { label: "一、一般公共预算财政拨款", line: FISCAL.general },
          { label: "二、政府性基金预算财政拨款", line: FISCAL.fund },
          { label: "三、国有资本经营预算财政拨款", line: FISCAL.capital },
        ]),
      }),
      general(ONE_COLUMN),
      basic(accounts),
      fund(ONE_COLUMN),
      ...(withCapital ? [capital(ONE_COLUMN)] : []),
      threePublic({ title: "“三公”经费公共预算财政拨款支出决算表" }),
    ];
  },
};
