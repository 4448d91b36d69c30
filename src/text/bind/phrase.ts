/** From the words before a figure to what it is about. */
import type { Aspect, CodeScope, Facts } from "../../facts/fact";
import { isFunctionalName } from "../parse/code-names";
import type { CodeName } from "../parse/code-names";
import type { Token, TokenOf } from "../parse/lexer";
import { nameCore, sameName } from "../../words/same-name";
import { sectionOf, type Topic } from "../../catalogue/sections";
import type { BindingName } from "./bindings";
import type { Subject } from "./reading";
import { codeKey, isNamedKey, QUANTITIES, type CodeKey, type NamedKey } from "../../catalogue/quantities";
import { ofAnyMoney, type OfAnyMoney, type SaidKey } from "../../catalogue/said-key";
import type { Money } from "../parse/vocabulary";

/** What a run of words says: a subject (absent where it names none), which figure of it, of which year. */
export interface Phrase {
  readonly subject?: Subject;
  readonly aspect?: Aspect;
  /** The word for the aspect leaves open which budget it is. */
  readonly either?: true;
  /** 收入预算, 支出决算: what the word for the aspect speaks of where nothing else is named. */
  readonly implied?: Subject;
  readonly year?: number | "prior" | "current";
  /** By what its money was bound. */
  readonly moneyBy?: BindingName;
  /** 支出, 本年支出 and no word of whose money. */
  readonly bare?: true;
  /** 支出 and no other name. */
  readonly mere?: true;
  /** 支出 alone, which is no budget. */
  readonly spent?: true;
  /** Only a kind of money is named, where the section speaks of something else: its part of that money. */
  readonly money?: Money;
  /** 执行数: in a budget that of the year before. */
  readonly executed?: true;
  /** A count word with the keys by kind of unit. */
  readonly counts?: TokenOf<"count">["counts"];
  /** The count word goes on with the count before it. */
  readonly follows?: true;
  /** 公务用车其他支出: a 科目 behind what is no 科目 is a part of that. */
  readonly mixed?: true;
}

/** Quantities that only one kind of money has. */
export const ONLY: Readonly<Partial<Record<OfAnyMoney, Money>>> = {
  personnel: "general",
  public: "general",
  superior: "whole",
  business: "whole",
  operatingIncome: "whole",
  affiliated: "whole",
  other: "whole",
  special: "whole",
  surplusUsed: "whole",
  surplusDistributed: "whole",
  remitted: "whole",
  operatingCost: "whole",
  subsidy: "whole",
};

const IMPLIED = {
  income: ["incomeGrand", "income"],
  expenditure: ["expenditureGrand", "expenditure"],
} as const;

/** What stands around a run of words. */
export interface Around {
  readonly topic: Topic;
  /** The money said before, and how that binds. */
  readonly money?: Money;
  readonly moneyBy?: "whole's money" | "sentence's money";
  /** The key of the whole whose parts are listed. */
  readonly whole?: SaidKey;
  /** The key of the 科目 that was just spoken of. */
  readonly line?: SaidKey;
  /** The whole may be what came in or what went out. */
  readonly twoSided?: true;
  /** The money that the part before named: 一般公共预算收入 5 万元，支出 6 万元. */
  readonly partMoney?: Money;
  /** 项目支出…，其中：行政运行…: which part of the spending of each 科目 is spoken of, by the whole or the section. */
  readonly split?: Split;
}

const INCOME = /\.income/;
const OUTLAY = /\.expenditure/;

export function isTwoSided(keys: readonly SaidKey[]): boolean {
  return [INCOME, OUTLAY].every((side) => keys.some((key) => side.test(key)));
}

/** A 科目 by its function. */
const LINE = /^(?!economic)\w+\/[\d?][^.]*(?:\.\w+)?$/;
export function isLine(key: SaidKey): boolean {
  return LINE.test(key);
}

/** Into what the spending of a 科目 is split. */
const SPLIT = ["basic", "project", "personnel", "public"] as const;
export type Split = (typeof SPLIT)[number];

function isSplit(meaning: string): meaning is Split {
  return (SPLIT as readonly string[]).includes(meaning);
}

/** Which part of the spending a quantity is: that of all 科目, or of one. */
export function splitOf(key: SaidKey): Split | undefined {
  const last = /^(?:\w+|\w+\/[^.]+)\.(\w+)$/.exec(key)?.[1];
  return last !== undefined && isSplit(last) ? last : undefined;
}

