/**
 * `npm run documents:office`: whole documents in every shape are saved again by LibreOffice and read back. Every table has to be
 * recognised, no cell may differ from the workbook. And last year's documents with this year's figures, notes and all: on as
 * many pages as the generator's text of this year. Needs `soffice`; without it the run fails and says so.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paperForm } from "../generate/documents/form";
import { DOCUMENT_SHAPES, paperDocument } from "../generate/documents/whole";
import { generateDepartment } from "../generate/department";
import { FINAL_FAMILIES } from "../generate/form";
import { randomFrom } from "../generate/random";
import { renderDepartment } from "../generate/render";
import { OUTLINES } from "../generate/texts";
import { yearsOf } from "../generate/texts/years";
import { readDocument, readDocxBlocks } from "../hosts/file/docx/read-docx";
import { renewDocx } from "../hosts/file/docx/renew-docx";
import { writeDocx } from "../hosts/file/docx/write-docx";
import { tieOut } from "../src/compare/tie-out/tie-out";
import { documentTables } from "../src/document/sheets";
import { renew } from "../src/renew/renew";
import { recognise } from "../src/statement/recognise";
import { NO_INPUTS } from "../src/write/inputs";

/** Documents of each shape. */
const EACH = Number(process.argv[2] ?? 3);

function main(): number {
  const folder = mkdtempSync(join(tmpdir(), "gouji-office-"));
  try {
    return Math.max(resaved(folder), renewed(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns whether LibreOffice wrote them */
function office(folder: string, to: string, files: readonly string[], format: string): boolean {
  const home = `-env:UserInstallation=file://${join(folder, "home")}`;
  const { error, status } = spawnSync(
    "soffice",
    [home, "--headless", "--convert-to", format, "--outdir", to, ...files],
    { stdio: "ignore" },
  );
  if (!error && status === 0) return true;
  console.error("没有可用的 LibreOffice（soffice），没有做这项检验。");
  return false;
}

/** Last year's document made this year's beside the one that the generator's text makes: page by page. */
function renewed(folder: string): number {
  const saved = join(folder, "pages");
  mkdirSync(saved);
  const typeset = ([title = "", ...body]: readonly string[]): Uint8Array => {
    const set = (text: string): Parameters<typeof writeDocx>[0] => ({ text, level: 0, marked: [] });
    return writeDocx(set(title), body.map(set));
  };
  const names = OUTLINES.map(({ name, family, write }) => {
    const { last, now, inputs } = yearsOf(500, { family });
    const before = typeset(write(last));
    const renewal = renew(readDocument(before, "上年.docx"), now.statement, {
      prior: last.statement,
      inputs: { ...NO_INPUTS, amounts: inputs },
    });
    const options = { tracked: false, date: new Date(0) };
    writeFileSync(join(folder, `${name}-made.docx`), renewDocx(before, renewal, options));
    writeFileSync(join(folder, `${name}-wanted.docx`), typeset(write(now)));
    return name;
  });
  const files = names.flatMap((name) => [`${name}-made`, `${name}-wanted`]);
  if (
    !office(
      folder,
      saved,
      files.map((file) => join(folder, `${file}.docx`)),
      "pdf",
    )
  )
    return 2;
  const pages = (file: string): number =>
    readFileSync(join(saved, `${file}.pdf`), "latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const other = names.filter((name) => pages(`${name}-made`) !== pages(`${name}-wanted`));
  for (const name of other)
    console.log(
      `${name}：套用的说明 ${String(pages(`${name}-made`))} 页，应为 ${String(pages(`${name}-wanted`))} 页`,
    );
  console.log(`${String(names.length)} 份套用的说明，${String(names.length - other.length)} 份页数相同。`);
  return other.length > 0 ? 1 : 0;
}

function resaved(folder: string): number {
  const saved = join(folder, "saved");
  mkdirSync(saved);
  const documents = DOCUMENT_SHAPES.flatMap((shape, index) =>
    Array.from({ length: EACH }, (_, number) => {
      const random = randomFrom(5000 + index * 100 + number);
      const department = generateDepartment(random);
      const family = FINAL_FAMILIES[(number * DOCUMENT_SHAPES.length + index) % FINAL_FAMILIES.length]!;
      const { workbook } = renderDepartment(department, paperForm(random, family));
      const name = `${shape}-${String(number)}.docx`;
      writeFileSync(join(folder, name), paperDocument(workbook, shape, department).bytes);
      return { name, statement: recognise(workbook) };
    }),
  );
  const files = documents.map(({ name }) => join(folder, name));
  if (!office(folder, saved, files, "docx:MS Word 2007 XML")) return 2;
  let [cells, faults] = [0, 0];
  for (const { name, statement } of documents) {
    const blocks = readDocxBlocks(new Uint8Array(readFileSync(join(saved, name))));
    const tied = tieOut(statement, documentTables(blocks, name));
    cells += tied?.equal ?? 0;
    const said = tied ? tied.differences.map(({ message }) => message) : ["没有认出一张表"];
    faults += said.length;
    for (const message of said) console.log(`${name}：${message}`);
  }
  console.log(
    `${String(documents.length)} 份文档经 LibreOffice 另存后，${String(cells)} 格相同，${String(faults)} 处不同。`,
  );
  return faults > 0 ? 1 : 0;
}

process.exitCode = main();
