/** 套用上年说明 in last year's own document: what changes, and that nothing else does. */
import { unzipSync } from "fflate";
import { readDocument } from "../../../hosts/file/docx/read-docx";
import { renewDocx } from "../../../hosts/file/docx/renew-docx";
import { writeDocx } from "../../../hosts/file/docx/write-docx";
import { OUTLINES } from "../../../generate/texts";
import { yearsOf } from "../../../generate/texts/years";
import { renew } from "../../../src/renew/renew";
import { changedText, notesOf, type Renewal } from "../../../src/renew/renewal";
import { NO_INPUTS } from "../../../src/write/inputs";

const DATE = new Date("2024-03-01T08:00:00Z");
const outline = OUTLINES.find(({ name }) => name === "guangxi")!;
const { last, now, inputs } = yearsOf(500, { family: outline.family });
const set = (text: string): Parameters<typeof writeDocx>[0] => ({ text, level: 0, marked: [] });
const [title = "", ...body] = outline.write(last);
const document = writeDocx(set(title), body.map(set));
const before = readDocument(document, "上年说明.docx");
const renewal = renew(before, now.statement, {
  prior: last.statement,
  inputs: { ...NO_INPUTS, amounts: inputs },
});

const xmlOf = (bytes: Uint8Array): string => new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
const textsOf = (made: Renewal): readonly string[] =>
  made.paragraphs.flatMap(({ like, state, changes }) =>
    state === "gone" ? [] : [changedText(before[like]!.text, changes)],
  );

test.each([true, false])("the document reads as the new text (tracked: %s)", (tracked) => {
  const made = renewDocx(document, renewal, { tracked, date: DATE });
  expect(readDocument(made, "说明.docx").map(({ text }) => text)).toEqual(textsOf(renewal));
});

test("items that are gone and items that came are there to be tested", () => {
  const states = new Set(renewal.paragraphs.map(({ state }) => state));
  expect([...states].sort()).toEqual(["gone", "kept", "new"]);
});

test("only the document, its comments and what names them differ", () => {
  const made = unzipSync(renewDocx(document, renewal, { tracked: false, date: DATE }));
  const parts = unzipSync(document);
  const differing = Object.keys(made).filter(
    (name) => Buffer.compare(Buffer.from(made[name]!), Buffer.from(parts[name] ?? [])) !== 0,
  );
  const allowed = [
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
    "word/comments.xml",
    "word/document.xml",
  ];
  expect(differing.filter((name) => !allowed.includes(name))).toEqual([]);
});

test("paragraphs without a change are the same, byte for byte", () => {
  const [old, made] = [document, renewDocx(document, renewal, { tracked: false, date: DATE })].map(xmlOf) as [
    string,
    string,
  ];
  const paragraphs = old.match(/<w:p[ >].*?<\/w:p>/gs)!;
  const unchanged = renewal.paragraphs.filter(
    ({ state, changes }) => state === "kept" && changes.length === 0,
  );
  expect(unchanged.length).toBeGreaterThan(5);
  for (const { like } of unchanged) expect(made).toContain(paragraphs[like]);
});

test("every note is a comment beside highlighted words", () => {
  const made = unzipSync(renewDocx(document, renewal, { tracked: false, date: DATE }));
  const comments = new TextDecoder().decode(made["word/comments.xml"]);
  expect(comments.match(/<w:comment /g)).toHaveLength(notesOf(renewal).length);
  expect(xmlOf(renewDocx(document, renewal, { tracked: false, date: DATE }))).toContain(
    '<w:highlight w:val="yellow"/>',
  );
});

test("as tracked changes nothing of last year is lost", () => {
  const xml = xmlOf(renewDocx(document, renewal, { tracked: true, date: DATE }));
  const rejected = xml
    .replace(/<w:ins [^>]*[^/]>.*?<\/w:ins>/gs, "")
    .replace(/<w:delText[^>]*>/g, "<w:t>")
    .replace(/<\/w:delText>/g, "</w:t>");
  const words = (text: string): string => text.replace(/<w:p[ >]/g, "\n$&").replace(/<[^>]*>/g, "");
  const kept = words(rejected)
    .split("\n")
    .filter((line) => line.trim() !== "");
  expect(kept.map((line) => line.trim())).toEqual([title, ...body].map((line) => line.trim()));
});

test.each([true, false])("an item that came this year stands in the document (tracked: %s)", (tracked) => {
  const without = [title, ...body].filter((text) => !/接待/.test(text));
  const bytes = writeDocx(set(without[0]!), without.slice(1).map(set));
  const paragraphs = readDocument(bytes, "上年说明.docx");
  const made = renew(paragraphs, now.statement, { prior: last.statement });
  const texts = readDocument(renewDocx(bytes, made, { tracked, date: DATE }), "说明.docx");
  expect(texts.filter(({ text }) => text.includes("接待费"))).toHaveLength(1);
});
