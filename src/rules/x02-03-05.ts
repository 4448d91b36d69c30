/** 公开02表, 公开03表 and 公开05表 against each other and against 公开04表's income: 科目 by 科目. */
import { BALANCE, INCOME } from "../catalogue/line-keys";
import type { Statement, Table } from "../statement/statement";
import { classFigure, codeTree } from "./code-tree";
import { isFilled, isNothing, labelCellOf, listed, nameOf } from "./naming";
import { rule, type Assertion, type Complaint, type Tables } from "./rule";
import { figure, figureOf, figuresOf, nothing, sum, type Side } from "./sides";
import { incomeTotal } from "./two-sided";

/** Codes with money in one of the columns that the second table, which prints their level, does not have. */
function codesOnlyIn(first: Table, second: Table, columns: readonly string[]): Complaint[] {
  const there = new Set(codeTree(second).lines.map((line) => line.code!));
  const levels = new Set([...there].map((code) => code.length));
  const only = codeTree(first).lines.filter(
    (line) =>
      levels.has(line.code!.length) &&
      !there.has(line.code!) &&
      columns.some((column) => isFilled(line.cells.get(column))),
  );
  if (only.length === 0) return [];
  const names = listed(
    only.map((line) => `${line.code} ${line.label}`),
    3,
    "个科目",
  );
  return [
    {
      message: `${nameOf(first)}有 ${names}，${nameOf(second)}没有。`,
      cells: only.map(labelCellOf),
      table: first.id,
    },
  ];
}

/** 科目 of income without expenditure, and of expenditure without income; what a balance may explain is a remark. */
function sameCodes({ T01, T02, T03 }: Tables): Assertion | undefined {
  if (!T02 || !T03) return undefined;
  const instances = codeTree(T02).lines.length;
  if (instances === 0 || codeTree(T03).lines.length === 0) return undefined;
  const explained = (...lines: readonly string[]) =>
    lines.some((line) => {
      const entry = T01?.cell(line, "amount");
      return entry !== undefined && !isNothing(entry);
    });
  const remark = (complaint: Complaint): Complaint => ({ ...complaint, severity: "info" });
  const unspent = codesOnlyIn(T02, T03, ["total"]);
  const unfunded = codesOnlyIn(T03, T02, ["total"]);
  return {
    instances,
    complaints: [
      ...(explained(BALANCE.closing, BALANCE.surplusDistributed) ? unspent.map(remark) : unspent),
      ...(explained(BALANCE.opening, BALANCE.surplusUsed) ? unfunded.map(remark) : unfunded),
    ],
  };
}

/**
 * The expenditure of 政府性基金 and 国有资本 that belongs beside that of 一般公共预算; absent where a table that
 * should hold it is missing although 公开04表 shows such money.
 */
function otherFunds({ T04, T07, T08 }: Tables, of: (table: Table | undefined) => Side): Side {
  const part = (table: Table | undefined, column: string): Side => {
    if (table) {
      const spent = of(table);
      return spent.absent ? nothing("").unless(table.unread[0]) : spent;
    }
    const spent = T04?.cell(BALANCE.expenditure, column);
    return spent && isNothing(spent) ? nothing("") : figure(undefined, "");
  };
  return part(T07, "fund").plus(part(T08, "capital"));
}

/** What a table of codes comes to: its 合计, or where that was not found the 类. */
function allSpent(table: Table | undefined): Side {
  const total = figure(table, "total", "total");
  return total.absent ? sum(figuresOf(codeTree(table).roots, "total")) : total;
}

const NON_FISCAL = [
  INCOME.special,
  INCOME.superior,
  INCOME.business,
  INCOME.operating,
  INCOME.affiliated,
  INCOME.other,
  BALANCE.surplusUsed,
  BALANCE.opening,
];

/** Whether all the year's money is 财政拨款 of the year. */
function isFiscalAlone(statement: Statement): boolean {
  const overview = statement.table(1);
  return NON_FISCAL.every((line) => {
    const entry = overview?.cell(line, "amount");
    return !entry || isNothing(entry);
  });
}

