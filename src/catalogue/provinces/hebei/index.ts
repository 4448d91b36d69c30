/** 河北. */
import { NINE, type Province } from "../province";
import { hebeiBudget } from "./wording";

export const hebei: Province = {
  name: "hebei",
  title: "河北",
  publishes: { budget: { tables: { note: "九张表", required: NINE, optional: [] }, wording: hebeiBudget } },
};
