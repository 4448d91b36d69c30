/** Amounts and counts against the tables. */
import { ZERO } from "../../amount/span";
import type { Relation } from "./evidence";
import { isLevel, unverified, type Desk } from "./desk";
import { guessOf } from "../bind/bindings";
import { candidates, meantBy } from "./outcome";
import type { Meant } from "./resolve";
import { strange } from "../bind/words";
import { isError, isHome } from "./doubt";
import { agreement, agrees, amountText, fenOf, figureText, wanText } from "./figures";
import type { Count, Level, Reading } from "../bind/reading";
import { isSlip } from "./slip";
import type { Known } from "../../facts/knowledge";
import type { CodeScope } from "../../facts/fact";
import type { SaidKey } from "../../catalogue/said-key";
import { boundsOf, isBeside, isBounded } from "../../catalogue/identities";
import { isNamedKey, QUANTITIES, readCodeKey, type NamedKey } from "../../catalogue/quantities";
import type { TextRuleId } from "../../catalogue/rule-ids";

/** An amount or a count against the tables, as what it was found to mean. */
export function level(desk: Desk, reading: Level | Count, { key, aspect }: Meant): void {
  if (reading.otherYear !== undefined) return;
  const known = desk.known(reading, key, aspect);
  if (!known) return absent(desk, reading);
  const { figure } = reading;
  const grades = [known, ...known.others].map((print) => ({
    print,
    found: agreement(figure, print, desk.usual),
  }));
  const best = (["same", "finer", "fewer", "near"] as const)
    .map((wanted) => grades.find(({ found }) => found === wanted))
    .find((grade) => grade !== undefined);
  if (best) {
    const near = best.found === "near";
    const verdict = best.found === "same" || best.found === "finer" ? "ok" : "rounding";
    desk.opinions.set(reading, {
      verdict,
      expected: near ? amountText(best.print.printed.value, figure, best.print.decimals) : figureText(figure),
      reason: near
        ? `与表上 ${shown(best.print.printed.value, figure)} 相差一个尾数，可能是四舍五入的尾差`
        : best.found === "finer"
          ? `表上为 ${wanText(best.print.printed.value)} 万元，四舍五入后与表一致`
          : best.found === "fewer"
            ? `表上为 ${shown(best.print.printed.value, figure)}，这里只写了 ${figure.decimals} 位小数`
            : known.where === undefined
              ? "与表一致"
              : `与文中的表${quoted(known.where)}一致`,
      entries: best.print.entries,
      rule: near ? levelRule(desk, reading) : "",
    });
    if (known.soft) desk.confirmed.add(`${key}@${aspect}`);
    else if (near) nearButRepeated(desk, reading, known);
    return;
  }
  const guess = guessOf(reading.bound);
  if ((guess && !sameForAll(desk, reading, known)) || partOfAgency(desk, reading)) {
    desk.opinions.set(
      reading,
      unverified(
        `与表上“${desk.meaningOf(key, reading.subject.name)}”不同，${guess?.says ?? "可能只是其中一部分"}，没有核对`,
      ),
    );
    return;
  }
  if (isOtherBudget(desk, reading, key, known)) {
    desk.opinions.set(reading, unverified("表上的预算数与文中的另一种预算相同，没有这一种"));
    return;
  }
  if (saidOfUnits(desk, reading)) {
    desk.opinions.set(
      reading,
      unverified(
        `同一句里“${desk.meaningOf(key, reading.subject.name)}”写了几个不同的数，可能是各单位的，没有核对`,
      ),
    );
    return;
  }
  // What its words mean besides is not known: nothing refutes it.
  const keys = meantBy(desk, reading.subject);
  const settled = guess !== undefined || keys.every((one) => desk.known(reading, one));
  if (!settled && desk.proved.get(`${String(reading.item)}|${keys[0]!}`) !== key) return;
  if (known.soft) {
    const budget =
      known.where !== undefined
        ? `文中的表${quoted(known.where)}`
        : reading.aspect === "initial"
          ? "表上的预算数"
          : reading.aspect === "budget"
            ? "表上的年初预算数"
            : known.doubted
              ? "表上"
              : "表上算得";
    const why = known.doubted ? "这张表自己有多处不平，请先改正表" : "可能不是同一个口径，没有核对";
    const said = unverified(`${budget}为 ${shown(known.printed.value, figure)}，与这里的不同；${why}`);
    desk.opinions.set(reading, { ...said, entries: known.entries });
    return;
  }
  const expected = amountText(known.printed.value, figure, known.decimals);
  if (isOfMore(reading, key) || (!isPlain(desk, reading) && !isError(reading, key, expected))) {
    const other = unverified(
      `与表上“${desk.meaningOf(key, reading.subject.name)}”的 ${expected} 不同，可能说的不是同一个数，没有核对`,
    );
    desk.opinions.set(reading, { ...other, entries: known.entries, differs: true });
    return;
  }
  const cut = grades.some(({ found }) => found === "cut");
  const rounded = amountText(known.printed.value, figure, figure.decimals);
  desk.opinions.set(reading, {
    verdict: "wrong",
    expected: cut ? rounded : expected,
    reason: cut
      ? `写 ${figureText(figure)}，按表${rounded === expected ? "" : `上的 ${expected} `}四舍五入应为 ${rounded}，像是直接舍去了尾数`
      : `写 ${figureText(figure)}，按${known.where === undefined ? "表" : `文中的表${quoted(known.where)}`}应为 ${expected}${guess ? "，不论是哪一种资金" : ""}`,
    entries: known.entries,
    rule: cut ? "N-RND" : levelRule(desk, reading),
  });
}

