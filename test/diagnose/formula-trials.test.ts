/**
 * Slips in workbooks whose totals are formulas, and in typed ones: an input is mistyped, every result follows, and the input is found. What is
 * adopted without a choice is what was wrong.
 */
import { check } from "../../src/check/check";
import type { EvaluatedRelation } from "../../src/check/report";
import { diagnose } from "../../src/diagnose/diagnose";
import { inOrder } from "./in-order";
import type { DiagnosisReport, Explanation } from "../../src/diagnose/diagnosis";
import { recalculate } from "../../src/formulas/recalculate";
import { inputsOf } from "../../src/statement/inputs";
import { recognise } from "../../src/statement/recognise";
import type { Statement } from "../../src/statement/statement";
import type { CellRef, Workbook } from "../../src/workbook/workbook";
import { applyEdits } from "../../hosts/page/edit";
import { generateDepartment } from "../../generate/department";
import { FINAL_FAMILIES, randomForm } from "../../generate/form";
import { randomFrom, type Random } from "../../generate/random";
import { renderDepartment, type Rendered } from "../../generate/render";
import { emptyFigures, figuresAbove, injectSlip, SLIP_NAMES, type Truth } from "../../generate/slips";
import { many } from "../../generate/wide";

/** Slips count from 1 万元 on, and where they change it by half as much: as with typed totals. */
const LEAST_AMOUNT = 1_000_000;
const LEAST_CHANGE = 500_000;

interface Trial {
  readonly workbook: Workbook;
  readonly truth: Truth;
  readonly answer: DiagnosisReport;
}

const isError = ({ verdict, relation }: EvaluatedRelation): boolean =>
  verdict === "failed" && relation.rule.severity === "error";

/** A department with formulas for totals and a slip in what is typed; undefined where no relation tells of it. */
function trial(seed: number, formulas: boolean): Trial | undefined {
  const random = randomFrom(seed);
  const form = randomForm(random, random.pick(FINAL_FAMILIES));
  const figures = form.unit === "元" ? "number" : "held";
  const rendered = renderDepartment(generateDepartment(random), { ...form, formulas, figures });
  const clean = check(recognise(rendered.workbook));
  expect(clean.findings.filter(({ rule }) => rule.id.startsWith("S-F-"))).toEqual([]);
  const watched = watchedBy(clean.relations, clean.statement);
  for (let tries = 0; tries < 60; tries++) {
    const truth = slipIn(rendered, random);
    if (!truth || truth.cells.some((cell) => watched(cell) < 2)) continue;
    const report = check(recognise(truth.workbook));
    if (!report.relations.some(isError)) continue;
    return { workbook: truth.workbook, truth, answer: diagnose(report) };
  }
  return undefined;
}

function slipIn(rendered: Rendered, random: Random): (Truth & { readonly workbook: Workbook }) | undefined {
  const slip = random.pick(SLIP_NAMES);
  const keys = slip === "多填" ? emptyFigures(rendered) : figuresAbove(rendered, LEAST_AMOUNT);
  const key = keys.length > 0 ? random.pick(keys) : undefined;
  const injected = key && injectSlip(rendered, key, slip, random);
  if (!injected) return undefined;
  const { cells } = injected.truth;
  if (cells.some(({ figure }) => rendered.formulas.has(figure.key))) return undefined;
  if (cells.some(({ before, after }) => Math.abs(after - before) < LEAST_CHANGE)) return undefined;
  const changed = cells.map(({ sheet, figure }) => ({
    sheet,
    row: figure.rowIndex,
    column: figure.columnIndex,
  }));
  const { results, uncalculated } = recalculate(injected.workbook, changed);
  expect(uncalculated).toEqual([]);
  return { ...injected.truth, workbook: applyEdits(injected.workbook, results) };
}

