/**
 * All smallest sets of cells whose change makes a group of failed relations hold: hitting-set branching on the
 * smallest relation that no chosen cell takes part in, and on the smallest contradiction among the relations of
 * those chosen (Fellegi and Holt's error localisation, as a card-minimal repair). Deepened one cell at a time, so
 * that the first sets found are the smallest; every set is found once.
 */
import type { Effort } from "./effort";
import { freedomOf } from "./freedom";
import type { Problem } from "./problem";
import { addTo } from "../group-by";

/**
 * Cells that take part in the same relations in the same way are interchangeable: the search looks at one of
 * them, and `members` has all.
 */
export class Classes {
  /** Representatives by a number made of their relations; few share one without being alike. */
  private readonly representatives = new Map<number, number[]>();
  private readonly classOf = new Map<number, number>();
  private readonly membersOf = new Map<number, number[]>();
  private readonly inConstraint = new Map<number, readonly number[]>();

  constructor(
    private readonly problem: Problem,
    private readonly effort: Effort,
  ) {}

  /** One cell of each class that takes part in a constraint. */
  cells(constraint: number): readonly number[] {
    let cells = this.inConstraint.get(constraint);
    if (!cells) {
      const all = this.problem.constraint(constraint).cells;
      // The narrowest spans first: what is freed then leaves the others the most room.
      const width = (cell: number): number => {
        const { held } = this.problem.entry(cell).amount;
        return held.high - held.low;
      };
      const ordered = all.slice().sort((a, b) => width(a) - width(b) || a - b);
      cells = [...new Set(ordered.map((cell) => this.representative(cell)))];
      this.inConstraint.set(constraint, cells);
      this.effort.spend(all.length * 10);
    }
    return cells;
  }

  /** The cells that a representative stands for, itself included. */
  members(representative: number): readonly number[] {
    return this.membersOf.get(representative) ?? [representative];
  }

  private representative(cell: number): number {
    const known = this.classOf.get(cell);
    if (known !== undefined) return known;
    const alike = this.representatives.get(this.signature(cell));
    const found = alike?.find((other) => this.sameParts(cell, other)) ?? cell;
    if (!alike) this.representatives.set(this.signature(cell), [cell]);
    else if (found === cell) alike.push(cell);
    this.classOf.set(cell, found);
    addTo(this.membersOf, found, cell);
    return found;
  }

  private signature(cell: number): number {
    let signature = 0;
    for (const { constraint, at } of this.problem.parts(cell)) {
      signature =
        (Math.imul(signature, 31) + constraint * 8 + this.problem.constraint(constraint).coefs[at]!) | 0;
    }
    return signature;
  }

  private sameParts(a: number, b: number): boolean {
    const [parts, others] = [this.problem.parts(a), this.problem.parts(b)];
    return (
      parts.length === others.length &&
      parts.every((part, i) => {
        const other = others[i]!;
        if (part.constraint !== other.constraint) return false;
        const { coefs } = this.problem.constraint(part.constraint);
        return coefs[part.at] === coefs[other.at];
      })
    );
  }
}

export interface Repairs {
  /** How many cells must change. */
  readonly size: number;
  /** All sets of that size, as representatives of their classes, each in ascending order. */
  readonly sets: readonly (readonly number[])[];
}

/** The most sets that are listed. */
const MOST_SETS = 2000;

/**
 * @param targets the constraints that must be made to hold
 * @param least sets smaller than this are known not to do
 * @param most the largest size to try
 * @param given cells known to be wrong, which change besides; they are in no set
 * @returns undefined where no set of at most `most` cells does, or the effort ran out
 */
export function smallestRepairs(
  problem: Problem,
  classes: Classes,
  targets: readonly number[],
  effort: Effort,
  { least = 1, most, given = [] }: { least?: number; most: number; given?: readonly number[] },
): Repairs | undefined {
  const search = new Search(problem, classes, targets, effort, given);
  for (let size = Math.max(least, search.lowerBound(), 1); size <= most; size++) {
    const sets = search.ofSize(size);
    if (effort.exhausted) return undefined;
    if (sets.length > 0) return { size, sets };
  }
  return undefined;
}

/** Contradictions among more chosen cells than this are not remembered: they hardly come again. */
const MOST_LEARNED = 2;

class Search {
  private readonly chosen: number[] = [];
  private readonly isChosen: (0 | 1 | undefined)[] = [];
  /** With `chosen` changed and nothing else, their relations contradict each other: one of `others` must be too. */
  private readonly learned = new Map<number, { chosen: readonly number[]; others: readonly number[] }[]>();
  /** How many chosen cells take part in a constraint. */
  private readonly hits: Int32Array;
  /** Cells that are taken as right in this part of the search. */
  private readonly excluded: (0 | 1 | undefined)[] = [];
  /** Marks for packing disjoint sets: the number of the packing in which a cell was last used. */
  private readonly used: (number | undefined)[] = [];
  private packing = 0;
  /** In how many open targets a cell takes part, valid where `reachedIn` is the current packing. */
  private readonly reaches: (number | undefined)[] = [];
  private readonly reachedIn: (number | undefined)[] = [];
  private readonly reached: number[] = [];
  private readonly targets: readonly number[];
  private found: number[][] = [];

  constructor(
    private readonly problem: Problem,
    private readonly classes: Classes,
    targets: readonly number[],
    private readonly effort: Effort,
    private readonly given: readonly number[],
  ) {
    this.hits = new Int32Array(problem.size);
    this.targets = targets.slice().sort((a, b) => classes.cells(a).length - classes.cells(b).length || a - b);
    for (const cell of given) this.choose(cell, 1);
  }

