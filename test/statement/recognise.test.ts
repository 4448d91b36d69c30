import { check } from "../../src/check/check";
import { recognise, recogniseUnits } from "../../src/statement/recognise";
import type { Statement, Table } from "../../src/statement/statement";
import { toAddress } from "../../src/workbook/address";
import type { Cell, Sheet, Workbook } from "../../src/workbook/workbook";
import { sample, SAMPLES } from "../../samples/load";

type Content = string | number | null | undefined;

function sheet(name: string, rows: readonly (readonly Content[])[], hidden = false): Sheet {
  const cells = rows.map((row) =>
    row.map((value): Cell | undefined => (value === null || value === undefined ? undefined : { value })),
  );
  return { name, hidden, rows: cells, merges: [] };
}

function book(...sheets: Sheet[]): Workbook {
  return { name: "试.xlsx", sheets };
}

function table(statement: Statement, slot: Table["slot"]): Table {
  const found = statement.table(slot);
  if (!found) throw new Error(`no table in slot ${slot}: ${JSON.stringify(statement.unrecognised)}`);
  return found;
}

const INCOME: readonly (readonly Content[])[] = [
  ["收入决算表"],
  ["部门：某局", null, "2023年度", null, null, null, null, null, "单位：万元"],
  [
    "科目编码",
    "科目名称",
    "本年收入合计",
    "财政拨款收入",
    "上级补助收入",
    "事业收入",
    "经营收入",
    "附属单位上缴收入",
    "其他收入",
  ],
  ["合计", null, 10, 8, null, null, null, null, 2],
  [208, "社会保障和就业支出", 10, 8, null, null, null, null, 2],
  [20805, "行政事业单位养老支出", 10, 8, null, null, null, null, 2],
  [2080505, "机关事业单位基本养老保险缴费支出", 10, 8, null, null, null, null, 2],
];

