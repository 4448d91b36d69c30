/** N-03s, N-04S, N-07s, N-08L: what the tables have and the text leaves out, and the other way round. */
import { codeFact } from "../../facts/code-facts";
import { codeKey, partsOf, readCodeKey } from "../../catalogue/quantities";
import type { SaidKey } from "../../catalogue/said-key";
import { agreement, wanText, type Agreement } from "../judge/figures";
import type { Entry } from "../../statement/statement";
import type { CodeFact, CodeScope } from "../../facts/fact";
import type { Audited } from "./audited";
import type { Remark } from "../claim";
import { REQUIRED, UNTITLED, type Topic } from "../../catalogue/sections";
import type { Heading, Reading } from "../bind/reading";
import { few, remarkOn } from "./remark";
import { nameOfNow } from "./proof-reading/stale-names";
import { isSharedName } from "../parse/code-names";
import { sameName } from "../../words/same-name";
import type { TextRuleId } from "../../catalogue/rule-ids";

/** Every 项 of 公开05表 has its item in the text, none twice. */
export function listedItems(audited: Audited): readonly Remark[] {
  const strangers = strangersOf(audited);
  return sectionsOf(audited.text.headings, ["general", "fiscal"]).flatMap((section) => {
    const remarks: Remark[] = [];
    const keys = itemHeadings(audited, section, remarks);
    // Items with headings of their own are a list; those a sentence names may be examples (主要用于…).
    const isList = keys.size >= 2;
    for (const reading of audited.text.readings) {
      const key = audited.judgement.keys.get(reading);
      if (reading.section !== section || reading.kind !== "level" || !key) continue;
      if (ITEM.test(key) && !keys.has(key)) keys.set(key, reading);
    }
    const strange = strangers.filter((stranger) => stranger.section === section);
    for (const stranger of strange)
      if (stranger.meant && !keys.has(stranger.meant.key)) keys.set(stranger.meant.key, stranger);
    const isSaid = saidSomehow(audited, section);
    const left = (keys.size < 2 ? [] : notSaid(audited, section, keys)).filter((line) => !isSaid(line));
    if (left.length === 0) return remarks;
    // A name that no table has may be one of those left out, under other words.
    const unnamed = strange.some(({ meant }) => !meant);
    // Nor is it known of which item an amount is that cannot be read.
    const torn = audited.text.readings.some(({ figure, section: at }) => figure.torn && at === section);
    // Of an excerpt most is left out.
    const severity = unnamed || torn || !isList || left.length >= keys.size ? "warning" : "error";
    return [...remarks, leftOut([...keys.values()], left, "N-08L", severity, "没有逐项说明表上有数的科目")];
  });
}

/** Whether a section has the name of a line, which only one bears, in its sentences, or its amount, of what is not read. */
function saidSomehow({ text }: Audited, section: Reading["section"]): (line: CodeFact) => boolean {
  const unread = text.readings.filter((reading) => reading.section === section && reading.kind === "unknown");
  const sentences = text.sentences.filter((sentence) => sentence.section === section);
  return ({ fact, name }) =>
    unread.some(({ figure }) => ROUNDED.has(agreement(figure, fact, figure.decimals))) ||
    (!isSharedName(name) && sentences.some(({ text: said }) => said.includes(name)));
}

const ROUNDED: ReadonlySet<Agreement> = new Set<Agreement>(["same", "finer", "fewer"]);

type Places = Map<SaidKey, Heading | Reading | Stranger>;

/** The 项 that have headings of their own in a section; of one that has two in the same list a remark is made. */
function itemHeadings({ text, knowledge }: Audited, section: Reading["section"], remarks: Remark[]): Places {
  const keys: Places = new Map();
  const items = text.headings.flatMap((item) => {
    const meant = (item.subject?.keys ?? []).filter((key) => ITEM.test(key));
    return item.section === section && item.level >= 2 && meant.length > 0 ? [{ item, meant }] : [];
  });
  // 行政运行, of which of several 款 is not said: of one that no other heading names.
  const sure = items.filter(({ meant }) => meant.length === 1);
  for (const { item, meant } of [...sure, ...items.filter((one) => !sure.includes(one))]) {
    const key = meant.find((one) => !keys.has(one)) ?? meant[0]!;
    const before = keys.get(key);
    if (before === undefined) keys.set(key, item);
    // One list against the budget and another against last year may both go through all items.
    else if ("level" in before && above(text.headings, before) === above(text.headings, item))
      remarks.push(twice(item, knowledge.name(key)));
  }
  return keys;
}

