import type { Rule } from "eslint";

declare const arrows: Rule.RuleModule;
export default arrows;
