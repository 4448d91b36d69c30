/**
 * Budgets in the ministry's newer form: income by fund under 本年收入 and under 上年结转结余, 基本支出 by 人员经费 and 公用经费,
 * 项目支出 last. 湖南: 情况表 titles, and 部门收支总表 with three classifications of expenditure beside each other.
 */
import { GOVERNMENT, NATURE } from "../../src/catalogue/line-keys";
import { projectTable } from "../tables/extras";
import type { HalfLine } from "../tables/two-sided";
import { byCost, preamble, spentHeads } from "./family";
import { budget, MINISTRY_TITLES } from "./hebei";

const FUNDS = [
  { label: "一般公共预算", column: "general" },
  { label: "政府性基金预算", column: "fund" },
  { label: "国有资本经营预算", column: "capital" },
];

export const nationalBudget = budget({
  serial: false,
  ...MINISTRY_TITLES,
  threePublic: "一般公共预算“三公”经费支出表",
  incomeHeads: [
    { label: "合计", column: "grand" },
    {
      label: "本年收入",
      children: [
        { label: "小计", column: "total" },
        ...FUNDS,
        { label: "财政专户管理资金", column: "special" },
        { label: "事业收入", column: "business" },
        { label: "事业单位经营收入", column: "operating" },
        { label: "上级补助收入", column: "superior" },
        { label: "附属单位上缴收入", column: "affiliated" },
        { label: "其他收入", column: "other" },
      ],
    },
    {
      label: "上年结转结余",
      children: [
        { label: "小计", column: "carry" },
        ...FUNDS.map(({ label, column }) => ({ label, column: `carry.${column}` })),
        { label: "单位资金", column: "carry.own" },
      ],
    },
  ],
  generalHeads: byCost(spentHeads("合计")),
  across: true,
  more: () => [projectTable("项目支出表")],
  preamble: preamble({
    number: (ordinal) => `预算0${ordinal}表`,
    numberAt: "above-right",
    department: "部门/单位：",
    unit: "金额单位：",
    title: (title, year) => `${year}年${title}`,
  }),
  sheetName: (design, ordinal) => `${ordinal}${design.title}`.slice(0, 31),
});

const kinds = (whole: string, codes: readonly (readonly [code: string, label: string])[]): HalfLine[] =>
  codes.map(([code, label]) => ({ label, line: `${whole}.${code}`, indent: 1 }));

const foot = (list: string): HalfLine[] => [
  { label: "本年支出合计", line: `${list}.total` },
  { label: "年终结转结余", line: `${list}.closing` },
  { label: "支出总计", line: `${list}.grand` },
];

export const hunanBudget = budget({
  serial: false,
  account: "部门收支总体情况表",
  income: "部门收入总体情况表",
  expenditure: "部门支出总体情况表",
  fiscal: "财政拨款收支总体情况表",
  general: "一般公共预算支出情况表",
  basic: "一般公共预算基本支出情况表",
  fund: "政府性基金预算支出情况表",
  capital: "国有资本经营预算支出情况表",
  threePublic: "一般公共预算“三公”经费支出情况表",
  lists: [
    {
      head: "项目（按部门预算经济分类）",
      lines: [
        { label: "一、基本支出", line: NATURE.basic },
        ...kinds(NATURE.basic, [
          ["301", "工资福利支出"],
          ["302", "商品和服务支出"],
          ["303", "对个人和家庭的补助"],
          ["307", "债务利息及费用支出"],
          ["310", "资本性支出"],
          ["312", "对企业补助"],
          ["313", "对社会保障基金补助"],
          ["399", "其他支出"],
        ]),
        { label: "二、项目支出", line: NATURE.project },
        ...kinds(NATURE.project, [["302", "按项目管理的商品和服务支出"]]),
        { label: "三、上缴上级支出", line: NATURE.remitted },
        { label: "四、事业单位经营支出", line: NATURE.operating },
        { label: "五、对附属单位补助支出", line: NATURE.subsidy },
      ],
      foot: foot("nature"),
    },
    {
      head: "项目（按政府预算经济分类）",
      lines: [
        { label: "一、机关工资福利支出", line: `${GOVERNMENT}.501` },
        { label: "二、机关商品和服务支出", line: `${GOVERNMENT}.502` },
        { label: "三、机关资本性支出（一）", line: `${GOVERNMENT}.503` },
        { label: "四、对个人和家庭的补助", line: `${GOVERNMENT}.509` },
        { label: "五、其他支出", line: `${GOVERNMENT}.599` },
      ],
      foot: foot(GOVERNMENT),
    },
  ],
  preamble: preamble({
    number: (ordinal) => `部门公开表0${ordinal}`,
    numberAt: "above-right",
    department: "部门：",
    unit: "单位：",
  }),
  sheetName: (_design, ordinal) => `部门公开表0${ordinal}`,
});
