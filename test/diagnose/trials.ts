/** Slips put into departments, and how well the diagnosis finds them: for the tests and for the bench. */
import { check } from "../../src/check/check";
import type { CheckReport, EvaluatedRelation } from "../../src/check/report";
import { diagnose } from "../../src/diagnose/diagnose";
import { inOrder } from "./in-order";
import type { DiagnosisReport, SlipKind } from "../../src/diagnose/diagnosis";
import { recognise } from "../../src/statement/recognise";
import { generateDepartment } from "../../generate/department";
import { FINAL_FAMILIES, randomForm } from "../../generate/form";
import { randomFrom, type Random } from "../../generate/random";
import { renderDepartment, type Rendered } from "../../generate/render";
import { emptyFigures, figuresAbove, injectSlip, SLIP_NAMES, type Truth } from "../../generate/slips";
import { PLACE, reportOf, type Model } from "./model";
import { KIND_OF, SLIPS, slipped } from "./slips";

/** A cell that was put wrong, in 分. */
export interface WrongCell {
  readonly sheet: string;
  readonly address: string;
  readonly before: number;
  readonly after: number;
}

/** One slip of the hand: one cell, or two. */
export interface Injury {
  readonly slip: string;
  readonly kind: SlipKind;
  readonly cells: readonly WrongCell[];
}

export interface Trial {
  readonly report: CheckReport;
  readonly injuries: readonly Injury[];
}

/** Slips count from an amount of 1 万元 on, and where they change it by half as much. */
const LEAST_AMOUNT = 1_000_000;
const LEAST_CHANGE = 500_000;

/** How many equalities must watch an injured cell. */
export type Watch = (equalities: number) => boolean;

const BY_TWO: Watch = (equalities) => equalities >= 2;
export const BY_ONE: Watch = (equalities) => equalities === 1;

/**
 * Slips in a ledger of our own, all in figures.
 *
 * @param most the largest amount that a slip may make, in 分
 */
export function modelTrial(
  model: Model,
  slips: number,
  random: Random,
  watch: Watch = BY_TWO,
  most = Infinity,
): Trial {
  const figures = new Map(model.figures);
  const injuries: Injury[] = [];
  const touched = new Set<string>();
  while (injuries.length < slips) {
    const slip = random.pick(SLIPS);
    const cell = random.pick(model.cells);
    const before = model.figures.get(cell.key) ?? 0;
    if (touched.has(cell.key) || !watch(model.watched.get(cell.key) ?? 0)) continue;
    if (slip !== "extra" && Math.abs(before) < LEAST_AMOUNT) continue;
    const beside = model.beside.get(cell.key)!.map((key) => model.figures.get(key) ?? 0);
    const after = slipped(slip, { value: before, place: PLACE, unit: 1_000_000, beside }, random);
    if (after === undefined || Math.abs(after - before) < LEAST_CHANGE || Math.abs(after) > most) continue;
    touched.add(cell.key);
    figures.set(cell.key, after);
    const [sheet = "", address = ""] = cell.key.split("!");
    injuries.push({ slip, kind: KIND_OF[slip], cells: [{ sheet, address, before, after }] });
  }
  return { report: reportOf(model, figures), injuries };
}

/**
 * Slips in a generated workbook, recognised and checked as any other.
 *
 * @returns undefined where the department has no amounts in which so many slips can happen, or no relation breaks
 */
export function workbookTrial(seed: number, slips: number, watch: Watch = BY_TWO): Trial | undefined {
  const random = randomFrom(seed);
  const family = random.pick(FINAL_FAMILIES);
  const rendered = renderDepartment(generateDepartment(random), randomForm(random, family));
  const watched = equalitiesByCell(check(recognise(rendered.workbook)));
  let { workbook } = rendered;
  const injuries: Truth[] = [];
  const touched = new Set<string>();
  for (let tries = 0; injuries.length < slips; tries++) {
    if (tries === 300) return undefined;
    const slip = random.pick(SLIP_NAMES);
    const key = pickFigure(rendered, slip === "多填", random);
    const injected = key && injectSlip(rendered, key, slip, random, workbook);
    if (!injected) continue;
    const { cells } = injected.truth;
    const fit = cells.every(
      (cell) =>
        Math.abs(cell.after - cell.before) >= LEAST_CHANGE &&
        !touched.has(`${cell.sheet}!${cell.address}`) &&
        watch(watched.get(`${cell.sheet}!${cell.address}`) ?? 0),
    );
    if (!fit) continue;
    for (const cell of cells) touched.add(`${cell.sheet}!${cell.address}`);
    injuries.push(injected.truth);
    ({ workbook } = injected);
  }
  const report = check(recognise(workbook));
  // Two parts of one sum exchanged break nothing: there is nothing to diagnose.
  return report.relations.some(isError) ? { report, injuries } : undefined;
}

