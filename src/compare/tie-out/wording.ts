/** What 表表核对 says, in an accountant's words: a sentence a difference. */
import { plainText } from "../../amount/text";
import { listed } from "../../rules/naming";
import type { Entry } from "../../statement/statement";
import type { Lone } from "./lone";
import type { TiedPlace } from "./tied-place";
import type { Verdict } from "./witness";

/** What a cell prints, as a plain decimal; empty where it is blank. */
export function printed({ state, content, amount }: Entry): string {
  if (state === "amount") return plainText(amount.printed.value, amount.unit, amount.decimals);
  return content === null ? "" : String(content).trim();
}

const shown = (text: string): string => (text === "" ? "空白" : text);

const BORNE_OUT: Readonly<Record<Verdict, string>> = {
  workbook: "文字与工作簿一致，文档里的表是旧的",
  document: "文字与文档的表一致，工作簿后来改了",
  both: "文字有的与工作簿一致，有的与文档的表一致",
  other: "文字写的又是另一个数",
  silent: "文字没有写到，请核对哪一个是新的",
};

/** @param isOpen whether it may be one of those that were not recognised */
export const onlyInWorkbook = (table: string, isOpen: boolean): string =>
  `文档里没有${table}，工作簿里有${isOpen ? "；文档里有没有认出的表，可能就在那里" : ""}。`;
export const unreadInDocument = (table: string, reason: string): string =>
  `文档里的${table}没有认出来（${reason}），没有与工作簿比较。`;
export const partInDocument = (tables: readonly string[]): string =>
  `文档里只有一部分表，没有${listed(tables, 3, "张表")}，没有与工作簿比较。`;
export const twiceInWorkbook = (table: string): string =>
  `工作簿里有两张内容不同的${table}，不知以哪张为准，没有与文档比较。`;
export const onlyInDocument = (table: string): string => `工作簿里没有${table}，文档里有。`;
export const twiceInDocument = (table: string): string =>
  `文档里有两张内容不同的${table}，不知以哪张为准，没有与工作簿比较。`;

export const otherYear = (table: string, document: number, workbook: number): string =>
  `${table}：文档里写的是 ${document} 年度，工作簿是 ${workbook} 年度。`;

export const otherDepartment = (table: string, document: string, workbook: string): string =>
  `${table}：文档里的部门是“${document}”，工作簿是“${workbook}”。`;

export function otherUnit(
  tables: readonly string[],
  document: string,
  workbook: string,
  isConverted: boolean,
): string {
  const which = isConverted ? "数字已按单位换算" : "数字却没有换算";
  return `${listed(tables, 3, "张表")}：文档里的单位是${document}，工作簿是${workbook}，${which}。`;
}

export const otherScale = (tables: readonly string[]): string =>
  `${listed(tables, 3, "张表")}：文档和工作簿的数字相差一万倍，写的单位却相同，必有一处单位不对。`;

export const fewerDecimals = (table: string, decimals: number): string =>
  `${table}：文档里整张表只印到${decimals === 0 ? "整数" : `${"一二三四五"[decimals - 1]!}位小数`}，四舍五入后与工作簿一致。`;

/** @param isUnread whether they may stand in a table that was not recognised */
export function lostLines(table: string, lines: readonly Lone[], isUnread: boolean): string {
  const names = listed(
    lines.map(({ name }) => name),
    3,
  );
  const rest = isUnread ? "，工作簿里有；后面有一张没有认出的表，可能就在那里" : "，工作簿里有";
  return `${table}：文档里没有“${names}”${rest}。`;
}

export const furtherLines = (table: string, lines: readonly Lone[]): string =>
  `${table}：文档里有“${listed(
    lines.map(({ name }) => name),
    3,
  )}”，工作簿里没有。`;

/** Figures that are not compared, for nobody knows what they are. */
export function unreadFigures(table: string, figures: readonly Lone[], inWorkbook: boolean): string {
  const names = [...new Set(figures.map(({ name }) => name))];
  const [here, there] = inWorkbook ? ["工作簿", "文档"] : ["文档", "工作簿"];
  return `${table}：${here}里有 ${figures.length} 个数没有读懂（“${listed(names, 3)}”），${there}里没有与它对上的，没有比较。`;
}

export function otherNames(table: string, places: readonly TiedPlace[]): string {
  const names = places.map(({ stated, expected }) => `“${stated}”（工作簿为“${expected}”）`);
  return `${table}：文档里的名称不同：${listed(names, 3)}。`;
}

export const otherVersion = (tables: readonly string[], cells: number, verdict: Verdict): string =>
  `${listed(tables)}${tables.length > 1 ? " 各表" : ""}整张表不是同一版，有 ${cells} 格不同；${BORNE_OUT[verdict]}。`;

/** @param tables in how many tables the cells stand */
export function cells(
  table: string,
  kind: "value" | "blank" | "unreadable",
  places: readonly TiedPlace[],
  verdict: Verdict,
  tables: number,
): string {
  const { label, stated, expected } = places[0]!;
  const more = places.length - 1;
  const isOne = places.every((place) => place.stated === stated && place.expected === expected);
  const among = tables > 1 ? `（涉及 ${tables} 张表）` : "";
  const others = more === 0 ? "" : isOne ? `等 ${more + 1} 格${among}` : "";
  const alike = more > 0 && !isOne ? `，另有 ${more} 格相差同样的数${among}` : "";
  const what =
    kind === "unreadable"
      ? `文档里是“${shown(stated)}”，工作簿里是“${shown(expected)}”，有一处不是完整的数字`
      : `文档里是 ${shown(stated)}，工作簿里是 ${shown(expected)}`;
  return `${table}“${label}”${others}：${what}${alike}；${BORNE_OUT[verdict]}。`;
}
