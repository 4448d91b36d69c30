/** The words of a run sorted by what they say, before anything is made of them. */
import type { Aspect } from "../../facts/fact";
import type { Token, TokenOf } from "../parse/tokens";
import type { Money } from "../parse/vocabulary";

type Name = TokenOf<"named" | "subject" | "quantity" | "count">;

export interface Heard {
  aspect: Aspect | undefined;
  /** The word for the aspect leaves open which budget it is. */
  either: boolean | undefined;
  executed: boolean | undefined;
  year: TokenOf<"year">["year"] | undefined;
  money: Money | undefined;
  /** 收入预算, 支出决算: what the word for the aspect speaks of. */
  implied: "income" | "expenditure" | undefined;
  /** The name that the run is about. */
  head: Name | undefined;
  /** The name with its code. */
  exact: TokenOf<"subject"> | undefined;
  /** A mere 收入, 支出, or the total of what is named before it. */
  bare: TokenOf<"quantity"> | undefined;
  /** 公务用车其他支出: a 科目 behind what is no 科目. */
  mixed: boolean | undefined;
  /** 教育支出（类）普通教育（款） */
  readonly levels: TokenOf<"level">[];
}

/** The last name that is no mere 收入 or 支出 is what a run is about. */
export function hear(run: readonly Token[], text: string): Heard {
  const heard: Heard = {
    aspect: undefined,
    either: undefined,
    executed: undefined,
    year: undefined,
    money: undefined,
    implied: undefined,
    head: undefined,
    exact: undefined,
    bare: undefined,
    mixed: undefined,
    levels: [],
  };
  // 一般公共预算及政府性基金财政拨款“三公”经费: what is paid from both is all there is of that, and may leave out a fund of others.
  let joined = false;
  for (const token of run) {
    if (token.kind === "aspect") hearAspect(heard, token);
    else if (token.kind === "year") heard.year = token.year;
    else if (token.kind === "money") {
      const before = text.slice(0, token.start);
      joined ||= AND.test(before) && heard.money !== undefined && heard.money !== token.money;
      heard.money = joined ? "fiscal" : narrower(heard.money, token.money);
    } else if (token.kind === "level") heard.levels.push(token);
    else if (isMere(token, heard.head)) {
      heard.bare = token;
      hearBudget(heard, token, text);
    } else if (isName(token)) hearName(heard, token, text);
  }
  const { head, exact } = heard;
  const three = head?.kind === "named" && head.key.startsWith("three.");
  if (joined && !three) heard.mixed = true;
  // 年末财政拨款结转和结余: the money stands inside the name.
  if (head?.kind === "quantity" && !heard.money && /财政拨款/.test(text.slice(head.start, head.end)))
    heard.money = "fiscal";
  // 行政运行（2010601）, 2010601行政运行: the code says which of that name.
  if (exact && head?.kind !== "count") heard.head = exact;
  return heard;
}

const AND = /[及和与]$/;

function hearAspect(heard: Heard, { aspect, either, executed, implies }: TokenOf<"aspect">): void {
  heard.aspect = aspect;
  heard.either = either;
  heard.executed = executed;
  if (implies) heard.implied = implies;
}

function hearName(heard: Heard, token: Name, text: string): void {
  const { head } = heard;
  const word = text.slice(token.start, token.end);
  // 培训费（30216）: the code says which, as behind any other name; 教育事业收入 is some 事业收入.
  heard.mixed =
    token.kind === "subject"
      ? head?.kind === "count" || (head?.kind === "named" && !token.exact)
      : head?.kind === "subject" && !head.exact && head.end === token.start && /收入$/.test(word);
  heard.head = token;
  if (token.kind === "subject" && token.exact) heard.exact = token;
  hearBudget(heard, token, text);
}

/** 政府采购预算 5 万元，执行 4 万元; 占支出预算总额的 80%; 三公经费支出预算总计 5 万元: the name holds the word. */
function hearBudget(heard: Heard, { kind, start, end }: Name, text: string): void {
  const holds = kind === "named" ? /预算(?:总[额数])?$/ : /[收入支出总]预算/;
  if (holds.test(text.slice(start, end))) heard.aspect ??= "budget";
}

function isName(token: Token): token is Name {
  return ["named", "subject", "count", "quantity"].includes(token.kind);
}

/** 收入, 支出; 三公经费总支出, 公务接待费支出合计: a total of what was named before. */
function isMere(token: Token, head: Name | undefined): token is TokenOf<"quantity"> {
  if (token.kind !== "quantity") return false;
  const total = token.means.some((meaning) => /^(?:income|expenditure)/.test(meaning));
  return token.bare || (head !== undefined && head.kind !== "quantity" && total);
}

/** 政府性基金预算财政拨款 is one fund: the narrower word counts. */
function narrower(before: Money | undefined, now: Money): Money {
  return before && now === "fiscal" ? before : now;
}
