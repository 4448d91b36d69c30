/** Codes and names of 科目. */
import type { Line, Statement, Table } from "../statement/statement";
import { codeTree } from "./code-tree";
import { subjectOf, type Subject } from "../catalogue/classifications/classification";
import { bareName, compareNames } from "../words/names";
import { isFilled, labelCellOf, listed, nameOf, shortNameOf, titleCellOf, noteCellOf } from "./naming";
import { rule, type Assertion, type Complaint } from "./rule";
import { addTo } from "../group-by";

/** Names that go with the last two digits of a 项 in every 款 that has them. */
const BY_SUFFIX: Readonly<Record<string, readonly string[]>> = {
  行政运行: ["01"],
  一般行政管理事务: ["02"],
  机关服务: ["03"],
  // 50 but for 2130104.
  事业运行: ["50", "04"],
};

/** Tables whose lines are 科目 of 支出功能分类. */
const FUNCTIONAL_SLOTS: readonly number[] = [2, 3, 5, 7, 8];

/** What adds lines up, or says what one of them is made of, has no code of its own. */
const NO_SUBJECT = /^其中|小\s*计$/u;

function checkCodes(statement: Statement): Assertion | undefined {
  const complaints: Complaint[] = [];
  let instances = 0;
  for (const table of statement.tables) {
    if (!FUNCTIONAL_SLOTS.includes(table.slot)) continue;
    const lines = table.lines.filter(({ key }) => !/^(?:total|unit:)/u.test(key));
    instances += lines.length;
    const codeless = lines.filter(
      ({ code, label, cells }) =>
        code === undefined && !NO_SUBJECT.test(label) && [...cells.values()].some(isFilled),
    );
    if (codeless.length > 0) {
      const which = listed(
        codeless.map(({ label }) => label),
        3,
        "行",
      );
      complaints.push({
        message: `${nameOf(table)}“${which}”有金额，却没有 3、5 或 7 位的功能科目编码，没有并入类款项的核对。`,
        cells: codeless.map(({ labelCell, label }) => ({ ...labelCell, label: "科目编码", value: label })),
        table: table.id,
      });
    }
    for (const line of lines) {
      const suffix = BY_SUFFIX[bareName(line.label)];
      if (line.code?.length !== 7 || !suffix || suffix.includes(line.code.slice(-2))) continue;
      complaints.push({
        message: `${nameOf(table)}科目 ${line.code} 的名称是“${line.label}”，这个名称的项级编码末两位应为 ${suffix[0]}。`,
        cells: [labelCellOf(line)],
        table: table.id,
      });
    }
  }
  return instances === 0 ? undefined : { instances, complaints };
}

interface Named {
  readonly table: Table;
  readonly line: Line;
}

/** Terms of forms that are often written shorter than they are. */
const TERMS: readonly { readonly wrong: RegExp; readonly right: string }[] = [
  { wrong: /政府基金/u, right: "政府性基金" },
  { wrong: /国有资产经营(?=预算|收|支)/u, right: "国有资本经营" },
  { wrong: /一般公用预算/u, right: "一般公共预算" },
];

function checkNames(statement: Statement): Assertion {
  const byCode = new Map<string, Named[]>();
  for (const table of statement.tables) {
    for (const line of codeTree(table).lines) {
      addTo(byCode, line.code!, { table, line });
    }
  }
  const complaints: Complaint[] = [];
  const unknown: Named[] = [];
  for (const [code, printed] of byCode) {
    // A row whose name was left out is called by its code.
    const named = printed.filter(({ line }) => line.label !== code);
    const subject = subjectOf(code);
    if (subject === undefined) unknown.push(printed[0]!);
    complaints.push(...(subject === undefined ? unlike(code, named) : misnamed(named, subject)));
    if (subject && subject.replacedBy.length > 0) {
      const instead = subject.replacedBy.map((now) => `${now} ${subjectOf(now)?.name ?? ""}`).join("、");
      complaints.push({
        message: `${nameOf(printed[0]!.table)}的 ${code} ${printed[0]!.line.label} 是旧科目，现行科目为 ${instead}。`,
        cells: printed.map(({ line }) => labelCellOf(line)),
        table: printed[0]!.table.id,
        severity: "info",
      });
    }
  }
  if (unknown.length > 0) {
    complaints.push({
      message: `内置的科目表里没有 ${listed(
        unknown.map(({ line }) => line.code!),
        5,
        "个科目编码",
      )}，这些名称没有与科目表核对。`,
      cells: unknown.map(({ line }) => labelCellOf(line)),
      severity: "info",
    });
  }
  for (const table of statement.tables) complaints.push(...misworded(table));
  return { instances: byCode.size + statement.tables.length, complaints };
}

