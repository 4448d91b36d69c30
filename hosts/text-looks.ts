/** How the sheet 情况说明 looks, whichever host writes it: the faces of official documents, as every Office has them. */
import type { TextKind } from "../src/sheets/text-sheet";

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

/** Points of a character of the standard font, by which columns are measured. */
export const POINTS_PER_CHARACTER = 5.25;