  /** At least so many cells must change: targets without a common cell need one each. */
  lowerBound(): number {
    this.packing++;
    let bound = 0;
    for (const target of this.targets) {
      if (this.hits[target] === 0 && this.pack(this.classes.cells(target))) bound++;
    }
    return bound;
  }

  ofSize(size: number): readonly (readonly number[])[] {
    this.found = [];
    this.extend(size);
    return this.found;
  }

  private extend(remaining: number): void {
    if (this.effort.exhausted || this.found.length >= MOST_SETS) return;
    this.packing++;
    this.reached.length = 0;
    let bound = 0;
    let branch: readonly number[] | undefined;
    let branchSize = Infinity;
    let open = 0;
    for (const target of this.targets) {
      if (this.hits[target]! > 0) continue;
      open++;
      const cells = this.classes.cells(target);
      const allowed = this.reach(cells);
      if (allowed === 0) return;
      if (this.pack(cells) && ++bound > remaining) return;
      if (allowed < branchSize) {
        branchSize = allowed;
        branch = cells;
      }
    }
    // No `remaining` cells take part in so many open targets.
    const most = this.mostReached(remaining);
    if (open > most.all) return;
    for (const cells of this.contradictions(remaining - bound)) {
      const allowed = this.count(cells);
      if (allowed === 0) return;
      if (this.pack(cells) && ++bound > remaining) return;
      if (allowed < branchSize) {
        branchSize = allowed;
        branch = cells;
      }
    }
    if (!branch) {
      this.found.push(this.chosen.slice(this.given.length).sort((a, b) => a - b));
      return;
    }
    if (remaining === 0) return;

    const worthwhile = branch.map((cell) => open - this.reachOf(cell) <= most.butOne);
    const tried: number[] = [];
    for (let i = 0; i < branch.length; i++) {
      const cell = branch[i]!;
      if (this.excluded[cell]) continue;
      if (worthwhile[i]) {
        this.choose(cell, 1);
        this.extend(remaining - 1);
        this.choose(cell, -1);
      }
      this.excluded[cell] = 1;
      tried.push(cell);
    }
    for (const cell of tried) this.excluded[cell] = 0;
  }

  /** Counts a target for each cell that may be chosen for it; returns how many there are. */
  private reach(cells: readonly number[]): number {
    this.effort.spend(cells.length);
    let allowed = 0;
    for (const cell of cells) {
      if (this.excluded[cell]) continue;
      allowed++;
      if (this.reachedIn[cell] === this.packing) this.reaches[cell]!++;
      else {
        this.reachedIn[cell] = this.packing;
        this.reaches[cell] = 1;
        this.reached.push(cell);
      }
    }
    return allowed;
  }

  /** How many open targets a cell takes part in. */
  private reachOf(cell: number): number {
    return this.reachedIn[cell] === this.packing ? this.reaches[cell]! : 0;
  }

  /** The most open targets that `cells` cells, and one fewer, can take part in. */
  private mostReached(cells: number): { all: number; butOne: number } {
    const counts: number[] = [];
    for (const cell of this.reached) {
      const reach = this.reaches[cell]!;
      counts[reach] = (counts[reach] ?? 0) + 1;
    }
    let left = cells;
    let all = 0;
    let least = 0;
    for (let reach = counts.length - 1; reach > 0 && left > 0; reach--) {
      const taken = Math.min(left, counts[reach] ?? 0);
      if (taken === 0) continue;
      all += taken * reach;
      left -= taken;
      least = reach;
    }
    return { all, butOne: left > 0 ? all : all - least };
  }

  /**
   * Sets of cells of which another must change, because the relations of some chosen ones contradict each other:
   * what was learned before, and where that says nothing, what the chosen cells as a whole say.
   */
  private contradictions(room: number): readonly (readonly number[])[] {
    const unmet: (readonly number[])[] = [];
    for (const cell of this.chosen) {
      for (const { chosen, others } of this.learned.get(cell) ?? []) {
        this.effort.spend(4);
        if (chosen.every((other) => this.isChosen[other]) && !others.some((other) => this.isChosen[other])) {
          unmet.push(others);
          if (room === 0) return unmet;
        }
      }
    }
    if (unmet.length > 0 || this.chosen.length === 0) return unmet;
    const freedom = freedomOf(this.problem, this.chosen, this.effort, { wanted: false, hits: this.hits });
    if (freedom.possible) return unmet;
    const cells = this.union(freedom.conflict);
    const chosen = cells.filter((cell) => this.isChosen[cell]);
    const others = cells.filter((cell) => !this.isChosen[cell]);
    if (chosen.length > MOST_LEARNED) return [others];
    addTo(this.learned, chosen[0]!, { chosen, others });
    return [others];
  }

  private choose(cell: number, by: 1 | -1): void {
    const parts = this.problem.parts(cell);
    this.effort.spend(parts.length);
    for (const part of parts) this.hits[part.constraint]! += by;
    this.excluded[cell] = by === 1 ? 1 : 0;
    this.isChosen[cell] = by === 1 ? 1 : 0;
    if (by === 1) this.chosen.push(cell);
    else this.chosen.pop();
  }

  private count(cells: readonly number[]): number {
    this.effort.spend(cells.length);
    let count = 0;
    for (const cell of cells) if (!this.excluded[cell]) count++;
    return count;
  }

  /** Takes the cells for this packing, if none of them is taken. */
  private pack(cells: readonly number[]): boolean {
    for (const cell of cells) if (!this.excluded[cell] && this.used[cell] === this.packing) return false;
    for (const cell of cells) this.used[cell] = this.packing;
    return true;
  }

  private union(constraints: readonly number[]): readonly number[] {
    const union = new Set<number>();
    for (const constraint of constraints) for (const cell of this.classes.cells(constraint)) union.add(cell);
    this.effort.spend(union.size * 4);
    return [...union];
  }
}