/** Names that differ from the classification; one complaint for all prints of the same wrong name. */
function misnamed(named: readonly Named[], { code, name: official, old, confirmed }: Subject): Complaint[] {
  const wrong = new Map<string, Named[]>();
  for (const one of named) {
    const name = bareName(one.line.label);
    const match = compareNames(one.line.label, official);
    const tolerated = match === "same" || (match === "short" && code.startsWith("3"));
    if (tolerated || old.some((other) => compareNames(one.line.label, other) === "same")) continue;
    addTo(wrong, name, one);
  }
  return [...wrong.values()].map((same) => {
    const { table, line } = same[0]!;
    const match = compareNames(line.label, official);
    const what = match === "short" ? "少了“支出”二字" : match === "cut" ? "没有写全" : "与科目表的名称不同";
    const where = same.length > 1 ? `（${same.map((one) => shortNameOf(one.table)).join("、")}）` : "";
    const should = confirmed
      ? `应为“${official}”`
      : `科目表里是“${official}”（没有找到公开的文件印证，请核对）`;
    return {
      message: `${nameOf(table)}${where}科目 ${code} 的名称“${line.label}”${what}，${should}。`,
      cells: same.map((one) => labelCellOf(one.line)),
      table: table.id,
      stated: line.label,
      expected: official,
      ...((match === "short" || !confirmed) && { severity: "info" as const }),
    };
  });
}

/** One code under different names, where the classification at hand does not know it. */
function unlike(code: string, named: readonly Named[]): Complaint[] {
  const first = named[0];
  const others = named.filter(({ line }) => compareNames(line.label, first!.line.label) !== "same");
  const differing = others.filter(({ line }) => compareNames(first!.line.label, line.label) !== "same");
  if (!first || differing.length === 0) return [];
  const prints = [first, ...differing].map(({ table, line }) => `${shortNameOf(table)}“${line.label}”`);
  return [
    {
      message: `科目 ${code} 在各表的名称不同：${listed(prints, 4, "种写法")}。`,
      cells: [first, ...differing].map(({ line }) => labelCellOf(line)),
      table: first.table.id,
    },
  ];
}

/** Prescribed terms written wrongly in a title or a note. */
function misworded(table: Table): Complaint[] {
  const places = [titleCellOf(table), ...table.notes.map(noteCellOf)];
  return TERMS.flatMap(({ wrong, right }) => {
    const cells = places.filter(({ value }) => wrong.test(String(value)));
    const found = cells.length > 0 ? wrong.exec(String(cells[0]!.value))![0] : "";
    return cells.length === 0
      ? []
      : [
          {
            message: `${nameOf(table)}的${cells.map(({ label }) => label).join("和")}写作“${found}”，应为“${right}”。`,
            cells,
            table: table.id,
            stated: found,
            expected: right,
          },
        ];
  });
}

export const S_CODE_RULES = [
  rule({
    id: "S-CODE",
    title: "功能科目编码为 3、5、7 位，行政运行等项的编码末两位固定",
    meaning: "编码缺位、多位或与名称不配，这一行就不能并入类款项核对。",
    source: "政府收支分类科目",
    severity: "warning",
    exceptions: ["类、款、项分三栏填写的，合起来是一个编码", "分单位的行没有科目编码"],
    inapplicable: "没有按科目列示的表",
    assert: (_, statement) => checkCodes(statement),
  }),
  rule({
    id: "S-NAME",
    title: "科目名称与科目表一致，同一编码各表同名",
    meaning: "名称写错、写短或各表不一，公开后容易被问；不影响金额。",
    source: "政府收支分类科目；名称取自已公开的决算，不全，未收录的编码不算错",
    severity: "warning",
    exceptions: ["科目每年有增减和改名", "括号、空格和末尾多写的“支出”不算差别"],
    assert: (_, statement) => checkNames(statement),
  }),
];