function isError({ verdict, relation }: EvaluatedRelation): boolean {
  return verdict === "failed" && relation.rule.severity === "error";
}

function pickFigure(rendered: Rendered, empty: boolean, random: Random) {
  const keys = empty ? emptyFigures(rendered) : figuresAbove(rendered, LEAST_AMOUNT);
  return keys.length === 0 ? undefined : random.pick(keys);
}

/** How many equalities that must hold each cell takes part in, by `sheet!address`. */
function equalitiesByCell(report: CheckReport): Map<string, number> {
  const watched = new Map<string, number>();
  for (const { relation } of report.relations) {
    if (relation.sense !== "=" || relation.rule.severity !== "error") continue;
    const cells = new Set(
      [...relation.left, ...relation.right].map(({ entry }) => `${entry.sheet}!${entry.address}`),
    );
    for (const cell of cells) watched.set(cell, (watched.get(cell) ?? 0) + 1);
  }
  return watched;
}

export interface Score {
  /** All wrong cells are among the first explanations, as many as there are slips. */
  readonly first: boolean;
  /** The same with two explanations more. */
  readonly nearly: boolean;
  /** All wrong cells are in some explanation. */
  readonly named: boolean;
  /** The right values lie in the ranges given. */
  readonly value: boolean;
  /** The proposals are the right values to the last digit. */
  readonly exact: boolean;
  readonly kind: boolean;
  readonly ambiguous: boolean;
}

function score({ injuries }: Trial, answer: DiagnosisReport): Score {
  const ordered = inOrder(answer).map(({ explanation }) => explanation);
  const cells = injuries.flatMap((injury) => injury.cells);
  const find = (among: typeof ordered, cell: WrongCell) => {
    for (const explanation of among) {
      const repair = explanation.repairs.find(
        ({ entry }) => entry.sheet === cell.sheet && entry.address === cell.address,
      );
      if (repair) return { explanation, repair };
    }
    return undefined;
  };
  const firsts = ordered.slice(0, injuries.length);
  return {
    first: cells.every((cell) => find(firsts, cell)),
    nearly: cells.every((cell) => find(ordered.slice(0, injuries.length + 2), cell)),
    named: cells.every((cell) => find(ordered, cell)),
    value: cells.every((cell) => {
      const repair = find(firsts, cell)?.repair;
      return repair !== undefined && repair.low <= cell.before && cell.before <= repair.high;
    }),
    exact: cells.every((cell) => find(firsts, cell)?.repair.proposed === cell.before),
    kind: injuries.every((injury) =>
      injury.cells.every((cell) => find(firsts, cell)?.explanation.kind === injury.kind),
    ),
    ambiguous: answer.diagnoses.some((diagnosis) => diagnosis.equally > 1),
  };
}

/** Shares of trials, 0 to 1. */
export type Shares = { readonly [name in keyof Score]: number } & { readonly trials: number };

/** Diagnoses every trial; an undefined one does not count. */
export function tally(trials: Iterable<Trial | undefined>): Shares {
  const sums = { first: 0, nearly: 0, named: 0, value: 0, exact: 0, kind: 0, ambiguous: 0 };
  let count = 0;
  for (const trial of trials) {
    if (!trial) continue;
    count++;
    const result = score(trial, diagnose(trial.report));
    for (const name of Object.keys(sums) as (keyof Score)[]) sums[name] += Number(result[name]);
  }
  for (const name of Object.keys(sums) as (keyof Score)[]) sums[name] /= count;
  return { ...sums, trials: count };
}
