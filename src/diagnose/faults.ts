/**
 * Faults that have nothing to do with each other are solved apart: failed relations that share no cell need a
 * cell each, so the sum of the smallest repairs is the smallest repair of all, unless one set of cells mends two
 * groups at once (two parts of one sum swapped). Where that can be, the two are solved together.
 */
import type { Effort } from "./effort";
import { freedomOf } from "./freedom";
import type { Problem } from "./problem";
import { Classes, smallestRepairs, type Repairs } from "./search";
import { addTo, groupBy } from "../group-by";

export interface Fault {
  /** The failed constraints it explains. */
  readonly targets: readonly number[];
  readonly repairs: Repairs;
}

export interface Faults {
  readonly faults: readonly Fault[];
  /** Failed constraints that no set within the bound explains. */
  readonly unsolved: readonly number[];
}

/** The most cells one fault may take; beyond it there is no knowing what happened. */
const MOST_CELLS = 7;

/** The part of the effort that one group may take, so that a hopeless tangle leaves the others theirs. */
const GROUP_EFFORT = 120_000;

/** The part of the effort that looking for a common repair of two groups may take. */
const MERGE_EFFORT = 10_000;

export function findFaults(problem: Problem, classes: Classes, effort: Effort): Faults {
  // The small ones first: they are the surest.
  const groups = connected(problem, problem.failed).sort((a, b) => a.length - b.length);
  const faults: Fault[] = [];
  const tangled: number[] = [];
  for (const targets of groups) {
    const repairs = smallestRepairs(problem, classes, targets, effort.part(GROUP_EFFORT), {
      most: MOST_CELLS,
    });
    if (repairs) faults.push({ targets, repairs });
    else tangled.push(...targets);
  }
  const mergedFaults = merged(problem, classes, faults, effort);
  if (tangled.length === 0) return { faults: mergedFaults, unsolved: [] };
  const { faults: plain, unsolved } = untangle(problem, classes, tangled, effort);
  return { faults: [...mergedFaults, ...plain], unsolved };
}

/**
 * Takes out of a tangle what is plain: a cell whose change alone makes all its relations hold, two failed ones at
 * least, while no other such cell takes part in these. What is left may then fall apart.
 */
function untangle(problem: Problem, classes: Classes, tangled: readonly number[], effort: Effort): Faults {
  const faults: Fault[] = [];
  const given: number[] = [];
  let left = tangled;
  for (;;) {
    const plain = plainCells(problem, classes, left, given, effort);
    if (plain.size === 0 || effort.exhausted) break;
    for (const [cell, targets] of plain) {
      faults.push({ targets, repairs: { size: 1, sets: [[cell]] } });
      given.push(cell);
    }
    const explained = new Set([...plain.values()].flat());
    left = left.filter((target) => !explained.has(target));
  }
  const unsolved: number[] = [];
  for (const targets of connected(problem, left).sort((a, b) => a.length - b.length)) {
    const near = given.filter((cell) => sharesWith(problem, cell, targets));
    const repairs =
      targets.length < tangled.length &&
      smallestRepairs(problem, classes, targets, effort.part(GROUP_EFFORT), {
        most: MOST_CELLS,
        given: near,
      });
    if (repairs) faults.push({ targets, repairs });
    else unsolved.push(...targets);
  }
  return { faults, unsolved };
}

function plainCells(
  problem: Problem,
  classes: Classes,
  targets: readonly number[],
  given: readonly number[],
  effort: Effort,
): Map<number, readonly number[]> {
  const reach = new Map<number, number[]>();
  for (const target of targets) {
    for (const cell of classes.cells(target)) addTo(reach, cell, target);
  }
  const mending = new Map<number, number[]>();
  const rivals = new Map<number, number>();
  for (const [cell, reached] of reach) {
    if (reached.length < 2 || classes.members(cell).length > 1) continue;
    const near = given.filter((other) =>
      sharesWith(
        problem,
        other,
        problem.parts(cell).map((part) => part.constraint),
      ),
    );
    if (!freedomOf(problem, [cell, ...near], effort, { wanted: false }).possible) continue;
    mending.set(cell, reached);
    for (const target of reached) rivals.set(target, (rivals.get(target) ?? 0) + 1);
  }
  return new Map([...mending].filter(([, reached]) => reached.every((target) => rivals.get(target) === 1)));
}

