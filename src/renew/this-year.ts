/** This year's amounts under the names of last year's text. */
import type { Decimal } from "decimal.js";
import { percentOf } from "../amount/percent";
import { isNamedKey, isQuantityKey, readCodeKey, type QuantityKey } from "../catalogue/quantities";
import type { SaidKey } from "../catalogue/said-key";
import { distinctInputs, type BlankInput, type FigureCell, type Gap } from "../write/narrative";
import { inputName, keyOf } from "../write/input-names";
import { GROUPS, type Quantities, type Quantity } from "../write/quantities";
import type { Aspect } from "../catalogue/quantity";
import { isPrinted, type Reading, type SaidAspect } from "../text/bind/reading";
import { fenOf, placeOf } from "../text/judge/figures";
import type { LastYear, Meaning } from "./last-year";
import type { Printing } from "./printing";

/** An amount of this year's text, in 分. */
export interface Amount extends Omit<Quantity, "instead"> {
  /** Of an amount that last year's text printed: how far it may be from what was rounded. */
  readonly within?: number;
}

/** What is said of another item than the reading's own: a new line of a list is written with the sentence of its neighbour. */
export type Rekey = (key: SaidKey) => SaidKey;

export const SAME: Rekey = (key) => key;

/** What a figure should be now. */
export type Now =
  | {
      readonly kind: "known";
      readonly text: string;
      readonly cells: readonly FigureCell[];
      readonly inputs: readonly BlankInput[];
      readonly doubt?: string;
      /** Nothing is left of what the sentence divides. */
      readonly nothing?: true;
    }
  /** `wants`: what it follows from and can be typed in. */
  | { readonly kind: "missing"; readonly wants: readonly Gap[] }
  | { readonly kind: "open"; readonly doubt: string };

const NONE: Amount = { shown: 0, exact: 0, cells: [], inputs: [] };

export class ThisYear {
  constructor(
    private readonly quantities: Quantities,
    private readonly last: LastYear,
    readonly printing: Printing,
    /** How many years lie between the texts: only of the year before is last year's text the base. */
    private readonly years: number,
  ) {}

  amount({ key, aspect }: Meaning): Amount | undefined {
    if (!isPrinted(aspect) || !isQuantityKey(key)) return undefined;
    const quantity = this.quantities.get(key, aspect);
    // 预算数 in the place of 年初预算数 is that where last year's text took it so.
    const other = this.quantities.current.get(key, aspect)?.column !== undefined && !this.last.takes(aspect);
    if (quantity && !other) return quantity;
    const typed = this.quantities.typed(key, aspect);
    if (typed) return typed;
    if (aspect !== "prior") return this.partOfNothing(key, aspect);
    const said = this.last.saying(key, "final");
    return said ? this.saidBefore(said) : this.wasNone(key) ? NONE : undefined;
  }

  /** A 科目 of money of which nothing was planned. */
  private partOfNothing(key: SaidKey, aspect: Aspect): Amount | undefined {
    const line = readCodeKey(key);
    if (!isQuantityKey(key) || !line || line.part || line.scope === "economic" || aspect === "final")
      return undefined;
    const whole = this.quantities.get(`${line.scope}.expenditure`, aspect);
    const spent = this.quantities.get(key, "final");
    return whole?.exact === 0 && spent && spent.exact !== 0 ? whole : undefined;
  }

  /** What last year's text printed, as the base of this year's. */
  saidBefore({ figure }: Reading): Amount | undefined {
    if (this.years !== 1) return undefined;
    const fen = fenOf(figure);
    const within = figure.unit.kind === "amount" ? Math.floor(placeOf(figure) / 2) : 0;
    return { shown: fen, exact: fen, cells: [], inputs: [], ...(within > 0 ? { within } : {}) };
  }

