/** The rules as a bureau wants them. */
import { check } from "../../src/check/check";
import { policyOf, PolicyError } from "../../src/rules/policy";
import { auditText } from "../../src/text/audit";
import { errorsOf } from "../../src/text/claim";
import { recognise } from "../../src/statement/recognise";
import { sample } from "../../samples/load";

const statement = recognise(sample("henan-2022"));
const plain = check(statement);
const file = (rules: Record<string, unknown>, more = {}) => JSON.stringify({ version: 1, rules, ...more });
const [broken] = plain.findings.filter(({ severity }) => severity === "error");

test("a rule that is switched off is 未执行, with the file as the reason", () => {
  const policy = policyOf(file({ [broken!.rule.id]: "停用" }, { name: "某市财政局" }));
  const { findings, ledger } = check(statement, { policy });
  expect(findings.filter(({ rule }) => rule.id === broken!.rule.id)).toEqual([]);
  expect(ledger.find(({ rule }) => rule.id === broken!.rule.id)).toMatchObject({
    status: "not-run",
    reason: "某市财政局的规则设置里停用",
  });
  expect(ledger).toHaveLength(plain.ledger.length);
});

test.each([
  ["提醒", "warning"],
  ["info", "info"],
])("a rule that is weighed as %s", (weight, severity) => {
  const policy = policyOf(file({ [broken!.rule.id]: weight }));
  const { findings } = check(statement, { policy });
  const own = findings.filter(({ rule }) => rule.id === broken!.rule.id);
  expect(own.length).toBeGreaterThan(0);
  expect(own.every((finding) => finding.severity === severity)).toBe(true);
});

test.each([
  ["not JSON", "{", /^不是 JSON$/],
  ["a list", "[]", /^整个文件应是一个 JSON 对象$/],
  ["another version", '{"version":2,"rules":{}}', /^version 应是 1$/],
  ["no rules", '{"version":1}', /^rules 应是/],
  ["a name that is none", file({}, { name: 3 }), /^name 应是文字$/],
  ["something else in it", file({}, { rule: {} }), /^没有“rule”这一项，只有 version、name、rules$/],
  ["an unknown rule", file({ "T99-R01": "off" }), /^规则 T99-R01 不在规则清单里/],
  ["an unknown weight", file({ "T01-R01": "大概" }), /^规则 T01-R01 应是停用（off）、.*不能是“大概”$/],
])("%s is no such file", (_what, text, message) => {
  expect(() => policyOf(text)).toThrow(PolicyError);
  expect(() => policyOf(text)).toThrow(message);
});

describe("rules of texts", () => {
  const paragraphs = ["二、收入决算情况说明", "2022年度收入合计 978.70 万元，主要原因是。"].map((text) => ({
    text,
  }));
  const audit = (rules: Record<string, unknown>) =>
    auditText(paragraphs as never, statement, {}, policyOf(file(rules, { name: "某市财政局" })));
  const [wrong] = audit({}).claims;
  const [odd] = audit({}).remarks.filter(({ severity }) => severity !== "info");

  test("one that is switched off judges no figure and makes no remark, and says so", () => {
    const { claims, remarks, notRun, summary } = audit({ [wrong!.rule]: "停用", [odd!.rule]: "off" });
    expect(claims).toMatchObject([
      { verdict: "unverified", expected: "", reason: `某市财政局的规则设置里停用 ${wrong!.rule}。` },
    ]);
    expect(remarks.filter(({ rule }) => rule === odd!.rule)).toEqual([]);
    expect(notRun).toEqual(
      [wrong!.rule, odd!.rule].map((rule) => ({ rule, reason: "某市财政局的规则设置里停用" })),
    );
    expect(summary).toMatchObject({ wrong: 0, unverified: 1 });
  });

  test("one that is weighed less says what is wrong, and it is no error", () => {
    const light = audit({ [wrong!.rule]: "提醒", [odd!.rule]: "提示" });
    expect(light.claims).toMatchObject([{ verdict: "wrong", expected: "987.70", severity: "warning" }]);
    expect(light.remarks.find(({ rule }) => rule === odd!.rule)).toMatchObject({ severity: "info" });
    expect(errorsOf(light)).toBe(errorsOf(audit({ [odd!.rule]: "提示" })) - 1);
    expect(errorsOf(audit({}))).toBeGreaterThan(0);
  });
});
