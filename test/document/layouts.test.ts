/** The tables of a workbook, in every layout that offices give them in a document: nothing is lost, nothing differs. */
import { LAYOUTS, TEXT_LAYOUTS, laidOut, laidOutAsText, type Layout } from "../../generate/documents/layouts";
import { generateDepartment } from "../../generate/department";
import { FAMILY_IDS, plainForm, type FamilyId } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { many } from "../../generate/wide";
import { readDocxBlocks } from "../../hosts/file/docx/read-docx";
import { tieOut } from "../../src/compare/tie-out/tie-out";
import { blocksOf, type Block } from "../../src/document/blocks";
import { documentTables } from "../../src/document/sheets";
import { recognise } from "../../src/statement/recognise";
import type { Workbook } from "../../src/workbook/workbook";

const department = generateDepartment(randomFrom(5), { items: 6 });

const workbookOf = (family: FamilyId): Workbook => renderDepartment(department, plainForm(family)).workbook;

function read(layout: Layout, family: FamilyId) {
  const workbook = workbookOf(family);
  return compared(workbook, readDocxBlocks(laidOut(workbook, layout, department.year)));
}

function compared(workbook: Workbook, blocks: readonly Block[]) {
  const tables = documentTables(blocks, "整份.docx");
  const { compared, equal, differences } = tieOut(recognise(workbook), tables)!;
  return { compared, equal, said: differences.map(({ message }) => message), listed: tables.workbook.listed };
}

/** How many figures of a family's form are compared, set in the usual way. */
const usual = new Map<FamilyId, number>();

const cases = Object.entries(LAYOUTS).flatMap(([name, layout], index) =>
  Array.from({ length: many(1, FAMILY_IDS.length) }, (_, more) => {
    // Figures in 元 are the same as in the workbook of a form in 万元 alone.
    const family =
      layout === LAYOUTS["in 元"] ? "henan" : FAMILY_IDS[(index * 5 + more) % FAMILY_IDS.length]!;
    return [name, family, layout] as const;
  }),
);

test.each(cases)("%s (%s)", (name, family, layout) => {
  if (!usual.has(family)) usual.set(family, read({}, family).compared);
  const compared = usual.get(family)!;
  expect(compared).toBeGreaterThan(100);
  const unit = expect.stringMatching(
    /等 9 张表：文档里的单位是元，工作簿是万元，数字已按单位换算。$/,
  ) as string;
  const { listed, ...rest } = read(layout, family);
  expect(rest).toEqual({ compared, equal: compared, said: name === "in 元" ? [unit] : [] });
  expect(listed!.length > 5).toBe(!name.startsWith("no contents"));
});

const texts = Object.entries(TEXT_LAYOUTS).flatMap(([name, lines], index) =>
  Array.from(
    { length: many(1, FAMILY_IDS.length) },
    (_, more) => [name, FAMILY_IDS[(index * 5 + more) % FAMILY_IDS.length]!, lines] as const,
  ),
);

test.each(texts)("a plain text, %s (%s)", (_, family, lines) => {
  const workbook = workbookOf(family);
  const paragraphs = laidOutAsText(workbook, lines)
    .split("\n")
    .map((text) => ({ text }));
  const { compared: count, equal, said } = compared(workbook, blocksOf(paragraphs));
  expect(said).toEqual([]);
  expect(count).toBe(read({}, family).compared);
  expect(equal).toBe(count);
});
