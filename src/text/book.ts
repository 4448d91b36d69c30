/** In which workbook a cell stands that an audit names: only those of the audited one can be gone to. */
import type { Entry, Statement } from "../statement/statement";
import { onceFor } from "../workbook/once";
import type { Audit } from "./audit";

export type AuditBook = "current" | "prior" | "budget";

export function bookOf({ sources }: Pick<Audit, "sources">, entry: Entry): AuditBook {
  if (sources.prior && entriesOf(sources.prior).has(entry)) return "prior";
  return sources.budget && entriesOf(sources.budget).has(entry) ? "budget" : "current";
}

const entriesOf = onceFor(
  ({ tables }: Statement): ReadonlySet<Entry> =>
    new Set(tables.flatMap(({ lines }) => lines.flatMap(({ cells }) => [...cells.values()]))),
);
