/**
 * From the relations that failed to the few cells to mend: all smallest sets of cells whose change makes every
 * relation hold, with the values they may take, weighed by likeness to a slip.
 */
import { relationsAside, type CheckReport } from "../check/report";
import { inputsOf } from "../statement/inputs";
import type { Entry, Statement } from "../statement/statement";
import { Assessor, type Assessment, type Mending } from "./assess";
import type { Diagnosis, DiagnosisReport, Explanation, Repair, SlipKind } from "./diagnosis";
import { displacements } from "./displaced";
import type { Displacement } from "./displacement";
import { displacementText } from "./displaced-wording";
import { Effort } from "./effort";
import { findFaults } from "./faults";
import { formulaDiagnoses } from "./formulas";
import { Problem } from "./problem";
import { Classes } from "./search";
import type { Choice } from "./choice";
import { isBroken, touches } from "./restored";
import { settle } from "./settle";
import { guessedStale, provedStale, staleText, type Stale } from "./stale";
import { suspectedBlocks } from "./suspected";
import { Surroundings } from "./surroundings";
import { mendedBy, usualOnes, type Mended } from "./usual";
import { ambiguityText, explanationText, unexplainedText } from "./diagnosis-wording";

export interface DiagnoseOptions {
  /** Last year's workbook, where it is open: a figure left from it is recognised. */
  readonly prior?: Statement;
}

/** Some 15 ms of work in a warm engine at the most; most of it may go into the search. */
const EFFORT = 240_000;
const SEARCH_EFFORT = 180_000;

/** An explanation must be so many times as likely as the next to stand out. */
const STANDS_OUT = 5;

/** Beyond this many failed relations no cell is looked for: it is not a few slips. */
const MOST_FAILED = 150;

/**
 * The fewest cells to blame for the failed relations of a report. Faults that have nothing to do with each other
 * are told apart; the first explanations of all together make every failed relation hold, those in `unexplained`
 * excepted. The same report always gets the same answer, in at most about 50 ms.
 */
export function diagnose(checked: CheckReport, { prior }: DiagnoseOptions = {}): DiagnosisReport {
  const report = withoutAside(checked);
  if (!report.relations.some(({ verdict }) => verdict === "failed")) return { diagnoses: [] };
  const proved = provedStale(report, report.relations, prior);
  const fresh = notTouching(report.relations, entriesOf(proved));
  // A block that stands off its lines is one fault, and none of its cells is looked at by itself.
  const blocks = displacements({ ...report, relations: fresh });
  const moved = new Set(blocks.flatMap(({ restored }) => [...restored.keys()]));
  const surroundings = new Surroundings(report.statement, prior);
  const formulas = formulaDiagnoses(report, surroundings);
  const settled = new Set(formulas.flatMap(({ resolves }) => resolves));
  const firm = notTouching(fresh, moved).filter((one) => !settled.has(one));
  const stale = [...proved, ...guessedStale(report, firm)];
  const displaced = new Set([...moved, ...entriesOf(stale)]);
  const left = notTouching(report.relations, displaced).filter((one) => !settled.has(one));
  const suspected = blocks.length > 0 ? [] : suspectedBlocks(report, fresh);
  const { cells, beyond } = cellsToMend(report, left, surroundings);
  const diagnoses = [
    ...blocks.map((block) =>
      withUsual(blockDiagnosis(block, surroundings), report, (entry) => block.restored.get(entry)),
    ),
    ...stale.map((block) =>
      withUsual(staleDiagnosis(block, surroundings), report, (entry) =>
        block.entries.has(entry) ? "lost" : undefined,
      ),
    ),
    ...formulas,
    ...cells.map((one) => {
      const mended = one.resolves.filter(isBroken);
      const block = suspected.find(([, mends]) => mended.every((relation) => mends.has(relation)))?.[0];
      return block ? orBlock(one, blockDiagnosis(block, surroundings).explanations[0]!) : one;
    }),
  ];
  if (beyond.length === 0) return { diagnoses };
  return { diagnoses, unexplained: { relations: beyond, message: unexplainedText(beyond, surroundings) } };
}

