import { parseBox } from "../../../src/workbook/address";
import type { Box } from "../../../src/workbook/workbook";

/** A reference in a formula; without a sheet it means the formula's own. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly box: Box;
}

/** `'公开01表'!$A$1:B2` → its sheet and box. */
export function parseReference(text: string): Reference {
  const bang = text.lastIndexOf("!");
  const sheet = bang < 0 ? undefined : text.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'");
  const box = parseBox(text.slice(bang + 1));
  if (!box) throw new SyntaxError(`No reference: ${text}`);
  return { sheet, box };
}
