/** A formula (公式, `m:oMath`) as the words and figures that stand in it one behind the other. */
import type { XmlCursor } from "../package/xml";

/** What stands for a formula that one line cannot hold: a root, a power, a matrix. */
export const FORMULA = "［公式］";

/** Elements whose content stands in the line. */
const IN_LINE: ReadonlySet<string> = new Set(["r", "t", "f", "num", "box", "borderBox", "e"]);

/** Reads the formula that the cursor has opened. */
export function formulaText(cursor: XmlCursor): string {
  const { depth } = cursor;
  let text = "";
  let inLine = true;
  while (cursor.next()) {
    const { kind, name } = cursor;
    if (kind === "close" && cursor.depth === depth) break;
    if (kind === "close") continue;
    if (/Pr$/.test(name) || name === "del") {
      if (kind === "open") cursor.skip();
    } else if (name === "t") text += kind === "open" ? cursor.text() : "";
    else if (name === "den") text += "/";
    else inLine &&= IN_LINE.has(name);
  }
  return inLine ? text : FORMULA;
}