/** What comes in and goes out of one kind of money: said of one, the next is of the same. */
const FLOWS = /^(?:income|expenditure|incomeGrand|expenditureGrand|opening|closing)$/;

const SIDE = /^(?:income|expenditure)(?:Grand)?$/;

/** 类 that bear the name of a fund. */
const FUND_CODES: ReadonlyMap<string, Money> = new Map([["223", "capital"]]);

/** 本单位收入: whose it is, said before it. */
function isOwn({ start, end }: Token, text: string): boolean {
  return /^[本我](?:部门|单位|局)$/.test(text.slice(start, end));
}

/** Whether some table prints it. */
function isPrinted(key: SaidKey): key is NamedKey {
  return isNamedKey(key) && QUANTITIES[key].printed !== undefined;
}

export class Phrases {
  constructor(private readonly facts: Facts) {}

  /** Reads a run of words; its last name that is no mere 收入 or 支出 is what it is about. */
  read(run: readonly Token[], text: string, around: Around): Phrase {
    const { topic } = around;
    let aspect: Aspect | undefined;
    let either = false;
    let executed = false;
    let exact: TokenOf<"subject"> | undefined;
    let year: Phrase["year"];
    let implied: "income" | "expenditure" | undefined;
    let money: Money | undefined;
    let mixed = false;
    let head: TokenOf<"named"> | TokenOf<"subject"> | TokenOf<"quantity"> | TokenOf<"count"> | undefined;
    let bare: TokenOf<"quantity"> | undefined;
    const levels: TokenOf<"level">[] = [];
    for (const token of run) {
      if (token.kind === "aspect") {
        aspect = token.aspect;
        either = token.either === true;
        executed = token.executed === true;
        implied = token.implies ?? implied;
      } else if (token.kind === "year") year = token.year;
      else if (token.kind === "money") money = narrower(money, token.money);
      else if (token.kind === "level") levels.push(token);
      // 三公经费总支出, 公务接待费支出合计: a total of what was named before.
      else if (
        token.kind === "quantity" &&
        (token.bare || (head && head.kind !== "quantity" && isTotal(token)))
      ) {
        bare = token;
      } else if (
        token.kind === "named" ||
        token.kind === "subject" ||
        token.kind === "count" ||
        token.kind === "quantity"
      ) {
        // 培训费（30216）: the code says which, as behind any other name.
        mixed =
          token.kind === "subject" && (head?.kind === "count" || (head?.kind === "named" && !token.exact));
        head = token;
        if (token.kind === "subject" && token.exact) exact = token;
        // 政府采购预算 5 万元，执行 4 万元: its name holds the word.
        const holds = token.kind === "named" ? /预算(?:总[额数])?$/ : /收入预算$|支出预算$/;
        if (holds.test(text.slice(token.start, token.end))) aspect ??= "budget";
      }
    }
    // 年末财政拨款结转和结余: the money stands inside the name.
    if (head?.kind === "quantity" && !money && /财政拨款/.test(text.slice(head.start, head.end)))
      money = "fiscal";
    // 行政运行（2010601）, 2010601行政运行: the code says which of that name.
    if (exact && head?.kind !== "count") head = exact;
    const named = run.filter(({ kind }) => kind !== "year" && kind !== "glue");
    const name = named.map(({ start, end }) => text.slice(start, end)).join("");
    const rest = {
      ...(aspect ? { aspect } : {}),
      ...(either ? { either: true as const } : {}),
      ...(executed ? { executed: true as const } : {}),
      ...(year === undefined ? {} : { year }),
      ...(mixed ? { mixed: true as const } : {}),
      ...(!head && bare?.means.includes("expenditure") ? { spent: true as const } : {}),
    };
    const made = (subject: Omit<Subject, "name">, moneyBy: BindingName = "own"): Phrase => ({
      subject: { ...(aspect && aspect !== "final" ? withGrand(subject) : subject), name },
      moneyBy,
      ...rest,
    });
    if (levels.length > 0) {
      const path = levels.map(({ name: part, digits, level }) => ({ part, digits, level }));
      const behind =
        head?.kind === "quantity" && head.start > levels[levels.length - 1]!.start ? head.means : [];
      // …（项）上年结转 5 万元: no table has that of one 科目.
      if (behind.some((meaning) => !SIDE.test(meaning) && !isSplit(meaning)))
        return made({ keys: [`other|${name}`] });
      const own = behind.find(isSplit);
      const subject = inSplit(this.path(path, around, money), own ? { ...around, split: own } : around);
      return made(subject, money ? "own" : this.moneyBy(around, subject));
    }
    if (head?.kind === "count") {
      const follows = head.follows ? { follows: true as const } : {};
      return { ...rest, ...follows, counts: head.counts, subject: { keys: [], name } };
    }
    if (head?.kind === "named") return made({ keys: partOf(this.named(head, topic), money, around.whole) });
    const ofSection =
      // A kind of money alone names a part of what such a section speaks of.
      sectionOf(topic).bare === "neither" ||
      (around.whole !== undefined && ofAnyMoney(around.whole) === undefined);
    if (head?.kind === "subject" && ofSection && !head.codes.some(({ scope }) => scope === "economic")) {
      // 国有资本经营预算支出 among the parts of “三公” is no 类.
      const fund = FUND_CODES.get(head.codes[0]?.code ?? "");
      if (fund ?? money) return { ...rest, money: (fund ?? money)! };
      if (!/\//.test(around.whole ?? "")) return made({ keys: [`other|${name}`] });
    }
    if (head?.kind === "subject") {
      const subject = inSplit(
        this.codes(head.codes, around, money, text.slice(head.start, head.end)),
        around,
      );
      // 行政运行（项）…，其中：工资福利支出: of one 科目, of 项目支出: no table has it.
      if (isElsewhere(subject, around)) return made({ keys: [`other|${name}`], also: subject.keys });
      // 工资福利支出 of all money, of which the tables know that of 一般公共预算 基本支出 alone.
      const part =
        subject.keys.every((key) => key.startsWith("economic/")) &&
        this.isNarrower(["personnel"], money ?? ofWhole(around), topic);
      return made(subject, part ? "narrower money" : money ? "own" : this.moneyBy(around, subject));
    }
    // 项目支出结转和结余 among what was carried over: no table has that of one kind of spending.
    if (head?.kind === "quantity" && !head.means.every(isSplit)) {
      const split = run[run.indexOf(head) - 1];
      if (split?.kind === "quantity" && split.means.every(isSplit)) return made({ keys: [`other|${name}`] });
    }
    if (head?.kind === "quantity" && !money) {
      // 水体（项）年初预算 5 万元，当年支出决算 4 万元
      const spent = text.startsWith("支出决算", head.end - 4) && around.line;
      if (spent) {
        const [otherwise] = this.quantity(head.means, money, around);
        return {
          ...made(withOthers([spent], otherwise.keys, otherwise.also), "line or total"),
          aspect: "final",
        };
      }
      const own = this.ofLine(head.means, around);
      if (own) return made(...own);
    }
    if (head?.kind === "quantity" && ofSection) {
      // 财政专户管理资金 among the sources of 政府采购 is its part, not the department's income.
      if (around.whole !== undefined && !/\//.test(around.whole)) return made({ keys: [`other|${name}`] });
      return made(this.quantity(head.means, money, around)[0], money ? "own" : "no section");
    }
    if (head?.kind === "quantity") {
      const side = !money && head.means.every((meaning) => SIDE.test(meaning));
      return {
        ...made(...this.quantity(head.means, money, around)),
        ...(side ? { bare: true as const } : {}),
      };
    }
    if (
      bare &&
      !ofSection &&
      (money || year !== undefined || aspect || run.every((token) => token === bare || isOwn(token, text)))
    ) {
      return {
        ...made(...titled(this.quantity(bare.means, money, around), money)),
        ...(money ? {} : { bare: true as const, mere: true as const }),
      };
    }
    if (money && ofSection) return { ...rest, money };
    if (money)
      return made(
        { keys: this.ofMoney(money, implied, around) },
        isSided(around, implied, money) ? "own" : "no section",
      );
    if (implied) {
      const [subject, moneyBy] = this.quantity(IMPLIED[implied], money, around);
      return { ...rest, moneyBy, implied: { ...subject, name } };
    }
    return rest;
  }

  /** 一般公共预算 alone: what its whole is, else income or spending as its section has it. */
  private ofMoney(
    money: Money,
    implied: "income" | "expenditure" | undefined,
    { topic, whole: listed, twoSided }: Around,
  ): readonly SaidKey[] {
    const turned = listed && implied && (implied === "income" ? OUTLAY : INCOME).test(listed);
    const whole = twoSided || turned ? undefined : listed;
    const of = whole && ofAnyMoney(whole);
    const same = of && (`${money}.${of}` as const);
    // 收入总计 5 万元，其中：财政拨款 3 万元: with or without what was left of the year before.
    if (same && isPrinted(same)) {
      const without = of === "incomeGrand" ? "income" : of === "expenditureGrand" ? "expenditure" : undefined;
      return without ? [`${money}.${without}`, same] : [same];
    }
    if (implied) return [`${money}.${implied}`];
    if (whole && /\.income/.test(whole)) return [`${money}.income`];
    if (whole && /\.expenditure/.test(whole)) return [`${money}.expenditure`];
    return topic === "income"
      ? [`${money}.income`, `${money}.expenditure`]
      : topic === "fiscalOverall" || topic === "overall"
        ? [`${money}.income`, `${money}.expenditure`, `${money}.opening`]
        : [`${money}.expenditure`, `${money}.income`];
  }

  /** 基本支出, 人员经费 among the parts of a 科目 is the 科目's own; right behind it, it may be. */
  private ofLine(
    means: readonly OfAnyMoney[],
    around: Around,
  ): readonly [Omit<Subject, "name">, BindingName] | undefined {
    const { whole, line } = around;
    const listed = whole !== undefined && isLine(whole) ? whole : undefined;
    const of = (listed ?? line)?.replace(/\.\w+$/, "") as CodeKey | undefined;
    const split = means.filter(isSplit);
    if (of === undefined || split.length < means.length) return undefined;
    const keys = split.map((meaning): SaidKey => `${of}.${meaning}`);
    if (listed !== undefined) return [{ keys }, "whole's money"];
    const [otherwise] = this.quantity(means, undefined, around);
    return [withOthers(keys, otherwise.keys, otherwise.also), "line or total"];
  }

  /** By what the money of a 科目 is bound. */
  private moneyBy({ moneyBy, topic }: Around, { keys }: Omit<Subject, "name">): BindingName {
    if (moneyBy === "whole's money") return moneyBy;
    if (sectionOf(topic).money === "fiscal" && keys.length === 1 && this.isOfOneFund(keys[0]!))
      return "only money";
    return topic === "other" ? "no section" : "section's money";
  }

  /** A 项 of 财政拨款 that one fund alone has. */
  private isOfOneFund(key: SaidKey): boolean {
    const [, own, code] = /^(general|fund|capital)\/(\d{5,7})/.exec(key) ?? [];
    return (["general", "fund", "capital"] as const).every(
      (scope) => (scope === own) === this.facts.codes(scope).some((line) => line.code === code),
    );
  }

  /** Keys of a quantity for the money it names, else for that of its whole, its sentence, its section. */
  private quantity(
    means: readonly OfAnyMoney[],
    money: Money | undefined,
    { topic, money: said, moneyBy, partMoney }: Around,
  ): readonly [Omit<Subject, "name">, BindingName] {
    const own = sectionOf(topic).money;
    const section: readonly Money[] = own === "whole" ? ["whole"] : [own, "fiscal", "whole"];
    const keysOf = (moneys: readonly Money[]): readonly SaidKey[] => {
      const keys = means.flatMap((meaning) =>
        moneys.map((one): SaidKey => `${ONLY[meaning] ?? one}.${meaning}`),
      );
      const catalogued = keys.filter(isPrinted);
      return unique(catalogued.length > 0 ? catalogued : keys);
    };
    const made = (
      first: Money,
      others: readonly Money[],
      by: BindingName,
    ): readonly [Omit<Subject, "name">, BindingName] => {
      const keys = keysOf([first]);
      const also = keysOf(others).filter((key) => !keys.includes(key));
      return [{ keys, ...(also.length > 0 ? { also } : {}) }, by];
    };
    const narrower = this.isNarrower(means, money, topic);
    if (narrower) return made(own, [], "narrower money");
    if (means.every((meaning) => ONLY[meaning])) return made(own, [], "only money");
    // 财政拨款 in a section on one fund means that fund.
    if (money === "fiscal" && own !== "whole" && own !== "fiscal") return made(own, ["fiscal"], "own");
    // Where no heading says so, 财政拨款 may be short for that of 一般公共预算.
    if (money) return made(money, money === "fiscal" && topic === "other" ? ["general"] : [], "own");
    if (partMoney && means.every((meaning) => SIDE.test(meaning)))
      return made(partMoney, section, "sentence's money");
    if (said && moneyBy === "whole's money") return made(said, section, "whole's money");
    if (!said || said === own) return made(own, section.slice(1), "section's money");
    if (means.every((meaning) => FLOWS.test(meaning))) return made(said, section, "sentence's money");
    return made(own, [said, ...section], "another money before");
  }

  /** 人员经费 of all money, of which the tables know that of 一般公共预算 alone. */
  private isNarrower(means: readonly OfAnyMoney[], money: Money | undefined, topic: Topic): boolean {
    const own = money ?? sectionOf(topic).money;
    if (own !== "whole" || !means.some((meaning) => ONLY[meaning] === "general")) return false;
    const [all, general] = [this.facts.get("whole.basic"), this.facts.get("general.basic")];
    return all?.printed.value !== general?.printed.value;
  }

  private named(head: TokenOf<"named">, topic: Topic): readonly SaidKey[] {
    const economic = (head.codes ?? [])
      .filter(isOfTable)
      .filter(({ scope }) => scope === "economic")
      .map(keyOf);
    if (topic === "basic" || topic === "agency" || topic === "meetings") return [...economic, head.key];
    return [head.key];
  }

  /** Whose codes are meant first: of the money said, else of the section. */
  private scopes(around: Around, money: Money | undefined): readonly CodeScope[] {
    const own = money ?? ofWhole(around);
    const section = sectionOf(around.topic).codes;
    if (!own || own === "whole") return section;
    const others = section.filter((scope) => scope !== own);
    return section[0] === "economic" ? [...others, own] : [own, ...others];
  }

  private codes(
    codes: readonly CodeName[],
    around: Around,
    money: Money | undefined,
    name: string,
  ): Omit<Subject, "name"> {
    const scopes = this.scopes(around, money);
    const found = scopes.flatMap((scope) => codes.filter(isOfTable).filter((code) => code.scope === scope));
    const [first] = found;
    if (first) return this.ofCodes(found, scopes);
    // A standard 类 that no table of this money lists: nothing of it.
    const standard = codes.find(({ scope }) => scope === "standard");
    const own = scopes.find((scope) => scope !== "economic");
    if (standard && own) return { keys: [codeKey(own, standard.code)] };
    const others = codes.filter(isOfTable).map(keyOf);
    // 住房公积金 among the 科目 of a table that is not there is not that of 经济分类.
    return own && isFunctionalName(name) ? { keys: [`${own}/?${name}`], also: others } : { keys: others };
  }

  /** Codes as those of the money that is meant; the same codes of other money can prove. */
  private ofCodes(found: readonly CodeOfTable[], scopes: readonly CodeScope[]): Omit<Subject, "name"> {
    const economic = found.filter(({ scope }) => scope === "economic");
    if (economic.length > 0 && scopes[0] === "economic")
      return withOthers(economic.map(keyOf), found.map(keyOf));
    const functional = found.filter(({ scope }) => scope !== "economic");
    const own = scopes.find((scope) => scope !== "economic");
    if (functional.length === 0 || !own) return { keys: found.map(keyOf) };
    const there = functional.filter(({ scope }) => scope === own);
    // 财政拨款 by 款 and 项 is printed for each fund apart.
    const scope = (code: string): CodeScope => (own === "fiscal" && code.length > 3 ? "general" : own);
    const meant = (there.length > 0 ? there : functional).map(({ code }) => codeKey(scope(code), code));
    return withOthers(meant, found.map(keyOf));
  }

  /** `…（类）…（款）…（项）` to the codes of that name, those under the same 类 and 款 first. */
  path(
    levels: readonly { readonly part: string; readonly digits: string; readonly level: string }[],
    around: Around,
    money: Money | undefined,
  ): Omit<Subject, "name"> {
    const last = levels[levels.length - 1]!;
    const length = last.level === "类" ? 3 : last.level === "款" ? 5 : 7;
    const digits = codeDigits(levels.map((level) => level.digits));
    const scopes = this.scopes(around, money);
    for (const scope of scopes) {
      const lines = this.facts.codes(scope);
      if (digits.length === length && lines.some(({ code }) => code === digits))
        return this.ofCodes([{ scope, code: digits }], scopes);
      const named = lines.filter(({ code, name }) => code.length === length && matches(name, last.part));
      const under = named.filter(({ code }) =>
        levels.every(({ part, level }) => {
          const above = code.slice(0, level === "类" ? 3 : level === "款" ? 5 : 7);
          const line = lines.find((candidate) => candidate.code === above);
          return above === code || !line || matches(line.name, part);
        }),
      );
      const best = under.length > 0 ? under : levels.length === 1 ? named : [];
      if (best.length > 0)
        return this.ofCodes(
          best.map(({ code }) => ({ scope, code })),
          scopes,
        );
    }
    const scope = scopes.find((candidate) => candidate !== "economic") ?? "whole";
    return { keys: [`${scope}/?${levels.map(({ part }) => nameCore(part)).join("/")}`] };
  }
}

/** The money of the whole that a list is of. */
function ofWhole({ money, moneyBy }: Around): Money | undefined {
  return moneyBy === "whole's money" ? money : undefined;
}

/** A 科目 among the parts of 项目支出 is spoken of with its 项目支出; what that is as a whole may prove it. */
function inSplit(subject: Omit<Subject, "name">, { split }: Around): Omit<Subject, "name"> {
  if (split === undefined || !subject.keys.some(isLine)) return subject;
  const keys = subject.keys.map((key): SaidKey =>
    isLine(key) && !splitOf(key) ? `${key as CodeKey}.${split}` : key,
  );
  return withOthers(keys, subject.keys, subject.also);
}

/** Whether 科目 by economic class are listed as parts of what table 06 is not about. */
function isElsewhere({ keys }: Omit<Subject, "name">, { whole, split }: Around): boolean {
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

/** 一般公共预算财政拨款支出 is the title of a table: its total, whatever else it may be called. */
function titled(
  [subject, by]: readonly [Omit<Subject, "name">, BindingName],
  money: Money | undefined,
): readonly [Omit<Subject, "name">, BindingName] {
  const [first, ...others] = subject.keys;
  if (money !== "general" || first !== "general.expenditure") return [subject, by];
  return [withOthers([first], others, subject.also), by];
}

/** 财政拨款收入预算 may be all that there is to spend, with what was left of the year before. */
function withGrand(subject: Omit<Subject, "name">): Omit<Subject, "name"> {
  const [, side] = /^fiscal\.(income|expenditure)$/.exec(subject.keys[0] ?? "") ?? [];
  return side ? { ...subject, keys: [...subject.keys, `fiscal.${side as "income"}Grand`] } : subject;
}

/** 一般公共预算安排的政府采购 5 万元 among the parts of 政府采购, and what that is split into: of that money alone. */
function partOf(
  keys: readonly SaidKey[],
  money: Money | undefined,
  whole: SaidKey | undefined,
): readonly SaidKey[] {
  const of = money ?? (/\|(\w+)$/.exec(whole ?? "")?.[1] as Money | undefined);
  return of && whole?.startsWith("procurement.") ? keys.map((key): SaidKey => `${key}|${of}`) : keys;
}

function withOthers(
  keys: readonly SaidKey[],
  ...others: readonly (readonly SaidKey[] | undefined)[]
): Omit<Subject, "name"> {
  const meant = unique(keys);
  const also = unique(others.flatMap((some) => some ?? [])).filter((key) => !meant.includes(key));
  return { keys: meant, ...(also.length > 0 ? { also } : {}) };
}

const BEFORE_NAME = /(?:\d|年|年度|用于|方面|其中|包括|部门|单位|局|是|为)$/;

/** A printed name against a table's: the text may put words before it (`2022年度一般公共服务`). */
function matches(name: string, part: string): boolean {
  if (sameName(name, part)) return true;
  const bare = nameCore(name);
  const longer = nameCore(part);
  return bare.length >= 2 && longer.endsWith(bare) && BEFORE_NAME.test(longer.slice(0, -bare.length));
}

/** `208`, `05`, `01` or `208`, `20805`, `2080501` → `2080501`. */
function codeDigits(parts: readonly string[]): string {
  let code = "";
  for (const part of parts) code = part.startsWith(code) && part.length > 2 ? part : code + part;
  return code;
}

function isTotal({ means }: TokenOf<"quantity">): boolean {
  return means.some((meaning) => /^(?:income|expenditure)/.test(meaning));
}

interface CodeOfTable {
  readonly scope: CodeScope;
  readonly code: string;
}

function isOfTable(name: CodeName): name is CodeOfTable {
  return name.scope !== "standard";
}

function keyOf({ scope, code }: CodeOfTable): SaidKey {
  return codeKey(scope, code);
}

/** 政府性基金预算财政拨款 is one fund: the narrower word counts. */
function narrower(before: Money | undefined, now: Money): Money {
  return before && before !== "fiscal" && now === "fiscal" ? before : now;
}

function unique(keys: readonly SaidKey[]): readonly SaidKey[] {
  return [...new Set(keys)];
}
