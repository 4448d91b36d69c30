import { editText, parseEntry, shownText } from "../../../hosts/page/entry";

describe("what typed text means", () => {
  test.each([
    ["928.86", { value: 928.86 }],
    ["-5", { value: -5 }],
    ["  12 ", { value: 12 }],
    ["1,051.10", { value: 1051.1, format: "#,##0.00" }],
    ["(1,234.56)", { value: -1234.56, format: "#,##0.00" }],
    ["12.5%", { value: 0.125, format: "0.00%" }],
    ["９２８．８６", { value: 928.86 }],
    ["0123", { value: 123 }],
    ["TRUE", { value: true }],
    ["本年支出合计", { value: "本年支出合计" }],
    ["---", { value: "---" }],
    ["-", { value: "-" }],
    ["2010301", { value: 2010301 }],
    ["'2010301", { value: "2010301" }],
    ["2023年度", { value: "2023年度" }],
    ["10 月", { value: "10 月" }],
  ])("%s", (text, cell) => {
    expect(parseEntry(text, undefined)).toEqual(cell);
  });

  test("nothing is a blank cell", () => {
    expect(parseEntry("", { value: 3, format: "0.00" })).toBeUndefined();
  });

  test("a cell keeps its format", () => {
    expect(parseEntry("1,051.1", { value: 1, format: "0.00" })).toEqual({ value: 1051.1, format: "0.00" });
  });

  test("under the format “text” everything stays text", () => {
    expect(parseEntry("2010301", { value: "", format: "@" })).toEqual({ value: "2010301", format: "@" });
  });

  test("a formula gives way to what is typed over it, and its error as well", () => {
    expect(parseEntry("3", { value: "#REF!", error: true, formula: "A1+#REF!" })).toEqual({ value: 3 });
  });

  test("a formula is one, in full width as well; an apostrophe keeps it a text", () => {
    expect(parseEntry("=SUM(A1:A3)", { value: 1, format: "0.00" })).toEqual({
      value: 0,
      formula: "SUM(A1:A3)",
      format: "0.00",
    });
    expect(parseEntry("＝Ａ１＋１", undefined)).toEqual({ value: 0, formula: "A1+1" });
    expect(parseEntry("'=1", undefined)).toEqual({ value: "=1" });
    expect(parseEntry("=", undefined)).toEqual({ value: "=" });
  });
});

test("a cell shows its value under its format", () => {
  expect(shownText({ value: 1051.1, format: "#,##0.00" })).toBe("1,051.10");
  expect(shownText({ value: 0.1 + 0.2 })).toBe("0.3");
  expect(shownText({ value: 0.7165, format: "0.00%" })).toBe("71.65%");
  expect(shownText({ value: "2010301" })).toBe("2010301");
  expect(shownText({ value: true })).toBe("TRUE");
  expect(shownText(undefined)).toBe("");
});

test("the editor shows what the cell holds, not how it is printed", () => {
  expect(editText({ value: 181.4349, format: "0.00" })).toBe("181.4349");
  expect(editText({ value: 0.7165, format: "0%" })).toBe("71.65%");
  expect(editText({ value: 44927, format: "yyyy年m月" })).toBe("2023/1/1");
  expect(editText({ value: 3, formula: "A1+A2" })).toBe("=A1+A2");
});
