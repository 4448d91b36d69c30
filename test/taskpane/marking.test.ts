/** Marks are written and taken away one after the other. */
import { check } from "../../src/check/check";
import { diagnose } from "../../src/diagnose/diagnose";
import { recognise } from "../../src/statement/recognise";
import { Marking } from "../../taskpane/state/marking";
import type { Run } from "../../taskpane/state/run";
import type { Talk } from "../../taskpane/state/talk";
import { sample } from "../../samples/load";

test("what is cleared while marks follow a check stays cleared, and is cleared behind them", async () => {
  const told: string[] = [];
  let standing = true;
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const host = {
    marked: async () => standing,
    mark: async () => {
      told.push("begins to mark");
      await later();
      told.push("has marked");
      standing = true;
    },
    unmark: async () => {
      told.push("clears");
      standing = false;
      await later();
    },
  };
  const talk = {
    host,
    dispatch: () => undefined,
    announce: () => undefined,
    attempt: (_: string, step: () => Promise<void>) => step(),
  } as unknown as Talk;
  const statement = recognise(sample("henan-2022"));
  const report = check(statement);
  const run = { statement, report, diagnosis: diagnose(report) } as unknown as Run;
  const marking = new Marking(talk);
  await marking.look();
  const following = marking.follow(run, () => false);
  while (told.length === 0) await later();
  await Promise.all([following, marking.unmark()]);
  await marking.follow(run, () => false);
  expect([told, standing]).toEqual([["begins to mark", "has marked", "clears"], false]);
});
