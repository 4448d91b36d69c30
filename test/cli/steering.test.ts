/** What steers a terminal or turns a text round stands in the cells of a workbook, and reaches nothing that is written. */
import { read, write, type WorkBook } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { sampleBytes } from "../../samples/load";
import { plainWord } from "../hosts/file/words";
import { writable } from "../../src/workbook/writable";
import { gouji } from "./world";

const steers = (text: string): boolean => writable(text) !== text;
const EVIL = "\u001B[31m\u202E\u0085\u2067<b>&";

/** The sample of Henan with evil in names, labels and sheet names. */
function evilBook(): Uint8Array {
  const book: WorkBook = read(sampleBytes("henan-2022"), { cellNF: true, cellStyles: true });
  for (const sheet of Object.values(book.Sheets))
    for (const [address, cell] of Object.entries(sheet) as [string, { t: string; v: unknown }][])
      if (!address.startsWith("!") && cell.t === "s")
        cell.v = `${String(cell.v)}${/部门/.test(String(cell.v)) ? EVIL : "\u202E\u0007"}`;
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

/** As much of it as XML can hold. */
const EVIL_IN_XML = "\u202E\u0085\u2067";

const workbook = evilBook();
const FILE = `单位/决算${EVIL}.xlsx`;

function steering(name: string, bytes: Uint8Array): string[] {
  const texts: [string, string][] = /\.(?:xlsx|docx)$/.test(name)
    ? Object.entries(unzipSync(bytes)).map(([part, content]) => [
        `${name}!${part}`,
        new TextDecoder().decode(content),
      ])
    : [[name, new TextDecoder().decode(bytes)]];
  return texts.filter(([, text]) => steers(text)).map(([place]) => place);
}

test.each([
  ["check", [FILE]],
  ["check as JSON", [FILE, "--format", "json"]],
  ["check of a file that is not there", [`${EVIL}.xlsx`]],
])("%s", async (_, argv) => {
  const { out, err } = await gouji(["check", ...argv], { [FILE]: workbook });
  expect(out + err.join("\n")).toMatch(/决算|xlsx/);
  expect(steers(out)).toBe(false);
  expect(err.filter((line) => steers(line))).toEqual([]);
});

test("JSON still means what the file holds", async () => {
  const { out } = await gouji(["check", FILE, "--format", "json"], { [FILE]: workbook });
  const { workbooks } = JSON.parse(out) as { workbooks: { file: string }[] };
  expect(workbooks[0]!.file).toBe(FILE);
});

test("reports, the text, batch and diff", async () => {
  const given = {
    [FILE]: workbook,
    "说明.docx": plainWord([`第三部分 情况说明${EVIL_IN_XML}`, `收入总计987.70万元${EVIL_IN_XML}。`]),
  };
  for (const argv of [
    ["check", FILE, "--report", "出/审核结果.xlsx"],
    ["check", FILE, "--report", "出/审核报告.docx"],
    ["narrate", FILE, "-o", "出/说明.docx"],
    ["narrate", FILE, "-o", "出/说明.txt"],
    ["narrate", FILE],
    ["audit", FILE, "--text", "说明.docx"],
    ["audit", FILE, "--text", "说明.docx", "--explain"],
    ["audit", FILE, "--text", "说明.docx", "--format", "json"],
    ["diff", FILE, FILE],
    ["diff", FILE, FILE, "--format", "json"],
    ["batch", "单位", "--out", "出"],
  ]) {
    const { out, err, files, status } = await gouji(argv, given);
    expect([argv[0], status < 2 || out !== "", err.filter((line) => steers(line))]).toEqual([
      argv[0],
      true,
      [],
    ]);
    expect([argv.join(" "), steers(out)]).toEqual([argv.join(" "), false]);
    for (const [name, bytes] of files) if (name.startsWith("出/")) expect(steering(name, bytes)).toEqual([]);
  }
});
