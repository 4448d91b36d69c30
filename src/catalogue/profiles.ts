/**
 * Which tables a province's set holds (DOMAIN: 地方预决算公开操作规程 leaves the list to the provinces). A profile
 * is chosen by the user; without one the ministry's ten are looked for and 公开10表 counts as optional.
 */
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

const NINE: readonly Slot[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const EIGHT: readonly Slot[] = [1, 2, 3, 4, 5, 6, 7, 8];

export const PROFILES: readonly Profile[] = [
  {
    name: "general",
    title: "通用（财政部九张表，国有资产占用情况表可有可无）",
    required: NINE,
    optional: [10],
  },
  { name: "henan", title: "河南（九张表）", required: NINE, optional: [] },
  { name: "jiangxi", title: "江西（十张表，含国有资产占用情况表）", required: [...NINE, 10], optional: [] },
  { name: "hubei", title: "湖北（九张表）", required: NINE, optional: [] },
  { name: "shanghai", title: "上海（九张表，“三公”经费表排第七）", required: NINE, optional: [] },
  { name: "anhui", title: "安徽（八张表，“三公”经费另行公开）", required: EIGHT, optional: [9] },
  { name: "hebei-budget", title: "河北预算（九张表）", required: NINE, optional: [] },
];

export const DEFAULT_PROFILE: Profile = PROFILES[0]!;

/** The profile of a name; undefined where there is none. */
export function profileNamed(name: string): Profile | undefined {
  return PROFILES.find((profile) => profile.name === name);
}
