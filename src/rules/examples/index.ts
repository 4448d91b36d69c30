/** Two examples of every rule of tables: one that holds, one that breaks. A rule without them does not compile. */
import type { TableRuleId } from "../../catalogue/rule-ids";
import { BETWEEN_TABLES } from "./between-tables";
import type { RuleExamples } from "./example";
import { OF_STRUCTURE } from "./of-structure";
import { OF_TABLES } from "./of-tables";

export const EXAMPLES: Readonly<Record<TableRuleId, RuleExamples>> = {
  ...OF_TABLES,
  ...BETWEEN_TABLES,
  ...OF_STRUCTURE,
};
