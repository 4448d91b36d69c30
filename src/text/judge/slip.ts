/** Whether one figure is another with a slip of the hand. */

/**
 * True where `stated` is `meant` with two neighbouring digits swapped, one digit wrong, lost or doubled, or the point
 * one place off. Both in 分.
 */
export function isSlip(stated: number, meant: number): boolean {
  if (stated === meant || meant === 0) return false;
  if (stated === meant * 10 || stated * 10 === meant || stated === meant * 100 || stated * 100 === meant)
    return true;
  const [a, b] = [String(Math.abs(stated)), String(Math.abs(meant))];
  if (a.length === b.length) {
    const apart = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    if (apart.length === 1) return true;
    const [first = 0, second = 0] = apart;
    return apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return false;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true;
  return false;
}
