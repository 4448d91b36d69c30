/** Amounts in what is told: in the unit and with the decimals that the text has them in. */
import { auditText } from "../../src/text/audit";

const THREE = "七、财政拨款“三公”经费支出决算情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";

const ROWS: readonly (readonly [name: string, text: readonly string[], told: string])[] = [
  [
    "a rate between amounts in 元",
    [THREE, "公务接待费支出72000元，比上年80000元减少8000元，下降19%。"],
    "上年 80,000，本年 72,000 元，应下降 10%",
  ],
  [
    "a share of amounts in 元",
    [GENERAL, "2025年一般公共预算财政拨款支出888888.88元，其中：基本支出222222.22元，占26.00%。"],
    "（222,222.22 ÷ 888,888.88）",
  ],
  [
    "a sum in 元",
    [
      THREE,
      "“三公”经费支出60000元，其中：因公出国（境）费0元，公务接待费20000元，公务用车购置及运行维护费50000元。",
    ],
    "各项合计 70,000，总数 60,000，相差 10,000 元",
  ],
  [
    "a rate of a change in another unit",
    [THREE, "公务接待费支出9.00万元，比上年减少10000元，下降19%。"],
    "本年 9.00 万元，减少 10,000 元，算得下降 10%",
  ],
  [
    "a change and its rate in opposite directions",
    [THREE, "公务接待费支出9.00万元，比上年增加1.00万元，下降10.00%。"],
    "本年 9.00，增加 1.00 万元，却下降 10.00%，增减方向相反：减少 1.00 万元正好下降 10.00%",
  ],
  [
    "the same in two units",
    [THREE, "公务接待费支出为1.58万元，主要用于来访。", "2025年公务接待费1.58元。"],
    "这里写 1.58 元，别处写 1.58 万元，单位像是写错",
  ],
  [
    "a part in 元 of a sum in 万元",
    [
      THREE,
      "“三公”经费支出90.00万元，其中：因公出国（境）费0万元，公务接待费20.00元，公务用车购置及运行维护费70.00万元。",
      "公务接待费20.00万元，占22.22%。",
    ],
    "单位像是写错：20.00 元应为 20.00 万元",
  ],
  [
    "more than two decimals of 万元",
    [
      THREE,
      "“三公”经费支出6.0000万元，其中：因公出国（境）费0万元，公务接待费2.0000万元，公务用车购置及运行维护费4.0003万元。",
    ],
    "各项合计 6.0003，总数 6.0000，相差 0.0003 万元",
  ],
  [
    "万元 where 元 is meant, though the rate is another by its last digit",
    [
      THREE,
      "“三公”经费支出预算为494,400.00万元，支出决算为115,700.00元，完成预算的23.41%。其中：公务用车运行维护费支出决算为100,700.00元；公务接待费支出决算为15,000.00元。",
    ],
    "单位像是写错：494,400.00 万元应为 494,400.00 元",
  ],
];

test.each(ROWS.map(([name, text, told]) => ({ name, text, told })))("$name", ({ text, told }) => {
  const { claims, remarks } = auditText(
    ["2025年度临江市水利局部门决算情况说明", ...text].map((one) => ({ text: one })),
    undefined,
  );
  const said = [
    ...claims.filter(({ verdict }) => verdict === "wrong").map(({ reason }) => reason),
    ...remarks.filter(({ severity }) => severity === "error").map(({ message }) => message),
  ];
  expect(said.join("\n")).toContain(told);
});

test("the figure that leaves another open is told with its unit", () => {
  const text = [
    "2025年度临江市水利局部门决算情况说明",
    THREE,
    "公务接待费支出5.00万元，比上年的3.00万元增加1.00万元。",
    "公务接待费支出20.00万元，占20.00%。",
  ];
  const { claims } = auditText(
    text.map((one) => ({ text: one })),
    undefined,
  );
  expect(claims.map(({ reason }) => reason)).toContain("与它相关的 1.00 万元不符，没有别的数可以印证。");
});