/** How many equalities that must hold change with a cell. */
function watchedBy(relations: readonly EvaluatedRelation[], statement: Statement): (cell: CellRef) => number {
  const inputs = inputsOf(statement);
  const count = new Map<string, number>();
  for (const { relation } of relations) {
    if (relation.sense !== "=" || relation.rule.severity !== "error") continue;
    const factors = new Map<string, number>();
    for (const [terms, side] of [
      [relation.left, 1],
      [relation.right, -1],
    ] as const) {
      for (const { entry, sign } of terms) {
        const sum = inputs?.of(entry);
        for (const input of sum?.kind === "sum" ? sum.inputs : [{ entry, factor: 1 }]) {
          const key = `${input.entry.sheet}!${input.entry.address}`;
          factors.set(key, (factors.get(key) ?? 0) + side * sign * input.factor);
        }
      }
    }
    for (const [key, factor] of factors) if (factor !== 0) count.set(key, (count.get(key) ?? 0) + 1);
  }
  return ({ sheet, address }) => count.get(`${sheet}!${address}`) ?? 0;
}

const holds = (repairs: Explanation["repairs"], { cells }: Truth): boolean =>
  cells.every((cell) =>
    repairs.some(({ entry }) => entry.sheet === cell.sheet && entry.address === cell.address),
  );

function formulaAt({ sheets }: Workbook, { sheet, row, column }: Explanation["repairs"][number]["entry"]) {
  return sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.formula;
}

test.each([
  ["totals are formulas", true, many(8, 1000)],
  ["totals are typed", false, many(12, 1000)],
])(
  "%s: the wrong cell comes first, a result never, and what stands alone is right",
  (_, formulas, count) => {
    const all: Trial[] = [];
    for (let seed = 1; all.length < count && seed < 2 * count; seed++) {
      const one = trial(seed, formulas);
      if (one) all.push(one);
    }
    expect(all.length).toBe(count);
    const missed = all.filter(({ truth, answer }) => {
      const ordered = inOrder(answer).map(({ explanation }) => explanation);
      return !holds(
        ordered.slice(0, truth.cells.length).flatMap(({ repairs }) => repairs),
        truth,
      );
    });
    if (missed.length > 0.04 * count) throw new Error(missed.map(told).join("\n"));
    expect(all.filter(misleads).map(told)).toEqual([]);
  },
  1_200_000,
);

// What fails is decimals that are held and not shown; or of two exchanged one is the other's only part, or stands in no
// relation that fails.
test.each([98, 182, 264, 370, 397, 666, 755, 804])("no wrong cell stands alone: department %i", (seed) => {
  expect([trial(seed, true)!].filter(misleads).map(told)).toEqual([]);
});

function told({ workbook, truth, answer }: Trial): string {
  const cells = truth.cells.map(({ address }) => address).join();
  return `${workbook.name} ${truth.slip} ${cells}: ${answer.diagnoses.map(({ message }) => message).join(" / ")}`;
}

/** Whether a wrong cell stands alone, or leads to a workbook without an error while what is right is not shown beside it. */
function misleads({ workbook, truth, answer }: Trial): boolean {
  return answer.diagnoses.some(({ explanations, equally }) => {
    if (explanations[0]!.block) return false;
    for (const { entry } of explanations[0]!.repairs) expect(formulaAt(workbook, entry)).toBeUndefined();
    const shown = explanations.slice(0, equally);
    if (shown.some((one) => isOf(one, truth))) return false;
    return equally === 1 || shown.some((one) => leadsTo(workbook, one));
  });
}

/** Whether an explanation changes nothing but what was put wrong. */
function isOf({ repairs }: Explanation, { cells }: Truth): boolean {
  return repairs.every(({ entry }) =>
    cells.some(({ sheet, address }) => entry.sheet === sheet && entry.address === address),
  );
}

/** Whether a workbook has no error left once an explanation is adopted. */
function leadsTo(workbook: Workbook, { repairs }: Explanation): boolean {
  const edits = repairs.map(({ entry, proposed }) => {
    const { sheet, row, column, amount } = entry;
    const before = workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
    const value = amount.unit === "万元" ? proposed / 1_000_000 : proposed / 100;
    return { sheet, row, column, before, after: { ...before, value } };
  });
  const edited = applyEdits(workbook, edits);
  const settled = applyEdits(edited, recalculate(edited, edits).results);
  return !check(recognise(settled)).relations.some(isError);
}