  /** A 科目 that last year's text, which had all of them, does not name. */
  private wasNone(key: SaidKey): boolean {
    const line = readCodeKey(key);
    if (this.years !== 1 || this.last.proved || !line || line.part || line.scope === "economic") return false;
    const { codes, complete } = this.last.listed(line.scope, line.code.length);
    return complete && !codes.has(line.code);
  }

  /** Of these what is not known and can be typed in. */
  wants(meanings: readonly Meaning[]): readonly Gap[] {
    return meanings.flatMap((meaning): Gap[] => {
      const { key, aspect } = meaning;
      if (!isPrinted(aspect) || !isQuantityKey(key) || this.name(key) === "" || this.amount(meaning))
        return [];
      const input = { group: GROUPS[aspect], key };
      if (keyOf(inputName(input.key)) !== key) return [];
      return [{ what: `${this.name(key)}${input.group}`, input }];
    });
  }

  /** What a quantity is called; empty where it is none of the catalogue. */
  name(key: SaidKey): string {
    return isNamedKey(key) || readCodeKey(key) ? this.quantities.labelOf(key as QuantityKey) : "";
  }

  /** 决算, 预算 … of a level or a count: which of what its words may mean. */
  level(reading: Reading, rekey: Rekey): Now {
    const plain = meaningsOf(this.last, reading);
    const borne = plain.some((one) => this.last.agrees(reading, one) === true);
    const meanings = borne ? plain : meaningsOf(this.last, reading, true);
    const print = (one: Meaning): string | undefined => {
      const amount = this.amount({ ...one, key: rekey(one.key) });
      return amount && this.printing.amount(amount.shown, reading);
    };
    const { chosen, doubt } = chosenOf(
      meanings,
      (one) => this.last.agrees(reading, one),
      print,
      ({ key }) => this.name(key),
    );
    const said = this.last.doubt(reading) ?? doubt;
    const amount = chosen && this.amount({ ...chosen, key: rekey(chosen.key) });
    if (!amount)
      return said === undefined
        ? { kind: "missing", wants: chosen ? this.wants([{ ...chosen, key: rekey(chosen.key) }]) : [] }
        : { kind: "open", doubt: said };
    return known(this.printing.amount(amount.shown, reading), [amount], said);
  }

  /** 占比 and 完成率. */
  quotient(reading: Reading, rekey: Rekey): Now {
    const said = this.last.key(reading);
    const own = quotientsOf(this.last, reading, said);
    const borne = own.some(([part, whole]) => this.last.divides(reading, part, whole, false) === true);
    const meanings =
      borne || reading.of
        ? own
        : [...new Set([said, ...this.last.keysOf(reading, true)])].flatMap((key) =>
            quotientsOf(this.last, reading, key),
          );
    const divide = ([part, whole]: readonly [Meaning, Meaning]): Decimal | "none" | undefined => {
      const a = this.amount({ ...part, key: rekey(part.key) });
      const b = this.amount(wholeIn(whole, part, rekey));
      if (!a || !b) return undefined;
      const less = reading.kind === "deviation" ? b.exact : 0;
      if (b.exact <= 0 || a.exact < 0) return "none";
      return percentOf(a.exact - less, b.exact, this.printing.percentDecimals(reading)) ?? "none";
    };
    const print = (one: readonly [Meaning, Meaning]): string | undefined => {
      const found = divide(one);
      return found === undefined || found === "none" ? found : this.percent(found, reading, one, rekey);
    };
    const fits =
      (exactly: boolean) =>
      ([part, whole]: readonly [Meaning, Meaning]): boolean | undefined =>
        this.last.divides(reading, part, whole, exactly);
    // What is small divides into anything; only where nothing gives the percentage as printed it may be of what is not seen.
    // What a text alone has is rounded itself.
    const agrees = fits(this.last.proved && meanings.some((one) => fits(true)(one) === true));
    const plain = namedIn(this.last, reading, meanings);
    const { chosen, doubt } = chosenOf(
      plain.some(agrees) ? plain : meanings,
      agrees,
      print,
      ([, { key }]) => this.name(key) && `占${this.name(key)}`,
    );
    const parent = reading.frame?.parent;
    const beside = parent && chosen?.[1].key === this.last.key(parent) ? [reading.of, parent] : [reading.of];
    const open = this.last.doubt(reading) ?? doubt ?? this.doubtOf(beside, rekey);
    if (!chosen) return { kind: "open", doubt: open ?? "没有写明是什么的百分比" };
    const found = divide(chosen);
    if (found === undefined)
      return open === undefined
        ? { kind: "missing", wants: this.wants(chosen.map((one) => ({ ...one, key: rekey(one.key) }))) }
        : { kind: "open", doubt: open };
    const amounts = chosen.flatMap((one) => this.amount({ ...one, key: rekey(one.key) }) ?? []);
    // Of nothing nothing is a share: what the sentence says of it is for a person.
    if (found === "none")
      return {
        ...known(this.nothing(reading), amounts, open ?? "今年分母为零，没有比例可言"),
        nothing: true,
      };
    return known(this.percent(found, reading, chosen, rekey), amounts, open);
  }

