import type { Rule } from "eslint";

declare const fileNames: Rule.RuleModule;
export default fileNames;
