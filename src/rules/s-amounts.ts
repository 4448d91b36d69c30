/** Figures as they are printed: sign, decimals, and whether they are figures at all. */
import { aspectOfKey, isRate } from "../catalogue/aspects";
import { BALANCE, INCOME } from "../catalogue/line-keys";
import type { Disguise } from "../amount/figure";
import type { Entry, Statement, Table } from "../statement/statement";
import { amountText, isKnown, nameOf, quoted } from "./naming";
import { groupBy } from "../group-by";
import { rule, type Assertion, type Complaint } from "./rule";

/** Amounts that may be below zero: balances, and what is set against them. */
const SIGNED_LINES: readonly string[] = [INCOME.other, BALANCE.surplusUsed, BALANCE.surplusDistributed];
const SIGNED = /^(opening|closing|carry|other$)/;

/** 增减 may be below zero, and a rate is no amount. */
function compares(column: string): boolean {
  const aspect = aspectOfKey(column);
  return aspect === "change" || isRate(aspect);
}

function negatives(statement: Statement): Assertion | undefined {
  const complaints: Complaint[] = [];
  let instances = 0;
  for (const table of statement.tables) {
    for (const line of table.lines) {
      for (const [column, entry] of line.cells) {
        if (entry.state !== "amount" || compares(column)) continue;
        instances += 1;
        if (entry.amount.printed.value >= 0 || SIGNED.test(line.key) || SIGNED.test(column)) continue;
        if (SIGNED_LINES.includes(line.key)) continue;
        complaints.push({
          message: `${nameOf(table)}“${entry.label}”是负数 ${amountText(entry)} ${entry.amount.unit}，收入、支出一般不为负。`,
          cells: [entry],
          table: table.id,
        });
      }
    }
  }
  return instances === 0 ? undefined : { instances, complaints };
}

/** The decimals a cell prints: those of its text, or of its format. */
export function printedDecimals(entry: Entry): number {
  if (typeof entry.content !== "string") return entry.amount.decimals;
  return /[.．](\d+)/.exec(entry.content.normalize("NFKC").replace(/\s/g, ""))?.[1]?.length ?? 0;
}

function decimals(statement: Statement): Assertion | undefined {
  const complaints: Complaint[] = [];
  let instances = 0;
  for (const table of statement.tables) {
    const found = mixedPrints(table);
    if (!found) continue;
    instances += 1;
    complaints.push(...found);
  }
  return instances === 0 ? undefined : { instances, complaints };
}

/** What is printed unlike the rest of a table; undefined where it prints no amount. */
function mixedPrints(table: Table): Complaint[] | undefined {
  const zeros: Entry[] = [];
  const blanks: Entry[] = [];
  const byDecimals = new Map<number, Entry[]>();
  for (const line of table.lines) {
    if (!isKnown(line)) continue;
    for (const [column, entry] of line.cells) {
      const { amount, state } = entry;
      if (amount.unit === "个" || isRate(aspectOfKey(column))) continue;
      if (state === "blank" && line.role === "item") blanks.push(entry);
      if (state !== "amount") continue;
      if (amount.printed.value === 0 && amount.held.value === 0) zeros.push(entry);
      const places = printedDecimals(entry);
      const same = byDecimals.get(places);
      if (same) same.push(entry);
      else byDecimals.set(places, [entry]);
    }
  }
  if (byDecimals.size === 0) return undefined;
  const complaints: Complaint[] = [];
  const complain = (say: (names: string) => string, cells: readonly Entry[]) =>
    complaints.push({
      message: `${nameOf(table)}${say(quoted(cells.map(({ label }) => label)))}。`,
      cells,
      table: table.id,
    });
  if (!table.printsZeros && zeros.length > 0 && blanks.length > 0) {
    complain((names) => `没有数的格子多数留空，${names}却印了零，写法不统一`, zeros);
  } else if (table.printsZeros && blanks.length > 0) {
    complain((names) => `没有数的格子多数印了零，${names}却留空，写法不统一`, blanks);
  }
  // Of two that are as frequent, the finer is the rule: two decimals.
  const [usual, ...others] = [...byDecimals].sort((a, b) => b[1].length - a[1].length || b[0] - a[0]);
  const odd = others.flatMap(([, entries]) => entries);
  if (odd.length > 0) complain((names) => `金额多数印 ${usual![0]} 位小数，${names}位数不同`, odd);
  return complaints;
}

