/** 公开04表 against the tables of each fund: 公开05, 07 and 08表. */
import { BALANCE, FISCAL } from "../catalogue/line-keys";
import type { Table } from "../statement/statement";
import { isFundCode, isGeneralCode } from "../catalogue/classifications/classification";
import { classFigure, codeTree } from "./code-tree";
import { isFilled, labelCellOf, listed, nameOf } from "./naming";
import { rule, type Assertion, type Complaint, type Tables } from "./rule";
import { classLines, expenditureTotal } from "./two-sided";
import { figure, figureOf, nothing, type Side } from "./sides";
import { HAND_BALANCED, classesNotListed } from "./x01-02-03";

/** The total line of a fund's table; nothing where the table is empty, without a line. */
function totalOf(table: Table | undefined, column: string): Side {
  const printed = figure(table, "total", column);
  const has = table?.columns.some(({ key }) => key === column) === true;
  return printed.absent && has && table.lines.length === 0 ? nothing("零（空表）") : printed;
}

export const X04_FUND_RULES = [
  rule({
    id: "X-04-05-01",
    title: "财政拨款总表一般公共预算支出合计 = 一般公共预算支出表合计",
    meaning: "一般公共预算支出合计在两张表里不一样。",
    source: "公开04表 59行 3栏 = 公开05表 合计 1栏",
    exceptions: [HAND_BALANCED],
    relations: ({ T04, T05 }) => [expenditureTotal(T04, "general").equals(figure(T05, "total", "total"))],
  }),
  rule({
    id: "X-04-05-02",
    title: "财政拨款总表各类一般公共预算支出 = 一般公共预算支出表同一类",
    meaning: "同一类支出在两张表里不一样，或只在一张表里有。",
    source: "公开04表 33–58行 3栏 = 公开05表 同名类 1栏",
    exceptions: [HAND_BALANCED],
    inapplicable: "一般公共预算支出表内没有科目行",
    relations: ({ T04, T05 }) =>
      codeTree(T05).lines.length === 0
        ? []
        : classLines(T04).map((line) =>
            figureOf(line, "general").equals(classFigure(T05, line.code!, "total")),
          ),
    assert: ({ T04, T05 }) => T04 && T05 && classesNotListed(T04, T05),
  }),
  rule({
    id: "X-04-07-01",
    title: "财政拨款总表政府性基金支出合计 = 政府性基金表本年支出合计",
    meaning: "政府性基金支出合计在两张表里不一样。",
    source: "公开04表 59行 4栏 = 公开07表 合计 3栏",
    relations: ({ T04, T07 }) => [expenditureTotal(T04, "fund").equals(totalOf(T07, "total"))],
  }),
  rule({
    id: "X-04-07-02",
    title: "财政拨款总表政府性基金收入 = 政府性基金表本年收入合计",
    meaning: "政府性基金收入在两张表里不一样。",
    source: "公开04表 2行 = 公开07表 合计 2栏",
    inapplicable: "政府性基金表只列支出",
    relations: ({ T04, T07 }) => [figure(T04, FISCAL.fund).equals(totalOf(T07, "income"))],
  }),
  rule({
    id: "X-04-07-03",
    title: "财政拨款总表政府性基金年初、年末结转 = 政府性基金表年初、年末结转合计",
    meaning: "政府性基金结转在两张表里不一样。",
    source: "公开04表 30行 = 公开07表 合计 1栏；公开04表 60行 4栏 = 公开07表 合计 6栏",
    inapplicable: "政府性基金表只列支出",
    relations: ({ T04, T07 }) => [
      figure(T04, FISCAL.openingFund).equals(totalOf(T07, "opening")),
      figure(T04, BALANCE.closing, "fund").equals(totalOf(T07, "closing")),
    ],
  }),
  rule({
    id: "X-04-07-04",
    title: "财政拨款总表各类政府性基金支出 = 政府性基金表同一类",
    meaning: "同一类基金支出在两张表里不一样，或只在一张表里有。",
    source: "公开04表 33–58行 4栏 = 公开07表 同名类 3栏",
    relations: ({ T04, T07 }) =>
      classLines(T04).map((line) => figureOf(line, "fund").equals(classFigure(T07, line.code!, "total"))),
    assert: ({ T04, T07 }) => T04 && T07 && classesNotListed(T04, T07),
  }),
  rule({
    id: "X-04-08-01",
    title:
      "财政拨款总表国有资本经营预算支出合计 = 国有资本经营预算表合计（收入支出表式：收入、年初、年末也一致）",
    meaning: "国有资本经营预算的金额在两张表里不一样。",
    source: "公开04表 59行 5栏 = 公开08表 合计 1栏",
    relations: ({ T04, T08 }) => [
      expenditureTotal(T04, "capital").equals(totalOf(T08, "total")),
      figure(T04, FISCAL.capital).equals(totalOf(T08, "income")),
      figure(T04, FISCAL.openingCapital).equals(totalOf(T08, "opening")),
      figure(T04, BALANCE.closing, "capital").equals(totalOf(T08, "closing")),
    ],
  }),
  rule({
    id: "X-05-07-01",
    title: "一个项级科目只在一种资金的表里；基金表用基金科目，国资表用 223",
    meaning: "科目列错了资金的表，或同一笔支出在两张表里各列了一次。",
    source: "政府收支分类科目：政府性基金、国有资本经营预算各有自己的科目",
    severity: "warning",
    needs: [5],
    exceptions: ["208、212、229 等类在一般公共预算和政府性基金里都有，只看款、项", "科目每年有增减"],
    inapplicable: "各资金的表内都没有科目行",
    assert: (tables) => fundCodes(tables),
  }),
];

function fundCodes({ T05, T07, T08 }: Tables): Assertion | undefined {
  const tables = [T05, T07, T08].filter((table) => table !== undefined);
  const complaints: Complaint[] = [];
  let instances = 0;
  const owner = new Map<string, { table: Table; line: (typeof tables)[number]["lines"][number] }>();
  for (const table of tables) {
    for (const line of codeTree(table).lines) {
      instances += 1;
      if (line.code!.length < 7) continue;
      const other = owner.get(line.code!);
      if (!other) owner.set(line.code!, { table, line });
      else if (other.table !== table) {
        complaints.push({
          message: `科目“${line.code} ${line.label}”在${nameOf(other.table)}和${nameOf(table)}里各列了一次，一个项级科目只属于一种资金。`,
          cells: [labelCellOf(other.line), labelCellOf(line)],
          table: table.id,
        });
      }
    }
  }
  const strangers = (table: Table | undefined, isStrange: (code: string) => boolean, why: string) => {
    const lines = codeTree(table).lines.filter(
      (line) => isStrange(line.code!) && [...line.cells.values()].some(isFilled),
    );
    if (!table || lines.length === 0) return;
    const names = listed(
      lines.map((line) => `${line.code} ${line.label}`),
      3,
      "个科目",
    );
    complaints.push({
      message: `${nameOf(table)}列有 ${names}，${why}。`,
      cells: lines.map(labelCellOf),
      table: table.id,
    });
  };
  strangers(T05, (code) => isFundCode(code), "这是政府性基金的科目");
  strangers(T05, (code) => code.startsWith("223"), "223 是国有资本经营预算的科目");
  strangers(T07, (code) => isGeneralCode(code), "这是一般公共预算的科目");
  strangers(T08, (code) => isGeneralCode(code) || isFundCode(code), "国有资本经营预算支出的科目应为 223");
  return instances === 0 ? undefined : { instances, complaints };
}
