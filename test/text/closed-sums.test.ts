/** What a text adds up itself: closed lists of a budget, of movements, of items, of vehicles; no table is open. */
import { auditText } from "../../src/text/audit";

const HEAD = "2026年部门预算编制说明";

/** What is said against a text: its remarks on sums and the figures called wrong. */
function told(...texts: readonly string[]): readonly string[] {
  const { claims, remarks } = auditText(
    texts.map((text) => ({ text })),
    undefined,
  );
  return [
    ...claims.filter(({ verdict }) => verdict === "wrong").map(({ text, reason }) => `${text} ${reason}`),
    ...remarks
      .filter(({ severity }) => severity === "error")
      .map(({ rule, message }) => `${rule} ${message}`),
  ];
}

const income = (whole: string, other: string): string =>
  `2026年，江州市林业局收入预算${whole}万元，其中：财政拨款收入2900.00万元，比2025年预算减少12.50万元；事业收入60万元；事业单位经营收入0万元；其他收入${other}万元。`;

const spending = (fund: string): string =>
  `支出预算3000.00万元，其中：财政拨款支出预算2900.00万元，比2025年预算增加55.00万元。财政拨款支出预算中，一般公共预算拨款支出预算2750.00万元，比2025年预算减少45.00万元；政府性基金拨款支出预算150.00万元，比2025年预算增加${fund}万元；国有资本经营预算拨款支出预算0万元，与2025年预算持平。`;

test("the four kinds of income of a budget come to it", () => {
  expect(told(HEAD, income("2970.00", "10"))).toEqual([]);
  expect(told(HEAD, income("3200.00", "10"))).toEqual([expect.stringContaining("2,970.00")]);
  expect(told(HEAD, income("2970.00", "17"))).toEqual([expect.stringContaining("相差 7.00")]);
});

test("income of other kinds behind the list leaves it open", () => {
  expect(told(HEAD, income("3200.00", "10").replace("。", "；上年结转230.00万元。"))).toEqual([]);
  expect(told(HEAD, income("3200.00", "10").replace("。", "。上年结转230.00万元。"))).toEqual([]);
});

test("财政拨款 comes from its three funds, and so does its movement", () => {
  expect(told(HEAD, spending("100.00"))).toEqual([]);
  expect(told(HEAD, spending("100.00").replace("2750", "2780"))).toEqual([
    expect.stringContaining("2,930.00"),
  ]);
  expect(told(HEAD, spending("130.00"))).toEqual([expect.stringContaining("相差 30.00")]);
});

test("an amount without decimals may have been rounded", () => {
  const whole = (amount: string): string =>
    spending("100.00").replace(/2900\.00|150\.00/g, (said) => (said === "150.00" ? "150.30" : amount));
  expect(told(HEAD, whole("2900.30"))).toEqual([]);
  expect(told(HEAD, whole("2900"))).toEqual([]);
  expect(told(HEAD, whole("2901"))).toEqual([expect.stringContaining("相差 0.70")]);
});

test("one part is no more than its whole", () => {
  const text = "支出预算3000.00万元，其中：财政拨款支出预算3090.00万元。";
  expect(told(HEAD, text)).toEqual([expect.stringContaining("大于")]);
});

const three = (
  whole: string,
  vehicles: string,
  bought: string,
  received = "与2025年预算持平",
): readonly string[] => [
  HEAD,
  "一、2026年“三公”经费预算情况说明",
  `2026年“三公”经费预算数为50.00万元，比2025年预算增加${whole}万元。其中：`,
  "（一）因公出国（境）费0万元，与2025年预算持平。",
  `（二）公务用车购置及运行费45.00万元，比2025年预算增加${vehicles}万元。其中：公务用车购置费30.00万元，比2025年预算增加${bought}万元；公务用车运行费15.00万元，比2025年预算减少2.00万元。`,
  `（三）公务接待费5.00万元。${received}。`,
];

test("movements said in the paragraphs of a list come to that of the whole", () => {
  expect(told(...three("9.00", "9.00", "11.00"))).toEqual([]);
  expect(told(...three("8.00", "9.00", "11.00", "比2025年预算减少1.00万元"))).toEqual([]);
  expect(told(...three("13.00", "9.00", "11.00"))).toEqual([expect.stringContaining("相差 4.00")]);
  expect(told(...three("9.00", "9.00", "17.00"))).toEqual([expect.stringContaining("相差 6.00")]);
  // 基本持平 is not the same.
  expect(told(...three("9.20", "9.00", "11.00", "与2025年预算基本持平"))).toEqual([]);
  // Of a part nothing is said.
  expect(told(...three("9.20", "9.00", "11.00", "主要用于公务接待"))).toEqual([]);
});

const kept = (all: string, others: string): string =>
  `截至2025年8月31日，江州市林业局共有车辆${all}辆，其中：机要通信用车3辆、应急保障用车0辆、执法执勤用车10辆、其他用车${others}辆；单价100万元（含）以上设备（不含车辆）2套。`;
const bought = (all: string): string =>
  `2026年部门预算安排购置车辆${all}辆，其中：机要通信用车0辆、应急保障用车1辆、执法执勤用车2辆、其他用车0辆；部门预算安排购置单价100万元（含）以上设备（不含车辆）1套。`;

test("vehicles of a budget come to their own total", () => {
  const section = "五、国有资产占有使用情况";
  expect(told(HEAD, section, kept("18", "5"), bought("3"))).toEqual([]);
  expect(told(HEAD, section, kept("20", "5"), bought("3"))).toEqual([expect.stringContaining("N-17")]);
  expect(told(HEAD, section, kept("18", "5"), bought("6"))).toEqual([expect.stringContaining("N-17")]);
});

describe("the 项 of a section", () => {
  const TOTAL = (spent: string): string =>
    `一般公共预算财政拨款支出年初预算为100.00万元，支出决算为${spent}万元。`;
  const item = (name: string, planned: string, spent: string): string =>
    `${name}、农林水支出（类）林业和草原（款）${name === "1" ? "行政运行" : "森林资源培育"}（项）。年初预算为${planned}万元，支出决算为${spent}万元。`;
  const section = (...texts: readonly string[]): readonly string[] =>
    told("五、一般公共预算财政拨款支出决算情况说明", ...texts);

  test("come to 决算 as well, where their 年初预算 show that none is missing", () => {
    const first = item("1", "60.00", "58.00");
    expect(section(TOTAL("93.00"), first, item("2", "40.00", "35.00"))).toEqual([]);
    expect(section(TOTAL("93.00"), first, item("2", "40.00", "38.00"))).toEqual([
      expect.stringContaining("各项合计 96.00，总数 93.00，相差 3.00"),
    ]);
  });

  test("are not all of them in a passage that has some alone", () => {
    expect(section(TOTAL("93.00"), item("1", "60.00", "58.00"))).toEqual([]);
    expect(section(TOTAL("58.00"), item("1", "60.00", "58.00"))).toEqual([
      expect.stringContaining("可能有项目没有列出"),
    ]);
  });
});
