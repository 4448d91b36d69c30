import { functionalClasses } from "../../classifications/classification";
import type { LineSpec } from "../../layout";

/**
 * The lines of 功能分类 in 01 and 04, known by name: their ordinals shift from year to year and form to form. Older names
 * stand beside today's.
 */
export const EXPENDITURE_CLASSES: readonly LineSpec[] = functionalClasses().map(({ code, name, old }) => ({
  key: code,
  code,
  role: "item",
  words: [
    ...new Set([name, ...old].flatMap((printed) => (printed === "其他支出" ? printed : anyEnding(printed)))),
  ],
}));

/** Some forms leave out 支出 at the end, some add it. */
function anyEnding(name: string): string {
  return `${name.replace(/支出$/, "")}[支出]`;
}
