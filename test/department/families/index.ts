import type { FamilyId } from "../form";
import type { Family } from "./family";
import { guangdong, shaanxi } from "./guangdong";
import { generalBudget, hebeiBudget } from "./hebei";
import { henan } from "./henan";
import { hubei } from "./hubei";
import { jiangxi } from "./jiangxi";
import { shanghai } from "./shanghai";
import { sichuan } from "./sichuan";
import { yunnan } from "./yunnan";
import { anhui, zhejiang } from "./zhejiang";

export const FAMILIES: Readonly<Record<FamilyId, Family>> = {
  henan,
  jiangxi,
  shanghai,
  hubei,
  yunnan,
  sichuan,
  guangdong,
  shaanxi,
  zhejiang,
  anhui,
  "hebei-budget": hebeiBudget,
  "general-budget": generalBudget,
};
