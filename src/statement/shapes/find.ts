/** The lines and columns of an area, by the shape of a layout. */
import type { Layout } from "../../catalogue/layout";
import type { Sheet } from "../../workbook/workbook";
import type { Area } from "../header";
import type { Found } from "../raw";
import { findCodes } from "./codes";
import { findEconomic } from "./economic";
import { findItems } from "./items";
import { findTwoSided } from "./two-sided";

/** @param year what title and surroundings name as the year, 0 where they do not */
export function findShape(sheet: Sheet, area: Area, layout: Layout, year: number): Found {
  switch (layout.shape) {
    case "codes":
      return findCodes(sheet, area, layout, year);
    case "two-sided":
      return findTwoSided(sheet, area, layout, year);
    case "economic":
      return findEconomic(sheet, area, layout, year);
    case "items":
      return findItems(sheet, area, layout, year);
  }
}
