/** Short hands of the rows. */
import type { Place } from "../quantity";
import type { Slot } from "../tables";

/** One cell. */
export const at = (slot: Slot, line: string, column: string): readonly Place[] => [[slot, line, column]];

/** The line of all 科目, and the column of all money. */
export const TOTAL = "total";
