/**
 * How wide the generated tests go: a few made-up departments with every commit, hundreds under `npm run test:wide`, where
 * each run draws new ones. A failure names its seed; `FC_SEED` plays it again.
 */
export const WIDE = (globalThis as { readonly WIDE?: boolean }).WIDE === true;

const STANDING_SEED = 20_220_816;

export const SEED = Number(process.env["FC_SEED"] ?? (WIDE ? Date.now() % 2 ** 31 : STANDING_SEED));

/** So many by default, so many when it goes wide. */
export function many(usual: number, wide: number): number {
  return WIDE ? wide : usual;
}

/** For a property of fast-check. */
export function runs(usual: number, wide: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: many(usual, wide), seed: SEED };
}
