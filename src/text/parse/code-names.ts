/** Names of 科目 as texts write them: the tables' own, the standard names of the 类, common short forms. */
import {
  economicSubjects,
  functionalClasses,
  functionalSubjects,
  withoutSpending,
} from "../../catalogue/classifications/classification";
import { ECONOMIC_WORDS } from "../../catalogue/classifications/economic-words";
import type { CodeScope, Facts } from "../../facts/fact";
import { expand } from "../../words/pattern";
import { plainName } from "../../words/same-name";
import { withoutOrdinal } from "../../words/ordinals";
import { Trie } from "../../words/trie";

/** A 科目 by the money its table is about. */
export interface CodeName {
  /** `standard`: of the list of codes, whether or not a table prints it. */
  readonly scope: CodeScope | "standard";
  readonly code: string;
}

const SCOPES: readonly CodeScope[] = ["whole", "fiscal", "general", "fund", "capital", "economic"];

/** Names that do not depend on a workbook: the 类 of today and of before, and the words for 经济分类. */
function standardNames(): readonly {
  readonly name: string;
  readonly code: string;
  readonly scope: CodeName["scope"];
}[] {
  const classes = functionalClasses().flatMap(({ code, name, old }) =>
    [name, ...old].flatMap((printed) => {
      const bare = printed.replace(/支出$/, "");
      const said = isVague(code) ? [] : [bare];
      return [...new Set([...said, `${bare}支出`, printed])].map((spoken) => ({
        name: spoken,
        code,
        scope: "standard" as const,
      }));
    }),
  );
  const economic = ECONOMIC_WORDS.flatMap(([code, pattern]) =>
    expand(pattern).map((name) => ({ name, code, scope: "economic" as const })),
  );
  const listed = [...economicSubjects().values()].flatMap(({ code, name, old }) =>
    [name, ...old].map((spoken) => ({ name: spoken, code, scope: "economic" as const })),
  );
  return [...classes, ...economic, ...listed];
}

/** How many 科目 of the 功能分类 bear a name. */
let functional: ReadonlyMap<string, number> | undefined;

function bearersOf(name: string): number {
  if (!functional) {
    const found = new Map<string, number>();
    for (const subject of functionalSubjects().values()) {
      const plain = withoutSpending(subject.name);
      found.set(plain, (found.get(plain) ?? 0) + 1);
    }
    functional = found;
  }
  return functional.get(withoutSpending(name)) ?? 0;
}

/** The names of the 功能分类 by which an item may begin, brackets as in passages. */
let leading: Trie<true> | undefined;

/** 行政运行年初预算为 5 万元: how far the name of a 科目 reaches that an item begins with, whichever 款 it is of. */
export function lineNameEnd(text: string, at: number): number | undefined {
  if (!leading) {
    leading = new Trie();
    for (const { code, name, old } of functionalSubjects().values())
      if (code.length > 3)
        for (const printed of [name, ...old]) {
          const plain = printed.replace(/（/g, "(").replace(/）/g, ")");
          for (const said of [plain, withoutSpending(plain), `${withoutSpending(plain)}支出`])
            leading.add(said, true);
        }
  }
  return leading.longest(text, at)?.end;
}

/** Whether the 功能分类 has a 科目 of this name, in some 款: 住房公积金 is one of either classification. */
export function isFunctionalName(name: string): boolean {
  return bearersOf(name) > 0;
}

/** 行政运行: a name that 科目 of several 款 bear. */
export function isSharedName(name: string): boolean {
  return bearersOf(name) > 1;
}

/** How many digits the code of a 类, a 款, a 项 has. */
export const LEVEL_DIGITS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };

/** The 科目 below each code with their names as passages print them, the longest first. */
let below: ReadonlyMap<string, readonly (readonly [name: string, code: string])[]> | undefined;

function childrenOf(code: string): readonly (readonly [name: string, code: string])[] {
  if (!below) {
    const found = new Map<string, [string, string][]>();
    for (const { code: own, name, old } of functionalSubjects().values()) {
      if (own.length === 3) continue;
      const above = found.get(own.slice(0, -2)) ?? [];
      for (const printed of [name, ...old])
        above.push([printed.replace(/（/g, "(").replace(/）/g, ")"), own]);
      found.set(own.slice(0, -2), above);
    }
    for (const names of found.values()) names.sort(([a], [b]) => b.length - a.length);
    below = found;
  }
  return below.get(code) ?? [];
}

/** What may stand between the names of a 类, a 款 and a 项 that nothing marks. */
export const BETWEEN_LEVELS = /^[-/>]{1,2}/;

/**
 * 农林水支出水利防汛, 农林水支出—水利—防汛: how far the names of a 款 and of a 项 reach that stand behind the name of their 类, no
 * word between them.
 */
