import { check } from "../../src/check/check";
import { diagnose } from "../../src/diagnose/diagnose";
import { inOrder } from "./in-order";
import type { Diagnosis, DiagnosisReport } from "../../src/diagnose/diagnosis";
import { department, type Edits } from "../small-department";
import { statement, table } from "../statement-builder";

describe("one slip in a department of ten tables", () => {
  test.each<[string, Edits, string, string]>([
    [
      "two digits turned round",
      { "T05/208/basic": "21.00" },
      "transposed-digits",
      "公开05表 D12 应为 12.00（现为 21.00，数字颠倒），改正后 4 项关系全部成立",
    ],
    [
      "one digit wrong",
      { "T03/221/total": "8.00" },
      "wrong-digit",
      "公开03表 C18 应为 9.00（现为 8.00，错一位），改正后 5 项关系全部成立",
    ],
    [
      "a digit left out",
      { "T02/total/total": "15.00" },
      "wrong-digit",
      "公开02表 C7 应为 185.00（现为 15.00，漏位），改正后 4 项关系全部成立",
    ],
    [
      "a digit too many",
      { "T05/total/basic": "1121.00" },
      "wrong-digit",
      "公开05表 D7 应为 121.00（现为 1,121.00，多位），改正后 4 项关系全部成立",
    ],
    [
      "the point misplaced",
      { "T03/208/basic": "1.20" },
      "decimal-shift",
      "公开03表 D12 应为 12.00（现为 1.20，小数点错位），改正后 4 项关系全部成立",
    ],
    [
      "the sign",
      { "T07/212/closing": "-7.00" },
      "sign",
      "公开07表 H8 应为 7.00（现为 -7.00，正负号），改正后 3 项关系全部成立",
    ],
    [
      "a total left blank",
      { "T01/total.expenditure/amount": "." },
      "missing",
      "公开01表 C25 应为 182.00（现为空白，漏填），改正后 3 项关系全部成立",
    ],
    [
      "a total crossed out",
      { "T01/total.expenditure/amount": "-" },
      "missing",
      "公开01表 C25 应为 182.00（现为“-”，漏填），改正后 3 项关系全部成立",
    ],
    [
      "an amount where there is none",
      { "T03/212/basic": "5.55" },
      "extra",
      "公开03表 D15 应为 0.00（现为 5.55，多填），改正后 3 项关系全部成立",
    ],
    [
      "元 for 万元",
      { "T05/total/total": "1410000.00" },
      "unit",
      "公开05表 C7 应为 141.00（现为 1,410,000.00，元/万元），改正后 4 项关系全部成立",
    ],
    [
      "a total of old parts",
      { "T01/total.income/amount": "173.37" },
      "other",
      "公开01表 C15 应为 185.00（现为 173.37，合计未更新），改正后 3 项关系全部成立",
    ],
    [
      "the next column's figure",
      { "T07/total/project": "7.00" },
      "other",
      "公开07表 G7 应为 28.00（现为 7.00，错列），改正后 2 项关系全部成立",
    ],
  ])("%s", (_, edits, kind, message) => {
    const only = theOnly(diagnosed(edits));
    expect(only.message).toBe(message);
    expect(only.equally).toBe(1);
    expect(only.explanations).toHaveLength(1);
    expect(only.explanations[0]).toMatchObject({ kind, message });
  });

  test("no error, no diagnosis", () => {
    expect(diagnosed({})).toEqual({ diagnoses: [] });
  });

  test("a difference that rounding explains is none", () => {
    expect(diagnosed({ "T03/201/basic": "110.01", "T03/201/total": "130.01" }).diagnoses).toHaveLength(0);
  });

  test("it resolves every failed relation, and none beside", () => {
    const report = check(department({ "T03/208/basic": "1.20" }));
    const failed = report.relations.filter(({ verdict }) => verdict === "failed");
    const { diagnoses } = diagnose(report);
    expect(theOnly({ diagnoses }).resolves).toEqual(failed);
  });

  test("the range holds every value that would do, the proposal among them", () => {
    const [repair] = theOnly(diagnosed({ "T03/208/basic": "1.20" })).explanations[0]!.repairs;
    expect(repair).toMatchObject({ proposed: 12_000_000 });
    expect(repair!.low).toBeLessThanOrEqual(12_000_000);
    expect(repair!.high).toBeGreaterThanOrEqual(12_000_000);
    expect(repair!.high - repair!.low).toBeLessThan(30_000);
  });

  test("a count is proposed as a whole number", () => {
    const explanations = theOnly(diagnosed({ "T10/vehicles/amount": "30" })).explanations;
    for (const { repairs } of explanations)
      for (const { proposed } of repairs) expect(proposed % 100).toBe(0);
    expect(explanations.map(({ message }) => message)).toContain(
      "公开10表 C7 应为 3（现为 30，小数点错位），改正后这项关系成立",
    );
  });

  test("last year's figure is known for what it is", () => {
    const prior = department({ "T03/201/basic": "87.35" });
    const report = check(department({ "T03/201/basic": "87.35" }));
    expect(theOnly(diagnose(report)).explanations[0]!.slip).not.toBe("上年数");
    const known = theOnly(diagnose(report, { prior }));
    expect(known.explanations[0]).toMatchObject({
      kind: "other",
      slip: "上年数",
      repairs: [{ proposed: 110_000_000 }],
    });
  });
});

