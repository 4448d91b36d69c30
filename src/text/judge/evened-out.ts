/** Shares that were made to come to 100 %: what their own rounding leaves over is put on one of them. */
import { percentOf } from "../../amount/percent";
import { fenOf } from "./figures";
import type { Reading, ReadText, Share } from "../bind/reading";

/** Fewer shares leave nothing over that one of them could take. */
const FEWEST = 3;

/**
 * Whether a share stands for its own rounding, one unit of its last digit off, because the shares beside it come to 100 with it
 * as it is printed.
 *
 * @param all the shares of one whole, itself among them
 * @param rounded what it is by itself, in percent with as many decimals as it is printed with
 */
export function isEvenedOut(share: Share, all: readonly Share[], rounded: string): boolean {
  const { decimals, units } = share.figure;
  if (all.length < FEWEST || all.some(({ figure }) => figure.decimals !== decimals)) return false;
  const total = all.reduce((sum, { figure }) => sum + figure.units, 0);
  return total === 100 * 10 ** decimals && Math.abs(units - Number(rounded.replace(".", ""))) === 1;
}

/**
 * Whether the parts of a list have shares of which one was evened out: whoever makes them come to 100 % has listed them all, so
 * that they come to their whole as well.
 */
export function isEvenedList({ readings }: ReadText, whole: Reading, parts: readonly Reading[]): boolean {
  const shares = readings.filter(
    (reading): reading is Share =>
      reading.kind === "share" && reading.of !== undefined && parts.includes(reading.of),
  );
  return (
    shares.length === parts.length &&
    shares.some((share) => {
      const rounded = percentOf(fenOf(share.of!.figure), fenOf(whole.figure), share.figure.decimals);
      return rounded !== undefined && isEvenedOut(share, shares, rounded.toFixed(share.figure.decimals));
    })
  );
}
