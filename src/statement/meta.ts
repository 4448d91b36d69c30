/** What stands around a table: title, number, unit, department, year. */
import { isMoneyUnit, MONEY_UNITS, type Unit } from "../amount/unit";
import { NAME_ENDING } from "../words/bodies";
import { NUMERALS } from "../words/numerals";
import { either, ORDINAL } from "../words/ordinals";
import { remembered, squash, words } from "../words/tidy";

/** A text without what comes before and after a table's title: year, department, table number, `（续）`. */
export interface TitleText {
  /** The words of the title alone. */
  readonly words: string;
  readonly year?: number;
  /** `表1`, `公开01表` where the title carries it. */
  readonly number?: string;
}

const NUMBER = `[财决预算批复部门单位公开附样]{0,8}${either(ORDINAL.table, ORDINAL.tableBehind)}`;
const NUMBER_ALONE = new RegExp(`^[(]?(${NUMBER})[)]?(?:[(]?续表?[)]?)?$`, "u");
const NUMBER_BEHIND = new RegExp(`[(](${NUMBER})[)]?$`, "u");
const NUMBER_BEFORE = new RegExp(
  `^(${either(NUMBER, "(?:GK|Z|F)\\d{1,2}(?:_\\d)?", "\\d{1,2}[.、]")})[:：.、]?`,
  "iu",
);

/** What only says that a table follows: `表：`, `附表`, `部门决算公开表之一：`. */
const TABLE_BEFORE = new RegExp(
  `^(?:(?:附|公开)?表格?[:：]?|.{0,12}表之[${NUMERALS}\\d]{1,3}[:：]?)(?=.{4,}表)`,
  "u",
);

/** `公开01表`, `公开 01 表`, `表1`, `附表1`, `表一`: the number on paper, or undefined. */
export function tableNumber(text: string): string | undefined {
  return NUMBER_ALONE.exec(squash(text))?.[1];
}

/** `（续）`, `续表二` behind a title, before or behind its number. */
const CONTINUED = new RegExp(`[(]?续表?[${NUMERALS}\\d]*[)]?$`, "u");

/** What stands behind a title, in brackets mostly, and is none of its words: unit, year, which of several, whose, 公开稿. */
const BEHIND = new RegExp(
  `(?:金额|计量)?单位[:：](?:人民币)?(?:${MONEY_UNITS})$|[(](?:[^()]*单位[:：][^()]*|${MONEY_UNITS}|(?:20\\d{2})年?度?|[${NUMERALS}\\d]{1,2}|(?:部门|单位)?(?:汇总|本级)|公[开示][稿版]?|草案|(?:初|定|送审|审定)稿|[^()]{2,30}${NAME_ENDING})[)]$`,
  "u",
);

export function readTitle(text: string): TitleText {
  let plain = squash(text).replace(CONTINUED, "");
  while (BEHIND.test(plain)) plain = plain.replace(BEHIND, "");
  const numbered = NUMBER_BEHIND.exec(plain);
  if (numbered) plain = plain.slice(0, numbered.index);
  const leading = NUMBER_BEFORE.exec(plain);
  if (leading && leading[0].length < plain.length) plain = plain.slice(leading[0].length);
  plain = plain
    .replace(CONTINUED, "")
    .replace(/^续表?[:：]?/u, "")
    .replace(TABLE_BEFORE, "");
  const year = /(20\d{2})年(?:度)?/.exec(plain);
  if (year) plain = plain.slice(year.index + year[0].length) || plain.slice(0, year.index);
  const number = numbered?.[1] ?? (leading && /表/.test(leading[1]!) ? leading[1] : undefined);
  // What a bureau approves is the table that is published; a 预算单位 is a 单位.
  const said = words(plain)
    .replace(/(?<=决算|预算)批复(?=(?:明细|总)?表$)/u, "")
    .replace(/(?<!公共|基金|经营)预算(?=单位|部门)/u, "");
  return { words: said, ...(year && { year: Number(year[1]) }), ...(number && { number }) };
}

const UNIT = new RegExp(
  `(?:单位|人民币)[:：]?[(（]?(${MONEY_UNITS}|台|辆|套|个)|^[(（]?(${MONEY_UNITS})[)）]?$`,
  "u",
);

/** `单位：万元`, `金额单位：元`, `（单位：台、辆、套）`, `万元` alone → the unit; undefined where the text states none. */
export function readUnit(text: string): Unit | undefined {
  const match = UNIT.exec(squash(text));
  const said = match?.[1] ?? match?.[2];
  return said === undefined ? undefined : isMoneyUnit(said) ? said : "个";
}

