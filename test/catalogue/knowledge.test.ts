/**
 * The approval of what the catalogue says: every quantity with its words, what it adds to and cannot exceed, and every
 * identity in words. A row that loses a word, a part or a bound changes `knowledge.txt` (see `test/approved.ts`).
 */
import { join } from "node:path";
import { APART, CARRIED, IDENTITIES, PARTITIONS } from "../../src/catalogue/identities";
import { isNamedKey, NAMED_KEYS, QUANTITIES } from "../../src/catalogue/quantities";
import type { SaidKey } from "../../src/catalogue/said-key";
import { expectApproved } from "../approved";

const name = (key: SaidKey): string => (isNamedKey(key) ? QUANTITIES[key].name : key);
const sum = (keys: readonly SaidKey[]): string => keys.map(name).join(" ＋ ");

function quantity(key: (typeof NAMED_KEYS)[number]): readonly string[] {
  const row = QUANTITIES[key];
  const said = (label: string, keys: readonly SaidKey[] | undefined): readonly string[] =>
    keys && keys.length > 0 ? [`  ${label} ${keys.map(name).join("、")}`] : [];
  return [
    `${row.name}${row.count ? "（数量）" : ""} | ${key}`,
    ...[...(row.words ?? []), ...(row.labels ?? []).map((label) => `${label}（表上）`)].map(
      (word) => `  “${word}”`,
    ),
    ...said("计入", row.addsTo),
    ...said("不大于", row.within),
    ...said("占比的分母", row.shareOf && [row.shareOf]),
    ...said("所需费用", row.paidBy && [row.paidBy]),
    ...said("人数", row.people && [row.people]),
    ...said("旁边的数量", row.counts && Object.values(row.counts)),
    ...(row.rest ? [`  ＝ ${name(row.rest.of)} － ${name(row.rest.less)}`] : []),
  ];
}

test("every quantity and every identity is as approved", () => {
  expectApproved(join(__dirname, "knowledge.txt"), [
    "# 指标",
    ...NAMED_KEYS.flatMap(quantity),
    "# 恒等",
    ...IDENTITIES.map(
      ({ rule, whole, parts, less }) =>
        `${rule} ${name(whole)} ＝ ${sum(parts)}${less ? ` － ${less.map(name).join(" － ")}` : ""}`,
    ),
    "# 文中所列",
    ...PARTITIONS.map(
      ({ rule, whole, parts, open }) => `${rule} ${name(whole)} ${open ? "≥" : "＝"} ${sum(parts)}`,
    ),
    "# 不大于",
    ...APART.map(({ rule, whole, parts }) => `${rule} ${sum(parts)} ≤ ${name(whole)}`),
    "# 年初＝上年年末",
    ...CARRIED.map(({ opening, closing }) => `${name(opening)} ＝ 上年${name(closing)}`),
  ]);
});
