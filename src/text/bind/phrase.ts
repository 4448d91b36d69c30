/** From the words before a figure to what it is about. */
import { wordsOf } from "./words";
import type { Aspect, Facts } from "../../facts/fact";
import type { Token, TokenOf } from "../parse/tokens";
import { sectionOf, type Topic } from "../../catalogue/sections";
import type { CodeKey } from "../../catalogue/quantities";
import { ofAnyMoney, type OfAnyMoney, type SaidKey } from "../../catalogue/said-key";
import type { Money } from "../parse/vocabulary";
import { ofWhole, type Around } from "./around";
import type { BindingName } from "./bindings";
import { CodeSubjects, isOfTable, keyOf } from "./code-subjects";
import { hear, type Heard } from "./heard";
import { isLine, isSplit, SIDE, splitOf, withOthers, type Meant } from "./keys";
import { QuantitySubjects, type MeantBy } from "./quantity-subjects";
import type { Subject } from "./reading";

/** What a run of words says: a subject (absent where it names none), which figure of it, of which year. */
export interface Phrase {
  readonly subject?: Subject | undefined;
  readonly aspect?: Aspect | undefined;
  /** The word for the aspect leaves open which budget it is. */
  readonly either?: true | undefined;
  /** 收入预算, 支出决算: what the word for the aspect speaks of where nothing else is named. */
  readonly implied?: Subject;
  readonly year?: number | "prior" | "current" | undefined;
  /** By what its money was bound. */
  readonly moneyBy?: BindingName;
  /** 支出, 本年支出 and no word of whose money. */
  readonly bare?: true;
  /** 支出 and no other name. */
  readonly mere?: true;
  /** 支出 alone, which is no budget. */
  readonly spent?: true | undefined;
  /** Only a kind of money is named, where the section speaks of something else: its part of that money. */
  readonly money?: Money;
  /** 执行数: in a budget that of the year before. */
  readonly executed?: true | undefined;
  /** A count word with the keys by kind of unit. */
  readonly counts?: TokenOf<"count">["counts"];
  /** The count word goes on with the count before it. */
  readonly follows?: true;
  /** 公务用车其他支出: a 科目 behind what is no 科目 is a part of that. */
  readonly mixed?: true | undefined;
}

const IMPLIED = {
  income: ["incomeGrand", "income"],
  expenditure: ["expenditureGrand", "expenditure"],
} as const;

/** 类 that bear the name of a fund. */
const FUND_CODES: ReadonlyMap<string, Money> = new Map([["223", "capital"]]);

/** 本单位收入: whose it is, said before it. */
function isOwn({ start, end }: Token, text: string): boolean {
  return /^(?:[本我](?:部门|单位|局)|全年)$/.test(text.slice(start, end));
}

/** The words of a run with what stands around them. */
interface Words extends Heard {
  readonly run: readonly Token[];
  readonly text: string;
  readonly around: Around;
  /** All of the run but its years. */
  readonly name: string;
  /** A kind of money alone names a part of what such a section, such a whole speaks of. */
  readonly ofSection: boolean;
}

export class Phrases {
  private readonly codes: CodeSubjects;
  private readonly quantities: QuantitySubjects;

  constructor(facts: Facts) {
    this.codes = new CodeSubjects(facts);
    this.quantities = new QuantitySubjects(facts);
  }

  /** Reads a run of words. */
  read(run: readonly Token[], text: string, around: Around): Phrase {
    const named = run.filter(({ kind }) => kind !== "year" && kind !== "glue");
    const name = wordsOf(named, text);
    const { topic, whole } = around;
    const ofSection =
      sectionOf(topic).bare === "neither" || (whole !== undefined && ofAnyMoney(whole) === undefined);
    const words: Words = { ...hear(run, text), run, text, around, name, ofSection };
    const { head, levels, money } = words;
    if (levels.length > 0) return this.ofPath(words);
    switch (head?.kind) {
      case "count": {
        const follows = head.follows ? { follows: true as const } : {};
        return { ...rest(words), ...follows, counts: head.counts, subject: { keys: [], name } };
      }
      case "named":
        return made(words, { keys: partOf(keysOf(head, topic), money, whole) });
      case "subject":
        return this.ofCode(words, head);
      case "quantity":
        return orOfItem(ofBalance(this.ofQuantity(words, head), words), words);
      default:
        return orOfItem(ofBalance(this.unnamed(words), words), words);
    }
  }

