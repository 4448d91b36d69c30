/** What the text says twice. */
import { CHANGE_WORDS } from "../../amount/percent";
import { negative } from "../../amount/span";
import { sideOf } from "../../catalogue/identities";
import { readCodeKey } from "../../catalogue/quantities";
import { moneyOf, type SaidKey } from "../../catalogue/said-key";
import { isOfSomeGroup, type Desk } from "./desk";
import type { Relation } from "./relation";
import { fenOf, isOfUnit, placeOf, sayer } from "./figures";
import { BODY_END } from "../../words/bodies";
import { bareDepartment, relatedDepartments } from "../prose/departments";
import { saidOfUnits } from "./levels";
import { isWithin } from "./members";
import { widened } from "./ranges";
import type { Passage } from "../prose/passages";
import { isLine } from "../bind/keys";
import type { Reading } from "../bind/reading";

/** The same quantity said twice must be said alike. */
export function repeated(desk: Desk): readonly Relation[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of desk.text.readings) {
    const key = desk.keys.get(reading);
    if (key === undefined || desk.soft(reading) || desk.decided(reading)) continue;
    // 行政运行（项）: of which 款 is not said, whether tables have several of them or there are none.
    if (reading.subject.keys.filter(isLine).length > 1) continue;
    if (isOfSomeGroup(key)) continue;
    if (reading.kind !== "level" && reading.kind !== "count" && reading.kind !== "change") continue;
    if (reading.compared || reading.otherYear !== undefined || saidOfUnits(desk, reading)) continue;
    const { kind, aspect, aspects, basis, bases } = reading;
    // 上年 and 上年预算 in one budget may be two figures.
    const said = [kind, key, aspect, aspects, basis, bases, reading.figure.unit.kind];
    const id = [...said, scopeOf(desk, reading)].join("|");
    groups.set(id, [...(groups.get(id) ?? []), reading]);
  }
  const bodies = new Bodies(desk.text.passages);
  const relations: Relation[] = [];
  for (const group of groups.values()) {
    for (let index = 1; index < group.length; index++) {
      const [first, second] = [group[index - 1]!, group[index]!];
      if (ofOtherYears(desk, first, second) || bodies.apart(first, second)) continue;
      // 增加 -5 万元 is 减少 5 万元.
      const sign = first.direction === second.direction || fenOf(first.figure) * fenOf(second.figure) < 0;
      const opposite = first.direction !== second.direction && sign;
      const a = desk.span(first);
      const b = opposite ? negative(desk.span(second)) : desk.span(second);
      const exact = sign && a.low <= b.high && b.low <= a.high;
      relations.push({
        kind: "same",
        readings: [first, second],
        result: second,
        holds: exact || (sign && isNear(first, second)),
        exact,
        telling: exact,
        proves: false,
        mend: (of) => {
          const [own, other] = of === first ? [a, b] : [b, a];
          const range = sign ? widened(other, own) : undefined;
          return range && opposite && of === second ? { low: -range.high, high: -range.low } : range;
        },
        rule: "N-20",
        say: (of) => {
          const say = sayer(of.figure, second.figure, first.figure);
          const unit = isOfUnit(first.figure, second.figure) ? "，单位像是写错" : "";
          const other = of === first ? second : first;
          const word = ({ direction }: Reading): string =>
            sign || !direction ? "" : CHANGE_WORDS[direction].amount;
          return {
            expected: "",
            reason: `同一个数前后不一致：这里写${word(of)} ${say(0, of.figure)}，别处写${word(other)} ${say.last(0, other.figure)}${unit}`,
          };
        },
      });
    }
  }
  return relations;
}

/** 18.41 万元, 18.42 万元: the one rounded and the other summed up of what was rounded, as between two tables. Nobody rounds vehicles. */
function isNear({ figure: a }: Reading, { figure: b }: Reading): boolean {
  if (a.unit.kind !== "amount") return false;
  return placeOf(a) > 1 && placeOf(a) === placeOf(b) && Math.abs(fenOf(a) - fenOf(b)) === placeOf(a);
}

/** 收入总计 5 万元，支出总计 5 万元: what came to the same bears each other out; where they differ, N-01 tells it. */
export function balancing(desk: Desk): readonly Relation[] {
  const totals = desk.text.readings.filter(
    (reading) => isOwn(desk, reading) && TOTAL.test(desk.key(reading)),
  );
  return totals.flatMap((income) => {
    const outlay = totals.find(
      (other) =>
        sideOf(desk.key(other)) === "spent" &&
        moneyOf(desk.key(other)) === moneyOf(desk.key(income)) &&
        other.section === income.section &&
        other.aspect === income.aspect &&
        fenOf(other.figure) === fenOf(income.figure),
    );
    if (sideOf(desk.key(income)) !== "received" || !outlay) return [];
    return bornOut(desk, income, outlay, "N-01", "收入总计与支出总计应当相等");
  });
}