/**
 * Whether only its money is not said, and the tables have the same amount for the department as for every kind of money
 * that may be meant: then it does not matter which.
 */
function sameForAll(desk: Desk, reading: Reading, known: Known): boolean {
  const line = readCodeKey(reading.subject.keys[0] ?? "");
  if (!line || line.part || reading.bound.money !== "no section") return false;
  if (guessOf({ ...reading.bound, money: "own" })) return false;
  const all = candidates(desk, reading).map((key) => ({ key, at: desk.known(reading, key) }));
  const whole = all.find(({ key, at }) => /^whole[./]/.test(key) && at !== undefined);
  const there = all.filter(({ at }) => at !== undefined);
  return (
    whole !== undefined &&
    there.length > 1 &&
    there.every(({ at }) => !at!.soft && at!.printed.value === known.printed.value)
  );
}

/** 抚恤金 5 万元 in a section on more than 基本支出: the table has what 基本支出 is spent on, and no other. */
function isOfMore(reading: Reading, key: SaidKey): boolean {
  const whole = reading.frame?.parent?.subject.keys[0] ?? "";
  const elsewhere = reading.topic !== "other" && !isHome(reading, key);
  return key.startsWith("economic/") && elsewhere && !/\.(?:basic|personnel|public)$/.test(whole);
}

/**
 * A sentence that names the quantity, then its figure, and no more: nothing else can be meant. So too behind such a figure
 * that a table has: 收入预算 5 万元，其中：财政拨款收入 5 万元；事业收入 0 万元.
 */
function isPlain(desk: Desk, reading: Reading): boolean {
  const { tokens, readings, passage } = desk.text.sentences[reading.sentence]!;
  const [first] = readings;
  const before = tokens.filter(({ end }) => end <= reading.figure.start);
  if (!first || reading.bound.subject !== "own" || strange(before, passage.text)) return false;
  const opening = before.filter(({ end }) => end <= first.figure.start);
  if (opening.some((token) => token.kind === "pause" && token.mark !== "，")) return false;
  if (first === reading) return true;
  const [head, key] = [desk.key(first), desk.key(reading)];
  return (
    ["ok", "rounding"].includes(desk.opinions.get(first)?.verdict ?? "") &&
    (isBeside(head, key) || (isNamedKey(head) && isNamedKey(key) && isBounded(key, head))) &&
    readings
      .slice(0, readings.indexOf(reading))
      .every(({ kind, bound }) => MOVED.has(kind) || (kind === "level" && bound.subject === "own"))
  );
}

const MOVED: ReadonlySet<Reading["kind"]> = new Set(["change", "growth"]);

