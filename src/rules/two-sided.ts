/** The halves of 公开01表 and 公开04表, as their rules name them. */
import { again, BALANCE } from "../catalogue/line-keys";
import type { Line, Table, UnreadFigure } from "../statement/statement";
import { lineOfYear } from "../statement/year-totals";
import type { Draft } from "./rule";
import { figure, figuresOf, ifPrinted, sum, type Side } from "./sides";
import { unreadLine } from "./unread-parts";

/** Items of the income half: those above 本年收入合计, however many the form lists. */
export function incomeItems(table: Table | undefined): readonly Line[] {
  return itemsOf(table, "income");
}

/** Items of the expenditure half: the lines of 功能分类, and what a form adds to them. */
export function expenditureItems(table: Table | undefined): readonly Line[] {
  return itemsOf(table, "expenditure");
}

function itemsOf(table: Table | undefined, half: "income" | "expenditure"): readonly Line[] {
  if (!table) return [];
  // The left half is printed before the right one; its items end at 本年收入合计.
  const end = table.lines.findIndex((line) => line.key === BALANCE.income);
  return table.lines.filter((line, index) => {
    if (line.role !== "item") return false;
    const income = line.code === undefined && (index < end || line.key.startsWith("income."));
    return income === (half === "income");
  });
}

/** 类 lines of the expenditure half that carry a code. */
export function classLines(table: Table | undefined): readonly Line[] {
  return table?.lines.filter((line) => line.code !== undefined) ?? [];
}

/** 总计 of a half: both halves may print no more than 总计, so it is called by its half. */
export function grandTotal(table: Table | undefined, half: "收入" | "支出", column = "amount"): Side {
  const key = half === "收入" ? BALANCE.incomeGrand : BALANCE.expenditureGrand;
  const fund = column === "amount" ? undefined : table?.columns.find((one) => one.key === column)?.label;
  return figure(table, key, column).named(fund ? `${half}总计 ${fund}` : `${half}总计`);
}

/** 本年收入合计; in a form without that line and without 上年结转 it is 收入总计. */
export function incomeTotal(table: Table | undefined): Side {
  return totalOfYear(table, "收入", BALANCE.income, "amount");
}

/** 本年支出合计; in a form without that line and without 结转下年 it is 支出总计. */
export function expenditureTotal(table: Table | undefined, column = "amount"): Side {
  return totalOfYear(table, "支出", BALANCE.expenditure, column);
}

function totalOfYear(table: Table | undefined, half: "收入" | "支出", key: string, column: string): Side {
  const own = !table || lineOfYear(table, key) === key;
  return own ? figure(table, key, column) : grandTotal(table, half, column);
}

/**
 * What the parts of a half come to: its 合计, or where the form has no such line the items themselves.
 *
 * @param balances the lines between 合计 and 总计
 */
export function halfWithBalances(
  table: Table | undefined,
  half: "income" | "expenditure",
  balances: readonly string[],
  column: string,
): Side {
  const [total, grand] =
    half === "income"
      ? [BALANCE.income, BALANCE.incomeGrand]
      : [BALANCE.expenditure, BALANCE.expenditureGrand];
  const printed = figure(table, total, column);
  const items = half === "income" ? incomeItems(table) : expenditureItems(table);
  const whole = printed.absent
    ? sum(figuresOf(items, column), half === "income" ? "各项收入之和" : "各功能分类支出之和").unless(
        unreadItem(table, grand, column),
      )
    : printed.unless(unreadBalance(table, total, grand, column));
  return balances.reduce((side, key) => side.plus(ifPrinted(figure(table, key, column))), whole);
}

/** A total that its half says twice is one: `一、本年收入` over the items, 收入合计 below them. */
export function totalAgain(table: Table | undefined, total: string, column: string): Draft | undefined {
  return figure(table, again(total), column).equals(figure(table, total, column));
}

/** 本年支出合计 as the sum of the lines of 功能分类, wherever it is printed. */
export function expenditureSum(table: Table | undefined, column: string): readonly (Draft | undefined)[] {
  const total = BALANCE.expenditure;
  return [
    figure(table, total, column).equals(
      sum(figuresOf(expenditureItems(table), column), "各功能分类支出之和").unless(
        unreadItem(table, total, column),
      ),
    ),
    totalAgain(table, total, column),
  ];
}

/** A line of a half above its 合计 that was not read: it may be one of the items. */
export function unreadItem(
  table: Table | undefined,
  total: string,
  column = "amount",
): UnreadFigure | undefined {
  const below = table?.cell(total, column);
  return unreadLine(table, below, { below });
}

/** A line of a half between its 合计 and its 总计 that was not read: it may be one of the balances. */
export function unreadBalance(
  table: Table | undefined,
  total: string,
  grand: string,
  column = "amount",
): UnreadFigure | undefined {
  const below = table?.cell(grand, column);
  return unreadLine(table, below, { above: table?.cell(total, column), below });
}
