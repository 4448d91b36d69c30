/** 核对底稿 in a copy of an .xlsx: what its formulas come to in another program is what the check came to. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writePapers } from "../../../hosts/file/xlsx/paper-xlsx";
import { readWorkbook } from "../../../hosts/file/read";
import { HostError } from "../../../hosts/host";
import { namedPapers } from "../../../hosts/own-sheets";
import { sampleBytes, type SampleName } from "../../../samples/load";
import { check } from "../../../src/check/check";
import { diagnose } from "../../../src/diagnose/diagnose";
import { PAPER_SHEET, paperLines, workingPaper, type PaperCell } from "../../../src/sheets/working-paper";
import { recognise } from "../../../src/statement/recognise";
import { isWorkingPaper } from "../../../src/workbook/own-sheets";
import { cellAt } from "../../../src/workbook/workbook";

function checked(bytes: Uint8Array) {
  const book = readWorkbook(bytes, "决算.xlsx");
  const report = check(recognise(book));
  const paper = workingPaper(report, diagnose(report), "2026年3月1日");
  return { book, paper, copy: writePapers(bytes, namedPapers(book, [paper])) };
}

function valueOf(cell: PaperCell): unknown {
  if (!cell) return undefined;
  if ("text" in cell) return cell.text;
  return "number" in cell ? cell.number : (cell.value ?? "#VALUE!");
}

function papersOf(bytes: Uint8Array) {
  return readWorkbook(bytes, "副本.xlsx").sheets.filter(isWorkingPaper);
}

/** What LibreOffice makes of the copy once every result that stands in the paper is taken out. */
function recalculated(copy: Uint8Array): Uint8Array | undefined {
  const parts = unzipSync(copy);
  const part = Object.keys(parts).find((name) => strFromU8(parts[name]!).includes("COUNTIF"))!;
  const bare = strFromU8(parts[part]!)
    .replace(/ t="(?:str|e)"(?=><f>)/g, "")
    .replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
  parts[part] = strToU8(bare);
  const folder = mkdtempSync(join(tmpdir(), "gouji-paper-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), zipSync(parts));
    const args = [
      "--headless",
      `-env:UserInstallation=file://${folder}/profile`,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
    ];
    const { status } = spawnSync(
      "soffice",
      [...args, "--outdir", join(folder, "out"), join(folder, "in.xlsx")],
      {
        timeout: 120_000,
      },
    );
    return status === 0 ? new Uint8Array(readFileSync(join(folder, "out", "in.xlsx"))) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each<SampleName>(["henan-2022", "hebei-2023-budget"])(
  "%s: every cell of the paper, as it is read back",
  (name) => {
    const bytes = sampleBytes(name);
    const { book, paper, copy } = checked(bytes);
    const [sheet, ...more] = papersOf(copy);
    expect(more).toEqual([]);
    expect(sheet!.name).toBe(PAPER_SHEET);
    const wrong = paperLines(paper).flatMap((line, row) =>
      paper.columns.flatMap((_, column) => {
        const cell = line[column];
        const read = cellAt(sheet!, row, column);
        const same =
          read?.value === valueOf(cell) &&
          read?.formula === (cell && "formula" in cell ? cell.formula : undefined);
        return same ? [] : [{ row, column, read, cell }];
      }),
    );
    expect(wrong).toEqual([]);
    // What was there is as it was.
    expect(readWorkbook(copy, "决算.xlsx").sheets.slice(0, -1)).toEqual(book.sheets);
    const named = strFromU8(unzipSync(copy)["xl/workbook.xml"]!);
    expect(named.match(/<definedNames/g)).toHaveLength(1);
    expect(named).toMatch(/_FilterDatabase" localSheetId="\d+" hidden="1">'核对底稿'!\$A\$\d+:\$L\$\d+</);
  },
);

const soffice = spawnSync("soffice", ["--version"]).status === 0;

if (soffice)
  test("LibreOffice comes to the same from the formulas alone", () => {
    const { paper, copy } = checked(sampleBytes("henan-2022"));
    const [sheet] = papersOf(recalculated(copy)!);
    const wrong = paperLines(paper).flatMap((line, row) =>
      paper.columns.flatMap((_, column) => {
        const expected = valueOf(line[column]);
        const value = cellAt(sheet!, row, column)?.value;
        const same =
          typeof expected === "number" ? Math.abs(Number(value) - expected) < 1e-6 : value === expected;
        return same ? [] : [{ row, column, expected, value }];
      }),
    );
    expect(wrong).toEqual([]);
  }, 120_000);

test("made again it takes the place of the last one; of several units each has its own", () => {
  const { paper, copy } = checked(sampleBytes("henan-2022"));
  const again = writePapers(copy, namedPapers(readWorkbook(copy, "决算.xlsx"), [paper]));
  expect(papersOf(again).map(({ name }) => name)).toEqual([PAPER_SHEET]);
  const two = writePapers(copy, namedPapers(readWorkbook(copy, "决算.xlsx"), [paper, paper]));
  expect(papersOf(two).map(({ name }) => name)).toEqual([PAPER_SHEET, `${PAPER_SHEET} (2)`]);
});

test("an .xls is refused in a sentence", () => {
  const { paper } = checked(sampleBytes("henan-2022"));
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(() => writePapers(old, [{ sheet: PAPER_SHEET, paper }])).toThrow(HostError);
});
