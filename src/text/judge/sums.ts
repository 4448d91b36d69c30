/** Totals of the text against their parts. */
import { moneyOf, ofAnyMoney, type SaidKey } from "../../catalogue/said-key";
import type { CodeScope } from "../../catalogue/quantity";
import { BALANCES, PARTITIONS, sideOf } from "../../catalogue/identities";
import { readCodeKey } from "../../catalogue/quantities";
import type { Relation } from "./relation";
import { type Add, inOneParagraph, nearestTo, sum, type Closed, type Terms } from "./added";
import { movedSums } from "./moved-sums";
import type { Frame, Reading, ReadText } from "../bind/reading";
import { ofEitherHead } from "./either-head";
import { itemised } from "./itemised-sums";
import { atMost, boughtFromSmall } from "./bounded-sums";
import { CARRIED, isWithin } from "./members";
import { movedWhole, listed } from "./listed-sums";

export function sumRelations(text: ReadText, terms: Terms): readonly (Relation & Closed)[] {
  const relations: (Relation & Closed)[] = [];
  const seen = new Set<string>();
  const order = new Map(text.readings.map((reading, index) => [reading, index]));
  const add: Add = (whole, parts, rule, said, apart) => {
    const id = [whole, ...parts]
      .map((reading) => order.get(reading)!)
      .sort((a, b) => a - b)
      .join();
    if (seen.has(id)) return;
    seen.add(id);
    const alike = isByFund(whole, parts);
    const how = alike && said === "must" && saysCarried(text, whole) ? "most" : said;
    const relation = sum(whole, parts, rule, how, terms, apart);
    const all = how === "must" || (how === "most" && isOneDivision(whole, parts, terms));
    const closed = all && inOneParagraph(whole, parts, alike);
    if (relation) relations.push({ ...relation, ...(closed ? { closed } : {}) });
  };
  const list = (frame: Frame, whole = frame.parent): void => {
    const relation = whole && listed(text, whole, frame, terms, add);
    if (relation) relations.push(relation);
  };
  const apart = new Set(text.lists.filter(isWhole));
  const said = frames(text);
  for (const frame of said) if (!apart.has(frame)) list(frame);
  partitions(text, terms, (whole, parts, rule, how, apart) => {
    // “三公”经费 of which a list has 会议费 as well comes to that list, right or not; so it does where 公务用车购置及运行维护费
    // in that list has more parts than the two.
    const more = relations.some(
      ({ holds, result, readings }) =>
        holds &&
        result === whole &&
        parts.every((part) =>
          readings.some(
            (reading) =>
              reading === part || (reading !== whole && isWithin(terms.key(part), terms.key(reading))),
          ),
        ),
    );
    add(whole, parts, rule, more ? "may" : how, apart);
  });
  for (const frame of apart) list(frame);
  for (const frame of said) relations.push(...ofEitherHead(text, frame, terms));
  for (const frame of new Set([...said, ...apart])) list(frame, movedWhole(text, frame));
  const told = new Set(relations.map(({ result }) => result));
  relations.push(...movedSums(text, terms).filter(({ result }) => !told.has(result)));
  itemised(text, terms, add);
  atMost(terms, relations);
  relations.push(...boughtFromSmall(text, terms), ...reasonsOf(text, terms));
  return relations;
}

function frames(text: ReadText): ReadonlySet<Frame> {
  return new Set(text.readings.flatMap(({ frame }) => (frame && isWhole(frame) ? [frame] : [])));
}

/** Whether it is known of each part of a list how much it is. */
function isWhole({ parts }: Frame): boolean {
  return !parts.some(({ figure }) => figure.torn);
}

/**
 * Parts of which none holds another, whichever may be missing: 科目 of one level and of the whole's own money, or what came in
 * by its kinds.
 */
function isOneDivision(whole: Reading, parts: readonly Reading[], terms: Terms): boolean {
  const keys = parts.map((part) => terms.key(part));
  if (new Set(keys).size < keys.length) return false;
  if (isByFund(whole, parts)) return true;
  const [first, ...others] = keys.map((key) => readCodeKey(key));
  const lines = others.every(
    (line) =>
      first && line && !line.part && line.scope === first.scope && line.code.length === first.code.length,
  );
  if (first && lines) return isOfMoney(first.scope, terms.key(whole));
  return keys.every((key) => sideOf(key) === "received" || CARRIED.has(ofAnyMoney(key)));
}

