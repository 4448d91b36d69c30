/** S-YEAR: a year of the text that is not the fiscal year or the one before. */
import type { Audited } from "./audited";
import type { Remark } from "../claim";
import { fenOf } from "../judge/figures";
import { bindingOf } from "../bind/bindings";
import { isOfOtherYear, type Reading } from "../bind/reading";
import type { Passage } from "../prose/passages";
import { remarkOn } from "./remark";

const TITLE_YEAR = /(20\d\d)年度?(?=[^，。；]{0,24}(?:部门|单位)(?:决算|预算))/g;
/** 202年度部门决算: a figure of the year is left out, or one is too many. */
const BROKEN_YEAR = /(?<![\d第])(\d{1,3}|\d{5,6})年度(?=[^，。；]{0,16}(?:决算|预算))/g;
const DATE = /(?:截至|截止|^)(20\d\d)年(?:12月31日|12月底|12月末|期末|年末|末|底)/;
const COMPARED = /(?:比|较|与|同|和|于|自|至|-)$/;

/** Titles, tables of contents and the parts that are not audited: 2021 年度部门决算编制范围 in a text of 2022. */
export function titleYears({ text, statement }: Audited): readonly Remark[] {
  if (statement.year === 0) return [];
  const found: Remark[] = [];
  text.passages.forEach((passage, index) => {
    if (passage.text.length > 60 || text.left.includes(index) || text.foreign[index]) return;
    if (text.read[index] && !text.headings.some((heading) => heading.passage === passage)) return;
    for (const match of passage.text.matchAll(BROKEN_YEAR)) {
      const end = match.index + match[0].length;
      const message = `年度“${match[1]!}”不是四位数，本表是 ${statement.year} 年度的`;
      found.push(remarkOn({ passage, start: match.index, end }, "error", "S-YEAR", message));
    }
    const years = [...passage.text.matchAll(TITLE_YEAR)];
    // 2025年度部门预算和2024年度部门决算: both are published as one.
    if (years.some(([, year]) => Number(year) === statement.year)) return;
    for (const match of years) {
      const year = Number(match[1]);
      const before = passage.text.slice(0, match.index);
      if (COMPARED.test(before) || /[《〈]|关于|批复|通知/.test(before)) continue;
      const end = match.index + match[0].length;
      found.push(
        remarkOn(
          { passage, start: match.index, end },
          "error",
          "S-YEAR",
          `这里写 ${year} 年度，表是 ${statement.year} 年度的`,
        ),
      );
    }
  });
  return found;
}

/** 截至 2021 年 12 月 31 日 in a text of 2022. */
export function closingDates({ text, statement }: Audited): readonly Remark[] {
  if (statement.year === 0 || statement.kind === "budget") return [];
  const budget = new RegExp(`${statement.year}年度?[^，。；]{0,24}(?:部门|单位)预算`);
  if (text.passages.some(({ text: said }) => said.length <= 60 && budget.test(said))) return [];
  return text.sentences.flatMap((sentence) => {
    if (sentence.topic !== "assets" && sentence.topic !== "three") return [];
    const match = DATE.exec(sentence.text);
    if (!match || Number(match[1]) === statement.year) return [];
    const start = sentence.start + match.index;
    return [
      remarkOn(
        { passage: sentence.passage, start, end: start + match[0].length },
        "error",
        "S-YEAR",
        `期末应为 ${statement.year} 年末，这里写 ${match[1]} 年`,
      ),
    ];
  });
}

/** 2026年拟安排 5 万元 in a text on 2025: what is to be spent in the year after it. */
function isPlanned({ aspect, otherYear, clause, figure, passage }: Reading, year: number): boolean {
  const said = passage.text.slice(clause.start, figure.start);
  return (
    otherYear! > year && (aspect === "budget" || aspect === "initial" || /预算|预计|拟|计划|安排/.test(said))
  );
}

/** Whether a text speaks of its own year's budget, and not only of what something is compared with. */
function saysBudgetOf(year: number, passages: readonly Passage[]): boolean {
  const said = new RegExp(`(?<![比较与同和])${String(year)}年[^，。；比较与同]{0,24}(?:预算|预计|拟|计划)`);
  return passages.some(({ text }) => said.test(text));
}

/** 由2022年的 5 万元下降到 3 万元: the years are both named. */
function isFrom({ otherYear, passage, figure }: Reading): boolean {
  const said = /[^。；]*$/.exec(passage.text.slice(0, figure.start))![0];
  return new RegExp(`[由从自]${String(otherYear)}年`).test(said);
}