describe("slips in two cells", () => {
  test("two amounts exchanged are one fault", () => {
    const only = theOnly(diagnosed({ "T03/208/total": "9.00", "T03/221/total": "12.00" }));
    expect(only.explanations[0]).toMatchObject({ kind: "other", slip: "两数互换" });
    expect(only.message).toBe(
      "公开03表 C12 应为 12.00（现为 9.00）、C18 应为 9.00（现为 12.00），系两数互换，改正后 7 项关系全部成立",
    );
  });

  test("two amounts exchanged are a possibility where one of them is in no broken relation", () => {
    // 20805 has no 项 of its own, so that only the 项 of 20828 tells that the two are exchanged.
    const t03 = table(
      "T03",
      `
      total
      total 90.00
      208 90.00
      20805 28.40
      20828 61.60
      2082804 28.40`,
    );
    const { diagnoses } = diagnose(check(statement([t03])));
    const shown = diagnoses.map(({ explanations, equally }) => explanations.slice(0, equally));
    const cells = shown.map((ones) =>
      ones.map(({ slip, repairs }) => [slip, ...repairs.map(({ entry }) => entry.address)].join(" ")),
    );
    expect(cells).toEqual([["两数互换 C9 C10", "其他 C11"]]);
  });

  test("an amount in the next column is one fault", () => {
    const only = theOnly(diagnosed({ "T03/212/project": ".", "T03/212/basic": "28.00" }));
    expect(only.explanations[0]).toMatchObject({ kind: "other", slip: "错列" });
    expect(addresses(only)).toEqual(["D15", "E15"]);
  });

  test("a line left blank in two columns that belong together is one fault", () => {
    const only = theOnly(diagnosed({ "T03/208/total": ".", "T03/208/basic": "." }));
    expect(addresses(only)).toEqual(["C12", "D12"]);
    expect(only.message).toMatch(
      /^公开03表 C12、D12 均应为 12\.00（现为空白，漏填），改正后 \d+ 项关系全部成立$/,
    );
  });

  test("one wrong figure carried through the levels and tables is one fault, however many cells have it", () => {
    const edits = {
      "T03/208/total": "21.00",
      "T03/20805/total": "21.00",
      "T05/208/total": "21.00",
      "T05/20805/total": "21.00",
    };
    const { diagnoses } = diagnosed(edits);
    expect(diagnoses.map(({ message }) => message)).toEqual([
      "公开03表 C12、C13 均应为 12.00（现为 21.00，数字颠倒）、公开05表 C12、C13 均应为 12.00（现为 21.00，数字颠倒），改正后 10 项关系全部成立",
    ]);
  });

  test("two slips far apart are two faults, each solved by itself", () => {
    const { diagnoses } = diagnosed({ "T03/208/basic": "1.20", "T02/total/total": "15.00" });
    expect(diagnoses.map(addresses).sort()).toEqual([["C7"], ["D12"]]);
    expect(diagnoses.map(({ resolves }) => resolves.length)).toEqual([4, 4]);
  });

  test("two slips in one relation are two faults", () => {
    const { diagnoses } = diagnosed({ "T03/208/total": "21.00", "T03/221/total": "90.00" });
    expect(diagnoses.map(addresses).sort()).toEqual([["C12"], ["C18"]]);
    const slips = diagnoses.map(({ explanations }) => explanations[0]!.slip).sort();
    expect(slips).toEqual(["小数点错位", "数字颠倒"]);
  });
});

