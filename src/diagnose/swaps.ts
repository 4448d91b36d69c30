/** 两数互换, 错行, 错列: two faults that are one slip, because each cell should hold what the other holds. */
import type { Span } from "../amount/span";
import type { Assessment, Assessor, Mending } from "./assess";
import { mendedBy, spansOf, type Choice } from "./choice";
import type { Effort } from "./effort";
import type { Constraint, Problem } from "./problem";

/** How often two figures are exchanged, and how many pairs may be: beside each other, in one line or column, anywhere. */
const OFTEN = { beside: 0.05 / 4, aligned: 0.05 / 40, anywhere: 0.05 / 400 };

/** How many explanations of each fault are tried against those of the others. */
const MOST_TRIED = 30;

/** The most explanations of each of two joined faults that are kept beside the exchange. */
const MOST_KEPT = 3;

/** Joins pairs of faults that an exchange of two figures explains better than two slips. */
export function joinSwaps(
  problem: Problem,
  assessor: Assessor,
  choices: readonly Choice[],
  effort: Effort,
): Choice[] {
  const left = choices.slice();
  choices.forEach((choice, at) => {
    const others = mendedBy(assessor, left, [at]);
    const known = within(problem, choice, (swap) => assessor.holds(spansOf(swap, assessor), others));
    const added = withBeside(problem, assessor, known, others, effort);
    left[at] = { ...known, assessments: byWeight([...known.assessments, ...added]) };
  });
  for (let a = 0; a < left.length; a++) {
    for (let b = a + 1; b < left.length && !effort.exhausted; b++) {
      const swap = bestSwap(problem, assessor, left, [a, b], effort);
      if (!swap) continue;
      const [one, other] = [left[a]!.assessments, left[b]!.assessments];
      left[a] = { assessments: [swap, ...besides(swap, one, other)] };
      left.splice(b, 1);
      break;
    }
  }
  return left;
}

/** The exchange that explains two faults better than two slips would; undefined where none does. */
function bestSwap(
  problem: Problem,
  assessor: Assessor,
  choices: readonly Choice[],
  pair: readonly [number, number],
  effort: Effort,
): Assessment | undefined {
  const [ones, others] = [choices[pair[0]]!.assessments, choices[pair[1]]!.assessments];
  // What all the other faults are mended to, made where it is needed first.
  let mended: Map<number, Span> | undefined;
  let best: Assessment | undefined;
  let least = ones[0]!.weight * others[0]!.weight;
  for (const one of ones.slice(0, MOST_TRIED)) {
    for (const other of others.slice(0, MOST_TRIED)) {
      effort.spend(4);
      if (one.mendings.length !== 1 || other.mendings.length !== 1) continue;
      const swap = exchange(problem, one.mendings[0]!, other.mendings[0]!);
      if (!swap || swap.weight <= least) continue;
      mended ??= mendedBy(assessor, choices, pair);
      if (!assessor.holds(spansOf(swap, assessor), mended)) continue;
      best = swap;
      least = swap.weight;
    }
  }
  return best;
}

/** What else may explain two faults that an exchange explains. */
function besides(swap: Assessment, ones: readonly Assessment[], others: readonly Assessment[]): Assessment[] {
  const swapped = new Set(swap.mendings.map(({ cell }) => cell));
  return byWeight(
    ones.slice(0, MOST_KEPT).flatMap((one) =>
      others.slice(0, MOST_KEPT).map((other) => ({
        mendings: [...one.mendings, ...other.mendings],
        weight: one.weight * other.weight,
      })),
    ),
  ).filter(({ mendings }) => mendings.some(({ cell }) => !swapped.has(cell)));
}

/** A set of two cells that should hold each other's figure is a swap, if that is likelier than two slips. */
function within(problem: Problem, choice: Choice, holds: (swap: Assessment) => boolean): Choice {
  const assessments = choice.assessments.map((assessment) => {
    const [a, b] = assessment.mendings;
    if (!a || !b || assessment.mendings.length !== 2) return assessment;
    const swap = exchange(problem, a, b);
    const apart = a.slip.weight * b.slip.weight;
    if (!swap || swap.weight <= apart || !holds(swap)) return assessment;
    // What the figures around say of the two cells they say of their exchange.
    return { ...swap, weight: swap.weight * Math.max(1, assessment.weight / apart) };
  });
  return { ...choice, assessments: byWeight(assessments) };
}

