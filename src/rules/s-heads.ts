/** What stands above the tables: year, department, title and number; and whether all tables are there. */
import type { Statement, Table } from "../statement/statement";
import { tableNumber } from "../statement/meta";
import { slotOf, tableName, type Slot } from "../catalogue/tables";
import { DEFAULT_PROFILE } from "../catalogue/profiles";
import { matchTitle } from "../statement/titles";
import { words } from "../words/tidy";
import { formTitle, listed, nameOf, titleCellOf, noteCellOf } from "./naming";
import { rule, type Assertion, type Complaint } from "./rule";
import { addTo } from "../group-by";

function years(statement: Statement): Assertion | undefined {
  const { year, tables } = statement;
  const stated = tables.filter((table) => table.year);
  if (year === 0 || stated.length === 0) return undefined;
  const complaints: Complaint[] = [];
  for (const table of stated) {
    if (table.year!.value === year) continue;
    complaints.push({
      message: `${nameOf(table)}写的是 ${table.year!.value} 年度，其他各表是 ${year} 年度。`,
      cells: [{ ...table.year!.cell, label: "年度", value: table.year!.value }],
      table: table.id,
      stated: String(table.year!.value),
      expected: String(year),
    });
  }
  for (const table of tables) {
    for (const note of table.notes) {
      const others = [...note.text.matchAll(/(20\d{2})\s*年/g)].map((match) => match[1]!);
      if (others.length === 0 || others.includes(String(year))) continue;
      complaints.push({
        message: `${nameOf(table)}的注写到 ${listed(others)} 年，本表是 ${year} 年度。`,
        cells: [noteCellOf(note)],
        table: table.id,
        severity: "warning",
      });
    }
  }
  return { instances: stated.length, complaints };
}

/** How notes call the department; a document should keep to one. */
const SELF_NAMES = /我部门|我单位|本部门|本单位/g;

function departments(statement: Statement): Assertion | undefined {
  const named = statement.tables.filter((table) => table.department);
  if (named.length === 0) return undefined;
  const complaints: Complaint[] = [];
  const usual = words(statement.department);
  for (const table of named) {
    const { name, cell } = table.department!;
    const is = words(name);
    if (is === usual) continue;
    // 本级, a unit's number or the superior's name may stand before or behind.
    const related = is.includes(usual) || usual.includes(is);
    complaints.push({
      message: `${nameOf(table)}的部门是“${name}”，其他各表是“${statement.department}”。`,
      cells: [{ ...cell, label: "部门", value: name }],
      table: table.id,
      stated: name,
      expected: statement.department,
      severity: related ? "warning" : "error",
    });
  }
  const notes = statement.tables.flatMap((table) => table.notes);
  const selves = new Set(notes.flatMap(({ text }) => text.match(SELF_NAMES) ?? []));
  if (selves.size > 1) {
    const cells = notes.filter(({ text }) => new RegExp(SELF_NAMES.source).test(text));
    complaints.push({
      message: `各表的注里“${[...selves].join("”“")}”混用，应统一。`,
      cells: cells.map(noteCellOf),
      severity: "info",
    });
  }
  return { instances: named.length, complaints };
}

/** What a document's list of contents names and the document does not hold. */
function listedInVain({ listed: titles = [], tables, ambiguous }: Statement): readonly {
  readonly title: string;
  readonly slots: readonly Slot[];
}[] {
  const there = new Set([...tables, ...ambiguous].map(({ slot }) => slot));
  return titles
    .map((title) => ({ title, slots: (matchTitle(title)?.layouts ?? []).map(({ slot }) => slot) }))
    .filter(({ slots }) => slots.length > 0 && !slots.some((slot) => there.has(slot)));
}

