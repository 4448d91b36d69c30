import * as fc from "fast-check";
import { expand, labelPattern } from "../../src/words/pattern";
import { words } from "../../src/words/tidy";

test("a pattern is all its words", () => {
  expect([...expand("因公出国[(境)]{费|费用}")].sort()).toEqual(
    ["因公出国费", "因公出国费用", "因公出国(境)费", "因公出国(境)费用"].sort(),
  );
  expect(expand("[a|b[c]]d")).toEqual(["d", "ad", "bd", "bcd"]);
  expect(() => expand("a[b")).toThrow("unclosed");
});

test.each([
  ["因公出国[(境)]{费|费用}", "因公出国（境）费用", true],
  ["因公出国[(境)]{费|费用}", "因公出国境费用支出", false],
  ["单位价值#万元以上设备", "单位价值 100 万元以上设备", true],
  ["*支出决算明细表", "某局支出决算明细表", true],
  ["本年支出›{小计|合计}", "本年支出›合计", true],
])("%s, a label %s: %s", (pattern, label, holds) => {
  expect(labelPattern(pattern).test(label.split("›").map(words).join("›"))).toBe(holds);
});

test("a label has every word that the pattern lists, and a pattern of the same words knows it", () => {
  const word = fc.constantFrom("收入", "支出", "(境)", "费", "合计");
  const group = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join("|"));
  const piece = fc.oneof(
    word,
    group.map((list) => `[${list}]`),
    group.map((list) => `{${list}}`),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const pattern = pieces.join("");
      for (const said of expand(pattern))
        expect([said, labelPattern(pattern).test(words(said))]).toEqual([said, true]);
    }),
  );
});
