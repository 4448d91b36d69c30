/** The two rules of our own that hold the layout. */
import { join } from "node:path";
import { Linter, type Rule } from "eslint";
import arrows from "../../scripts/lint/arrows.js";
import fileNames from "../../scripts/lint/file-names.js";

const cwd = join(__dirname, "../..");

function messages(rule: Rule.RuleModule, filename: string, code: string): string[] {
  const config = {
    files: ["**/*.ts", "**/*.tsx", "**/*.js"],
    plugins: { own: { rules: { rule } } },
    rules: { "own/rule": "error" as const },
  };
  return new Linter({ cwd })
    .verify(code, config, { filename: join(cwd, filename) })
    .map(({ message }) => message);
}

describe("arrows", () => {
  test.each([
    ["cli/check.ts", "../src/check/check"],
    ["taskpane/state/run.ts", "../../hosts/host"],
    ["hosts/page/samples.ts", "../../samples/henan-2022.xlsx"],
    ["src/check/check.ts", "../rules/index"],
    ["src/check/check.ts", "./evaluate"],
    ["src/amount/figure.ts", "../workbook/workbook"],
    ["src/report/text.ts", "../diagnose/diagnosis"],
    ["test/check/check.test.ts", "../../generate/department"],
    ["src/amount/amount.ts", "decimal.js"],
  ])("%s may import %s", (file, source) => {
    expect(messages(arrows, file, `import "${source}";`)).toEqual([]);
  });

  test.each([
    ["src/check/check.ts", "../report/text"],
    ["src/facts/knowledge.ts", "../text/audit"],
    ["src/text/audit.ts", "../write/narrate"],
    ["src/catalogue/style.ts", "../facts/fact"],
    ["src/statement/recognise.ts", "../../hosts/host"],
    ["hosts/page/host.ts", "../../taskpane/App"],
    ["cli/check.ts", "../taskpane/wording"],
    ["cli/check.ts", "../generate/department"],
    ["hosts/page/samples.ts", "../../test/amounts"],
    ["generate/department.ts", "../test/amounts"],
  ])("%s may not import %s, in whatever way", (file, source) => {
    for (const code of [
      `import "${source}";`,
      `export * from "${source}";`,
      `export { a } from "${source}";`,
      `void import("${source}");`,
    ])
      expect(messages(arrows, file, code)).toHaveLength(1);
  });
});

describe("file names", () => {
  test.each([
    "src/check/check.ts",
    "src/words/same-name.ts",
    "test/a.property.test.ts",
    "hosts/page/Grid.tsx",
    "x/tone.tsx",
    "jest.config.js",
  ])("%s", (file) => expect(messages(fileNames, file, "")).toEqual([]));

  test.each(["src/sameName.ts", "src/Check.ts", "hosts/page/gridRow.tsx", "src/same_name.ts"])(
    "not %s",
    (file) => expect(messages(fileNames, file, "")).toHaveLength(1),
  );
});
