/** The manners of many provinces: whole lists, bases behind names, totals behind parts, counts between amounts. */
import { figuresOf, han, percent, TOTAL, wan as w, type Pair } from "../figures";
import { grouped, THREE_PUBLIC as P, type Book } from "../books";
import { HEADINGS as H, moves, type Kind } from "./kind";

const share = (part: number, whole: number): string => percent(part, whole);

/** `，较上年增加5.00万元，增长2.00%`, or that nothing moved. */
function yearOn({ now, before }: Pair, against = "较上年", flat = "与上年持平"): string {
  return w(now) === w(before) ? flat : `${against}${moves(now, before)}`;
}

/** `完成年初预算的98.00%，`, or nothing where there was none. */
function completed(final: number, planned: number, of = "年初预算"): string {
  return planned === 0 ? "" : `，完成${of}的${share(final, planned)}%`;
}

const classes = (b: Book): readonly (readonly [name: string, fen: number])[] =>
  b.kinds().map((code) => [b.nameOf(code), b.now(5, code, TOTAL)] as const);

const grades: readonly Kind[] = [
  {
    name: "totals told as a story",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      const own = f.incomes.filter(([, fen]) => fen !== 0);
      return [
        [
          H.overall,
          `本部门${b.year}年度收入总计${w(f.grand.now)}万元，其中年初结转和结余${w(f.opening.now)}万元，${yearOn(f.grand)}；支出总计${w(f.grand.now)}万元，其中年末结转和结余${w(f.closing.now)}万元，${yearOn(f.grand)}。`,
        ],
        [
          H.overall,
          `${b.year}年度，我单位收支总规模为${w(f.grand.now)}万元，同上年度的${w(f.grand.before)}万元相比${w(f.grand.now) === w(f.grand.before) ? "没有变化" : moves(f.grand.now, f.grand.before)}。其中，本年收入${w(f.income.now)}万元，本年支出${w(f.outlay.now)}万元，年末结转结余${w(f.closing.now)}万元。`,
        ],
        [
          H.income,
          `${b.year}年度本年收入合计${w(f.income.now)}万元，其中：${own.map(([name, fen]) => `${name}${w(fen)}万元，占本年收入的${share(fen, f.income.now)}%`).join("；")}。与上年相比，本年收入${w(f.income.now) === w(f.income.before) ? "持平" : moves(f.income.now, f.income.before)}。`,
        ],
        [
          H.income,
          `本年度收入合计${w(f.income.now)}万元。具体构成如下：${own.map(([name, fen], index) => `${index + 1}.${name}${w(fen)}万元，占比${share(fen, f.income.now)}%`).join("；")}。`,
        ],
        [
          H.outlay,
          `本年支出${w(f.outlay.now)}万元，主要由以下部分构成：${f.outlays
            .filter(([, fen]) => fen !== 0)
            .map(([name, fen]) => `${name}${w(fen)}万元（占${share(fen, f.outlay.now)}%）`)
            .join("、")}。`,
        ],
        [
          H.fiscal,
          `${b.year}年度财政拨款收、支总计均为${w(f.fiscalGrand.now)}万元。收入方面：年初财政拨款结转和结余${w(f.fiscalOpening)}万元，一般公共预算财政拨款收入${w(f.generalIncome)}万元，政府性基金预算财政拨款收入${w(f.fundIncome)}万元，国有资本经营预算财政拨款收入${w(f.capitalIncome)}万元。支出方面：本年支出${w(f.fiscalOutlay.now)}万元，年末财政拨款结转和结余${w(f.fiscalClosing)}万元。`,
        ],
        [
          H.fiscal,
          `财政拨款收入支出总计${grouped(f.fiscalGrand.now)}万元，${yearOn(f.fiscalGrand, "比上年", "与上年一致")}。本年财政拨款收入${grouped(f.fiscalIncome.now)}万元，本年财政拨款支出${grouped(f.fiscalOutlay.now)}万元。`,
        ],
      ];
    },
  },
  {
    name: "one 科目 after another with its budget",
    family: "henan",
    write: (b) => {
      const planned = b.initial("");
      const final = b.now(5, TOTAL, TOTAL);
      const item = (code: string, put: (planned: string, final: string, done: string) => string): string => {
        const [before, after] = [b.initial(code), b.now(5, code, TOTAL)];
        return put(w(before), w(after), before === 0 ? "" : share(after, before));
      };
      const head = `${b.year}年度一般公共预算财政拨款支出年初预算为${w(planned)}万元，支出决算为${w(final)}万元${completed(final, planned)}。`;
      return [
        [
          H.general,
          `（一）${head}`,
          "（二）具体情况如下",
          ...b.items.map(({ code, names: [kind, group, name] }, index) =>
            item(
              code,
              (p, d, rate) =>
                `${index + 1}.${kind}（类）${group}（款）${name}（项）。年初预算${p}万元，决算数${d}万元${rate === "" ? "" : `，为年初预算的${rate}%`}，决算数与年初预算数的差异主要是据实结算。`,
            ),
          ),
        ],
        [
          H.general,
          head,
          ...b.items
            .map(({ code, names: [kind, group, name] }, index) =>
              item(
                code,
                (p, d, rate) =>
                  `（${han(index)}）${kind}支出（类）${group}（款）${name}（项）支出决算${d}万元，年初预算${p}万元${rate === "" ? "，年初无预算" : `，预算完成率${rate}%`}。`,
              ),
            )
            .map((line) => line.replace("支出支出（类）", "支出（类）")),
        ],
        [
          H.general,
          head.replace("年初预算为", "年初预算数").replace("支出决算为", "决算数"),
          `按功能分类科目分：${b
            .kinds()
            .map((code) => item(code, (p, d) => `${b.nameOf(code)}（类）年初预算${p}万元，支出决算${d}万元`))
            .join("；")}。`,
        ],
        [
          H.general,
          `一般公共预算财政拨款支出${w(final)}万元，按支出功能分类，主要用于以下方面：${classes(b)
            .map(([name, fen]) => `${name}${w(fen)}万元，占${share(fen, final)}%`)
            .join("；")}。`,
        ],
        [
          H.general,
          `${b.year}年度一般公共预算财政拨款支出${grouped(final)}万元。主要用于：${classes(b)
            .map(([name, fen]) => `${name}（类）${grouped(fen)}万元（${share(fen, final)}%）`)
            .join("，")}。`,
        ],
        [
          H.general,
          `一般公共预算财政拨款支出决算${w(final)}万元，其中：基本支出${w(b.now(5, TOTAL, "basic"))}万元，占${share(b.now(5, TOTAL, "basic"), final)}%；项目支出${w(b.now(5, TOTAL, "project"))}万元，占${share(b.now(5, TOTAL, "project"), final)}%。`,
        ],
      ];
    },
  },
  {
    name: "基本支出 by economic class",
    family: "henan",
    write: (b) => {
      const f = figuresOf(b);
      const of = (code: string): number => b.now(6, code, "amount");
      const people = b.economic(["301", "303"]).join("、");
      const office = b.economic(["302", "310"]).join("、");
      const groups = (
        [
          ["工资福利支出", "301"],
          ["商品和服务支出", "302"],
          ["对个人和家庭的补助", "303"],
          ["资本性支出", "310"],
        ] as const
      ).filter(([, code]) => of(code) !== 0);
      return [
        [
          H.basic,
          `${b.year}年度一般公共预算财政拨款基本支出${w(f.basic)}万元，其中：`,
          `人员经费${w(f.personnel)}万元，主要包括：${people}。`,
          `公用经费${w(f.operating)}万元，主要包括：${office}。`,
        ],
        [
          H.basic,
          `一般公共预算财政拨款基本支出${w(f.basic)}万元。其中：人员经费${w(f.personnel)}万元，占基本支出的${share(f.personnel, f.basic)}%；日常公用经费${w(f.operating)}万元，占基本支出的${share(f.operating, f.basic)}%。`,
        ],
        [
          H.basic,
          `本年度基本支出${w(f.basic)}万元，按经济分类：${groups.map(([name, code]) => `${name}${w(of(code))}万元`).join("，")}。`,
        ],
      ];
    },
  },
];

