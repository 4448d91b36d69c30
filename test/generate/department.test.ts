/** The generator itself: its departments agree in every table, and its slips are what they say they are. */
import * as XLSX from "@e965/xlsx";
import * as fc from "fast-check";
import { BALANCE } from "../../src/catalogue/line-keys";
import { parseAddress } from "../../src/workbook/address";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { accountsOf } from "../../generate/accounts";
import {
  departmentArbitrary,
  generateBudget,
  generateDepartment,
  seedArbitrary,
} from "../../generate/department";
import { plainForm, randomForm } from "../../generate/form";
import { LEAST_PRINTED } from "../../generate/purse";
import { decimalText, roundHalfUp } from "../../generate/paper";
import { runs } from "../../generate/wide";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { emptyFigures, figuresAbove, injectSlip, SLIP_NAMES } from "../../generate/slips";
import { writeWorkbook } from "../../generate/write";

// Seconds each on a machine at rest; a busy one may take its time.

describe("accountsOf", () => {
  test("income and opening balances come to expenditure and closing balances", () => {
    fc.assert(
      fc.property(departmentArbitrary(), (department) => {
        const { amount } = accountsOf(department);
        const at = (line: string): number => amount(1, line, "amount");
        expect(at(BALANCE.incomeGrand)).toBe(at(BALANCE.expenditureGrand));
        expect(at(BALANCE.opening) + at(BALANCE.income) + at(BALANCE.surplusUsed)).toBe(
          at(BALANCE.incomeGrand),
        );
        expect(amount(4, BALANCE.incomeGrand, "amount")).toBe(amount(4, BALANCE.expenditureGrand, "total"));
      }),
      runs(15, 100),
    );
  });

  test("the tables of one amount agree", () => {
    fc.assert(
      fc.property(departmentArbitrary(), (department) => {
        const { amount } = accountsOf(department);
        expect(amount(1, BALANCE.income, "amount")).toBe(amount(2, "total", "total"));
        expect(amount(1, BALANCE.expenditure, "amount")).toBe(amount(3, "total", "total"));
        expect(amount(4, BALANCE.expenditure, "general")).toBe(amount(5, "total", "total"));
        expect(amount(5, "total", "basic")).toBe(amount(6, "total", "amount"));
        expect(amount(6, "personnel", "amount") + amount(6, "public", "amount")).toBe(
          amount(6, "total", "amount"),
        );
        expect(
          amount(7, "total", "opening") + amount(7, "total", "income") - amount(7, "total", "total"),
        ).toBe(amount(7, "total", "closing"));
        expect(amount(9, "total", "final")).toBeLessThanOrEqual(amount(5, "total", "total"));
      }),
      runs(15, 100),
    );
  });

  test("a budget spends what it has", () => {
    fc.assert(
      fc.property(seedArbitrary(), (seed) => {
        const { amount } = accountsOf(generateBudget(randomFrom(seed)));
        expect(amount(1, BALANCE.closing, "amount")).toBe(0);
        expect(amount(2, "total", "grand")).toBe(amount(3, "total", "total"));
      }),
      runs(15, 100),
    );
  });
});

describe("generateDepartment", () => {
  test("no printed amount hides below what prints", () => {
    fc.assert(
      fc.property(seedArbitrary(), (seed) => {
        const random = randomFrom(seed);
        const { figures } = renderDepartment(generateDepartment(random), {
          ...randomForm(random, "henan"),
          unit: "万元",
        });
        for (const { exact, unit } of figures.values()) {
          if (unit !== "个" && exact !== 0) expect(exact).toBeGreaterThanOrEqual(LEAST_PRINTED);
        }
      }),
      runs(10, 30),
    );
  });

  test("the options are kept", () => {
    const bare = generateDepartment(randomFrom(1), {
      items: 3,
      fundMoney: false,
      capitalMoney: false,
      ownMoney: false,
      balances: false,
      threePublic: false,
    });
    const { amount } = accountsOf(bare);
    expect(bare.items).toHaveLength(3);
    expect(amount(1, BALANCE.opening, "amount")).toBe(0);
    expect(amount(2, "total", "total")).toBe(amount(2, "total", "fiscal"));
    expect(amount(9, "total", "budget")).toBe(0);
    expect(
      accountsOf(generateDepartment(randomFrom(2), { fundMoney: true })).amount(7, "total", "total"),
    ).toBeGreaterThan(0);
  });

  test("the same seed gives the same workbook", () => {
    const once = (): Workbook => {
      const random = randomFrom(77);
      return renderDepartment(generateDepartment(random), randomForm(random)).workbook;
    };
    expect(once()).toEqual(once());
  });
});

describe("roundHalfUp and decimalText", () => {
  test.each([
    [1_814_250_000, "1814.25"],
    [18_145_000, "18.15"],
    [18_144_999, "18.14"],
    [-18_145_000, "-18.15"],
    [4_999, "0.00"],
  ])("%d 分 prints %s 万元", (fen, text) => {
    expect(decimalText(roundHalfUp(fen, 10_000), "万元", 2)).toBe(text);
  });
});

/** All cells of a workbook as `sheet!row,column → content`. */
function contents(workbook: Workbook): Map<string, unknown> {
  const all = new Map<string, unknown>();
  for (const sheet of workbook.sheets) {
    sheet.rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (cell) all.set(`${sheet.name}!${r},${c}`, cell.value);
      }),
    );
  }
  return all;
}

describe("injectSlip", () => {
  test.each(SLIP_NAMES)("%s changes the cells it names and no other", (slip) => {
    let happened = 0;
    for (let seed = 0; seed < 40; seed++) {
      const random = randomFrom(seed);
      const rendered = renderDepartment(generateDepartment(random), randomForm(random));
      const keys = slip === "多填" ? emptyFigures(rendered) : figuresAbove(rendered, 1_000_000);
      if (keys.length === 0) continue;
      const injected = injectSlip(rendered, random.pick(keys), slip, random);
      if (!injected) continue;
      happened += 1;
      const before = contents(rendered.workbook);
      const after = contents(injected.workbook);
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (cell) => before.get(cell) !== after.get(cell),
      );
      const named = injected.truth.cells.map(
        ({ sheet, figure }) => `${sheet}!${figure.rowIndex},${figure.columnIndex}`,
      );
      expect(changed.sort()).toEqual(named.sort());
      for (const cell of injected.truth.cells) expect(cell.after).not.toBe(cell.before);
    }
    expect(happened).toBeGreaterThan(5);
  });
});

describe("writeWorkbook", () => {
  test.each(["xlsx", "biff8"] as const)("what is written as %s is read back", (type) => {
    const random = randomFrom(5);
    const { workbook } = renderDepartment(generateDepartment(random), {
      ...plainForm("jiangxi"),
      extraSheets: true,
    });
    const book = XLSX.read(writeWorkbook(workbook, type), { cellNF: true });
    expect(book.SheetNames).toEqual(workbook.sheets.map((sheet) => sheet.name));
    for (const [index, sheet] of workbook.sheets.entries()) {
      expect(book.Workbook?.Sheets?.[index]?.Hidden ?? 0).toBe(sheet.hidden ? 1 : 0);
      const worksheet = book.Sheets[sheet.name]!;
      expect((worksheet["!merges"] ?? []).length).toBe(sheet.merges.length);
      for (const [address, cell] of Object.entries(worksheet)) {
        const place = parseAddress(address);
        if (place) expect((cell as XLSX.CellObject).v).toEqual(cellAt(sheet, place.row, place.column)?.value);
      }
    }
  });
});
