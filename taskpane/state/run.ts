/** One look at a workbook, and one whole run over it. */
import type { CheckReport } from "../../src/check/report";
import type { RulePolicy } from "../../src/check/policy";
import type { Verified } from "../../src/check/report";
import type { DiagnosisReport } from "../../src/diagnose/diagnosis";
import type { Profile } from "../../src/catalogue/profiles";
import type { Statement } from "../../src/statement/statement";
import type { Workbook } from "../../src/workbook/workbook";
import type { Host } from "../../hosts/host";
import { namesOf, type UnitChoice } from "./unit-choice";

/** The steps of a run, in order. */
export const STAGES = ["reading", "recognising", "checking"] as const;
export type Stage = (typeof STAGES)[number];

export interface Look {
  readonly workbook: Workbook;
  readonly statement: Statement;
  /** The units to choose from, this one among them; none where the workbook holds one alone. */
  readonly units: readonly string[];
}

export interface Run extends Look {
  readonly report: CheckReport;
  readonly diagnosis: DiagnosisReport;
}

export function loadEngine(): Promise<typeof import("./engine")> {
  return import("./engine");
}

/** Lets the pane draw and answer between two steps. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Reads the workbook and says what of the tables that `profile` asks for is in it. @throws HostError */
export async function look(
  host: Host,
  profile: Profile,
  choice: UnitChoice,
  onStage: (stage: Stage) => void = () => {},
): Promise<Look> {
  onStage("reading");
  await breathe();
  const [{ recogniseUnits }, workbook] = await Promise.all([loadEngine(), host.read()]);
  onStage("recognising");
  await breathe();
  const units = recogniseUnits(workbook, profile);
  return { workbook, statement: choice.of(units), units: namesOf(units) };
}

/**
 * Reads, recognises, checks and diagnoses.
 *
 * @param known last year's workbook, what was verified, and the bureau's rules, as they are when the tables have been read
 * @throws HostError
 */
export async function runCheck(
  host: Host,
  profile: Profile,
  choice: UnitChoice,
  known: () => {
    readonly prior: Statement | undefined;
    readonly verified: readonly Verified[];
    readonly policy: RulePolicy | undefined;
  },
  onStage: (stage: Stage) => void = () => {},
): Promise<Run> {
  const { workbook, statement, units } = await look(host, profile, choice, onStage);
  const { check, diagnose } = await loadEngine();
  onStage("checking");
  await breathe();
  const { prior, verified, policy } = known();
  const beside = { verified, policy, ...(prior?.kind === "final-account" && { prior }) };
  const report = check(statement, beside);
  await breathe();
  return { workbook, statement, units, report, diagnosis: diagnose(report, beside) };
}