const LINES = [
  ["因公出国（境）费", P.abroad],
  ["公务用车购置及运行维护费", P.vehicles],
  ["公务接待费", P.reception],
] as const;

const three: readonly Kind[] = [
  {
    name: "三公 against its budget and last year",
    family: "henan",
    write: (b) => {
      const t = b.three(P.total);
      const done = completed(t.final, t.budget, "预算");
      const each = (put: (name: string, line: string) => string, joint = "；"): string =>
        LINES.map(([name, line]) => put(name, line)).join(joint);
      const of = (line: string): ReturnType<Book["three"]> => b.three(line);
      return [
        [
          H.three,
          `“三公”经费财政拨款支出预算为${w(t.budget)}万元，支出决算为${w(t.final)}万元${done}，其中：${each((name, line) => `${name}支出预算为${w(of(line).budget)}万元，支出决算为${w(of(line).final)}万元${completed(of(line).final, of(line).budget, "预算")}`)}。`,
        ],
        [
          H.three,
          `本单位${b.year}年“三公”经费全年预算${w(t.budget)}万元，决算支出${w(t.final)}万元，比上年${w(t.before)}万元${w(t.final) === w(t.before) ? "无增减" : moves(t.final, t.before)}。`,
        ],
        [
          H.three,
          `${b.year}年度“三公”经费支出共计${w(t.final)}万元。${LINES.map(([name, line], index) => `${han(index)}是${name}${w(of(line).final)}万元，${w(of(line).final) === w(of(line).before) ? "与上年持平" : `较上年${moves(of(line).final, of(line).before)}`}`).join("；")}。`,
        ],
        [
          H.three,
          `“三公”经费支出决算中，${each((name, line) => `${name}支出决算${w(of(line).final)}万元，占${share(of(line).final, t.final)}%`)}。`,
        ].map((line) => (t.final === 0 ? `“三公”经费支出${w(0)}万元。` : line)),
        [
          H.three,
          `“三公”经费支出总额${w(t.final)}万元，其中：因公出国（境）费${w(of(P.abroad).final)}万元、公务用车购置费${w(of(P.vehiclePurchase).final)}万元、公务用车运行费${w(of(P.vehicleRunning).final)}万元、公务接待费${w(of(P.reception).final)}万元。`,
        ],
        [
          H.three,
          `公务用车购置及运行维护费支出${w(of(P.vehicles).final)}万元，其中公务用车购置支出${w(of(P.vehiclePurchase).final)}万元，公务用车运行支出${w(of(P.vehicleRunning).final)}万元。年末公务用车保有量为${b.department.threePublic.vehicles}辆。`,
        ],
        [
          H.three,
          `公务接待费${w(of(P.reception).final)}万元，${w(of(P.reception).final) === w(of(P.reception).budget) ? "与预算持平" : `比预算${of(P.reception).final > of(P.reception).budget ? "增加" : "减少"}${w(Math.abs(of(P.reception).final - of(P.reception).budget))}万元`}。全年共接待国内来宾${b.department.threePublic.batches}批次、${b.department.threePublic.guests}人次。`,
        ],
      ];
    },
  },
];

