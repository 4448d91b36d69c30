/** N-11L: what 人员经费 and 公用经费 “主要包括”, against the lines of 公开06表. */
import { wanText } from "../judge/figures";
import type { Entry } from "../../statement/statement";
import type { CodeFact } from "../../facts/fact";
import type { Audited } from "./audited";
import type { Reading } from "../bind/reading";
import type { Remark } from "../claim";
import { economicSubjects } from "../../catalogue/classifications/classification";
import { nameCore, sameName } from "../../words/same-name";
import { few, remarkOn } from "./remark";

/** 人员经费 or 公用经费: the codes of its lines, and what the others are. */
interface Group {
  readonly has: RegExp;
  readonly other: string;
}

const OPENING = /(?:主要)?(?:包括|用于)[：:]?/g;
const GROUPS: Readonly<Record<string, Group>> = {
  "general.personnel": { has: /^30[13]\d\d$/, other: "公用经费" },
  "general.public": { has: /^(?:302|307|309|31\d|399)\d\d$/, other: "人员经费" },
};
/** An item that is left out should have been named where it is at least this part of its group: a twentieth. */
const TWENTIETH = 20;

export function includedItems({ text, knowledge, judgement }: Audited): readonly Remark[] {
  const facts = knowledge.sources.current;
  const lines = facts.codes("economic").filter(({ code }) => code.length === 5);
  if (lines.length === 0) return [];
  const { names } = text;
  const found: Remark[] = [];
  for (const sentence of text.sentences) {
    if (sentence.topic !== "basic" && sentence.topic !== "general") continue;
    for (const reading of sentence.readings) {
      const group = GROUPS[judgement.keys.get(reading) ?? ""];
      if (!group || reading.kind !== "level") continue;
      const { passage } = reading;
      const next = text.readings.find(
        (other) => other.passage === passage && other.figure.start > reading.figure.start,
      );
      const start = listBehind(reading, next);
      if (start === undefined) continue;
      const stop = passage.text.slice(start).search(/[。；]|$/);
      const end = start + stop;
      const listed = passage.text
        .slice(start, end)
        .split(/[、，]/)
        .map((name) => name.replace(/\(?\d{5}\)?|\d[\d,.]*(?:万元|元).*$/g, ""))
        .flatMap((name) => (names.get(name) ? [name] : name.split(/以及|及其|和(?!家庭)/)))
        .map((name) => name.replace(/等(?:支出|费用|方面)?$/, ""))
        .filter((name) => name.length >= 2);
      if (listed.length < 2) continue;
      found.push(
        ...compare(listed, lines, group, names, (severity, message, cells) =>
          remarkOn({ passage, start, end }, severity, "N-11L", message, cells),
        ),
      );
    }
  }
  return found;
}

/** Where the list of what an amount has in it begins: behind the amount, or where a sentence names it again. */
function listBehind({ passage, figure }: Reading, next: Reading | undefined): number | undefined {
  const { text } = passage;
  const own = namesBefore(text, figure.start).pop();
  for (const opening of text.slice(figure.end).matchAll(OPENING)) {
    const at = figure.end + opening.index;
    const [again] = namesBefore(text, at);
    // 人员经费 5 万元，公用经费 3 万元。人员经费主要包括：…。公用经费主要包括：…。
    if (again === undefined ? !next || at <= next.figure.start : again === own) return at + opening[0].length;
    if (again === undefined) return undefined;
  }
  return undefined;
}

/** The two groups, as the piece of a sentence before a place names them. */
function namesBefore(text: string, at: number): string[] {
  const piece = /[^，；。：]*$/.exec(text.slice(0, at))![0];
  return [...piece.matchAll(/人员经费|公用经费/g)].map(([name]) => name);
}

/** The line of either group that has a name, where something was spent on it. */
function spentOn(lines: readonly CodeFact[], name: string): CodeFact | undefined {
  return lines.find((line) => line.fact.held.value !== 0 && sameName(line.name, name));
}

/** What a list of names says, held against the lines of its group. */
interface Compared {
  readonly mentioned: ReadonlySet<string>;
  /** Names of lines on which nothing was spent, and the cells that say so. */
  readonly zero: readonly string[];
  readonly zeroCells: readonly Entry[];
  readonly unknown: readonly string[];
  /** What the other group has. */
  readonly elsewhere: readonly CodeFact[];
}