/** 公用经费 5 万元…；机关运行经费 5 万元: in a department of one 行政 unit these are one amount. */
export function ofAgency(desk: Desk): readonly Relation[] {
  const said = (key: SaidKey): readonly Reading[] =>
    (desk.stated.get(`${key}@final`) ?? []).filter((reading) => isOwn(desk, reading));
  return said("agency").flatMap((agency) => {
    const same = said("general.public").find(({ figure }) => fenOf(figure) === fenOf(agency.figure));
    return same ? bornOut(desk, same, agency, "N-15e", "机关运行经费与公用经费应当相同") : [];
  });
}

function isOwn(desk: Desk, reading: Reading): boolean {
  const { kind, otherYear } = reading;
  return kind === "level" && otherYear === undefined && !desk.decided(reading) && !desk.soft(reading);
}

/** Two amounts that are one, and were printed alike; nothing says little. */
function bornOut(
  desk: Desk,
  first: Reading,
  second: Reading,
  rule: "N-01" | "N-15e",
  reason: string,
): readonly Relation[] {
  if (first.figure.units === 0) return [];
  return [
    {
      kind: "same",
      readings: [first, second],
      result: second,
      holds: true,
      exact: true,
      telling: true,
      mend: (of) => widened(desk.span(of === first ? second : first), desk.span(of)),
      rule,
      say: () => ({ expected: "", reason }),
    },
  ];
}

const TOTAL = /\.(?:income|expenditure)Grand$/;

/**
 * What a figure is said to be a part of, where its own name does not have that: 会议费 among 机关运行经费 is not all 会议费.
 * Kinds of costs are those of what they are listed under, or of their own paragraph.
 */
function scopeOf(desk: Desk, { frame, subject, item, sentence }: Reading): string {
  const [key = ""] = subject.keys;
  const above = frame?.parent;
  const whole = above && desk.keys.get(above);
  if (key.startsWith("economic/")) {
    // 其中：基本支出 5 万元；其中：工资福利支出 3 万元…: of the whole or of its part.
    const several = whole !== undefined && !/\.basic$/.test(whole);
    return several ? `sentence ${sentence}` : (whole ?? `item ${item}`);
  }
  if (!frame) return "";
  return whole === undefined ? `sentence ${sentence}` : belongsTo(key, whole) ? "" : whole;
}

function belongsTo(key: SaidKey, whole: SaidKey): boolean {
  const side = sideOf(key) ?? (readCodeKey(key) ? "spent" : undefined);
  return (
    isWithin(key, whole) ||
    (moneyOf(key) === undefined && familyOf(key) === familyOf(whole)) ||
    (side !== undefined && side === sideOf(whole))
  );
}

/** `three`, `procurement`, `general`: what a key begins with. */
function familyOf(key: SaidKey): string {
  return key.slice(0, key.search(/[./|]|$/));
}

/** 一、2023年决算情况; 二、2024年预算情况: figures under headings of two years. */
function ofOtherYears({ text }: Desk, first: Reading, second: Reading): boolean {
  const [a, b] = [first, second].map(({ section }) =>
    text.headings
      .flatMap((heading) => (heading.section === section ? (/20\d\d/.exec(heading.title) ?? []) : []))
      .shift(),
  );
  return a !== undefined && b !== undefined && a !== b;
}

const LED_BY = new RegExp(
  `(?:^|[，；。：])(?!根据|按照|经|由|与|和|较|比|对|因)([\\u4e00-\\u9fff]{2,28}?${BODY_END})` +
    "(?=\\(?本级|机关|20\\d\\d|三公|收|支|财政|一般|政府性|国有资本|公务|因公|基本|项目|本年)",
  "g",
);

/** The body that a figure is said of last before it, by its place among those of its passage. */
class Bodies {
  private readonly of = new Map<Passage, readonly { readonly name: string; readonly at: number }[]>();
  /** Whether the text speaks of more than one house. */
  private readonly several: boolean;

  constructor(passages: readonly Passage[]) {
    for (const passage of passages)
      this.of.set(
        passage,
        [...passage.text.matchAll(LED_BY)].map(({ 1: name, index }) => ({
          name: bareDepartment(name!),
          at: index,
        })),
      );
    const names = [...this.of.values()].flat().map(({ name }) => name);
    this.several = names.some((name) => !relatedDepartments(name, names[0]!));
  }

  private named({ passage, figure }: Reading): string | undefined {
    return this.of
      .get(passage)
      ?.filter(({ at }) => at < figure.start)
      .pop()?.name;
  }

  /** 江州市民政局…，江州市社会福利院…: figures of two bodies, or of one and of the whole. */
  apart(first: Reading, second: Reading): boolean {
    if (!this.several) return false;
    const [a, b] = [this.named(first), this.named(second)];
    return a === undefined || b === undefined ? a !== b : !relatedDepartments(a, b);
  }
}
