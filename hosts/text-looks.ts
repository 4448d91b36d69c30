/** How the sheet 情况说明 looks, whichever host writes it: the faces of official documents, as every Office has them. */
import type { TextKind } from "../src/report/text-sheet";

export interface TextLook {
  readonly face: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** `#RRGGBB`; absent means black. */
  readonly color?: string;
  readonly centred: boolean;
  readonly wraps: boolean;
}

const plain = { bold: false, centred: false, wraps: false };

export const TEXT_LOOKS: Readonly<Record<TextKind, TextLook>> = {
  title: { face: "黑体", size: 18, bold: true, centred: true, wraps: true },
  heading: { face: "黑体", size: 14, bold: true, centred: false, wraps: true },
  subheading: { face: "楷体", size: 13, bold: true, centred: false, wraps: true },
  text: { face: "仿宋", size: 12, bold: false, centred: false, wraps: true },
  note: { ...plain, face: "宋体", size: 9, color: "#7F7F7F" },
  caption: { ...plain, face: "宋体", size: 10, bold: true },
  label: { ...plain, face: "宋体", size: 10 },
  amount: { ...plain, face: "宋体", size: 10 },
};

/** Figures of charts. */
export const AMOUNT_FORMAT = "#,##0.00";

export const FOOTER = "第 &P 页，共 &N 页";

/** Names a new sheet: as it should be called, or with a number where that is taken. Excel does not tell capitals apart. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${String(number)})`;
  return name;
}