function compare(
  listed: readonly string[],
  all: readonly CodeFact[],
  { has, other }: Group,
  names: Audited["text"]["names"],
  make: (severity: Remark["severity"], message: string, cells: readonly Entry[]) => Remark,
): readonly Remark[] {
  const lines = all.filter(({ code }) => has.test(code));
  const { mentioned, zero, zeroCells, unknown, elsewhere } = compared(listed, all, lines, names);
  const total = lines.reduce((sum, { fact }) => sum + fact.held.value, 0);
  const left = lines.filter(({ code, fact }) => fact.held.value !== 0 && !mentioned.has(code));
  const remarks: Remark[] = [];
  if (elsewhere.length > 0) {
    const cells = elsewhere.flatMap(({ fact }) => fact.entries);
    remarks.push(make("warning", `列出的项目在表上属于${other}：${withAmounts(elsewhere)}`, cells));
  }
  if (zero.length > 0) {
    const more = unknown.length > 0 ? `；${few(unknown)}不是表中的科目` : "";
    remarks.push(make("warning", `列出的项目在表上为零：${few(zero, 20)}${more}`, zeroCells));
  } else if (unknown.length > 0) {
    remarks.push(make("info", `列出的项目不是基本支出表中的科目：${few(unknown, 20)}`, []));
  }
  // A name that is not understood may stand for some of those left out.
  if (left.length > 0 && unknown.length === 0) {
    const sum = left.reduce((amount, { fact }) => amount + fact.held.value, 0);
    const much = left.some(({ fact }) => Math.abs(fact.held.value) * TWENTIETH >= Math.abs(total));
    const message = `没有列出表上有数的项目：${withAmounts(left)}，合计 ${wanText(sum)} 万元`;
    const cells = left.flatMap(({ fact }) => fact.entries);
    remarks.push(make(much ? "warning" : "info", message, cells));
  }
  return remarks;
}

function withAmounts(lines: readonly CodeFact[]): string {
  return few(
    lines.map(({ name, fact }) => `${name} ${wanText(fact.printed.value)}`),
    20,
  );
}

/** @param lines those of the group, among all of the table */
function compared(
  listed: readonly string[],
  all: readonly CodeFact[],
  lines: readonly CodeFact[],
  names: Audited["text"]["names"],
): Compared {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const mentioned = new Set<string>();
  const zero: string[] = [];
  const zeroCells: Entry[] = [];
  const unknown: string[] = [];
  const elsewhere: CodeFact[] = [];
  for (const name of listed) {
    const named = codesOf(name, lines, names);
    const codes = named.filter((code) => byCode.has(code));
    for (const code of codes) mentioned.add(code);
    const of = codes.length === 0 ? spentOn(all, name) : undefined;
    if (of) elsewhere.push(of);
    else if (codes.length === 0) {
      if (isNothing(name)) zero.push(name);
      else if (!named.some((code) => code.length === 3)) unknown.push(name);
    } else if (codes.every((code) => byCode.get(code)!.fact.held.value === 0)) {
      zero.push(name);
      zeroCells.push(...codes.flatMap((code) => byCode.get(code)!.fact.entries));
    }
  }
  return { mentioned, zero, zeroCells, unknown, elsewhere };
}

function codesOf(
  name: string,
  lines: readonly CodeFact[],
  names: Audited["text"]["names"],
): readonly string[] {
  const known = (names.get(name) ?? []).filter(({ scope }) => scope === "economic").map(({ code }) => code);
  if (known.length > 0) return known;
  const same = lines.filter((line) => sameName(line.name, name) || nameCore(line.name) === nameCore(name));
  // 公积金, 职业年金: the one name that holds it.
  const holding = lines.filter((line) => name.length >= 3 && line.name.includes(name));
  return (same.length > 0 ? same : holding.length === 1 ? holding : []).map(({ code }) => code);
}

/** A 科目 that this table leaves out: nothing was spent on it. */
function isNothing(name: string): boolean {
  return [...economicSubjects().values()].some((subject) => sameName(subject.name, name));
}