/** The 项 of the tables that a section which says others of them does not say. */
function notSaid(
  { text, knowledge, judgement }: Audited,
  section: Reading["section"],
  keys: Places,
): readonly CodeFact[] {
  const scope = [...keys.keys()][0]!.split("/")[0] as CodeScope;
  // Where the table of this money is not there, those of all money say nothing of what should be listed.
  if (scope === "whole") return [];
  const groups = new Set(
    text.readings.flatMap((reading) =>
      reading.section === section ? (judgement.keys.get(reading) ?? []) : [],
    ),
  );
  const codes = knowledge.sources.current.codes(scope);
  // 其他社会保障和就业支出 is a 款 and its only 项: said by that name, both are.
  const isSaidAsGroup = ({ code, name }: CodeFact): boolean => {
    const group = code.slice(0, 5);
    return sameName(codeFact(codes, group)?.name ?? "", name) && groups.has(codeKey(scope, group));
  };
  return codes.filter(
    (line) =>
      line.code.length === 7 &&
      line.fact.held.value !== 0 &&
      !keys.has(codeKey(scope, line.code)) &&
      !isSaidAsGroup(line),
  );
}

const ITEM = /^(?:general|fiscal|whole)\/\d{7}$/;

/** An item whose 科目 no table has: one of another name where the amount and the place fit, else one to look at. */
export function unknownItems(audited: Audited): readonly Remark[] {
  const { current } = audited.knowledge.sources;
  return strangersOf(audited).flatMap(({ passage, start, end, path, meant, heading, scope }) => {
    if (meant) {
      // Its 类 may stand in a heading above; what an old name of that makes of it is told as that.
      const tail = meant.path.slice(-path.length);
      if (tail.length === path.length && tail.every((name, at) => sameName(name, nameOfNow(path[at]!))))
        return [];
      const message = `金额相符，名称与表不同：文中为“${path.join("—")}”，表上为“${meant.path.join("—")}”`;
      return [remarkOn({ passage, start, end }, "warning", "N-04S", message, meant.entries)];
    }
    if (!heading || !current.complete(scope === "fiscal" ? "general" : scope, 7)) return [];
    const message = `表中没有“${path[path.length - 1]}”这一科目（决算数为零的不在表中），请核对名称`;
    return [remarkOn({ passage, start, end }, "warning", "N-04S", message)];
  });
}

/** What the table has under another name. */
interface Meant {
  readonly key: SaidKey;
  /** 类, 款 and 项 as the table prints them. */
  readonly path: readonly string[];
  readonly entries: readonly Entry[];
}

/** A 科目 of the text that no table has by this name. */
interface Stranger {
  readonly passage: Heading["passage"];
  readonly start: number;
  readonly end: number;
  readonly section: number;
  /** Whether a heading names it, not a sentence. */
  readonly heading: boolean;
  /** Whose table would have it. */
  readonly scope: CodeScope;
  /** As the text names it, from 类 down. */
  readonly path: readonly string[];
  readonly meant?: Meant;
}

const STRANGE = "/?";

