/** What is built names the licence of everything in it. The build itself stops where it holds a package without a notice. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Stats } from "webpack";
import { NoticesPlugin } from "../../scripts/notices.js";
import notices from "../../taskpane/notices.build.js";

const { packages } = JSON.parse(readFileSync(join(__dirname, "../../package-lock.json"), "utf8")) as {
  packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly devOptional?: boolean; readonly version: string }>
  >;
};

test("every package for use is named once, with its version", () => {
  const named = notices.flatMap((notice) => notice.packages.map(({ name, version }) => `${name} ${version}`));
  const wanted = Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place !== "" && !dev && !devOptional)
    .map(([place, { version }]) => `${place.slice(place.lastIndexOf("node_modules/") + 13)} ${version}`);
  expect(new Set(named).size).toBe(named.length);
  expect(named).toEqual(expect.arrayContaining(wanted));
});

test("every notice is a full text that says whose it is and what it allows", () => {
  for (const { licence, packages, text } of notices) {
    expect([packages[0]?.name, text.length > 500]).toEqual([packages[0]?.name, true]);
    expect(text).toMatch(/copyright|microsoft/i);
    if (licence === "MIT") expect(text).toContain("Permission is hereby granted");
    if (licence === "Apache-2.0") expect(text).toContain("END OF TERMS AND CONDITIONS");
  }
});

describe("a package that is there for development alone, in a build", () => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const compiler = () =>
    webpack({
      mode: "none",
      entry: require.resolve("prettier/doc"),
      output: { path: folder },
      plugins: [new NoticesPlugin()],
    });
  const said = (stats: Stats | null | undefined): readonly string[] =>
    stats!.compilation.errors.map(({ message }) => message);

  test("stops one that is given away", async () => {
    const stats = await new Promise<Stats | undefined>((done) => compiler().run((_, made) => done(made)));
    expect(said(stats)).toEqual(["no notice for the package prettier"]);
  });

  test("and does not stop one that is served while it is written", async () => {
    let watching: { close: (done: () => void) => void } | undefined;
    const stats = await new Promise<Stats | undefined>((done) => {
      watching = compiler().watch({}, (_, made) => done(made));
    });
    await new Promise<void>((done) => watching!.close(done));
    expect(said(stats)).toEqual([]);
  });
});
