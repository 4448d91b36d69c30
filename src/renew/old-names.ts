/** 科目 that last year's text names and this year's workbook no longer has: by their standard names, where the text tells which. */
import { withMore } from "../facts/code-facts";
import {
  economicSubjects,
  functionalSubjects,
  moneyOfCode,
  type Subject,
} from "../catalogue/classifications/classification";
import type { CodeScope } from "../catalogue/quantity";
import { codeKey } from "../catalogue/quantities";
import { ZERO } from "../amount/span";
import type { CodeFact, Facts } from "../facts/fact";
import type { Paragraph } from "../text/prose/passages";
import { plainName } from "../words/same-name";

const SCOPES: Readonly<Record<"fund" | "capital" | "general", readonly CodeScope[]>> = {
  fund: ["fund", "fiscal", "whole"],
  capital: ["capital", "fiscal", "whole"],
  general: ["general", "fiscal", "whole"],
};

/** The names of a workbook with those of the text. */
export function withOldNames(names: Facts, paragraphs: readonly Paragraph[]): Facts {
  const found = namedIn(paragraphs.map(({ text }) => plainName(text)));
  if (found.length === 0) return names;
  return {
    ...names,
    codes: (scope) => {
      const gone = found.filter((one) => SCOPES[moneyOfCode(one.code)].includes(scope));
      return withMore(
        names.codes(scope),
        gone.map((subject) => lineOf(subject, scope)),
      );
    },
  };
}

/** A 科目 is meant where its code stands, its name below that of its 款, or a name that no other has. */
function namedIn(texts: readonly string[]): readonly Subject[] {
  const all = [...functionalSubjects().values()];
  const whole = texts.join("\n");
  const digits = new Set(whole.match(/\d{5,7}/g));
  const spoken = new Map(
    [...new Set(all.flatMap(({ name, old }) => [name, ...old]))].map((name) => [
      name,
      whole.includes(plainName(name)),
    ]),
  );
  const isSaid = ({ name, old }: Subject): readonly string[] =>
    [name, ...old].filter((one) => spoken.get(one));
  const economic = new Set([...economicSubjects().values()].map(({ name }) => name));
  const bearers = new Map<string, number>();
  for (const { name, code } of all)
    bearers.set(`${String(code.length)} ${name}`, (bearers.get(`${String(code.length)} ${name}`) ?? 0) + 1);
  return all.filter((subject) => {
    if (digits.has(subject.code)) return true;
    const said = isSaid(subject);
    if (said.length === 0) return false;
    // 其他支出 is a 类 and much else.
    if (subject.code.length === 3)
      return said.some(
        (name) =>
          whole.includes(`${plainName(name)}(类)`) ||
          whole.includes(`${plainName(name).replace(/支出$/, "")}(类)`),
      );
    // 资本性支出 is a 款 of 223 and a 类 of 经济分类.
    const alone = !economic.has(subject.name) && said.includes(subject.name);
    if (alone && bearers.get(`${String(subject.code.length)} ${subject.name}`) === 1) return true;
    const above = functionalSubjects().get(subject.code.slice(0, -2));
    if (!above) return false;
    const higher = isSaid(above).map(plainName);
    // A 款 may stand paragraphs below its 类.
    return (subject.code.length === 5 ? [whole] : texts).some((text) =>
      said.some((name) => {
        const at = text.lastIndexOf(plainName(name));
        return higher.some((one) => text.lastIndexOf(one, at - one.length) >= 0);
      }),
    );
  });
}

/** Nothing was spent on it this year. */
function lineOf({ code, name }: Subject, scope: CodeScope): CodeFact {
  const nothing = { unit: "万元", held: ZERO, printed: ZERO, decimals: 2, entries: [], others: [] } as const;
  return { code, name, fact: { ...nothing, key: codeKey(scope, code), aspect: "final", name } };
}
