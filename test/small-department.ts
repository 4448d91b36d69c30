/**
 * A department whose ten tables hold together to the cent: general, fund and state capital money, other income,
 * balances at both ends. Tests change a figure of it and look at what breaks.
 */
import { formulasOf } from "../src/formulas/book";
import type { Cell, Workbook } from "../src/workbook/workbook";
import { makeTable } from "../src/statement/assemble";
import type { Entry, Line, Statement, Table } from "../src/statement/statement";
import type { TableId } from "../src/catalogue/tables";
import type { Edits, Example } from "../src/rules/examples/example";
import { statement, table, type TableOptions } from "./statement-builder";

export type { Edits } from "../src/rules/examples/example";

const GRIDS: Readonly<Partial<Record<TableId, string>>> = {
  T01: `
                                    amount
    income.general=一、一般公共预算财政拨款收入@1         141.00
    income.fund=二、政府性基金预算财政拨款收入@2            30.00
    income.capital=三、国有资本经营预算财政拨款收入@3          3.00
    income.superior=四、上级补助收入@4         .
    income.business=五、事业收入@5         .
    income.operating=六、经营收入@6        .
    income.affiliated=七、附属单位上缴收入@7       .
    income.other=八、其他收入@8           11.00
    total.income=本年收入合计@9          185.00
    surplus.used=使用非财政拨款结余@10            2.00
    opening=年初结转和结余@11                 9.00
    grand.income=总计@12          196.00
    201=一、一般公共服务支出@13                   130.00
    202=二、外交支出@14                        .
    208=三、社会保障和就业支出@15                    12.00
    212=四、城乡社区支出@16                    28.00
    221=五、住房保障支出@17                     9.00
    223=六、国有资本经营预算支出@18                     3.00
    total.expenditure=本年支出合计@19     182.00
    surplus.distributed=结余分配@20     1.00
    closing=年末结转和结余@21                13.00
    grand.expenditure=总计@22     196.00`,
  T02: `
             total   fiscal  superior business operating affiliated other
    total    185.00  174.00  .        .        .         .          11.00
    201=一般公共服务支出      131.00  120.00  .        .        .         .          11.00
    20106=财政事务    131.00  120.00  .        .        .         .          11.00
    2010601=行政运行  111.00  100.00  .        .        .         .          11.00
    2010602=一般行政管理事务   20.00   20.00  .        .        .         .          .
    208=社会保障和就业支出       12.00   12.00  .        .        .         .          .
    20805=行政事业单位养老支出     12.00   12.00  .        .        .         .          .
    2080505=机关事业单位基本养老保险缴费支出   12.00   12.00  .        .        .         .          .
    212=城乡社区支出       30.00   30.00  .        .        .         .          .
    21208=国有土地使用权出让收入安排的支出     30.00   30.00  .        .        .         .          .
    2120803=城市建设支出   30.00   30.00  .        .        .         .          .
    221=住房保障支出        9.00    9.00  .        .        .         .          .
    22102=住房改革支出      9.00    9.00  .        .        .         .          .
    2210201=住房公积金    9.00    9.00  .        .        .         .          .
    223=国有资本经营预算支出        3.00    3.00  .        .        .         .          .
    22301=解决历史遗留问题及改革成本支出      3.00    3.00  .        .        .         .          .
    2230105=国有企业退休人员社会化管理补助支出    3.00    3.00  .        .        .         .          .`,
  T03: `
             total   basic   project remitted operating subsidy
    total    182.00  131.00  51.00   .        .         .
    201=一般公共服务支出      130.00  110.00  20.00   .        .         .
    20106=财政事务    130.00  110.00  20.00   .        .         .
    2010601=行政运行  110.00  110.00  .       .        .         .
    2010602=一般行政管理事务   20.00  .       20.00   .        .         .
    208=社会保障和就业支出       12.00   12.00  .       .        .         .
    20805=行政事业单位养老支出     12.00   12.00  .       .        .         .
    2080505=机关事业单位基本养老保险缴费支出   12.00   12.00  .       .        .         .
    212=城乡社区支出       28.00  .       28.00   .        .         .
    21208=国有土地使用权出让收入安排的支出     28.00  .       28.00   .        .         .
    2120803=城市建设支出   28.00  .       28.00   .        .         .
    221=住房保障支出        9.00    9.00  .       .        .         .
    22102=住房改革支出      9.00    9.00  .       .        .         .
    2210201=住房公积金    9.00    9.00  .       .        .         .
    223=国有资本经营预算支出        3.00  .        3.00   .        .         .
    22301=解决历史遗留问题及改革成本支出      3.00  .        3.00   .        .         .
    2230105=国有企业退休人员社会化管理补助支出    3.00  .        3.00   .        .         .`,
  T05: `
             total   basic   project
    total    141.00  121.00  20.00
    201=一般公共服务支出      120.00  100.00  20.00
    20106=财政事务    120.00  100.00  20.00
    2010601=行政运行  100.00  100.00  .
    2010602=一般行政管理事务   20.00  .       20.00
    208=社会保障和就业支出       12.00   12.00  .
    20805=行政事业单位养老支出     12.00   12.00  .
    2080505=机关事业单位基本养老保险缴费支出   12.00   12.00  .
    221=住房保障支出        9.00    9.00  .
    22102=住房改革支出      9.00    9.00  .
    2210201=住房公积金    9.00    9.00  .`,
  T06: `
              amount
    301=工资福利支出       95.00
    30101=基本工资     60.00
    30102=津贴补贴     14.00
    30108=机关事业单位基本养老保险缴费     12.00
    30113=住房公积金      9.00
    303=对个人和家庭的补助        4.00
    30302=退休费      4.00
    302=商品和服务支出       20.00
    30201=办公费     12.00
    30217=公务接待费      3.00
    30231=公务用车运行维护费      5.00
    310=资本性支出        2.00
    31002=办公设备购置      2.00
    personnel=人员经费合计 99.00
    public=公用经费合计    22.00`,
  T07: `
             opening income  total   basic project closing
    total    5.00    30.00   28.00   .     28.00   7.00
    212=城乡社区支出      5.00    30.00   28.00   .     28.00   7.00
    21208=国有土地使用权出让收入安排的支出    5.00    30.00   28.00   .     28.00   7.00
    2120803=城市建设支出  5.00    30.00   28.00   .     28.00   7.00`,
  T08: `
             total basic project
    total    3.00  .     3.00
    223=国有资本经营预算支出      3.00  .     3.00
    22301=解决历史遗留问题及改革成本支出    3.00  .     3.00
    2230105=国有企业退休人员社会化管理补助支出  3.00  .     3.00`,
  T09: `
                      budget final
    total             10.00  9.50
    abroad            .      .
    vehicles           6.00  6.00
    vehicles.purchase .      .
    vehicles.running   6.00  6.00
    reception          4.00  3.50`,
  T10: `
              amount
    vehicles  3
    vehicle:3 1
    vehicle:8 2
    equipment 1`,
};

