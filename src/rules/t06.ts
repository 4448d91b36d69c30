/** 公开06表 一般公共预算财政拨款基本支出决算（明细）表, in panels or, in budgets, as one list with columns. */
import type { Entry, Line, Table, UnreadFigure } from "../statement/statement";
import { inEveryAspect } from "./aspects";
import { codeTree, sumsBelow } from "./code-tree";
import { amountText, isFilled, isKnown, nameOf } from "./naming";
import { rule, type Assertion, type Complaint, type Draft } from "./rule";
import { figure, figureOf, figuresOf, sum } from "./sides";

/** 人员经费 is 工资福利支出 (301) and 对个人和家庭的补助 (303); everything else is 公用经费. */
const isPersonnel = (line: Line): boolean => /^30[13]/.test(line.code!);

/** The uppermost 经济分类 of one kind of money. */
function classes(table: Table | undefined, personnel: boolean): readonly Line[] {
  return codeTree(table).roots.filter((line) => isPersonnel(line) === personnel);
}

/** Whether 人员经费 and 公用经费 are columns of the table, not lines. */
function isList(table: Table | undefined): boolean {
  return table !== undefined && table.columns.some(({ key }) => key === "personnel" || key === "public");
}

/** A figure of the column in a line without a known code: it may be of any 类. */
function uncoded(table: Table | undefined, column: string): UnreadFigure | undefined {
  return table?.unread.find(({ columnKey }) => columnKey === column);
}

/** 人员经费 or 公用经费 in all = its 类, where the form has a column or a line for it. */
function costTotals(table: Table | undefined, kind: "personnel" | "public"): readonly (Draft | undefined)[] {
  const name = kind === "personnel" ? "人员经费" : "公用经费";
  return inEveryAspect(table, (column) => {
    const of = column(isList(table) ? kind : "amount");
    const lines = isList(table) ? codeTree(table).roots : classes(table, kind === "personnel");
    return figure(table, isList(table) ? "total" : kind, of).equals(
      sum(figuresOf(lines, of), isList(table) ? `各类${name}之和` : undefined).unless(uncoded(table, of)),
    );
  });
}

/** The whole of 基本支出: its 类, and 人员经费 with 公用经费. */
function wholes(table: Table | undefined): readonly (Draft | undefined)[] {
  return inEveryAspect(table, (column): readonly (Draft | undefined)[] => {
    const whole = column(isList(table) ? "total" : "amount");
    const ofClasses = figure(table, "total", whole).equals(
      sum(figuresOf(codeTree(table).roots, whole), "各类之和").unless(uncoded(table, whole)),
    );
    if (!isList(table)) {
      const both = figure(table, "personnel", whole).plus(figure(table, "public", whole));
      return [both.absent ? ofClasses : figure(table, "total", whole).equals(both)];
    }
    return [
      ofClasses,
      ...(table?.lines ?? [])
        .filter(isKnown)
        .map((line) =>
          figureOf(line, whole).equals(
            figureOf(line, column("personnel")).plus(figureOf(line, column("public"))),
          ),
        ),
    ];
  }).flat();
}

export const T06_RULES = [
  rule({
    id: "T06-R01",
    title: "301、302、303、307、310、312、313、399 各类 = 所属各款之和",
    meaning: "某一类经济分类与它下面的款不符：有一款填错、漏填，或类的合计没有更新。",
    source: "公开06表 3位编码行 = 所属5位编码行之和",
    exceptions: ["各省列出的款不一样，只按本表列出的款加计"],
    inapplicable: "表内没有列到款",
    relations: ({ T06 }) => sumsBelow(T06, "类"),
  }),
  rule({
    id: "T06-R02",
    title: "人员经费合计 = 工资福利支出（301）+ 对个人和家庭的补助（303）",
    meaning: "人员经费合计与 301、303 不符。",
    source: "公开06表 表式：人员经费合计",
    inapplicable: "表内没有人员经费合计",
    relations: ({ T06 }) => costTotals(T06, "personnel"),
  }),
  rule({
    id: "T06-R03",
    title: "公用经费合计 = 302 + 307 + 310 + 312 + 313 + 399",
    meaning: "公用经费合计与 302、310 等各类不符。",
    source: "公开06表 表式：公用经费合计",
    inapplicable: "表内没有公用经费合计",
    relations: ({ T06 }) => costTotals(T06, "public"),
  }),
  rule({
    id: "T06-R04",
    title: "合计 = 人员经费 + 公用经费；人员经费只在 301、303，公用经费只在其余各类",
    meaning: "分栏的表里一行的合计与两栏不符，或经费列错了栏。",
    source: "公开06表（分栏表式，预算）合计 = 人员经费 + 公用经费",
    inapplicable: "表内没有合计栏或合计行",
    relations: ({ T06 }) => wholes(T06),
    assert: ({ T06 }) => (T06 && isList(T06) ? misplaced(T06) : undefined),
  }),
  rule({
    id: "T06-R05",
    title: "基本支出中没有基本建设支出（309、311）",
    meaning: "309、311 属于发展改革部门安排的基本建设，只在项目支出中列支。",
    source: "支出经济分类科目：309 资本性支出（基本建设）、311 对企业补助（基本建设）",
    severity: "warning",
    assert: ({ T06 }) => T06 && constructionLines(T06),
  }),
];

/** 人员经费 outside 301 and 303, 公用经费 inside them: a 类 and its 款 are told once. */
function misplaced(table: Table): Assertion {
  const { lines, roots, children } = codeTree(table);
  const misplacedIn = (line: Line): readonly (readonly [Line, Entry])[] => {
    const entry = line.cells.get(isPersonnel(line) ? "public" : "personnel");
    return [
      ...(isFilled(entry) ? [[line, entry] as const] : []),
      ...(children.get(line) ?? []).flatMap(misplacedIn),
    ];
  };
  const said = ([{ code, label }, entry]: readonly [Line, Entry]): string =>
    `“${code} ${label}”有 ${amountText(entry)} ${entry.amount.unit}`;
  const complaints = roots.flatMap((root): readonly Complaint[] => {
    const found = misplacedIn(root);
    if (found.length === 0) return [];
    const [wrong, right] = isPersonnel(root) ? ["公用经费", "人员经费"] : ["人员经费", "公用经费"];
    const whole = found[0]![0] === root && found.length > 1;
    const first = whole
      ? `${said(found[0]!)}（其中${found.slice(1).map(said).join("、")}）`
      : found.map(said).join("、");
    return [
      {
        message: `${nameOf(table)}${first}列在${wrong}栏，这一科目一般属于${right}。`,
        cells: found.map(([, entry]) => entry),
        table: table.id,
        severity: "warning",
      },
    ];
  });
  return { instances: lines.length, complaints };
}

function constructionLines(table: Table): Assertion {
  const lines = codeTree(table).lines;
  const complaints: Complaint[] = [];
  for (const line of lines) {
    if (!/^3(09|11)/.test(line.code!)) continue;
    const filled = [...line.cells.values()].filter(isFilled);
    if (filled.length === 0) continue;
    complaints.push({
      message: `${nameOf(table)}“${line.code} ${line.label}”有 ${amountText(filled[0]!)} ${table.unit}，基本建设支出不应列入基本支出。`,
      cells: filled,
      table: table.id,
    });
  }
  return { instances: lines.length, complaints };
}
