/** Totals among items: of the three of “三公”, and of these with what a form prints beside them. */
import { BESIDE_THREE, THREE_PUBLIC } from "../../catalogue/line-keys";
import type { ItemsLayout, LineSpec } from "../../catalogue/layout";
import { labelPattern } from "../../words/pattern";

/** A total that does not say of what. */
export const TOTAL_ALONE = labelPattern("合计", "总计", "小计");

/** An item that a form prints. */
export interface PrintedItem {
  readonly spec: LineSpec;
  /** Named by 小计 or 合计 alone. */
  readonly generic: boolean;
}

/** What a bare 合计 is where the total of the three is named, and 会议费 or 培训费 stand beside them. */
export function grandOf(layout: ItemsLayout, items: readonly PrintedItem[]): LineSpec | undefined {
  const isNamed = items.some(({ spec, generic }) => spec.key === THREE_PUBLIC.total && !generic);
  const isWider = isNamed && items.some(({ spec }) => BESIDE_THREE.has(spec.key));
  return isWider ? layout.lines.find(({ key }) => key === THREE_PUBLIC.grand) : undefined;
}