/** 公开04表 has a column of its own on the left; a half leaves the other's columns out. */
const FISCAL = {
  left: `
                                    amount
    income.general=一、一般公共预算财政拨款@1         141.00
    income.fund=二、政府性基金预算财政拨款@2            30.00
    income.capital=三、国有资本经营预算财政拨款@3          3.00
    total.income=本年收入合计@4          174.00
    opening=年初财政拨款结转和结余@5                 5.00
    opening.general=一般公共预算财政拨款@6           .
    opening.fund=政府性基金预算财政拨款@7              5.00
    opening.capital=国有资本经营预算财政拨款@8           .
    grand.income=总计@9          179.00`,
  right: `
                              total   general fund   capital
    201=一、一般公共服务支出@10             120.00  120.00  .      .
    202=二、外交支出@11                  .       .      .      .
    208=三、社会保障和就业支出@12              12.00   12.00  .      .
    212=四、城乡社区支出@13              28.00  .       28.00  .
    221=五、住房保障支出@14               9.00    9.00  .      .
    223=六、国有资本经营预算支出@15               3.00  .       .      3.00
    total.expenditure=本年支出合计@16 172.00 141.00 28.00 3.00
    closing=年末财政拨款结转和结余@17           7.00   .      7.00   .
    grand.expenditure=总计@18 179.00 141.00 35.00 3.00`,
};

export interface DepartmentOptions {
  /** Tables that the workbook lacks. */
  readonly without?: readonly TableId[];
  /** Lines to add below the last one of a table. */
  readonly more?: Readonly<Partial<Record<TableId, string>>>;
  readonly tables?: Readonly<Partial<Record<TableId, TableOptions>>>;
  /** Tables in another form. */
  readonly forms?: Readonly<Partial<Record<TableId, string>>>;
}

function edited(id: TableId, grid: string, edits: Edits): string {
  const [head = "", ...body] = grid.trim().split("\n");
  const columns = head.trim().split(/\s+/);
  const rows = body.flatMap((row) => {
    const [name = "", ...figures] = row.trim().split(/\s+/);
    const key = name.replace(/[=@].*$/, "");
    if (`${id}/${key}` in edits) return [];
    return [
      [name, ...figures.map((figure, at) => edits[`${id}/${key}/${columns[at]!}`] ?? figure)].join(" "),
    ];
  });
  return [head, ...rows].join("\n");
}

/** The department, with some figures changed. */
export function department(edits: Edits = {}, options: DepartmentOptions = {}): Statement {
  const ids: TableId[] = ["T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10"];
  const tables = ids
    .filter((id) => !options.without?.includes(id))
    .map((id) => {
      const more = options.more?.[id] ?? "";
      const own = options.tables?.[id];
      const form = options.forms?.[id];
      if (form) return table(id, form.trim(), own);
      if (id !== "T04") return table(id, `${edited(id, GRIDS[id]!, edits)}\n${more}`.trim(), own);
      const left = table(id, edited(id, FISCAL.left, edits), own);
      const right = table(id, `${edited(id, FISCAL.right, edits)}\n${more}`.trim(), own);
      // The right half stands beside the left one: other columns, the same sheet.
      return joined(left, right);
    });
  const missing = options.without ?? [];
  return statement(tables, { missing });
}