const UNIT_IN_HEADER = new RegExp(`[(](?:单位:)?(${MONEY_UNITS})[)]$`, "u");

/** `决算数（万元）`: the unit as the header of a column says it. */
export function unitOfHeader(text: string): Unit | undefined {
  const said = UNIT_IN_HEADER.exec(squash(text))?.[1];
  return said !== undefined && isMoneyUnit(said) ? said : undefined;
}

/** `部门名称：`, `单位：` in a cell of its own: what it says stands in the next one. */
export function asksForNext(text: string): boolean {
  return /^(?:编制|填报|预算|公开)?(?:金额|计量)?(?:部门|单位|部门[/（(]单位[）)]?)(?:名称|全称)?[:：]$/u.test(
    squash(text),
  );
}

/** `2022年度`, `预算年度：2023`, `2023年` → the fiscal year; a day but the last of a year is none, nor is 填报日期. */
export function readYear(text: string): number | undefined {
  const plain = squash(text);
  if (isSignature(plain)) return undefined;
  const match = /(20\d{2})年(?!(?!12月31日)\d{1,2}月)度?/.exec(plain) ?? /年度[:：]?(20\d{2})/.exec(plain);
  return match ? Number(match[1]) : undefined;
}

const DEPARTMENT =
  /(?:公开)?(?:部门|编制单位|填报单位|预算单位|单位)(?:名称|全称)?(?:[(（](?:公章|盖章|章)[)）])?[:：]([^:：]+?)(?=(?:金额|计量)?单位[:：]|20\d{2}年|公开\d|$)/u;
const CODED = /^(?!20\d{2}年|.*(?:支出|收入)$)[(（[]?\d{3,12}[)）\]]?(\p{Script=Han}{3,}.*)$/u;

const NO_NAME = new RegExp(`^(${MONEY_UNITS}|台|辆|套|个|人民币|万)`, "u");

/** `部门：某市某局`, `编制单位：…`, `324001某县某局本级` → the name. */
export function readDepartment(text: string): string | undefined {
  const plain = squash(text);
  const name = (DEPARTMENT.exec(plain)?.[1] ?? CODED.exec(plain)?.[1])?.replace(/^[\d()（）[\]]+/u, "");
  if (!name || NO_NAME.test(name) || !/\p{Script=Han}/u.test(name)) return undefined;
  return name;
}

/** Who signed, who filled in and when: below a table, and no part of it. */
const SIGNATURE = new RegExp(
  [
    "(?:单位|部门|财务)?(?:负责人|填表人|填报人|制表人?|审核人?|经办人|主管)[:：(]",
    "(?:报表|监督|编报)(?:编码|编号|代码|索引号?)[:：(]",
    "(?:(?:单位|部门|财务)负责人|填[表报]人|制表人|审核人|经办人|联系人|(?:联系)?电话|传真|邮编|地址)(?:[:：(]|$)",
    "(?:填报|报送|填表|制表|打印|导出|编制|上报|审核)(?:日期|时间)(?:[:：(]|$)",
  ]
    .map((form) => `^${form}`)
    .join("|"),
  "u",
);
/** `2024年8月20日`, `2024-08-20` */
const DAY = /^20\d{2}[-年/.]\d{1,2}[-月/.]\d{1,2}日?$/u;
/** `- 1 -`, `第1页，共3页`. */
const PAGE = /^[-—–]*第?\d+页?(?:[,/]?共?\d+页?)?[-—–]*$/u;

export const isSignature = (text: string): boolean => SIGNATURE.test(squash(text));

/** Whether a text only says such things about the table, and is no header of it. */
export const isMeta = remembered((text) => {
  const plain = squash(text);
  if (isSignature(text) || PAGE.test(plain) || DAY.test(plain) || asksForNext(text)) return true;
  if (tableNumber(text) !== undefined || readUnit(text) !== undefined) return true;
  if (readDepartment(text) !== undefined) return true;
  return /^(20\d{2}年度?|预算年度[:：]?20\d{2}(年度?)?)$/u.test(plain);
});

/** Whether a text is a remark under a table. */
export const isNote = remembered((text) => {
  const plain = squash(text);
  // 备注 alone heads a column.
  if (/^(注|说明|备注|附注)$/u.test(plain)) return false;
  return (
    /^(注|说明|备注|附注)\d?[:：.、,，]?/u.test(plain) ||
    /(空表|本表无|无数据|无此项|本表反映|此表数据|本表数据)/u.test(plain)
  );
});
