/** Figures as they are printed: sign, decimals, and whether they are figures at all. */
import { aspectOfKey } from "../catalogue/aspects";
import { BALANCE, INCOME } from "../catalogue/line-keys";
import { readMoneyText } from "../amount/figure";
import type { Entry, Statement, Table } from "../statement/statement";
import { amountText, listed, nameOf } from "./naming";
import { rule, type Assertion, type Complaint } from "./rule";

/** Amounts that may be below zero: balances, and what is set against them. */
const SIGNED_LINES: readonly string[] = [INCOME.other, BALANCE.surplusUsed, BALANCE.surplusDistributed];
const SIGNED = /^(opening|closing|carry|other$)/;

/** 增减 may be below zero, and a rate is no amount. */
function compares(column: string): boolean {
  const aspect = aspectOfKey(column);
  return aspect === "change" || aspect === "rate";
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
function printedDecimals(entry: Entry): number {
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
    for (const [column, entry] of line.cells) {
      const { amount, state } = entry;
      if (amount.unit === "个" || aspectOfKey(column) === "rate") continue;
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
      message: `${nameOf(table)}${say(`“${listed(cells.map(({ label }) => label))}”`)}。`,
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

/** The unit that a cell writes behind its figure. */
function unitWritten({ content }: Entry): string | undefined {
  const figure = typeof content === "string" ? readMoneyText(content) : undefined;
  return figure?.state === "amount" ? figure.unit : undefined;
}

function unreadable(statement: Statement): Assertion | undefined {
  const complaints: Complaint[] = [];
  let instances = 0;
  for (const table of statement.tables) {
    const otherwise: Entry[] = [];
    for (const line of table.lines) {
      // What stands beside a line of no table we know may be anything.
      if (line.key.startsWith("other:")) continue;
      for (const entry of line.cells.values()) {
        instances += 1;
        if (entry.state !== "unreadable") continue;
        if (unitWritten(entry) !== undefined) {
          otherwise.push(entry);
          continue;
        }
        complaints.push({
          message: `${nameOf(table)}“${entry.label}”填的是“${String(entry.content)}”，不能认作金额；用到它的关系都没有核对。`,
          cells: [entry],
          table: table.id,
          stated: String(entry.content),
        });
      }
    }
    // One habit of typing is one fault, however many cells have it.
    const [first] = otherwise;
    if (first) {
      const which = otherwise.length > 1 ? `等 ${otherwise.length} 格写的` : "写的";
      complaints.push({
        message: `${nameOf(table)}“${first.label}”${which}单位（如“${String(first.content)}”）与本表不同；用到它们的关系都没有核对。`,
        cells: otherwise,
        table: table.id,
      });
    }
  }
  return instances === 0 ? undefined : { instances, complaints };
}

export const S_AMOUNT_RULES = [
  rule({
    id: "S-NEG",
    title: "收入、支出没有负数",
    meaning: "除结转和结余、其他收入、结余分配外，金额一般不为负；确有冲减的应当说明。",
    source: "各表金额栏",
    severity: "warning",
    needs: [],
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
    needs: [],
    inapplicable: "各表都没有金额",
    assert: (_, statement) => decimals(statement),
  }),
  rule({
    id: "S-READ",
    title: "金额栏里是能认作金额的数字",
    meaning: "格子里是错误值或文字（如 #REF!），不能核对；改好后重新核对。",
    source: "各表金额栏",
    severity: "error",
    needs: [],
    inapplicable: "各表都没有金额栏",
    assert: (_, statement) => unreadable(statement),
  }),
];
