/** N-12, N-13, N-14: a section that speaks of another fund, or says there is none where the table has some. */
import type { SaidKey } from "../../catalogue/said-key";
import { wanText } from "../judge/figures";
import type { Audited } from "./audited";
import type { Remark } from "../claim";
import { remarkOn } from "./remark";
import type { TextRuleId } from "../../catalogue/rule-ids";

const FUND = /政府性?基金/;
const CAPITAL = /国有资本经营/;

/**
 * 八 copied from 七: the fund in the sentence is not the fund of its section. Where that has spoken of its own, and none is headed
 * by the other fund, it is the heading that is left out.
 */
export function wrongFund({ text }: Audited): readonly Remark[] {
  return text.sentences.flatMap((sentence) => {
    const [own, other, name, apart] =
      sentence.topic === "capital"
        ? ([CAPITAL, FUND, "国有资本经营预算", "fund"] as const)
        : sentence.topic === "fund"
          ? ([FUND, CAPITAL, "政府性基金预算", "capital"] as const)
          : [];
    if (!own || !other || own.test(sentence.text)) return [];
    const before = text.sentences.filter(
      ({ section, index }) => section === sentence.section && index < sentence.index,
    );
    if (before.some((said) => own.test(said.text)) && !text.headings.some(({ topic }) => topic === apart))
      return [];
    const match = other.exec(sentence.text);
    if (!match) return [];
    return [
      remarkOn(
        sentence,
        "error",
        "N-13",
        `本节说的是${name}，这句话却写成了“${match[0]}”，像是从别的一节照抄过来的`,
      ),
    ];
  });
}

const NONE = /(?:没有|无|未)(?:使用|安排|发生|取得|涉及)?[^，。；]{0,24}/;

const SAID: readonly {
  readonly topic: string;
  readonly words: RegExp;
  readonly keys: readonly SaidKey[];
  readonly rule: TextRuleId;
}[] = [
  { topic: "fund", words: FUND, keys: ["fund.income", "fund.expenditure"], rule: "N-12" },
  { topic: "capital", words: CAPITAL, keys: ["capital.income", "capital.expenditure"], rule: "N-13" },
  {
    topic: "three",
    words: /无[^，。；]{0,12}三公经费[^，。；]{0,8}(?:支出|收入|$)/,
    keys: ["three.total"],
    rule: "N-14",
  },
];

/** 无政府性基金… beside a table that has some. */
export function noneSaid({ text, knowledge }: Audited): readonly Remark[] {
  return text.sentences.flatMap((sentence) => {
    const said = SAID.find(({ topic }) => topic === sentence.topic);
    if (!said || sentence.readings.length > 0) return [];
    const none = NONE.exec(sentence.text);
    if (!none || !said.words.test(none[0]) || /基本支出|项目支出|结转|结余/.test(none[0])) return [];
    const known = said.keys
      .map((key) => ({ key, fact: knowledge.get(key, "final") }))
      .find(({ fact }) => fact !== undefined && fact.printed.value !== 0);
    if (!known?.fact) return [];
    const amount = wanText(known.fact.printed.value);
    return [
      remarkOn(
        sentence,
        "error",
        said.rule,
        `文中说没有，但表上“${knowledge.name(known.key)}”为 ${amount} 万元`,
        known.fact.entries,
      ),
    ];
  });
}
