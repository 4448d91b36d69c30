/** The documents say what is so: pages that are made are as they would be made now, links lead somewhere, commands are there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import manifest from "../../package.json";
import { MADE_PAGES } from "../../scripts/docs/pages";

const ROOT = join(__dirname, "../..");
const read = (name: string): string => readFileSync(join(ROOT, name), "utf8");
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

test.each(Object.entries(MADE_PAGES))("%s is what `npm run docs` would write", (name, make) => {
  expect(read(`docs/${name}`) === make()).toBe(true);
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
