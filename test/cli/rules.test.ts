import { SHOWN_RULES } from "../../src/report/rules";
import { TABLE_RULE_IDS, TEXT_RULE_IDS } from "../../src/catalogue/rule-ids";
import { RULES } from "../report/contract";
import { misfits } from "../report/shape";
import { gouji } from "./world";

test("as JSON: every rule of tables, then every rule of texts, in order", async () => {
  const { status, out, err } = await gouji(["rules", "--format", "json"]);
  const json = JSON.parse(out) as { rules: { id: string }[] };
  expect([status, err]).toEqual([0, []]);
  expect(misfits(json, RULES)).toEqual([]);
  expect(json.rules.map(({ id }) => id)).toEqual([...TABLE_RULE_IDS, ...TEXT_RULE_IDS]);
});

test("as text: id, title, meaning and source of every rule", async () => {
  const { status, out } = await gouji(["rules"]);
  expect(status).toBe(0);
  expect(out).toContain(`共 ${SHOWN_RULES.length} 条规则`);
  for (const { id, title, meaning, source } of SHOWN_RULES) {
    expect(out).toContain(` ${title}\n  含义：${meaning}\n  依据：${source}\n`);
    expect(out).toContain(`${id} [`);
  }
});

test("takes no files", async () => {
  const { status, err, out } = await gouji(["rules", "a.xlsx"]);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toEqual(["rules 不需要文件：a.xlsx。"]);
});
