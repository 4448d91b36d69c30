/** The rich text of a 情况说明: headings as headings, gaps set off, nothing but the text. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../hosts/file/read";
import { narrate } from "../../src/write/narrate";
import { paragraphsOf } from "../../src/write/narrative";
import { styleNamed } from "../../src/catalogue/styles";
import { narrativeHtml } from "../../src/report/narrative-html";
import { recognise } from "../../src/statement/recognise";

const henan = styleNamed("henan")!;
const bytes = readFileSync(join(__dirname, "../../samples/henan-2022.xlsx"));
const statement = recognise(readWorkbook(new Uint8Array(bytes), "henan-2022.xlsx"));

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const plain = (html: string) =>
  html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]!);

test("each paragraph is one element of its level, and its words are the text's", () => {
  const narrative = narrate(statement, henan);
  const elements = [...narrativeHtml(narrative).matchAll(/^<(h[123]|p) style="[^"]*">(.*)<\/\1>$/gm)];
  const names = { 0: "p", 1: "h2", 2: "h3" } as const;
  expect(elements.map(([, name, inner]) => [name, plain(inner!)])).toEqual(
    paragraphsOf(narrative).map(({ text, level }, index) => [index === 0 ? "h1" : names[level], text]),
  );
});

test("exactly what is still to be filled in is set off", () => {
  const narrative = narrate(statement, henan);
  const marked = [...narrativeHtml(narrative).matchAll(/<span style="background-color[^>]*>(.*?)<\/span>/g)];
  expect(marked.map(([, inner]) => inner)).toEqual(
    paragraphsOf(narrative).flatMap(({ text, blanks }) =>
      blanks.map(({ start, end }) => text.slice(start, end)),
    ),
  );
  expect(marked.length).toBeGreaterThan(10);
});

test("a name cannot become markup", () => {
  const html = narrativeHtml(
    narrate({ ...statement, department: "<b>甲&乙</b>" } as typeof statement, henan),
  );
  expect(html).toContain("&lt;b&gt;甲&amp;乙&lt;/b&gt;");
  expect(html).not.toContain("<b>");
});
