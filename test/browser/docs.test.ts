/** The pictures of the documents show what the product shows now; where one does not, `npm run docs:pictures` takes it again. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { connect, disconnect, serverAddress } from "./browser";
import { ALL_PICTURES, PICTURES, shown, WORDS } from "./pictures";

jest.setTimeout(60_000);

afterAll(disconnect);

const words = JSON.parse(readFileSync(WORDS, "utf8")) as Readonly<Record<string, string>>;

test.each(ALL_PICTURES.map((picture) => [picture.name, picture] as const))("%s", async (name, picture) => {
  expect(existsSync(join(PICTURES, `${name}.png`))).toBe(true);
  expect(await shown(await connect(), picture, serverAddress())).toBe(words[name]);
});

test("every picture is one of these, and stands in a document", () => {
  const names = readdirSync(PICTURES).filter((name) => name.endsWith(".png"));
  expect(names.sort()).toEqual(ALL_PICTURES.map(({ name }) => `${name}.png`).sort());
  const root = join(__dirname, "../..");
  const pages = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)]
    .filter((name) => name.endsWith(".md"))
    .concat("scripts/kit/guide.html")
    .map((name) => readFileSync(join(root, name), "utf8"))
    .join("\n");
  for (const { name } of ALL_PICTURES)
    expect([name, pages.includes(`pictures/${name}.png`) || pages.includes(`{{picture ${name}}}`)]).toEqual([
      name,
      true,
    ]);
});
