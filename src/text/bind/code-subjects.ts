/** From the name of a 科目 to its codes: of the money that is meant first, of other money as a proof. */
import type { CodeScope, Facts } from "../../facts/fact";
import { moneyOfCode } from "../../catalogue/classifications/classification";
import { codeKey } from "../../catalogue/quantities";
import type { SaidKey } from "../../catalogue/said-key";
import { nameCore, sameName } from "../../words/same-name";
import { sectionOf } from "../../catalogue/sections";
import { isFunctionalName, LEVEL_DIGITS, type CodeName } from "../parse/code-names";
import type { Money } from "../parse/vocabulary";
import { ofWhole, type Around } from "./around";
import { withOthers, type Meant } from "./keys";

/** One step of `…（类）…（款）…（项）`. */
export interface Level {
  readonly part: string;
  readonly digits: string;
  readonly level: "类" | "款" | "项";
}

export class CodeSubjects {
  constructor(private readonly facts: Facts) {}

  /** A 项 of 财政拨款 that one fund alone has. */
  isOfOneFund(key: SaidKey): boolean {
    const [, own, code] = /^(general|fund|capital)\/(\d{5,7})/.exec(key) ?? [];
    return (["general", "fund", "capital"] as const).every(
      (scope) => (scope === own) === this.facts.codes(scope).some((line) => line.code === code),
    );
  }

  /** Whose codes are meant first: of the money said, else of the section. */
  private scopes(around: Around, money: Money | undefined): readonly CodeScope[] {
    const own = money ?? ofWhole(around);
    const section = sectionOf(around.topic).codes;
    if (!own || own === "whole") return section;
    const others = section.filter((scope) => scope !== own);
    return section[0] === "economic" ? [...others, own] : [own, ...others];
  }

  /** The 科目 that a name stands for. */
  named(codes: readonly CodeName[], around: Around, money: Money | undefined, name: string): Meant {
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
  private ofCodes(found: readonly CodeOfTable[], scopes: readonly CodeScope[]): Meant {
    const economic = found.filter(({ scope }) => scope === "economic");
    if (economic.length > 0 && scopes[0] === "economic")
      return withOthers(economic.map(keyOf), found.map(keyOf));
    const functional = found.filter(({ scope }) => scope !== "economic");
    const own = scopes.find((scope) => scope !== "economic");
    if (functional.length === 0 || !own) return { keys: found.map(keyOf) };
    const there = functional.filter(({ scope }) => scope === own);
    // 财政拨款 by 款 and 项 is printed for each fund apart.
    const scope = (code: string): CodeScope =>
      own === "fiscal" && code.length > 3 ? moneyOfCode(code) : own;
    const meant = (there.length > 0 ? there : functional).map(({ code }) => codeKey(scope(code), code));
    return withOthers(meant, found.map(keyOf));
  }

  /** `…（类）…（款）…（项）` to the codes of that name, those under the same 类 and 款 first. */
  path(levels: readonly Level[], around: Around, money: Money | undefined): Meant {
    const last = levels[levels.length - 1]!;
    const length = LEVEL_DIGITS[last.level]!;
    const digits = codeDigits(levels.map((level) => level.digits));
    const scopes = this.scopes(around, money);
    for (const scope of scopes) {
      const lines = this.facts.codes(scope);
      if (digits.length === length && lines.some(({ code }) => code === digits))
        return this.ofCodes([{ scope, code: digits }], scopes);
      const named = lines.filter(({ code, name }) => code.length === length && matches(name, last.part));
      const under = named.filter(({ code }) =>
        levels.every(({ part, level }) => {
          const above = code.slice(0, LEVEL_DIGITS[level]);
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
    // 2010301行政运行（项）: what no table lists is of its code all the same.
    if (digits.length === LEVEL_DIGITS.项 && length === LEVEL_DIGITS.项)
      return { keys: [codeKey(scope, digits)] };
    return { keys: [`${scope}/?${levels.map(({ part }) => nameCore(part)).join("/")}`] };
  }
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

interface CodeOfTable {
  readonly scope: CodeScope;
  readonly code: string;
}

export function isOfTable(name: CodeName): name is CodeOfTable {
  return name.scope !== "standard";
}

export function keyOf({ scope, code }: CodeOfTable): SaidKey {
  return codeKey(scope, code);
}
