/** Sentences as offices of many provinces put them: each figure is read as what it says, and judged so. */
import { auditText } from "../../src/text/audit";
import { recognise } from "../../src/statement/recognise";
import { sample } from "../../samples/load";

const henan = recognise(sample("henan-2022"));
const shanghai = recognise(sample("shanghai-2024"));
const jiangxi = recognise(sample("jiangxi-2023"));

const OVERALL = "一、收入支出决算总体情况说明";
const INCOME = "二、收入决算情况说明";
const OUTLAY = "三、支出决算情况说明";
const FISCAL = "四、财政拨款收入支出决算总体情况说明";
const GENERAL = "五、一般公共预算财政拨款支出决算情况说明";
const BASIC = "六、一般公共预算财政拨款基本支出决算情况说明";
const THREE = "七、财政拨款“三公”经费支出决算情况说明";
const AGENCY = "十、机关运行经费支出情况说明";
const BOUGHT = "十一、政府采购支出情况说明";

/** `987.70 收入总计 ok` of each claim. */
const claims = (statement: typeof henan, ...texts: string[]): string[] =>
  auditText(
    texts.map((text) => ({ text })),
    statement,
  ).claims.map(({ stated, meaning, verdict }) => `${stated} ${meaning} ${verdict}`);
const verdicts = (statement: typeof henan, ...texts: string[]): readonly string[] =>
  claims(statement, ...texts).map((claim) => claim.split(" ").pop()!);

const remarks = (statement: typeof henan, ...texts: string[]): readonly string[] =>
  auditText(
    texts.map((text) => ({ text })),
    statement,
  ).remarks.map(({ rule }) => rule);

describe("one amount for two names, and two amounts in a row", () => {
  test("分别为 gives each name its own", () => {
    expect(claims(henan, OVERALL, "2022年收入、支出总计分别为987.70万元和987.70万元。")).toEqual([
      "987.70 收入总计 ok",
      "987.70 支出总计 ok",
    ]);
    expect(
      claims(
        henan,
        BASIC,
        "基本支出170.84万元，其中人员经费、公用经费分别为159.02万元、11.82万元，分别占93.08%和6.92%。",
      ).map((claim) => claim.replace("一般公共预算财政拨款", "")),
    ).toEqual([
      "170.84 基本支出 ok",
      "159.02 人员经费 ok",
      "11.82 公用经费 ok",
      "93.08 人员经费 占比 ok",
      "6.92 公用经费 占比 ok",
    ]);
    expect(verdicts(henan, BASIC, "人员经费和公用经费分别为11.82万元、159.02万元。")).toEqual([
      "wrong",
      "wrong",
    ]);
  });

  test("the unit behind the last is that of both, and 各 says that each is of the next of the two", () => {
    expect(
      verdicts(
        henan,
        OVERALL,
        "收、支总计各是987.70,987.70万元。与2021年相比,收、支总计各增加33.50,33.60万元,各增长3.51%、3.52%。",
      ),
    ).toEqual(["ok", "ok", "ok", "ok", "ok", "ok"]);
  });
});

describe("movements one by one", () => {
  test("each is of the name before 分别, and each rate of its movement", () => {
    expect(
      claims(
        henan,
        OUTLAY,
        "本年支出合计928.86万元，比上年增加33.50万元。基本支出、项目支出分别较上年增加10.00万元、23.50万元，分别增长6.22%、3.20%。",
      ).slice(2),
    ).toEqual([
      "10.00 基本支出 比上年增加 ok",
      "23.50 项目支出 比上年增加 ok",
      "6.22 基本支出 比上年增长 ok",
      "3.20 项目支出 比上年增长 ok",
    ]);
  });

  test("what stands beside one that is not understood is not understood", () => {
    const text = "本年支出合计928.86万元，分别较年初预算和上年决算增加23.50万元、33.50万元。";
    expect(verdicts(henan, OUTLAY, text).slice(1)).toEqual(["unverified", "unverified"]);
  });
});

