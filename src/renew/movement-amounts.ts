/** What moved and by how much: the two amounts of a movement, whether they are sure, and how the text prints them. */
import { growthOf } from "../amount/percent";
import type { Change, Growth, Reading } from "../text/bind/reading";
import { lastOf } from "../last-index";
import type { LastYear, Meaning } from "./last-year";
import type { Moved } from "./movements-said";
import { meaningsOf, SAME, severalOf, type Amount, type Rekey, type ThisYear } from "./this-year";

/** An amount of this year, and what it is compared with. */
export interface Pair {
  readonly now: Amount;
  readonly then: Amount;
}

export class MovementAmounts {
  constructor(
    private readonly last: LastYear,
    private readonly now: ThisYear,
    private readonly moved: readonly Moved[],
  ) {}

  /** The two amounts of a movement, and why they may be of something else. */
  of(
    reading: Change | Growth,
    rekey: Rekey,
  ): { readonly found: Pair | undefined; readonly doubt: string | undefined } {
    const { aspect } = reading;
    const beside = this.beside(reading, rekey);
    const own = this.pair({ key: this.last.key(reading), aspect }, this.basisOf(reading), rekey);
    return {
      found: own ?? beside?.found,
      doubt: this.doubt(reading, rekey) ?? (own ? undefined : beside?.doubt),
    };
  }

  /** An amount and the one of that basis, where both are known. */
  pair(meaning: Meaning, basis: Meaning["aspect"] | undefined, rekey: Rekey): Pair | undefined {
    const key = rekey(meaning.key);
    const now = this.now.amount({ key, aspect: meaning.aspect });
    const bases: readonly Meaning["aspect"][] =
      basis === undefined ? [] : basis === "budget" ? ["budget", "initial"] : [basis];
    for (const aspect of bases) {
      const then = this.now.amount({ key, aspect });
      if (now && then) return { now, then };
    }
    return undefined;
  }

  /** What moved as the paragraph itself gives it: last year's amount of the same, right before, is this year's base. */
  private beside(
    reading: Change | Growth,
    rekey: Rekey,
  ): { readonly found: Pair; readonly doubt: string | undefined } | undefined {
    const key = this.last.key(reading);
    if (this.last.proved || this.basisOf(reading) !== "prior" || rekey(key) !== key) return undefined;
    const level = lastOf(
      this.last.readings.slice(0, this.last.readings.indexOf(reading)),
      (one) =>
        one.kind === "level" &&
        one.passage === reading.passage &&
        one.aspect === reading.aspect &&
        this.last.key(one) === key,
    );
    const now = level && this.now.amount({ key, aspect: reading.aspect });
    const then = level && this.now.saidBefore(level);
    return now && then ? { found: { now, then }, doubt: this.last.doubt(level) } : undefined;
  }

  /** Why a movement may be of something else; none where it is of an amount that is sure. */
  private doubt(reading: Change | Growth, rekey: Rekey): string | undefined {
    const said = this.last.doubt(reading);
    if (said !== undefined) return said;
    const keys = new Set(meaningsOf(this.last, reading).map(({ key }) => rekey(key)));
    const texts = new Set(
      [...keys].flatMap((key) => {
        const found = this.pair({ key, aspect: reading.aspect }, this.basisOf(reading), SAME);
        return found ? [String(found.now.exact - found.then.exact)] : [];
      }),
    );
    return texts.size > 1 && !reading.of ? severalOf([...keys].map((key) => this.now.name(key))) : undefined;
  }

  /** 与上年相比，收入总计增加…；支出总计增加…: the comparison that opens the sentence is of all of it. */
  basisOf(reading: Change | Growth): Meaning["aspect"] | undefined {
    if (reading.basis !== undefined) return reading.basis;
    const { readings, tokens } = this.last.sentence(reading);
    const before = lastOf(
      readings.slice(0, readings.indexOf(reading)),
      (one) => one.kind === "change" || one.kind === "growth",
    );
    if (!before?.basis) return undefined;
    const compares = tokens.filter(({ kind, start }) => kind === "compare" && start < reading.figure.start);
    const first = readings.find((one) => one.kind === "change" || one.kind === "growth");
    const opens = compares.length > 0 && compares.every(({ end }) => end <= first!.figure.start);
    return opens && compares.some((one) => /相比/.test(reading.passage.text.slice(one.start, one.end)))
      ? before.basis
      : undefined;
  }

  printed(fen: number, moved: Moved): string {
    return this.now.printing.amount(fen, this.model(moved));
  }

  /** A figure whose decimals and unit the amounts of a movement have. */
  model({ change, growth }: Moved): Reading {
    return change ?? growth!.of ?? this.amountBeside(growth!.sentence) ?? growth!;
  }

  /** The amount that was said last, in a sentence or before it. */
  amountBeside(sentence: number): Reading | undefined {
    return lastOf(
      this.last.readings,
      (one) => one.kind === "level" && one.figure.unit.kind === "amount" && one.sentence <= sentence,
    );
  }

  /** Whether the base was rounded in last year's text, and by how much decides what is printed now. */
  rounded(
    { now, then }: Pair,
    print: (change: number) => readonly (string | undefined)[],
  ): string | undefined {
    const { within } = then;
    if (within === undefined) return undefined;
    const prints = [then.exact - within, then.exact, then.exact + within - 1].map((base) => {
      const change = now.exact - base;
      return [String(Math.sign(change)), ...print(change)].join(" ");
    });
    return new Set(prints).size > 1 ? "上年数取自上年说明，是四舍五入过的，末位可能不同" : undefined;
  }

  rate(difference: number, now: Amount, model: Reading): string | undefined {
    const decimals = this.now.printing.percentDecimals(model);
    const percent = growthOf(difference, now.exact, decimals);
    return percent && this.now.printing.percent(percent, model, difference === 0);
  }

  /** Whether there was nothing in the year before last, so that the text gives no percentage. */
  wasNothing({ change, passage }: Moved): boolean {
    if (!change || change.direction !== 1) return false;
    const key = this.last.key(change);
    return this.last.readings.some(
      (other) =>
        other.kind === "level" &&
        other.passage === passage &&
        other.aspect === change.aspect &&
        this.last.key(other) === key &&
        other.figure.units === change.figure.units &&
        other.figure.decimals === change.figure.decimals,
    );
  }

  /** 预算 0.2 万元，决算 0.2 万元，比预算减少 0.0 万元: what is less than is printed is said all the same. */
  saysLittle(basis: Meaning["aspect"] | undefined): boolean {
    return this.moved.some(({ change, sentence }) => {
      if (change?.figure.units !== 0 || change.basis !== basis) return false;
      const level = change.of ?? lastOf(sentence.readings, (one) => one.kind === "level");
      return sentence.readings.some(
        (one) =>
          one.kind === "level" &&
          one.aspect === basis &&
          one.figure.units === level?.figure.units &&
          this.last.key(one) === this.last.key(change),
      );
    });
  }
}
