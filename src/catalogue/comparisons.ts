/** The phrases of comparison that provinces share but for a word or two. */
import type { Basis, Comparison, Template } from "./style";

/**
 * Against last year: `before` stands before the movement, `still` before 持平, `open` before a movement that is not known:
 * 比上年减少…，下降…; 与上年持平; 与上年相比【待填】.
 */
export const movement = (before: Template = "", still: Template = "", open = before): Comparison => ({
  with: "上年",
  moved: `${before}{增减}{差额}[，{升降}{幅度}]`,
  noBase: `${before}{增减}{差额}，{无基数}`,
  same: `${still}持平`,
  nearly: `${still}基本持平`,
  unknown: `${open}{增减}`,
});

/** Why it is not the basis; nothing where it is. */
export const reason = (basis: Basis, why: Template): Comparison => ({
  with: basis,
  moved: why,
  same: "",
  unknown: why,
});

export interface Difference {
  readonly with: Basis;
  /** What was spent, in words: 决算数. */
  readonly final: string;
  /** What was planned, in words: 年初预算数. */
  readonly budget: string;
  /** Between the difference and its reason. */
  readonly because?: string;
}

/** What was spent against what was planned, with the reason where they differ. */
export const difference = ({
  with: basis,
  final,
  budget,
  because = "的主要原因是",
}: Difference): Comparison => ({
  with: basis,
  more: `${final}大于${budget}${because}{预算原因}。`,
  less: `${final}小于${budget}${because}{预算原因}。`,
  same: `${final}与${budget}持平。`,
  unknown: `${final}与${budget}存在差异${because}{预算原因}。`,
});

/** The same, and what differs less than is printed is 基本持平. */
export const differenceSeen = (said: Difference): Comparison => ({
  ...difference(said),
  nearly: `${said.final}与${said.budget}基本持平。`,
});
