/** Opens a workbook in the local Excel and connects the host to it through the real client library. */
import { ExcelHost } from "../../../hosts/excel/host";
import { PATIENCE, type Patience } from "../../../hosts/excel/live";
import type { Book } from "../../excel-host/model/book";
import { connect, LocalExcel } from "../../excel-host";
import type { Behaviour } from "../../excel-host/session";
import type { LibraryEdition } from "../../excel-host/stand-ins";

/** The editions the suite is run at: the least we ask for, Excel 2021, and the newest the library at hand knows. */
export const EDITIONS = ["1.9", "1.14", "1.15"] as const;

/** What the pane runs in: an Excel, and the client library that is loaded beside it, which may be older. */
export interface Setting {
  readonly apiVersion: string;
  readonly library: LibraryEdition;
}

/** The Excels there are and were, each with the library from npm and with one as new as itself. */
export const SETTINGS: readonly Setting[] = [
  "1.9",
  "1.10",
  "1.13",
  "1.14",
  "1.15",
  "1.17",
  "1.18",
  "1.20",
].flatMap((apiVersion) => (["npm", "current"] as const).map((library) => ({ apiVersion, library })));

/** Waits that tests can afford. */
export const QUICK: Patience = { ...PATIENCE, edit: 5, retry: 10, echo: 80, fresh: 500 };

// What the library still has to say is said before the test file ends.
afterAll(() => sleep(60));

let opened: LocalExcel | undefined;
let loaded: LibraryEdition = "npm";

// A member that the local Excel lacks is a hole in the tests, whatever the host makes of it.
afterEach(() => {
  expect(opened?.faults.filter((fault) => fault.includes("NotImplemented")) ?? []).toEqual([]);
});

export interface Opened {
  readonly excel: LocalExcel;
  readonly host: ExcelHost;
}

export function open(
  book: Book,
  { library = "npm", ...behaviour }: Partial<Behaviour> & Partial<Setting> = {},
): Opened {
  const excel = new LocalExcel(book, { apiVersion: "1.15", ...behaviour });
  loaded = library;
  return { excel, host: reopen(excel) };
}

/** The pane is closed and opened again on the same workbook: a new library, a new host. */
export function reopen(excel: LocalExcel): ExcelHost {
  Object.assign(globalThis, connect(excel, loaded));
  opened = excel;
  return new ExcelHost(QUICK);
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits until something holds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let waited = 0; waited < 2000; waited += 5) {
    if (holds()) return;
    await sleep(5);
  }
  throw new Error(`Waited in vain: ${what}`);
}

/** What a refused call tells the accountant. */
export async function sentenceOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    expect((error as Error).name).toBe("HostError");
    return (error as Error).message;
  }
  throw new Error("It was not refused");
}

/** The library gives its references back a moment after each run. */
export async function expectNoLeaks(excel: LocalExcel): Promise<void> {
  await sleep(10);
  expect(excel.references.size).toBe(0);
}