/** Whether no 财政拨款 was carried over at either end of the year. */
function hasNoFiscalCarry(table: Table | undefined): boolean {
  const opening = table?.cell(BALANCE.opening, "amount");
  const closing = table?.cell(BALANCE.closing, "total");
  return (!opening || isNothing(opening)) && (!closing || isNothing(closing));
}

/** The columns of expenditure that 03 and 05 share. */
const SPENT = ["total", "basic", "project"];

export const X02_03_05_RULES = [
  rule({
    id: "X-02-03-01",
    title: "收入决算表与支出决算表的科目一致",
    meaning: "一张表有的科目另一张没有：多半是漏列。",
    source: "公开02表与公开03表 科目编码",
    severity: "warning",
    exceptions: ["只用年初结转开支的科目，收入表没有；收入留到下年用的科目，支出表没有"],
    inapplicable: "有一张表内没有科目行",
    assert: sameCodes,
  }),
  rule({
    id: "X-02-04-01",
    title: "收入决算表财政拨款收入 = 财政拨款总表本年收入合计",
    meaning: "财政拨款收入在两张表里不一样。",
    source: "公开02表 合计 2栏 = 公开04表 27行",
    relations: ({ T02, T04 }) => [figure(T02, "total", "fiscal").equals(incomeTotal(T04))],
  }),
  rule({
    id: "X-02-05-01",
    title: "没有财政拨款结转时，各类财政拨款收入 = 一般公共预算（加基金、国资）支出的同一类",
    meaning: "没有年初、年末结转，收到的财政拨款就是花掉的财政拨款；不等则有一张表的科目填错。",
    source: "由 公开02表 2栏、公开05表 1栏、公开07表 3栏 推得",
    severity: "warning",
    needs: [2, 4, 5],
    exceptions: ["有年初或年末财政拨款结转时，两者相差结转的变动"],
    inapplicable: "有年初或年末财政拨款结转，不要求相等",
    relations: (tables) => {
      const { T02, T04, T05 } = tables;
      if (!hasNoFiscalCarry(T04) || codeTree(T05).lines.length === 0) return [];
      const codes = new Set(codeTree(T02).roots.map((line) => line.code!.slice(0, 3)));
      return [...codes].map((code) =>
        classFigure(T02, code, "fiscal").equals(
          classFigure(T05, code, "total").plus(
            otherFunds(tables, (table) => classFigure(table, code, "total")),
          ),
        ),
      );
    },
  }),
  rule({
    id: "X-03-05-01",
    title: "一般公共预算支出的每个科目 ≤ 支出决算表同一科目（合计、基本支出、项目支出）",
    meaning: "一般公共预算支出比全部支出还多，或支出决算表缺这个科目。",
    source: "公开05表 各行 1–3栏 ≤ 公开03表 同科目 1–3栏",
    relations: ({ T03, T05 }) =>
      SPENT.flatMap((column) =>
        (T05?.lines ?? [])
          .filter((line) => line.code !== undefined || line.key === "total")
          .map((line) => figureOf(line, column).isWithin(figure(T03, line.key, column))),
      ),
    assert: ({ T03, T05 }) =>
      T03 && T05 && codeTree(T03).lines.length > 0
        ? { instances: codeTree(T05).lines.length, complaints: codesOnlyIn(T05, T03, SPENT) }
        : undefined,
  }),
  rule({
    id: "X-03-05-02",
    title: "全部是当年财政拨款时，支出合计 = 一般公共预算 + 政府性基金 + 国有资本经营预算支出",
    meaning: "没有其他收入和年初结转，全部支出就是三种财政拨款支出之和。",
    source: "由 公开03表 1栏、公开05表 1栏、公开07表 3栏、公开08表 1栏 推得",
    needs: [1, 3, 5],
    exceptions: ["有其他收入、动用结余或年初结转时，只要求不小于"],
    inapplicable: "有财政拨款以外的收入或年初结转，不要求相等",
    relations: (tables, statement) => {
      const { T03, T05 } = tables;
      if (!isFiscalAlone(statement)) return [];
      return [
        figure(T03, "total", "total").equals(
          figure(T05, "total", "total").plus(otherFunds(tables, allSpent)),
        ),
      ];
    },
  }),
];
