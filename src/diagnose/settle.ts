/**
 * From sets of cells to questions and their answers: each independent choice among sets is weighed, the likeliest
 * of all are made to agree with each other, and what is one slip in two cells becomes one.
 */
import type { Span } from "../amount/span";
import type { EvaluatedRelation } from "../check/report";
import type { Assessment, Assessor, Mending } from "./assess";
import { mendedBy, spansOf, type Choice } from "./choice";
import type { Effort } from "./effort";
import { independentChoices, type Fault } from "./faults";
import type { Constraint, Problem } from "./problem";
import type { Classes } from "./search";
import { joinSwaps } from "./swaps";

export interface Settled {
  readonly choices: readonly Choice[];
  /** Failed constraints of faults that there was no effort left to weigh. */
  readonly unweighed: readonly number[];
}

/** The most sets of one choice that are weighed, where they are of several cells. */
const MOST_WEIGHED = 60;

/** The most explanations of two dependent faults that are weighed together. */
const MOST_JOINED = 4;

export function settle(
  problem: Problem,
  classes: Classes,
  assessor: Assessor,
  faults: readonly Fault[],
  effort: Effort,
): Settled {
  const families = faults.flatMap((fault) =>
    independentChoices(fault.repairs.sets).map((sets) => ({ fault, sets: expand(sets, classes) })),
  );
  // What each family is taken to be while the others are weighed.
  const owner = new Map<number, number>();
  families.forEach(({ sets }, at) => sets[0]!.forEach((cell) => owner.set(cell, at)));
  const isOther = (at: number) => (cell: number) => (owner.get(cell) ?? at) !== at;
  const weigh = (at: number, settled?: ReadonlyMap<number, Span>): Choice => {
    const all = families[at]!.sets.flatMap((cells) => assessor.assess(cells, isOther(at), settled) ?? [])
      .filter((assessment) => assessor.isPossible(assessment))
      .sort((a, b) => b.weight - a.weight);
    const hidden = all.find((one) => assessor.isHidden(one));
    const assessments = hidden ? all.filter((one) => !assessor.isHidden(one)) : all;
    return hidden ? { assessments, hidden: hidden.weight } : { assessments };
  };

  const unweighed = new Set<Fault>();
  const weighed = families.map(({ fault }, at) => {
    const choice = effort.exhausted ? { assessments: [] } : weigh(at);
    if (choice.assessments.length === 0) unweighed.add(fault);
    return choice;
  });
  owner.clear();
  weighed.forEach(({ assessments: [first] }, at) =>
    first?.mendings.forEach(({ cell }) => owner.set(cell, at)),
  );

  const settled = new Map<number, Span>();
  const choices: Choice[] = [];
  families.forEach(({ fault }, at) => {
    if (unweighed.has(fault)) return;
    let choice = weighed[at]!;
    const cells = choice.assessments[0]!.mendings.map(({ cell }) => cell);
    if (!effort.exhausted && assessor.related(cells, isOther(at)).length > 0) {
      const agreed = weigh(at, settled);
      if (agreed.assessments.length > 0) choice = agreed;
    }
    for (const [cell, span] of spansOf(choice.assessments[0]!, assessor)) settled.set(cell, span);
    choices.push(choice);
  });
  return {
    choices: joinSwaps(problem, assessor, joinDependent(problem, assessor, choices), effort),
    unweighed: [...unweighed].flatMap((fault) => fault.targets),
  };
}

/** Sets of classes as sets of cells. */
function expand(sets: readonly (readonly number[])[], classes: Classes): number[][] {
  const expanded: number[][] = [];
  for (const set of sets) {
    let partial: number[][] = [[]];
    for (const representative of set) {
      const members = classes.members(representative);
      partial = partial.flatMap((cells) => members.map((member) => [...cells, member]));
      if (set.length > 1) partial = partial.slice(0, MOST_WEIGHED);
    }
    expanded.push(...partial);
    if (set.length > 1 && expanded.length >= MOST_WEIGHED) break;
  }
  return expanded;
}

