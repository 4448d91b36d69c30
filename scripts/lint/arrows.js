/**
 * The arrows of the layout: a file may import from its own folder and from the rows below it, types included. What is in no row
 * (samples, tests and tools) is bound by `never` alone.
 */
const { posix } = require("node:path");

/** From the top to the bottom; folders in one row know nothing of each other. */
const ROWS = [
  ["taskpane", "cli"],
  ["hosts"],
  ["src/sheets"],
  ["src/report"],
  ["src/diagnose", "src/compare"],
  ["src/renew"],
  ["src/check", "src/text", "src/write"],
  ["src/facts", "src/rules", "src/document"],
  ["src/statement"],
  ["src/catalogue"],
  ["src/formulas"],
  ["src/words", "src/amount"],
  ["src/workbook"],
];

/** What ships imports none of these, and departments are made up without the tests. */
const NEVER = [
  { from: ["taskpane", "cli", "hosts", "src"], to: ["test", "generate", "bench", "scripts"] },
  { from: ["src"], to: ["samples"] },
  { from: ["generate"], to: ["test", "bench", "scripts"] },
];

const inside = (path, folder) => path.startsWith(`${folder}/`);
const rowOf = (path) => ROWS.findIndex((row) => row.some((folder) => inside(path, folder)));
const folderOf = (path) => ROWS.flat().find((folder) => inside(path, folder));

/** Why `from` may not import `to`, both from the root; undefined where it may. */
function objection(from, to) {
  const never = NEVER.find(
    (one) => one.from.some((folder) => inside(from, folder)) && one.to.some((folder) => inside(to, folder)),
  );
  if (never) return `${posix.dirname(from)} is not to import ${to}`;
  const [above, below] = [rowOf(from), rowOf(to)];
  if (above < 0 || below < 0 || folderOf(from) === folderOf(to)) return undefined;
  return below > above ? undefined : `the arrows do not point from ${folderOf(from)} to ${folderOf(to)}`;
}

module.exports = {
  meta: {
    type: "problem",
    schema: [],
    messages: { against: "Layout: {{objection}} (scripts/lint/arrows.js)." },
  },
  create(context) {
    const from = posix.relative(context.cwd.replaceAll("\\", "/"), context.filename.replaceAll("\\", "/"));
    const check = (source) => {
      if (typeof source?.value !== "string" || !source.value.startsWith(".")) return;
      const found = objection(from, posix.join(posix.dirname(from), source.value));
      if (found) context.report({ node: source, messageId: "against", data: { objection: found } });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ argument }) => check(argument.literal ?? argument),
    };
  },
};
