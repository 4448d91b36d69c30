/**
 * The words that say how an amount moved, or that it did not: as last year's text says them of the same, else of what is
 * most like it.
 */
import type { Reading, Sentence } from "../text/bind/reading";
import type { Token } from "../text/parse/tokens";
import type { Passage } from "../text/prose/passages";
import { lastOf } from "../last-index";
import { ChangeWords, opposite, type Kind } from "./change-words";
import { endOf, type LastYear } from "./last-year";
import type { MovementAmounts, Pair } from "./movement-amounts";
import type { Moved, Still } from "./movements-said";
import type { Amount } from "./this-year";

const NOTHING = /[-—]{1,2}%?\([^()\d]*0[^()\d]*\)/;

export class MovementWords {
  private readonly words = new ChangeWords();

  /** @param years moves the years of words of another place as that place's are */
  constructor(
    private readonly last: LastYear,
    private readonly moved: readonly Moved[],
    private readonly still: readonly Still[],
    private readonly amounts: MovementAmounts,
    private readonly years: (text: string) => string,
  ) {
    for (const { passage, word, growthWord, change, growth } of moved) {
      if (change) this.words.note("amount", change.direction, passage.text.slice(word.start, word.end));
      if (growth && growthWord)
        this.words.note("percent", growth.direction, passage.text.slice(growthWord.start, growthWord.end));
    }
  }

  /** The word of a direction in the place of one of the other. */
  turned(passage: Passage, token: Token, kind: Kind, direction: 1 | -1): string {
    const said = passage.text.slice(token.start, token.end);
    const beforeBase = /^(?:年初|全年|调整|支出)*预算/.test(passage.text.slice(token.end));
    return (
      (beforeBase ? opposite(said) : this.words.turned(said, kind, direction)) ??
      this.words.said(kind, direction)
    );
  }

  /** What the text says in the place of a percentage where there was nothing before. */
  noRateWords(topic: Sentence["topic"]): string {
    const like = this.moved.find(({ noRate }) => noRate !== undefined);
    if (like) return this.last.raw(like.passage, like.noRate!, like.end);
    // 完成预算的--%(基数为 0，不可比): as the section says it of a budget.
    for (const { passage, start, text } of this.last.read.text.sentences.filter(
      (one) => one.topic === topic,
    )) {
      const said = NOTHING.exec(text);
      const at = start + (said?.index ?? 0);
      if (said) return `，${this.words.said("percent", 1)}${this.last.raw(passage, at, at + said[0].length)}`;
    }
    return "";
  }

  /** `，增长 4.56%` as a movement with the same words has it. */
  rateWords(moved: Moved, direction: 1 | -1, difference: number, now: Amount): string | undefined {
    const like = this.moved.find(
      (other) =>
        other.change && other.growth && other.growthWord && this.leadKey(other) === this.leadKey(moved),
    );
    if (!like?.growth || !like.growthWord) return undefined;
    const { passage, growth, growthWord } = like;
    const rate = this.amounts.rate(difference, now, growth);
    return (
      rate &&
      this.last.between(passage, endOf(like.change!), growthWord.start) +
        this.words.said("percent", direction) +
        this.last.between(passage, growthWord.end, growth.figure.start) +
        rate +
        this.last.raw(passage, growth.figure.end, endOf(growth))
    );
  }

  /** What is compared, without how: 比上年, 与上年 are both 上年. */
  private leadKey(one: Moved | Still): string {
    const { passage, start } = one;
    const end = "word" in one ? one.word.start : one.flat.start;
    return bare(passage.text.slice(start, end), this.last.year);
  }

  /** What stood before the word, as the document has it. */
  private lead(one: Moved | Still): string {
    const end = "word" in one ? one.word.start : one.flat.start;
    return this.last.raw(one.passage, one.start, end);
  }

  /** A movement that came to nothing: as the text says it of another, else 与…持平. */
  flatWords(moved: Moved): string {
    const key = this.leadKey(moved);
    const dated = (one: Moved | Still): boolean => /20\d{2}/.test(this.lead(one));
    const like = this.still.find(
      (one) => this.leadKey(one) === key && key !== "" && dated(one) === dated(moved),
    );
    if (like)
      return this.years(this.lead(like)) + this.last.raw(like.passage, like.flat.start, like.flat.end);
    const lead = (
      moved.base ? this.lead(moved).replace(/[\d,.]+\s*[万亿]?元/, "") : this.lead(moved)
    ).replace(/(?:各|均|都)\s*$/, "");
    const word = this.flatWord(moved);
    return this.years(/相比/.test(lead) ? lead : lead.replace(/^(?:比|较)/, "与")) + word;
  }

  private flatWord(moved: Moved): string {
    const own = this.still.filter(
      (one) => (one.start === one.flat.start) === (moved.start === moved.word.start),
    );
    const count = new Map<string, number>();
    for (const { passage, flat } of own.length > 0 ? own : this.still) {
      const said = passage.text.slice(flat.start, flat.end);
      count.set(said, (count.get(said) ?? 0) + 1);
    }
    return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "持平";
  }

