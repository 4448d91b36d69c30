/** Writes stretches of last year's text for this year: every unit, year and figure of them. */
import type { Reading } from "../text/bind/reading";
import type { Passage } from "../text/prose/passages";
import { codeName, type Names } from "./code-names-moved";
import { completionsCome, completionUnit, isOfBudget, ratesCome } from "./completions";
import { figureUnit } from "./figures";
import { endOf, type LastYear } from "./last-year";
import { leftovers } from "./leftovers";
import { yearPieces, type Years } from "./moved-years";
import { Movements } from "./movements";
import { Orders } from "./orders";
import { reasonsOf, type Reason } from "./reasons";
import { sayingPieces } from "./sayings-kept";
import { changedText, type Change } from "./renewal";
import { sourcesOf, type Rekey, type ThisYear } from "./this-year";
import { inOrder, isIn, isInside, type Piece, type Stretch, type Unit } from "./unit";
import { addTo } from "../group-by";

/** A change of a paragraph, with the paragraph. */
export interface PlacedChange extends Change {
  readonly paragraph: number;
}

export class Scribe {
  private readonly units = new Map<Passage, Unit[]>();
  private readonly reasons = new Map<Passage, Reason[]>();
  private readonly flags = new Map<Passage, boolean>();

  constructor(
    private readonly last: LastYear,
    now: ThisYear,
    private readonly years: Years,
    private readonly rekey: Rekey,
  ) {
    const { text } = last.read;
    text.passages.forEach((passage, index) => this.flags.set(passage, text.read[index]!));
    for (const reason of reasonsOf(last)) addTo(this.reasons, reason.passage, reason);
    const orders = new Orders(last, now);
    const movements = new Movements(last, now, (words) =>
      words.replace(/20\d{2}(?=\s*年)/g, (year) => {
        const near = Math.abs(Number(year) - years.from) <= 1;
        return near ? String(Number(year) + years.to - years.from) : year;
      }),
    );
    for (const unit of orders.units()) this.add(unit.passage, unit);
    for (const unit of movements.units((passage, at) => orders.covers(passage, at)))
      this.add(unit.passage, unit);
    const moved = movements.readings;
    const plain = last.readings.filter((reading) => !moved.has(reading));
    // A budget that stands before its completion may go with it.
    for (const reading of plain.filter(isOfBudget))
      this.add(reading.passage, completionUnit(last, now, reading));
    for (const reading of plain)
      if (!isOfBudget(reading)) this.add(reading.passage, figureUnit(last, now, reading));
    for (const unit of [...completionsCome(last, now), ...ratesCome(last, now)]) this.add(unit.passage, unit);
    for (const units of this.units.values()) units.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** What is explained stays as it is: nothing in a reason is written by a rule. */
  private add(passage: Passage, unit: Unit): void {
    const explained = (this.reasons.get(passage) ?? []).some(
      ({ start, end }) => unit.start < end && unit.end > start,
    );
    const taken = (this.units.get(passage) ?? []).some((one) => unit.start < one.end && unit.end > one.start);
    if (!explained && !taken) addTo(this.units, passage, unit);
  }

  /** The pieces of a stretch, in order; none over another. */
  pieces(
    passage: Passage,
    start: number,
    end: number,
    rekey: Rekey = this.rekey,
    names?: Names,
  ): readonly Piece[] {
    const foreign = rekey !== this.rekey;
    const stretch = { start, end };
    const written = (this.units.get(passage) ?? [])
      .filter((unit) => isInside(unit, stretch))
      .flatMap((unit) => unit.write(rekey));
    const reasons = (this.reasons.get(passage) ?? []).filter((one) => isInside(one, stretch));
    const settled: Stretch[] = [...written, ...reasons];
    const named = names
      ? codeName(passage, start, end, names).filter((piece) => !isIn(settled, piece.start))
      : [];
    settled.push(...named);
    const read = this.flags.get(passage) === true;
    const inside = (piece: Piece): boolean => isInside(piece, stretch);
    const dated = yearPieces(passage, this.years, (at) => isIn(settled, at), read).filter(inside);
    const explained = reasons.flatMap((reason) => this.reason(reason, written, dated, foreign));
    settled.push(...dated);
    const left = leftovers(passage, (at) => isIn(settled, at), read).filter(inside);
    settled.push(...(this.units.get(passage) ?? []), ...left);
    const sayings = read ? sayingPieces(passage, (at) => isIn(settled, at)).filter(inside) : [];
    return [...written, ...explained, ...named, ...dated, ...left, ...sayings].sort(inOrder);
  }

  /** A reason: noted where what stands before it is not as it was, or where figures or years stand in it. */
  private reason(
    { passage, start, end }: Reason,
    written: readonly Piece[],
    dated: readonly Piece[],
    foreign: boolean,
  ): readonly Piece[] {
    const units = (this.units.get(passage) ?? []).filter((unit) => unit.end <= start);
    const about = units[units.length - 1];
    const text = this.last.raw(passage, start, end);
    const inside = (piece: Piece): boolean => about !== undefined && isInside(piece, about);
    const own = written.filter(inside);
    const before = about ? this.last.raw(passage, about.start, about.end) : "";
    const stands = (pieces: readonly Piece[]): string =>
      about ? (this.apply(passage, about.start, about.end, pieces) ?? "") : "";
    // What has but another year in it is as it was.
    const moved = before !== stands(own);
    const open = own.some(({ note }) => note);
    if (!moved && about && !open && !/\d/.test(text) && !foreign) return [];
    const says = foreign
      ? "这是别的科目上年的话"
      : about && moved
        ? `上年“${before}”，今年“${stands([...own, ...dated.filter(inside)])}”`
        : "上年的话，请看今年是否还这样";
    return [{ start, end, text, note: { kind: "rewrite", says } }];
  }

  /** A stretch of one paragraph as it is this year; undefined where it runs over several. */
  apply(passage: Passage, start: number, end: number, pieces: readonly Piece[]): string | undefined {
    const [from, to] = [passage.places[start], passage.places[end - 1]];
    if (!from || !to || from.paragraph !== to.paragraph) return undefined;
    const paragraph = this.last.read.paragraphs[from.paragraph]!.text;
    const changes = this.changes(passage, pieces).map((change) => ({
      ...change,
      start: change.start - from.offset,
      end: change.end - from.offset,
    }));
    return changedText(paragraph.slice(from.offset, to.offset + 1), changes);
  }

  /** Pieces in the places of the document. What runs over several paragraphs stands in the first. */
  changes(passage: Passage, pieces: readonly Piece[]): readonly PlacedChange[] {
    const { places } = passage;
    return this.bySentence(passage, pieces).flatMap(({ start, end, ...rest }): PlacedChange[] => {
      if (start === end) {
        const before = places[start - 1];
        const at = places[start];
        const place = before
          ? { paragraph: before.paragraph, offset: before.offset + 1 }
          : { paragraph: at!.paragraph, offset: at!.offset };
        return [{ paragraph: place.paragraph, start: place.offset, end: place.offset, ...rest }];
      }
      const made: PlacedChange[] = [];
      for (let at = start; at < end;) {
        const { paragraph, offset } = places[at]!;
        let after = at;
        while (after < end && places[after]!.paragraph === paragraph) after++;
        const stretch = { paragraph, start: offset, end: places[after - 1]!.offset + 1 };
        made.push(made.length === 0 ? { ...stretch, ...rest } : { ...stretch, text: "" });
        at = after;
      }
      return made;
    });
  }

  /** What makes a whole sentence doubtful is noted once, on all of it; not where a person has to write in it. */
  private bySentence(passage: Passage, pieces: readonly Piece[]): readonly Piece[] {
    let made = pieces;
    for (const { note, sentence, start: at } of pieces) {
      const around = this.last.read.text.sentences.find(
        (one) => one.passage === passage && one.start <= at && one.end > at,
      );
      if (!sentence || !note || !around) continue;
      const { start, end } = around;
      const own = made.filter((piece) => isInside(piece, around));
      if (own.some(({ note: other }) => other && other.kind !== "check")) continue;
      const text = this.apply(passage, start, end, own.map(withoutSentence));
      if (text === undefined) continue;
      made = [...made.filter((piece) => !own.includes(piece)), { ...sourcesOf(own), start, end, text, note }];
    }
    return [...made].sort(inOrder);
  }

  /** Where a unit of readings of a passage ends: a change goes as far as its percentage. */
  endOf(passage: Passage, reading: Reading): number {
    const end = endOf(reading);
    return (this.units.get(passage) ?? []).reduce(
      (most, unit) =>
        unit.start <= reading.figure.start && unit.end >= end ? Math.max(most, unit.end) : most,
      end,
    );
  }
}

function withoutSentence(piece: Piece): Piece {
  const { sentence, ...rest } = piece;
  return sentence ? rest : piece;
}
