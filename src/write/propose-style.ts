/** Which style a workbook is written in, from the words of its form. */
import { STYLES } from "../catalogue/styles";
import type { Style } from "../catalogue/style";
import type { Statement } from "../statement/statement";
import { THREE_PUBLIC } from "../catalogue/line-keys";
import { general } from "../catalogue/provinces/general/wording";

/** The style whose province has this form; 通用 where the form is of no province that has a style. */
export function proposeStyle(statement: Statement): Style {
  if (statement.kind === "budget") return named("hebei-budget");
  const said = REGIONS.find(([, pattern]) => pattern.test(statement.department));
  if (said) return named(said[0]);
  const [three, fund] = [statement.table(9), statement.table(7)];
  // 江西 prints “三公” down, with 全年预算数 beside 年初预算数 and counts below, and has 公开10表.
  if (three?.line(THREE_PUBLIC.countVehicles) && three.columns.some(({ key }) => key === "initial")) {
    return named("jiangxi");
  }
  // 上海 has 收入支出 in both fund tables and no numbers on paper.
  const numbered = statement.tables.some(({ number }) => number !== "");
  if (!numbered && /收入支出/.test(fund?.title ?? "") && /收入支出/.test(statement.table(8)?.title ?? "")) {
    return named("shanghai");
  }
  // 湖北 puts the number behind the title, as （表1）.
  if (
    statement.tables.length > 0 &&
    statement.tables.every(({ number }) => /^[（(]?表\d+[)）]?$/.test(number))
  ) {
    return named("hubei");
  }
  return general;
}

const REGIONS: readonly (readonly [style: string, pattern: RegExp])[] = [
  [
    "henan",
    /^(?:河南省|郑州|开封|洛阳|平顶山|安阳市|鹤壁|新乡|焦作|濮阳|许昌|漯河|三门峡|南阳市|商丘|信阳|周口|驻马店|济源)/,
  ],
  ["jiangxi", /^(?:江西省|南昌|景德镇|萍乡|九江|新余|鹰潭|赣州|吉安|宜春|抚州|上饶)/],
  [
    "hubei",
    /^(?:湖北省|武汉|黄石|十堰|宜昌|襄阳|鄂州|荆门|孝感|荆州|黄冈|咸宁|随州|恩施|仙桃|潜江|天门|神农架)/,
  ],
  ["shanghai", /^上海市/],
];

function named(name: string): Style {
  return STYLES.find((style) => style.name === name) ?? general;
}