/** 财政拨款支出 5 万元，其中：一般公共预算财政拨款支出 4 万元: the same of single funds, be it that of the year or 总计. */
function isByFund(whole: Reading, parts: readonly Reading[]): boolean {
  const of = whole.subject.keys[0] ?? "";
  return (
    moneyOf(of) === "fiscal" &&
    parts.every(({ frame, subject: { keys } }) => {
      const key = keys[0] ?? "";
      return frame?.parent === whole && key !== of && ofAnyMoney(key) === ofAnyMoney(of);
    })
  );
}

/** Where something was carried over, 支出 may be 总计, of which that is a part as well. */
function saysCarried({ readings }: ReadText, { section, subject }: Reading): boolean {
  return (
    subject.keys.length > 1 &&
    readings.some(
      (reading) =>
        reading.section === section &&
        reading.figure.units !== 0 &&
        reading.subject.keys.some((key) => CARRIED.has(ofAnyMoney(key))),
    )
  );
}

/** Whether 科目 are of the money of a whole; 经济分类 is what 基本支出 of 一般公共预算 is spent on. */
function isOfMoney(scope: CodeScope, whole: SaidKey): boolean {
  const money = moneyOf(whole);
  return money === "fiscal" || money === (scope === "economic" ? "general" : scope);
}

/** Parts of a certain whole, wherever they stand in its section; those of other sections bear it out at most. */
function partitions(text: ReadText, terms: Terms, add: Add): void {
  for (const whole of text.readings) {
    if (whole.kind !== "level" || whole.soft) continue;
    const key = terms.key(whole);
    for (const { whole: of, parts: wanted, less: taken = [], rule, open } of [...PARTITIONS, ...BALANCES]) {
      if (of !== key) continue;
      const all = [...wanted, ...taken];
      const find = (anywhere: boolean): readonly Reading[] =>
        all.flatMap((part) => nearest(text, whole, part, terms, anywhere) ?? []);
      const here = find(false);
      const isHere = here.length === all.length;
      const parts = isHere ? here : find(true);
      if (parts.length < all.length) continue;
      const less = parts.slice(wanted.length);
      const sure =
        isHere &&
        !open &&
        (less.length === 0 || (inOneParagraph(whole, parts) && !parts.some((part) => terms.soft(part))));
      add(whole, parts, rule, sure ? "must" : "may", { less });
    }
  }
}

/** Listed as a part of the same quantity said another time; of its 决算 said beside its 预算 is not another time. */
function isOfAnother(text: ReadText, { frame }: Reading, whole: Reading, terms: Terms): boolean {
  const listed = frame?.parent;
  const other =
    listed !== undefined &&
    listed !== whole &&
    listed.aspect === whole.aspect &&
    terms.key(listed) === terms.key(whole);
  return other && movedWhole(text, frame!) !== whole;
}

function nearest(
  text: ReadText,
  whole: Reading,
  key: SaidKey,
  terms: Terms,
  anywhere: boolean,
): Reading | undefined {
  const found = terms
    .of(key)
    .filter(
      (reading) =>
        reading.kind === "level" &&
        !reading.soft &&
        !reading.compared &&
        !isOfAnother(text, reading, whole, terms) &&
        reading.aspect === whole.aspect &&
        reading.otherYear === whole.otherYear &&
        (anywhere || reading.section === whole.section),
    );
  return nearestTo(whole, found);
}

/** 增加 33.50 万元，主要原因：一是…增加 40 万元；二是…减少 6.50 万元: reasons that come to the change are borne out by it. */
function reasonsOf(text: ReadText, terms: Terms): readonly Relation[] {
  const { readings } = text;
  return readings.flatMap((whole, index) => {
    if (whole.kind !== "change" || whole.soft || whole.figure.unit.kind !== "amount") return [];
    const parts: Reading[] = [];
    for (const reading of readings.slice(index + 1)) {
      if (reading.item !== whole.item || reading.sentence > whole.sentence + 1) break;
      if (reading.kind === "growth" && reading.change === whole) continue;
      if (reading.kind !== "change" || !reading.soft) break;
      parts.push(reading);
    }
    if (parts.length < 2) return [];
    const relation = sum(whole, parts, "N-02r", "may", terms);
    return relation?.holds ? [relation] : [];
  });
}
