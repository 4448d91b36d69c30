/**
 * Whatever the workbook and whatever the user does in between: marks that were put and taken back leave the workbook byte for
 * byte as it would be without them.
 */
import fc from "fast-check";
import type { Mark } from "../../../hosts/host";
import { many } from "../../../generate/wide";
import { toAddress } from "../../../src/workbook/address";
import { Book } from "../../excel-host/model/book";
import type { User } from "../../excel-host/user";
import { LocalExcel } from "../../excel-host";
import { EDITIONS, reopen } from "./excel";

const SHEETS = ["公开01表", "公开 02表", "O'Neil 三公"] as const;
const ROWS = 12;
const COLUMNS = 5;

type Step =
  | { readonly does: "mark"; readonly marks: readonly Mark[] }
  | { readonly does: "unmark" }
  | { readonly does: "read" }
  | { readonly does: "reopen" }
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
  )
  .map((change) => ({ does: "edit", edit: change }));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: marks },
  { weight: 5, arbitrary: edit },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ does: "unmark" }, { does: "read" }, { does: "reopen" }) },
);

const cells = fc.array(fc.tuple(sheetNumber, address, content, colour), { maxLength: 40 });

function bookWith(filled: readonly (readonly [number, string, string | number, string | undefined])[]): Book {
  const book = new Book("随机.xlsx");
  SHEETS.forEach((name) => book.addSheet(name));
  const { user } = new LocalExcel(book);
  for (const [sheet, at, what, fill] of filled) {
    user.type(SHEETS[sheet]!, at, what);
    user.fill(SHEETS[sheet]!, at, fill);
  }
  return book;
}

describe.each(EDITIONS)("at ExcelApi %s", (apiVersion) => {
  test("marks leave no trace", async () => {
    await fc.assert(
      fc.asyncProperty(cells, fc.array(step, { minLength: 1, maxLength: 12 }), async (filled, steps) => {
        const excel = new LocalExcel(bookWith(filled), { apiVersion });
        const without = new LocalExcel(bookWith(filled), { apiVersion });
        let host = reopen(excel);
        await host.read();
        const names: string[] = [...SHEETS];
        for (const each of steps) {
          if (each.does === "mark") await host.mark(await current(host, each.marks));
          else if (each.does === "unmark") await host.unmark();
          else if (each.does === "read") await host.read();
          else if (each.does === "reopen") {
            host = reopen(excel);
            await host.read();
          } else {
            each.edit(excel.user, names);
            each.edit(without.user, names);
            excel.book.sheets.forEach((sheet, index) => (names[index] = sheet.name));
          }
        }
        await host.unmark();
        expect(excel.snapshot).toBe(without.snapshot);
        expect(await host.marked()).toBe(false);
      }),
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
