/** Every binding shows a text that it binds and one that it must not bind. */
import { facts } from "../../src/facts/facts";
import { BINDINGS, type Binding, type Example } from "../../src/text/bind/bindings";
import { readText } from "../../src/text/bind/reader";
import { figureText } from "../../src/text/judge/figures";
import { recognise } from "../../src/statement/recognise";
import { sample } from "../../samples/load";

const henan = facts(recognise(sample("henan-2022")));

/** By what the figure of an example is bound. */
function bound({ text, figure }: Example): readonly string[] {
  const { readings } = readText(
    text.map((line) => ({ text: line })),
    henan,
    { year: 2022, budget: false },
  );
  const found = [...readings].reverse().find((reading) => figureText(reading.figure) === figure);
  return found ? Object.values(found.bound) : ["nothing"];
}

const shown = (which: "binds" | "not"): readonly (readonly [string, Binding])[] =>
  BINDINGS.filter((binding) => binding[which]).map((binding) => [binding.name, binding]);

test.each(shown("binds"))("%s binds", (name, { binds }) => {
  expect(bound(binds!)).toContain(name);
});

test.each(shown("not"))("%s does not bind", (name, { not }) => {
  if (name === "own") {
    expect(bound(not!)).not.toEqual(["own", "own", "own", "own"]);
    return;
  }
  expect(bound(not!)).not.toContain(name);
});

test("every name stands once, and nearly every one shows itself", () => {
  expect(new Set(BINDINGS.map(({ name }) => name)).size).toBe(BINDINGS.length);
  expect(BINDINGS.filter(({ binds }) => !binds).map(({ name }) => name)).toEqual(["narrower money"]);
});