function strangersOf(audited: Audited): readonly Stranger[] {
  const { text } = audited;
  const levels = text.readings.filter(({ kind, aspect }) => kind === "level" && aspect === "final");
  const strangers = new Map<number, Stranger>();
  const note = (
    place: Pick<Stranger, "passage" | "start" | "end" | "section" | "heading">,
    item: number,
    key: SaidKey,
    path: readonly string[],
  ): void => {
    if (!key.includes(STRANGE) || path.length < 2 || strangers.has(item)) return;
    const judged = levels.find((level) => level.item === item && level.subject.keys[0] === key);
    const meant = judged && meantBy(judged, audited);
    const scope = key.split("/")[0] as CodeScope;
    strangers.set(item, { ...place, scope, path, ...(meant && { meant }) });
  };
  for (const heading of text.headings)
    note({ ...heading, heading: true }, heading.item, heading.subject?.keys[0] ?? "", heading.path);
  for (const reading of levels) {
    const { passage, figure, section, item } = reading;
    const key = reading.subject.keys[0] ?? "";
    if (!key.includes(STRANGE)) continue;
    const path = [...reading.subject.name.matchAll(/([^()]+)\(\d*[类款项]\)/g)].map(([, name]) =>
      name!.replace(/^[-—－–]+/, ""),
    );
    note({ passage, start: figure.start, end: figure.end, section, heading: false }, item, key, path);
  }
  return [...strangers.values()];
}

/** The line that an amount with its place was taken for, where no line has the name. */
function meantBy(reading: Reading, { knowledge, judgement }: Audited): Meant | undefined {
  const key = judgement.keys.get(reading) ?? "";
  const line = readCodeKey(key);
  if (!line || key.includes(STRANGE)) return undefined;
  const codes = knowledge.sources.current.codes(line.scope);
  const named = (code: string): string => codeFact(codes, code)?.name ?? "";
  const path = [3, 5, 7].map((length) => named(line.code.slice(0, length))).filter((name) => name !== "");
  return { key, path, entries: codeFact(codes, line.code)?.fact.entries ?? [] };
}

/** Where the text lists the 类, every 类 with money is among them. */
export function listedClasses({ text, knowledge, judgement }: Audited): readonly Remark[] {
  const found: Remark[] = [];
  for (const frame of new Set(text.readings.map(({ frame: of }) => of))) {
    if (!frame) continue;
    const keys = frame.parts.map((part) => judgement.keys.get(part) ?? "").filter((key) => CLASS.test(key));
    if (keys.length < 1 || keys.length < frame.parts.length / 2) continue;
    const scope = keys[0]!.split("/")[0] as CodeScope;
    // A list may go on in sentences and lines of its own.
    const said = text.readings
      .filter(({ kind, section }) => kind === "level" && section === frame.parts[0]!.section)
      .map((reading) => judgement.keys.get(reading));
    const left = knowledge.sources.current
      .codes(scope)
      .filter(
        ({ code, fact }) =>
          code.length === 3 && fact.held.value !== 0 && !said.includes(codeKey(scope, code)),
      );
    if (left.length > 0) found.push(leftOut(frame.parts, left, "N-07s", "warning", "没有列出表上有数的类"));
  }
  return found;
}

const CLASS = /^(?:general|fiscal|whole|fund|capital)\/\d{3}$/;

/** 收入 and 支出 by kind: every kind with money is listed. */
export function listedKinds({ text, knowledge, judgement }: Audited): readonly Remark[] {
  const found: Remark[] = [];
  for (const frame of new Set(text.readings.map(({ frame: of }) => of))) {
    if (!frame) continue;
    const keys = frame.parts.map((part) => judgement.keys.get(part) ?? "");
    for (const [own, rule] of [
      ["whole.income", "N-03s"],
      ["whole.expenditure", "N-04"],
    ] as const) {
      const kinds = partsOf(own);
      const listed = keys.filter((key) => (kinds as readonly SaidKey[]).includes(key)).length;
      const whole = frame.parent ? judgement.keys.get(frame.parent) : undefined;
      if (listed < 2 || (whole !== undefined && whole !== own)) continue;
      const parts = keys.flatMap((key) =>
        key.startsWith("general.") || key.startsWith("fund.") || key.startsWith("capital.")
          ? ["fiscal.income"]
          : [key],
      );
      // 上缴上级支出、经营支出共 5 万元: named, though no figure is its own.
      const words = frame.parts.map(({ passage }) => passage.text).join("");
      const left = kinds.filter((kind) => {
        const known = knowledge.get(kind, "final");
        const isListed = parts.includes(kind) || words.includes(knowledge.name(kind));
        return known !== undefined && known.held.value !== 0 && !isListed;
      });
      if (left.length === 0) continue;
      const first = frame.parts[0]!;
      const last = frame.parts[frame.parts.length - 1]!;
      const end = last.passage === first.passage ? last.figure.end : first.figure.end;
      const names = left.map(
        (key) => `${knowledge.name(key)} ${wanText(knowledge.get(key, "final")!.printed.value)}`,
      );
      found.push(
        remarkOn(
          { passage: first.passage, start: first.figure.start, end },
          "warning",
          rule,
          `没有列出表上有数的项目：${few(names)}`,
          left.flatMap((key) => knowledge.get(key, "final")!.entries),
        ),
      );
    }
  }
  return found;
}

