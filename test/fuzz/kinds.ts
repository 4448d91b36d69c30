/**
 * What is tried: a kind makes a file from a seed and puts it through the product, whole, as a person would. It throws where the
 * product fails: where it falls down, or says something that is no sentence.
 */
import { read, write, utils, type WorkBook } from "@e965/xlsx";
import { MEMORY_NAMES } from "../../hosts/host";
import { memoryXml } from "../../hosts/memory";
import { keepInXlsx } from "./keep";
import { readWorkbook } from "../../hosts/file/read";
import { sampleBytes, type SampleName } from "../../samples/load";
import { gouji } from "../cli/world";
import { plainWord } from "../hosts/file/words";
import { WITH_SLIPS } from "../taskpane/audit-text";
import { damagedBytes, damagedPackage, damagedText } from "./mutate";
import { Chance } from "./random";

export interface Kind {
  readonly name: string;
  readonly run: (chance: Chance) => Promise<void>;
}

const SAMPLES: readonly SampleName[] = ["henan-2022", "jiangxi-2023", "shanghai-2024", "hebei-2023-budget"];
const xlsx = SAMPLES.map(sampleBytes);
const xls = xlsx.map(
  (bytes) =>
    new Uint8Array(write(read(bytes, { cellNF: true }), { type: "array", bookType: "biff8", bookSST: true })),
);
const TEXT = WITH_SLIPS.join("\n");
const docx = plainWord(WITH_SLIPS);

/** Calls the command line and holds it to its contract: status 0, 1 or 2, sentences on standard error, no fall. */
export async function call(
  argv: readonly string[],
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const { status, out, err } = await gouji(argv, files);
  const said = err.join("\n");
  if (![0, 1, 2].includes(status)) throw new Error(`status ${status}`);
  if (/程序出错|undefined|\[object|^\s+at /m.test(said)) throw new Error(`${argv.join(" ")}: ${said}`);
  if (status === 2 && said === "") throw new Error(`${argv.join(" ")}: status 2 without a word`);
  if (argv.includes("json") && out !== "") JSON.parse(out);
  if ("polluted" in {}) throw new Error("the prototype of all objects was changed");
}

async function checked(name: string, bytes: Uint8Array): Promise<void> {
  await call(["check", name, "--format", "json"], { [name]: bytes });
  await call(["check", name, "--report", "出.docx"], { [name]: bytes });
  if (name.endsWith(".xlsx")) {
    await call(["check", name, "--mark", "出.xlsx"], { [name]: bytes });
    await call(["unmark", name, "-o", "出.xlsx"], { [name]: bytes });
  }
}

const PARTS_OF_XLSX = /sheet\d|sharedStrings|styles|workbook\.xml/;

export const KINDS: readonly Kind[] = [
  { name: "xlsx-bytes", run: (chance) => checked("a.xlsx", damagedBytes(chance.one(xlsx), chance)) },
  {
    name: "xlsx-parts",
    run: (chance) => checked("a.xlsx", damagedPackage(chance.one(xlsx), chance, PARTS_OF_XLSX)),
  },
  { name: "xls", run: (chance) => checked("a.xls", damagedBytes(chance.one(xls), chance)) },
  {
    name: "docx",
    run: async (chance) => {
      const text = chance.chance(0.3) ? damagedBytes(docx, chance) : damagedPackage(docx, chance, /document/);
      await call(["audit", "--text", "a.docx", "--format", "json"], { "a.docx": text });
      await call(["audit", "a.xlsx", "--text", "a.docx"], { "a.xlsx": xlsx[0]!, "a.docx": text });
      await call(["narrate", "a.xlsx", "-o", "出.docx"], { "a.xlsx": xlsx[0]! });
    },
  },
  {
    name: "txt",
    run: async (chance) => {
      const bytes = new TextEncoder().encode(damagedText(TEXT, chance));
      const text = chance.chance(0.3) ? damagedBytes(bytes, chance) : bytes;
      await call(["audit", "--text", "a.txt", "--explain"], { "a.txt": text });
      await call(["audit", "a.xlsx", "--text", "a.txt", "--format", "json"], {
        "a.xlsx": xlsx[0]!,
        "a.txt": text,
      });
    },
  },
  {
    name: "custom-xml",
    run: async (chance) => {
      const name = chance.one(MEMORY_NAMES);
      const text = damagedText(chance.one(KEPT), chance);
      const xml = chance.chance(0.5)
        ? damagedText(memoryXml({ name, text }), chance)
        : memoryXml({ name, text });
      const bytes = keepInXlsx(xlsx[1]!, xml);
      await call(["narrate", "a.xlsx"], { "a.xlsx": bytes });
      await call(["check", "a.xlsx", "--format", "json"], { "a.xlsx": bytes });
    },
  },
  { name: "values", run: (chance) => Promise.resolve(sameValues(chance)) },
];

/** What may stand in a workbook as kept; some of it would reach for the prototype of all objects. */
const KEPT: readonly string[] = [
  '{"version":1,"verified":[],"ruledOut":[]}',
  '{"version":1,"values":{"general/205":{"prior":"12.5"}},"reasons":{}}',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  '[{"name":"上年.xlsx","data":"UEsDBA=="}]',
  "null",
  "",
];

/** A workbook of any values, written by SheetJS: each cell is read as SheetJS reads it. */
function sameValues(chance: Chance): void {
  const rows = Array.from({ length: 1 + chance.below(12) }, () =>
    Array.from({ length: 1 + chance.below(8) }, () => anyValue(chance)),
  );
  const book: WorkBook = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "表");
  const bookType = chance.one(["xlsx", "biff8"] as const);
  const bytes = new Uint8Array(write(book, { type: "array", bookType, bookSST: chance.chance(0.5) }));
  const theirs = read(bytes).Sheets["表"]!;
  const ours = readWorkbook(bytes, "a").sheets[0]!;
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < 8; column++) {
      const cell = theirs[utils.encode_cell({ r: row, c: column })] as { v?: unknown; t: string } | undefined;
      const value = ours.rows[row]?.[column]?.value;
      const expected =
        cell === undefined || (typeof cell.v === "string" && cell.v.trim() === "") ? undefined : cell.v;
      if (!Object.is(value, expected) && JSON.stringify(value) !== JSON.stringify(expected))
        throw new Error(
          `${bookType} R${row + 1}C${column + 1}: ${JSON.stringify(value)}, SheetJS ${JSON.stringify(expected)}`,
        );
    }
  }
}

function anyValue(chance: Chance): string | number | boolean | null {
  switch (chance.below(8)) {
    case 0:
      return null;
    case 1:
      return chance.chance(0.5);
    case 2:
      return chance.one([
        "",
        "合计",
        "本年收入合计",
        "1,234.50",
        "-",
        "——",
        "0.00",
        "a<b>&\"'",
        "两\n行",
        "_x0041_",
        "𠮷",
        " 前后 ",
      ]);
    case 3:
      return chance.one([0, -0, 1e21, 1e-7, 0.1 + 0.2, 1234567.89, -9999999999.99, 2 ** 53]);
    default:
      return Math.round((chance.next() - 0.3) * 10 ** chance.below(10)) / 100;
  }
}
