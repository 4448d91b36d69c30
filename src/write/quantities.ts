/** The amounts a text is written with: from the workbooks, else as typed in. */
import { withMore } from "../facts/code-facts";
import type { Span } from "../amount/span";
import { plainText } from "../amount/text";
import { subjectOf } from "../catalogue/classifications/classification";
import { compareNames } from "../words/names";
import { withoutOrdinal } from "../words/ordinals";
import type { Statement } from "../statement/statement";
import { Knowledge, type Known } from "../facts/knowledge";
import type { Aspect, CodeFact, CodeScope, Facts, Print } from "../facts/fact";
import { facts } from "../facts/facts";
import { NO_INPUTS, type NarrativeInputs } from "./inputs";
import type { BlankInput, Book, FigureCell, Offer } from "./narrative";
import { boundsOf } from "../catalogue/identities";
import {
  codeKey,
  isCount,
  isNamedKey,
  partsOf,
  QUANTITIES,
  quantityOf as rowOf,
  type NamedKey,
  type QuantityKey,
} from "../catalogue/quantities";
import type { Quantity as Row } from "../catalogue/quantity";
import { nameOf } from "./input-names";

/** An amount at hand, in 分. */
export interface Quantity {
  /** What is shown, before it is rounded to the text's decimals. */
  readonly shown: number;
  /** The most exact value there is, for percentages and differences. */
  readonly exact: number;
  readonly cells: readonly FigureCell[];
  /** The typed values it is made of. */
  readonly inputs: readonly BlankInput[];
  /** The input that would stand in its place, where it follows from other values and may still be given itself. */
  readonly instead?: BlankInput;
}

/** The group of the inputs file that holds the amounts of an aspect. */
export const GROUPS = {
  final: "本年数",
  prior: "上年数",
  initial: "年初预算数",
  budget: "全年预算数",
} as const;

export interface NarrativeSources {
  /** Last year's workbook. */
  readonly prior?: Statement;
  /** This year's budget workbook. */
  readonly budget?: Statement;
  readonly inputs?: NarrativeInputs;
}

/** Why an amount is nothing, as it is usually said; the last where there was something to compare it with. */
const NOTHING_HAPPENED = ["本年没有发生此项业务", "本年没有安排此项支出"];
const NOTHING_MORE = {
  "原因·与上年相比": "上年的一次性支出，本年不再发生",
  "原因·与预算相比": "年初预算安排的支出本年没有实施",
} as const;

export class Quantities {
  readonly current: Facts;
  readonly prior: Facts | undefined;
  readonly budget: Facts | undefined;
  readonly inputs: NarrativeInputs;
  private readonly knowledge: Knowledge;
  private readonly known = new Map<string, Quantity | undefined>();
  private readonly lists = new Map<CodeScope, readonly CodeFact[]>();
  private readonly names = new Map<CodeScope, ReadonlyMap<string, string>>();

  constructor(
    statement: Statement,
    sources: NarrativeSources,
    private readonly agencyIsPublic: boolean,
  ) {
    this.current = facts(statement);
    // Last year of a budget is written from last year's budget alone.
    this.prior = sources.prior?.kind === statement.kind ? facts(sources.prior) : undefined;
    this.budget = sources.budget && facts(sources.budget);
    this.inputs = sources.inputs ?? NO_INPUTS;
    this.knowledge = new Knowledge({
      current: this.current,
      unit: statement.unit,
      ...(this.prior ? { prior: this.prior } : {}),
      ...(this.budget ? { budget: this.budget } : {}),
    });
  }

  /** The amount; undefined where neither a workbook nor the inputs have it. */
  get(key: QuantityKey, aspect: Aspect): Quantity | undefined {
    const id = `${key}@${aspect}`;
    if (!this.known.has(id)) {
      // A whole may be asked for by the parts that it is asked of.
      this.known.set(id, undefined);
      this.known.set(id, this.find(key, aspect));
    }
    return this.known.get(id);
  }