/** 年初预算 4 万元，调整预算 5 万元: the column 预算数 of the table has the one, so that nothing is known of the other. */
function isOtherBudget(desk: Desk, { aspect }: Reading, key: SaidKey, known: Known): boolean {
  const other = aspect === "budget" ? "initial" : "budget";
  const own = desk.table(key, other);
  return (
    (aspect === "budget" || aspect === "initial") &&
    (!own || own.soft === true) &&
    desk.text.readings.some(
      (reading) =>
        reading.kind === "level" &&
        reading.aspect === other &&
        reading.otherYear === undefined &&
        meantBy(desk, reading.subject).includes(key) &&
        agrees(agreement(reading.figure, known, desk.usual)),
    )
  );
}

/** 甲中心本年收入…，乙学校本年收入…: amounts of one name that come to the table's together. */
export function saidOfUnits(desk: Desk, reading: Reading): boolean {
  if (reading.kind !== "level") return false;
  const [key] = reading.subject.keys;
  const said = desk.text.readings.filter(
    (other) =>
      other.kind === "level" &&
      other.sentence === reading.sentence &&
      other.aspect === reading.aspect &&
      other.subject.keys[0] === key,
  );
  const known = desk.known(reading);
  const together = said.reduce((all, { figure }) => all + fenOf(figure), 0);
  return said.length > 1 && known?.printed.value === together;
}

/** 办公费 of 机关运行经费, where that is not all of 公用经费: the table has the whole of it. */
function partOfAgency(desk: Desk, reading: Reading): boolean {
  if (reading.topic !== "agency" || !desk.key(reading).startsWith("economic/")) return false;
  const whole = desk.knowledge.get("general.public", "final");
  const stated = desk.text.readings.filter(
    (other) => other.kind === "level" && other.aspect === "final" && other.subject.keys.includes("agency"),
  );
  return stated.some((other) => !whole || !agrees(agreement(other.figure, whole, desk.usual)));
}

/** A 科目 that its table does not list has nothing: 决算数 0 of what was only budgeted. */
function absent(desk: Desk, reading: Reading): void {
  const scope = /^(\w+)\/\?/.exec(desk.key(reading))?.[1] as CodeScope | undefined;
  if (!scope || reading.aspect !== "final" || reading.figure.units !== 0 || reading.soft) return;
  if (!desk.knowledge.sources.current.complete(scope)) return;
  desk.opinions.set(reading, {
    verdict: "ok",
    expected: figureText(reading.figure),
    reason: "表上没有这一科目，决算数为零",
    entries: [],
    rule: "",
  });
}

/** One off at the last decimal is no tail where the same text has the table's figure elsewhere. */
function nearButRepeated(desk: Desk, reading: Reading, known: Known): void {
  const key = desk.key(reading);
  const elsewhere = desk.text.readings.some(
    (other) =>
      other !== reading &&
      isLevel(other) &&
      desk.keys.get(other) === key &&
      other.aspect === reading.aspect &&
      fenOf(other.figure) === known.printed.value,
  );
  if (!elsewhere) return;
  const expected = amountText(known.printed.value, reading.figure, known.decimals);
  desk.opinions.set(reading, {
    verdict: "wrong",
    expected,
    reason: `写 ${figureText(reading.figure)}，表上和文中别处都是 ${expected}`,
    entries: known.entries,
    rule: levelRule(desk, reading),
  });
}

function quoted(caption: string): string {
  const words = caption.replace(/\s+/g, "");
  return words === "" ? "" : `“${words.length > 24 ? `${words.slice(0, 24)}…` : words}”`;
}

function shown(fen: number, figure: Reading["figure"]): string {
  return amountText(fen, figure, 2);
}

/** A part of what the tables know to be nothing, or more than they know the whole to be. */
export function part(desk: Desk, reading: Reading): void {
  const key = desk.key(reading);
  if (desk.soft(reading) || reading.otherYear !== undefined) return;
  if (!isNamedKey(key) || reading.either) return;
  for (const whole of boundsOf(key)) {
    const known = desk.table(whole, reading.aspect);
    if (known && !known.soft) return bounded(desk, reading, whole, known);
  }
}

function bounded(desk: Desk, reading: Reading, whole: NamedKey, known: Known): void {
  const span = desk.span(reading);
  const name = desk.knowledge.name(whole);
  if (known.held.value === 0 && reading.figure.units === 0) {
    desk.opinions.set(reading, {
      verdict: "ok",
      expected: figureText(reading.figure),
      reason: `${name}为零，其中各项也为零`,
      entries: known.entries,
      rule: "",
    });
  } else if (span.low > known.held.high && isHome(reading, whole)) {
    desk.opinions.set(reading, {
      verdict: "wrong",
      expected: known.held.value === 0 ? "0" : "",
      reason: `${name}表上为 ${wanText(known.printed.value)}，其中一项不会是 ${figureText(reading.figure)}`,
      entries: known.entries,
      rule: "N-14",
    });
  }
}

