/** What a person makes of the noted words: taken into the text, and asked again where the workbook makes it another. */
import { OUTLINES } from "../../generate/texts";
import { yearsOf } from "../../generate/texts/years";
import { blocksOf } from "../../src/document/blocks";
import { documentTables } from "../../src/document/sheets";
import { answered, changedText, noteIds, notesOf } from "../../src/renew/renewal";
import { renew } from "../../src/renew/renew";

const outline = OUTLINES.find(({ name }) => name === "guangxi")!;
const { last, now } = yearsOf(500, { family: outline.family });
const before = outline.write(last).map((text) => ({ text }));
const renewal = renew(before, now.statement, { prior: last.statement });

test("every note has a name of its own, and the same one the next time", () => {
  const ids = [...noteIds(renewal).values()];
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...noteIds(renew(before, now.statement, { prior: last.statement })).values()]).toEqual(ids);
});

test("tables of the document that are not understood are said, in one sentence", () => {
  const cell = (row: number, column: number, text: string) => ({
    row,
    column,
    rows: 1,
    columns: 1,
    paragraphs: [{ text }],
  });
  const grid = {
    cells: [cell(0, 0, "甲"), cell(0, 1, "乙"), cell(1, 0, "丙"), cell(1, 1, "3")],
    height: 2,
    width: 2,
  };
  const document = documentTables([...blocksOf(before), { kind: "grid", grid }], "上年说明.docx");
  const { notices } = renew(before, now.statement, { document });
  expect(notices.filter((notice) => notice.includes("文档里的表也没有读懂"))).toHaveLength(1);
});

test("what is answered stands in the text and is noted no more", () => {
  const [note] = notesOf(renewal);
  const id = noteIds(renewal).get(note!.change)!;
  const made = answered(renewal, new Map([[id, "照实改过的话"]]));
  expect(notesOf(made)).toHaveLength(notesOf(renewal).length - 1);
  const at = renewal.paragraphs.indexOf(note!.paragraph);
  const { like, changes } = made.paragraphs[at]!;
  expect(changedText(before[like]!.text, changes)).toContain("照实改过的话");
});

test("what is to be filled in says which value of 补充资料 it is, or which it follows from", () => {
  const alone = renew(before, now.statement);
  const fills = notesOf(alone).filter(({ kind }) => kind === "fill");
  expect(fills.length).toBeGreaterThan(0);
  expect(fills.some(({ input, awaits = [] }) => input !== undefined || awaits.length > 0)).toBe(true);
});

test("what last year's text gave for a value is offered for this year's, to be confirmed", () => {
  const sentence = `${String(last.year)}年度机关运行经费支出46.22万元。`;
  const paragraphs = [...before, { text: "机关运行经费支出情况说明" }, { text: sentence }];
  const made = renew(paragraphs, now.statement, { prior: last.statement });
  const own = notesOf(made).filter(({ paragraph }) => paragraph.like === paragraphs.length - 1);
  expect(own).toMatchObject([{ kind: "fill", input: { group: "本年数", key: "agency" }, offer: "46.22" }]);
});