/** Figures said of another year, or of last year with this year's amount. */
export function claimedYears(audited: Audited): readonly Remark[] {
  const { claims, statement, text } = audited;
  const spent = statement.kind !== "budget" || !saysBudgetOf(statement.year, text.passages);
  return claims.flatMap(({ reading }): readonly Remark[] => {
    if (reading.otherYear === undefined) return stillLastYears(reading, audited);
    return isMeant(reading, spent, audited) ? [] : [ofOtherYear(reading, audited)];
  });
}

/** Whether a text may well speak of that other year. */
function isMeant(reading: Reading, spent: boolean, audited: Audited): boolean {
  const moved = isMoved(reading);
  if (reading.kind === "growth" && reading.change) return true;
  if (!bindingOf(reading.bound.year).firm || (moved && isOfOtherYear(reading))) return true;
  if (moved ? isFrom(reading) : spent && isPlanned(reading, audited.statement.year)) return true;
  if (!moved && isOfSeries(reading, audited)) return true;
  // 比 2019 年（疫情前）减少: beside the year before, any other may be named.
  return reading.compared === true || (moved && comparedWithYearBefore(reading, audited));
}

const isMoved = ({ kind }: Reading): boolean => kind === "change" || kind === "growth";

function comparedWithYearBefore({ section, subject }: Reading, { claims }: Audited): boolean {
  return claims.some(
    ({ reading: other }) =>
      (other.kind === "change" || other.kind === "growth") &&
      other.basis === "prior" &&
      other.otherYear === undefined &&
      other.section === section &&
      other.subject.keys[0] === subject.keys[0],
  );
}

/** Whether the tables have its amount of one of their own years: the year was not changed. */
function isOfTables(reading: Reading, { judgement, knowledge }: Audited): boolean {
  const key = judgement.keys.get(reading) ?? "";
  const own = (["final", "prior"] as const).map((aspect) => knowledge.get(key, aspect)?.printed.value);
  return own.includes(fenOf(reading.figure));
}

/** Whether its paragraph says the same quantity of this one of the text's own years as well. */
function isBeside(reading: Reading, aspect: Reading["aspect"], audited: Audited): boolean {
  return besideIt(reading, audited).some((other) => other.aspect === aspect && other.otherYear === undefined);
}

/** The same quantity in its paragraph, itself with it. */
function besideIt(reading: Reading, { claims, judgement }: Audited): readonly Reading[] {
  return claims
    .map(({ reading: other }) => other)
    .filter(
      (other) =>
        other.kind === "level" &&
        other.passage === reading.passage &&
        judgement.keys.get(other) === judgement.keys.get(reading),
    );
}

/**
 * Whether its paragraph goes through years: 2023 年 5 万元，2022 年 4 万元，2021 年 3 万元; 2020 年 5 万元，2021 年 4 万元. The year of
 * what the tables have of one of their own was not changed.
 */
function isOfSeries(reading: Reading, audited: Audited): boolean {
  const others = new Set(besideIt(reading, audited).flatMap(({ otherYear }) => otherYear ?? []));
  return (isBeside(reading, "final", audited) || others.size > 1) && !isOfTables(reading, audited);
}

function ofOtherYear(reading: Reading, audited: Audited): Remark {
  const { statement, knowledge } = audited;
  const message = isMoved(reading)
    ? `与 ${reading.otherYear} 年比较，通常应与 ${statement.year - 1} 年比较`
    : `这个数说的是 ${reading.otherYear} 年，${knowledge.sources.alone ? "本文" : "本表"}是 ${statement.year} 年度`;
  // What no table has may be that year's.
  return remarkOn(reading, isOfTables(reading, audited) ? "error" : "warning", "S-YEAR", message);
}

/** Last year's, with the amount that the tables have of this year. */
function stillLastYears(reading: Reading, audited: Audited): readonly Remark[] {
  if (reading.kind !== "level" || reading.aspect !== "prior" || reading.compared || reading.soft) return [];
  const key = audited.judgement.keys.get(reading) ?? "";
  const current = audited.knowledge.get(key, "final");
  if (!current || audited.knowledge.get(key, "prior") || current.printed.value === 0) return [];
  // Both years stand side by side with one amount: nothing moved.
  if (fenOf(reading.figure) !== current.printed.value || isBeside(reading, "final", audited)) return [];
  const message = "文中说是上年的数，却与本年表上的数相同，年度可能没有改";
  return [remarkOn(reading, "warning", "S-YEAR", message, current.entries)];
}
