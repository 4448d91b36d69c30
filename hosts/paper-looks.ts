/** How the 核对底稿 looks, whichever host writes it. */
import { VERDICTS } from "../src/sheets/working-paper";
import type { MarkKind } from "./host";

/** `#RRGGBB` */
export const PAPER_HEADER_FILL = "#E7EFEA";

/** Points of the font of its title; the rest is as the workbook has it. */
export const PAPER_TITLE_SIZE = 14;

/** Verdicts that are filled, as marks of that kind are. The words say it; the fill helps the eye. */
export const VERDICT_LOOKS: readonly (readonly [verdict: string, kind: MarkKind])[] = [
  [VERDICTS.rounding, "rounding"],
  [VERDICTS.unusual, "warning"],
  [VERDICTS.failed, "error"],
  [VERDICTS.unjudged, "error"],
];
