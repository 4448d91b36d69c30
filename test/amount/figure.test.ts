import { Decimal } from "decimal.js";
import fc from "fast-check";
import { displayText, FigureReader, readFigureText, type Figure } from "../../src/amount/figure";

function held(figure: Figure): string {
  return figure.state === "amount" ? figure.held.toString() : figure.state;
}

describe("readFigureText", () => {
  test.each([
    ["181.43", "181.43"],
    ["1,051.10", "1051.1"],
    ["１，０５１．１０", "1051.1"],
    ["1, 085. 68", "1085.68"],
    [" 12 345.60 ", "12345.6"],
    ["-3.5", "-3.5"],
    ["－3.5", "-3.5"],
    ["−3.5", "-3.5"],
    ["—3.5", "-3.5"],
    ["(1,234.56)", "-1234.56"],
    ["（1,234.56）", "-1234.56"],
    ["△12.30", "-12.3"],
    ["▲12.30", "-12.3"],
    ["'1,220.45", "1220.45"],
    ["+7", "7"],
    ["5.", "5"],
    ["0.00", "0"],
  ])("%s is %s", (text, value) => {
    expect(held(readFigureText(text))).toBe(value);
  });

  test.each(["-", "—", "---", "——", "/", "／", "－", "无", " — — ", "*", "不适用"])(
    "%s says not applicable",
    (text) => {
      expect(readFigureText(text).state).toBe("dash");
    },
  );

  test.each(["", "   ", "\u00a0", "\u3000"])("a blank %j is blank", (text) => {
    expect(readFigureText(text).state).toBe("blank");
  });

  test.each(["12万", "1.2.3", "10,85.68", "约5", "12%", "1O.5", "(-5)", "△-5", "1,2", "#REF!"])(
    "%s is no figure, and never zero",
    (text) => {
      expect(readFigureText(text).state).toBe("unreadable");
    },
  );

  test("keeps the decimals that are printed", () => {
    const figure = readFigureText("33.50");
    expect(figure).toMatchObject({ state: "amount", decimals: 2, fixed: false });
  });

  test("reads back every amount however an office writes it", () => {
    const writings: ((plain: string, grouped: string) => string)[] = [
      (plain) => plain,
      (_, grouped) => grouped,
      (_, grouped) => grouped.split("").join(" "),
      (plain) => plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (_, grouped) => (grouped.startsWith("-") ? `(${grouped.slice(1)})` : grouped),
      (plain) => plain.replace("-", "△"),
    ];
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...writings), (cents, write) => {
        const plain = new Decimal(cents).div(100).toFixed(2);
        const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ",");
        expect(held(readFigureText(write(plain, grouped)))).toBe(new Decimal(plain).toString());
      }),
    );
  });
});

describe("FigureReader", () => {
  const reader = new FigureReader();

  test("a number under a format holds its value and shows what is printed", () => {
    const figure = reader.read({ value: 181.434712, format: "#,##0.00" });
    expect(figure).toMatchObject({ state: "amount", decimals: 2, fixed: true });
    if (figure.state !== "amount") throw new Error("an amount was expected");
    expect(figure.held.toString()).toBe("181.434712");
    expect(figure.printed.toString()).toBe("181.43");
  });

  test("rounds half up where binary fractions would not", () => {
    for (const [value, text] of [
      [1.005, "1.01"],
      [2.675, "2.68"],
      [0.285, "0.29"],
      [-1.005, "-1.01"],
    ] as const) {
      const figure = reader.read({ value, format: "0.00" });
      expect(figure.state === "amount" && figure.printed.toFixed(2)).toBe(text);
      expect(displayText(value, "0.00")).toBe(text);
    }
  });

  test("a sum in binary fractions holds what was meant", () => {
    expect(held(reader.read({ value: 0.1 + 0.2 }))).toBe("0.3");
  });

  test("an accounting zero shown as a dash is a dash, one shown as nothing is blank", () => {
    expect(reader.read({ value: 0, format: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ' }).state).toBe(
      "dash",
    );
    expect(reader.read({ value: 0, format: "#,##0.00;-#,##0.00;;" }).state).toBe("blank");
  });

  test("so is one of a format that puts the currency or the unit beside the dash", () => {
    const money = '_ "￥"* #,##0.00_ ;_ "￥"* -#,##0.00_ ;_ "￥"* "-"??_ ;_ @_ ';
    expect(reader.read({ value: 0, format: money }).state).toBe("dash");
    expect(held(reader.read({ value: -3, format: money }))).toBe("-3");
    expect(reader.read({ value: 0, format: '#,##0.00"元";-#,##0.00"元";"-元"' }).state).toBe("dash");
  });

  test("negatives in brackets by format are negative", () => {
    expect(held(reader.read({ value: -12.3, format: "#,##0.00_);(#,##0.00)" }))).toBe("-12.3");
  });

  test("what a format shows is what is published: thousands are left out, a date is no amount", () => {
    expect(held(reader.read({ value: 123456, format: "0," }))).toBe("123.456");
    expect(held(reader.read({ value: 45000, format: "yyyy-mm-dd" }))).toBe("unreadable");
  });

  test("error values and truth values are no figures", () => {
    expect(reader.read({ value: "#REF!", error: true }).state).toBe("unreadable");
    expect(reader.read({ value: true }).state).toBe("unreadable");
  });
});

test("displayText prints as Excel would", () => {
  expect(displayText(1051.1, "#,##0.00")).toBe("1,051.10");
  expect(displayText(987.7, undefined)).toBe("987.7");
  expect(displayText(5, "[broken")).toBe("5");
});
