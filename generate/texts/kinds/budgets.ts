/** Budgets: 执行数 of the year before, 预算安排 of this one, and what moved between them. */
import { BALANCE, percent, THREE_PUBLIC as P, TOTAL, wan as w } from "../books";
import { moves, type Kind } from "./kind";

export const BUDGETS: readonly Kind[] = [
  {
    name: "执行数 of the year before, 预算安排 of this year",
    family: "general-budget",
    budget: true,
    write: (b) => {
      const y = b.year;
      const spent = (code: string): number => b.before(5, code, TOTAL);
      const path = ([kind, group, name]: readonly [string, string, string]): string =>
        `${kind}（类）${group}（款）${name}（项）`;
      const rate = (code: string): string => {
        const [now, before] = [b.now(5, code, TOTAL), spent(code)];
        return before === 0
          ? ""
          : `，比${y - 1}年预算执行数${now >= before ? "增加" : "减少"}${percent(now - before, before)}%`;
      };
      const text = (put: (path: string, amount: string, code: string) => string): readonly string[] => [
        `${y}年部门预算编制说明`,
        "财政拨款支出主要内容如下：",
        ...b.items.map(
          ({ code, names }, index) => `${index + 1}、${put(path(names), w(b.now(5, code, TOTAL)), code)}`,
        ),
      ];
      return [
        text(
          (path, amount, code) =>
            `“${path}”${amount}万元。${y - 1}年当年预算执行数为${w(spent(code))}万元，${y}年预算安排${amount}万元${rate(code)}。`,
        ),
        text(
          (path, amount, code) =>
            `${path}${amount}万元，${y - 1}年当年预算执行数为${w(spent(code))}万元，${y}年预算安排${amount}万元${rate(code)}。`,
        ),
        text(
          (path, amount, code) =>
            `${path}${y}年预算数为${amount}万元，上年执行数为${w(spent(code))}万元${rate(code)}。`,
        ),
      ];
    },
  },
  {
    name: "income and spending of a budget by money",
    family: "general-budget",
    budget: true,
    write: (b) => {
      const y = b.year;
      const grand = b.now(1, BALANCE.incomeGrand, "amount");
      const general = b.now(5, TOTAL, TOTAL);
      return [
        [
          `${y}年部门预算编制说明`,
          `${y}年，${b.name}收入预算${w(grand)}万元，其中：一般公共预算拨款收入${w(b.now(1, "income.general", "amount"))}万元，比${y - 1}年预算${moves(b.now(1, "income.general", "amount"), b.before(1, "income.general", "amount"))}；事业收入${w(b.now(2, TOTAL, "business"))}万元。`,
          `一般公共预算拨款支出预算${w(general)}万元，比${y - 1}年预算${moves(general, b.before(5, TOTAL, TOTAL))}。`,
        ],
        [
          `${y}年部门预算编制说明`,
          `${b.name}${y}年收支总预算${w(grand)}万元，比${y - 1}年${moves(grand, b.before(1, BALANCE.incomeGrand, "amount"))}。`,
        ],
      ];
    },
  },
  {
    name: "shares of basic spending in a budget",
    family: "general-budget",
    budget: true,
    write: (b) => {
      const basic = b.now(5, TOTAL, "basic");
      const pay = b.now(6, "301", TOTAL);
      const goods = b.now(6, "302", TOTAL);
      return [
        [
          `一、${b.year}年一般公共预算基本支出预算情况说明`,
          `工资福利支出预算${w(pay)}万元，占基本支出预算${percent(pay, basic)}%；商品和服务支出预算${w(goods)}万元，占基本支出预算${percent(goods, basic)}%。`,
        ],
      ];
    },
  },
  {
    name: "三公 of a budget",
    family: "general-budget",
    budget: true,
    write: (b) => {
      const [now, before] = [b.now(9, P.total, TOTAL), b.before(9, P.total, TOTAL)];
      const part = (line: string): string => w(b.now(9, line, TOTAL));
      return [
        [
          "二、“三公”经费预算情况说明",
          `${b.year}年“三公”经费支出预算为${w(now)}万元，比上年预算${moves(now, before)}，其中：因公出国（境）费${part(P.abroad)}万元，公务接待费${part(P.reception)}万元，公务用车购置及运行费${part(P.vehicles)}万元。`,
        ],
      ];
    },
  },
  {
    name: "vehicles owned and to be bought",
    family: "general-budget",
    budget: true,
    write: (b) => [
      [
        "五、国有资产占有使用情况",
        `截至${b.year - 1}年8月31日，${b.name}共有车辆3辆，其中：主要领导干部用车0辆、执法执勤用车3辆、其他用车0辆；单价100万元（含）以上设备0台（套）。`,
        `${b.year}年部门预算安排购置车辆0辆，其中：主要领导干部用车0辆、执法执勤用车0辆、其他用车0辆；部门预算安排购置单价100万元（含）以上设备0台（套）。`,
      ],
    ],
  },
  {
    name: "procurement of a budget by kind and by money",
    family: "general-budget",
    budget: true,
    write: (b) => {
      const { goods, works, services } = b.outside;
      const total = w(goods + works + services);
      return [
        [
          "三、政府采购预算情况",
          `${b.year}年本部门政府采购预算${total}万元，其中：政府采购货物预算${w(goods)}万元、政府采购工程预算${w(works)}万元、政府采购服务预算${w(services)}万元。`,
        ],
        [
          "三、政府采购预算情况",
          `政府采购预算${total}万元。按资金类型分，一般公共预算拨款${total}万元，财政专户管理资金0万元。`,
        ],
      ];
    },
  },
];