function missing(statement: Statement): Assertion | undefined {
  if (statement.tables.length === 0) return undefined;
  const complaints: Complaint[] = [];
  const { profile } = statement;
  const listed = listedInVain(statement);
  for (const { title } of listed) {
    complaints.push({
      message: `目录列有《${title}》，文档里没有找到这张表，与它有关的关系没有核对。`,
      cells: [],
    });
  }
  for (const id of statement.missing) {
    const slot = slotOf(id);
    if (!profile.required.includes(slot) || listed.some(({ slots }) => slots.includes(slot))) continue;
    complaints.push({
      message: `没有找到《${tableName(id)}》，与它有关的关系没有核对。`,
      cells: [],
      table: id,
      // What a province asks for is known only where the user has said which.
      severity: profile !== DEFAULT_PROFILE ? "error" : slot === 9 ? "info" : "warning",
    });
  }
  for (const { slot, sheets } of statement.ambiguous) {
    complaints.push({
      message: `《${formTitle(slot, statement.kind)}》有两张，内容不同（工作表 ${sheets.join("、")}），不知以哪张为准，没有核对。`,
      cells: sheets.map((sheet) => ({ sheet, address: "A1", label: "表名" })),
    });
  }
  return { instances: statement.tables.length + complaints.length, complaints };
}

function titles(statement: Statement): Assertion | undefined {
  const { tables } = statement;
  if (tables.length === 0) return undefined;
  const complaints: Complaint[] = [];
  const byNumber = new Map<string, Table[]>();
  for (const table of tables) {
    // A sheet of several tables is named after none of them, and their numbers are easily taken for each other's.
    if (tables.filter(({ sheet }) => sheet === table.sheet).length > 1) continue;
    if (table.number) addTo(byNumber, table.number, table);
    const named = matchTitle(table.sheet)?.layouts ?? [];
    if (named.length > 0 && named.every(({ slot }) => slot !== table.slot)) {
      complaints.push({
        message: `工作表的名字是“${table.sheet}”，里面却是《${table.title}》。`,
        cells: [titleCellOf(table)],
        table: table.id,
      });
    }
    const onTab = tableNumber(table.sheet);
    if (onTab !== undefined && sameSeries(onTab, table.number) && digits(onTab) !== digits(table.number)) {
      complaints.push({
        message: `工作表的名字是“${table.sheet}”，表上写的是“${table.number}”。`,
        cells: [titleCellOf(table)],
        table: table.id,
      });
    }
  }
  for (const [number, same] of byNumber) {
    if (same.length < 2) continue;
    complaints.push({
      message: `“${number}”用在了 ${same.length} 张表上：${same.map(({ title }) => `《${title}》`).join("、")}。`,
      cells: same.map(titleCellOf),
      table: same[1]!.id,
    });
  }
  return { instances: tables.length, complaints };
}

/** Whether two numbers count alike: 公开03表 and 公开04表, not 公开03表 and 附表3. */
function sameSeries(a: string, b: string): boolean {
  const series = (number: string) => number.normalize("NFKC").replace(/[\d\s]/g, "");
  return series(a) === series(b);
}

/** `公开01表` and `公开 1 表` are one number. */
function digits(number: string): string {
  return number.normalize("NFKC").replace(/\D/g, "").replace(/^0+/, "");
}

export const S_HEAD_RULES = [
  rule({
    id: "S-YEAR",
    title: "各表的年度一致，注里的年份是本年度",
    meaning: "表头或注是上年的：多半是从上年的表复制后没有改。",
    source: "各表表头“××××年度”",
    exceptions: ["注里与上年比较的年份"],
    inapplicable: "各表都没有写年度",
    assert: (_, statement) => years(statement),
  }),
  rule({
    id: "S-DEPT",
    title: "各表的部门名称一致，注里的自称一致",
    meaning: "部门名称不同：多半是从别的单位的表复制后没有改。",
    source: "各表表头“部门：”",
    exceptions: ["名称带“本级”或单位编码的，只作提醒"],
    inapplicable: "各表都没有写部门",
    assert: (_, statement) => departments(statement),
  }),
  rule({
    id: "S-MISS",
    title: "应公开的表齐全，没有内容不同的两份",
    meaning: "缺了的表要补上；有两份的，只留要公开的一份。",
    source: "财政部《地方预决算公开操作规程》（财预〔2016〕143号）；各省模板 8–13 张",
    severity: "warning",
    exceptions: ["有的省不附“三公”经费表，单独公开", "只有部分省附国有资产占用情况表"],
    inapplicable: "没有可核对的表",
    assert: (_, statement) => missing(statement),
  }),
  rule({
    id: "S-TITLE",
    title: "工作表名、表名和表号一致，表号不重复",
    meaning: "目录按工作表名或表号链接，写错了会点开另一张表。",
    source: "各表表名、表号",
    severity: "warning",
    inapplicable: "没有可核对的表",
    assert: (_, statement) => titles(statement),
  }),
];
