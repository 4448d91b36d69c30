/**
 * `比上年增加 12.30 万元，增长 4.56%`, `与上年持平`: how an amount moved, said of this year. A movement that turned is turned,
 * one that came to nothing is said as the text says nothing elsewhere, and the other way round.
 */
import { growthOf } from "../amount/percent";
import type { Change, Growth, Level, Reading, Sentence } from "../text/bind/reading";
import type { Token } from "../text/parse/tokens";
import type { Passage } from "../text/prose/passages";
import { ChangeWords, opposite, lastOf, type Kind } from "./change-words";
import { endOf, type LastYear, type Meaning } from "./last-year";
import { movedIn, stillIn, type Moved, type Still } from "./movements-said";
import { meaningsOf, SAME, severalOf, sourcesOf, type Amount, type Rekey, type ThisYear } from "./this-year";
import { blank, check, type Piece, type Unit } from "./unit";

/** Why the words of a movement may be others. */
const BORROWED = "这一节上年没有增减，今年照别处的写法写的";
const NOTHING = /[-—]{1,2}%?\([^()\d]*0[^()\d]*\)/;

export class Movements {
  readonly words = new ChangeWords();
  private readonly moved: readonly Moved[];
  private readonly still: readonly Still[];
  /** Nothing is said as 增加 0.00 万元. */
  private readonly inFigures: boolean;

  constructor(
    private readonly last: LastYear,
    private readonly now: ThisYear,
  ) {
    this.moved = movedIn(last);
    this.still = stillIn(last);
    for (const { passage, word, growthWord, change, growth } of this.moved) {
      if (change) this.words.note("amount", change.direction, passage.text.slice(word.start, word.end));
      if (growth && growthWord)
        this.words.note("percent", growth.direction, passage.text.slice(growthWord.start, growthWord.end));
    }
    const none = this.moved.filter(({ change }) => change?.figure.units === 0).length;
    this.inFigures = none > 0 && this.still.length === 0;
  }

  /** The units of all that moved or stood still; `skip` are stretches that say their direction otherwise. */
  units(
    skip: (passage: Passage, start: number) => boolean,
  ): readonly (Unit & { readonly passage: Passage })[] {
    return [
      ...this.moved.map((moved) => ({
        passage: moved.passage,
        start: moved.start,
        end: moved.end,
        write: (rekey: Rekey) => this.move(moved, rekey),
      })),
      ...this.still
        .filter(({ passage, flat }) => !skip(passage, flat.start))
        .map((still) => ({
          passage: still.passage,
          start: this.saidBefore(still)?.end ?? still.start,
          end: still.end,
          write: (rekey: Rekey) => this.stir(still, rekey),
        })),
    ];
  }

  /** The readings that a unit of this kind writes. */
  get readings(): ReadonlySet<Reading> {
    return new Set(
      this.moved.flatMap(({ change, growth, base }) =>
        [change, growth, base].filter((one): one is Change | Growth | Level => one !== undefined),
      ),
    );
  }

