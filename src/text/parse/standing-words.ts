/** 词: the words that do not depend on a workbook, each with what it means. */
import { expand } from "../../words/pattern";
import { Trie } from "../../words/trie";
import type { Meaning } from "./tokens";
import {
  ASPECTS,
  ASSET_COUNTS,
  COMPARE,
  COMPARE_PRIOR,
  COMPLETION,
  CURRENT_WORDS,
  DEVIATION,
  DOWN,
  GLUE,
  LEVEL,
  LISTS,
  MONEY,
  NAMED,
  OF_ANY_MONEY,
  OTHER_VEHICLES,
  PRIOR_WORDS,
  REASONS,
  SHARE,
  THREE_COUNTS,
  UNNAMED,
  UP,
} from "./vocabulary";

/** Which budget is said: any other word leaves it open. */
const SAID_WHICH = /全年|调整|变更/;

export const WORDS = new Trie<Meaning>();

const addAll = (patterns: readonly string[], meaning: Meaning): void => {
  for (const pattern of patterns) for (const word of expand(pattern)) WORDS.add(word, meaning);
};

for (const [key, ...words] of NAMED) addAll(words, { kind: "named", key });

for (const { words, counts, follows } of THREE_COUNTS)
  addAll(words, { kind: "count", counts, ...(follows ? { follows } : {}) });

for (const [key, ...words] of [...ASSET_COUNTS, ...OTHER_VEHICLES])
  addAll(words, { kind: "count", counts: { vehicle: key, piece: key } });

for (const { means, words, bare } of OF_ANY_MONEY)
  addAll(words, { kind: "quantity", means, bare: bare === true });

for (const [money, ...words] of MONEY) addAll(words, { kind: "money", money });

for (const [aspect, ...words] of ASPECTS) {
  for (const word of words.flatMap(expand)) {
    const implied = word.includes("收入") ? "income" : word.includes("支出") ? "expenditure" : undefined;
    WORDS.add(word, {
      kind: "aspect",
      aspect,
      ...(implied ? { implies: implied } : {}),
      ...(aspect === "budget" && !SAID_WHICH.test(word) ? { either: true as const } : {}),
      ...(word.includes("执行") ? { executed: true as const } : {}),
    });
  }
}

/** Words that mean the same, whichever of them is written. */
const ALIKE: readonly (readonly [words: readonly string[], meaning: Meaning])[] = [
  [PRIOR_WORDS, { kind: "year", year: "prior" }],
  [CURRENT_WORDS, { kind: "year", year: "current" }],
  [COMPARE_PRIOR, { kind: "compare", prior: true }],
  [COMPARE, { kind: "compare", prior: false }],
  [UP, { kind: "move", direction: 1 }],
  [DOWN, { kind: "move", direction: -1 }],
  [LEVEL, { kind: "move", direction: 0 }],
  [SHARE, { kind: "share" }],
  [COMPLETION, { kind: "completion" }],
  [DEVIATION, { kind: "deviation" }],
  [LISTS, { kind: "list" }],
  [REASONS, { kind: "reason" }],
  [GLUE, { kind: "glue" }],
  [UNNAMED, { kind: "other" }],
];

for (const [words, meaning] of ALIKE) addAll(words, meaning);
