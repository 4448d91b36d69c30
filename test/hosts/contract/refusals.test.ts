/**
 * Whatever Excel refuses, once, at whatever place: the workbook is then as before or as after, never between, and what the
 * accountant reads does not blame what is not to blame. `npm run test:hosts` puts this to every edition with every library
 * and every kind of refusal, and prints what came of it; by itself it is a cut through that: each kind of member once.
 */
import { WIDE } from "../../../generate/wide";
import { HostError, type Host } from "../../../hosts/host";
import type { FaultCode } from "../../excel-host/fault";
import { Fault, type LocalExcel } from "../../excel-host";
import type { Behaviour } from "../../excel-host/session";
import { SETTINGS, type Setting } from "../excel/excel";
import { MARKS, OTHER_MARKS, OTHER_PAPER, OTHER_TEXT, PAPER, TEXT, threeSheets } from "./content";
import { Seat } from "./seat";

const B2 = { sheet: "公开01表", address: "B2" };

interface Command {
  readonly name: string;
  /** What was done before, without a refusal. */
  readonly before?: (host: Host) => Promise<unknown>;
  /** Another pane does the work: one that has read nothing yet. */
  readonly reopens?: true;
  /** Gives a sentence where something is left to say. */
  readonly work: (host: Host) => Promise<unknown>;
}

/** Each as its host is when the pane has checked the workbook. */
const COMMANDS: readonly Command[] = [
  { name: "read", work: async (host) => void (await host.read()) },
  { name: "select", work: (host) => host.select(B2) },
  { name: "marked", before: (host) => host.mark(MARKS), work: async (host) => void (await host.marked()) },
  { name: "mark", work: (host) => host.mark(MARKS) },
  { name: "mark anew", before: (host) => host.mark(MARKS), work: (host) => host.mark(OTHER_MARKS) },
  { name: "unmark", before: (host) => host.mark(MARKS), work: (host) => host.unmark() },
  { name: "write", work: async (host) => void (await host.write(B2, 99)) },
  { name: "paper", work: (host) => host.writePaper!(PAPER) },
  {
    name: "paper anew",
    before: (host) => host.writePaper!(PAPER),
    work: (host) => host.writePaper!(OTHER_PAPER),
  },
  { name: "text sheet", work: (host) => host.writeText!(TEXT) },
  {
    name: "text sheet anew",
    before: (host) => host.writeText!(TEXT),
    work: (host) => host.writeText!(OTHER_TEXT),
  },
  { name: "remember", work: (host) => host.remember("inputs", "甲") },
  {
    name: "remember anew",
    before: (host) => host.remember("inputs", "甲"),
    work: (host) => host.remember("inputs", "乙"),
  },
  {
    name: "forget",
    before: (host) => host.remember("inputs", "甲"),
    work: (host) => host.remember("inputs", undefined),
  },
  {
    name: "recall",
    reopens: true,
    before: (host) => host.remember("inputs", "甲"),
    work: async (host) => void (await host.recall("inputs")),
  },
];

const CODES: readonly FaultCode[] = [
  "GeneralException",
  "ItemNotFound",
  "AccessDenied",
  "InvalidArgument",
  "Timeout",
];

/** Where it is refused: one member of a request, a request before anything of it is done, a request after all of it is done. */
type Where = "refuse" | "refuseRequest" | "loseAnswer";

interface Case {
  readonly where: Where;
  readonly code: FaultCode;
}

const ALL: readonly Case[] = [
  ...CODES.map((code) => ({ where: "refuse", code }) as const),
  ...CODES.map((code) => ({ where: "refuseRequest", code }) as const),
  { where: "loseAnswer", code: "Timeout" },
];

/** Whole requests are refused in every edition, in turns; single members, which are many, in the oldest and the newest. */
function casesOf(setting: Setting): readonly Case[] {
  if (WIDE) return ALL;
  const at = SETTINGS.indexOf(setting);
  const ofRequests = ALL.filter(({ where }) => where !== "refuse");
  const requests = ofRequests[at % ofRequests.length]!;
  if (at === 0) return [requests, { where: "refuse", code: "AccessDenied" }];
  return at === SETTINGS.length - 1 ? [requests, { where: "refuse", code: "ItemNotFound" }] : [requests];
}

type Outcome = "as before" | "as after" | "between";

interface Came {
  readonly outcome: Outcome;
  /** What the accountant reads. */
  readonly sentence: string | undefined;
  /** What was refused: `Range.Values`; `request`. */
  readonly refused: string;
}

