/** Shares that were made to come to 100 %: what their own rounding leaves over is put on one of them. */
import type { Reading, ReadText, Share } from "../bind/reading";

/** Fewer shares leave nothing over that one of them could take. */
const FEWEST = 3;

/** With how many decimals shares show that nothing is left out. */
const FINE = 2;

/**
 * Whether a share stands for its own rounding, one unit of its last digit off, because the shares beside it come to 100 with it
 * as it is printed.
 *
 * @param all the shares of one whole, itself among them
 * @param rounded what it is by itself, in percent with as many decimals as it is printed with
 */
export function isEvenedOut(share: Share, all: readonly Share[], rounded: string): boolean {
  const { units } = share.figure;
  const off = Math.abs(units - Number(rounded.replace(".", "")));
  return all.length >= FEWEST && comeToAll(all) && off === 1;
}

/**
 * Whether the parts of a list have shares that come to exactly 100 %: then they are all there is, and come to their whole as
 * well.
 */
export function isWholeByShares({ readings }: ReadText, parts: readonly Reading[]): boolean {
  const shares = readings.filter(
    (reading): reading is Share =>
      reading.kind === "share" && reading.of !== undefined && parts.includes(reading.of),
  );
  // In whole percents a part may be so small that nothing is left of it.
  const fine = shares.every(({ figure }) => figure.decimals >= FINE);
  return fine && shares.length >= FEWEST && shares.length === parts.length && comeToAll(shares);
}

/** Whether they are printed with as many decimals and come to 100 %. */
function comeToAll(shares: readonly Share[]): boolean {
  const decimals = shares[0]?.figure.decimals ?? 0;
  const total = shares.reduce((sum, { figure }) => sum + figure.units, 0);
  return shares.every(({ figure }) => figure.decimals === decimals) && total === 100 * 10 ** decimals;
}
