/** In which workbook a cell stands that an audit names: only those of the audited one can be gone to. */
import type { Entry, Statement } from "../statement/statement";
import type { Audit } from "./audit";

export type AuditBook = "current" | "prior" | "budget";

const entries = new WeakMap<Statement, ReadonlySet<Entry>>();

export function bookOf({ sources }: Pick<Audit, "sources">, entry: Entry): AuditBook {
  if (sources.prior && entriesOf(sources.prior).has(entry)) return "prior";
  return sources.budget && entriesOf(sources.budget).has(entry) ? "budget" : "current";
}

function entriesOf(statement: Statement): ReadonlySet<Entry> {
  let known = entries.get(statement);
  if (!known) {
    known = new Set(
      statement.tables.flatMap(({ lines }) => lines.flatMap(({ cells }) => [...cells.values()])),
    );
    entries.set(statement, known);
  }
  return known;
}
