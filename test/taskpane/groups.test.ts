import { containsWords, groupByTable, matchesSearch } from "../../taskpane/state/groups";
import { merge } from "../../taskpane/state/items";
import { finding, statement, table } from "./fixtures";

const accounts = statement([table(1), table(3)]);

describe("groupByTable", () => {
  test("tables with errors come first, then the tables' own order; inside a table errors come first", () => {
    const items = merge(
      [],
      [
        finding("a", "warning", { table: "T01" }),
        finding("b", "info", { table: "" }),
        finding("c", "warning", { table: "T03" }),
        finding("d", "error", { table: "T03" }),
      ],
    );
    const groups = groupByTable(items, accounts);
    expect(groups.map(({ key }) => key)).toEqual(["T03", "T01", ""]);
    expect(groups[0]!.items.map(({ finding: { id } }) => id)).toEqual(["d", "c"]);
    expect(groups[0]!.title).toBe("公开03表《收入支出决算总表》");
    expect(groups[2]!.title).toBe("整本工作簿");
  });

  test("a table that is not there stands under the whole workbook, not under its key", () => {
    const [group] = groupByTable(merge([], [finding("a", "warning", { table: "T07" })]), accounts);
    expect([group!.key, group!.title]).toEqual(["", "整本工作簿"]);
  });

  test("mending an error moves neither its table nor itself", () => {
    const before = [finding("a", "warning", { table: "T01" }), finding("d", "error", { table: "T03" })];
    const after = merge(merge([], before), [before[0]!]);
    expect(groupByTable(after, accounts).map(({ key }) => key)).toEqual(["T03", "T01"]);
  });
});

describe("search", () => {
  const [item] = merge([], [finding("T01-R06@F17", "error", { message: "应等于 1,928.86，差 10.00 万元" })]);

  test.each(["1928.86", "1,928.86", "本年支出", "f17", "t01-r06", "应等于  万元", "公开01表", ""])(
    "“%s” finds it",
    (search) => expect(matchesSearch(item!, search)).toBe(true),
  );

  test.each(["1928.87", "E12", "应等于 亿元"])("“%s” does not", (search) => {
    expect(matchesSearch(item!, search)).toBe(false);
  });

  test("a comma between words is no thousands separator", () => {
    expect(containsWords("甲1,乙", "1乙")).toBe(false);
  });
});
