/** What an amount is known to be: from the tables of this year, of the year before, of the budget. */
import { codeFact } from "./code-facts";
import type { Aspect, CodeFact, CodeScope, Facts, Print } from "./fact";
import {
  codeKey,
  isNamedKey,
  readCodeKey,
  QUANTITIES,
  wholeOf,
  type NamedKey,
  type QuantityKey,
} from "../catalogue/quantities";
import type { SaidKey } from "../catalogue/said-key";
import type { Entry } from "../statement/statement";
import { ZERO } from "../amount/span";
import type { Unit } from "../amount/unit";
import { isRenamed, subjectOf } from "../catalogue/classifications/classification";
import { sameName } from "../words/same-name";
import { withoutOrdinal } from "../words/ordinals";

/** What the tables that stand in the document itself print of an amount. */
export interface TableFacts {
  get(key: SaidKey): Known | undefined;
}

export interface Sources {
  readonly current: Facts;
  /** Whether no workbook of this year is open, so that `current` knows nothing. */
  readonly alone?: boolean;
  /** Last year's workbook, where it is open. */
  readonly prior?: Facts;
  /** This year's budget workbook, where it is open. */
  readonly budget?: Facts;
  /** Cells of this year's tables that most of their own relations contradict. */
  readonly doubtful?: ReadonlySet<Entry>;
  /** Whether such a workbook may be of something else than it seems, and refutes nothing. */
  readonly soft?: (book: "prior" | "budget") => boolean;
  /** The tables of the document itself. */
  readonly document?: TableFacts;
  readonly unit: Unit;
}

/**
 * An amount that is known, with other prints of it; softly also where the form's column is not quite what is asked for
 * (预算数 for 年初预算数), or the workbook may be another department's.
 */
export interface Known extends Print {
  readonly others: readonly Print[];
  /** The table of the document that has it, where the workbook has none. */
  readonly where?: string;
  /** Whether most relations of its table fail. */
  readonly doubted?: true;
}

/** Where the name of a 科目 may be printed, if not in the table of its own money. */
const FUNCTIONAL: readonly CodeScope[] = ["whole", "general", "fund", "capital"];

export class Knowledge {
  constructor(readonly sources: Sources) {}

  /** The amount of this key; undefined where no open workbook has it. */
  get(key: SaidKey, aspect: Aspect): Known | undefined {
    const { current, prior, budget } = this.sources;
    if (aspect === "final") {
      const known = current.get(key) ?? this.absentCode(current, key);
      return known ? this.doubted(known) : this.sources.document?.get(key);
    }
    if (aspect === "prior") return this.beside("prior", prior, key);
    const own = current.get(key, aspect);
    if (own && !own.column) return own;
    const planned = aspect === "initial" ? this.beside("budget", budget, key) : undefined;
    return planned ?? (own && { ...own, soft: true });
  }

  /** The same for words that leave open which budget they mean: what either of them is proves, only both refute. */
  getEither(key: SaidKey): Known | undefined {
    const [adjusted, initial] = [this.get(key, "budget"), this.get(key, "initial")];
    if (!adjusted || adjusted.soft) return initial && { ...initial, soft: true };
    if (!initial || initial.soft) return adjusted;
    return { ...adjusted, others: [...adjusted.others, initial, ...initial.others] };
  }

  /** Whether tables of this aspect are open at all. */
  has(aspect: Aspect): boolean {
    const { alone = false, prior, budget } = this.sources;
    if (aspect === "final") return !alone;
    return aspect === "prior" ? prior !== undefined : budget !== undefined;
  }

  /** What a share of this key is of, where the text does not say: the nearest first. */
  wholesOf(key: SaidKey): readonly QuantityKey[] {
    const line = readCodeKey(key);
    if (line) {
      const { scope, code } = line;
      const above = [5, 3]
        .filter((length) => length < code.length)
        .map((length) => codeKey(scope, code.slice(0, length)));
      if (scope !== "economic") return [`${scope}.expenditure`, ...above, "whole.expenditure"];
      const group = /^30[13]/.test(code) ? "general.personnel" : "general.public";
      return [...above, group, "general.basic", "general.expenditure", "whole.expenditure"];
    }
    // A 科目 that no table here has.
    const scope = /^(\w+)\/\?/.exec(key)?.[1];
    if (scope !== undefined && scope !== "economic")
      return [`${scope as "general"}.expenditure`, "whole.expenditure"];
    if (!isNamedKey(key)) return [];
    const wholes: NamedKey[] = [];
    for (let whole = wholeOf(key); whole !== undefined; whole = wholeOf(whole)) wholes.push(whole);
    return wholes;
  }

  name(key: SaidKey): string {
    if (isNamedKey(key)) return QUANTITIES[key].name;
    const dear = /^assets\.equipment\.(\d+)$/.exec(key);
    if (dear) return `单价${dear[1]}万元以上设备`;
    const line = readCodeKey(key);
    if (!line) return "";
    const { current, budget } = this.sources;
    const scopes: readonly CodeScope[] =
      line.scope === "economic" ? [line.scope] : [line.scope, ...FUNCTIONAL];
    const named = (facts: Facts | undefined): CodeFact | undefined => {
      for (const scope of scopes) {
        const there = facts && codeFact(facts.codes(scope), line.code);
        if (there) return there;
      }
      return undefined;
    };
    const found = named(current) ?? named(budget);
    return found ? withoutOrdinal(found.name) : (subjectOf(line.code)?.name ?? "");
  }

  /** What a table says that is to be doubted: what another prints instead; that it lists no such 科目 is doubted as well. */
  private doubted(known: Known): Known {
    const { doubtful } = this.sources;
    const isDoubtful = ({ entries }: Print): boolean => entries.some((entry) => doubtful!.has(entry));
    if (!doubtful || (known.entries.length > 0 && !isDoubtful(known))) return known;
    const firm = known.others.find((print) => print.entries.length > 0 && !isDoubtful(print));
    const others = [known, ...known.others].filter((print) => print !== firm);
    return firm ? { ...firm, others } : { ...known, soft: true, doubted: true };
  }

  private beside(book: "prior" | "budget", facts: Facts | undefined, key: SaidKey): Known | undefined {
    const known = facts && (this.translated(facts, key) ?? this.absentCode(facts, key));
    return known && this.sources.soft?.(book) ? { ...known, soft: true } : known;
  }

  /** A code that a complete table does not list is nothing. */
  private absentCode(facts: Facts, key: SaidKey): Known | undefined {
    const line = readCodeKey(key);
    if (!line || line.part || !facts.complete(line.scope, line.code.length)) return undefined;
    // 社会保障缴费 is no 款 any more: by the name of one that is gone a text may call several others together.
    if (subjectOf(line.code)?.until !== undefined) return undefined;
    // It lists another 科目 by this code.
    if (codeFact(facts.codes(line.scope), line.code)) return undefined;
    return { unit: this.sources.unit, held: ZERO, printed: ZERO, decimals: 2, entries: [], others: [] };
  }

  /** A 科目 may carry another code in another year's workbook: its name decides. */
  private translated(facts: Facts, key: SaidKey): Known | undefined {
    const read = readCodeKey(key);
    if (!read) return facts.get(key);
    const { scope, code } = read;
    const own = codeFact(this.sources.current.codes(scope), code);
    const there = codeFact(facts.codes(scope), code);
    const isOther =
      there && own && !sameName(there.name, own.name) && !isRenamed(code, [there.name, own.name]);
    if (isOther) return undefined;
    return facts.get(key);
  }
}