  private find(key: QuantityKey, aspect: Aspect): Quantity | undefined {
    const own = this.fromTables(key, aspect) ?? this.typed(key, aspect);
    if (own) return own;
    if (key === "agency" && this.agencyIsPublic) {
      return instead(this.get("general.public", aspect), { group: GROUPS[aspect], key });
    }
    if (key === "procurement.total")
      return instead(this.sum(partsOf(key), aspect), { group: GROUPS[aspect], key });
    const rest = rowOf(key)?.rest;
    if (rest) return this.rest(rest, aspect);
    if (key.startsWith("fiscal/")) return this.generalAlone(key.slice(7), aspect);
    return (aspect === "final" ? this.unpaid(key) : undefined) ?? this.partOfNothing(key, aspect);
  }

  /** Of no vehicles there are none of any kind, of no purchases none from anyone: parts that can be no less than nothing. */
  private partOfNothing(key: QuantityKey, aspect: Aspect): Quantity | undefined {
    if (!isCount(key) && !key.startsWith("procurement.") && !key.startsWith("three.")) return undefined;
    const nothing = this.knowledge
      .wholesOf(key)
      .map((whole) => this.get(whole, aspect))
      .find((whole) => whole?.exact === 0);
    return instead(nothing, { group: GROUPS[aspect], key });
  }

  /**
   * What may be taken for a value that a person is to give, as it would be typed, and where it is from: 公用经费 for
   * 机关运行经费, the usual reasons of an amount that is nothing.
   */
  offersFor({ group, key }: BlankInput): readonly Offer[] {
    if (group === "本年数" && key === "agency") {
      const offered = this.get("general.public", "final");
      return offered ? [{ text: plainText(offered.shown, "万元"), from: "公用经费" }] : [];
    }
    const isReason = group === "原因·与上年相比" || group === "原因·与预算相比";
    if (!isReason || this.get(key, "final")?.exact !== 0) return [];
    const against: readonly Aspect[] = group === "原因·与上年相比" ? ["prior"] : ["initial", "budget"];
    const reasons = against.some((aspect) => this.get(key, aspect)?.exact)
      ? [...NOTHING_HAPPENED, NOTHING_MORE[group]]
      : NOTHING_HAPPENED;
    return reasons.map((text) => ({ text, from: "决算数为零" }));
  }

  /** As the workbooks have it. */
  fromTables(key: QuantityKey, aspect: Aspect): Quantity | undefined {
    const known = this.knowledge.get(key, aspect);
    if (!known || (known.entries.length > 0 && known.entries.every(({ state }) => state === "unreadable")))
      return undefined;
    return quantityOf(known, this.bookOf(key, aspect, known));
  }

  typed(key: QuantityKey, aspect: Aspect): Quantity | undefined {
    const fen = this.inputs.amounts[aspect].get(key);
    if (fen === undefined) return undefined;
    return { shown: fen, exact: fen, cells: [], inputs: [{ group: GROUPS[aspect], key }] };
  }

  /** The nearest whole of a part. */
  wholeOf(key: QuantityKey): QuantityKey | undefined {
    return this.knowledge.wholesOf(key)[0];
  }

  /** What a form calls the amount: `收入总计`, `2101501 行政运行`. */
  labelOf(key: QuantityKey): string {
    const named = nameOf(key);
    if (named !== undefined) return named;
    const [scope = "", code = ""] = key.split("/");
    const name = this.codeName(scope as CodeScope, code) ?? this.knowledge.name(key);
    return name === code ? code : `${code} ${cleanName(name)}`;
  }

  /** The 科目 of some money: those of this year's table and those that only the budget has. */
  codes(scope: CodeScope): readonly CodeFact[] {
    let list = this.lists.get(scope);
    if (!list) {
      list = this.collectCodes(scope).map((line) => ({ ...line, name: wholeName(line) }));
      this.lists.set(scope, list);
    }
    return list;
  }

