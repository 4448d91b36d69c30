/** From the words before a figure to what it is about. */
import type { Aspect, CodeScope, Facts } from "../../facts/fact";
import type { CodeName, Token, TokenOf } from "../parse/lexer";
import { bareName, sameName } from "../../words/same-name";
import { topicOf, type Topic } from "../prose/outline";
import type { Subject } from "./reading";
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
  /** The money the quantity is known for is narrower than that of the section. */
  readonly narrower?: true;
  /** A count word with the keys by kind of unit. */
  readonly counts?: TokenOf<"count">["counts"];
  /** The count word goes on with the count before it. */
  readonly follows?: true;
}

/** Whose codes a 科目 of a section is looked for in, the likeliest first. */
const SCOPES: Readonly<Record<Topic, readonly (CodeScope | "standard")[]>> = {
  overall: ["whole", "general", "fiscal"],
  income: ["whole", "general", "fiscal"],
  expenditure: ["whole", "general", "fiscal"],
  fiscalOverall: ["fiscal", "general", "whole"],
  fiscal: ["fiscal", "general", "whole"],
  general: ["general", "fiscal", "whole"],
  basic: ["economic", "general"],
  fund: ["fund", "fiscal"],
  capital: ["capital", "fiscal"],
  funds: ["fund", "capital"],
  three: ["economic"],
  agency: ["economic"],
  procurement: ["economic"],
  assets: [],
  meetings: ["economic"],
  performance: ["general", "whole"],
  glossary: [],
  other: ["whole", "general", "fiscal", "economic"],
};

