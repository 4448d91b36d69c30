/** 决算数大于预算数的主要原因是…: the word is turned where the amounts are. */
import type { SaidKey } from "../catalogue/said-key";
import type { Reading, Sentence } from "../text/bind/reading";
import type { Passage } from "../text/prose/passages";
import { budgetsSaid, orderSaid } from "../text/judge/order";
import { lastOf } from "../last-index";
import type { LastYear } from "./last-year";
import { sourcesOf, type Rekey, type ThisYear } from "./this-year";
import { blank, check, type Piece, type Unit } from "./unit";

const WORDS = /(决算数?)(大于|高于|多于|超过|小于|低于|少于|等于)((?:年初|全年|调整|支出)?预算数?)/;
const EQUAL =
  /(决算数?)(与|同|和)((?:年初|全年|调整|支出)?预算数?)((?:基本)?(?:持平|相同|一致|相等|无差异|无增减(?:变化|变动)?))/;
const GREATER: Readonly<Record<string, readonly [more: string, less: string]>> = {
  大于: ["大于", "小于"],
  小于: ["大于", "小于"],
  高于: ["高于", "低于"],
  低于: ["高于", "低于"],
  多于: ["多于", "少于"],
  少于: ["多于", "少于"],
  超过: ["超过", "低于"],
  等于: ["大于", "小于"],
};
/** Between the order and its reason. */
const REASON = /^的?(?:主要)?原因(?:是|为|：|是：)?/;

interface Said {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly match: RegExpExecArray;
  readonly equal: boolean;
  readonly level: Reading | undefined;
}

export class Orders {
  private readonly said: readonly Said[];

  constructor(
    private readonly last: LastYear,
    private readonly now: ThisYear,
  ) {
    this.said = last.read.text.sentences.flatMap((sentence) => {
      if (orderSaid(sentence.text) === undefined) return [];
      const plain = WORDS.exec(sentence.text);
      const match = plain ?? EQUAL.exec(sentence.text);
      if (!match) return [];
      const start = sentence.start + match.index;
      return [
        {
          sentence,
          start,
          end: start + match[0].length,
          match,
          equal: !plain || match[2] === "等于",
          level: this.levelOf(sentence),
        },
      ];
    });
  }

  units(): readonly (Unit & { readonly passage: Passage })[] {
    return this.said.map((said) => ({
      passage: said.sentence.passage,
      start: said.start,
      end: said.end,
      write: (rekey: Rekey) => this.write(said, rekey),
    }));
  }

  /** Whether a place lies in what says an order: 决算数与预算数持平. */
  covers(passage: Passage, at: number): boolean {
    return this.said.some(
      ({ sentence, start, end }) => sentence.passage === passage && at >= start && at < end,
    );
  }

  /** What the order is said of: the last amount of the item, of what the sentence itself names where it does. */
  private levelOf({ item, index, tokens, start, text }: Sentence): Reading | undefined {
    const at = start + (WORDS.exec(text) ?? EQUAL.exec(text))!.index;
    const named = lastOf(tokens, (token) => token.kind === "named" && token.end <= at);
    const keyed =
      named?.kind === "named"
        ? lastOf(
            this.last.readings,
            (reading) => reading.kind === "level" && !reading.soft && this.last.key(reading) === named.key,
          )
        : undefined;
    if (keyed) return keyed;
    return lastOf(
      this.last.readings,
      (reading) =>
        reading.kind === "level" && reading.item === item && reading.sentence <= index && !reading.soft,
    );
  }