export function pathBehind(text: string, at: number, code: string): readonly number[] {
  const ends: number[] = [];
  let [from, above] = [at, code];
  while (above.length < 7) {
    from += BETWEEN_LEVELS.exec(text.slice(from, from + 2))?.[0].length ?? 0;
    const found = childrenOf(above).find(([name]) => text.startsWith(name, from));
    if (!found) break;
    from += found[0].length;
    above = found[1];
    ends.push(from);
  }
  return ends;
}

/** 2110104生态环境保护宣传: how far the name of a 科目 reaches that stands behind its code. */
export function nameBehind(text: string, at: number, code: string): number {
  const found = childrenOf(code.slice(0, -2)).find(
    ([name, own]) => own === code && text.startsWith(name, at),
  );
  return at + (found?.[0].length ?? 0);
}

/** Whether words end in the name of a 科目, without its 支出: 用于博物馆. Shorter ones are offices as well: 法院. */
export function endsInSubject(words: string): boolean {
  for (let start = 0; start <= words.length - 3; start++)
    if (isFunctionalName(words.slice(start))) return true;
  return false;
}

/** 其他支出 is a 类 and a 款 as well, 外交 an office; without 支出 they are no names. */
function isVague(code: string): boolean {
  return code === "229" || code === "202";
}

/** 社会保障和就业支出, 社会保障与就业支出: texts take one 和 for another. */
function spellings(name: string): readonly string[] {
  return /[和与及]/.test(name) ? ["和", "与", "及"].map((and) => name.replace(/[和与及]/g, and)) : [name];
}

/** Names of 科目 and what each may mean. */
class Vocabulary {
  readonly names = new Map<string, CodeName[]>();
  private readonly trie = new Trie<readonly CodeName[]>();
  /** Made when the first code is asked for, once all names are there. */
  private byCode: Map<string, [name: string, meant: CodeName][]> | undefined;

  add(printed: string, meant: CodeName): void {
    for (const name of spellings(printed)) if (name.length >= 2) this.mean(name, meant);
  }

  mean(name: string, { code, scope }: CodeName): void {
    let known = this.names.get(name);
    if (!known) {
      this.names.set(name, (known = []));
      this.trie.add(name, known);
    }
    if (!known.some((one) => one.code === code && one.scope === scope)) known.push({ code, scope });
  }

  longest(text: string, at: number): ReturnType<Trie<readonly CodeName[]>["longest"]> {
    return this.trie.longest(text, at);
  }

  ofCode(code: string): readonly (readonly [name: string, meant: CodeName])[] {
    if (!this.byCode) {
      this.byCode = new Map();
      for (const [name, codes] of this.names) {
        for (const meant of codes) {
          const known = this.byCode.get(meant.code);
          if (known) known.push([name, meant]);
          else this.byCode.set(meant.code, [[name, meant]]);
        }
      }
    }
    return this.byCode.get(code) ?? [];
  }
}

let standing: Vocabulary | undefined;

/** The names that stand whatever the workbook: made once, for they are thousands. */
function standingNames(): Vocabulary {
  if (standing) return standing;
  standing = new Vocabulary();
  for (const { name, code, scope } of standardNames()) standing.add(name, { code, scope });
  return standing;
}

/** Every name of a 科目 by which a text of a workbook may call it: those that the workbook has, and those that stand. */
export class CodeNames {
  private readonly own = new Vocabulary();
  private readonly standing = standingNames();

  constructor(facts: Facts) {
    for (const scope of SCOPES) {
      for (const { code, name } of facts.codes(scope)) {
        const plain = withoutOrdinal(plainName(name));
        this.own.add(plain, { code, scope });
        if (scope !== "economic" && code.length === 3) {
          const short = plain.replace(/支出$/, "");
          if (!isVague(code)) this.own.add(short, { code, scope });
          this.own.add(`${short}支出`, { code, scope });
        }
      }
    }
    for (const name of this.own.names.keys())
      for (const meant of this.standing.names.get(name) ?? []) this.own.mean(name, meant);
  }

  /** What a name may mean; undefined where it is none. */
  get(name: string): readonly CodeName[] | undefined {
    return this.own.names.get(name) ?? this.standing.names.get(name);
  }

  /** The longest name that starts at a place of a text. */
  longest(text: string, at: number): ReturnType<Vocabulary["longest"]> {
    const [own, other] = [this.own.longest(text, at), this.standing.longest(text, at)];
    return other && (!own || other.end > own.end) ? other : own;
  }

  /** The 科目 of a code, once for each of its names; undefined where none has it. */
  ofCode(code: string): readonly CodeName[] | undefined {
    const others = this.standing.ofCode(code).filter(([name]) => !this.own.names.has(name));
    const found = [...this.own.ofCode(code), ...others].map(([, meant]) => meant);
    return found.length > 0 ? found : undefined;
  }
}