/** Quantities that only one kind of money has. */
const ONLY: Readonly<Record<string, Money>> = {
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

export class Phrases {
  constructor(private readonly facts: Facts) {}

  /** Reads a run of words; its last name that is no mere 收入 or 支出 is what it is about. */
  read(run: readonly Token[], text: string, topic: Topic): Phrase {
    let aspect: Aspect | undefined;
    let either = false;
    let exact: TokenOf<"subject"> | undefined;
    let year: Phrase["year"];
    let implied: "income" | "expenditure" | undefined;
    let money: Money | undefined;
    let head: TokenOf<"named"> | TokenOf<"subject"> | TokenOf<"quantity"> | TokenOf<"count"> | undefined;
    let bare: TokenOf<"quantity"> | undefined;
    const levels: TokenOf<"level">[] = [];
    for (const token of run) {
      if (token.kind === "aspect") {
        aspect = token.aspect;
        either = token.either === true;
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
        head = token;
        if (token.kind === "subject" && token.exact) exact = token;
      }
    }
    // 行政运行（2010601）, 2010601行政运行: the code says which of that name.
    if (exact && head?.kind !== "count") head = exact;
    const named = run.filter(({ kind }) => kind !== "year" && kind !== "glue");
    const name = named.map(({ start, end }) => text.slice(start, end)).join("");
    const rest = {
      ...(aspect ? { aspect } : {}),
      ...(either ? { either: true as const } : {}),
      ...(year === undefined ? {} : { year }),
    };
    const made = (keys: readonly string[]): Phrase => ({ subject: { keys: unique(keys), name }, ...rest });
    if (levels.length > 0)
      return made(
        this.path(
          levels.map(({ name: part, digits, level }) => ({ part, digits, level })),
          topic,
        ),
      );
    if (head?.kind === "count") {
      const follows = head.follows ? { follows: true as const } : {};
      return { ...rest, ...follows, counts: head.counts, subject: { keys: [], name } };
    }
    if (head?.kind === "named") return made(this.named(head, topic));
    if (head?.kind === "subject") {
      const keys = this.codes(head.codes, topic, money);
      const phrase = made(keys);
      // 工资福利支出 of all money, of which the tables know that of 一般公共预算 基本支出 alone.
      const part =
        keys.every((key) => key.startsWith("economic/")) && this.isNarrower(["personnel"], money, topic);
      return part ? { ...phrase, narrower: true } : phrase;
    }
    if (head?.kind === "quantity") {
      const phrase = made(this.quantity(head.means, money, topic));
      return this.isNarrower(head.means, money, topic) ? { ...phrase, narrower: true } : phrase;
    }
    if (bare && (money || year !== undefined || aspect || run.length === 1)) {
      return made(this.quantity(bare.means, money, topic));
    }
    if (money) {
      if (implied) return made([`${money}.${implied}`]);
      return made(
        topic === "income"
          ? [`${money}.income`, `${money}.expenditure`]
          : topic === "fiscalOverall" || topic === "overall"
            ? [`${money}.income`, `${money}.expenditure`, `${money}.opening`]
            : [`${money}.expenditure`, `${money}.income`],
      );
    }
    if (implied) return { ...rest, implied: { keys: this.quantity(IMPLIED[implied], money, topic), name } };
    return rest;
  }

  /** Keys of a quantity for the money it names, else for the money of its section, then for the whole. */
  private quantity(means: readonly string[], money: Money | undefined, topic: Topic): readonly string[] {
    const own = topicOf(topic).money;
    const keys: string[] = [];
    for (const meaning of means) {
      const only = ONLY[meaning];
      // 财政拨款 in a section on one fund means that fund.
      const moneys: readonly Money[] = only
        ? [only]
        : money === "fiscal" && own !== "whole" && own !== "fiscal"
          ? [own, "fiscal"]
          : money
            ? [money]
            : own === "whole"
              ? ["whole"]
              : [own, "fiscal", "whole"];
      for (const candidate of moneys) keys.push(`${candidate}.${meaning}`);
    }
    const known = keys.filter((key) => this.facts.get(key));
    return known.length > 0 ? known : keys;
  }

  /** 人员经费 of all money, of which the tables know that of 一般公共预算 alone. */
  private isNarrower(means: readonly string[], money: Money | undefined, topic: Topic): boolean {
    const own = money ?? topicOf(topic).money;
    if (own !== "whole" || !means.some((meaning) => ONLY[meaning] === "general")) return false;
    const [all, general] = [this.facts.get("whole.basic"), this.facts.get("general.basic")];
    return all?.printed.value !== general?.printed.value;
  }

  private named(head: TokenOf<"named">, topic: Topic): readonly string[] {
    const economic = (head.codes ?? []).filter(({ scope }) => scope === "economic").map(keyOf);
    if (topic === "basic" || topic === "agency" || topic === "meetings") return [...economic, head.key];
    return [head.key];
  }

  private codes(codes: readonly CodeName[], topic: Topic, money: Money | undefined): readonly string[] {
    const scopes = money && money !== "whole" ? [money, ...SCOPES[topic]] : SCOPES[topic];
    const keys = scopes.flatMap((scope) => codes.filter((code) => code.scope === scope).map(keyOf));
    if (keys.length > 0) return keys;
    // A standard 类 that no table of this money lists: nothing of it.
    const standard = codes.find(({ scope }) => scope === "standard");
    const first = SCOPES[topic].find((scope) => scope !== "economic");
    if (standard && first) return [`${first}/${standard.code}`];
    return codes.filter(({ scope }) => scope !== "standard").map(keyOf);
  }

  /** `…（类）…（款）…（项）` to the codes of that name, those under the same 类 and 款 first. */
  path(
    levels: readonly { readonly part: string; readonly digits: string; readonly level: string }[],
    topic: Topic,
  ): readonly string[] {
    const last = levels[levels.length - 1]!;
    const length = last.level === "类" ? 3 : last.level === "款" ? 5 : 7;
    const digits = codeDigits(levels.map((level) => level.digits));
    for (const scope of SCOPES[topic]) {
      if (scope === "standard") continue;
      const lines = this.facts.codes(scope);
      if (digits.length === length && lines.some(({ code }) => code === digits))
        return [`${scope}/${digits}`];
      const named = lines.filter(({ code, name }) => code.length === length && matches(name, last.part));
      const under = named.filter(({ code }) =>
        levels.every(({ part, level }) => {
          const above = code.slice(0, level === "类" ? 3 : level === "款" ? 5 : 7);
          const line = lines.find((candidate) => candidate.code === above);
          return above === code || !line || matches(line.name, part);
        }),
      );
      const best = under.length > 0 ? under : levels.length === 1 ? named : [];
      if (best.length > 0) return best.map(({ code }) => `${scope}/${code}`);
    }
    const scope = SCOPES[topic].find((candidate) => candidate !== "economic") ?? "whole";
    return [`${scope}/?${levels.map(({ part }) => bareName(part)).join("/")}`];
  }
}

const BEFORE_NAME = /(?:\d|年|年度|用于|方面|其中|包括|部门|单位|局|是|为)$/;

/** A printed name against a table's: the text may put words before it (`2022年度一般公共服务`). */
function matches(name: string, part: string): boolean {
  if (sameName(name, part)) return true;
  const bare = bareName(name);
  const longer = bareName(part);
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

function keyOf({ scope, code }: CodeName): string {
  return `${scope}/${code}`;
}

/** 政府性基金预算财政拨款 is one fund: the narrower word counts. */
function narrower(before: Money | undefined, now: Money): Money {
  return before && before !== "fiscal" && now === "fiscal" ? before : now;
}

function unique(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}
