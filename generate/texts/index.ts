import { appropriation } from "./appropriation";
import { beijing } from "./beijing";
import { budget } from "./budget";
import { chongqing } from "./chongqing";
import { fujian } from "./fujian";
import { guangdong } from "./guangdong";
import { guangxi } from "./guangxi";
import { jiangsu } from "./jiangsu";
import { liaoning } from "./liaoning";
import { shandong } from "./shandong";
import { guizhou } from "./guizhou";
import { gansu } from "./gansu";
import { guangxiBudget } from "./guangxi-budget";
import { hubei } from "./hubei";
import { hunan } from "./hunan";
import { jiangxi } from "./jiangxi";
import { ministry } from "./ministry";
import { neimenggu } from "./neimenggu";
import type { Outline } from "./outline";
import { shaanxi } from "./shaanxi";
import { sichuan } from "./sichuan";
import { sichuanBudget } from "./sichuan-budget";
import { xinjiang } from "./xinjiang";
import { yunnan } from "./yunnan";
import { zhejiang } from "./zhejiang";
import type { FamilyId } from "../form";

export type FamilyOutline = Outline & { readonly family: FamilyId };

/** Final accounts, each with the family of forms its province prints, or one like it. */
export const OUTLINES: readonly FamilyOutline[] = [
  { ...ministry, family: "henan" },
  { ...jiangxi, family: "jiangxi" },
  { ...sichuan, family: "sichuan" },
  { ...beijing, family: "beijing" },
  { ...chongqing, family: "anhui" },
  { ...hunan, family: "henan" },
  { ...yunnan, family: "yunnan" },
  { ...xinjiang, family: "henan" },
  { ...zhejiang, family: "zhejiang" },
  { ...guangdong, family: "guangdong" },
  { ...guangxi, family: "shaanxi" },
  { ...fujian, family: "anhui" },
  { ...neimenggu, family: "neimenggu" },
  { ...shaanxi, family: "shaanxi" },
  { ...hubei, family: "hubei" },
  { ...jiangsu, family: "jiangsu" },
  { ...liaoning, family: "qinghai" },
  { ...shandong, family: "software" },
  { ...guizhou, family: "guangxi" },
  { ...gansu, family: "henan" },
];

/** Budgets. */
export const BUDGET_OUTLINES: readonly FamilyOutline[] = [
  { ...budget, family: "hebei-budget" },
  { ...appropriation, family: "general-budget" },
  { ...sichuanBudget, family: "national-budget" },
  { ...guangxiBudget, family: "general-budget" },
];