  /** The movement of the text that is most like what stood still. */
  likest(still: Still): Moved | undefined {
    const key = this.leadKey(still);
    const { topic, basis } = still.flat;
    // Where its own section says no more than a percentage, so does this.
    const rateAlone = ({ change, growth }: Moved): boolean => !change && growth?.topic === topic;
    const whole = this.moved.filter((one) => one.change?.figure.unit.kind === "amount" || rateAlone(one));
    const fits = (one: Moved): number => {
      const own = (one.change ?? one.growth)!;
      return (
        (this.leadKey(one) === key ? 8 : 0) +
        (own.basis === basis ? 4 : 0) +
        (one.growth ? 2 : 0) +
        (own.topic === topic ? 1 : 0) +
        (one.change ? 0 : 1)
      );
    };
    return [...whole].sort((a, b) => fits(b) - fits(a))[0];
  }

  movedWords(
    still: Still,
    like: Moved | undefined,
    { now, then }: Pair,
    print: (fen: number) => string,
    named: string,
  ): string {
    const difference = now.exact - then.exact;
    const direction = difference >= 0 ? 1 : -1;
    const raw = (start: number, end: number): string =>
      like ? this.last.between(like.passage, start, end) : "";
    const unit = (reading: Reading): string =>
      this.last.raw(reading.passage, reading.figure.end, endOf(reading));
    const dated = (one: Moved | Still): boolean => /20\d{2}/.test(this.lead(one));
    const same =
      like &&
      this.leadKey(like) === this.leadKey(still) &&
      like.start < like.word.start &&
      dated(like) === dated(still);
    const owned = /^[比较]/.test(this.lead(still)) && !like?.base;
    const lead =
      like && (same || like.base) && !owned ? this.leadWith(like, then, print) : this.turnedLead(still, like);
    const change = like?.change;
    if (like?.growth && !change && then.exact > 0 && now.exact >= 0) {
      const { word: before, growth } = like;
      const said = this.words.said("percent", direction) + raw(before.end, growth.figure.start);
      return lead + said + (this.amounts.rate(difference, now, growth) ?? "") + unit(growth);
    }
    const word = this.words.said("amount", direction);
    const amount = change
      ? word + raw(like.word.end, change.figure.start) + print(Math.abs(difference)) + unit(change)
      : `${word}${print(Math.abs(difference))}${named}`;
    if (then.exact === 0) return lead + amount + this.noRateWords(still.sentence.topic);
    if (!(then.exact > 0) || now.exact < 0) return lead + amount;
    const rates = this.moved.some(({ growth, change: other }) => growth && other);
    if (change && like?.growth && like.growthWord) {
      const rate = this.amounts.rate(difference, now, like.growth);
      return (
        lead +
        amount +
        raw(endOf(change), like.growthWord.start) +
        this.words.said("percent", direction) +
        raw(like.growthWord.end, like.growth.figure.start) +
        (rate ?? "") +
        unit(like.growth)
      );
    }
    if (like || rates) return lead + amount;
    const model = {
      figure: { units: 1, decimals: 2, unit: { kind: "percent", printed: true }, start: 0, end: 0 },
    } as Reading;
    return `${lead}${amount}，${this.words.said("percent", direction)}${this.amounts.rate(difference, now, model) ?? ""}%`;
  }

  private leadWith(like: Moved, then: Amount, print: (fen: number) => string): string {
    const { base, passage, start, word } = like;
    if (!base) return this.years(this.lead(like));
    return this.years(
      this.last.raw(passage, start, base.figure.start) +
        print(then.shown) +
        this.last.between(passage, base.figure.end, word.start),
    );
  }

  /** 与上年 → 比上年, 收、支总计 → 收、支总计各. */
  private turnedLead(still: Still, like: Moved | undefined): string {
    const lead = this.lead(still);
    const before = lastOf(this.moved, (one) => /^[比较]/.test(this.lead(one)));
    const than = before ? this.lead(before)[0]! : "比";
    const each = like && /(?:各|均)\s*$/.exec(this.lead(like))?.[0];
    const both = /(?:收、支|收支|收入、支出|收入支出)[^，]*$/.test(lead);
    // 与上年相比与上年持平: compared once.
    const once = lead.replace(/((?:相比|对比)，?)[与同和比较].*$/, "$1");
    const turned = /相比|对比/.test(lead) ? once : lead.replace(/^[与同和]/, than);
    return this.years(turned) + (both && each ? each : "");
  }
}

function bare(lead: string, year: number): string {
  return lead
    .replace(new RegExp(`${String(year - 1)}年?度?`, "g"), "上年")
    .replace(new RegExp(`${String(year)}年?度?`, "g"), "")
    .replace(/[\d,.]+[万亿]?元/g, "")
    .replace(/上年度/g, "上年")
    .replace(/^[比较与同和]|相比|，|各$|均$/g, "");
}
