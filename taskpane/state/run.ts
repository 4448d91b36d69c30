/** One look at a workbook, and one whole run over it. */
import type { CheckReport, Verified } from "../../src/check/report";
import type { RulePolicy } from "../../src/rules/policy";
import type { DiagnosisReport } from "../../src/diagnose/diagnosis";
import type { Profile } from "../../src/catalogue/profiles";
import type { Statement } from "../../src/statement/statement";
import type { Workbook } from "../../src/workbook/workbook";
import { goOn, type Host } from "../../hosts/host";
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

/** Lets the pane draw and answer between two steps. @throws Cancelled */
async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  goOn(signal);
}

/** What is looked at, and who hears how far it is. */
interface Task {
  readonly host: Host;
  readonly profile: Profile;
  readonly choice: UnitChoice;
  readonly onStage?: (stage: Stage) => void;
  /** Leaves it undone. */
  readonly signal?: AbortSignal;
}

/** Reads the workbook and says what of the tables that `profile` asks for is in it. @throws HostError, Cancelled */
export async function look({ host, profile, choice, onStage = () => {}, signal }: Task): Promise<Look> {
  onStage("reading");
  await breathe(signal);
  const [{ recognising, inSlices }, workbook] = await Promise.all([loadEngine(), host.read(signal)]);
  onStage("recognising");
  await breathe(signal);
  const units = await inSlices(recognising(workbook, profile), signal);
  return { workbook, statement: choice.of(units), units: namesOf(units) };
}

/**
 * Reads, recognises, checks and diagnoses.
 *
 * @param known last year's workbook, what was verified, and the bureau's rules, as they are when the tables have been read
 * @throws HostError, Cancelled
 */
export async function runCheck(
  task: Required<Task>,
  known: (statement: Statement) => Promise<{
    readonly prior: Statement | undefined;
    readonly verified: readonly Verified[];
    readonly policy: RulePolicy | undefined;
  }>,
): Promise<Run> {
  const { onStage, signal } = task;
  const { workbook, statement, units } = await look(task);
  const { checking, diagnose, inSlices } = await loadEngine();
  onStage("checking");
  await breathe(signal);
  const { prior, verified, policy } = await known(statement);
  const beside = { verified, policy, ...(prior?.kind === "final-account" && { prior }) };
  const report = await inSlices(checking(statement, beside), signal);
  await breathe(signal);
  return { workbook, statement, units, report, diagnosis: diagnose(report, beside) };
}
