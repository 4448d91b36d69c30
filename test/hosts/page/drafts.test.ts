/** A draft holds what no copy holds yet, and opens as the workbook was left. */
import { deserialize, serialize } from "node:v8";
import { contentOf, copyName, copyOf, openBytes } from "../../../hosts/page/document";
import { draftOf, draftText, reopenDraft, type Draft } from "../../../hosts/page/drafts/draft";
import { sampleBytes } from "../../../samples/load";
import { TEXT } from "../text";

const BYTES = sampleBytes("henan-2022");

/** As it comes back from the store of a browser. */
function kept(draft: Draft): Draft {
  return deserialize(serialize(draft)) as Draft;
}

async function changed() {
  const host = openBytes(BYTES, "决算.xlsx");
  host.type({ row: 8, column: 1 }, [["1"]]);
  host.type({ row: 9, column: 1 }, [["2"]]);
  await host.mark([
    { sheet: host.store.get().workbook.sheets[1]!.name, address: "B8", kind: "error", message: "甲" },
  ]);
  await host.remember("inputs", "{}");
  await host.writeText(TEXT);
  return host;
}

test("nothing is kept of what was only looked at, undone, or saved", async () => {
  const host = openBytes(BYTES, "决算.xlsx");
  await host.select({ sheet: host.store.get().workbook.sheets[1]!.name, address: "B8" });
  expect(draftOf(host, "a", 0)).toBeUndefined();
  host.type({ row: 8, column: 1 }, [["1"]]);
  expect(draftOf(host, "a", 0)).toBeDefined();
  host.undo();
  expect(draftOf(host, "a", 0)).toBeUndefined();
  host.type({ row: 8, column: 1 }, [["1"]]);
  host.keptCopy();
  expect(draftOf(host, "a", 0)).toBeUndefined();
});

test("it opens as it was left, saves the same copy, and still counts as unsaved", async () => {
  const host = await changed();
  const draft = kept(draftOf(host, "a", 0)!);
  expect(draftText(draft)).toBe("2 处改动、标记、情况说明、填写的内容");
  const again = reopenDraft(draft);
  expect(await again.read()).toEqual(await host.read());
  expect(again.store.get().selections).toEqual(host.store.get().selections);
  expect(copyOf(again.bytes!, contentOf(again))).toEqual(copyOf(host.bytes!, contentOf(host)));
  expect(again.unsaved()).toBe(true);
  expect(again.undo()).toBe(true);
  expect(again.changes()).toHaveLength(1);
});

test("a workbook with macros keeps its ending", async () => {
  const host = await changed();
  expect(copyName("决算.XLSM", contentOf(host))).toBe("决算-核对标记.xlsm");
});