describe("where the relations cannot tell", () => {
  const sums = (parts: string) => `
    amount
    301=工资福利支出 ${parts}`;
  const economic = (figures: Record<string, string>) =>
    check(
      statement([
        table(
          "T06",
          `${sums(figures.total!)}
    30101=基本工资 ${figures.wages}
    30102=津贴补贴 ${figures.allowances}
    30103=奖金 ${figures.bonus}
    30112=其他社会保障缴费 ${figures.insurance}
    303=对个人和家庭的补助 4.00
    30302=退休费 4.00
    personnel=人员经费合计 ${figures.personnel}
    public=公用经费合计 .`,
        ),
      ]),
    );

  test("it names every cell that may be at fault, and says so", () => {
    const report = economic({
      total: "95.00",
      wages: "60.00",
      allowances: "14.00",
      bonus: ".",
      insurance: ".",
      personnel: "99.00",
    });
    const only = theOnly(diagnose(report));
    expect(only.equally).toBeGreaterThan(1);
    const named = only.explanations.flatMap(({ repairs }) =>
      repairs.map(({ entry }) => entry.label.split(" ")[0]),
    );
    expect(named).toEqual(expect.arrayContaining(["基本工资", "津贴补贴", "奖金", "其他社会保障缴费"]));
    expect(named).toHaveLength(4);
    expect(only.message).toMatch(
      /^公开06表 .*这 4 格中有一格不对，仅凭表内关系不能断定是哪一格；较可能的是：/,
    );
  });

  test("the total that another relation confirms is not among them", () => {
    const report = economic({
      total: "95.00",
      wages: "60.00",
      allowances: "14.00",
      bonus: ".",
      insurance: ".",
      personnel: "99.00",
    });
    const cells = theOnly(diagnose(report)).explanations.flatMap(({ repairs }) =>
      repairs.map(({ entry }) => entry.label),
    );
    expect(cells.some((label) => label.startsWith("工资福利支出"))).toBe(false);
  });

  test("a plain likeness still singles one out", () => {
    // 23.17 for 32.17: the difference of 9.00 turns no other figure into a likely one.
    const report = economic({
      total: "85.86",
      wages: "41.25",
      allowances: "23.17",
      bonus: "7.31",
      insurance: "5.13",
      personnel: "89.86",
    });
    const only = theOnly(diagnose(report));
    expect(only.equally).toBe(1);
    expect(only.explanations[0]).toMatchObject({ slip: "数字颠倒", repairs: [{ proposed: 32_170_000 }] });
  });

  test("a relation that usually holds speaks for a cell", () => {
    // 住房公积金 of 06 left blank: 05 prints the same amount for the 项 it is paid from.
    const only = theOnly(diagnosed({ "T06/30113/amount": "." }));
    expect(only.explanations[0]).toMatchObject({ slip: "漏填", repairs: [{ proposed: 9_000_000 }] });
    expect(only.explanations[0]!.repairs[0]!.entry.label).toMatch(/^住房公积金/);
    expect(only.equally).toBe(1);
  });

  test("an error that only usually is one is left alone", () => {
    const report = check(department({ "T06/30113/amount": "8.00", "T06/30102/amount": "15.00" }));
    expect(report.relations.some(({ verdict }) => verdict === "failed")).toBe(true);
    expect(diagnose(report)).toEqual({ diagnoses: [] });
  });
});

