/**
 * `audit --explain`: each figure of the text with its clause, what it was read as, by what each part of that was bound,
 * and why it was judged as it was.
 */
import type { Audit } from "../text/audit";
import { bindingOf, type BoundPart } from "../text/bind/bindings";
import type { Reading } from "../text/bind/reading";
import type { Claim } from "../text/claim";

const VERDICTS = { ok: "相符", rounding: "尾差", wrong: "不符", unverified: "未核" } as const;

const PARTS: readonly (readonly [part: BoundPart, name: string])[] = [
  ["subject", "项目"],
  ["money", "资金"],
  ["year", "年度"],
  ["aspect", "口径"],
];

const KINDS: Readonly<Record<Reading["kind"], string>> = {
  level: "金额",
  count: "数量",
  change: "增减额",
  growth: "增减百分比",
  share: "占比",
  completion: "完成比例",
  deviation: "差异率",
  unknown: "没有读懂",
};

export interface ClaimExplanation {
  /** The words of the figure's own clause, spaces taken out. */
  readonly clause: string;
  readonly kind: string;
  /** What each part was bound by, in words, and whether that allows the figure to be called wrong. */
  readonly bound: readonly { readonly part: string; readonly by: string; readonly firm: boolean }[];
  /** Why it was judged so, or where it stopped. */
  readonly reason: string;
}

export function explanationOf({ reading, reason }: Claim): ClaimExplanation {
  const { clause, passage, kind, bound } = reading;
  return {
    clause: passage.text.slice(clause.start, clause.end),
    kind: KINDS[kind],
    bound: PARTS.map(([part, name]) => {
      const { says, firm } = bindingOf(bound[part]);
      return { part: name, by: says, firm };
    }),
    reason,
  };
}

export function explanations({ claims }: Audit): readonly string[] {
  return claims.flatMap((claim) => {
    const { clause, kind, bound, reason } = explanationOf(claim);
    const by = bound.map(({ part, by: says, firm }) => `${part}：${says}${firm ? "" : "（不能据此判不符）"}`);
    return [
      `  第 ${String(claim.paragraph + 1)} 段 ${claim.text}${claim.unit} ${VERDICTS[claim.verdict]}`,
      `    分句：${clause}`,
      `    读作：${claim.meaning || "不是公开的表中的项目"}（${kind}）`,
      `    依据：${by.join("；")}`,
      `    结果：${reason}`,
    ];
  });
}