  private write(said: Said, rekey: Rekey): readonly Piece[] {
    const { sentence, start, end, match, level } = said;
    const { passage } = sentence;
    const keep = (says: string): readonly Piece[] => [
      { start, end, text: this.last.raw(passage, start, end), note: check(says) },
    ];
    if (!level) return keep("没有认出说的是哪一项");
    const key = rekey(this.last.key(level));
    const done = this.now.amount({ key, aspect: "final" });
    const planned = this.plannedOf(said, key);
    if (!done || !planned) return keep("没有决算数或预算数，不知道今年谁大谁小");
    const print = (fen: number): string => this.now.printing.amount(fen, level);
    const order = print(done.shown) === print(planned.shown) ? 0 : done.exact > planned.exact ? 1 : -1;
    if (order === (said.equal ? 0 : orderSaid(match[0]))) return [];
    // 等于…的主要原因: what is equal needs none.
    const excess =
      order === 0 && REASON.test(passage.text.slice(end)) ? "今年相等，后面的原因请看" : undefined;
    const doubt = this.last.doubt(level) === undefined ? excess : "没有写明说的是哪一项";
    const note = doubt === undefined ? {} : { note: check(doubt) };
    const sources = sourcesOf([done, planned]);
    const [, final = "", , budget = ""] = match;
    const raw = this.last.raw(passage, start, end);
    if (match.length > 4) {
      const word = order === 1 ? "大于" : "小于";
      return [{ start, end, text: `${final}${word}${budget}`, ...sources, ...note }, ...this.reason(said)];
    }
    const word = match[2]!;
    const pair = GREATER[word]!;
    const still = order === 0 ? this.equalWords(sentence, budget) : undefined;
    if (still !== undefined) return [{ start, end, text: `${final}${still}`, ...sources, ...note }];
    const usual = order === 0 ? "等于" : this.usualPair(pair)[order === 1 ? 0 : 1];
    return [
      { start, end, text: raw.replace(word, usual), ...sources, ...note },
      ...(said.equal ? this.reason(said) : []),
    ];
  }

  /** 与预算数持平, as its own section says what is equal, else as any does, else as of an amount and its budget; not where 等于 is said. */
  private equalWords({ topic }: Sentence, budget: string): string | undefined {
    const equal = this.said.filter((one) => one.equal);
    const donor = equal.find((one) => one.sentence.topic === topic) ?? equal[0];
    if (donor) return donor.match.length > 4 ? `${donor.match[2]!}${budget}${donor.match[4]!}` : undefined;
    const flat = this.last.read.text.flats.find(({ basis }) => basis === "budget" || basis === "initial");
    return flat && `与${budget}${flat.passage.text.slice(flat.start, flat.end)}`;
  }

  private usualPair(pair: readonly [string, string]): readonly [string, string] {
    const other = this.said.find(({ equal }) => !equal);
    return (other && GREATER[other.match[2]!]) ?? pair;
  }

  private plannedOf({ sentence, level }: Said, key: SaidKey): ReturnType<ThisYear["amount"]> {
    const wanted = budgetsSaid(sentence.text);
    const beside = lastOf(
      this.last.readings,
      (reading) =>
        reading.kind === "level" &&
        reading.item === level!.item &&
        reading.sentence <= sentence.index &&
        (reading.aspect === "initial" || reading.aspect === "budget") &&
        this.last.key(reading) === this.last.key(level!),
    );
    const first = beside && wanted.includes(beside.aspect as "initial") ? [beside.aspect as "initial"] : [];
    const done = lastOf(
      this.last.readings,
      (reading) =>
        reading.kind === "completion" && reading.item === level!.item && reading.sentence <= sentence.index,
    );
    // 完成预算 100%，决算数等于预算数: the same budget.
    const measured =
      done && (done.basis === "budget" || done.basis === "initial") && wanted.includes(done.basis)
        ? [done.basis]
        : [];
    // 预算 without a word on which: what the level beside it was found to be.
    const order = beside?.either ? this.last.budgetsOf(beside) : [...first, ...measured, ...wanted];
    for (const aspect of order) {
      const found = this.now.amount({ key, aspect });
      if (found) return found;
    }
    return undefined;
  }

  /** What is not the same any more needs a reason, where the text gives one for others. */
  private reason({ sentence, end }: Said): readonly Piece[] {
    const { text } = sentence.passage;
    if (REASON.test(text.slice(end))) return [];
    const like = this.said.find((one) => !one.equal && REASON.test(one.sentence.passage.text.slice(one.end)));
    if (!like) return [];
    const { passage } = like.sentence;
    const words = REASON.exec(passage.text.slice(like.end))![0];
    const { text: made, note } = blank("原因", "");
    return [
      { start: end, end, text: this.last.raw(passage, like.end, like.end + words.length) + made, note },
    ];
  }
}
