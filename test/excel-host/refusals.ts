import { Fault, type FaultCode } from "./fault";

/**
 * Refuses the n-th of its kind, once. For `Behaviour.refuse`, where `kind` says which (`Range.Values`, `load Range`), and for
 * `Behaviour.refuseRequest` and `loseAnswer`, which have no kinds.
 *
 * @param n 1 is the next
 */
export function nth(n: number, code: FaultCode, kind?: string): (asked?: string) => Fault | undefined {
  let seen = 0;
  return (asked) => {
    if (kind !== undefined && asked !== kind) return undefined;
    return ++seen === n
      ? new Fault(code, `Refused on purpose: ${kind ?? "request"} ${String(n)}.`)
      : undefined;
  };
}
