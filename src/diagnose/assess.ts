/** Weighs one set of cells: what each must become, and how likely it slipped to what it is. */
import { mostOf } from "../most";
import { roundedTo, type Span } from "../amount/span";
import { FEN_PER_UNIT } from "../amount/unit";
import type { EvaluatedRelation } from "../check/report";
import type { Entry } from "../statement/statement";
import type { Effort } from "./effort";
import { freedomOf } from "./freedom";
import type { Range } from "./inequalities";
import { printPlace, sameCell, slackWithout, type Constraint, type Problem } from "./problem";
import { frequency, likeliestSlip, type Slip } from "./slips";
import type { Surroundings } from "./surroundings";
import { printableRange, type Implied, likelyValues, middle } from "./likely-values";

/** One cell of an assessed set. */
export interface Mending {
  readonly cell: number;
  readonly slip: Slip;
  /** Every value that would do, in 分. */
  readonly low: number;
  readonly high: number;
}

export interface Assessment {
  readonly mendings: readonly Mending[];
  /** Likelihood up to a common factor; comparable between sets of the same size. */
  readonly weight: number;
}

/** What judging one slip costs, in units of effort. */
const SLIP_EFFORT = 300;

export class Assessor {
  constructor(
    private readonly problem: Problem,
    private readonly surroundings: Surroundings,
    private readonly effort: Effort,
  ) {}

  /**
   * @param cells the cells to mend
   * @param isOther which cells are wrong by another fault, and change as well
   * @param settled what some of these others have been mended to
   * @returns undefined where no values do
   */
  assess(
    cells: readonly number[],
    isOther: (cell: number) => boolean,
    settled: ReadonlyMap<number, Span> = new Map(),
  ): Assessment | undefined {
    const freed = [...cells, ...this.related(cells, isOther)];
    const fixed = new Map(settled);
    const open = new Set(cells);
    const mendings: Mending[] = [];
    let first: readonly Range[] | undefined;
    while (open.size > 0) {
      const freedom = freedomOf(this.problem, freed, this.effort, { fixed });
      if (!freedom.possible) return undefined;
      first ??= freedom.ranges;
      // The best known cell is settled first; the others follow from it.
      const width = (cell: number): number => {
        const range = freedom.ranges[freed.indexOf(cell)]!;
        return range.high - range.low;
      };
      const cell = [...open].sort((a, b) => width(a) - width(b) || a - b)[0]!;
      const at = freed.indexOf(cell);
      const slip = this.slip(cell, freedom.ranges[at]!, freed, fixed);
      const printable = printableRange(first[at]!, printPlace(this.problem.entry(cell)));
      mendings.push({
        cell,
        slip,
        low: Math.max(Math.min(first[at]!.low, printable.low), Number.MIN_SAFE_INTEGER),
        high: Math.min(Math.max(first[at]!.high, printable.high), Number.MAX_SAFE_INTEGER),
      });
      fixed.set(cell, this.spanOf(cell, slip.value));
      open.delete(cell);
    }
    const weight = mendings.reduce((product, mending) => product * mending.slip.weight, 1);
    return { mendings, weight: weight * this.evidence(mendings) };
  }

  /**
   * Whether a cell is to show what it shows already, or holds more than it shows and is off by less than one unit of its
   * last place: it may be wrong in decimals that nobody sees.
   */
  isHidden({ mendings }: Assessment): boolean {
    return mendings.some(({ cell, slip, low, high }) => {
      const entry = this.problem.entry(cell);
      const { held, printed } = entry.amount;
      if (entry.state !== "amount") return false;
      const off = Math.max(low - held.value, held.value - high);
      return slip.value === printed.value || (held !== printed && off < printPlace(entry));
    });
  }

  /** Whether every cell changes (a blank is 0 already), and none is to be below zero that cannot be. */
  isPossible({ mendings }: Assessment): boolean {
    return mendings.every(({ cell, slip, high }) => {
      const entry = this.problem.entry(cell);
      if (entry.state !== "amount" && slip.value === 0) return false;
      return (
        slip.value >= 0 ||
        high >= 0 ||
        entry.amount.printed.value < 0 ||
        this.surroundings.mayBeNegative(entry)
      );
    });
  }

  /** Whether every relation of some cells holds with these figures in them, where others are mended as well. */
  holds(settled: ReadonlyMap<number, Span>, others: ReadonlyMap<number, Span>): boolean {
    const cells = [...settled.keys()];
    const fixed = new Map(settled);
    for (const other of this.related(cells, (cell) => others.has(cell))) fixed.set(other, others.get(other)!);
    return freedomOf(this.problem, [...fixed.keys()], this.effort, { fixed, wanted: false }).possible;
  }