/**
 * Two cells of which neither can be mended alone, because a relation that holds would fail, are one fault: a line
 * left out in two columns, a figure put in the wrong cell. So are two that print the same wrong amount for the same
 * right one and share a relation: one figure, carried from 项 to 款 and 类, or from table to table.
 */
function joinDependent(problem: Problem, assessor: Assessor, choices: readonly Choice[]): Choice[] {
  const left = choices.slice();
  const holding = left.map(({ assessments }) => holdingWith(problem, assessments[0]!));
  for (let a = 0; a < left.length; a++) {
    for (let b = a + 1; b < left.length; b++) {
      const shared = [...holding[a]!].filter((constraint) => holding[b]!.has(constraint));
      const [one, other] = [left[a]!, left[b]!];
      const isOne =
        shared.some((constraint) => breaksApart(assessor, problem.constraint(constraint), one, other)) ||
        carriesOn(problem, one, other);
      if (!isOne) continue;
      const others = mendedBy(assessor, left, [a, b]);
      const assessments = one.assessments
        .slice(0, MOST_JOINED)
        .flatMap((first) =>
          other.assessments
            .slice(0, MOST_JOINED)
            .flatMap((second) => joined(first, second, assessor, others)),
        )
        .sort((x, y) => y.weight - x.weight);
      if (assessments.length === 0) continue;
      left[a] = { assessments };
      holding[a] = holdingWith(problem, assessments[0]!);
      left.splice(b, 1);
      holding.splice(b, 1);
      b = a;
    }
  }
  return left;
}

/** The constraints of mended cells that hold now. */
function holdingWith(problem: Problem, { mendings }: Assessment): Set<number> {
  const holding = new Set<number>();
  for (const { cell } of mendings) {
    for (const { constraint } of problem.parts(cell))
      if (!problem.constraint(constraint).failed) holding.add(constraint);
  }
  return holding;
}

/** Whether a relation that holds would fail if one of two faults were mended without the other. */
function breaksApart(assessor: Assessor, constraint: Constraint, a: Choice, b: Choice): boolean {
  return [a, b].some(({ assessments }) => !assessor.fits(spansOf(assessments[0]!, assessor), constraint));
}

/** Whether two faults are the same figure, typed or carried twice. */
function carriesOn(problem: Problem, a: Choice, b: Choice): boolean {
  const [ones, others] = [a.assessments[0]!.mendings, b.assessments[0]!.mendings];
  const change = changeOf(problem, ones[0]!);
  if (![...ones, ...others].every((mending) => changeOf(problem, mending) === change)) return false;
  const touched = new Set(ones.flatMap(({ cell }) => relationsOf(problem, cell)));
  return others.some(({ cell }) => relationsOf(problem, cell).some((relation) => touched.has(relation)));
}

/** The relations that a cell takes part in, those that only usually hold as well. */
function relationsOf(problem: Problem, cell: number): readonly EvaluatedRelation[] {
  const bound = problem.parts(cell).map(({ constraint }) => problem.constraint(constraint).source);
  return [...bound, ...problem.hints(cell)];
}

/** What a cell prints and what it should, in 分: a blank has no figure that could be another's. */
function changeOf(problem: Problem, { cell, slip }: Mending): string {
  const { state, amount } = problem.entry(cell);
  return state === "amount" ? `${amount.printed.value} ${slip.value}` : `${state} ${cell}`;
}

function joined(
  a: Assessment,
  b: Assessment,
  assessor: Assessor,
  others: ReadonlyMap<number, Span>,
): Assessment[] {
  const own = new Map(a.mendings.map(({ cell, slip }) => [cell, slip.value]));
  // A cell that both would change can become one thing only.
  if (b.mendings.some(({ cell, slip }) => own.has(cell) && own.get(cell) !== slip.value)) return [];
  const added = b.mendings.filter(({ cell }) => !own.has(cell));
  const both = { mendings: [...a.mendings, ...added], weight: a.weight * b.weight };
  if (assessor.holds(spansOf(both, assessor), others)) return [both];
  const cells = both.mendings.map(({ cell }) => cell);
  const assessed = assessor.assess(cells, (cell) => others.has(cell), others);
  return assessed && assessor.isPossible(assessed) && !assessor.isHidden(assessed) ? [assessed] : [];
}