/** A count and the amount that pays for it: none of it, none of them. */
export function counted(desk: Desk, reading: Reading): Relation | undefined {
  if (desk.decided(reading)) return undefined;
  const key = desk.key(reading);
  const payer = isNamedKey(key) ? QUANTITIES[key].paidBy : undefined;
  const paid = payer ? desk.value(payer, "final", reading) : undefined;
  if (!payer || !paid || paid.spans[0]!.value !== 0) return undefined;
  const none = reading.figure.units === 0;
  // 0.0 万元 may be a little.
  if (!none && paid.reading?.figure.decimals === 1) return undefined;
  // Vehicles may be kept on other money: only their absence is sure.
  if (!none && desk.key(reading) === "three.count.vehicles") return undefined;
  // Outside “三公” a car may be bought with other money as well.
  if (!none && desk.key(reading) === "three.count.purchased" && reading.topic !== "three") return undefined;
  const name = desk.knowledge.name(payer);
  if (!none && (paid.soft || desk.soft(reading))) return undefined;
  if (!paid.reading) {
    desk.opinions.set(reading, {
      verdict: none ? "ok" : "wrong",
      expected: "0",
      reason: none ? `${name}为零，数量也为零` : `${name}为零，数量却写了 ${figureText(reading.figure)}`,
      entries: paid.entries,
      rule: none ? "" : "N-14",
    });
    return undefined;
  }
  return {
    kind: "order",
    readings: desk.undecided([reading, paid.reading]),
    result: reading,
    holds: none,
    exact: true,
    telling: true,
    rule: "N-14",
    mend: (of) => (none || of === reading ? ZERO : { low: 1, high: Infinity }),
    say: () => ({ expected: "0", reason: `${name}为零，数量却写了 ${figureText(reading.figure)}` }),
  };
}

/** 机关运行经费 is 公用经费 where the department is one 行政 unit; then a slip shows. */
export function agency(desk: Desk): void {
  const known = desk.knowledge.get("general.public", "final");
  if (!known) return;
  for (const reading of desk.stated.get("agency@final") ?? []) {
    const stated = fenOf(reading.figure);
    const same = agreement(reading.figure, known, desk.usual);
    const slipped = !agrees(same) && isSlip(stated, known.printed.value);
    if (!agrees(same) && !slipped) continue;
    const expected = amountText(known.printed.value, reading.figure);
    if (!slipped) {
      desk.opinions.set(reading, {
        verdict: same === "same" || same === "finer" ? "ok" : "rounding",
        expected: figureText(reading.figure),
        reason: "与公用经费合计一致",
        entries: known.entries,
        rule: "",
      });
      continue;
    }
    desk.meant.set(reading, known.printed);
    desk.opinions.set(reading, {
      verdict: "wrong",
      expected,
      reason: `写 ${figureText(reading.figure)}，像是公用经费合计 ${expected} 的笔误`,
      entries: known.entries,
      rule: "N-15e",
    });
  }
}

function levelRule(desk: Desk, reading: Reading): TextRuleId {
  const key = desk.key(reading);
  if (reading.aspect === "initial" || reading.aspect === "budget")
    return reading.topic === "three" ? "N-14" : "N-08";
  switch (reading.topic) {
    case "overall":
      return "N-01";
    case "income":
      return "N-03";
    case "expenditure":
      return "N-04";
    case "fiscalOverall":
      return "N-05";
    case "fiscal":
    case "general":
      return key.includes("/") ? (key.length > 13 ? "N-08d" : "N-07") : "N-06";
    case "basic":
      return "N-11";
    case "fund":
    case "funds":
      return "N-12";
    case "capital":
      return "N-13";
    case "three":
      return "N-14";
    case "agency":
      return key.startsWith("economic/") ? "N-15i" : "N-15e";
    case "procurement":
      return "N-16";
    case "assets":
      return "N-17";
    case "performance":
      return "N-18";
    default:
      return "N-01";
  }
}