function joined(left: Statement["tables"][number], right: Statement["tables"][number]) {
  const lines = [...left.lines, ...right.lines];
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return {
    ...left,
    columns: [...left.columns, ...right.columns],
    lines,
    line: (key: string) => byKey.get(key),
    cell: (key: string, column: string) => byKey.get(key)?.cells.get(column),
  };
}

/** How the columns and the unnamed lines of the department are called on paper. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  T01: { amount: "决算数", basic: "基本支出", project: "项目支出" },
  T02: {
    total: "合计",
    fiscal: "财政拨款收入",
    superior: "上级补助收入",
    business: "事业收入",
    operating: "经营收入",
    affiliated: "附属单位上缴收入",
    other: "其他收入",
  },
  T03: {
    total: "合计",
    basic: "基本支出",
    project: "项目支出",
    remitted: "上缴上级支出",
    operating: "经营支出",
    subsidy: "对附属单位补助支出",
  },
  T04: {
    amount: "决算数",
    total: "合计",
    general: "一般公共预算财政拨款",
    fund: "政府性基金预算财政拨款",
    capital: "国有资本经营预算财政拨款",
  },
  T05: {
    total: "合计",
    basic: "基本支出",
    "basic.part1": "工资福利支出",
    "basic.part2": "商品和服务支出",
    personnel: "人员经费",
    public: "公用经费",
    project: "项目支出",
    prior: "上年决算数",
    change: "增减额",
    growth: "增减率",
  },
  T06: { amount: "决算数" },
  T07: {
    total: "合计",
    opening: "年初结转和结余",
    income: "本年收入",
    basic: "基本支出",
    project: "项目支出",
    closing: "年末结转和结余",
  },
  T08: { total: "合计", basic: "基本支出", project: "项目支出" },
  T09: {
    total: "合计",
    abroad: "因公出国（境）费",
    vehicles: "公务用车购置及运行维护费",
    "vehicles.purchase": "公务用车购置费",
    "vehicles.running": "公务用车运行维护费",
    reception: "公务接待费",
    "reception.domestic": "国内接待费",
    "reception.abroad": "国（境）外接待费",
    "count.vehicles": "公务用车保有量",
    "count.purchased": "公务用车购置数",
    initial: "年初预算数",
    budget: "预算数",
    final: "决算数",
  },
  T10: {
    total: "资产总额",
    buildings: "房屋",
    vehicles: "车辆数合计",
    "vehicle:3": "机要通信用车",
    "vehicle:8": "其他用车",
    equipment: "单价 100 万元以上的设备",
    others: "其他固定资产",
    amount: "数量",
  },
};

function called(entry: Entry, line: Line, column: string, names: Readonly<Record<string, string>>): Entry {
  const label = line.label === line.key ? (names[line.key] ?? line.label) : line.label;
  return { ...entry, label: `${label} ${names[column] ?? column}` };
}

/** The same table as a printed form calls its columns and lines. */
function onPaper(one: Table): Table {
  const names = NAMES[one.id] ?? {};
  return makeTable({
    ...one,
    columns: one.columns.map((column) => ({ ...column, label: names[column.key] ?? column.label })),
    lines: one.lines.map((line) => ({
      ...line,
      label: line.label === line.key ? (names[line.key] ?? line.label) : line.label,
      cells: new Map([...line.cells].map(([key, entry]) => [key, called(entry, line, key, names)])),
    })),
  });
}

/** The department of an example of a rule, with the names of a printed form. */
export function exampleDepartment(example: Example): Statement {
  const { edits = {}, heads, again = {}, formulas, ...options } = example;
  const made = department(edits, { ...options, ...(heads && { tables: heads }) });
  const tables = made.tables.map(onPaper);
  const seconds = Object.entries(again).map(([place, printed]) => {
    const [id, line = "", column = ""] = place.split("/");
    const first = tables.find((one) => one.id === id)!;
    const second = table(id as TableId, `${column}\n${line} ${printed}`, { sheet: "另一张表" });
    const label = first.cell(line, column)!.label;
    const lines = second.lines.map((own) => ({
      ...own,
      cells: new Map([...own.cells].map(([key, entry]) => [key, { ...entry, label }])),
    }));
    return makeTable({ ...second, title: "另一张表", number: "", lines });
  });
  const book = formulas && formulasOf(workbookOf(tables, formulas));
  return statement(tables, { missing: made.missing, seconds, ...(book && { formulas: book }) });
}

/** The cells of the tables, with formulas in some of them. */
function workbookOf(tables: readonly Table[], formulas: Readonly<Record<string, string>>): Workbook {
  const sheets = tables.map((one) => {
    const rows: (Cell | undefined)[][] = [];
    for (const line of one.lines) {
      for (const [column, entry] of line.cells) {
        const formula = formulas[`${one.id}/${line.key}/${column}`];
        if (entry.content === null) continue;
        (rows[entry.row] ??= [])[entry.column] = { value: entry.content, ...(formula && { formula }) };
      }
    }
    return { name: one.sheet, hidden: false, rows, merges: [] };
  });
  return { name: "决算.xlsx", sheets };
}
