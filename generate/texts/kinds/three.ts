/** “三公”, vehicles and journeys, procurement: parts by kind, by money, by year, by budget. */
import { percent, THREE_PUBLIC as P, wan as w, type Book } from "../books";
import { HEADINGS as H, moves, type Kind } from "./kind";

type Aspect = "final" | "budget" | "before";

const PARTS = [
  ["因公出国（境）费", P.abroad],
  ["公务接待费", P.reception],
  ["公务用车运行维护费", P.vehicleRunning],
  ["公务用车购置费", P.vehiclePurchase],
] as const;

const parts = (b: Book, aspect: Aspect): string =>
  PARTS.map(([name, line]) => `${name}${w(b.three(line)[aspect])}万元`).join("，");

export const THREE: readonly Kind[] = [
  {
    name: "parts behind what the whole is measured against",
    family: "henan",
    write: (b) => {
      const { budget, final, before } = b.three(P.total);
      const done = budget === 0 ? "" : percent(final, budget);
      const said = `${b.year}年度“三公”经费支出${w(final)}万元`;
      const moved =
        before === 0
          ? ""
          : `${final >= before ? "增长" : "下降"}${percent(Math.abs(final - before), before)}%`;
      return [
        ...(done === ""
          ? []
          : [
              [H.three, `${said}，完成预算${w(budget)}万元的${done}%，其中：${parts(b, "final")}。`],
              [H.three, `${said}，为预算${w(budget)}万元的${done}%。其中：${parts(b, "final")}。`],
              [`${said}，完成全年预算${w(budget)}万元的${done}%。其中${parts(b, "final")}。`],
            ]),
        ...(moved === ""
          ? []
          : [
              [H.three, `${said}，比上年${w(before)}万元${moved}，其中${parts(b, "final")}。`],
              [`${said}，较${b.year - 1}年${w(before)}万元${moved}，其中：${parts(b, "final")}。`],
            ]),
      ];
    },
  },
  {
    name: "parts of 三公 by money",
    family: "henan",
    write: (b) => {
      const total = w(b.three(P.total).final);
      return [
        [
          H.three,
          `${b.year}年度财政拨款“三公”经费支出决算${total}万元（其中：一般公共预算支出${total}万元；政府性基金预算支出0万元；国有资本经营预算支出0万元）。`,
        ],
        [
          H.three,
          `“三公”经费支出${total}万元。按资金来源分，一般公共预算财政拨款${total}万元，政府性基金预算财政拨款0万元。`,
        ],
        [
          H.three,
          `“三公”经费支出决算为${total}万元，其中一般公共预算安排${total}万元，政府性基金安排0.00万元。`,
        ],
      ];
    },
  },
  {
    name: "a change of the budget is no change of 决算",
    family: "henan",
    write: (b) => {
      const { budget, final, before } = b.three(P.total);
      const planned = b.before(9, P.total, "budget");
      return [
        [
          H.three,
          `${b.year}年“三公”经费预算为${w(budget)}万元，比上年预算${moves(budget, planned)}；支出决算为${w(final)}万元${budget === 0 ? "" : `，完成预算的${percent(final, budget)}%`}。`,
        ],
        [
          H.three,
          `“三公”经费支出预算${w(budget)}万元，较上年${moves(budget, planned)}。“三公”经费支出决算${w(final)}万元，较上年${moves(final, before)}。`,
        ],
      ];
    },
  },
  {
    name: "parts of a budget are budgets",
    family: "henan",
    write: (b) => {
      const { budget, final } = b.three(P.total);
      return [
        [H.three, `${b.year}年“三公”经费预算为${w(budget)}万元，其中：${parts(b, "budget")}。`],
        [
          H.three,
          `${b.year}年我局“三公”经费支出预算${w(budget)}万元，其中：${parts(b, "budget")}；支出决算${w(final)}万元，其中：${parts(b, "final")}。`,
        ],
      ];
    },
  },
  {
    name: "parts of last year are last year's",
    family: "henan",
    write: (b) => {
      const { final, before } = b.three(P.total);
      return [
        [
          H.three,
          `${b.year}年“三公”经费决算数合计为${w(final)}万元，其中：${parts(b, "final")}。${b.year - 1}年的“三公”经费决算数合计为${w(before)}万元，其中：${parts(b, "before")}。`,
        ],
        [
          H.three,
          `上年度“三公”经费支出${w(before)}万元，其中：${parts(b, "before")}；本年度“三公”经费支出${w(final)}万元，其中：${parts(b, "final")}。`,
        ],
      ];
    },
  },
  {
    name: "公务用车及运行维护费",
    family: "henan",
    write: (b) => {
      const { final, before } = b.three(P.vehicles);
      return ["公务用车及运行维护费", "公务用车购置运行费", "公车购置及运行维护费"].map((name) => [
        H.three,
        `${b.year}年“三公”经费支出${w(b.three(P.total).final)}万元，其中，${name}支出${w(final)}万元，比上年支出${w(before)}万元${final >= before ? "增加" : "减少"}${w(Math.abs(final - before))}万元。`,
      ]);
    },
  },
  {
    name: "the change of an item is no change of the total",
    family: "henan",
    write: (b) => {
      const item = (name: string, line: string): string => {
        const { budget, final, before } = b.three(line);
        return `${name}支出决算比预算${final >= budget ? "增加" : "减少"}${w(Math.abs(final - budget))}万元，比去年${moves(final, before)}`;
      };
      const { final, before } = b.three(P.total);
      const all = `${b.year}年度“三公”经费支出决算总额为${w(final)}万元，比去年${moves(final, before)}。`;
      return [
        [
          H.three,
          `${all}其中，${item("公务用车运行维护费", P.vehicleRunning)}；${item("公务接待费", P.reception)}。`,
        ],
        [
          H.three,
          all,
          `1.${item("公务用车运行维护费", P.vehicleRunning)}。`,
          `2.${item("公务接待费", P.reception)}。`,
        ],
      ];
    },
  },
  {
    name: "items numbered in one line",
    family: "henan",
    write: (b) => {
      const each = (put: (name: string, amount: string, index: number) => string): string =>
        PARTS.map(([name, line], index) => put(name, w(b.three(line).final), index)).join("");
      return [
        [H.three, each((name, amount, index) => `${index + 1}、${name}${amount}万元。`)],
        [H.three, each((name, amount, index) => `${index + 1}、${name}支出决算为${amount}万元 `)],
        [H.three, each((name, amount, index) => `（${index + 1}）${name}，支出${amount}万元；`)],
      ];
    },
  },
  {
    name: "占总支出 inside 三公",
    family: "henan",
    write: (b) => {
      const total = b.three(P.total).final;
      if (total === 0) return [];
      const put = (word: string): string =>
        PARTS.map(
          ([name, line]) =>
            `${name}支出决算${w(b.three(line).final)}万元，占${word}${percent(b.three(line).final, total)}%`,
        ).join("；");
      return ["总支出决算的", "总支出的", "支出总额的", "“三公”经费总额的"].map((word) => [
        H.three,
        `“三公”经费支出决算${w(total)}万元，其中：${put(word)}。`,
      ]);
    },
  },
  {
    name: "visitors from abroad",
    family: "henan",
    write: (b) => {
      const { batches, guests } = b.department.threePublic;
      const abroad = batches === 0 ? 0 : 2;
      return [
        [
          H.three,
          `国内公务接待${batches}批次，接待人次${guests}人；国（境）外公务接待${abroad}批次，接待人次${7 * abroad}人。`,
        ],
        [H.three, `国内公务接待${batches}批次、${guests}人次，其中外事接待0批次、0人次。`],
      ];
    },
  },
  {
    name: "vehicles and their kinds",
    family: "henan",
    write: (b) => {
      const kept = b.department.threePublic.vehicles;
      const few = Math.floor(kept / 3);
      const owned = b.department.assets.vehicles;
      const all = owned.reduce((a, c) => a + c, 0);
      const [first = 0] = owned;
      return [
        [H.three, `年末公务用车保有量${kept}辆，其中：一般公务用车${few}辆，执法执勤用车${kept - few}辆。`],
        [
          H.assets,
          `截至${b.year}年12月31日，共有车辆${all}辆，其中：一般公务用车${all - first}辆、一般执法执勤用车0辆、其他特种车${first}辆。`,
        ],
        [
          H.assets,
          `共有车辆${all}辆；${b.year + 1}年部门预算安排购置车辆0辆，单价100万元以上设备0台（套）。`,
        ],
      ];
    },
  },
  {
    name: "procurement by kind and by money",
    family: "henan",
    write: (b) => {
      const { goods, works, services } = b.outside;
      const total = goods + works + services;
      const kinds = `货物类${w(goods)}万元，工程类${w(works)}万元，服务类${w(services)}万元`;
      return [
        [
          H.procurement,
          `政府采购支出总额${w(total)}万元。按资金来源分，一般公共预算拨款${w(total)}万元，财政专户管理资金0万元。`,
        ],
        [H.procurement, `政府采购支出总额${w(total)}万元，其中：政府采购${kinds}。`],
        [
          H.procurement,
          `政府采购支出${w(total)}万元，其中：财政性资金${w(total)}万元，其他资金0万元。按采购类别分：${kinds}。`,
        ],
      ];
    },
  },
];
