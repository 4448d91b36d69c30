/** 公开02表 收入决算表 (预算：收入总表). */
import { rowSums } from "./code-tree";
import type { Table } from "../statement/statement";
import { rule, type Draft } from "./rule";
import { codeRules, CLASSES_ALONE, NO_ITEMS } from "./code-rules";

/** The three funds of 财政拨款收入, which some forms print below it or in its place. */
const FUNDS = ["general", "fund", "capital"];
/** 单位资金: what a budget may print in place of the incomes that are no 财政拨款, or above them. */
const OWN = ["superior", "business", "operating", "affiliated", "other"];
const CARRIED = ["carry.general", "carry.fund", "carry.capital", "carry.special", "carry.own"];

/** 本年收入 = its parts, a whole = its own parts, and with what was carried over the total of all, in every line. */
function incomeSums(table: Table | undefined): readonly (Draft | undefined)[] {
  if (!table) return [];
  const has = (key: string): boolean => table.columns.some((column) => column.key === key);
  const below = (part: string): boolean => {
    const group = table.columns.find(({ key }) => key === "own")?.path ?? [];
    const path = table.columns.find(({ key }) => key === part)?.path ?? [];
    return group.length > 1 && path.length > 1 && path[path.length - 2] === group[group.length - 2];
  };
  const ofOwn = has("own") ? OWN.filter(below) : [];
  const fiscal = has("fiscal") ? ["fiscal"] : FUNDS;
  const parts = [
    ...fiscal,
    "special",
    ...(has("own") ? ["own"] : []),
    ...OWN.filter((part) => !ofOwn.includes(part)),
  ];
  return [
    ...(has("total")
      ? [...rowSums(table, "total", parts), ...rowSums(table, "grand", ["total", "carry"])]
      : rowSums(table, "grand", [...parts, "carry"])),
    ...(has("fiscal") ? rowSums(table, "fiscal", FUNDS) : []),
    ...rowSums(table, "own", ofOwn),
    ...rowSums(table, "carry", CARRIED),
  ];
}

const CODES = codeRules("T02", "收入决算表的");

export const T02_RULES = [
  rule({ id: "T02-R01", ...CODES.totals }),
  rule({ id: "T02-R02", ...CODES.classes, exceptions: CLASSES_ALONE }),
  rule({ id: "T02-R03", ...CODES.items, exceptions: NO_ITEMS }),
  rule({
    id: "T02-R04",
    title: "本年收入合计 = 各收入栏之和（每一行）；预算另有：合计 = 本年收入 + 上年结转",
    meaning: "这一行的合计与各栏不符：有一栏填错或填到了别的栏。",
    source: "公开02表 1栏各行 = (2+3+4+5+6+7)栏各行",
    relations: ({ T02 }) => incomeSums(T02),
  }),
  rule({ id: "T02-R05", ...CODES.levels }),
  rule({ id: "T02-R06", ...CODES.order }),
];
