/** Whether what a sentence says of one line fits what is to be said of another. */
import type { QuantityKey } from "../catalogue/quantities";
import type { LastYear } from "./last-year";
import type { ThisYear } from "./this-year";

/** How alike last year's state of one line and this year's of another are: budgeted or not, there before or not, which way it went. */
export function movementOf(last: LastYear, now: ThisYear, before: QuantityKey, after: QuantityKey): number {
  const sign = (value: number | undefined): number | undefined => value && Math.sign(value);
  const then = (aspect: "final" | "initial" | "prior"): number | undefined => last.amount(before, aspect);
  const here = (aspect: "final" | "initial" | "prior"): number | undefined =>
    now.amount({ key: after, aspect })?.exact;
  const moved = (
    of: (aspect: "final" | "initial" | "prior") => number | undefined,
    basis: "initial" | "prior",
  ): number | undefined => {
    const [a, b] = [of("final"), of(basis)];
    return a === undefined || b === undefined ? undefined : Math.sign(a - b);
  };
  let alike = 0;
  for (const aspect of ["initial", "prior"] as const) {
    if (sign(then(aspect)) === sign(here(aspect))) alike += 2;
    if (moved(then, aspect) === moved(here, aspect)) alike += 1;
  }
  return alike;
}
