/** Turns of phrase that send a reader astray: against a budget and a year at once, brackets in lists, sums behind parts. */
import { figuresOf, percent, TOTAL, wan as w } from "../figures";
import { BALANCE, grouped, THREE_PUBLIC as P } from "../books";
import { HEADINGS as H, moves, type Kind } from "./kind";

const gap = (now: number, then: number): string =>
  w(now) === w(then) ? "持平" : `${now > then ? "增加" : "减少"}${w(Math.abs(now - then))}万元`;

const rate = (part: number, whole: number): string => `${percent(part, whole)}%`;

/** Only where something stood in the budget. */
const where = (holds: boolean, ...texts: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  holds ? texts : [];

const path = ([kind, group, name]: readonly [string, string, string]): string =>
  `${kind}（类）${group}（款）${name}（项）`;

const yuan = (fen: number): string => grouped(fen * 10_000);

const totals: readonly Kind[] = [
  {
    name: "shares in brackets inside a list",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      const fiscal = f.incomes[0]![1];
      const others = f.incomes.slice(1).filter(([, fen]) => fen !== 0);
      const rest = others
        .map(([name, fen]) => `；${name}${w(fen)}万元，占${rate(fen, f.income.now)}`)
        .join("");
      return [
        [
          H.income,
          `本年收入合计${w(f.income.now)}万元，其中：财政拨款收入${w(fiscal)}万元，占${rate(fiscal, f.income.now)}（其中：一般公共预算财政拨款${w(f.generalIncome)}万元，政府性基金预算财政拨款${w(f.fundIncome)}万元，国有资本经营预算财政拨款${w(f.capitalIncome)}万元）${rest}。`,
        ],
        [
          H.income,
          `本年收入${w(f.income.now)}万元，较上年${w(f.income.before)}万元${gap(f.income.now, f.income.before)}。其中财政拨款收入${w(fiscal)}万元，占比${rate(fiscal, f.income.now)}。`,
        ],
        [
          H.outlay,
          `本年支出合计${w(f.outlay.now)}万元，比上年${gap(f.outlay.now, f.outlay.before)}。按支出性质分：基本支出${w(b.now(3, TOTAL, "basic"))}万元，占${rate(b.now(3, TOTAL, "basic"), f.outlay.now)}；项目支出${w(b.now(3, TOTAL, "project"))}万元，占${rate(b.now(3, TOTAL, "project"), f.outlay.now)}。`,
        ],
        [
          H.overall,
          `年初结转和结余${w(f.opening.now)}万元，比上年${gap(f.opening.now, f.opening.before)}；年末结转和结余${w(f.closing.now)}万元，比上年${gap(f.closing.now, f.closing.before)}。`,
        ],
        [
          H.overall,
          `${b.year}年收入支出决算总计${w(f.grand.now)}万元（含年初结转和结余${w(f.opening.now)}万元），与上年决算${w(f.grand.before)}万元相比，${w(f.grand.now) === w(f.grand.before) ? "持平" : moves(f.grand.now, f.grand.before)}。`,
        ],
        [
          H.overall,
          `收入总计${yuan(f.grand.now)}元，其中：本年收入${yuan(f.income.now)}元，年初结转和结余${yuan(f.opening.now)}元。支出总计${yuan(f.grand.now)}元，其中：本年支出${yuan(f.outlay.now)}元，年末结转和结余${yuan(f.closing.now)}元。`,
        ],
        [
          H.fiscal,
          `财政拨款本年收入${w(f.fiscalIncome.now)}万元、本年支出${w(f.fiscalOutlay.now)}万元，分别比上年${gap(f.fiscalIncome.now, f.fiscalIncome.before)}、${gap(f.fiscalOutlay.now, f.fiscalOutlay.before)}。`,
        ],
        [
          H.fiscal,
          `年初财政拨款结转和结余${w(f.fiscalOpening)}万元，当年财政拨款收入${w(f.fiscalIncome.now)}万元，当年财政拨款支出${w(f.fiscalOutlay.now)}万元，年末财政拨款结转和结余${w(f.fiscalClosing)}万元。`,
        ],
      ];
    },
  },
  {
    name: "against the budget and the year before in one breath",
    family: "henan",
    write: (b) => {
      const planned = b.initial("");
      const f = figuresOf(b);
      const { now, before } = f.general;
      return [
        ...where(
          planned !== 0,
          [
            H.general,
            `一般公共预算财政拨款支出${w(now)}万元，占本年支出合计的${rate(now, f.outlay.now)}，与年初预算${w(planned)}万元相比${gap(now, planned)}，与上年决算${w(before)}万元相比${gap(now, before)}。`,
          ],
          [
            H.general,
            `支出决算${w(now)}万元，完成年初预算${w(planned)}万元的${rate(now, planned)}；比上年支出${w(before)}万元${gap(now, before)}。`,
          ],
          [
            H.general,
            `一般公共预算财政拨款支出年初预算${w(planned)}万元，支出决算${w(now)}万元，预算执行率${rate(now, planned)}，较上年${w(now) === w(before) ? "持平" : moves(now, before)}。主要原因：一是人员变动；二是项目进度。`,
          ],
        ),
        ...b.items.slice(0, 6).flatMap(({ code, names }) => {
          const [p, d, l] = [b.initial(code), b.now(5, code, TOTAL), b.before(5, code, TOTAL)];
          return where(
            p !== 0,
            [
              H.general,
              `${path(names)}支出决算为${w(d)}万元，完成年初预算${w(p)}万元的${rate(d, p)}，较上年${gap(d, l)}。`,
            ],
            [
              H.general,
              `${names[2]}（${code}）年初预算${w(p)}万元，支出决算${w(d)}万元，完成年初预算的${rate(d, p)}，决算数比预算数${gap(d, p)}。`,
            ],
            [
              H.general,
              `1.${path(names)}，年初预算数为${w(p)}万元，决算数为${w(d)}万元，差额${w(Math.abs(d - p))}万元，主要是年中追加或结余。`,
            ],
          );
        }),
      ];
    },
  },
  {
    name: "sums behind their parts",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      const t = (line: string): number => b.three(line).final;
      return [
        [
          H.basic,
          `工资福利支出${w(b.now(6, "301", "amount"))}万元，对个人和家庭的补助${w(b.now(6, "303", "amount"))}万元，人员经费合计${w(f.personnel)}万元；公用经费合计${w(f.operating)}万元。`,
        ],
        [
          H.general,
          `基本支出${w(f.basic)}万元、项目支出${w(f.project)}万元，两项合计${w(f.general.now)}万元。`,
        ],
        [
          H.three,
          `因公出国（境）费${w(t(P.abroad))}万元、公务用车购置及运行维护费${w(t(P.vehicles))}万元、公务接待费${w(t(P.reception))}万元，三项合计${w(t(P.total))}万元。`,
        ],
        [
          H.three,
          `公务用车购置及运行维护费${w(t(P.vehicles))}万元。其中：公务用车购置费${w(t(P.vehiclePurchase))}万元，购置公务用车${b.department.threePublic.purchased}辆；公务用车运行维护费${w(t(P.vehicleRunning))}万元，保有量${b.department.threePublic.vehicles}辆。`,
        ],
        [
          H.three,
          `公务接待费${w(t(P.reception))}万元，其中：国内接待费${w(t(P.reception) - b.department.threePublic.receptionAbroad)}万元，国（境）外接待费${w(b.department.threePublic.receptionAbroad)}万元。`,
        ],
        [
          H.three,
          `${b.year}年度“三公”经费支出${yuan(t(P.total))}元，其中公务接待费${yuan(t(P.reception))}元，公务用车运行维护费${yuan(t(P.vehicleRunning))}元。`,
        ],
      ];
    },
  },
  {
    name: "三公 item by item, budget and year before",
    family: "henan",
    write: (b) =>
      (
        [
          ["因公出国（境）费", P.abroad],
          ["公务用车购置及运行维护费", P.vehicles],
          ["公务用车运行维护费", P.vehicleRunning],
          ["公务接待费", P.reception],
        ] as const
      ).flatMap(([name, line]) => {
        const { budget: p, final: d, before: l } = b.three(line);
        return [
          [
            H.three,
            `${name}全年预算${w(p)}万元，实际支出${w(d)}万元，比预算${gap(d, p)}，比上年${gap(d, l)}。`,
          ],
          [
            H.three,
            `${name}支出${w(d)}万元，与预算数相比${gap(d, p)}，主要原因是厉行节约；与上年相比${gap(d, l)}，主要原因是业务调整。`,
          ],
          [
            H.three,
            `1.${name}。预算${w(p)}万元，决算${w(d)}万元${p === 0 ? "" : `，完成${rate(d, p)}`}，上年决算${w(l)}万元，同比${gap(d, l)}。`,
          ],
          [H.three, `${name}${b.year}年决算数${w(d)}万元，${b.year - 1}年决算数${w(l)}万元，${gap(d, l)}。`],
        ];
      }),
  },
  {
    name: "a fund item by item",
    family: "henan",
    write: (b) => {
      const spent = b.now(7, TOTAL, TOTAL);
      const f = figuresOf(b);
      return [
        [
          H.fund,
          `政府性基金预算财政拨款本年收入${w(f.fundIncome)}万元；本年支出${w(spent)}万元，占财政拨款支出的${rate(spent, f.fiscalOutlay.now)}。`,
        ],
        [
          H.fund,
          `政府性基金预算财政拨款支出${w(spent)}万元，其中：基本支出${w(b.now(7, TOTAL, "basic"))}万元，项目支出${w(b.now(7, TOTAL, "project"))}万元。`,
        ],
      ];
    },
  },
];