  /** `…（类）…（款）…（项）`, a quantity of it perhaps behind. */
  private ofPath(words: Words): Phrase {
    const { levels, head, money, around, name } = words;
    const path = levels.map(({ name: part, digits, level }) => ({ part, digits, level }));
    const behind =
      head?.kind === "quantity" && head.start > levels[levels.length - 1]!.start ? head.means : [];
    // …（项）上年结转 5 万元: no table has that of one 科目.
    if (behind.some((meaning) => !SIDE.test(meaning) && !isSplit(meaning)))
      return made(words, { keys: [`other|${name}`] });
    const own = behind.find(isSplit);
    const meant = inSplit(this.codes.path(path, around, money), own ? { ...around, split: own } : around);
    return made(words, meant, money ? "own" : this.moneyBy(around, meant));
  }

  /** A 科目 by its name. */
  private ofCode(words: Words, { codes, start, end }: TokenOf<"subject">): Phrase {
    const { around, money, name, text, ofSection } = words;
    if (ofSection && !codes.some(({ scope }) => scope === "economic")) {
      // 国有资本经营预算支出 among the parts of “三公” is no 类.
      const part = FUND_CODES.get(codes[0]?.code ?? "") ?? money;
      if (part) return { ...rest(words), money: part };
      if (!/\//.test(around.whole ?? "")) return made(words, { keys: [`other|${name}`] });
    }
    const meant = inSplit(this.codes.named(codes, around, money, text.slice(start, end)), around);
    // 行政运行（项）…，其中：工资福利支出: of one 科目, of 项目支出: no table has it.
    if (isElsewhere(meant, around)) return made(words, { keys: [`other|${name}`], also: meant.keys });
    // 工资福利支出 of all money, of which the tables know that of 一般公共预算 基本支出 alone.
    const part =
      meant.keys.every((key) => key.startsWith("economic/")) &&
      this.quantities.isNarrower(["personnel"], money ?? ofWhole(around), around.topic);
    return made(words, meant, part ? "narrower money" : money ? "own" : this.moneyBy(around, meant));
  }

  /** 本年收入合计, 基本支出, 年末结转和结余. */
  private ofQuantity(words: Words, head: TokenOf<"quantity">): Phrase {
    const { run, money, around, name, ofSection } = words;
    const { means } = head;
    // 项目支出结转和结余 among what was carried over: no table has that of one kind of spending.
    const before = run[run.indexOf(head) - 1];
    if (!means.every(isSplit) && before?.kind === "quantity" && before.means.every(isSplit))
      return made(words, { keys: [`other|${name}`] });
    if (!money) {
      const spent = this.spentOfLine(words, head);
      if (spent) return spent;
      const own = this.quantities.ofLine(means, around);
      if (own) return made(words, ...own);
    }
    // 财政专户管理资金 among the sources of 政府采购 is its part, not the department's income.
    if (ofSection && around.whole !== undefined && !/\//.test(around.whole))
      return made(words, { keys: [`other|${name}`] });
    const [meant, moneyBy] = this.quantities.of({ means, named: true }, money, around);
    if (ofSection) return made(words, meant, money ? "own" : "no section");
    const side = !money && means.every((meaning) => SIDE.test(meaning));
    return { ...made(words, meant, moneyBy), ...(side ? { bare: true as const } : {}) };
  }

  /** 水体（项）年初预算 5 万元，当年支出决算 4 万元; 水体（项），本年支出 4 万元: of the 科目, or the total of all. */
  private spentOfLine(words: Words, { means, end }: TokenOf<"quantity">): Phrase | undefined {
    const { text, money, around, aspect } = words;
    const spent = /^(?:支出决算|[本当全]年支出)$/.test(text.slice(end - 4, end));
    if (!spent || !around.line || (aspect !== undefined && aspect !== "final")) return undefined;
    const [total] = this.quantities.of({ means, named: false }, money, around);
    return {
      ...made(words, withOthers([around.line], total.keys, total.also), "line or total"),
      aspect: "final",
    };
  }

  /** No name but 收入 or 支出, a kind of money, or what the word for the aspect speaks of. */
  private unnamed(words: Words): Phrase {
    const { run, text, bare, money, year, aspect, implied, around, name, ofSection } = words;
    const says = money ?? year ?? aspect;
    if (
      bare &&
      !ofSection &&
      (says !== undefined || run.every((token) => token === bare || isOwn(token, text)))
    )
      return {
        ...made(
          words,
          ...titled(this.quantities.of({ means: meansOf(bare, words), named: false }, money, around), money),
        ),
        ...(money ? {} : { bare: true as const, mere: true as const }),
      };
    if (money && ofSection) return { ...rest(words), money };
    if (money)
      return made(
        words,
        { keys: this.quantities.ofMoney(money, implied, around) },
        isSided(around, implied, money) ? "own" : "no section",
      );
    if (!implied) return rest(words);
    const [subject, moneyBy] = this.quantities.of({ means: IMPLIED[implied], named: false }, money, around);
    return { ...rest(words), moneyBy, implied: { ...subject, name } };
  }

  /** By what the money of a 科目 is bound. */
  private moneyBy({ moneyBy, topic }: Around, { keys }: Meant): BindingName {
    if (moneyBy === "whole's money") return moneyBy;
    if (sectionOf(topic).money === "fiscal" && keys.length === 1 && this.codes.isOfOneFund(keys[0]!))
      return "only money";
    return topic === "other" ? "no section" : "section's money";
  }
}

/** What a run says besides what it names. */
function rest({ aspect, either, executed, year, mixed, head, bare }: Words): Phrase {
  return {
    aspect,
    either: either ? true : undefined,
    executed: executed ? true : undefined,
    year,
    mixed: mixed ? true : undefined,
    spent: !head && bare?.means.includes("expenditure") ? true : undefined,
  };
}

function made(words: Words, meant: Meant, moneyBy: BindingName = "own"): Phrase {
  const { aspect, name } = words;
  const budget = aspect !== undefined && aspect !== "final";
  return { subject: { ...(budget ? withGrand(meant) : meant), name }, moneyBy, ...rest(words) };
}

/** What is named, where it is a line of table 06 too the 科目 first in a section about that. */
function keysOf(head: TokenOf<"named">, topic: Topic): readonly SaidKey[] {
  const economic = (head.codes ?? [])
    .filter(isOfTable)
    .filter(({ scope }) => scope === "economic")
    .map(keyOf);
  if (topic === "basic" || topic === "agency" || topic === "meetings") return [...economic, head.key];
  return [head.key];
}

/** A 科目 among the parts of 项目支出 is spoken of with its 项目支出; what that is as a whole may prove it. */
function inSplit(subject: Meant, { split }: Around): Meant {
  if (split === undefined || !subject.keys.some(isLine)) return subject;
  const keys = subject.keys.map((key): SaidKey =>
    isLine(key) && !splitOf(key) ? `${key as CodeKey}.${split}` : key,
  );
  return withOthers(keys, subject.keys, subject.also);
}

/** Whether 科目 by economic class are listed as parts of what table 06 is not about. */
function isElsewhere({ keys }: Meant, { whole, split }: Around): boolean {
  return (
    keys.length > 0 &&
    keys.every((key) => key.startsWith("economic/")) &&
    (split === "project" || (whole !== undefined && isLine(whole)))
  );
}

/** Whether 一般公共预算 alone is said to be income or spending: by its words, as a part of the year's, in its own section. */
function isSided(
  { whole, topic }: Around,
  implied: "income" | "expenditure" | undefined,
  money: Money,
): boolean {
  if (implied !== undefined) return true;
  if (whole !== undefined) return /\.(?:income|expenditure)$/.test(whole);
  return sectionOf(topic).bare === "money" && sectionOf(topic).money === money;
}

/** 本年财政拨款支出, 一般公共预算当年拨款收入, 财政拨款收入 among the parts of 本年收入: without what was carried over. */
function meansOf({ means }: TokenOf<"quantity">, { run, text, around }: Words): readonly OfAnyMoney[] {
  const said = run.some(
    ({ kind, start, end }) => kind === "money" && /[本当]年/.test(text.slice(start, end)),
  );
  return (said || around.ofYear) && !means[0]!.endsWith("Grand") ? means.slice(0, 1) : means;
}

/** 一般公共预算财政拨款支出 is the title of a table: its total, whatever else it may be called. */
function titled([subject, by]: MeantBy, money: Money | undefined): MeantBy {
  const [first, ...others] = subject.keys;
  if (money !== "general" || first !== "general.expenditure") return [subject, by];
  return [withOthers([first], others, subject.also), by];
}

/** 上年结转 5 万元，包括：一般公共预算拨款收入 4 万元: what was carried over of that money. */
function ofBalance(phrase: Phrase, { money, around, name }: Words): Phrase {
  const balance = /\.(opening|closing)$/.exec(around.whole ?? "")?.[1] as "opening" | "closing" | undefined;
  const { subject } = phrase;
  if (!balance || !money || !subject || /[本当]年/.test(name)) return phrase;
  // Nothing that is spent is part of what there was to begin with.
  if (balance === "opening" && name.includes("支出")) return phrase;
  if (!subject.keys.every((key) => SIDE.test(key.replace(`${money}.`, "")))) return phrase;
  return { ...phrase, subject: { ...subject, ...withOthers([`${money}.${balance}`], subject.keys) } };
}

/** …（项）。本年支出合计 5 万元，上年结转 1 万元: of the 科目 or the unknown name that is spoken of, or the total of all. */
function orOfItem(phrase: Phrase, { around: { item, strayed } }: Words): Phrase {
  const { subject, mere } = phrase;
  if (!(item ?? strayed) || !subject || mere) return phrase;
  const ofAll = subject.keys.map(ofAnyMoney);
  if (ofAll.includes(undefined)) return phrase;
  // What was carried over of one 科目 no table prints.
  const meant =
    item && ofAll.every((meaning) => SIDE.test(meaning!))
      ? withOthers([item], subject.keys, subject.also)
      : {};
  return { ...phrase, subject: { ...subject, ...meant }, moneyBy: "line or total" };
}

/** 财政拨款收入预算 may be all that there is to spend, with what was left of the year before. */
function withGrand(subject: Meant): Meant {
  const [, side] = /^fiscal\.(income|expenditure)$/.exec(subject.keys[0] ?? "") ?? [];
  return side ? { ...subject, keys: [...subject.keys, `fiscal.${side as "income"}Grand`] } : subject;
}

/**
 * 一般公共预算安排的政府采购 5 万元 among the parts of 政府采购, and what that is split into: of that money alone. “三公” is that of
 * 财政拨款 or of 一般公共预算, another fund's a part of it.
 */
function partOf(
  keys: readonly SaidKey[],
  money: Money | undefined,
  whole: SaidKey | undefined,
): readonly SaidKey[] {
  const of = money ?? (/\|(\w+)$/.exec(whole ?? "")?.[1] as Money | undefined);
  const own = (of === "fund" || of === "capital") && keys.every((key) => key.startsWith("three."));
  return of && (own || whole?.startsWith("procurement.")) ? keys.map((key): SaidKey => `${key}|${of}`) : keys;
}
