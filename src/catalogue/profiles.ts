/**
 * Which tables a province's set holds. A profile is chosen by the user; without one the ministry's ten are looked for
 * and 公开10表 counts as optional.
 */
import { general, PROVINCES, publishedBy } from "./provinces";
import type { Slot } from "./tables";

export interface Profile {
  readonly name: string;
  /** What the user sees. */
  readonly title: string;
  /** Tables that must be there. */
  readonly required: readonly Slot[];
  /** Tables that may be there. */
  readonly optional: readonly Slot[];
}

export const PROFILES: readonly Profile[] = [general, ...PROVINCES]
  .flatMap(publishedBy)
  .map(({ name, kind, province, tables: { note, required, optional } }) => ({
    name,
    title: `${province.title}${kind === "budget" ? "预算" : ""}（${note}）`,
    required,
    optional,
  }));

export const DEFAULT_PROFILE: Profile = PROFILES[0]!;

/** The profile of a name; undefined where there is none. */
export function profileNamed(name: string): Profile | undefined {
  return PROFILES.find((profile) => profile.name === name);
}
