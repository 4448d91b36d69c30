/** What the 核对 view knows, and how each event changes it. Pure: the hook beside it does the talking. */
import { NO_DECISIONS, type Decisions } from "../../src/check/decisions";
import type { TiedDocument } from "../../src/sheets/review";
import type { Statement } from "../../src/statement/statement";
import { filledRows } from "../../src/workbook/filled";
import type { Workbook } from "../../src/workbook/workbook";
import { announceRun, announceStage, CANCELLED } from "../wording";
import { changedSince, type Adoption } from "./adoption";
import { companionsAfter, type CompanionAction } from "./companions/after";
import { NO_COMPANIONS, type Companions } from "./companions/companion";
import { merge, type Item } from "./items";
import type { Look, Run, Stage } from "./run";
import { countItems, type Filter } from "./verdict";

export type Phase =
  /** The workbook is being read for the first time. */
  | { readonly at: "opening" }
  /** No workbook. */
  | { readonly at: "closed" }
  /** A workbook with nothing in it. */
  | { readonly at: "empty" }
  /** A workbook without a single table that we know. */
  | { readonly at: "foreign" }
  /** It cannot be read. */
  | { readonly at: "failed"; readonly message: string }
  /** Recognised, and not yet checked. */
  | { readonly at: "ready" }
  /** The first run; later ones leave the results standing. */
  | { readonly at: "running"; readonly stage: Stage }
  | { readonly at: "done" };

export interface Session {
  readonly phase: Phase;
  readonly statement?: Statement;
  /** The units of the workbook to choose from; none where it holds one. */
  readonly units: readonly string[];
  /** What the statement was read from. */
  readonly workbook?: Workbook;
  /** Last year's tables and this year's budget, as far as they are open. */
  readonly companions: Companions;
  /** The last run. */
  readonly run?: Run;
  readonly items: readonly Item[];
  /** A later run is under way; the results of the last one stand. */
  readonly rechecking: boolean;
  /** Something was edited since the last run, and not checked: checking at once is switched off, or was cancelled. */
  readonly stale: boolean;
  /** Why the last command failed, in one sentence. */
  readonly problem: string;
  /** The finding that is opened. */
  readonly openItem: string;
  readonly filter: Filter;
  readonly search: string;
  /** What the user decided on the results. */
  readonly decisions: Decisions;
  /** The document that was compared with the workbook in 文表核对, as long as it is open there. */
  readonly tied?: TiedDocument | undefined;
  /** Newest first. */
  readonly adoptions: readonly Adoption[];
  /** Whether marks are in the workbook now. */
  readonly marked: boolean;
  readonly marking: boolean;
  /** What should be known of the workbook besides what is in it. */
  readonly notices: readonly string[];
  /** What a screen reader says; `serial` tells two equal sentences apart. */
  readonly announcement: { readonly text: string; readonly serial: number };
}

export type Action =
  | { readonly type: "opened" }
  | { readonly type: "no-workbook" }
  | { readonly type: "looked"; readonly look: Look }
  /** `changed`: something was since the last run. */
  | { readonly type: "started"; readonly changed?: boolean }
  | { readonly type: "cancelled" }
  | { readonly type: "stage"; readonly stage: Stage }
  | { readonly type: "checked"; readonly run: Run }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "edited" }
  | { readonly type: "tied"; readonly tied: TiedDocument | undefined }
  | { readonly type: "problem"; readonly message: string }
  | { readonly type: "problem-cleared" }
  | { readonly type: "reread"; readonly workbook: Workbook }
  | { readonly type: "announced"; readonly text: string }
  | { readonly type: "told"; readonly notices: readonly string[] }
  | { readonly type: "item-toggled"; readonly id: string }
  | { readonly type: "filtered"; readonly filter: Filter }
  | { readonly type: "searched"; readonly search: string }
  | { readonly type: "decided"; readonly decisions: Decisions }
  | { readonly type: "adopted"; readonly adoption: Adoption }
  | { readonly type: "undone"; readonly id: number }
  | { readonly type: "mended-hidden" }
  | CompanionAction
  | { readonly type: "marking" }
  | { readonly type: "marked"; readonly marked: boolean };

export const INITIAL: Session = {
  phase: { at: "opening" },
  companions: NO_COMPANIONS,
  units: [],
  items: [],
  rechecking: false,
  stale: false,
  problem: "",
  openItem: "",
  filter: "all",
  search: "",
  decisions: NO_DECISIONS,
  adoptions: [],
  marked: false,
  marking: false,
  notices: [],
  announcement: { text: "", serial: 0 },
};