test("a movement from 预算数 is that from the only budget that its sentence says", () => {
  const text = "行政运行（项）年初预算数160.40万元，支出决算170.84万元，决算数较预算数增加10.44万元。";
  expect(verdicts(henan, GENERAL, text)).toEqual(["ok", "ok", "ok"]);
  expect(verdicts(henan, GENERAL, text.replace("160.40", "160.04"))).toContain("wrong");
  expect(
    verdicts(henan, GENERAL, text.replace("较预算数", "较全年预算数").replace("10.44", "9.44")),
  ).not.toContain("wrong");
});

test("a completion beside the movement from the same budget, which is not said", () => {
  const text = "行政运行（项）支出决算170.84万元，完成年初预算的106.51%，比年初预算增加10.44万元。";
  expect(verdicts(henan, GENERAL, text)).toEqual(["ok", "ok", "ok"]);
  expect(verdicts(henan, GENERAL, text.replace("106.51", "160.51"))).toContain("wrong");
});

test("支出决算 under a section's heading is that of the section, as far as one can tell", () => {
  const total = henan.table(5)!.cell("total", "total")!.amount.printed.value / 1_000_000;
  const text = (amount: string): readonly string[] => [
    GENERAL,
    "（一）总体情况。",
    `支出决算${amount}万元。`,
  ];
  expect(verdicts(henan, ...text(total.toFixed(2)))).toEqual(["ok"]);
  expect(verdicts(henan, ...text("1.00"))).toEqual(["unverified"]);
});

describe("brackets", () => {
  test("behind a bracket the sentence goes on from what stood before it", () => {
    expect(
      claims(
        henan,
        INCOME,
        "收入合计987.70万元；包括财政拨款收入181.43万元（其中：一般公共预算181.43万元，政府性基金0万元），占收入合计18.37%。",
      ).pop(),
    ).toBe("18.37 财政拨款收入 占本年收入合计 ok");
  });

  test("an amount in a bracket behind its name is what the sentence goes on from", () => {
    expect(
      claims(henan, INCOME, "财政拨款收入181.43万元。其他收入（806.26万元）占收入合计的比例为81.63%。").slice(
        1,
      ),
    ).toEqual(["806.26 其他收入 ok", "81.63 其他收入 占本年收入合计 ok"]);
  });

  test("a full stop before the closing bracket does not end the sentence", () => {
    const text =
      "本年收入987.70万元（财政拨款收入181.43万元；其他收入806.26万元。）比上年增加33.50万元，增长3.51%。";
    expect(claims(henan, INCOME, text).pop()).toBe("3.51 本年收入合计 比上年增长 ok");
    for (const said of [text, text.replace("3.51", "3.15"), text.replace("181.43", "181.34")])
      expect(verdicts(henan, INCOME, said)).toEqual(verdicts(henan, INCOME, said.replace("。）", "）")));
    expect(verdicts(henan, INCOME, text.replace("181.43", "181.34"))).toContain("wrong");
  });

  test("the growth beside the increase in a bracket", () => {
    expect(verdicts(henan, INCOME, "收入合计987.70万元（比上年增加33.50万元），增长3.51%。")).toEqual([
      "ok",
      "ok",
      "ok",
    ]);
  });
});

test("万 for 万元 where nothing counted follows", () => {
  const text = "收入合计987.70万，其中：财政拨款收入181.43万、其他收入806.26万（占81.63%）。";
  expect(verdicts(henan, INCOME, text)).toEqual(["ok", "ok", "ok", "ok"]);
  expect(verdicts(henan, INCOME, text.replace("181.43", "181.34"))).toContain("wrong");
  expect(verdicts(henan, INCOME, "收入合计987.70万，服务群众181.43万人次。")).toEqual(["ok"]);
});