  /** The name of a 科目; undefined where no table has it. */
  codeName(scope: CodeScope, code: string): string | undefined {
    let names = this.names.get(scope);
    if (!names) {
      names = new Map(this.codes(scope).map((line): [string, string] => [line.code, line.name]));
      this.names.set(scope, names);
    }
    return names.get(code);
  }

  private collectCodes(scope: CodeScope): readonly CodeFact[] {
    const own = this.current.codes(scope);
    if (scope !== "general" || !this.budget) return own;
    const all = withMore(own, this.budget.codes(scope));
    return [...all].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  }

  private bookOf(key: QuantityKey, aspect: Aspect, { entries }: Known): Book {
    // This year's workbook may have a budget too, and give way to the budget workbook.
    if (aspect === "final" || this.current.get(key, aspect)?.entries === entries) return "current";
    return aspect === "prior" ? "prior" : "budget";
  }

  /** Parts that are all known. */
  private sum(keys: readonly QuantityKey[], aspect: Aspect): Quantity | undefined {
    const parts = keys.map((key) => this.get(key, aspect));
    if (!parts.every((one): one is Quantity => one !== undefined)) return undefined;
    return {
      shown: parts.reduce((total, { shown }) => total + shown, 0),
      exact: parts.reduce((total, { exact }) => total + exact, 0),
      cells: parts.flatMap(({ cells }) => cells),
      inputs: parts.flatMap(({ inputs }) => inputs),
    };
  }

  /** What nothing was paid for was not there: no journeys without 因公出国（境）费. */
  private unpaid(key: QuantityKey): Quantity | undefined {
    if (!isNamedKey(key)) return undefined;
    const { paidBy, count } = QUANTITIES[key];
    const costs = count ? (paidBy ? [paidBy] : []) : boundsOf(key);
    return costs.map((cost) => this.get(cost, "final")).find((cost) => cost?.exact === 0);
  }

  /**
   * What is left of a whole without one of its parts, where that part is nothing. Forms that ask for the rest alone do
   * not print the part; where another form prints one, whether the rest includes it is for a person to say.
   */
  private rest({ of, less }: NonNullable<Row<NamedKey>["rest"]>, aspect: Aspect): Quantity | undefined {
    return this.get(less, aspect)?.exact === 0 ? this.get(of, aspect) : undefined;
  }

  /** 财政拨款 of a 科目 that only 一般公共预算 pays. */
  private generalAlone(code: string, aspect: Aspect): Quantity | undefined {
    const others = [codeKey("fund", code), codeKey("capital", code)].map((key) =>
      this.fromTables(key, "final"),
    );
    return others.every((other) => (other?.shown ?? 0) === 0)
      ? this.get(codeKey("general", code), aspect)
      : undefined;
  }
}

function instead(quantity: Quantity | undefined, input: BlankInput): Quantity | undefined {
  return quantity && { ...quantity, instead: input };
}

/** The name as printed; the classification's where a narrow cell cut it off. */
function wholeName({ code, name }: CodeFact): string {
  const official = subjectOf(code)?.name;
  return official !== undefined && compareNames(name, official) === "cut" ? official : name;
}

/** A name as a sentence has it: without the ordinals of the form's list, its brackets as wide as its characters. */
export function cleanName(name: string): string {
  return withoutOrdinal(name).replace(/\(/g, "（").replace(/\)/g, "）");
}

function quantityOf(known: Known, book: Book): Quantity {
  return {
    shown: known.held.value,
    exact: mostExact(known).held.value,
    cells: known.entries.map((entry) => ({ book, entry })),
    inputs: [],
  };
}

/** Another table may hold the 元 behind the 万元; it counts where it says the same amount. */
function mostExact(known: Known): Print {
  let best: Print = known;
  for (const other of known.others) {
    if (width(other.held) < width(best.held) && inside(other.held.value, known.held)) best = other;
  }
  return best;
}

const width = ({ low, high }: Span): number => high - low;
const inside = (value: number, { low, high }: Span): boolean => value >= low && value <= high;