/** Single cells that explain the failed among some relations, the surest first; and the relations that none explains. */
function cellsToMend(
  report: CheckReport,
  relations: CheckReport["relations"],
  surroundings: Surroundings,
): { readonly cells: readonly Diagnosis[]; readonly beyond: CheckReport["relations"] } {
  const problem = new Problem(relations, inputsOf(report.statement));
  const effort = new Effort(EFFORT);
  const classes = new Classes(problem, effort);
  const { faults, unsolved } =
    problem.failed.length > MOST_FAILED
      ? { faults: [], unsolved: problem.failed }
      : findFaults(problem, classes, effort.part(SEARCH_EFFORT));
  const assessor = new Assessor(problem, surroundings, effort);
  const { choices, unweighed } = settle(problem, classes, assessor, faults, effort);
  const isHidden = ({ assessments, hidden = 0 }: Choice): boolean =>
    assessments[0]!.weight < STANDS_OUT * hidden;
  const cells = choices
    .filter((choice) => !isHidden(choice))
    .map((choice) => withUsual(toDiagnosis(choice, problem, surroundings), report));
  cells.sort(
    (a, b) =>
      Number(a.equally > 1) - Number(b.equally > 1) ||
      b.explanations[0]!.likeness - a.explanations[0]!.likeness ||
      b.resolves.length - a.resolves.length,
  );
  const unseen = choices
    .filter(isHidden)
    .flatMap(({ assessments }) => failedWith(assessments[0]!.mendings, problem));
  const beyond = [...new Set([...unsolved, ...unweighed, ...unseen])].sort((a, b) => a - b);
  return { cells, beyond: beyond.map((number) => problem.constraint(number).source) };
}

/** A break that a person set aside is neither explained nor mended. */
function withoutAside(report: CheckReport): CheckReport {
  const aside = relationsAside(report);
  if (aside.size === 0) return report;
  return { ...report, relations: report.relations.filter((relation) => !aside.has(relation)) };
}

/** One fault for a whole block: what each of its cells will say, and one sentence. */
function blockDiagnosis(block: Displacement, surroundings: Surroundings): Diagnosis {
  const repairs = [...block.restored].flatMap(([entry, what]): Repair[] => {
    if (what === "lost") return [];
    const proposed = what === "blank" ? 0 : what.from.amount.printed.value;
    return [{ entry, proposed, low: proposed, high: proposed }];
  });
  const message = displacementText(block, surroundings.tableName(repairs[0]!.entry));
  const slip = block.moves.some(({ right }) => right !== 0) ? "整块错栏" : "整块错行";
  const explanation: Explanation = { kind: "other", slip, repairs, likeness: 1, message, block: true };
  return { explanations: [explanation], resolves: block.resolves, equally: 1, message };
}

/** @param put what its cells say once it is mended, where its repairs do not say it all */
function withUsual(one: Diagnosis, { relations }: CheckReport, put?: Mended): Diagnosis {
  const equal = one.explanations.slice(0, one.equally);
  const usual = usualOnes(relations, put ? [put] : equal.map(({ repairs }) => mendedBy(repairs)));
  return usual.length === 0 ? one : { ...one, resolves: [...one.resolves, ...usual] };
}

/** A fault that may as well be a block: what usually agrees and does not now speaks for it. */
function orBlock({ explanations, resolves, equally, message }: Diagnosis, block: Explanation): Diagnosis {
  const why = "一般应相符而不符的也随之相符；从哪一行起错开，请对照底稿";
  const whole = { ...block, message: `${block.message}（${why}）` };
  return {
    explanations: [...explanations.slice(0, equally), whole, ...explanations.slice(equally)],
    resolves,
    equally: equally + 1,
    message: `${message}；也可能是一块金额整块错开`,
  };
}

const entriesOf = (stale: readonly Stale[]): ReadonlySet<Entry> =>
  new Set(stale.flatMap(({ entries }) => [...entries]));

/** The relations in which none of these amounts stands. */
function notTouching(
  relations: CheckReport["relations"],
  entries: ReadonlySet<Entry>,
): CheckReport["relations"] {
  if (entries.size === 0) return relations;
  return relations.filter((one) => !touches(one, (entry) => entries.has(entry)));
}

