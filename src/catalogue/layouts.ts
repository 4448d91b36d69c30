/**
 * All layouts: the provinces' own, then the general ones, the final account's first. To teach a new province's form: copy
 * the entry that is nearest into the province's folder, give it an id of its own (`T09.xx`), change the words, name it
 * in the province's `forms`, and add a workbook in that form to the tests.
 */
import { T10 } from "./provinces/general/assets";
import { B02, B03, B05, B07, B08, T02, T03, T05, T07, T08 } from "./provinces/general/code-tables";
import { B06, T06 } from "./provinces/general/economic";
import type { ForeignTitle, Layout } from "./layout";
import { B01, B04, T01, T04 } from "./provinces/general/overview";
import { FOREIGN_TITLES as GENERAL_TITLES } from "./provinces/general/foreign";
import { B09, T09 } from "./provinces/general/three-public";
import { PROVINCES } from "./provinces";

export const LAYOUTS: readonly Layout[] = [
  ...PROVINCES.flatMap(({ forms = [] }) => forms),
  T01,
  T02,
  T03,
  T04,
  T05,
  T06,
  T07,
  T08,
  T09,
  T10,
  B01,
  B02,
  B03,
  B04,
  B05,
  B06,
  B07,
  B08,
  B09,
];

export const FOREIGN_TITLES: readonly ForeignTitle[] = [
  ...PROVINCES.flatMap(({ titles = [] }) => titles),
  ...GENERAL_TITLES,
];