function sharesWith(problem: Problem, cell: number, constraints: readonly number[]): boolean {
  return problem
    .parts(cell)
    .some(({ constraint }) =>
      problem
        .constraint(constraint)
        .cells.some((near) => problem.parts(near).some((part) => constraints.includes(part.constraint))),
    );
}

/** Failed constraints that share cells, directly or by others. */
function connected(problem: Problem, failed: readonly number[]): number[][] {
  const leader = new Map(failed.map((number) => [number, number]));
  const find = (number: number): number => {
    let at = number;
    for (let next = leader.get(at)!; next !== at; next = leader.get(at)!) at = next;
    leader.set(number, at);
    return at;
  };
  const firstWith = new Map<number, number>();
  for (const number of failed) {
    for (const cell of problem.constraint(number).cells) {
      const other = firstWith.get(cell);
      if (other === undefined) firstWith.set(cell, number);
      else leader.set(find(number), find(other));
    }
  }
  return [...groupBy(failed, find).values()];
}

function merged(problem: Problem, classes: Classes, faults: readonly Fault[], effort: Effort): Fault[] {
  const current = faults.slice();
  const tried = new Set<string>();
  const share = effort.part(MERGE_EFFORT);
  for (;;) {
    const pair = nextPair(problem, current, tried);
    if (!pair || share.exhausted) return current;
    const [a, b] = pair;
    const targets = [...a.targets, ...b.targets].sort((x, y) => x - y);
    const repairs = smallestRepairs(problem, classes, targets, share, {
      least: Math.max(a.repairs.size, b.repairs.size),
      most: a.repairs.size + b.repairs.size - 1,
    });
    tried.add(nameOf(a, b));
    if (!repairs) continue;
    current.splice(current.indexOf(a), 1, { targets, repairs });
    current.splice(current.indexOf(b), 1);
  }
}

/** Two faults, not both of one cell, that one relation which holds brings together. */
function nextPair(
  problem: Problem,
  faults: readonly Fault[],
  tried: ReadonlySet<string>,
): [Fault, Fault] | undefined {
  if (faults.length < 2) return undefined;
  const owner = new Map<number, Fault>();
  for (const fault of faults) {
    for (const target of fault.targets)
      for (const cell of problem.constraint(target).cells) owner.set(cell, fault);
  }
  for (const fault of faults) {
    if (fault.repairs.size < 2) continue;
    for (const target of fault.targets) {
      for (const cell of problem.constraint(target).cells) {
        for (const { constraint } of problem.parts(cell)) {
          for (const near of problem.constraint(constraint).cells) {
            const other = owner.get(near);
            if (other && other !== fault && !tried.has(nameOf(fault, other))) return [fault, other];
          }
        }
      }
    }
  }
  return undefined;
}

function nameOf(a: Fault, b: Fault): string {
  return [a.targets[0]!, b.targets[0]!, a.targets.length + b.targets.length].sort((x, y) => x - y).join();
}

/**
 * The independent choices in a family of sets: `{a, b}, {a, c}` is `a` and (`b` or `c`). One choice, the whole
 * family, where it does not fall apart.
 */
export function independentChoices(sets: readonly (readonly number[])[]): number[][][] {
  const cells = [...new Set(sets.flat())];
  const together = new Set(sets.flatMap((set) => set.flatMap((a) => set.map((b) => `${a},${b}`))));
  const group = new Map(cells.map((cell) => [cell, cell]));
  const root = (cell: number): number => {
    let at = cell;
    while (group.get(at) !== at) at = group.get(at)!;
    return at;
  };
  for (const a of cells)
    for (const b of cells) if (a < b && !together.has(`${a},${b}`)) group.set(root(a), root(b));
  const groups = new Set(cells.map(root)).size;
  const choices = new Map<number, Map<string, number[]>>();
  for (const set of sets) {
    const bySet = groupBy(set, root);
    // It answers one of the questions by another: the questions hang together.
    if (bySet.size < groups) return [sets.map((one) => [...one])];
    for (const [key, part] of bySet) {
      if (!choices.has(key)) choices.set(key, new Map());
      choices.get(key)!.set(part.join(), part);
    }
  }
  const independent = [...choices.values()].map((parts) => [...parts.values()]);
  const product = independent.reduce((count, parts) => count * parts.length, 1);
  return product === sets.length ? independent : [sets.map((set) => [...set])];
}