/** One fault for amounts of another year: what they should be stands nowhere. */
function staleDiagnosis(stale: Stale, surroundings: Surroundings): Diagnosis {
  const [at] = stale.entries;
  const message = staleText(stale, surroundings.tableName(at!), stale.resolves.length);
  const explanation: Explanation = {
    kind: "other",
    slip: "别的年度的数",
    repairs: [],
    likeness: 1,
    message,
    at: at!,
  };
  return { explanations: [explanation], resolves: stale.resolves, equally: 1, message };
}

/**
 * The explanations that nothing tells from the first, the first among them. What changes more cells than another would is
 * no surer than that one, however the figures are spread.
 */
function equallyPossible([first, ...others]: readonly Assessment[], problem: Problem): Assessment[] {
  const fewer = others.find(({ mendings }) => mendings.length < first!.mendings.length);
  const weight = Math.min(first!.weight, fewer?.weight ?? Infinity);
  return [
    first!,
    ...others.filter(
      (one) =>
        weight < STANDS_OUT * one.weight ||
        onOtherSide(first!, one, problem) ||
        (!saysWhat(first!) && saysWhat(one)),
    ),
  ];
}

/** Whether it says of each cell what slipped: what does not is no surer than what does, however the figures are spread. */
function saysWhat({ mendings }: Assessment): boolean {
  return mendings.every(({ slip }) => slip.slip !== "其他");
}

/** One amount that stands on one side only is left out on the other or is too many there, whichever is the commoner slip. */
function onOtherSide(a: Assessment, b: Assessment, problem: Problem): boolean {
  const isPair = ([left]: readonly Mending[], [right]: readonly Mending[]): boolean => {
    const amount = problem.entry(right!.cell).amount.printed.value;
    return left!.slip.kind === "missing" && right!.slip.kind === "extra" && inRange(amount, left!);
  };
  if (a.mendings.length > 1 || b.mendings.length > 1) return false;
  return isPair(a.mendings, b.mendings) || isPair(b.mendings, a.mendings);
}

function inRange(amount: number, { low, high }: Mending): boolean {
  return low <= amount && amount <= high;
}

function toDiagnosis(choice: Choice, problem: Problem, surroundings: Surroundings): Diagnosis {
  const equal = equallyPossible(choice.assessments, problem);
  const assessments = [...equal, ...choice.assessments.filter((one) => !equal.includes(one))];
  const explanations = assessments.map((assessment) => toExplanation(assessment, problem, surroundings));
  const resolves = failedWith(assessments[0]!.mendings, problem).map(
    (number) => problem.constraint(number).source,
  );
  const message = equal.length > 1 ? ambiguityText(explanations, surroundings) : explanations[0]!.message;
  return { explanations, resolves, equally: equal.length, message };
}

function toExplanation(
  { mendings, weight }: Assessment,
  problem: Problem,
  surroundings: Surroundings,
): Explanation {
  const repairs = mendings.map(({ cell, slip, low, high }) => ({
    entry: problem.entry(cell),
    proposed: slip.value,
    low,
    high,
  }));
  const kinds = new Set(mendings.map(({ slip }) => slip.kind));
  const slips = new Set(mendings.map(({ slip }) => slip.slip));
  const kind: SlipKind = kinds.size === 1 ? mendings[0]!.slip.kind : "other";
  const slip = slips.size === 1 ? mendings[0]!.slip.slip : [...slips].join("、");
  const worded = repairs.map((repair, i) => ({ ...repair, slip: mendings[i]!.slip.slip }));
  const message = explanationText(worded, failedWith(mendings, problem).length, surroundings);
  return { kind, slip, repairs, likeness: likeness(weight, mendings.length), message };
}

/** A weight as a likeness from 0 to 1: seven powers of ten, evenly. */
function likeness(weight: number, cells: number): number {
  return Math.min(1, Math.max(0, 1 + Math.log10(weight) / cells / 7));
}

/** The failed constraints that the mended cells take part in. */
function failedWith(mendings: readonly Mending[], problem: Problem): number[] {
  return problem.failedWith(mendings.map(({ cell }) => cell));
}
