import { auditText } from "../../src/text/audit";
import { auditJson, auditReport, hasErrors } from "../../src/report/audit";
import { recognise } from "../../src/statement/recognise";
import { sample } from "../../samples/load";
import { misfits, type Shape } from "./shape";

const henan = recognise(sample("henan-2022"));
const audited = (...texts: string[]): ReturnType<typeof auditText> =>
  auditText(
    texts.map((text) => ({ text })),
    henan,
  );
const WRONG = audited(
  "二、收入决算情况说明",
  "收入合计 987.70 万元，其中：财政拨款收入 181.43 万元，占 81.37%；租金 1 万元。",
  "八、国有资本经营预算财政拨款支出决算情况说明",
  "没有使用政府性基金。",
);
const RIGHT = audited("二、收入决算情况说明", "收入合计 987.70 万元。");

/** The contract of `audit --format json`, version 1. */
const AUDIT: Shape = {
  keys: {
    version: { oneOf: [1] },
    file: { orNull: /./ },
    text: /./,
    summary: {
      keys: { claims: "number", ok: "number", rounding: "number", wrong: "number", unverified: "number" },
    },
    claims: {
      listOf: {
        keys: {
          paragraph: "number",
          start: "number",
          end: "number",
          text: /\d/,
          unit: /./,
          meaning: "text",
          stated: /^-?\d+(\.\d+)?$/,
          expected: /^(-?\d+(\.\d+)?)?$/,
          verdict: { oneOf: ["ok", "rounding", "wrong", "unverified"] },
          rule: /^(?:[A-Z][A-Za-z0-9-]*)?$/,
          reason: /。$/,
          cells: {
            listOf: {
              keys: { sheet: /./, address: /^[A-Z]{1,3}[1-9]\d*$/, label: "text", value: { orNull: "text" } },
            },
          },
        },
      },
    },
    remarks: {
      listOf: {
        keys: {
          paragraph: "number",
          start: "number",
          end: "number",
          severity: { oneOf: ["error", "warning", "info"] },
          rule: /^[A-Z]/,
          message: /。$/,
        },
      },
    },
  },
};

test("the JSON has the shape of the contract", () => {
  const json = JSON.parse(JSON.stringify(auditJson("表.xlsx", "说明.txt", WRONG))) as unknown;
  expect(misfits(json, AUDIT)).toEqual([]);
  expect(json).toMatchObject({
    summary: { claims: 4, ok: 2, rounding: 0, wrong: 1, unverified: 1 },
    claims: [{}, {}, { text: "81.37", unit: "%", stated: "81.37", expected: "18.37", verdict: "wrong" }, {}],
    remarks: [{ rule: "N-13", severity: "error", paragraph: 3 }],
  });
});

test("the text says first what is wrong, then what is amiss beside, then what was not checked", () => {
  const text = auditReport("表.xlsx", "说明.txt", WRONG);
  expect(text).toContain("结论：发现 2 处错误。共 4 个数字：相符 2，尾差 0，不符 1，未核 1。");
  const order = ["不符 1 处", "其他问题 1 处", "未核 1 处"].map((words) => text.indexOf(words));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order.every((at) => at > 0)).toBe(true);
  expect(text).toMatch(/第 2 段 财政拨款收入 占比 81\.37%：.*18\.37%.*公开02表!/);
});

test("cells of other workbooks say which", () => {
  const sources = {
    prior: recognise(sample("henan-2022")),
    budget: recognise(sample("hebei-2023-budget")),
  };
  const audit = auditText(
    [
      { text: "二、收入决算情况说明" },
      { text: "2023年度收入合计1053.61万元，与2022年度相比，增加65.91万元。" },
      { text: "五、财政拨款支出决算情况说明" },
      { text: "财政拨款支出年初预算为16447.21万元。" },
    ],
    recognise(sample("jiangxi-2023")),
    sources,
  );
  const { claims } = auditJson("表.xlsx", "说明.txt", audit);
  expect(claims.map(({ cells }) => cells.map(({ label }) => label))).toEqual([
    ["合计 本年收入合计"],
    ["合计 本年收入合计", "上年决算表 合计 本年收入合计"],
    ["预算表 本年支出合计 合计"],
  ]);
});

test("errors are wrong figures, and remarks that weigh as much", () => {
  expect(hasErrors(WRONG)).toBe(true);
  expect(hasErrors(RIGHT)).toBe(false);
  expect(hasErrors(audited("八、国有资本经营预算财政拨款支出决算情况说明", "没有使用政府性基金。"))).toBe(
    true,
  );
  expect(auditReport("表.xlsx", "说明.txt", RIGHT)).toContain("没有发现不符之处");
});
