/**
 * Each identity and each bound of the catalogue in a sentence of its own, without a table: a sound one stands, a broken one
 * is told under the rule of its row.
 */
import { APART, PARTITIONS } from "../../src/catalogue/identities";
import { isNamedKey, QUANTITIES, type NamedKey } from "../../src/catalogue/quantities";
import { ofAnyMoney, type SaidKey } from "../../src/catalogue/said-key";
import { expand } from "../../src/words/pattern";
import { auditText, type Audit } from "../../src/text/audit";

const HEADING: readonly (readonly [prefix: string, heading: string])[] = [
  ["three.", "“三公”经费支出决算情况说明"],
  ["procurement.", "政府采购支出情况说明"],
  ["assets.", "国有资产占用情况说明"],
  ["general.", "一般公共预算财政拨款支出决算情况说明"],
  ["fiscal.", "财政拨款支出决算情况说明"],
  ["", "支出决算情况说明"],
];

function auditOf(key: SaidKey, sentence: string): Audit {
  const heading = HEADING.find(([prefix]) => key.startsWith(prefix))![1];
  const paragraphs = ["2023年度部门决算情况说明", `一、${heading}`, sentence];
  return auditText(
    paragraphs.map((text) => ({ text })),
    undefined,
  );
}

function verdictOf(figure: string, sentence: string): string | undefined {
  return auditOf("three.total", sentence).claims.find(({ text }) => text === figure)?.verdict;
}

/** What is told of a sentence: the rules that it breaks, `ok` where its figures bear each other out. */
function told(key: SaidKey, sentence: string): readonly string[] {
  const { claims, remarks } = auditOf(key, sentence);
  const proved = claims.some(({ verdict }) => verdict === "ok" || verdict === "rounding");
  return [
    ...(proved ? ["ok"] : []),
    ...claims.filter(({ verdict }) => verdict === "wrong").map(({ rule }) => rule ?? ""),
    ...remarks.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
  ];
}

/** In the words of its row, else by its name. */
function said(key: NamedKey, amount: number): string {
  const { name, words, count } = QUANTITIES[key];
  const named = /中标/.test(name) && words ? expand(words[0]!)[0]! : name;
  return count ? `${named}${amount}辆` : `${named}${amount}.00万元`;
}

/** 支出 of 财政拨款 or a fund may be 总计, of which 基本支出 and 项目支出 are not all: what words leave open refutes nothing. */
const LEFT_OPEN: readonly SaidKey[] = ["fiscal.expenditure", "fund.expenditure", "capital.expenditure"];

/** 支出 of each fund is said in the same words. */
const isOpen = (whole: NamedKey, parts: readonly NamedKey[]): boolean =>
  LEFT_OPEN.includes(whole) && !parts.every((part) => ofAnyMoney(part) === ofAnyMoney(whole));

const NAMED_PARTITIONS = PARTITIONS.filter(
  ({ whole, parts, open }) => !open && [whole, ...parts].every(isNamedKey),
) as readonly { readonly rule: string; readonly whole: NamedKey; readonly parts: readonly NamedKey[] }[];

test.each(NAMED_PARTITIONS)("$rule $whole is $parts", ({ whole, parts }) => {
  const listed = parts.map((part, index) => said(part, 11 + index)).join("，");
  const total = parts.reduce((sum, _, index) => sum + 11 + index, 0);
  expect(told(whole, `2023年度${said(whole, total)}，其中：${listed}。`)).toEqual(["ok"]);
  const broken = told(whole, `2023年度${said(whole, total + 30)}，其中：${listed}。`);
  expect(broken).toEqual(isOpen(whole, parts) ? [] : [expect.stringMatching(/^N-/)]);
});

test.each(APART.filter(({ whole }) => !QUANTITIES[whole].count))(
  "$rule $parts together are at most $whole",
  ({ rule, whole, parts }) => {
    const listed = parts.map((part, index) => `${said(part, 11 + index)}。`).join("");
    const together = parts.reduce((sum, _, index) => sum + 11 + index, 0);
    expect(told(whole, `2023年度${said(whole, together + 20)}。${listed}`)).toEqual([]);
    expect(told(whole, `2023年度${said(whole, together - 5)}。${listed}`)).toEqual([rule]);
  },
);

test("a percentage is measured at the nearest figure of its whole, the one before rather than the one behind", () => {
  const sentences = (before: string, behind: string): string =>
    `${before}公务接待费5.00万元，占“三公”经费支出的50.00%。${behind}`;
  const ten = "2023年度“三公”经费支出10.00万元。";
  const twenty = "“三公”经费支出20.00万元。";
  expect(verdictOf("50.00", sentences(ten, twenty))).toBe("ok");
  expect(verdictOf("50.00", sentences(twenty + ten, ""))).toBe("ok");
});
