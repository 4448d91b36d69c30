/** Workbooks that stand beside the one at hand: how they are opened, and how they are kept in it. */
import { HostError } from "../../../hosts/host";
import { keptFileOf, keptFileText, type KeptFile } from "../../../hosts/kept-file";
import { bytesOf } from "../../../hosts/opened-file";
import { decisionsOf } from "../../../src/check/decisions";
import type { Verified } from "../../../src/check/report";
import { asOwn, type CompanionKind } from "../../../src/statement/companion";
import type { Statement } from "../../../src/statement/statement";
import { logUnexpected } from "../problem";

export type { CompanionKind } from "../../../src/statement/companion";

export const COMPANION_KINDS: readonly CompanionKind[] = ["prior", "budget"];

/** A workbook that was opened beside the one at hand. */
export interface Companion {
  /** Its file. */
  readonly name: string;
  readonly statement: Statement;
  /** What the accountant should know of it, in one sentence or more; empty where there is nothing to say. */
  readonly note: string;
  /** Where it prints another department's name: both, in a clause. Until that is answered no text uses its figures. */
  readonly question: string;
  /** What was set aside in it. */
  readonly verified: readonly Verified[];
}

/** What the session knows of them. */
export interface Companions {
  readonly prior?: Companion;
  readonly budget?: Companion;
  /** The one that is being read. */
  readonly opening?: CompanionKind;
  /** Those that were taken away last, to be put back. */
  readonly removed: { readonly prior?: Companion; readonly budget?: Companion };
  /** Why the last one was refused, in one sentence, and in which place it was to stand. */
  readonly problem: string;
  readonly problemOf?: CompanionKind;
}

export const NO_COMPANIONS: Companions = { removed: {}, problem: "" };

/** A workbook, and the text that keeps its file in the one at hand. */
export interface Opened {
  readonly companion: Companion;
  readonly kept: string;
}

function loadCompanionEngine(): Promise<typeof import("./engine")> {
  return import("./engine");
}

/**
 * Opens a file as last year's workbook, or as this year's budget.
 *
 * @param current the workbook at hand
 * @throws HostError with one sentence where it cannot be read, or cannot stand in this place
 */
export async function openCompanion(kind: CompanionKind, file: File, current: Statement): Promise<Opened> {
  const [engine, bytes] = await Promise.all([loadCompanionEngine(), bytesOf(file, "部门决算表")]);
  const companion = judged(engine, kind, { name: file.name, bytes }, current);
  return { companion, kept: keptFileText({ name: file.name, bytes }) };
}

/**
 * The workbook that was kept; undefined where what was kept is none, or no longer stands in its place.
 *
 * @param came what is to be known of it before all else
 */
export async function reopenCompanion(
  kind: CompanionKind,
  text: string,
  current: Statement,
  came = "",
): Promise<Opened | undefined> {
  const file = keptFileOf(text);
  if (!file) return undefined;
  const engine = await loadCompanionEngine();
  try {
    const companion = judged(engine, kind, file, current);
    return { companion: { ...companion, note: came + companion.note }, kept: text };
  } catch (error) {
    // Another year's by now, or damaged: nobody has asked for it, so nothing is said.
    logUnexpected(error);
    return undefined;
  }
}

/** One of which it was asked whose it is: it is this department's. */
export function confirmed({ companion, kept }: Opened, current: Statement): Opened {
  return {
    companion: { ...companion, statement: asOwn(companion.statement, current), question: "" },
    kept: keptFileText({ ...keptFileOf(kept)!, renamed: true }),
  };
}

/** What of one is used; nothing before it is known to be of this department. */
export function settled(companion: Companion | undefined): Companion | undefined {
  return companion?.question === "" ? companion : undefined;
}

/** @throws HostError */
function judged(
  { readWorkbook, readMemories, recogniseUnits, unitBeside, judgeCompanion }: typeof import("./engine"),
  kind: CompanionKind,
  { name, bytes, renamed }: KeptFile,
  current: Statement,
): Companion {
  const found = unitBeside(recogniseUnits(readWorkbook(bytes, name)), current);
  const statement = renamed ? asOwn(found, current) : found;
  const { refused, otherName, warnings } = judgeCompanion(kind, current, statement, name);
  if (refused !== "") throw new HostError(refused);
  const { verified } = decisionsOf(readMemories(bytes).get("decisions"));
  return { name, statement, note: warnings.join(""), question: otherName, verified };
}
