/**
 * Whatever the workbook and whatever the user does in between: marks that were put and taken back leave the workbook byte for
 * byte as it would be without them.
 */
import fc from "fast-check";
import { HostError, type Mark } from "../../../hosts/host";
import { many } from "../../../generate/wide";
import { toAddress } from "../../../src/workbook/address";
import { Book } from "../../excel-host/model/book";
import { nth } from "../../excel-host/refusals";
import type { User } from "../../excel-host/user";
import { LocalExcel } from "../../excel-host";
import { EDITIONS, reopen } from "./excel";

const SHEETS = ["公开01表", "公开 02表", "O'Neil 三公"] as const;
const ROWS = 12;
const COLUMNS = 5;

/** What Excel says when it will not: somebody protected the sheet, or it failed. */
const CODES = ["AccessDenied", "GeneralException", "ItemNotFound"] as const;

type Step =
  | { readonly does: "mark"; readonly marks: readonly Mark[] }
  | { readonly does: "unmark" }
  | { readonly does: "read" }
  | { readonly does: "reopen" }
  | { readonly does: "refuse"; readonly after: number; readonly code: (typeof CODES)[number] }
  | { readonly does: "edit"; readonly edit: (user: User, names: readonly string[]) => void };

const sheetNumber = fc.nat({ max: SHEETS.length - 1 });
const address = fc
  .tuple(fc.nat({ max: ROWS - 1 }), fc.nat({ max: COLUMNS - 1 }))
  .map(([row, column]) => toAddress(row, column));
const colour = fc.constantFrom("#FF0000", "#00FF00", "#F4A6A6", undefined);
const content = fc.oneof(
  fc.integer({ min: -999, max: 999 }),
  fc.constantFrom("", "本年支出合计", "=A1+1", "928.86"),
);

const marks: fc.Arbitrary<Step> = fc
  .array(
    fc.record({
      sheet: fc.constantFrom(...SHEETS),
      address,
      kind: fc.constantFrom("error" as const, "warning" as const, "rounding" as const),
      message: fc.constantFrom("应为 928.86", "相差 0.01", "请核对"),
    }),
    { maxLength: 12 },
  )
  .map((each) => ({ does: "mark", marks: each }));

const edit: fc.Arbitrary<Step> = fc
  .oneof(
    fc.tuple(sheetNumber, address, content).map(
      ([sheet, at, what]) =>
        (user: User, names: readonly string[]) =>
          user.type(names[sheet]!, at, what),
    ),
    fc.tuple(sheetNumber, address, colour).map(
      ([sheet, at, what]) =>
        (user: User, names: readonly string[]) =>
          user.fill(names[sheet]!, at, what),
    ),
    fc.tuple(sheetNumber, address).map(
      ([sheet, at]) =>
        (user: User, names: readonly string[]) =>
          user.fill(names[sheet]!, at, "#112233", "渐变"),
    ),
    fc.tuple(sheetNumber, address).map(
      ([sheet, at]) =>
        (user: User, names: readonly string[]) =>
          user.numberFormat(names[sheet]!, at, "#,##0.00"),
    ),
    fc.tuple(sheetNumber, fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: 3 })).map(
      ([sheet, row, count]) =>
        (user: User, names: readonly string[]) =>
          user.insertRows(names[sheet]!, row, count),
    ),
    fc.tuple(sheetNumber, fc.integer({ min: 1, max: ROWS }), fc.integer({ min: 1, max: 3 })).map(
      ([sheet, row, count]) =>
        (user: User, names: readonly string[]) =>
          user.deleteRows(names[sheet]!, row, count),
    ),
    fc.tuple(sheetNumber, address).map(
      ([sheet, at]) =>
        (user: User, names: readonly string[]) =>
          user.conditionalFormat(names[sheet]!, [at], "=TRUE", "#ABCDEF"),
    ),
    sheetNumber.map(
      (sheet) => (user: User, names: readonly string[]) =>
        user.renameSheet(names[sheet]!, `${names[sheet]!}改`),
    ),
    fc.tuple(sheetNumber, fc.boolean()).map(
      ([sheet, allowFormatCells]) =>
        (user: User, names: readonly string[]) =>
          user.protect(names[sheet]!, allowFormatCells),
    ),
    sheetNumber.map((sheet) => (user: User, names: readonly string[]) => user.unprotect(names[sheet]!)),
  )
  .map((change) => ({ does: "edit", edit: change }));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: marks },
  { weight: 5, arbitrary: edit },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ does: "unmark" }, { does: "read" }, { does: "reopen" }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ after: fc.integer({ min: 1, max: 40 }), code: fc.constantFrom(...CODES) })
      .map((refusal): Step => ({ does: "refuse", ...refusal })),
  },
);

