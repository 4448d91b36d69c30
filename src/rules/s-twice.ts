/** Forms that print one slot twice (一般公共预算财政拨款收入支出决算表 beside 支出决算表): what both print must agree. */
import { twinFigures } from "../statement/join";
import type { Statement } from "../statement/statement";
import type { Slot } from "../catalogue/tables";
import { rule, type Draft } from "./rule";

/** What both tables print, of the slots asked for. */
const samePrints = (statement: Statement, of: (slot: Slot) => boolean): Draft[] =>
  twinFigures(statement)
    .filter(({ slot }) => of(slot))
    .map(({ first, second }) => ({
      left: [{ entry: second, sign: 1 }],
      sense: "=",
      right: [{ entry: first, sign: 1 }],
      leftText: second.label,
      rightText: first.label,
    }));

const base = {
  source: "各省增设的收入支出表与支出表",
  needs: [],
  inapplicable: "没有同一内容印成两张的表",
} as const;

export const S_TWICE_RULES = [
  rule({
    ...base,
    id: "S-TWICE",
    title: "同一内容印成两张表的，两处数字一致",
    meaning: "同一个数在两张表里不同，必有一处没有更新；以与其他各表相符的一处为准。",
    relations: (_, statement) => samePrints(statement, (slot) => slot !== 9),
  }),
  rule({
    ...base,
    id: "S-TWICE-09",
    title: "两张“三公”经费表的数字一致",
    meaning: "一张是全部财政拨款、一张只是一般公共预算时可以不同，否则应一致。",
    severity: "warning",
    exceptions: ["用政府性基金安排“三公”经费的部门"],
    relations: (_, statement) => samePrints(statement, (slot) => slot === 9),
  }),
];
