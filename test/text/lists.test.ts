/** Lists, and figures that stand beside each other: what the text says of itself, whosever money it is of. */
import { Book, grouped, percent, wan } from "../../generate/texts/books";
import { auditText } from "../../src/text/audit";
import type { Statement } from "../../src/statement/statement";

interface Said {
  readonly wrong: readonly string[];
  readonly errors: readonly string[];
  readonly all: readonly string[];
}

function said(texts: readonly string[], statement?: Statement): Said {
  const { claims, remarks } = auditText(
    texts.map((text) => ({ text })),
    statement,
  );
  return {
    wrong: claims.filter(({ verdict }) => verdict === "wrong").map(({ text }) => text),
    errors: remarks.filter(({ severity }) => severity === "error").map(({ message }) => message),
    all: remarks.map(({ message }) => message),
  };
}

const SOUND = { wrong: [], errors: [] };

describe("two totals in one sentence, each with its own parts", () => {
  const text = (second: string, goods = "30.00"): string =>
    `2024年政府采购预算总额80.00万元：货物50.00万元、工程0万元、服务30.00万元；其中一般公共预算拨款安排的政府采购${second}万元：货物${goods}万元、工程0万元、服务30.00万元。`;

  test("each is of its own total", () => {
    expect(said([text("60.00")])).toMatchObject(SOUND);
  });

  test("a slip is told of its own sum, once", () => {
    const { wrong, errors } = said([text("50.00")]);
    expect(wrong.length + errors.length).toBe(1);
    expect(JSON.stringify([wrong, errors])).toMatch(/50\.00/);
  });
});

describe("其中 with one part", () => {
  const text = (part: string): string =>
    `面向中小企业预留采购份额12.00万元，其中面向小微企业预留${part}万元。`;

  test("may be the whole", () => {
    expect(said([text("12.00")])).toMatchObject(SOUND);
  });

  test("is not more than the whole", () => {
    expect(said([text("13.00")]).errors).toEqual([
      "面向小微企业预留政府采购项目预算金额 13.00 大于总数 12.00。",
    ]);
  });
});

describe("shares of one list", () => {
  const amounts = [612.4, 207.15, 33.9, 90.05].map((amount) => Math.round(amount * 1_000_000));
  const names = ["教育", "社会保障和就业", "卫生健康", "住房保障"];
  const whole = amounts.reduce((a, b) => a + b, 0);
  const list = (third: string): string =>
    amounts
      .map(
        (amount, index) =>
          `${names[index]!}（类）支出${wan(amount)}万元，占${index === 2 ? third : percent(amount, whole)}%`,
      )
      .join("；");
  const opened = (third: string): string =>
    `一般公共预算财政拨款支出${wan(whole)}万元，主要用于：${list(third)}。`;

  test("are of the total before them", () => {
    expect(said([opened(percent(amounts[2]!, whole))])).toMatchObject(SOUND);
    expect(said([opened("3.95")]).wrong).toEqual(["3.95"]);
  });
});

describe("a rate between two amounts of one sentence", () => {
  const text = (rate: string): string =>
    `教育支出（类）普通教育（款）小学教育（项）2024年当年预算执行数为50.00万元，2025年预算安排55.00万元，比2024年执行数增加5.00万元，增长${rate}%。`;

  test("needs no word on the money", () => {
    expect(said(["2025年部门预算编制说明", text("10.00")])).toMatchObject(SOUND);
    expect(said(["2025年部门预算编制说明", text("11.00")]).wrong).toEqual(["11.00"]);
  });

  test("from nothing is none", () => {
    const none = text("100.00").replace("50.00", "0").replace("5.00万元，增长", "55.00万元，增长");
    expect(said(["2025年部门预算编制说明", none]).wrong).toEqual(["100.00"]);
  });
});

