/**
 * Files that somebody made to do harm, and a few of each kind of damage by chance (`npm run fuzz` has the rest): each gives a result
 * or a sentence, within 1 GB, and reaches nothing outside. `npm run bench` tells how long each takes.
 */
import { HOSTILE_TEXTS, HOSTILE_WORKBOOKS } from "./hostile";
import { call, KINDS } from "./kinds";
import { Chance } from "./random";

jest.setTimeout(30_000);

async function within(run: () => Promise<void>): Promise<void> {
  const before = process.memoryUsage().rss;
  await run();
  expect(process.memoryUsage().rss - before).toBeLessThan(1024 ** 3);
}

test.each(HOSTILE_WORKBOOKS)("a workbook: %s", async (name, make) => {
  const bytes = make();
  await within(() => call(["check", "a.xlsx", "--mark", "出.xlsx"], { "a.xlsx": bytes }));
  if (name.startsWith("memories")) await within(() => call(["narrate", "a.xlsx"], { "a.xlsx": bytes }));
});

test.each(HOSTILE_TEXTS)("a text: %s (%s)", async (_, file, make) => {
  const bytes = make();
  await within(() => call(["audit", "--text", file], { [file]: bytes }));
});

test.each(KINDS.map((kind) => [kind.name, kind] as const))("damage by chance: %s", async (_, { run }) => {
  for (let seed = 1; seed <= 3; seed++) await within(() => run(new Chance(seed)));
});