  /** Why an amount that something is divided by, or a part of, may be another. */
  private doubtOf(amounts: readonly (Reading | undefined)[], rekey: Rekey): string | undefined {
    for (const amount of amounts) {
      const now = amount?.kind === "level" && this.level(amount, rekey);
      if (now && now.kind !== "missing" && now.doubt !== undefined) return now.doubt;
    }
    return undefined;
  }

  private percent(
    value: Decimal,
    reading: Reading,
    [part]: readonly [Meaning, Meaning],
    rekey: Rekey,
  ): string {
    const amount = this.amount({ ...part, key: rekey(part.key) });
    return this.printing.percent(value, reading, amount?.exact === 0);
  }

  private nothing(reading: Reading): string {
    const { figure } = reading;
    return figure.decimals === 0 ? "0" : (0).toFixed(figure.decimals);
  }
}

/** Where figures are from. */
export function sourcesOf(
  figures: readonly Partial<Pick<Amount, "cells" | "inputs">>[],
): Pick<Amount, "cells" | "inputs"> {
  return {
    cells: figures.flatMap(({ cells }) => cells ?? []),
    inputs: distinctInputs(figures.flatMap(({ inputs }) => inputs ?? [])),
  };
}

function known(
  text: string,
  amounts: readonly Amount[],
  doubt: string | undefined,
): Extract<Now, { kind: "known" }> {
  return { kind: "known", text, ...sourcesOf(amounts), ...(doubt === undefined ? {} : { doubt }) };
}

/** The whole of a part that was exchanged: the part's own budget is exchanged with it. */
function wholeIn(whole: Meaning, part: Meaning, rekey: Rekey): Meaning {
  return whole.key === part.key ? { ...whole, key: rekey(whole.key) } : whole;
}

/** What a level may be of, the likeliest first. */
export function meaningsOf(last: LastYear, reading: Reading, besides?: boolean): readonly Meaning[] {
  const all = [last.key(reading), ...last.keysOf(reading, besides)];
  // 收入合计 5 万元，其中：财政拨款收入 4 万元: of what it may mean only that which is a part of it.
  const whole = all.length > 1 && reading.frame?.parent && last.key(reading.frame.parent);
  const parts = whole ? all.filter((key) => last.knowledge.wholesOf(key).some((one) => one === whole)) : [];
  const keys = parts.length > 0 ? parts : all;
  const aspects: readonly SaidAspect[] = reading.either
    ? last.budgetsOf(reading)
    : [reading.aspect, ...(reading.soft ? (reading.aspects ?? []) : [])];
  return distinct(keys.flatMap((key) => aspects.map((aspect) => ({ key, aspect }))));
}