const others: readonly Kind[] = [
  {
    name: "采购 by kind, by source and from small firms",
    family: "henan",
    write: (b) => {
      const { goods, works, services, sme } = b.outside;
      const total = goods + works + services;
      const micro = Math.floor(sme / 20_000) * 10_000;
      return [
        [
          H.procurement,
          `${b.year}年度政府采购支出合计${w(total)}万元，其中：货物采购支出${w(goods)}万元，占${share(goods, total)}%；工程采购支出${w(works)}万元，占${share(works, total)}%；服务采购支出${w(services)}万元，占${share(services, total)}%。`,
        ],
        [
          H.procurement,
          `本部门政府采购支出总额${w(total)}万元，授予中小企业合同金额${w(sme)}万元，占政府采购支出总额的${share(sme, total)}%，其中：授予小微企业合同金额${w(micro)}万元${sme === 0 ? "" : `，占授予中小企业合同金额的${share(micro, sme)}%`}。`,
        ],
        [
          H.procurement,
          `政府采购支出总额${w(total)}万元：货物${w(goods)}万元；工程${w(works)}万元；服务${w(services)}万元。其中一般公共预算资金${w(total)}万元。`,
        ],
        [
          H.procurement,
          `政府采购金额${w(total)}万元，包括货物类${w(goods)}万元、工程类${w(works)}万元、服务类${w(services)}万元。从资金来源看，财政拨款${w(total)}万元，其他资金0.00万元。`,
        ],
      ];
    },
  },
  {
    name: "vehicles, equipment and houses",
    family: "henan",
    write: (b) => {
      const owned = b.department.assets.vehicles;
      const all = owned.reduce((sum, count) => sum + count, 0);
      const names = [
        "副部（省）级及以上领导用车",
        "主要领导干部用车",
        "机要通信用车",
        "应急保障用车",
        "执法执勤用车",
        "特种专业技术用车",
        "离退休干部用车",
        "其他用车",
      ].slice(0, owned.length);
      return [
        [
          H.assets,
          `截至${b.year}年12月31日，本单位共有车辆${all}辆，其中，${names.map((name, index) => `${name}${owned[index]!}辆`).join("、")}；单价100万元（含）以上设备（不含车辆）0台（套）。`,
        ],
        [
          H.assets,
          `年末固定资产金额为${w(b.outside.services + 3_000_000)}万元，其中房屋面积1,250.50平方米；车辆${all}辆；单价50万元以上的通用设备2台（套）、单价100万元以上的专用设备0台（套）。`,
        ],
        [
          H.assets,
          `${b.year}年末共有车辆${all}辆，价值${w(b.outside.services)}万元。${b.year}年购置车辆${b.department.threePublic.purchased}辆，报废车辆1辆。`,
        ],
      ];
    },
  },
  {
    name: "机关运行经费, none of a fund, results of projects",
    family: "henan",
    write: (b) => {
      const [now, before] = b.outside.agency;
      return [
        [
          "九、机关运行经费支出情况说明",
          `${b.year}年度机关运行经费支出${w(now)}万元，${yearOn({ now, before })}，主要原因是厉行节约。`,
        ],
        [
          "九、机关运行经费支出情况说明",
          `机关运行经费支出${w(now)}万元，上年为${w(before)}万元，同比${w(now) === w(before) ? "持平" : moves(now, before)}。主要用于办公费${w(b.now(6, "30201", "amount"))}万元、印刷费${w(b.now(6, "30202", "amount"))}万元、邮电费${w(b.now(6, "30207", "amount"))}万元等。`,
        ],
        [
          "十二、预算绩效情况说明",
          `组织对${b.items.length}个项目开展绩效自评，共涉及资金${w(b.outside.services)}万元，占一般公共预算项目支出总额的100%。其中“综合业务费”项目全年预算数为${w(b.outside.services)}万元，执行数为${w(Math.floor(b.outside.services / 20_000) * 10_000)}万元，自评得分96.5分。`,
        ],
        [
          "十二、预算绩效情况说明",
          `项目全年预算12.00万元，执行数为11.40万元，完成预算的95%。主要产出和效果：一是开展培训6期，培训人数320人次；二是补助困难对象85人，发放补助8.50万元。`,
        ],
        [
          "七、其他重要事项",
          `本单位${b.year}年度因公出国（境）团组${b.department.threePublic.missions}个，${b.department.threePublic.travellers}人次；本年度无会议费支出；开展培训3次，参加150人，支出培训费1.80万元。`,
        ],
      ];
    },
  },
  {
    name: "sections of a fund that has nothing",
    family: "henan",
    write: (b) =>
      b.now(7, TOTAL, TOTAL) !== 0 || figuresOf(b).fundIncome !== 0
        ? []
        : [
            [
              H.fund,
              `本单位${b.year}年度没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出。`,
            ],
            [
              H.fund,
              `政府性基金预算财政拨款年初结转和结余0万元，本年收入0万元，本年支出0万元，年末结转和结余0万元。`,
            ],
          ],
  },
];

export const MANNERS: readonly Kind[] = [...grades, ...three, ...others];
