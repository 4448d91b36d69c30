/**
 * `比上年增加 12.30 万元，增长 4.56%`, `与上年持平`: how an amount moved, said of this year. A movement that turned is turned,
 * one that came to nothing is said as the text says nothing elsewhere, and the other way round.
 */
import type { Change, Growth, Level, Reading } from "../text/bind/reading";
import type { Token } from "../text/parse/tokens";
import type { Passage } from "../text/prose/passages";
import { lastOf } from "../last-index";
import type { Kind } from "./change-words";
import { endOf, type LastYear } from "./last-year";
import { MovementAmounts, type Pair } from "./movement-amounts";
import { MovementWords } from "./movement-words";
import { movedIn, stillIn, type Moved, type Still } from "./movements-said";
import { severalOf, sourcesOf, type Amount, type Rekey, type ThisYear } from "./this-year";
import { blank, check, type Piece, type Unit } from "./unit";

/** Why the words of a movement may be others. */
const BORROWED = "这一节上年没有增减，今年照别处的写法写的";

export class Movements {
  private readonly moved: readonly Moved[];
  private readonly still: readonly Still[];
  private readonly amounts: MovementAmounts;
  private readonly words: MovementWords;
  /** Nothing is said as 增加 0.00 万元. */
  private readonly inFigures: boolean;

  /** @param years moves the years of words of another place as that place's are */
  constructor(
    private readonly last: LastYear,
    private readonly now: ThisYear,
    years: (text: string) => string,
  ) {
    this.moved = movedIn(last);
    this.still = stillIn(last);
    this.amounts = new MovementAmounts(last, now, this.moved);
    this.words = new MovementWords(last, this.moved, this.still, this.amounts, years);
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

  private move(moved: Moved, rekey: Rekey): readonly Piece[] {
    const { passage, change, growth, word } = moved;
    const first = (change ?? growth)!;
    const { found, doubt } = this.amounts.of(first, rekey);
    if (!found) return [this.open(moved, first, doubt, rekey)];
    const { now, then } = found;
    const said =
      doubt ??
      this.amounts.rounded(found, (change) => [
        moved.change ? this.amounts.printed(Math.abs(change), moved) : "",
        growth ? this.amounts.rate(change, now, growth) : "",
      ]);
    const note = said === undefined ? {} : { note: check(said) };
    const sources = { ...sourcesOf([now, then]), ...note };
    const print = (fen: number): string => this.amounts.printed(fen, moved);
    const difference = now.exact - then.exact;
    const little = difference !== 0 && this.amounts.saysLittle(this.amounts.basisOf(first));
    if (print(now.shown) !== print(then.shown) || this.inFigures || little)
      return this.moves(moved, found, note, sources);
    return this.amounts.model(moved).figure.unit.kind === "amount"
      ? [{ start: moved.start, end: moved.end, text: this.words.flatWords(moved), ...sources }]
      : [this.kept(passage, word.start, moved.end, "与上年相同")];
  }

  /** A movement in figures; `sources` are where they are from. */
  private moves(
    moved: Moved,
    { now, then }: Pair,
    note: Partial<Piece>,
    sources: Partial<Piece>,
  ): readonly Piece[] {
    const { passage, change, growth, word, growthWord, base } = moved;
    const first = (change ?? growth)!;
    const print = (fen: number): string => this.amounts.printed(fen, moved);
    const difference = now.exact - then.exact;
    const direction = difference > 0 ? 1 : difference < 0 ? -1 : first.direction;
    const pieces: Piece[] = [];
    const turn = (token: Token, kind: Kind, from: 1 | -1): void => {
      const text = this.words.turned(passage, token, kind, direction);
      if (from !== direction) pieces.push({ start: token.start, end: token.end, text, ...note });
    };
    if (base) pieces.push(...this.basePiece(base, then));
    turn(word, change ? "amount" : "percent", first.direction);
    if (change) {
      const seen = /[1-9]/.test(print(Math.abs(difference))) ? difference : now.shown - then.shown;
      pieces.push({ ...place(change), text: print(Math.abs(seen)), ...sources });
    }
    const { end } = moved;
    const rate =
      then.exact > 0 && now.exact >= 0 ? this.amounts.rate(difference, now, growth ?? first) : undefined;
    if (growth && rate !== undefined) {
      if (change && growthWord) turn(growthWord, "percent", growth.direction);
      pieces.push({ ...place(growth), text: rate, ...sources });
    } else if (growth && change)
      // From nothing there is no percentage.
      pieces.push({ start: endOf(change), end, text: this.words.noRateWords(moved.sentence.topic) });
    else if (growth) pieces.push(this.kept(passage, growth.figure.start, end, "上年为零，没有增减比例可言"));
    else if (rate !== undefined && (moved.noRate !== undefined || this.amounts.wasNothing(moved))) {
      const start = moved.noRate ?? end;
      const text = this.words.rateWords(moved, direction, difference, now);
      if (text !== undefined) pieces.push({ start, end, text, ...sources });
      else if (moved.noRate !== undefined)
        pieces.push(this.kept(passage, start, end, "上年不为零，今年有增减比例"));
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
    const both = [first.aspect, this.amounts.basisOf(first)].flatMap((aspect) =>
      aspect === undefined ? [] : [{ key: rekey(key), aspect }],
    );
    const before = foreign ? "" : this.last.raw(passage, word.start, end);
    return { start: word.start, end, ...blank("增减", before, { awaits: this.now.wants(both) }) };
  }

  private basePiece(base: Level, then: Amount): readonly Piece[] {
    return [{ ...place(base), text: this.now.printing.amount(then.shown, base), ...sourcesOf([then]) }];
  }

  private kept(passage: Passage, start: number, end: number, says: string): Piece {
    return { start, end, text: this.last.raw(passage, start, end), note: check(says) };
  }

  private stir(still: Still, rekey: Rekey): readonly Piece[] {
    const { flat, passage } = still;
    const [key, ...others] = flat.subject.keys;
    const found =
      key === undefined ? undefined : this.amounts.pair({ key, aspect: "final" }, flat.basis, rekey);
    if (!found) return [this.kept(passage, flat.start, flat.end, "没有这两年的数，不知道是否仍然持平")];
    const { now, then } = found;
    const like = this.words.likest(still);
    const model = like?.change ?? this.amounts.amountBeside(flat.sentence);
    if (!model) return [this.kept(passage, flat.start, flat.end, "没有认出用什么单位")];
    const { unit } = model.figure;
    const print = (fen: number): string => this.now.printing.amount(fen, model);
    if (print(now.shown) === print(then.shown)) return [];
    const doubt = others.some((other) => {
      const there = this.amounts.pair({ key: other, aspect: "final" }, flat.basis, rekey);
      return there && there.now.exact - there.then.exact !== now.exact - then.exact;
    });
    const said = doubt
      ? severalOf(flat.subject.keys.map((one) => this.now.name(one)))
      : this.amounts.rounded(found, (change) => [
          print(Math.abs(change)),
          like?.growth ? this.amounts.rate(change, now, like.growth) : "",
        ]);
    const borrowed = like && like.sentence.topic !== still.sentence.topic ? BORROWED : undefined;
    const doubted = said ?? borrowed;
    const note = doubted === undefined ? {} : { note: check(doubted) };
    const twice = this.saidBefore(still);
    if (twice) return [{ start: twice.end, end: still.end, text: "", ...note }];
    const text = this.words.movedWords(still, like, found, print, unit.kind === "amount" ? unit.text : "");
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
}

function place({ figure }: Reading): { readonly start: number; readonly end: number } {
  return { start: figure.start, end: figure.end };
}