/** What a percentage may be of what: part and whole. */
function quotientsOf(
  last: LastYear,
  reading: Reading,
  key: SaidKey,
): readonly (readonly [Meaning, Meaning])[] {
  if (key === "") return [];
  if (reading.kind === "share") {
    const { whole: named } = reading;
    const framed = reading.frame?.parent ? last.key(reading.frame.parent) : undefined;
    const above: readonly SaidKey[] = last.knowledge.wholesOf(key);
    const said = named && [...named.keys, ...(named.also ?? [])];
    // 事业收入占收入合计: of what it is a part of, whatever money the words before it were of.
    const wholes = said
      ? said.some((one) => above.includes(one))
        ? said.filter((one) => above.includes(one))
        : said
      : [...(framed ? [framed] : []), ...above];
    const part: Meaning = { key, aspect: reading.aspect };
    return [...new Set(wholes)]
      .filter((whole) => whole !== key)
      .map((whole) => [part, { key: whole, aspect: named?.aspect ?? reading.aspect }] as const);
  }
  // 全年预算数 5 万元，决算数 4 万元，预决算差异率: the budget that stands beside it.
  const beside = last
    .sentence(reading)
    .readings.filter(
      ({ kind, aspect, figure }) =>
        kind === "level" &&
        (aspect === "initial" || aspect === "budget") &&
        figure.start < reading.figure.start,
    )
    .filter((level) => last.key(level) === key)
    .pop();
  const bases: readonly SaidAspect[] =
    reading.basis === "initial" && !beside?.either
      ? ["initial"]
      : reading.basis !== undefined
        ? [reading.basis, "initial"]
        : !beside
          ? ["initial", "budget"]
          : beside.either
            ? last.budgetsOf(beside)
            : [beside.aspect];
  return [...new Set(bases)].map(
    (basis) =>
      [
        { key, aspect: "final" },
        { key, aspect: basis },
      ] as const,
  );
}

/** Of these what the words themselves name: the whole that is said, or whose parts are listed. */
function namedIn(
  last: LastYear,
  { kind, whole, frame }: Reading,
  meanings: readonly (readonly [Meaning, Meaning])[],
): readonly (readonly [Meaning, Meaning])[] {
  if (kind !== "share") return meanings;
  const framed = frame?.parent ? last.key(frame.parent) : undefined;
  const keys = whole ? whole.keys : framed ? [framed] : [];
  return keys.length > 0 ? meanings.filter(([, { key }]) => keys.includes(key)) : meanings.slice(0, 1);
}

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  return [...new Map(meanings.map((one) => [`${one.key}@${one.aspect}`, one])).values()];
}

/** Of which of several a figure of last year was, which are not the same this year, by their names where these tell them apart. */
export function severalOf(names: readonly string[]): string {
  return names.length > 1 && names.every((name) => name !== "")
    ? `上年看不出是${names.slice(0, 3).join("还是")}，今年它们不同了`
    : "上年这里可以是几个数中的任何一个，今年它们不同了";
}

/**
 * Which of several meanings: the first that last year's figure is. Where it is several of them, and they are not the same
 * this year, it is not known which was meant.
 */
function chosenOf<T>(
  meanings: readonly T[],
  agrees: (one: T) => boolean | undefined,
  print: (one: T) => string | undefined,
  nameOf: (one: T) => string,
): { readonly chosen: T | undefined; readonly doubt?: string } {
  const [first] = meanings;
  if (first === undefined) return { chosen: undefined };
  const found = meanings.map((one) => ({ one, agreed: agrees(one) }));
  const proved = found.filter(({ agreed }) => agreed === true).map(({ one }) => one);
  const open = found.filter(({ agreed }) => agreed === undefined).map(({ one }) => one);
  const left = proved.length > 0 ? proved : open.length > 0 ? open : meanings;
  const known = left.filter((one) => print(one) !== undefined);
  const texts = new Set(known.map(print));
  const chosen = known[0] ?? left[0];
  if (texts.size > 1) return { chosen, doubt: severalOf([...new Set(known.map(nameOf))]) };
  if (proved.length === 0 && open.length === 0) return { chosen, doubt: "与上年的表对不上" };
  return { chosen };
}
