/** Whose change it is, which money, which of two totals. */
import { figuresOf, percent, TOTAL, wan as w } from "../figures";
import { HEADINGS as H, moves, type Kind } from "./kind";

const itemName = ([kind, group, name]: readonly [string, string, string]): string =>
  `${kind}（类）${group}（款）${name}（项）`;

export const TOTALS: readonly Kind[] = [
  {
    name: "the parts of a 科目 are its own",
    family: "henan",
    write: (b) =>
      b.items.flatMap(({ code, names }) => {
        const [all, basic, project] = [TOTAL, "basic", "project"].map((column) => w(b.now(5, code, column)));
        const name = itemName(names);
        return [
          [
            H.general,
            `${name}：支出决算为${all!}万元，其中：基本支出${basic!}万元，项目支出${project!}万元。`,
          ],
          [H.general, `${name}支出${all!}万元（其中基本支出${basic!}万元、项目支出${project!}万元）。`],
          [`${name}${all!}万元（基本支出${basic!}万元，项目支出${project!}万元）。`],
        ];
      }),
  },
  {
    name: "what goes out behind what came in",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      const [came, went] = [w(f.fiscalIncome.now), w(f.fiscalOutlay.now)];
      return [
        [H.fiscal, `${b.year}年度财政拨款收入${came}万元，支出决算${went}万元。`],
        [H.fiscal, `财政拨款本年收入${came}万元，本年支出${went}万元。`],
        [
          `${b.year}年财政拨款收入${came}万元，财政拨款支出决算${went}万元，其中：一般公共预算收入${w(f.generalIncome)}万元、支出${w(f.general.now)}万元。`,
        ],
      ];
    },
  },
  {
    name: "items without a number",
    family: "henan",
    write: (b) => [
      [
        H.general,
        "（三）一般公共预算财政拨款支出决算具体情况",
        ...b.items.map(
          ({ code, names }) =>
            `${itemName(names)}：支出决算为${w(b.now(5, code, TOTAL))}万元，主要用于日常办公。`,
        ),
      ],
      [
        H.general,
        "（三）一般公共预算财政拨款支出决算具体情况",
        ...b.items.map(
          ({ code, names }) =>
            `${itemName(names)}。年初预算为${w(b.initial(code))}万元，支出决算为${w(b.now(5, code, TOTAL))}万元${b.initial(code) === 0 ? "" : `，完成年初预算的${percent(b.now(5, code, TOTAL), b.initial(code))}%`}。`,
        ),
      ],
      [
        H.general,
        ...b.items.map(
          ({ code, names }) =>
            `${itemName(names)}支出，决算数${w(b.now(5, code, TOTAL))}万元，比上年${moves(b.now(5, code, TOTAL), b.before(5, code, TOTAL))}。`,
        ),
      ],
    ],
  },
  {
    name: "the change behind one part is the total's",
    family: "jiangxi",
    write: (b) => {
      const f = figuresOf(b);
      return [
        [
          H.income,
          `本部门${b.year}年度收入总计${w(f.grand.now)}万元，其中年初结转和结余${w(f.opening.now)}万元，较${b.year - 1}年${moves(f.grand.now, f.grand.before)}；本年收入合计${w(f.income.now)}万元。`,
        ],
        [
          H.outlay,
          `本部门${b.year}年度支出总计${w(f.grand.now)}万元，其中：年末结转和结余${w(f.closing.now)}万元，与上年相比${moves(f.grand.now, f.grand.before)}；本年支出合计${w(f.outlay.now)}万元。`,
        ],
        [
          H.income,
          `本年收入合计${w(f.income.now)}万元（其中财政拨款收入${w(f.fiscalIncome.now)}万元），比上年${moves(f.income.now, f.income.before)}。`,
        ],
        [
          H.overall,
          `收入总计${w(f.grand.now)}万元，其中年初结转和结余${w(f.opening.now)}万元，年初结转和结余比上年${moves(f.opening.now, f.opening.before)}。`,
        ],
      ];
    },
  },
  {
    name: "the money goes on within the sentence",
    family: "henan",
    write: (b) => {
      const general = {
        income: b.now(1, "income.general", "amount"),
        before: b.before(1, "income.general", "amount"),
      };
      const g = figuresOf(b).general;
      const [fi, fo] = [b.now(7, TOTAL, "income"), b.now(7, TOTAL, TOTAL)];
      return [
        [
          H.fiscal,
          `1.一般公共预算财政拨款本年收入${w(general.income)}万元，比上年${moves(general.income, general.before)}；本年支出${w(g.now)}万元，比上年${moves(g.now, g.before)}。`,
          `2.政府性基金预算财政拨款本年收入${w(fi)}万元；本年支出${w(fo)}万元。`,
        ],
        [
          H.fiscal,
          `政府性基金预算财政拨款年初结转和结余${w(b.now(7, TOTAL, "opening"))}万元，本年收入${w(fi)}万元，本年支出${w(fo)}万元，年末结转和结余${w(b.now(7, TOTAL, "closing"))}万元。`,
        ],
        [
          H.fiscal,
          `（一）一般公共预算财政拨款。本年收入${w(general.income)}万元，本年支出${w(g.now)}万元，其中基本支出${w(b.now(5, TOTAL, "basic"))}万元，项目支出${w(b.now(5, TOTAL, "project"))}万元。`,
          `（二）政府性基金预算财政拨款。本年收入${w(fi)}万元，本年支出${w(fo)}万元。`,
        ],
      ];
    },
  },
  {
    name: "a note in brackets is no name",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      return [
        [H.overall, `本部门${b.year}年度收、支总计（含结转和结余）${w(f.grand.now)}万元。`],
        [
          H.overall,
          `收入总计（含年初结转和结余、使用非财政拨款结余）${w(f.grand.now)}万元，支出总计（含结余分配和年末结转和结余）${w(f.grand.now)}万元，与上年相比各${moves(f.grand.now, f.grand.before)}。`,
        ],
        [
          H.income,
          `本年收入合计（不含年初结转和结余）${w(f.income.now)}万元，其中：财政拨款收入（包括一般公共预算、政府性基金）${w(f.fiscalIncome.now)}万元，占${percent(f.fiscalIncome.now, f.income.now)}%。`,
        ],
      ];
    },
  },
  {
    name: "the share before the amount",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      const parts = f.incomes.filter(([, fen]) => fen !== 0);
      return [
        [
          H.income,
          `收入合计${w(f.income.now)}万元，${parts.map(([name, fen]) => `${name}占比${percent(fen, f.income.now)}%，达${w(fen)}万元`).join("；")}。`,
        ],
        [
          H.outlay,
          `支出合计${w(f.outlay.now)}万元，${f.outlays
            .filter(([, fen]) => fen !== 0)
            .map(([name, fen]) => `${name}占支出合计的${percent(fen, f.outlay.now)}%，为${w(fen)}万元`)
            .join("，")}。`,
        ],
      ];
    },
  },
  {
    name: "the denominator that the sentence names",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      const g = f.general.now;
      return [
        [
          H.general,
          `（一）${b.year}年度一般公共预算财政拨款支出${w(g)}万元，占本年支出合计的${percent(g, f.outlay.now)}%。`,
        ],
        [
          H.basic,
          `工资福利支出${w(b.now(6, "301", "amount"))}万元，占基本支出的${percent(b.now(6, "301", "amount"), f.basic)}%；商品和服务支出${w(b.now(6, "302", "amount"))}万元，占基本支出${percent(b.now(6, "302", "amount"), f.basic)}%。`,
        ],
        [
          H.general,
          `一般公共预算财政拨款支出${w(g)}万元，占总支出的${percent(g, f.outlay.now)}%，其中基本支出${w(f.basic)}万元，占一般公共预算财政拨款支出的${percent(f.basic, g)}%。`,
        ],
        [
          H.overall,
          `财政拨款支出${w(f.fiscalOutlay.now)}万元，占支出总额的${percent(f.fiscalOutlay.now, f.outlay.now)}%。`,
        ],
      ];
    },
  },
  {
    name: "changes of parts make up the change",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      const move = (name: string, now: number, before: number): string =>
        `${name}${now >= before ? "增加" : "减少"}${w(Math.abs(now - before))}万元`;
      const [basic, basicBefore] = [b.now(3, TOTAL, "basic"), b.before(3, TOTAL, "basic")];
      const rest = { now: f.outlay.now - basic, before: f.outlay.before - basicBefore };
      return [
        [
          H.outlay,
          `本年支出合计${w(f.outlay.now)}万元，比上年${moves(f.outlay.now, f.outlay.before)}，其中：${move("基本支出", basic, basicBefore)}，${move("其余支出", rest.now, rest.before)}。`,
        ],
        [
          H.outlay,
          `本年支出合计${w(f.outlay.now)}万元，较上年${move("", f.outlay.now, f.outlay.before)}。主要原因：人员变动，基本支出${w(basic)}万元，较上年${moves(basic, basicBefore)}。`,
        ],
      ];
    },
  },
  {
    name: "last year's sentence beside this year's",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      const year = (year: number, income: number, outlay: number): string =>
        `${year}年度本年收入合计${w(income)}万元，本年支出合计${w(outlay)}万元`;
      return [
        [
          H.overall,
          `${year(b.year, f.income.now, f.outlay.now)}。${year(b.year - 1, f.income.before, f.outlay.before)}。`,
        ],
        [
          H.outlay,
          `${b.year - 1}年本年支出合计${w(f.outlay.before)}万元，其中：基本支出${w(b.before(3, TOTAL, "basic"))}万元，项目支出${w(b.before(3, TOTAL, "project"))}万元；${b.year}年本年支出合计${w(f.outlay.now)}万元，其中：基本支出${w(b.now(3, TOTAL, "basic"))}万元，项目支出${w(b.now(3, TOTAL, "project"))}万元。`,
        ],
        [
          H.income,
          `本年收入合计由${b.year - 1}年的${w(f.income.before)}万元${f.income.now >= f.income.before ? "增加" : "减少"}到${w(f.income.now)}万元，${f.income.now >= f.income.before ? "增长" : "下降"}${percent(f.income.now - f.income.before, f.income.before)}%。`,
        ],
      ];
    },
  },
  {
    name: "what money is used for is no line of a table",
    family: "hubei",
    write: (b) => {
      const project = b.now(5, TOTAL, "project");
      const half = Math.round(project / 3 / 10_000) * 10_000;
      const [first] = b.items;
      return [
        [
          H.general,
          `（三）项目支出${w(project)}万元，主要用于：①${first?.names[2] ?? "培训"}${w(half)}万元，保障工作开展；②其他工作${w(project - half)}万元。`,
        ],
        [
          H.general,
          `项目支出${w(project)}万元，主要用于以下方面：一是信息化建设${w(half)}万元；二是公务接待费${w(project - half)}万元。`,
        ],
        [
          H.general,
          `项目支出${w(project)}万元，主要用于（1）购置设备${w(half)}万元，（2）办公费${w(project - half)}万元。`,
        ],
      ];
    },
  },
  {
    name: "项 with both budgets, and their sums",
    family: "henan",
    write: (b) => {
      const general = b.now(5, TOTAL, TOTAL);
      const items = (word: string): readonly string[] =>
        b.items.map(
          ({ code, names }, index) =>
            `${index + 1}、${itemName(names)}。主要用于：日常支出。${word}为${w(b.initial(code))}万元，支出决算为${w(b.now(5, code, TOTAL))}万元。`,
        );
      const line = (word: string): string =>
        `一般公共预算财政拨款支出${word}为${w(b.initial(""))}万元，支出决算为${w(general)}万元，完成${word}的${percent(general, b.initial(""))}%。其中：`;
      return [
        [H.general, line("全年预算"), ...items("全年预算")],
        [H.general, line("年初预算"), ...items("年初预算")],
        [
          H.general,
          `一般公共预算财政拨款支出年初预算为0万元，全年预算为${w(b.initial(""))}万元，支出决算为${w(general)}万元，完成全年预算的${percent(general, b.initial(""))}%。其中：`,
          ...items("全年预算"),
        ],
      ];
    },
  },
];
