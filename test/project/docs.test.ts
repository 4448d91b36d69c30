/** The documents say what is so: pages that are made are as they would be made now, links lead somewhere, commands are there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { paperDocument } from "../../generate/documents/whole";
import { OUTLINES } from "../../generate/texts";
import { Book } from "../../generate/texts/books";
import { writeWorkbook } from "../../generate/write";
import manifest from "../../package.json";
import { sampleBytes } from "../../samples/load";
import { MADE_PAGES } from "../../scripts/docs/pages";
import { gouji } from "../cli/world";
import { bodyOf } from "../text/documents";

const ROOT = join(__dirname, "../..");
const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

test.each(Object.entries(MADE_PAGES))("%s is what `npm run docs` would write", async (name, make) => {
  expect(read(`docs/${name}`) === (await make())).toBe(true);
});

test.each(PAGES)("%s: links lead to files, commands are in package.json", (page) => {
  const text = read(page);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
  expect(links.filter((target) => !existsSync(join(ROOT, dirname(page), decodeURI(target))))).toEqual([]);
  const commands = [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name]) => name!);
  expect(commands.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test("the version of the manifest stands first in the list of changes", () => {
  expect(/^## (\S+)/m.exec(read("CHANGELOG.md"))?.[1]).toBe(manifest.version);
});

test("every key that the command line writes as JSON stands in its page", async () => {
  const page = read("docs/命令行的JSON.md");
  const written = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) for (const key of Object.keys(value)) written.add(key);
    Object.values(value).forEach(collect);
  };
  const outline = OUTLINES[0]!;
  const book = new Book(11, { family: outline.family });
  const { name, year } = book.department;
  const paper = paperDocument(book.workbook, "headed", { name, year, text: bodyOf(outline, book) });
  const files = {
    "表.xlsx": writeWorkbook(book.workbook),
    "整份.docx": paper.bytes,
    "有错.xlsx": sampleBytes("henan-2022"),
    "另一份.xlsx": sampleBytes("jiangxi-2023"),
  };
  for (const call of [
    "check 有错.xlsx 整份.docx",
    "audit 有错.xlsx --text 整份.docx --explain",
    "diff 有错.xlsx 另一份.xlsx",
    "rules",
  ])
    collect(JSON.parse((await gouji([...call.split(" "), "--format", "json"], files)).out));
  // Only where a person set findings aside, or the workbook holds several units.
  for (const key of ["verified", "by", "at", "unit_name"]) written.add(key);
  expect(written.size).toBeGreaterThan(70);
  expect([...written].filter((key) => !page.includes(`\`${key}\``) && !page.includes(`"${key}"`))).toEqual(
    [],
  );
});
