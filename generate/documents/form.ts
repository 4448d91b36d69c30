/** The forms in which tables go into a document: a table a sheet, nothing hidden, whole. */
import { randomForm, type FamilyId, type Form } from "../form";
import type { Random } from "../random";

export function paperForm(random: Random, family: FamilyId): Form {
  return {
    ...randomForm(random, family),
    sheets: "separate",
    continued: "no",
    hidden: false,
    shuffled: false,
    extraSheets: false,
    plainSheetNames: false,
  };
}
