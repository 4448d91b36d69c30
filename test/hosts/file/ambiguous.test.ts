/** Files that can be read in more than one way, or have lost a piece: it is said, and no reading is chosen in silence. */
import { read, write } from "@e965/xlsx";
import { readWorkbook } from "../../../hosts/file/read";
import { sampleBytes } from "../../../samples/load";
import { bookParts, zip } from "./packages";

const sheet = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const book = (rows: string, strings?: string) =>
  zip(bookParts({ sheets: { 表: sheet(rows) }, ...(strings !== undefined && { strings }) }));
const cells = (bytes: Uint8Array) =>
  readWorkbook(bytes, "a.xlsx").sheets[0]!.rows.map((row) => row?.map((cell) => cell?.value));

test("one cell written twice with two values says both, and is no number", () => {
  const [row] = cells(
    book('<row r="1"><c r="A1"><v>5</v></c><c r="A1"><v>7</v></c><c r="B1"><v>1</v></c></row>'),
  );
  expect(row).toEqual(["（这一格在文件里写了两次：5、7）", 1]);
});

test("two rows of one number that fill the same cell", () => {
  const rows =
    '<row r="1"><c r="A1"><v>5</v></c></row><row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>2</v></c></row>';
  expect(cells(book(rows))[0]).toEqual(["（这一格在文件里写了两次：5、7）", 2]);
});

test("the same value twice is one value", () => {
  expect(cells(book('<row r="1"><c r="A1"><v>5</v></c><c r="A1"><v>5</v></c></row>'))[0]).toEqual([5]);
});

test("a cell whose address is of another row than its own", () => {
  expect(() => cells(book('<row r="7"><c r="C200"><v>1</v></c></row>'))).toThrow(
    "a.xlsx：第 7 行里有写着 C200 的单元格，文件可能被改坏，请用 Excel 或 WPS 打开后另存一份再试。",
  );
});

test("two parts of one name", () => {
  const bytes = zip(bookParts({ sheets: { 表: sheet('<row r="1"><c r="A1"><v>5</v></c></row>') } }));
  const doubled = zip({
    ...bookParts({ sheets: { 表: sheet('<row r="1"><c r="A1"><v>5</v></c></row>') } }),
    "XL/worksheets/SHEET1.xml": "<worksheet/>",
  });
  expect(cells(bytes)[0]).toEqual([5]);
  expect(() => cells(doubled)).toThrow("压缩包里有两个 xl/worksheets/sheet1.xml，不知道哪一个是真的");
});

test.each([
  ["an attribute twice", '<row r="1"><c r="A1" r="B1"><v>5</v></c></row>'],
  ["an attribute twice, of a row", '<row r="1" r="2"><c><v>5</v></c></row>'],
  ["an entity that nobody defined", '<row r="1"><c r="A1" t="inlineStr"><is><t>&lol;</t></is></c></row>'],
])("%s is damage", (_, rows) => {
  expect(() => cells(book(rows))).toThrow("文件已损坏");
});

test("an escape is looked for in each run, never over the border of two", () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a_x00</t></r><r><t>41_b</t></r></is></c>' +
    '<c r="B1" t="inlineStr"><is><r><t>a_x0041_</t></r><r><t>b</t></r></is></c></row>';
  expect(cells(book(rows))[0]).toEqual(["a_x0041_b", "aAb"]);
});

test.each(["texts in the cells", "texts in a table"])(
  "an .xls with a zeroed sector is damaged, or has every cell: %s",
  (where) => {
    const whole = new Uint8Array(
      write(read(sampleBytes("henan-2022"), { cellNF: true }), {
        type: "array",
        bookType: "biff8",
        bookSST: where === "texts in a table",
      }),
    );
    const expected = JSON.stringify(readWorkbook(whole, "a.xls").sheets);
    const silent: number[] = [];
    for (let at = 512; at + 512 <= whole.length; at += 512) {
      const holed = whole.slice();
      holed.fill(0, at, at + 512);
      let got: string;
      try {
        got = JSON.stringify(readWorkbook(holed, "a.xls").sheets);
      } catch {
        continue;
      }
      if (got !== expected) silent.push(at / 512);
    }
    expect(silent).toEqual([]);
  },
);
