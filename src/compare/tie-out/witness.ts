/** What the text says where workbook and document differ: it bears out one of them, and the other is stale. */
import type { Entry } from "../../statement/statement";
import type { Claim } from "../../text/claim";
import { agreement, agrees } from "../../text/judge/figures";
import type { CellPair } from "./pairs";
import { addTo } from "../../group-by";

/** With whom the text agrees; `other`: with neither, `both`: here with one and there with the other, `silent`: it says nothing of it. */
export type Verdict = "workbook" | "document" | "both" | "other" | "silent";

export interface Testimony {
  readonly verdict: Verdict;
  readonly stale?: "document" | "workbook";
}

export interface Witness {
  of(pairs: readonly CellPair[]): Testimony;
}

const keyOf = ({ sheet, address }: Pick<Entry, "sheet" | "address">): string => `${sheet}!${address}`;

export function witness(claims: readonly Claim[]): Witness {
  const byCell = new Map<string, Claim[]>();
  for (const claim of claims) {
    const [cell, ...more] = claim.cells;
    // A sum over several cells says nothing of one of them.
    if (!cell || more.length > 0 || !["level", "count"].includes(claim.reading.kind)) continue;
    addTo(byCell, keyOf(cell), claim);
  }
  return {
    of: (pairs) => {
      let [workbook, document, said] = [0, 0, 0];
      for (const pair of pairs) {
        for (const claim of byCell.get(keyOf(pair.workbook)) ?? []) {
          said += 1;
          const withWorkbook = says(claim, pair.workbook);
          const withDocument = says(claim, pair.document);
          if (withWorkbook && !withDocument) workbook += 1;
          if (withDocument && !withWorkbook) document += 1;
        }
      }
      if (workbook > 0 && document > 0) return { verdict: "both" };
      if (workbook > 0) return { verdict: "workbook", stale: "document" };
      if (document > 0) return { verdict: "document", stale: "workbook" };
      return { verdict: said > 0 ? "other" : "silent" };
    },
  };
}

/** Whether a figure of the text is what a cell prints. */
function says({ reading }: Claim, { amount }: Entry): boolean {
  const { held, printed, decimals, unit } = amount;
  const found = agreement(reading.figure, { held, printed, decimals, unit, entries: [] }, 2);
  return agrees(found) && found !== "near";
}