describe("科目 with their codes", () => {
  test.each([
    "行政运行（2101501）170.84万元。",
    "行政运行（项级科目编码：2101501）170.84万元。",
    "2101501行政运行170.84万元。",
    "2101501-行政运行170.84万元。",
    "卫生健康支出（210类）医疗保障管理事务（15款）行政运行（01项）170.84万元。",
    "“行政运行”（项）2022年度决算170.84万元。",
  ])("%s", (text) => {
    expect(claims(henan, GENERAL, text)).toEqual(["170.84 行政运行 ok"]);
    expect(verdicts(henan, GENERAL, text.replace("170.84", "107.84"))).toEqual(["wrong"]);
  });

  test("a code that no table lists has nothing", () => {
    const planned = "2080505机关事业单位基本养老保险缴费支出";
    expect(verdicts(henan, GENERAL, `${planned}0万元。`, `${planned}5万元。`)).toEqual(["ok", "wrong"]);
    const item = "4.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）";
    const audit = auditText(
      [GENERAL, `${item}。年初预算为5.00万元，支出决算为0.00万元，完成年初预算的0%。`].map((text) => ({
        text,
      })),
      henan,
    );
    expect(audit.claims.map(({ verdict }) => verdict)).toEqual(["unverified", "ok", "ok"]);
  });
});

