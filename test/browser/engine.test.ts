/** The one-file page speaks the language of Chromium 90: what came later stops it before its first line, or in use. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { unpacked } from "../../scripts/one-file.js";
import { DIST } from "./setup";

/** Called on any object, or on the one named: each came after Chromium 90. */
const YOUNGER_METHODS = new Set([
  "toSorted",
  "toReversed",
  "toSpliced",
  "Object.hasOwn",
  "Object.groupBy",
  "Map.groupBy",
  "Promise.withResolvers",
  "crypto.randomUUID",
  "AbortSignal.timeout",
  "AbortSignal.any",
]);
const YOUNGER_FUNCTIONS = new Set(["structuredClone"]);

function younger(code: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile("page.js", code, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
  const visit = (node: ts.Node): void => {
    const say = (what: string) =>
      found.push(`${what}: ${code.slice(Math.max(0, node.pos - 20), Math.min(node.end, node.pos + 60))}`);
    if (ts.isClassStaticBlockDeclaration(node)) say("class static block (94)");
    if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) say("private name in (91)");
    if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*[dv][a-z]*$/.test(node.text))
      say("flag of a pattern");
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      if (ts.isIdentifier(expression) && YOUNGER_FUNCTIONS.has(expression.text)) say(expression.text);
      if (ts.isPropertyAccessExpression(expression)) {
        const method = expression.name.text;
        const owner = ts.isIdentifier(expression.expression) ? `${expression.expression.text}.` : "";
        // Own methods have that name too; from the end is what Array.prototype.at is for.
        const [first] = node.arguments;
        if (method === "at" && first && ts.isPrefixUnaryExpression(first)) say("at");
        if (YOUNGER_METHODS.has(method) || YOUNGER_METHODS.has(owner + method)) say(method);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test("the watch sees what is younger", () => {
  expect(younger("class A { static { f(); } }")).toHaveLength(1);
  expect(
    younger("[1].at(-1); structuredClone({}); Object.hasOwn(a, b); x.at; own.hasOwn(a); runs.at(i)"),
  ).toHaveLength(3);
  expect(younger("class B { #x = 1; y = a?.b ?? c; static z = 2 }")).toEqual([]);
});

test("gouji.html has nothing of it", () => {
  const html = readFileSync(join(DIST, "gouji.html"), "utf8");
  const start = html.slice(html.lastIndexOf("<script>") + "<script>".length, html.lastIndexOf("</script>"));
  expect(younger(start)).toEqual([]);
  const code = unpacked(html);
  expect(code.length).toBeGreaterThan(100_000);
  expect(younger(code)).toEqual([]);
});
