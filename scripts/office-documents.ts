/**
 * `npm run documents:office`: whole documents in every shape are saved again by LibreOffice and read back. Every table has to be
 * recognised, no cell may differ from the workbook. Needs `soffice`; without it the run fails and says so.
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
import { readDocxBlocks } from "../hosts/file/docx/read-docx";
import { tieOut } from "../src/compare/tie-out/tie-out";
import { documentTables } from "../src/document/sheets";
import { recognise } from "../src/statement/recognise";

/** Documents of each shape. */
const EACH = Number(process.argv[2] ?? 3);

function main(): number {
  const folder = mkdtempSync(join(tmpdir(), "gouji-office-"));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(folder: string): number {
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
  const home = `-env:UserInstallation=file://${join(folder, "home")}`;
  const office = spawnSync(
    "soffice",
    [home, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", saved, ...files],
    { stdio: "ignore" },
  );
  if (office.error || office.status !== 0) {
    console.error("没有可用的 LibreOffice（soffice），没有做这项检验。");
    return 2;
  }
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
