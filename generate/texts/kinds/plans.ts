/** Budgets in the manners of many provinces: by money, by 类, by 项 against the year before, 三公, 采购, what there is none of. */
import { BALANCE, grouped, percent, THREE_PUBLIC as P, TOTAL, wan as w, type Book } from "../books";
import { moves, type Kind } from "./kind";

const year = (now: number, before: number, against: string): string =>
  w(now) === w(before) ? `与${against}持平` : `比${against}${moves(now, before)}`;

const title = (b: Book): string => `${b.name}${b.year}年部门预算公开说明`;

const path = ([kind, group, name]: readonly [string, string, string]): string =>
  `${kind}（类）${group}（款）${name}（项）`;

const COSTS = [
  ["因公出国（境）费", P.abroad],
  ["公务用车购置及运行费", P.vehicles],
  ["公务接待费", P.reception],
] as const;

export const PLANS: readonly Kind[] = [
  {
    name: "a budget by money and by use",
    family: "general-budget",
    budget: true,
    write: (b) => {
      const y = b.year;
      const grand = b.now(1, BALANCE.incomeGrand, "amount");
      const before = b.before(1, BALANCE.incomeGrand, "amount");
      const general = b.now(5, TOTAL, TOTAL);
      const [basic, project] = [b.now(5, TOTAL, "basic"), b.now(5, TOTAL, "project")];
      return [
        [
          title(b),
          "一、部门收支总体情况",
          `按照综合预算的原则，${b.name}所有收入和支出均纳入部门预算管理。${y}年收支总预算${w(grand)}万元，${year(grand, before, "上年")}。`,
        ],
        [
          title(b),
          "二、一般公共预算支出情况",
          `${y}年一般公共预算拨款支出${w(general)}万元，其中：基本支出${w(basic)}万元，占${percent(basic, general)}%；项目支出${w(project)}万元，占${percent(project, general)}%。`,
        ],
        [
          title(b),
          "三、一般公共预算当年拨款结构情况",
          `${b
            .kinds()
            .map(
              (code) =>
                `${b.nameOf(code)}${w(b.now(5, code, TOTAL))}万元，占${percent(b.now(5, code, TOTAL), general)}%`,
            )
            .join("；")}。`,
        ],
        [
          title(b),
          "三、一般公共预算支出具体安排情况",
          ...b
            .kinds()
            .map(
              (code, index) =>
                `${index + 1}.${b.nameOf(code)}（类）${y}年预算${grouped(b.now(5, code, TOTAL))}万元，${year(b.now(5, code, TOTAL), b.before(5, code, TOTAL), `${y - 1}年执行数`)}。`,
            ),
        ],
        [
          title(b),
          "三、一般公共预算支出具体安排情况",
          ...b.items.map(
            ({ code, names }, index) =>
              `（${index + 1}）${path(names)}：${w(b.now(5, code, TOTAL))}万元，上年预算${w(b.before(5, code, TOTAL))}万元，${w(b.now(5, code, TOTAL)) === w(b.before(5, code, TOTAL)) ? "无变化" : moves(b.now(5, code, TOTAL), b.before(5, code, TOTAL))}。主要用于保障日常运转。`,
          ),
        ],
        [
          title(b),
          "四、一般公共预算基本支出情况",
          `一般公共预算基本支出${w(basic)}万元，其中：人员经费${w(b.now(6, "personnel", "amount"))}万元，主要包括${b.economic(["301", "303"]).join("、")}；公用经费${w(b.now(6, "public", "amount"))}万元，主要包括${b.economic(["302", "310"]).join("、")}。`,
        ],
      ];
    },
  },
  {
    name: "三公, 采购 and vehicles of a budget",
    family: "general-budget",
    budget: true,
    write: (b) => {
      const y = b.year;
      const now = (line: string): number => b.now(9, line, TOTAL);
      const before = (line: string): number => b.before(9, line, TOTAL);
      const { goods, works, services } = b.outside;
      const total = goods + works + services;
      return [
        [
          title(b),
          "五、“三公”经费预算情况",
          `${y}年“三公”经费预算数为${w(now(P.total))}万元，其中：${COSTS.map(([name, line]) => `${name}${w(now(line))}万元，${year(now(line), before(line), "上年")}`).join("；")}。`,
        ],
        [
          title(b),
          "五、“三公”经费预算情况",
          `${y}年财政拨款“三公”经费预算${w(now(P.total))}万元，较上年预算${w(before(P.total))}万元${w(now(P.total)) === w(before(P.total)) ? "无变化" : moves(now(P.total), before(P.total))}。`,
          ...COSTS.map(
            ([name, line], index) =>
              `${index + 1}.${name}${w(now(line))}万元，${year(now(line), before(line), `${y - 1}年预算`)}。`,
          ),
        ],
        [
          title(b),
          "六、政府采购预算情况",
          `${y}年政府采购预算${w(total)}万元，其中：政府采购货物预算${w(goods)}万元，政府采购工程预算${w(works)}万元，政府采购服务预算${w(services)}万元。`,
        ],
        [
          title(b),
          "六、政府采购预算情况",
          `${y}年安排政府采购预算${w(total)}万元。按采购类型分：货物类${w(goods)}万元、工程类${w(works)}万元、服务类${w(services)}万元；按资金来源分：一般公共预算${w(total)}万元，政府性基金预算0万元。`,
        ],
        [
          title(b),
          "七、国有资产占用情况",
          `截至${y - 1}年12月31日，本部门共有车辆5辆，其中机要通信用车1辆、应急保障用车1辆、其他用车3辆；单价50万元以上通用设备0台（套），单价100万元以上专用设备0台（套）。${y}年部门预算安排购置车辆0辆、单价100万元以上设备0台（套）。`,
        ],
        [
          title(b),
          "八、机关运行经费情况",
          `${y}年机关运行经费财政拨款预算${w(b.now(6, "public", "amount"))}万元，${year(b.now(6, "public", "amount"), b.before(6, "public", "amount"), "上年")}。`,
        ],
        [
          title(b),
          "九、绩效目标设置情况",
          `${y}年纳入绩效目标管理的项目${b.items.length}个，涉及一般公共预算当年拨款${w(b.now(5, TOTAL, "project"))}万元。`,
        ],
      ];
    },
  },
];
