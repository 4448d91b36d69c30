/**
 * The catalogue: every rule once, in the order of the ministry's tables, then between tables, then structure. To add
 * a rule: list an id that was never used (src/catalogue/rule-ids.ts), declare it in the file of its table or group, give
 * its two examples (examples/), and test a case that cannot be judged.
 */
import type { CatalogueRule } from "./rule";
import { S_AMOUNT_RULES } from "./s-amounts";
import { S_CHANGE_RULES } from "./s-change";
import { S_CODE_RULES } from "./s-codes";
import { S_EMPTY_RULES } from "./s-empty";
import { S_FORMULA_RULES } from "./s-formulas";
import { S_HEAD_RULES } from "./s-heads";
import { S_NUMBERING_RULES } from "./s-numbering";
import { S_PARTS_RULES } from "./s-parts";
import { S_RATE_RULES } from "./s-rates";
import { S_TEXT_RULES } from "./s-texts";
import { S_TWICE_RULES } from "./s-twice";
import { S_UNIT_RULES } from "./s-unit";
import { S_XLS_RULES } from "./s-xls";
import { T01_RULES } from "./t01";
import { T01_LIST_RULES, X01_03_LIST_RULES } from "./t01-lists";
import { T01_SPENT_RULES } from "./t01-spent";
import { T02_RULES } from "./t02";
import { T03_RULES } from "./t03";
import { T04_RULES } from "./t04";
import { T05_RULES } from "./t05";
import { T06_RULES } from "./t06";
import { T07_RULES } from "./t07";
import { T08_RULES } from "./t08";
import { T09_RULES } from "./t09";
import { T10_RULES } from "./t10";
import { X01_02_03_RULES } from "./x01-02-03";
import { X01_04_RULES } from "./x01-04";
import { X02_03_05_RULES } from "./x02-03-05";
import { X04_FUND_RULES } from "./x04-funds";
import { X05_06_RULES } from "./x05-06";
import { X09_RULES } from "./x09";
import { XPY_RULES } from "./xpy";
import { XSUM_RULES } from "./xsum";

export const CATALOGUE: readonly CatalogueRule[] = [
  ...T01_RULES,
  ...T01_LIST_RULES,
  ...T01_SPENT_RULES,
  ...T02_RULES,
  ...T03_RULES,
  ...T04_RULES,
  ...T05_RULES,
  ...T06_RULES,
  ...T07_RULES,
  ...T08_RULES,
  ...T09_RULES,
  ...T10_RULES,
  ...X01_02_03_RULES,
  ...X01_03_LIST_RULES,
  ...X01_04_RULES,
  ...X02_03_05_RULES,
  ...X04_FUND_RULES,
  ...X05_06_RULES,
  ...X09_RULES,
  ...XPY_RULES,
  ...XSUM_RULES,
  ...S_CODE_RULES,
  ...S_NUMBERING_RULES,
  ...S_AMOUNT_RULES,
  ...S_CHANGE_RULES,
  ...S_RATE_RULES,
  ...S_PARTS_RULES,
  ...S_UNIT_RULES,
  ...S_HEAD_RULES,
  ...S_EMPTY_RULES,
  ...S_TEXT_RULES,
  ...S_XLS_RULES,
  ...S_TWICE_RULES,
  ...S_FORMULA_RULES,
];