test("without a known title a table is of the workbook's own kind, and 经济分类 is no “三公”", () => {
  const ids = (...sheets: Sheet[]): string[] => recognise(book(...sheets)).tables.map(({ id }) => id);
  const budget = sheet("1", [
    ["部门支出总表"],
    ["部门：某局", "2024年度", null, null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["合计", null, 3, 2, 1],
  ]);
  expect(ids(budget, sheet("2", [["各单位收入一览"], ...INCOME.slice(1)]))).toEqual(["B03"]);
  const economic = sheet("3", [
    ["各项支出一览"],
    ["部门：某局", "2023年度", "单位：万元"],
    ["科目编码", "科目名称", "金额"],
    [301, "工资福利支出", 5],
    [30101, "基本工资", 5],
    [302, "商品和服务支出", 3],
    [30212, "因公出国（境）费用", 1],
    [30217, "公务接待费", 2],
  ]);
  expect(ids(sheet("2", INCOME), economic)).toEqual(["T02"]);
});

describe("the samples", () => {
  test.each([
    ["henan-2022", "final-account", "清河市东城区医疗保障局", 2022, "万元", ["T10"], 9],
    ["jiangxi-2023", "final-account", "云溪县医疗保障局", 2023, "万元", [], 10],
    ["shanghai-2024", "final-account", "东海市滨江区财政局", 2024, "万元", ["T10"], 9],
    ["hebei-2023-budget", "budget", "平川县医疗保障局本级", 2023, "元", [], 9],
  ] as const)("%s is recognised whole", (name, kind, department, year, unit, missing, tables) => {
    const statement = recognise(sample(name));
    expect(statement).toMatchObject({ kind, department, year, unit, unrecognised: [], ambiguous: [] });
    expect(statement.missing).toEqual(missing);
    expect(statement.tables).toHaveLength(tables);
  });

  test.each(SAMPLES)("%s: every number below the headers belongs to a line of a table", (name) => {
    const workbook = sample(name);
    const statement = recognise(workbook);
    const known = new Set<string>();
    const first = new Map<string, number>();
    for (const { lines, sheet } of statement.tables) {
      for (const line of lines) {
        for (const entry of line.cells.values()) {
          known.add(`${entry.sheet}!${entry.address}`);
          first.set(sheet, Math.min(first.get(sheet) ?? Infinity, entry.row));
        }
        if (line.numberCell) known.add(`${line.numberCell.sheet}!${line.numberCell.address}`);
      }
    }
    const strays: string[] = [];
    for (const { name: sheetName, rows } of workbook.sheets) {
      const serial = rows.findIndex((row) => row?.[0]?.value === "序号") >= 0;
      rows.forEach((row, rowIndex) =>
        row?.forEach((cell, column) => {
          const isRowNumber = column === 0 && serial;
          if (typeof cell?.value !== "number" || rowIndex < (first.get(sheetName) ?? Infinity) || isRowNumber)
            return;
          const address = `${sheetName}!${toAddress(rowIndex, column)}`;
          if (!known.has(address) && !isNumberOfBlankLine(row, column)) strays.push(address);
        }),
      );
    }
    expect(strays).toEqual([]);
  });

  /** 行次 goes on over lines that the form leaves without a name. */
  function isNumberOfBlankLine(row: readonly (Cell | undefined)[], column: number): boolean {
    return (row[column - 1]?.value ?? "") === "" && (row[column + 1]?.value ?? "") === "";
  }

  test("a figure stands under its words, not its position", () => {
    const statement = recognise(sample("shanghai-2024"));
    expect(table(statement, 9).cell("reception", "budget")).toMatchObject({ address: "K7", content: 0.95 });
    expect(table(statement, 5).cell("total", "basic")).toMatchObject({ address: "F26", content: 2336.91 });
    expect(table(statement, 2).cell("2010602", "other")).toMatchObject({ address: "K10", content: 6.19 });
    expect(table(statement, 6).cell("31002", "amount")).toMatchObject({ address: "H36", content: 13.58 });
    expect(table(statement, 4).cell("opening.general", "amount")).toMatchObject({
      address: "B33",
      content: 21.63,
    });
  });
});

describe("codes in columns of 类, 款 and 项", () => {
  const whole = INCOME.slice(4).map(([code]) => String(code));
  const codesOf = (parts: readonly (readonly Content[])[]): readonly string[] => {
    const rows = [
      ...INCOME.slice(0, 2),
      ["类", "款", "项", ...INCOME[2]!.slice(1)],
      ["合计", null, null, ...INCOME[3]!.slice(1)],
      ...parts.map((code, at) => [...code, ...INCOME[4 + at]!.slice(1)]),
    ];
    return table(recognise(book(sheet("收入决算表", rows))), 2)
      .lines.map(({ key }) => key)
      .filter((key) => key !== "total");
  };

  test.each<[string, readonly (readonly Content[])[]]>([
    ["each in its own column", [["208"], [null, "20805"], [null, null, "2080505"]].map((row) => pad(row))],
    ["all parts in each row", [["208"], ["208", "05"], ["208", "05", "05"]].map((row) => pad(row))],
    ["its own part in each row", [["208"], [null, "05"], [null, null, "05"]].map((row) => pad(row))],
    ["its own part, as a number", [[208], [null, 5], [null, null, 5]].map((row) => pad(row))],
    ["a 项 with its 款", [["208"], [null, "05"], [null, "05", "05"]].map((row) => pad(row))],
  ])("%s", (_, parts) => {
    expect(codesOf(parts)).toEqual(whole);
  });

  test("a part without what it is a part of is no code", () => {
    expect(codesOf([pad([null, "05"]), pad(["208"]), pad([null, null, "05"])])).toEqual([
      "other:社会保障和就业支出",
      "208",
      "other:机关事业单位基本养老保险缴费支出",
    ]);
  });
});

describe("a page of a printed table that has one column where 类, 款, 项 are three", () => {
  const rowsWith = (moved: readonly (readonly Content[])[], unmoved = INCOME.slice(3, 5)): Table =>
    table(
      recognise(
        book(
          sheet("收入决算表", [
            ...INCOME.slice(0, 2),
            ["类", "款", "项", ...INCOME[2]!.slice(1)],
            ...unmoved.map(([code, ...rest]) => [code, null, null, ...rest]),
            ...moved,
          ]),
        ),
      ),
      2,
    );
  const amounts = ({ lines }: Table, key: string): readonly unknown[] =>
    [...(lines.find((line) => line.key === key)?.cells ?? [])].map(([, { content }]) => content);

  test("is read from where its names stand", () => {
    const read = rowsWith(INCOME.slice(5));
    expect(read.line("20805")?.label).toBe("行政事业单位养老支出");
    for (const key of ["total", "208", "20805", "2080505"])
      expect([key, ...amounts(read, key)]).toEqual([key, 10, 8, null, null, null, null, 2]);
    expect(read.unread).toEqual([]);
  });

  test("though its first amount is blank, and though it ends with the total", () => {
    const item = [2080505, "机关事业单位基本养老保险缴费支出", null, 8, null, null, null, null, 2];
    const read = rowsWith([...INCOME.slice(5, 6), item]);
    expect(amounts(read, "2080505")).toEqual([null, 8, null, null, null, null, 2]);
    const last = rowsWith([...INCOME.slice(5), INCOME[3]!], INCOME.slice(4, 5));
    expect(amounts(last, "total")).toEqual([10, 8, null, null, null, null, 2]);
  });

  test("but not where it is wider than that: what is whose is then not known, and said to be unread", () => {
    const read = rowsWith([[...INCOME[5]!, 1, 2]]);
    expect(amounts(read, "20805")).toEqual([]);
    expect(read.unread.map(({ content }) => content.value)).toEqual([2, 1, 2]);
  });
});

/** A code's columns, as many as there are. */
function pad(row: readonly Content[]): readonly Content[] {
  return [row[0], row[1], row[2]];
}

describe("printed precision", () => {
  test("a zero is exact where zeros are printed, and a small amount where they are left blank", () => {
    const henan = table(recognise(sample("henan-2022")), 6);
    expect(henan.cell("30203", "amount")?.amount.printed).toEqual({ value: 0, low: 0, high: 0 });
    const jiangxi = table(recognise(sample("jiangxi-2023")), 6);
    expect(jiangxi.cell("30203", "amount")?.amount.printed).toEqual({ value: 0, low: -4999, high: 4999 });
  });

  test("a typed 10 under General has the decimals of the workbook", () => {
    const rows = INCOME.map((row, index) =>
      index === 6 ? row.map((value) => (value === 10 ? 10.25 : value)) : row,
    );
    const entry = table(recognise(book(sheet("表", rows))), 2).cell("208", "total");
    expect(entry?.amount).toMatchObject({
      decimals: 2,
      printed: { value: 10_000_000, low: 9_995_000, high: 10_004_999 },
    });
  });

  test("a cell that holds 元 behind 万元 is known to the 分", () => {
    const workbook = book(sheet("表", INCOME));
    const cell: Cell = { value: 10.123456, format: "0.00" };
    const rows = workbook.sheets[0]!.rows.map((row, index) =>
      index === 3 ? [...row!.slice(0, 2), cell, ...row!.slice(3)] : row,
    );
    const amount = table(recognise(book({ ...workbook.sheets[0]!, rows })), 2).cell("total", "total")?.amount;
    expect(amount?.held).toEqual({ value: 10_123_456, low: 10_123_456, high: 10_123_456 });
    expect(amount?.printed.value).toBe(10_120_000);
  });

  test("words where a figure belongs are unreadable, with what stands there", () => {
    const rows = INCOME.map((row, index) =>
      index === 5 ? ["20805", "行政事业单位养老支出", "约10", 8] : row,
    );
    expect(table(recognise(book(sheet("表", rows))), 2).cell("20805", "total")).toMatchObject({
      state: "unreadable",
      content: "约10",
    });
  });
});

describe("sheets and parts", () => {
  test("a table that goes on over a sheet without a title is put together", () => {
    const statement = recognise(book(sheet("表2", INCOME.slice(0, 5)), sheet("表2续", INCOME.slice(5))));
    expect(statement.tables).toHaveLength(1);
    expect(table(statement, 2).cell("2080505", "total")).toMatchObject({ sheet: "表2续", address: "C2" });
  });

  test("page after page, down to the total alone and a note", () => {
    const rows = [...INCOME.slice(0, 3), ...INCOME.slice(4), INCOME[3]!];
    const note = ["注：本表反映部门本年度取得的各项收入情况。"];
    const pages = [rows.slice(0, 4), rows.slice(4, 5), rows.slice(5, 6), rows.slice(6), [note]];
    const statement = recognise(book(...pages.map((page, at) => sheet(`第${at + 1}页`, page))));
    expect(statement.unrecognised).toEqual([]);
    const found = table(statement, 2);
    const places = ["208", "20805", "2080505", "total"].map((key) => found.cell(key, "other"));
    expect(places.map((entry) => `${entry?.sheet} ${entry?.address}`)).toEqual([
      "第1页 I4",
      "第2页 I1",
      "第3页 I1",
      "第4页 I1",
    ]);
  });

  test("a table without 合计 goes on in no table of another unit, with its title and its header", () => {
    const named = (name: string, rows: readonly (readonly Content[])[]): Sheet =>
      sheet(name, [INCOME[0]!, [`部门：${name}`, ...INCOME[1]!.slice(1)], INCOME[2]!, ...rows]);
    const [first, second] = [
      INCOME.slice(4),
      [
        [210, "卫生健康支出", 4, 4],
        [21011, "行政事业单位医疗", 4, 4],
      ],
    ];
    const found = recogniseUnits(book(named("甲局", first), named("乙局", second)));
    expect(found.map(({ tables }) => tables.map(({ lines }) => lines.length))).toEqual([[3], [2]]);
  });

  test("what stands behind a table without a title is no page of it where few of its lines are", () => {
    const notes = [
      ["经办人意见", null, 3],
      ["合计", null, 7],
      ["另附", null, 4],
    ];
    const statement = recognise(book(sheet("表2", INCOME), sheet("底稿", notes)));
    expect(table(statement, 2).cell("total", "total")?.sheet).toBe("表2");
    expect(statement.unrecognised.map(({ sheet: name }) => name)).toEqual(["底稿"]);
  });

  test("two tables on one sheet are two tables", () => {
    const second = INCOME.map((row) => row.map((value) => (value === "收入决算表" ? "支出决算表" : value)));
    second[2] = [
      "科目编码",
      "科目名称",
      "本年支出合计",
      "基本支出",
      "项目支出",
      "上缴上级支出",
      "经营支出",
      "对附属单位补助支出",
    ];
    const statement = recognise(book(sheet("全部", [...INCOME, [], ...second])));
    expect(statement.tables.map(({ id }) => id)).toEqual(["T02", "T03"]);
    expect(table(statement, 3).cell("208", "total")?.address).toBe("C13");
  });

  test("a hidden old copy gives way to the visible table", () => {
    const old = INCOME.map((row) => row.map((value) => (value === 10 ? 9 : value)));
    const statement = recognise(book(sheet("旧", old, true), sheet("新", INCOME)));
    expect(table(statement, 2).sheet).toBe("新");
    expect(statement.unrecognised[0]?.reason).toContain("隐藏");
  });

  test("of two visible copies that differ neither is taken", () => {
    const other = INCOME.map((row) => row.map((value) => (value === 10 ? 9 : value)));
    const statement = recognise(book(sheet("甲", INCOME), sheet("乙", other)));
    expect(statement.ambiguous).toEqual([{ slot: 2, sheets: ["甲", "乙"] }]);
    expect(statement.table(2)).toBeUndefined();
  });

  test("a table is known by its header where it has no title", () => {
    expect(recognise(book(sheet("Sheet1", INCOME.slice(1)))).tables.map(({ id }) => id)).toEqual(["T02"]);
  });

  test("a list of contents is no table", () => {
    const contents = sheet("目录", [
      ["目录"],
      ["收入支出决算总表"],
      ["收入决算表"],
      ["支出决算表"],
      ["财政拨款收入支出决算总表"],
    ]);
    const statement = recognise(book(contents, sheet("表2", INCOME)));
    expect(statement.tables.map(({ id }) => id)).toEqual(["T02"]);
    expect(statement.unrecognised).toEqual([expect.objectContaining({ title: "目录" })]);
  });
});

describe("a total on the last row of the header", () => {
  const fund = (...total: readonly Content[]): readonly (readonly Content[])[] => [
    ["政府性基金预算财政拨款收入支出决算表"],
    ["部门：某局", null, null, null, null, null, null, "单位：万元"],
    ["项目", null, "年初结转和结余", "本年收入", "本年支出", null, null, "年末结转和结余"],
    ["科目编码", "科目名称"],
    ["合计", null, total[0] ?? null, total[1] ?? null, "合计", "基本支出", "项目支出", total[2] ?? null],
    ["212", "城乡社区支出", 1, 8, 9, 6, 3, 0],
    ["21208", "国有土地使用权出让收入安排的支出", 1, 8, 9, 6, 3, 0],
    ["2120803", "城市建设支出", 1, 8, 9, 6, 3, 0],
  ];
  const totals = (statement: Statement): readonly (number | undefined)[] =>
    ["opening", "income", "total", "basic", "project", "closing"].map(
      (column) => table(statement, 7).cell("total", column)?.amount.printed.value,
    );

  test("its amounts are read, and of the columns that it heads it has none", () => {
    const statement = recognise(book(sheet("基金", fund(1, 8, 0))));
    expect(totals(statement)).toEqual([1_000_000, 8_000_000, undefined, undefined, undefined, 0]);
    expect(table(statement, 7).cell("212", "basic")?.amount.printed.value).toBe(6_000_000);
    expect(table(statement, 7).unread).toEqual([]);
    const { findings } = check(recognise(book(sheet("基金", fund(1, 8.01, 0)))));
    expect(findings.map(({ rule, cells }) => [rule.id, cells[0]?.address])).toContainEqual(["T07-R01", "D5"]);
  });

  test("amounts typed as text are no heads of columns", () => {
    const statement = recognise(book(sheet("基金", fund("1.00", "2,002.80", "0"))));
    expect(totals(statement)).toEqual([1_000_000, 2_002_800_000, undefined, undefined, undefined, 0]);
    expect(table(statement, 7).cell("212", "income")?.amount.printed.value).toBe(8_000_000);
  });

  test("without any amount of its own it is a header, and the total of nothing", () => {
    const statement = recognise(book(sheet("基金", fund())));
    expect(table(statement, 7).unread).toEqual([]);
    expect(check(statement).findings.filter(({ rule }) => rule.id.startsWith("T07"))).toEqual([]);
  });
});

describe("one content in two forms", () => {
  const heads = ["年初结转和结余", "本年收入", "本年支出", null, null, "年末结转和结余"];
  const wide: readonly (readonly Content[])[] = [
    ["一般公共预算财政拨款收入支出决算表"],
    ["部门：某局", null, null, null, null, null, null, "单位：万元"],
    ["科目编码", "科目名称", ...heads],
    [null, null, null, null, "小计", "基本支出", "项目支出"],
    ["合计", null, 1, 8, 9, 6, 3, 0],
    ["208", "社会保障和就业支出", 1, 8, 9, 6, 3, 0],
  ];
  const narrow: readonly (readonly Content[])[] = [
    ["一般公共预算财政拨款支出决算表"],
    ["部门：某局", null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
    ["合计", null, 9, 6, 3],
    ["208", "社会保障和就业支出", 9, 6, 3.55],
  ];

  test("the wider table is checked, and every figure that both print is held against the other", () => {
    const statement = recognise(book(sheet("甲", narrow), sheet("乙", wide)));
    expect(table(statement, 5).sheet).toBe("乙");
    expect(statement.seconds.map(({ sheet }) => sheet)).toEqual(["甲"]);
    const broken = check(statement).findings.filter(({ rule }) => rule.id === "S-TWICE");
    expect(broken.map(({ severity, cells }) => [severity, cells.map(({ address }) => address)])).toEqual([
      ["error", ["E5", "G6"]],
    ]);
  });
});

test("what only the narrower of two twin tables prints holds within it", () => {
  const wide = sheet("乙", [
    ["一般公共预算财政拨款收入支出决算表"],
    [
      "科目编码",
      "科目名称",
      "年初结转和结余",
      "本年收入",
      "本年支出",
      "基本支出",
      "项目支出",
      "年末结转和结余",
    ],
    ["合计", null, null, 9, 9, 6, 3, null],
    ["208", "社会保障和就业支出", null, 9, 9, 6, 3, null],
  ]);
  const brokenBy = (basic: number): readonly string[] => {
    const narrow = sheet("甲", [
      ["一般公共预算财政拨款支出决算表"],
      ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
      ["合计", null, 9, 6, 3],
      ["208", "社会保障和就业支出", 9, 6, 3],
      ["20805", "行政事业单位养老支出", 9, basic, 3],
    ]);
    const { findings, unread } = check(recognise(book(narrow, wide)));
    expect(unread.filter(({ sheet: of }) => of === "甲")).toEqual([]);
    return findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule.id);
  };
  expect(brokenBy(6)).toEqual([]);
  expect(brokenBy(2)).toEqual(["T05-R02", "T05-R04"]);
});

test.each(["合计", "四、财政拨款小计"])("%s among the items adds up some of them and is no item", (label) => {
  const statement = recognise(
    book(
      sheet("1", [
        ["收入支出决算总表"],
        ["收入", null, "支出"],
        ["项目", "决算数", "项目", "决算数"],
        ["一、一般公共预算财政拨款收入", 5, "一、一般公共服务支出", 9],
        ["二、政府性基金预算财政拨款收入", 2, "二、外交支出"],
        [label, 7, "三、国防支出"],
        ["五、事业收入", 2],
        ["本年收入合计", 9, "本年支出合计", 9],
        ["总计", 9, "总计", 9],
      ]),
    ),
  );
  const { findings, unread } = check(statement);
  expect(findings.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
  expect(unread.filter(({ read }) => !read).map(({ address }) => address)).toEqual(["B6"]);
});

test("a total that stands below a table, with whatever above it, is listed as not read", () => {
  const { unread } = check(
    recognise(
      book(
        sheet("5", [
          ["一般公共预算财政拨款支出决算表"],
          ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
          ["合计", null, 9, 6, 3],
          ["208", "社会保障和就业支出", 9, 6, 3],
          [],
          ["上年数"],
          ["合计", null, 3000, 1000, 2000],
          [null, null, 12],
          ["联系电话：", 87654321],
        ]),
      ),
    ),
  );
  expect(unread.filter(({ read }) => !read).map(({ address }) => address)).toEqual(["C7:E7"]);
});

describe("zeros", () => {
  const small = sheet("7", [
    ["政府性基金预算财政拨款收入支出决算表"],
    [
      "科目编码",
      "科目名称",
      "年初结转和结余",
      "本年收入",
      "本年支出",
      "基本支出",
      "项目支出",
      "年末结转和结余",
    ],
    ["合计", "", undefined, 0, 0, undefined, 0, undefined],
  ]);
  const large = (zero: number | undefined) =>
    sheet("3", [
      ["支出决算表"],
      [
        "科目编码",
        "科目名称",
        "本年支出合计",
        "基本支出",
        "项目支出",
        "上缴上级支出",
        "经营支出",
        "对附属单位补助支出",
      ],
      ...["合计", "201", "20101", "2010101", "2010102"].map((code) => [
        code,
        "某科目",
        5,
        5,
        zero,
        zero,
        zero,
        zero,
      ]),
    ]);

  test("of a table too small to tell are what the workbook makes of them", () => {
    expect(table(recognise(book(large(undefined), small)), 7).printsZeros).toBe(false);
    expect(table(recognise(book(large(0), small)), 7).printsZeros).toBe(true);
    // Three zeros and nothing else tell no more than three zeros among blanks.
    const bare = sheet("7", [
      ["政府性基金预算财政拨款支出决算表"],
      ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
      ["合计", "", 0, 0, 0],
    ]);
    expect(table(recognise(book(large(undefined), bare)), 7).printsZeros).toBe(false);
    expect(table(recognise(book(large(0), bare)), 7).printsZeros).toBe(true);
  });
});

describe("zeros of a table large enough to tell", () => {
  const HEADS = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"];
  const CODES = ["合计", "201", "20101", "2010101", "2010102", "2010103", "2010104"];

  /** Lines with four cells without money each: the first so many of them are zeros, the others blank. */
  const printed = (zeros: number, lines = CODES.length) => {
    const cells = CODES.slice(0, lines).map((code, line) => [
      code,
      line === 0 ? "" : "某科目",
      5,
      5,
      ...[0, 1, 2, 3].map((cell) => (line * 4 + cell < zeros ? 0 : undefined)),
    ]);
    const rows = [["支出决算表"], ["科目编码", "科目名称", ...HEADS], ...cells];
    return table(recognise(book(sheet("3", rows))), 3).printsZeros;
  };

  test("half of them are enough, fewer are not", () => {
    expect(printed(14)).toBe(true);
    expect(printed(13)).toBe(false);
    expect(printed(0)).toBe(false);
  });

  test("of a table that is too small its workbook tells, by half as well", () => {
    expect(printed(6, 3)).toBe(true);
    expect(printed(5, 3)).toBe(false);
  });
});

describe("what is not known", () => {
  test("a title whose header does not fit ends unrecognised, with what was missing", () => {
    const statement = recognise(
      book(
        sheet("表2", [["收入决算表"], ["科目编码", "科目名称", "备注"], ["208", "社会保障和就业支出", 5]]),
      ),
    );
    expect(statement.kind).toBe("unknown");
    expect(statement.unrecognised[0]?.reason).toBe("表名像“收入决算表”，但没有找到“上级补助收入”");
  });

  test("a workbook of something else is unknown, not an error", () => {
    const statement = recognise(
      book(
        sheet("工资", [
          ["姓名", "工资"],
          ["某某", 5000],
        ]),
      ),
    );
    expect(statement).toMatchObject({ kind: "unknown", tables: [], missing: [] });
    expect(statement.unrecognised).toHaveLength(1);
  });

  test("an empty workbook is unknown", () => {
    expect(recognise(book(sheet("空", [])))).toMatchObject({ kind: "unknown", unrecognised: [] });
  });
});