  private amounts(
    meaning: Meaning,
    basis: Meaning["aspect"] | undefined,
    rekey: Rekey,
  ): { readonly now: Amount; readonly then: Amount } | undefined {
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
  ):
    | { readonly found: { readonly now: Amount; readonly then: Amount }; readonly doubt: string | undefined }
    | undefined {
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
        const found = this.amounts({ key, aspect: reading.aspect }, this.basisOf(reading), SAME);
        return found ? [String(found.now.exact - found.then.exact)] : [];
      }),
    );
    return texts.size > 1 && !reading.of ? severalOf([...keys].map((key) => this.now.name(key))) : undefined;
  }

  /** 与上年相比，收入总计增加…；支出总计增加…: the comparison that opens the sentence is of all of it. */
  private basisOf(reading: Change | Growth): Meaning["aspect"] | undefined {
    if (reading.basis !== undefined) return reading.basis;
    const { readings, tokens } = this.last.sentence(reading);
    const before = lastOf(
      readings.slice(0, readings.indexOf(reading as never)),
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

  private printed(fen: number, moved: Moved): string {
    return this.now.printing.amount(fen, this.model(moved));
  }

  /** A figure whose decimals and unit the amounts of a movement have. */
  private model({ change, growth }: Moved): Reading {
    return change ?? this.amountBeside(growth!) ?? growth!;
  }

  private amountBeside(reading: Reading): Reading | undefined {
    return (
      reading.of ??
      lastOf(
        this.last.readings,
        (one) =>
          one.kind === "level" && one.figure.unit.kind === "amount" && one.sentence <= reading.sentence,
      )
    );
  }

  private move(moved: Moved, rekey: Rekey): readonly Piece[] {
    const { passage, change, growth, word, growthWord, base } = moved;
    const first = (change ?? growth)!;
    const beside = this.beside(first, rekey);
    const found =
      this.amounts({ key: this.last.key(first), aspect: first.aspect }, this.basisOf(first), rekey) ??
      beside?.found;
    const doubt = this.doubt(first, rekey) ?? (found === beside?.found ? beside?.doubt : undefined);
    if (!found) return [this.open(moved, first, doubt, rekey)];
    const { now, then } = found;
    const said =
      doubt ??
      this.rounded(now, then, (change) => [
        moved.change ? this.printed(Math.abs(change), moved) : "",
        moved.growth ? this.rate(change, now, moved.growth) : "",
      ]);
    const note = said === undefined ? {} : { note: check(said) };
    const sources = sourcesOf([now, then]);
    const [shownNow, shownThen] = [this.printed(now.shown, moved), this.printed(then.shown, moved)];
    const difference = now.exact - then.exact;
    const little = difference !== 0 && this.saysLittle(this.basisOf(first));
    if (shownNow === shownThen && !this.inFigures && !little) {
      if (this.model(moved).figure.unit.kind !== "amount")
        return [this.kept(passage, word.start, moved.end, "与上年相同")];
      return [{ start: moved.start, end: moved.end, text: this.flatWords(moved), ...sources, ...note }];
    }
    const seen = /[1-9]/.test(this.printed(Math.abs(difference), moved))
      ? difference
      : now.shown - then.shown;
    const direction = difference > 0 ? 1 : difference < 0 ? -1 : first.direction;
    const pieces: Piece[] = [];
    if (base) pieces.push(...this.basePiece(base, then));
    pieces.push(...this.word(passage, word, change ? "amount" : "percent", first.direction, direction, note));
    if (change)
      pieces.push({ ...place(change), text: this.printed(Math.abs(seen), moved), ...sources, ...note });
    const rate = then.exact > 0 && now.exact >= 0 ? this.rate(difference, now, growth ?? first) : undefined;
    if (growth && rate !== undefined) {
      if (change && growthWord)
        pieces.push(...this.word(passage, growthWord, "percent", growth.direction, direction, note));
      pieces.push({ ...place(growth), text: rate, ...sources, ...note });
    } else if (growth && change)
      // From nothing there is no percentage.
      pieces.push({ start: endOf(change), end: moved.end, text: this.noRateWords(moved.sentence.topic) });
    else if (growth)
      pieces.push(this.kept(passage, growth.figure.start, moved.end, "上年为零，没有增减比例可言"));
    else if (rate !== undefined && (moved.noRate !== undefined || this.wasNothing(moved))) {
      const start = moved.noRate ?? moved.end;
      const text = this.rateWords(moved, direction, difference, now);
      if (text !== undefined) pieces.push({ start, end: moved.end, text, ...sources, ...note });
      else if (moved.noRate !== undefined)
        pieces.push(this.kept(passage, start, moved.end, "上年不为零，今年有增减比例"));
    }
    return pieces;
  }

  /** A movement between amounts of which one is not known. */
  private open(
    { passage, word, end }: Moved,
    first: Change | Growth,
    doubt: string | undefined,
    rekey: Rekey,
  ): Piece {
    const key = this.last.key(first);
    const foreign = rekey(key) !== key;
    if (doubt !== undefined && !foreign) return this.kept(passage, word.start, end, doubt);
    const both = [first.aspect, this.basisOf(first)].flatMap((aspect) =>
      aspect === undefined ? [] : [{ key: rekey(key), aspect }],
    );
    const before = foreign ? "" : this.last.raw(passage, word.start, end);
    return { start: word.start, end, ...blank("增减", before, { awaits: this.now.wants(both) }) };
  }

  /** Whether the base was rounded in last year's text, and by how much decides what is printed now. */
  private rounded(
    now: Amount,
    then: Amount,
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

  private basePiece(base: Level, then: Amount): readonly Piece[] {
    return [{ ...place(base), text: this.now.printing.amount(then.shown, base), ...sourcesOf([then]) }];
  }

  private rate(difference: number, now: Amount, model: Reading): string | undefined {
    const decimals = this.now.printing.percentDecimals(model);
    const percent = growthOf(difference, now.exact, decimals);
    return percent && this.now.printing.percent(percent, model, difference === 0);
  }

  private word(
    passage: Passage,
    token: Token,
    kind: Kind,
    before: 1 | -1,
    direction: 1 | -1,
    note: Partial<Piece>,
  ): readonly Piece[] {
    if (before === direction) return [];
    const said = passage.text.slice(token.start, token.end);
    const beforeBase = /^(?:年初|全年|调整|支出)*预算/.test(passage.text.slice(token.end));
    const turned =
      (beforeBase ? opposite(said) : this.words.turned(said, kind, direction)) ??
      this.words.said(kind, direction);
    return [{ start: token.start, end: token.end, text: turned, ...note }];
  }

  private kept(passage: Passage, start: number, end: number, says: string): Piece {
    return { start, end, text: this.last.raw(passage, start, end), note: check(says) };
  }

  /** Whether there was nothing in the year before last, so that the text gives no percentage. */
  private wasNothing({ change, passage }: Moved): boolean {
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
  private saysLittle(basis: Meaning["aspect"] | undefined): boolean {
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

  /** What the text says in the place of a percentage where there was nothing before. */
  private noRateWords(topic: Sentence["topic"]): string {
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
  private rateWords(moved: Moved, direction: 1 | -1, difference: number, now: Amount): string | undefined {
    const like = this.moved.find(
      (other) =>
        other.change && other.growth && other.growthWord && this.leadKey(other) === this.leadKey(moved),
    );
    if (!like?.growth || !like.growthWord) return undefined;
    const { passage, growth, growthWord } = like;
    const rate = this.rate(difference, now, growth);
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
  private flatWords(moved: Moved): string {
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

  private stir(still: Still, rekey: Rekey): readonly Piece[] {
    const { flat, passage } = still;
    const [key, ...others] = flat.subject.keys;
    const found = key === undefined ? undefined : this.amounts({ key, aspect: "final" }, flat.basis, rekey);
    if (!found) return [this.kept(passage, flat.start, flat.end, "没有这两年的数，不知道是否仍然持平")];
    const { now, then } = found;
    const like = this.likest(still);
    const model = like?.change ?? this.amountBeside({ sentence: flat.sentence } as Reading);
    if (!model) return [this.kept(passage, flat.start, flat.end, "没有认出用什么单位")];
    const { unit } = model.figure;
    const print = (fen: number): string => this.now.printing.amount(fen, model);
    if (print(now.shown) === print(then.shown)) return [];
    const doubt = others.some((other) => {
      const there = this.amounts({ key: other, aspect: "final" }, flat.basis, rekey);
      return there && there.now.exact - there.then.exact !== now.exact - then.exact;
    });
    const said = doubt
      ? severalOf(flat.subject.keys.map((one) => this.now.name(one)))
      : this.rounded(now, then, (change) => [
          print(Math.abs(change)),
          like?.growth ? this.rate(change, now, like.growth) : "",
        ]);
    const borrowed = like && like.sentence.topic !== still.sentence.topic ? BORROWED : undefined;
    const doubted = said ?? borrowed;
    const note = doubted === undefined ? {} : { note: check(doubted) };
    const twice = this.saidBefore(still);
    if (twice) return [{ start: twice.end, end: still.end, text: "", ...note }];
    const text = this.movedWords(still, like, now, then, print, unit.kind === "amount" ? unit.text : "");
    return [{ start: still.start, end: still.end, text, ...sourcesOf([now, then]), ...note }];
  }

  /** 与上年持平，甲没有变化: the same said before. */
  private saidBefore({ flat, sentence }: Still): Still | undefined {
    const [key] = flat.subject.keys;
    return lastOf(
      this.still,
      (one) =>
        one.sentence === sentence &&
        one.end < flat.start &&
        one.flat.basis === flat.basis &&
        one.flat.subject.keys[0] === key &&
        !/\d/.test(sentence.passage.text.slice(one.end, flat.start)),
    );
  }

  /** The movement of the text that is most like what stood still. */
  private likest(still: Still): Moved | undefined {
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

  private movedWords(
    still: Still,
    like: Moved | undefined,
    now: Amount,
    then: Amount,
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
      return lead + said + (this.rate(difference, now, growth) ?? "") + unit(growth);
    }
    const word = this.words.said("amount", direction);
    const amount = change
      ? word + raw(like.word.end, change.figure.start) + print(Math.abs(difference)) + unit(change)
      : `${word}${print(Math.abs(difference))}${named}`;
    if (then.exact === 0) return lead + amount + this.noRateWords(still.sentence.topic);
    if (!(then.exact > 0) || now.exact < 0) return lead + amount;
    const rates = this.moved.some(({ growth, change: other }) => growth && other);
    if (change && like?.growth && like.growthWord) {
      const rate = this.rate(difference, now, like.growth);
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
    return `${lead}${amount}，${this.words.said("percent", direction)}${this.rate(difference, now, model) ?? ""}%`;
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

  /** Words of another place, their years moved as that place's are. */
  years: (text: string) => string = (text) => text;
}

function place({ figure }: Reading): { readonly start: number; readonly end: number } {
  return { start: figure.start, end: figure.end };
}

function bare(lead: string, year: number): string {
  return lead
    .replace(new RegExp(`${String(year - 1)}年?度?`, "g"), "上年")
    .replace(new RegExp(`${String(year)}年?度?`, "g"), "")
    .replace(/[\d,.]+[万亿]?元/g, "")
    .replace(/上年度/g, "上年")
    .replace(/^[比较与同和]|相比|，|各$|均$/g, "");
}
