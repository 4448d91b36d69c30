/** Names of 科目 as texts write them: the tables' own, the standard names of the 类, common short forms. */
import {
  economicSubjects,
  functionalClasses,
  functionalSubjects,
} from "../../catalogue/classifications/classification";
import { ECONOMIC_WORDS } from "../../catalogue/classifications/economic-words";
import type { CodeScope, Facts } from "../../facts/fact";
import type { CodeName } from "./lexer";
import { expand } from "../../words/pattern";
import { plainName } from "../../words/same-name";
import { withoutOrdinal } from "../../words/ordinals";

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

let functional: ReadonlySet<string> | undefined;

/** Whether the 功能分类 has a 科目 of this name, in some 款: 住房公积金 is one of either classification. */
export function isFunctionalName(name: string): boolean {
  functional ??= new Set([...functionalSubjects().values()].map((subject) => withoutSpending(subject.name)));
  return functional.has(withoutSpending(name));
}

/** Whether words end in the name of a 科目, without its 支出: 用于博物馆. Shorter ones are offices as well: 法院. */
export function endsInSubject(words: string): boolean {
  for (let start = 0; start <= words.length - 3; start++)
    if (isFunctionalName(words.slice(start))) return true;
  return false;
}

function withoutSpending(name: string): string {
  return name.replace(/支出$/, "");
}

/** 其他支出 is a 类 and a 款 as well, 外交 an office; without 支出 they are no names. */
function isVague(code: string): boolean {
  return code === "229" || code === "202";
}

let standard: ReturnType<typeof standardNames> | undefined;

/** 社会保障和就业支出, 社会保障与就业支出: texts take one 和 for another. */
function spellings(name: string): readonly string[] {
  return /[和与及]/.test(name) ? ["和", "与", "及"].map((and) => name.replace(/[和与及]/g, and)) : [name];
}

/** Every name of a 科目 by which a text of this workbook may call it. */
export function codeNames(facts: Facts): ReadonlyMap<string, readonly CodeName[]> {
  const names = new Map<string, CodeName[]>();
  const add = (printed: string, code: string, scope: CodeName["scope"]): void => {
    for (const name of spellings(printed)) addOne(name, code, scope);
  };
  const addOne = (name: string, code: string, scope: CodeName["scope"]): void => {
    if (name.length < 2) return;
    const codes = names.get(name) ?? [];
    if (!codes.some((known) => known.code === code && known.scope === scope)) codes.push({ code, scope });
    names.set(name, codes);
  };
  for (const scope of SCOPES) {
    for (const { code, name } of facts.codes(scope)) {
      const plain = withoutOrdinal(plainName(name));
      add(plain, code, scope);
      if (scope !== "economic" && code.length === 3) {
        const short = plain.replace(/支出$/, "");
        if (!isVague(code)) add(short, code, scope);
        add(`${short}支出`, code, scope);
      }
    }
  }
  for (const { name, code, scope } of (standard ??= standardNames())) add(name, code, scope);
  return names;
}
