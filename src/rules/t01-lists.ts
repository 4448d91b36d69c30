/** The lists beside 公开01表 that print its expenditure by another classification, against the halves and against 公开03表. */
import { BALANCE, CLASSIFIED, GOVERNMENT, NATURE } from "../catalogue/line-keys";
import type { Entry, Line, Table } from "../statement/statement";
import { inEveryAspect } from "./aspects";
import { isFilled } from "./naming";
import { rule, type Draft } from "./rule";
import { figure, figuresOf, sum, type Side } from "./sides";
import { expenditureTotal } from "./two-sided";
import { unreadLine } from "./unread-parts";

const NATURES: readonly string[] = [
  NATURE.basic,
  NATURE.project,
  NATURE.remitted,
  NATURE.operating,
  NATURE.subsidy,
];

/** What goes to other units. */
const GONE: readonly string[] = [NATURE.remitted, NATURE.subsidy];

/** What ends the list of natures, and that of the kinds below it. */
const ENDS = [`${CLASSIFIED}.total`, "nature.total", "nature.closing", "nature.grand"];

/** The lines whose code stands behind a key: what the whole of this key is made of. */
function kindsOf(table: Table | undefined, key: string): readonly Line[] {
  return (
    table?.lines.filter((line) => /^\.\d{3}$/.test(line.key.slice(key.length)) && line.key.startsWith(key)) ??
    []
  );
}

/** Whether a figure stands below another of its page. */
const isBelow = (lower: Entry | undefined, upper: Entry | undefined): boolean =>
  lower !== undefined && upper !== undefined && lower.sheet === upper.sheet && lower.row > upper.row;

/** Added up, unless a line of their column between two others was not read. */
function added(
  table: Table | undefined,
  lines: readonly Line[],
  column: string,
  text: string,
  { above, below }: { readonly above?: string; readonly below: readonly string[] },
): Side {
  const cell = (key = ""): Entry | undefined => table?.cell(key, column);
  const first = lines[0]?.cells.get(column);
  const end = below.map(cell).find((entry) => isBelow(entry, first));
  return sum(figuresOf(lines, column), text).unless(
    unreadLine(table, first, { above: cell(above), below: end }),
  );
}

function listed(table: Table | undefined, column: string): readonly (Draft | undefined)[] {
  const whole = expenditureTotal(table, column);
  const ends = table?.cell(BALANCE.expenditure, column);
  // 上缴上级支出 and 对附属单位补助支出 may stand below 本年支出合计, beside 结转下年, and are no part of it.
  const isBeyond = ({ key, cells }: Line): boolean => GONE.includes(key) && isBelow(cells.get(column), ends);
  const natures = NATURES.flatMap((key) => table?.line(key) ?? []).filter((line) => !isBeyond(line));
  const classified = kindsOf(table, CLASSIFIED);
  const government = kindsOf(table, GOVERNMENT);
  const gone = GONE.some((key) => isFilled(table?.cell(key, column)));
  const printed = (list: string): readonly (Draft | undefined)[] => [
    figure(table, `${list}.total`, column).equals(whole),
    figure(table, `${list}.distributed`, column).equals(figure(table, BALANCE.surplusDistributed, column)),
    figure(table, `${list}.closing`, column).equals(figure(table, BALANCE.closing, column)),
    figure(table, `${list}.grand`, column).equals(figure(table, BALANCE.expenditureGrand, column)),
  ];
  return [
    whole.equals(added(table, natures, column, "各项支出性质之和", { below: ENDS })),
    figure(table, NATURE.basic, column).equals(
      figure(table, NATURE.personnel, column).plus(figure(table, NATURE.public, column)),
    ),
    ...[NATURE.basic, NATURE.project].map((key) =>
      figure(table, key, column).equals(
        added(table, kindsOf(table, key), column, "所属经济分类之和", {
          above: key,
          below: [...NATURES.slice(NATURES.indexOf(key) + 1), ...ENDS],
        }),
      ),
    ),
    figure(table, `${CLASSIFIED}.total`, column).equals(
      added(table, classified, column, "各经济分类之和", { above: `${CLASSIFIED}.total`, below: ENDS }),
    ),
    // What goes to other units has no 经济分类 of its own, and some forms leave it out there.
    ...(gone ? [] : [figure(table, `${CLASSIFIED}.total`, column).equals(whole)]),
    whole.equals(added(table, government, column, "各政府经济分类之和", { below: [`${GOVERNMENT}.total`] })),
    ...printed("nature"),
    ...printed(GOVERNMENT),
  ];
}

export const T01_LIST_RULES = [
  rule({
    id: "T01-R08",
    title: "按支出性质、按经济分类列的支出 = 本年支出合计，各层等于它的各项之和",
    meaning: "同一笔支出按功能、按性质、按经济分类各列一遍，三处的合计必须相同。",
    source: "财决01表“按支出性质和经济分类”栏；预算收支总表按部门、政府预算经济分类列的支出",
    inapplicable: "总表没有另按支出性质或经济分类列支出",
    relations: ({ T01 }) => inEveryAspect(T01, (column) => listed(T01, column("amount"))).flat(),
  }),
];

const OF_NATURE = [
  [NATURE.basic, "basic"],
  [NATURE.personnel, "personnel"],
  [NATURE.public, "public"],
  [NATURE.project, "project"],
  [NATURE.remitted, "remitted"],
  [NATURE.operating, "operating"],
  [NATURE.subsidy, "subsidy"],
] as const;

export const X01_03_LIST_RULES = [
  rule({
    id: "X-01-03-03",
    title: "总表按支出性质列的各项 = 支出决算表合计行同一栏",
    meaning: "基本支出、项目支出等在两张表里不一样。",
    source: "财决01表“按支出性质”栏 = 公开03表合计行各栏",
    inapplicable: "总表没有另按支出性质列支出",
    relations: ({ T01, T03 }) =>
      OF_NATURE.map(([line, column]) => figure(T01, line).equals(figure(T03, "total", column))),
  }),
];