test("no income is explained as less than nothing", () => {
  const t02 = table("T02", "total fiscal other\ntotal 5.00 20.00 .\n201 5.00 20.00 .");
  const { diagnoses } = diagnose(check(statement([t02])));
  const proposals = diagnoses.flatMap(({ explanations }) =>
    explanations.flatMap(({ repairs }) => repairs.map(({ proposed }) => proposed)),
  );
  expect(proposals.length).toBeGreaterThan(0);
  expect(Math.min(...proposals)).toBeGreaterThanOrEqual(0);
});

describe("the value that is proposed", () => {
  const overview = (grand: string) =>
    check(
      statement([
        table(
          "T01",
          `
          amount
          income.general 141.11
          income.other 11.01
          total.income ${grand}
          opening 9.00
          grand.income 161.13
          201 161.13
          total.expenditure 161.13
          grand.expenditure 161.13`,
        ),
        table(
          "T02",
          `
          total fiscal other
          total 152.13 141.11 11.01
          201 152.13 141.11 11.01`,
        ),
      ]),
    );

  test("is the one that another table prints, before the sum of printed parts", () => {
    const only = theOnly(diagnose(overview(".")));
    expect(only.explanations[0]!.repairs[0]).toMatchObject({ proposed: 152_130_000 });
  });

  test("is printable: a multiple of the last place", () => {
    const { diagnoses } = diagnosed({
      "T03/201/basic": "11.00",
      "T02/2010601/other": "0.11",
      "T05/221/total": ".",
    });
    expect(diagnoses.length).toBeGreaterThan(2);
    for (const { explanations } of diagnoses) {
      for (const { repairs } of explanations)
        for (const { proposed } of repairs) expect(proposed % 10_000).toBe(0);
    }
  });

  test("counts in 元 to the last 分", () => {
    const report = check(
      statement([
        table(
          "B05",
          `
          total basic project
          total 1234567.89 234567.89 1000000.00
          201 1234567.89 243567.89 1000000.00
          20106 1234567.89 234567.89 1000000.00`,
          { unit: "元" },
        ),
      ]),
    );
    expect(theOnly(diagnose(report)).explanations[0]).toMatchObject({
      slip: "数字颠倒",
      repairs: [{ proposed: 23_456_789, low: 23_456_789, high: 23_456_789 }],
    });
  });

  test("is where a part must not exceed the whole, the whole", () => {
    const report = check(department({ "T05/2010602/project": "120.00", "T05/2010602/total": "120.00" }));
    const { diagnoses } = diagnose(report);
    expect(diagnoses.flatMap(addresses).sort()).toEqual(["C11", "E11"]);
    for (const { explanations } of diagnoses) expect(explanations[0]!.repairs[0]!.proposed).toBe(20_000_000);
  });
});

describe("as a whole", () => {
  test("the same report gets the same answer", () => {
    const report = check(
      department({ "T03/208/total": "21.00", "T06/30101/amount": "66.00", "T01/201/amount": "." }),
    );
    expect(diagnose(report)).toEqual(diagnose(report));
  });

  test("explanations are listed fault by fault, rank by rank", () => {
    const answer = diagnosed({ "T10/vehicles/amount": "5", "T03/208/basic": "1.20" });
    const ordered = inOrder(answer);
    expect(new Set(ordered.slice(0, answer.diagnoses.length).map(({ diagnosis }) => diagnosis)).size).toBe(2);
    expect(ordered).toHaveLength(
      answer.diagnoses.reduce((sum, { explanations }) => sum + explanations.length, 0),
    );
    expect(answer.diagnoses[0]!.equally).toBe(1);
    expect(answer.diagnoses[1]!.equally).toBeGreaterThan(1);
  });
});

// Helpers

function diagnosed(edits: Edits): DiagnosisReport {
  return diagnose(check(department(edits)));
}

function theOnly({ diagnoses, unexplained }: DiagnosisReport): Diagnosis {
  expect(unexplained).toBeUndefined();
  expect(diagnoses).toHaveLength(1);
  return diagnoses[0]!;
}

function addresses(diagnosis: Diagnosis): string[] {
  return diagnosis.explanations[0]!.repairs.map(({ entry }) => entry.address).sort();
}