/** What is left out of a comparison, because a notice names it. */
function undecorated(snapshot: string): string {
  const book = JSON.parse(snapshot) as {
    sheets: Record<string, unknown>[];
    comments: unknown;
    notes: unknown;
  };
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    charts: [],
    rowHeights: [],
    frozen: [],
    autoFilter: null,
    pageSetup: {},
    showGridlines: true,
  }));
  return JSON.stringify({ ...book, sheets });
}

/** The words of marks go where they can: a cell that takes none is marked all the same. */
function wordless(snapshot: string): string {
  return JSON.stringify({ ...(JSON.parse(snapshot) as object), comments: [], notes: [] });
}

interface Run {
  readonly excel: LocalExcel;
  readonly host: Host;
}

async function opened(seat: Seat, { before, reopens }: Command): Promise<Run> {
  const run = seat.open(threeSheets());
  await run.host.read();
  await before?.(run.host);
  return reopens ? { ...run, host: seat.host() } : run;
}

async function tell(command: Command, { host }: Run): Promise<string | undefined> {
  try {
    return (await command.work(host)) as string | undefined;
  } catch (error) {
    if (error instanceof HostError) return error.message;
    throw error;
  }
}

/** Refuses the n-th, for n = 1, 2, … until there is no n-th; of single members one of each kind, unless it goes wide. */
async function* refusals(seat: Seat, command: Command, { where, code }: Case): AsyncGenerator<Came> {
  const whole = await opened(seat, command);
  const before = whole.excel.snapshot;
  const kinds: string[] = [];
  const note = (kind = "request"): undefined => void kinds.push(kind);
  whole.excel.behaviour = { [where]: note } satisfies Partial<Behaviour>;
  expect(await tell(command, whole)).toBeUndefined();
  const after = whole.excel.snapshot;
  for (const n of where === "refuse" && !WIDE ? oneOfEach(kinds, code) : kinds.keys()) {
    const run = await opened(seat, command);
    let seen = 0;
    const refuse = (): Fault | undefined =>
      seen++ === n ? new Fault(code, "Refused on purpose.") : undefined;
    run.excel.behaviour = { [where]: refuse } satisfies Partial<Behaviour>;
    const sentence = await tell(command, run);
    expect(seen).toBeGreaterThan(n);
    const now = run.excel.snapshot;
    const isAfter =
      now === after ||
      (sentence?.includes("只是 Excel 没有做成") && undecorated(now) === undecorated(after)) ||
      (command.name.startsWith("mark") && wordless(now) === wordless(after));
    yield {
      outcome: isAfter ? "as after" : now === before ? "as before" : "between",
      sentence,
      refused: kinds[n]!,
    };
  }
}

/** Where each kind of member stands for the first or the last time, by turns: the other way round with another code. */
function oneOfEach(kinds: readonly string[], code: FaultCode): readonly number[] {
  return [...new Set(kinds)].map((kind, at) =>
    (at + CODES.indexOf(code)) % 2 === 0 ? kinds.indexOf(kind) : kinds.lastIndexOf(kind),
  );
}

const matrix = new Map<string, Map<string, Record<Outcome, number>>>();

afterAll(() => {
  if (!WIDE) return;
  const names = COMMANDS.map(({ name }) => name);
  const lines = [...matrix].map(([setting, counts]) => {
    const cells = names.map((name) => {
      const count = counts.get(name);
      return count ? `${count["as before"]}/${count["as after"]}/${count.between}` : "";
    });
    return [setting, ...cells];
  });
  const table = [["as before/as after/between", ...names], ...lines];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
  const text = table.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join("  "));
  process.stdout.write(`${text.join("\n")}\n`);
});

describe.each(SETTINGS)("Excel $apiVersion, library $library", (setting) => {
  const seat = new Seat(setting);

  test.each(COMMANDS)("$name", async (command) => {
    const count: Record<Outcome, number> = { "as before": 0, "as after": 0, between: 0 };
    const wrong: unknown[] = [];
    for (const kind of casesOf(setting)) {
      for await (const came of refusals(seat, command, kind)) {
        count[came.outcome]++;
        const blamesSheet = came.sentence?.includes("已被删除或改名") ?? false;
        if (came.outcome === "between" || (blamesSheet && !came.refused.includes("Worksheet"))) {
          wrong.push({ ...kind, ...came });
        }
      }
    }
    const key = `${setting.apiVersion} ${setting.library}`;
    matrix.set(key, (matrix.get(key) ?? new Map<string, Record<Outcome, number>>()).set(command.name, count));
    expect(wrong).toEqual([]);
  });
});
