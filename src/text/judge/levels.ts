/** Amounts and counts against the tables. */
import type { Known } from "../../facts/knowledge";
import type { CodeScope, Print } from "../../facts/fact";
import type { SaidKey } from "../../catalogue/said-key";
import { isBeside, isBounded } from "../../catalogue/identities";
import { isNamedKey, readCodeKey } from "../../catalogue/quantities";
import { guessOf } from "../bind/bindings";
import type { Count, Level, Reading } from "../bind/reading";
import { strange } from "../bind/words";
import { isLevel, unverified, type Desk, type Opinion } from "./desk";
import { isError, isHome } from "./doubt";
import {
  agreement,
  agrees,
  amountText,
  fenOf,
  figureText,
  unitText,
  wanText,
  type Agreement,
} from "./figures";
import { levelRule } from "./level-rules";
import { candidates, meantBy } from "./candidates";
import type { Meant } from "./resolve";

/** An amount or a count against the tables, as what it was found to mean. */
export function level(desk: Desk, reading: Level | Count, { key, aspect }: Meant): void {
  if (reading.otherYear !== undefined) return;
  const known = desk.known(reading, key, aspect);
  if (!known) return absent(desk, reading);
  const prints = [known, ...known.others].map((print) => ({
    print,
    found: agreement(reading.figure, print, desk.usual),
  }));
  const best = PROVES.map((wanted) => prints.find(({ found }) => found === wanted)).find(
    (print) => print !== undefined,
  );
  const compared: Compared = { desk, reading, key, aspect, known };
  if (best) return proved(compared, best);
  for (const refuses of REFUSALS) {
    const why = refuses(compared);
    if (why === "silent") return;
    if (why) {
      desk.opinions.set(reading, why);
      return;
    }
  }
  desk.opinions.set(
    reading,
    wrong(
      compared,
      prints.some(({ found }) => found === "cut"),
    ),
  );
}

/** A figure and what the tables have for it. */
interface Compared extends Meant {
  readonly desk: Desk;
  readonly reading: Level | Count;
  readonly known: Known;
}

/** How a figure and a print of it may agree, the best first. */
const PROVES = ["same", "finer", "fewer", "near"] as const satisfies readonly Agreement[];

interface Agreed {
  readonly print: Print;
  readonly found: Agreement;
}

function proved({ desk, reading, key, aspect, known }: Compared, { print, found }: Agreed): void {
  const { figure } = reading;
  const near = found === "near";
  const printed = shown(print.printed.value, figure);
  desk.opinions.set(reading, {
    verdict: found === "same" || found === "finer" ? "ok" : "rounding",
    expected: near ? amountText(print.printed.value, figure, print.decimals) : figureText(figure),
    reason: near
      ? `与表上 ${printed} 相差一个尾数，可能是四舍五入的尾差`
      : found === "finer"
        ? `表上为 ${wanText(print.printed.value)} 万元，四舍五入后与表一致`
        : found === "fewer"
          ? `表上为 ${printed}，这里只写了 ${figure.decimals} 位小数`
          : known.where === undefined
            ? "与表一致"
            : `与文中的表${quoted(known.where)}一致`,
    entries: print.entries,
    rule: near ? levelRule(desk, reading) : "",
  });
  if (known.soft) desk.confirmed.add(`${key}@${aspect}`);
  else if (near && !guessOf(reading.bound)) nearButRepeated(desk, reading, known);
}

/**
 * Why a figure that no print agrees with is not called wrong, in the order in which they are asked; `silent`: nothing
 * is held of it yet.
 */
const REFUSALS: readonly ((compared: Compared) => Opinion | "silent" | undefined)[] = [
  isGuessed,
  isOfOtherBudget,
  isOfUnits,
  meansMore,
  provesOnly,
  saysOther,
];

function isGuessed({ desk, reading, key, known }: Compared): Opinion | undefined {
  const guess = guessOf(reading.bound);
  if (!(guess && !sameForAll(desk, reading, known)) && !partOfAgency(desk, reading)) return undefined;
  const name = desk.meaningOf(key, reading.subject.name);
  return unverified(`与表上“${name}”不同，${guess?.says ?? "可能只是其中一部分"}，没有核对`);
}

function isOfOtherBudget({ desk, reading, key, known }: Compared): Opinion | undefined {
  return isOtherBudget(desk, reading, key, known)
    ? unverified("表上的预算数与文中的另一种预算相同，没有这一种")
    : undefined;
}

function isOfUnits({ desk, reading, key }: Compared): Opinion | undefined {
  if (!saidOfUnits(desk, reading)) return undefined;
  const name = desk.meaningOf(key, reading.subject.name);
  return unverified(`同一句里“${name}”写了几个不同的数，可能是各单位的，没有核对`);
}

/** What its words mean besides is not known: nothing refutes it. */
function meansMore({ desk, reading, key }: Compared): "silent" | undefined {
  const keys = meantBy(desk, reading.subject);
  const known = guessOf(reading.bound) !== undefined || keys.every((one) => desk.known(reading, one));
  return known || desk.provedOf(reading, keys[0]!) === key ? undefined : "silent";
}

/** A print that proves and does not refute: 预算 of another sheet, what was worked out, a table that does not add up. */
function provesOnly({ reading, known }: Compared): Opinion | undefined {
  if (!known.soft) return undefined;
  const where =
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
  const said = unverified(`${where}为 ${shown(known.printed.value, reading.figure)}，与这里的不同；${why}`);
  return { ...said, entries: known.entries };
}

function saysOther({ desk, reading, key, known }: Compared): Opinion | undefined {
  const expected = amountText(known.printed.value, reading.figure, known.decimals);
  if (!isOfMore(reading, key) && (isPlain(desk, reading) || isError(reading, key, expected)))
    return undefined;
  const name = desk.meaningOf(key, reading.subject.name);
  const said = unverified(`与表上“${name}”的 ${expected} 不同，可能说的不是同一个数，没有核对`);
  return { ...said, entries: known.entries, differs: true };
}

/** `cut`: it is the print with its last digits dropped. */
function wrong({ desk, reading, known }: Compared, cut: boolean): Opinion {
  const { figure } = reading;
  const written = figureText(figure);
  const expected = amountText(known.printed.value, figure, known.decimals);
  const unit = unitText(figure);
  if (cut) {
    const rounded = amountText(known.printed.value, figure, figure.decimals);
    const printed = rounded === expected ? "" : `上的 ${expected} `;
    return {
      verdict: "wrong",
      expected: rounded,
      reason: `写 ${written}，按表${printed}四舍五入应为 ${rounded} ${unit}，像是直接舍去了尾数`,
      entries: known.entries,
      rule: "N-RND",
    };
  }
  const table = known.where === undefined ? "表" : `文中的表${quoted(known.where)}`;
  return {
    verdict: "wrong",
    expected,
    reason: `写 ${written}，按${table}应为 ${expected} ${unit}${guessOf(reading.bound) ? "，不论是哪一种资金" : ""}`,
    entries: known.entries,
    rule: levelRule(desk, reading),
  };
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