  /** The amounts that a mended cell then stands for. */
  spanOf(cell: number, value: number): Span {
    return roundedTo(value, printPlace(this.problem.entry(cell)));
  }

  /** The cells of other faults that share a relation with the cells, or with others that do. */
  related(cells: readonly number[], isOther: (cell: number) => boolean): number[] {
    const found: number[] = [];
    const queue = cells.slice();
    for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
      for (const { constraint } of this.problem.parts(cell)) {
        const near = this.problem.constraint(constraint).cells;
        this.effort.spend(near.length);
        for (const other of near) {
          if (!isOther(other) || cells.includes(other) || found.includes(other)) continue;
          found.push(other);
          queue.push(other);
        }
      }
    }
    return found;
  }

  /** Whether a relation holds once these cells, and no others, are mended. */
  fits(settled: ReadonlyMap<number, Span>, of: Constraint): boolean {
    let [least, most] = [of.sumLow, of.sumHigh];
    const places: number[] = [];
    for (const [cell, span] of settled) {
      const at = of.cells.indexOf(cell);
      if (at < 0) continue;
      const coef = of.coefs[at]!;
      least += coef * (coef > 0 ? span.low : span.high) - of.lows[at]!;
      most += coef * (coef > 0 ? span.high : span.low) - of.highs[at]!;
      places.push(at);
    }
    const slack = slackWithout(of, places);
    return least <= of.high + slack && most >= of.low - slack;
  }

  /** The cells beside one that somebody typed, in the same unit. */
  beside(cell: number): number[] {
    const entry = this.problem.entry(cell);
    return this.surroundings
      .neighbours(entry)
      .filter(({ entry: other }) => other.amount.unit === entry.amount.unit && !this.problem.isResult(other))
      .map(({ entry: other }) => this.problem.cell(other));
  }

  private slip(cell: number, range: Range, freed: readonly number[], fixed: ReadonlyMap<number, Span>): Slip {
    this.effort.spend(SLIP_EFFORT);
    const entry = this.problem.entry(cell);
    const place = printPlace(entry);
    const printable = printableRange(range, place);
    const values = likelyValues(this.implied(cell, freed, fixed, printable, place), printable, place);
    const preferred = mostOf(values) ?? middle(printable, place, entry.amount.printed.value);
    const least = values.size > 0 ? LEAST_FIT : 1;
    const lastYear = this.surroundings.lastYear(entry);
    return likeliestSlip({
      value: entry.amount.printed.value,
      place,
      unit: FEN_PER_UNIT[entry.amount.unit],
      range: printable,
      fit: (value) => Math.max(least, values.get(value) ?? 0),
      preferred,
      total: this.isTotal(cell),
      filled: this.surroundings.filled(entry),
      mayBeNegative: this.surroundings.mayBeNegative(entry),
      neighbours: this.unrelatedNeighbours(cell, entry),
      ...(lastYear === undefined ? {} : { lastYear }),
    });
  }

  /** What the printed figures of each equality of a cell say it is. */
  private implied(
    cell: number,
    freed: readonly number[],
    fixed: ReadonlyMap<number, Span>,
    range: Range,
    place: number,
  ): Implied[] {
    const implied: Implied[] = [];
    for (const part of this.problem.parts(cell)) {
      const { cells, coefs, source } = this.problem.constraint(part.constraint);
      if (source.relation.sense !== "=") continue;
      if (cells.some((other) => other !== cell && freed.includes(other) && !fixed.has(other))) continue;
      // What the figures print now, without this cell, and with others as they are mended.
      const entry = this.problem.entry(cell);
      let rest = -coefs[part.at]! * entry.amount.printed.value;
      let rounded = 0;
      for (const [terms, side] of [
        [source.relation.left, 1],
        [source.relation.right, -1],
      ] as const) {
        for (const term of terms) {
          const { value, low, high } = term.entry.amount.printed;
          rest += side * term.sign * value;
          if (low !== high && !sameCell(term.entry, entry)) rounded++;
        }
      }
      for (let i = 0; i < cells.length; i++) {
        const span = i === part.at ? undefined : fixed.get(cells[i]!);
        if (span) rest += coefs[i]! * (span.value - this.problem.entry(cells[i]!).amount.printed.value);
      }
      const value = Math.round(-rest / coefs[part.at]! / place) * place + 0;
      implied.push({ value, rounded });
    }
    for (const { relation } of this.problem.hints(cell)) {
      const [left, right] = [relation.left[0], relation.right[0]];
      if (relation.sense !== "=" || relation.left.length !== 1 || relation.right.length !== 1) continue;
      // What usually is the same amount says something where it is one that would do.
      const other = sameCell(left!.entry, this.problem.entry(cell)) ? right!.entry : left!.entry;
      const { value } = other.amount.printed;
      if (value !== 0 && value >= range.low && value <= range.high) implied.push({ value, rounded: 1 });
    }
    return implied;
  }

  /** Whether a cell is the sum of others that are not all nothing. */
  private isTotal(cell: number): boolean {
    const entry = this.problem.entry(cell);
    return this.problem.parts(cell).some(({ constraint }) => {
      const { left, right, sense } = this.problem.constraint(constraint).source.relation;
      if (sense !== "=") return false;
      const [one, many] = left.length === 1 ? [left, right] : [right, left];
      if (one.length !== 1 || many.length < 2 || !sameCell(one[0]!.entry, entry)) return false;
      return many.some((term) => term.entry.amount.printed.value !== 0);
    });
  }

  /** The figures beside a cell that are no other print or part of it, where being equal says something. */
  private unrelatedNeighbours(cell: number, entry: Entry): { value: number; slip: "错行" | "错列" }[] {
    return this.surroundings.neighbours(entry).flatMap(({ entry: beside, slip }) => {
      const value = beside.amount.printed.value;
      if (value === 0 || this.problem.isResult(beside) || this.shareConstraint(cell, beside)) return [];
      return [{ value, slip }];
    });
  }

  private shareConstraint(cell: number, entry: Entry): boolean {
    return this.problem
      .parts(cell)
      .some(({ constraint }) =>
        this.problem.constraint(constraint).cells.some((other) => sameCell(this.problem.entry(other), entry)),
      );
  }

  /**
   * What the same 科目 says in other tables: a figure that stands there once more is hardly mistyped, and one that is
   * mended to what stands there very likely was.
   */
  private twinEvidence({ cell, slip }: Mending, mendings: readonly Mending[]): number {
    const entry = this.problem.entry(cell);
    const { value } = entry.amount.printed;
    const twins = this.surroundings
      .twins(entry)
      .filter(
        (twin) =>
          twin.amount.printed.value !== 0 &&
          !mendings.some((other) => this.problem.rests(twin, this.problem.entry(other.cell))),
      );
    const stands = (amount: number): boolean => twins.some((twin) => twin.amount.printed.value === amount);
    const [before, after] = [stands(value), stands(slip.value)];
    return before === after ? 1 : after ? 1 / TWIN_CHANCE : TWIN_CHANCE;
  }

  /** What the relations that usually hold say of the mended figures. */
  evidence(mendings: readonly Mending[]): number {
    const hints = new Set<EvaluatedRelation>();
    for (const { cell } of mendings) for (const hint of this.problem.hints(cell)) hints.add(hint);
    let factor = mendings.reduce((product, mending) => product * this.twinEvidence(mending, mendings), 1);
    for (const hint of hints) {
      if (hint.verdict === "unjudged") continue;
      const before = hint.difference;
      const after = mendings.reduce((sum, { cell, slip }) => {
        const entry = this.problem.entry(cell);
        const moved = this.problem.coefficient(hint.relation, cell);
        return sum + (slip.value - entry.amount.printed.value) * moved;
      }, before);
      const place = Math.max(...mendings.map(({ cell }) => printPlace(this.problem.entry(cell))));
      const agrees = (difference: number): boolean =>
        hint.relation.sense === "="
          ? Math.abs(difference) <= Math.max(hint.allowance, place)
          : difference <= hint.allowance;
      const held = hint.relation.mayExceed ? agrees(before) : hint.verdict !== "failed";
      const holds = agrees(after);
      if (held === holds) continue;
      if (hint.relation.sense === "≤") factor *= holds ? 2 : 0.5;
      else if (hint.left !== 0 || hint.right !== 0) {
        // That two amounts come to agree by chance is as unlikely as either amount itself.
        const amounts = Math.max(Math.abs(hint.left), Math.abs(hint.right));
        const chance = Math.max(0.0002, 2 * frequency(amounts, place));
        factor *= holds ? 1 / chance : chance;
      }
    }
    return factor;
  }
}

/** The likelihood of a value that the figures around a cell hardly allow. */
const LEAST_FIT = 0.002;

/** How likely a figure that is wrong is the same as one of its 科目 in another table all the same. */
const TWIN_CHANCE = 0.02;
