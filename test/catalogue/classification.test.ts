import {
  economicSubjects,
  functionalClasses,
  functionalSubjects,
  subjectOf,
  type Subject,
} from "../../src/catalogue/classifications/classification";

const all: readonly Subject[] = [...functionalSubjects().values(), ...economicSubjects().values()];

test("every code stands under its 款 and its 类, or that level is one of those not found yet", () => {
  const orphans = all.filter(
    ({ code }) =>
      code.length > 3 && !subjectOf(code.slice(0, 3)) && !subjectOf(code.slice(0, code.length - 2)),
  );
  expect(orphans).toEqual([]);
});

test("codes have 3, 5 or 7 digits, 经济分类 3 or 5", () => {
  expect(all.filter(({ code }) => ![3, 5, 7].includes(code.length))).toEqual([]);
  expect([...economicSubjects().keys()].filter((code) => !/^3\d{2}(\d{2})?$/.test(code))).toEqual([]);
  expect([...functionalSubjects().keys()].filter((code) => !code.startsWith("2"))).toEqual([]);
});

test("no name is empty, no old name is today's, no years end before they begin, what stands in its place is known", () => {
  for (const { code, name, old, since = 0, until = 9999, replacedBy } of all) {
    expect([code, name.length > 1, old.includes(name), since <= until]).toEqual([code, true, false, true]);
    for (const now of replacedBy) expect(subjectOf(now)).toBeDefined();
  }
});

test("names of the generic 项 go with the last two digits", () => {
  const endings = { "01": "行政运行", "02": "一般行政管理事务", "03": "机关服务" } as const;
  for (const [code, { name }] of functionalSubjects()) {
    const ending = endings[code.slice(5) as keyof typeof endings];
    if (Object.values(endings).includes(name as never)) expect([code, name]).toEqual([code, ending]);
  }
});

test("the 类 of the ministry's form, by today's names and by older ones", () => {
  expect(functionalClasses().length).toBeGreaterThanOrEqual(30);
  expect(subjectOf("210")).toMatchObject({ name: "卫生健康支出", confirmed: true });
  expect(subjectOf("210")?.old).toContain("医疗卫生与计划生育支出");
  expect(subjectOf("39906")?.replacedBy).toEqual(["39909", "39910"]);
  expect(subjectOf("2999999")).toBeUndefined();
});