describe("changes of a whole and of its parts", () => {
  const text = (whole: string, last: string): string =>
    `“三公”经费支出比上年减少${whole}万元，其中：公务用车购置及运行维护费减少0.50万元，公务接待费减少0.90万元${last}。`;

  test("of all parts they add up", () => {
    expect(said([text("1.40", "，因公出国（境）费与上年持平")])).toMatchObject(SOUND);
    expect(said([text("1.20", "，因公出国（境）费与上年持平")]).errors).toHaveLength(1);
  });

  test("of some they only may", () => {
    const { errors, all } = said([text("1.20", "")]);
    expect(errors).toEqual([]);
    expect(all).toEqual([expect.stringContaining("1.40")]);
  });
});

describe("movements said one by one", () => {
  const text = (first: string, rates = ""): readonly string[] => [
    "2024年度部门决算情况说明",
    "二、收入决算情况说明",
    `事业收入60.00万元、经营收入30.00万元，分别比上年增加${first}万元、减少10.00万元${rates}。事业收入上年为50.00万元，经营收入上年为40.00万元。`,
  ];

  test("are each of its own amount", () => {
    expect(said(text("10.00"))).toMatchObject(SOUND);
    expect(said(text("10.00", "，分别增长20.00%、下降25.00%"))).toMatchObject(SOUND);
    const { wrong, errors } = said(text("11.00"));
    expect(wrong.length + errors.length).toBeGreaterThan(0);
  });
});

describe("a 科目 of which no words name the money", () => {
  const book = new Book(3, { fundMoney: false }, true);
  const [code] = book.kinds();
  const fen = book.now(3, code!, "total");
  const text = (amount: string): readonly string[] => [
    "主要支出内容如下：",
    `1.“${book.nameOf(code!)}”科目${amount}万元。`,
  ];

  test("is wrong where every table that may be meant has another amount", () => {
    expect(said(text(grouped(fen)), book.statement)).toMatchObject(SOUND);
    expect(said(text(grouped(fen + 90_000_000)), book.statement).wrong).toHaveLength(1);
  });
});

describe("what is part of the words before a name, and no name", () => {
  const { statement } = new Book(41, { fundMoney: false }, false);
  const all = wan(statement.table(3)!.cell("total", "total")!.amount.printed.value);

  test("较上年多支出: a change, whose noun is no 支出", () => {
    const { wrong, errors } = said(
      ["三、支出决算情况说明", `本年支出合计${all}万元，较上年多支出6.45万元。`],
      statement,
    );
    expect({ wrong, errors }).toEqual(SOUND);
  });

  test("基本建设类项目支出 is some of 项目支出", () => {
    const texts = ["三、支出决算情况说明", `本年支出合计${all}万元。其中：基本建设类项目支出0.07万元。`];
    expect(said(texts, statement)).toMatchObject(SOUND);
  });

  test("an amount inside another of the list is not added to it", () => {
    const texts = ["2024年度支出总计50.00万元，其中本年支出约47万元，一般公共预算财政拨款支出40.8万元。"];
    expect(said(texts)).toMatchObject(SOUND);
  });

  test("a share without a whole is of what the share before it is of, and refutes nothing", () => {
    const shares = (second: string): string =>
      `财政拨款支出50.00万元，其中：政府性基金支出10.00万元，占财政拨款支出的20.00%，一般公共预算支出40.00万元，占${second}%。`;
    expect(said([shares("80.00")])).toMatchObject(SOUND);
  });
});

test("a list behind an amount that is not understood is not of what stands before that", () => {
  const { claims, remarks } = auditText(
    [
      {
        text: "2025年中央本级“三公”经费财政拨款预算80.00亿元，其中，因公出国（境）费10.00亿元，公务用车购置及运行维护费50.00亿元，公务接待费20.00亿元。比2024年年初预算减少4.00亿元，其中，因公出国（境）费减少3.00亿元，公务接待费减少1.00亿元。比2024年执行数增加2.29亿元，其中，因公出国（境）费增加2.30亿元，公务接待费减少0.01亿元。",
      },
    ],
    undefined,
  );
  expect(remarks).toEqual([]);
  expect(claims.filter(({ reason }) => reason.includes("“”"))).toEqual([]);
});
