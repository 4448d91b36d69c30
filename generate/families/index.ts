import type { FamilyId } from "../form";
import { beijing } from "./beijing";
import type { Family } from "./family";
import { guangdong, shaanxi } from "./guangdong";
import { generalBudget, hebeiBudget } from "./hebei";
import { henan } from "./henan";
import { hubei } from "./hubei";
import { jiangxi } from "./jiangxi";
import { neimenggu } from "./neimenggu";
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
  neimenggu,
  beijing,
  "hebei-budget": hebeiBudget,
  "general-budget": generalBudget,
};
