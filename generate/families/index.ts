import type { FamilyId } from "../form";
import { beijing } from "./beijing";
import { centralBudget } from "./central";
import type { Family } from "./family";
import { guangdong, shaanxi } from "./guangdong";
import { generalBudget, guangdongBudget, hebeiBudget, sichuanBudget } from "./hebei";
import { henan } from "./henan";
import { hubei } from "./hubei";
import { guangxi, jiangsu, older, qinghai, software } from "./inland";
import { jiangxi } from "./jiangxi";
import { hunanBudget, nationalBudget } from "./national";
import { neimenggu } from "./neimenggu";
import { shanghai } from "./shanghai";
import { shanghaiBudget, shanghaiUnitBudget } from "./shanghai-budget";
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
  guangxi,
  jiangsu,
  qinghai,
  software,
  older,
  "hebei-budget": hebeiBudget,
  "general-budget": generalBudget,
  "national-budget": nationalBudget,
  "hunan-budget": hunanBudget,
  "central-budget": centralBudget,
  "sichuan-budget": sichuanBudget,
  "guangdong-budget": guangdongBudget,
  "shanghai-budget": shanghaiBudget,
  "shanghai-unit-budget": shanghaiUnitBudget,
};
