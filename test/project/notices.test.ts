/** What is built names the licence of everything in it. The build itself stops where it holds a package without a notice. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