describe("shares and changes in other words", () => {
  test.each([
    "项目支出758.01万元，占本年支出的比重为81.61%。",
    "项目支出758.01万元，占支出合计81.61%。",
    "项目支出758.01万元，占比81.61％。",
    "支出合计928.86万元，其中项目支出758.01万元（占比81.61%）。",
  ])("%s", (text) => {
    expect(verdicts(henan, OUTLAY, text).every((verdict) => verdict === "ok")).toBe(true);
    expect(verdicts(henan, OUTLAY, text.replace("81.61", "86.11"))).toContain("wrong");
  });

  test.each([
    "收入总计与上年相比，增加33.50万元，增幅3.51%。",
    "收入总计较2021年增加33.50万元，同比增长3.51%。",
    "收、支总计比上年的954.20万元增加33.50万元，增长3.51%。",
  ])("%s", (text) => {
    expect(verdicts(henan, OVERALL, text).every((verdict) => verdict === "ok")).toBe(true);
    expect(verdicts(henan, OVERALL, text.replace("33.50", "53.30"))).toContain("wrong");
  });

  test("what is saved of nothing named is left open", () => {
    expect(
      verdicts(henan, BOUGHT, "政府采购预算300万元，实际采购251.25万元，节约资金48.75万元，节约率16.25%。"),
    ).not.toContain("wrong");
  });

  test("two years are compared with: the other year is not taken for the one before", () => {
    const { claims: read, remarks } = auditText(
      [
        THREE,
        "“三公”经费支出0.00万元，比上年减少0.50万元，下降100%；比2019年（疫情前）的3.50万元减少3.50万元，下降100%。",
      ].map((text) => ({ text })),
      shanghai,
    );
    expect(read.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
    expect(remarks.filter(({ rule }) => rule === "S-YEAR")).toEqual([]);
  });
});

describe("years that belong to a name", () => {
  test.each([
    ["2024年年初结转和结余49.14万元。", "49.14 年初结转和结余 ok"],
    ["2024年初结转和结余49.14万元。", "49.14 年初结转和结余 ok"],
    ["2024年末结转和结余55.34万元。", "55.34 年末结转和结余 ok"],
  ])("%s", (text, claim) => {
    expect(claims(shanghai, OVERALL, text)).toEqual([claim]);
  });

  test("2024年年初预算 is no date", () => {
    expect(
      claims(shanghai, GENERAL, "信息化建设（项）2024年年初预算135.90万元，决算135.25万元，完成99.52%。")[0],
    ).toBe("135.90 信息化建设 年初预算数 ok");
  });
});

describe("units", () => {
  test("元, 亿元, separators, spaces inside and full-width signs", () => {
    expect(
      verdicts(
        henan,
        INCOME,
        "收入合计9,877,000.00元，财政拨款收入0.0181亿元，其他收入８０６．２６ 万 元，占８１．６３％。",
      ),
    ).toEqual(["ok", "ok", "ok", "ok"]);
  });

  test("0.0 of a text with one decimal may be a little", () => {
    expect(
      verdicts(
        henan,
        BOUGHT,
        "政府采购支出总额1.5万元。会议费年初预算为0.0万元，支出决算为0.0万元，完成年初预算的132.7%。",
      ),
    ).not.toContain("wrong");
  });
});

describe("which budget", () => {
  test("a form with 预算数 alone proves 年初预算, but does not refute it", () => {
    const said = (planned: string): readonly string[] =>
      claims(shanghai, THREE, `公务接待费年初预算为${planned}万元，支出决算为0.00万元。`);
    expect(said("0.95")[0]).toBe("0.95 公务接待费 年初预算数 ok");
    expect(said("1.95")[0]).toBe("1.95 公务接待费 年初预算数 unverified");
    expect(claims(shanghai, THREE, "公务接待费预算为1.95万元，支出决算为0.00万元。")[0]).toBe(
      "1.95 公务接待费 预算数 wrong",
    );
  });

  test("of nothing spent 0 % is done", () => {
    expect(verdicts(henan, BOUGHT, "培训费支出0万元，完成预算的0%。")).toEqual(["ok", "ok"]);
  });
});

describe("lists of what an amount is used for", () => {
  const text = (second: string): string =>
    `基本支出170.84万元，项目支出10.59万元。项目支出主要用于①信息系统5.59万元，主要成效是稳定运行；②窗口经费${second}万元，主要用于办公。`;
  test("add up to it or are left open", () => {
    expect(verdicts(henan, GENERAL, text("5.00"))).toEqual(["ok", "ok", "ok", "ok"]);
    expect(verdicts(henan, GENERAL, text("4.00"))).toEqual(["ok", "ok", "unverified", "unverified"]);
    expect(verdicts(henan, GENERAL, text("9.00"))).toEqual(["ok", "ok", "unverified", "unverified"]);
  });
});

test("a figure that is still to be filled in leaves the sentence its subject", () => {
  expect(
    claims(
      shanghai,
      THREE,
      "公务接待费支出0.00万元；公务用车运行维护费年初预算为【待填：年初预算】万元，支出决算为0.00万元。",
    ).pop(),
  ).toBe("0.00 公务用车运行维护费 ok");
});

test("a part of 机关运行经费 is no more than a part of what the table has", () => {
  expect(
    verdicts(henan, AGENCY, "机关运行经费8.00万元，其中：办公费1.00万元、印刷费0.50万元。"),
  ).not.toContain("wrong");
});

test("按人 amounts are none of the table's", () => {
  expect(verdicts(shanghai, BASIC, "公用经费184.65万元。人均公用经费1.50万元。")).toEqual([
    "ok",
    "unverified",
  ]);
});

test("a share of what was carried over of one money is of nothing that its section says", () => {
  expect(verdicts(shanghai, INCOME, "上年结转结余的一般公共预算收入21.63万元，占0.72%。")).toEqual([
    "ok",
    "unverified",
  ]);
});

test("a whole that comes to the one part it has may be that part", () => {
  expect(verdicts(shanghai, FISCAL, "财政拨款收入2940.05万元，其中：本年收入2940.05万元。")).toEqual([
    "ok",
    "ok",
  ]);
  expect(
    verdicts(
      shanghai,
      FISCAL,
      "财政拨款收入2940.05万元，其中：本年收入2940.05万元，本年收入中，国有资本经营收益财政拨款0.00万元。",
    ),
  ).not.toContain("wrong");
  expect(verdicts(shanghai, FISCAL, "财政拨款收入2904.05万元，其中：本年收入2940.05万元。")).toContain(
    "wrong",
  );
});

test("授予中小企业 by category comes to the whole of it", () => {
  const text = (rate: string): string =>
    `政府采购支出总额50.00万元，其中：政府采购货物支出20.00万元、政府采购工程支出0.00万元、政府采购服务支出30.00万元。授予中小企业合同金额35.00万元，占政府采购支出总额的70%。货物采购授予中小企业合同金额占货物支出金额的100%，服务采购授予中小企业合同金额占服务支出金额的${rate}%。`;
  expect(
    verdicts(henan, BOUGHT, text("50")).every((verdict) => verdict === "ok" || verdict === "rounding"),
  ).toBe(true);
  expect(remarks(henan, BOUGHT, text("60"))).toContain("N-16");
});

test("reasons that come to the change are borne out by it, others stay open", () => {
  const text = (less: string): readonly string[] =>
    verdicts(
      henan,
      OVERALL,
      `收、支总计987.70万元。与2021年度相比，收、支总计各增加33.50万元，增长3.51%，主要原因：一是其他收入增加40.00万元；二是财政拨款收入减少${less}万元。`,
    );
  expect(text("6.50")).toEqual(["ok", "ok", "ok", "ok", "ok"]);
  expect(text("5.60")).toEqual(["ok", "ok", "ok", "unverified", "unverified"]);
});

test("guests behind a bracket on foreign ones are all guests", () => {
  expect(
    claims(shanghai, THREE, "国内公务接待0批次（其中外事接待0批次），0人次（其中外事接待0人次）。").map(
      (claim) => claim.replace(/ ok$/, ""),
    ),
  ).toEqual(["0 国内公务接待批次", "0 外事接待批次", "0 国内公务接待人次", "0 外事接待人次"]);
});

describe("names a little other than the tables'", () => {
  test("与 and 及 for 和", () => {
    expect(
      claims(
        jiangxi,
        GENERAL,
        "（1）社会保障与就业支出51.95万元，占4.9%，较年初预算数增加3.15万元，增长6.5%。",
      ),
    ).toEqual([
      "51.95 社会保障和就业支出 ok",
      "4.9 社会保障和就业支出 占比 ok",
      "3.15 社会保障和就业支出 比年初预算增加 ok",
      "6.5 社会保障和就业支出 比年初预算增长 ok",
    ]);
  });

  test("a name that is none of ours: its share and its movement refute nothing", () => {
    const found = verdicts(
      jiangxi,
      GENERAL,
      "2023年一般公共预算财政拨款支出1051.10万元，用于以下方面：",
      "（1）社会保障与救济支出51.95万元，占4.9%，较上年增加3.15万元，增长6.5%。",
    );
    expect(found[0]).toBe("ok");
    expect(found).not.toContain("wrong");
  });

  test("科目 by their numbers alone, behind a list number", () => {
    expect(claims(jiangxi, GENERAL, "3.210（类）11（款）01（项）：支出决算为2.33万元。")).toEqual([
      "2.33 行政单位医疗 ok",
    ]);
    expect(verdicts(jiangxi, GENERAL, "3.210（类）11（款）01（项）：支出决算为2.34万元。")).not.toEqual([
      "ok",
    ]);
  });
});

describe("percentages in a row", () => {
  const both = "基本支出和项目支出分别为515.10万元、536.00万元，占一般公共预算财政拨款支出的";
  test("of two amounts that 分别为 has just listed", () => {
    expect(verdicts(jiangxi, GENERAL, `${both}49.01%和50.99%。`)).toEqual(["ok", "ok", "ok", "ok"]);
    expect(verdicts(jiangxi, GENERAL, `${both}50.99%和49.01%。`).slice(2)).toEqual(["wrong", "wrong"]);
  });

  test("a row of which nobody says whose they are stays open", () => {
    expect(
      verdicts(jiangxi, GENERAL, "项目支出536.00万元，占一般公共预算财政拨款支出的49.01%和50.99%。"),
    ).toEqual(["ok", "unverified", "unverified"]);
  });

  test("比重 without 占", () => {
    expect(
      claims(jiangxi, GENERAL, "卫生健康支出958.82万元，比重91.22%；住房保障支出40.33万元，所占比重3.84%。"),
    ).toEqual([
      "958.82 卫生健康支出 ok",
      "91.22 卫生健康支出 占比 ok",
      "40.33 住房保障支出 ok",
      "3.84 住房保障支出 占比 ok",
    ]);
  });
});

test("包括 between a name and its amount: the amount is that of the name, not of the last part", () => {
  expect(
    claims(
      jiangxi,
      BASIC,
      "其中：（1）工资福利支出包括基本工资、津贴补贴、奖金等支出466.05万元；（2）商品和服务支出包括办公费、印刷费等支出35.31万元。",
    ),
  ).toEqual(["466.05 工资福利支出 ok", "35.31 商品和服务支出 ok"]);
});

test("an amount in 元 that the table prints in 万元", () => {
  expect(verdicts(jiangxi, OVERALL, "2023年度收入总计11,027,934.56元。")).toEqual(["ok"]);
  expect(verdicts(jiangxi, OVERALL, "2023年度收入总计11,028,034.56元。")).not.toEqual(["ok"]);
});