const byWeight = (assessments: Assessment[]): Assessment[] => assessments.sort((a, b) => b.weight - a.weight);

/**
 * Exchanges with a cell beside that would do as well, whatever the relations say of that one: where it stands in none
 * that fails, no set of as few cells as do has the two.
 */
function withBeside(
  problem: Problem,
  assessor: Assessor,
  { assessments }: Choice,
  others: ReadonlyMap<number, Span>,
  effort: Effort,
): Assessment[] {
  const cellsOf = ({ mendings }: Assessment): number[] => mendings.map(({ cell }) => cell);
  const targets = problem.failedWith(cellsOf(assessments[0]!)).map((number) => problem.constraint(number));
  const coefOf = (cell: number, { cells, coefs }: Constraint): number => coefs[cells.indexOf(cell)] ?? 0;
  const known = new Set(assessments.map((assessment) => nameOf(cellsOf(assessment))));
  const found: Assessment[] = [];
  for (const cell of targets.reduce((a, b) => (b.cells.length < a.cells.length ? b : a)).cells) {
    for (const beside of assessor.beside(cell)) {
      effort.spend(4);
      const pair = [cell, beside];
      if (others.has(cell) || others.has(beside) || known.has(nameOf(pair))) continue;
      const [value, other] = [printedBy(problem, cell), printedBy(problem, beside)];
      const spans = new Map([
        [cell, assessor.spanOf(cell, other)],
        [beside, assessor.spanOf(beside, value)],
      ]);
      const mended = new Map([...others, ...spans]);
      // What moves two parts of one sum alike mends it by no more than decimals that nobody sees.
      const does = targets.every(
        (target) => coefOf(cell, target) !== coefOf(beside, target) && assessor.fits(mended, target),
      );
      if (!does || !assessor.holds(spans, others)) continue;
      known.add(nameOf(pair));
      const assessed = assessor.assess(pair, (one) => others.has(one), others);
      const swap = assessed && exchange(problem, assessed.mendings[0]!, assessed.mendings[1]!);
      if (swap && assessor.isPossible(swap))
        found.push({ ...swap, weight: swap.weight * assessor.evidence(swap.mendings) });
    }
  }
  return found;
}

const printedBy = (problem: Problem, cell: number): number => problem.entry(cell).amount.printed.value;

const nameOf = (cells: readonly number[]): string =>
  cells
    .slice()
    .sort((a, b) => a - b)
    .join();

function exchange(problem: Problem, a: Mending, b: Mending): Assessment | undefined {
  const [first, second] = [problem.entry(a.cell), problem.entry(b.cell)];
  const [one, other] = [first.amount.printed.value, second.amount.printed.value];
  if (a.cell === b.cell || one === other || other < a.low || other > a.high || one < b.low || one > b.high)
    return undefined;
  const sameSheet = first.sheet === second.sheet;
  const rows = Math.abs(first.row - second.row);
  const columns = Math.abs(first.column - second.column);
  const aligned = sameSheet && (rows === 0 || columns === 0);
  const slip = one !== 0 && other !== 0 ? "两数互换" : !aligned ? "填错位置" : rows === 0 ? "错列" : "错行";
  const weight = aligned && rows + columns <= 2 ? OFTEN.beside : aligned ? OFTEN.aligned : OFTEN.anywhere;
  const mend = (mending: Mending, value: number): Mending => ({
    ...mending,
    slip: { kind: "other", slip, value, weight: Math.sqrt(weight) },
  });
  const mendings = [mend(a, other), mend(b, one)];
  const isBehind = sameSheet && (first.row - second.row || first.column - second.column) > 0;
  return { mendings: isBehind ? mendings.reverse() : mendings, weight };
}