const plans: readonly Kind[] = [
  {
    name: "a budget against the year before in brackets",
    family: "general-budget",
    budget: true,
    write: (b) => {
      const grand = b.now(1, BALANCE.incomeGrand, "amount");
      const general = b.now(5, TOTAL, TOTAL);
      const [basic, project] = [b.now(5, TOTAL, "basic"), b.now(5, TOTAL, "project")];
      const before = b.before(5, TOTAL, TOTAL);
      const heading = `${b.year}年部门预算说明`;
      return [
        [
          heading,
          `一、收支预算总体情况`,
          `${b.year}年收入总预算${w(grand)}万元，支出总预算${w(grand)}万元。`,
        ],
        [
          heading,
          "二、财政拨款支出预算情况",
          `一般公共预算支出${w(general)}万元（上年${w(before)}万元，${gap(general, before)}），其中基本支出${w(basic)}万元、项目支出${w(project)}万元。`,
        ],
        [
          heading,
          "三、一般公共预算支出预算情况",
          ...b.items.map(
            ({ code, names }, index) =>
              `${index + 1}．${path(names)}预算数为${w(b.now(5, code, TOTAL))}万元，其中：基本支出${w(b.now(5, code, "basic"))}万元，项目支出${w(b.now(5, code, "project"))}万元，较上年${gap(b.now(5, code, TOTAL), b.before(5, code, TOTAL))}。`,
          ),
        ],
      ];
    },
  },
];

export const TURNS: readonly Kind[] = [...totals, ...plans];