export function reduce(session: Session, action: Action): Session {
  switch (action.type) {
    case "opened":
      return { ...INITIAL, announcement: session.announcement };
    case "no-workbook":
      return { ...INITIAL, phase: { at: "closed" }, announcement: session.announcement };
    case "looked":
      return looked(session, action.look);
    case "started":
      return session.phase.at === "done"
        ? { ...session, rechecking: true, stale: session.stale || action.changed === true, problem: "" }
        : running({ ...session, problem: "" }, "reading");
    case "stage":
      return session.phase.at === "running" ? running(session, action.stage) : session;
    case "cancelled":
      return cancelled(session);
    case "checked":
      return checked(session, action.run);
    case "failed":
      return failed(session, action.message);
    case "edited":
      return session.phase.at === "done" ? { ...session, stale: true } : session;
    case "tied":
      return { ...session, tied: action.tied };
    case "problem":
      return announce({ ...session, marking: false, problem: action.message }, action.message);
    case "problem-cleared":
      return { ...session, problem: "" };
    case "reread":
      return { ...session, workbook: action.workbook };
    case "told":
      return { ...session, notices: action.notices };
    case "announced":
      return announce(session, action.text);
    case "item-toggled":
      return { ...session, openItem: session.openItem === action.id ? "" : action.id };
    case "filtered":
      return { ...session, filter: session.filter === action.filter ? "all" : action.filter };
    case "searched":
      return { ...session, search: action.search };
    case "decided":
      return { ...session, decisions: action.decisions };
    case "adopted":
      return { ...session, problem: "", adoptions: [action.adoption, ...session.adoptions] };
    case "undone":
      return { ...session, problem: "", adoptions: session.adoptions.filter(({ id }) => id !== action.id) };
    case "mended-hidden":
      return { ...session, items: session.items.filter((item) => !item.mended) };
    case "companion-opening":
    case "companion-opened":
    case "companion-removed":
    case "companion-refused":
      return beside(session, action);
    case "marking":
      return { ...session, marking: true, problem: "" };
    case "marked":
      return { ...session, marking: false, marked: action.marked };
  }
}

function running(session: Session, stage: Stage): Session {
  return announce({ ...session, phase: { at: "running", stage } }, announceStage(stage));
}

function cancelled(session: Session): Session {
  const stands = session.phase.at === "done";
  return announce(
    stands ? { ...session, rechecking: false } : { ...session, phase: { at: "ready" } },
    CANCELLED,
  );
}

/** Results that stand are not thrown away because a later reading failed. */
function failed(session: Session, message: string): Session {
  const stands = session.phase.at === "done";
  return announce(
    stands
      ? { ...session, rechecking: false, stale: true, problem: message }
      : { ...session, phase: { at: "failed", message } },
    message,
  );
}

function beside(session: Session, action: CompanionAction): Session {
  const next = { ...session, companions: companionsAfter(session.companions, action) };
  return action.type === "companion-refused" ? announce(next, action.message) : next;
}

function looked(session: Session, { workbook, statement, units }: Look): Session {
  if (isBlank(workbook)) return { ...session, phase: { at: "empty" } };
  const phase: Phase = statement.tables.length === 0 ? { at: "foreign" } : { at: "ready" };
  return { ...session, phase, statement, units, workbook };
}

function checked(session: Session, run: Run): Session {
  const before = looked(session, run);
  if (before.phase.at !== "ready") {
    const { companions, announcement, notices, decisions } = session;
    return {
      ...INITIAL,
      companions,
      announcement,
      notices,
      decisions,
      phase: before.phase,
      statement: run.statement,
    };
  }
  const items = merge(
    session.items,
    run.report.findings,
    run.report.verified.map(({ finding }) => finding),
  );
  const next: Session = {
    ...session,
    phase: { at: "done" },
    statement: run.statement,
    units: run.units,
    workbook: run.workbook,
    run,
    items,
    // What was edited since is the user's own again.
    adoptions: session.adoptions.filter((adoption) => !changedSince(adoption, run.statement)),
    rechecking: false,
    stale: false,
    problem: "",
  };
  return announce(next, announceRun(countItems(items), run));
}

function announce(session: Session, text: string): Session {
  return { ...session, announcement: { text, serial: session.announcement.serial + 1 } };
}

/** Whether anything at all is filled in. */
function isBlank(workbook: Workbook): boolean {
  return workbook.sheets.every((sheet) => filledRows(sheet).length === 0);
}
