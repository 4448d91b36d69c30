/** What the contract is put to: every host there is, each with the same small workbook, a person in it, and a way to look into it. */
import { PageHost } from "../../../hosts/page/host";
import { contentOf, copyOf, openBytes } from "../../../hosts/page/document";
import { plainXlsx } from "../../../hosts/file/xlsx/plain-xlsx";
import { readWorkbook } from "../../../hosts/file/read";
import type { Host } from "../../../hosts/host";
import type { Setting } from "../excel/excel";
import { Seat } from "./seat";
import { SHEETS, threeSheets } from "./content";

export interface Subject {
  readonly host: Host;
  /** Everything the workbook would save, as text. */
  readonly content: () => string;
  /** A person types into a cell. */
  readonly type: (sheet: string, address: string, value: number) => void;
  /** What is selected, `公开02表!C3`. */
  readonly selected: () => string;
  /** Closed and opened again, as it was saved. */
  readonly reopen: () => Subject;
}

export interface Way {
  readonly name: string;
  readonly open: () => Subject;
}

function ofPage(host: PageHost, reopen: () => PageHost): Subject {
  return {
    host,
    content: () => {
      const { workbook, marks, memories } = host.store.get();
      return JSON.stringify([workbook.sheets, [...marks].map(([, own]) => [...own]), [...memories].sort()]);
    },
    type: (sheet, address, value) => {
      const { workbook } = host.store.get();
      host.showSheet(workbook.sheets.findIndex(({ name }) => name === sheet));
      host.type({ row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 }, [[String(value)]]);
    },
    selected: () => {
      const { workbook, sheet, selections } = host.store.get();
      const { name } = workbook.sheets[sheet]!;
      const { row, column } = selections.get(name)!;
      return `${name}!${String.fromCharCode(65 + column)}${String(row + 1)}`;
    },
    reopen: () => ofPage(reopen(), reopen),
  };
}

/** A workbook in the page that came from nowhere. */
const PAGE: Way = {
  name: "the page",
  open: () => {
    const workbook = readWorkbook(plainXlsx(SHEETS), "决算.xlsx");
    const host = new PageHost(workbook);
    return ofPage(host, () => host);
  },
};

/** A file: what is done is kept by writing the copy and reading it. */
const FILE: Way = {
  name: "a file",
  open: () => fileOf(plainXlsx(SHEETS)),
};

function fileOf(bytes: Uint8Array): Subject {
  const host = openBytes(bytes, "决算.xlsx");
  return { ...ofPage(host, () => host), reopen: () => fileOf(copyOf(bytes, contentOf(host))) };
}

/** An Excel of this edition with this library. */
export function excelWay(setting: Setting): Way {
  return {
    name: `Excel ${setting.apiVersion}, library ${setting.library}`,
    open: () => excelOf(new Seat(setting)),
  };
}

function excelOf(seat: Seat): Subject {
  const { excel, host } = seat.open(threeSheets());
  const subject = (own: Host): Subject => ({
    host: own,
    content: () => excel.snapshot,
    type: (sheet, address, value) => excel.user.type(sheet, address, value),
    selected: () => `${excel.book.activeSheet?.name ?? ""}!${excel.book.selection}`,
    reopen: () => subject(seat.host()),
  });
  return subject(host);
}

export const OTHER_WAYS: readonly Way[] = [PAGE, FILE];
