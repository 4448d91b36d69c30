/** The rules of texts, beside those of tables (../index.ts). A rule that is listed by id and not said here does not compile. */
import { TEXT_RULE_IDS, type TextRuleId } from "../../catalogue/rule-ids";
import { FUND_AND_OTHER_RULES } from "./funds-and-others";
import { GENERAL_BUDGET_RULES } from "./general-budget";
import { INCOME_AND_EXPENDITURE_RULES } from "./income-and-expenditure";
import { OVERALL_RULES } from "./overall";
import type { TextRule, TextRuleEntry } from "./text-rule";

export type { TextRule } from "./text-rule";

const ENTRIES: Readonly<Record<TextRuleId, TextRuleEntry>> = {
  ...OVERALL_RULES,
  ...INCOME_AND_EXPENDITURE_RULES,
  ...GENERAL_BUDGET_RULES,
  ...FUND_AND_OTHER_RULES,
};

export const TEXT_RULES: readonly TextRule[] = TEXT_RULE_IDS.map((id) => ({
  id,
  severity: "error",
  ...ENTRIES[id],
}));
