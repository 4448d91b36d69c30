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
    if (passage.text.length > 60) return;
    if (text.read[index] && !text.headings.some((heading) => heading.passage === passage)) return;
    for (const match of passage.text.matchAll(BROKEN_YEAR)) {
      const end = match.index + match[0].length;
      const message = `年度“${match[1]!}”不是四位数，本表是 ${statement.year} 年度的`;
      found.push(remarkOn({ passage, start: match.index, end }, "error", "S-YEAR", message));
    }
    for (const match of passage.text.matchAll(TITLE_YEAR)) {
      const year = Number(match[1]);
      const before = passage.text.slice(0, match.index);
      if (year === statement.year || COMPARED.test(before) || /[《〈]|关于|批复|通知/.test(before)) continue;
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
export function claimedYears({ claims, knowledge, statement, judgement, text }: Audited): readonly Remark[] {
  const found: Remark[] = [];
  const comparedWithYearBefore = ({ section, subject }: Reading): boolean =>
    claims.some(
      ({ reading: other }) =>
        (other.kind === "change" || other.kind === "growth") &&
        other.basis === "prior" &&
        other.otherYear === undefined &&
        other.section === section &&
        other.subject.keys[0] === subject.keys[0],
    );
  const beside = (reading: Reading, aspect: Reading["aspect"]): boolean =>
    claims.some(
      ({ reading: other }) =>
        other.kind === "level" &&
        other.aspect === aspect &&
        other.otherYear === undefined &&
        other.sentence === reading.sentence &&
        judgement.keys.get(other) === judgement.keys.get(reading),
    );
  const spent = statement.kind !== "budget" || !saysBudgetOf(statement.year, text.passages);
  for (const { reading } of claims) {
    const { figure, passage } = reading;
    if (reading.otherYear !== undefined) {
      const moved = reading.kind === "change" || reading.kind === "growth";
      if (reading.kind === "growth" && reading.change) continue;
      if (!bindingOf(reading.bound.year).firm || (moved && isOfOtherYear(reading))) continue;
      if (moved ? isFrom(reading) : spent && isPlanned(reading, statement.year)) continue;
      // 2023 年 5 万元，2022 年 4 万元，2021 年 3 万元
      if (beside(reading, "final") && beside(reading, "prior")) continue;
      // 比 2019 年（疫情前）减少: beside the year before, any other may be named.
      if (reading.compared || (moved && comparedWithYearBefore(reading))) continue;
      found.push(
        remarkOn(
          { passage, figure },
          moved ? "warning" : "error",
          "S-YEAR",
          moved
            ? `与 ${reading.otherYear} 年比较，通常应与 ${statement.year - 1} 年比较`
            : `这个数说的是 ${reading.otherYear} 年，${knowledge.sources.alone ? "本文" : "本表"}是 ${statement.year} 年度`,
        ),
      );
      continue;
    }
    if (reading.kind !== "level" || reading.aspect !== "prior" || reading.compared || reading.soft) continue;
    const key = judgement.keys.get(reading) ?? "";
    const current = knowledge.get(key, "final");
    if (!current || knowledge.get(key, "prior") || current.printed.value === 0) continue;
    if (fenOf(figure) !== current.printed.value) continue;
    // Both years stand side by side with one amount: nothing moved.
    if (beside(reading, "final")) continue;
    found.push(
      remarkOn(
        { passage, figure },
        "warning",
        "S-YEAR",
        `文中说是上年的数，却与本年表上的数相同，年度可能没有改`,
        current.entries,
      ),
    );
  }
  return found;
}
