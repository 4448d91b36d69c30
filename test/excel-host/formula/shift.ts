import { toAddress } from "../../../src/workbook/address";
import { shiftBox, type RowShift } from "../model/shift";
import { parseReference } from "./reference";
import { tokens } from "./tokens";

/** A formula after rows went in or out of `sheet`; `own` is the sheet it stands on. */
export function shiftFormula(formula: string, own: string, sheet: string, shift: RowShift): string {
  return tokens(formula)
    .map(({ kind, text }) => {
      if (kind !== "reference" || (parseReference(text).sheet ?? own) !== sheet) return text;
      const bang = text.lastIndexOf("!") + 1;
      const box = shiftBox(parseReference(text).box, shift);
      if (!box) return "#REF!";
      const [from = "", to] = text.slice(bang).split(":");
      const moved = [withDollars(from, box.top, box.left)];
      if (to !== undefined) moved.push(withDollars(to, box.bottom, box.right));
      return text.slice(0, bang) + moved.join(":");
    })
    .join("");
}

/** A formula after a sheet got another name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return tokens(formula)
    .map(({ kind, text }) =>
      kind === "reference" && parseReference(text).sheet === from
        ? `'${to.replace(/'/g, "''")}'!${text.slice(text.lastIndexOf("!") + 1)}`
        : text,
    )
    .join("");
}

function withDollars(original: string, row: number, column: number): string {
  const address = toAddress(row, column);
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const [, dollarColumn = "", dollarRow = ""] = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(original) ?? [];
  return dollarColumn + letters + dollarRow + digits;
}