/** What is said of cells that hold an amount and show something else. */
const DISGUISED: Readonly<Record<Disguise["as"], (shown: string) => string>> = {
  unit: (shown) => `写的单位（如“${shown}”）与本表不同`,
  percent: (shown) => `显示成百分数（如“${shown}”），不是金额，请改回数值格式`,
  date: (shown) => `显示成日期或时间（如“${shown}”），不是金额，请改回数值格式`,
  unsigned: (shown) => `是负数，单元格格式却没有显示负号（如“${shown}”），公开出来是正数`,
  words: () => "的单元格格式把金额显示成中文数字，请改回数值格式",
  nothing: () => "里有金额，单元格格式却让它什么也不显示，公开出来是空白",
  other: (shown) => `的单元格格式把金额显示成“${shown}”，不能认作金额，请改回数值格式`,
};

/** What a cell that is no amount holds or shows, what is said of it, and what is the same in others of its table. */
function habitOf({ shown, content }: Entry): {
  readonly same: string;
  readonly stated: string;
  readonly said: string;
} {
  if (shown) return { same: `as ${shown.as}`, stated: shown.text, said: DISGUISED[shown.as](shown.text) };
  const stated = String(content);
  return { same: `is ${stated}`, stated, said: `填的是“${stated}”，不能认作金额` };
}

/** One habit in a table is one fault, however many cells have it. */
function unreadable(statement: Statement): Assertion | undefined {
  let instances = 0;
  const complaints = statement.tables.flatMap((table): readonly Complaint[] => {
    const entries = table.lines.filter(isKnown).flatMap(({ cells }) => [...cells.values()]);
    instances += entries.length;
    const unread = entries.filter(({ state }) => state === "unreadable");
    return [...groupBy(unread, (entry) => habitOf(entry).same).values()].map((cells) => {
      const [first] = cells;
      const { stated, said } = habitOf(first!);
      const [which, them] = cells.length > 1 ? [`等 ${cells.length} 格`, "它们"] : ["", "它"];
      const message = `${nameOf(table)}“${first!.label}”${which}${said}；用到${them}的关系都没有核对。`;
      return { message, cells, table: table.id, stated };
    });
  });
  return instances === 0 ? undefined : { instances, complaints };
}

export const S_AMOUNT_RULES = [
  rule({
    id: "S-NEG",
    title: "收入、支出没有负数",
    meaning: "除结转和结余、其他收入、结余分配外，金额一般不为负；确有冲减的应当说明。",
    source: "各表金额栏",
    severity: "warning",
    exceptions: ["年初、年末结转和结余，其他收入，结余分配可以为负，但应说明"],
    inapplicable: "各表都没有金额",
    assert: (_, statement) => negatives(statement),
  }),
  rule({
    id: "S-DEC",
    title: "金额统一印两位小数；零要么都印，要么都留空",
    meaning: "写法不统一，不影响金额。留空的表里印的 0.00，会被当作不足 50 元的金额。",
    source: "各表金额栏",
    severity: "warning",
    inapplicable: "各表都没有金额",
    assert: (_, statement) => decimals(statement),
  }),
  rule({
    id: "S-READ",
    title: "金额栏里是能认作金额的数字",
    meaning: "格子里是错误值或文字（如 #REF!），不能核对；改好后重新核对。",
    source: "各表金额栏",
    inapplicable: "各表都没有金额栏",
    assert: (_, statement) => unreadable(statement),
  }),
];