/** S-MISS: a section that every outline has. */
export function missingSections({ text, statement, knowledge }: Audited): readonly Remark[] {
  if (statement.kind !== "final-account") return [];
  const said = text.readings.flatMap(({ subject }) => subject.keys.map((key) => key.split(".")[0]!));
  const topics = new Set<string>([
    ...text.headings.map(({ topic }) => topic),
    ...said.filter((family) => UNTITLED.has(family)),
  ]);
  const present = REQUIRED.filter(([, ...wanted]) => wanted.some((topic) => topics.has(topic)));
  const last = text.sentences[text.sentences.length - 1];
  if (present.length < 5 || !last) return [];
  const missing = REQUIRED.filter((entry) => !present.includes(entry)).map(([name]) => name);
  const cells: Entry[] = [];
  const money = (key: SaidKey): boolean => {
    const known = knowledge.get(key, "final");
    if (!known || known.held.value === 0) return false;
    cells.push(...known.entries);
    return true;
  };
  // Outlines that have a section for one of the two funds have one for both; some leave both to the tables.
  if (!topics.has("funds") && topics.has("fund") !== topics.has("capital")) {
    if (!topics.has("fund") && money("fund.expenditure"))
      missing.push("政府性基金预算财政拨款收入支出决算情况");
    if (!topics.has("capital") && money("capital.expenditure")) {
      missing.push("国有资本经营预算财政拨款支出决算情况");
    }
  }
  const counts = text.readings.filter(({ kind }) => kind === "count").flatMap(({ subject }) => subject.keys);
  const counted = (pattern: RegExp): boolean => counts.some((key) => pattern.test(key));
  if (topics.has("three") && !counted(DOMESTIC) && (counted(FOREIGN) || money("three.reception")))
    missing.push("国内公务接待的批次、人次");
  if (missing.length === 0) return [];
  return [remarkOn(last, "warning", "S-MISS", `没有看到这几部分：${missing.join("；")}`, cells)];
}

/** How many were received, of all or of those from this country: a final account that received somebody tells it. */
const DOMESTIC = /^three\.count\.(?:batches|guests)(?:\.other)?$/;
const FOREIGN = /^three\.count\.(?:batches|guests)\.foreign$/;

function sectionsOf(headings: readonly Heading[], topics: readonly Topic[]): readonly number[] {
  return [...new Set(headings.filter(({ topic }) => topics.includes(topic)).map(({ section }) => section))];
}

/** The heading that an item stands under. */
function above(headings: readonly Heading[], item: Heading): Heading | undefined {
  for (let index = headings.indexOf(item) - 1; index >= 0; index--) {
    if (headings[index]!.level < item.level) return headings[index];
  }
  return undefined;
}

function twice(heading: Heading, name: string): Remark {
  return remarkOn(heading, "error", "N-08L", `“${name}”重复说明了两次`);
}

function leftOut(
  places: readonly (Heading | Reading | Stranger)[],
  left: readonly CodeFact[],
  rule: TextRuleId,
  severity: Remark["severity"],
  words: string,
): Remark {
  const last = places[places.length - 1]!;
  const [start, end] = "figure" in last ? [last.figure.start, last.figure.end] : [last.start, last.end];
  const names = left.map(({ name, fact }) => `${name} ${wanText(fact.printed.value)}`);
  const cells = left.flatMap(({ fact }) => fact.entries);
  return remarkOn({ passage: last.passage, start, end }, severity, rule, `${words}：${few(names)}`, cells);
}