/** What others said of a cell, each as a conversation or as an old note. */
const said = fc.uniqueArray(fc.tuple(sheetNumber, address, fc.constantFrom("comment", "note")), {
  maxLength: 6,
  selector: ([sheet, at]) => `${String(sheet)}!${at}`,
});

const cells = fc.array(fc.tuple(sheetNumber, address, content, colour), { maxLength: 40 });

interface Filled {
  readonly cells: readonly (readonly [number, string, string | number, string | undefined])[];
  readonly said: readonly (readonly [number, string, string])[];
}

function bookWith(filled: Filled): Book {
  const book = new Book("随机.xlsx");
  SHEETS.forEach((name) => book.addSheet(name));
  const { user } = new LocalExcel(book);
  for (const [sheet, at, what, fill] of filled.cells) {
    user.type(SHEETS[sheet]!, at, what);
    user.fill(SHEETS[sheet]!, at, fill);
  }
  for (const [sheet, at, kind] of filled.said) {
    if (kind === "note") user.note(SHEETS[sheet]!, at, "经办：已核对");
    else user.comment(SHEETS[sheet]!, at, "局长：请复核");
  }
  return book;
}

/** What a protected sheet or a failing Excel refuses is told in a sentence, and no more. */
async function unlessRefused(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

describe.each(EDITIONS)("at ExcelApi %s", (apiVersion) => {
  test("marks leave no trace", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ cells, said }),
        fc.array(step, { minLength: 1, maxLength: 12 }),
        async (filled, steps) => {
          const excel = new LocalExcel(bookWith(filled), { apiVersion });
          const without = new LocalExcel(bookWith(filled), { apiVersion });
          let host = reopen(excel);
          await host.read();
          const names: string[] = [...SHEETS];
          for (const each of steps) {
            if (each.does === "mark")
              await unlessRefused(current(host, each.marks).then((all) => host.mark(all)));
            else if (each.does === "unmark") await unlessRefused(host.unmark());
            else if (each.does === "read") await unlessRefused(host.read());
            else if (each.does === "refuse") excel.behaviour = { refuse: nth(each.after, each.code) };
            else if (each.does === "reopen") {
              host = reopen(excel);
              await unlessRefused(host.read());
            } else {
              each.edit(excel.user, names);
              each.edit(without.user, names);
              excel.book.sheets.forEach((sheet, index) => (names[index] = sheet.name));
            }
          }
          excel.behaviour = { refuse: () => undefined };
          for (const name of names) {
            excel.user.unprotect(name);
            without.user.unprotect(name);
          }
          await host.unmark();
          expect(excel.snapshot).toBe(without.snapshot);
          expect(await host.marked()).toBe(false);
        },
      ),
      { numRuns: many(8, 40) },
    );
  });
});

/** The marks under the names the sheets have when they are put: the pane checks before it marks. */
async function current(host: ReturnType<typeof reopen>, wanted: readonly Mark[]): Promise<readonly Mark[]> {
  const { sheets } = await host.read();
  return wanted.map((mark) => ({
    ...mark,
    sheet: sheets[SHEETS.indexOf(mark.sheet as (typeof SHEETS)[number])]!.name,
  }));
}
