import { useMemo } from "react";
import type { Statement } from "../../src/statement/statement";
import { proseSheets } from "../../src/text/prose/text-of-sheet";
import type { Workbook } from "../../src/workbook/workbook";

/** A workbook has one text, now and then a draft beside it. */
const OFFERED = 3;

/** Names of the sheets of what is open that hold a text, as far as they are offered. */
export function useProseSheets(
  workbook: Workbook | undefined,
  statement: Statement | undefined,
): readonly string[] {
  return useMemo(
    () => (workbook && statement ? proseSheets(workbook, statement).slice(0, OFFERED) : []),
    [workbook, statement],
  );
}
