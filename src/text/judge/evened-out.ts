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
export function isWholeByShares(text: ReadText, parts: readonly Reading[]): boolean {
  const shares = sharesOf(text, parts);
  // In whole percents a part may be so small that nothing is left of it.
  const fine = shares.every(({ figure }) => figure.decimals >= FINE);
  return fine && shares.length >= FEWEST && shares.length === parts.length && comeToAll(shares);
}

/** 具体为：甲 5 万元，占 50%；乙 3 万元，占 30%: whether the shares of its parts say that a list leaves something out. */
export function isPartByShares(text: ReadText, parts: readonly Reading[]): boolean {
  const shares = sharesOf(text, parts);
  const places = Math.max(0, ...shares.map(({ figure }) => figure.decimals));
  const unitOf = ({ figure }: Share): number => 10 ** (places - figure.decimals);
  // Each is at most half a unit of its last digit from what it stands for.
  const most = shares.reduce((sum, share) => sum + (2 * share.figure.units + 1) * unitOf(share), 0);
  return shares.length === parts.length && most < 200 * 10 ** places;
}

/** What parts are said to make up of their whole. */
function sharesOf({ readings }: ReadText, parts: readonly Reading[]): readonly Share[] {
  return readings.filter(
    (reading): reading is Share =>
      reading.kind === "share" && reading.of !== undefined && parts.includes(reading.of),
  );
}

/** Whether they are printed with as many decimals and come to 100 %. */
function comeToAll(shares: readonly Share[]): boolean {
  const decimals = shares[0]?.figure.decimals ?? 0;
  const total = shares.reduce((sum, { figure }) => sum + figure.units, 0);
  return shares.every(({ figure }) => figure.decimals === decimals) && total === 100 * 10 ** decimals;
}
