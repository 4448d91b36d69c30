/** What a recognised statement says otherwise than the department it was printed from. */
import { aspectOfKey, isRate } from "../src/catalogue/aspects";
import { TOTAL_AGAIN } from "../src/catalogue/line-keys";
import type { Entry, Statement } from "../src/statement/statement";
import type { PlacedFigure } from "./paper";
import type { Rendered } from "./render";

/** One figure as one line: where it was printed, what, and what was read instead. */
function complaint(figure: PlacedFigure, what: string): string {
  return `${figure.key} ${figure.sheet}!${figure.address} (${figure.state} ${figure.shown}): ${what}`;
}

function compare(figure: PlacedFigure, entry: Entry): string | undefined {
  if (entry.state !== figure.state) return `is ${entry.state}`;
  if (entry.amount.printed.value !== figure.shown) return `reads ${entry.amount.printed.value}`;
  if (figure.state === "amount" && entry.amount.unit !== figure.unit) return `is in ${entry.amount.unit}`;
  // What the cell stands for must contain the exact amount, or rounding would look like an error.
  const { low, high } = entry.amount.printed;
  if (figure.exact < low || figure.exact > high) return `stands for ${low} to ${high}, not ${figure.exact}`;
  const { held } = entry.amount;
  if (figure.exact < held.low || figure.exact > held.high) return `holds ${held.low} to ${held.high}`;
  return undefined;
}

/** Every figure that is not recognised at its key, in its cell, with its value; empty where all is well. */
export function misread(rendered: Rendered, statement: Statement): string[] {
  const complaints: string[] = [];
  for (const slot of rendered.slots) {
    if (!statement.table(slot)) complaints.push(`no table of slot ${slot}`);
  }
  for (const figure of rendered.figures.values()) {
    const table = statement.table(figure.slot);
    if (!table) continue;
    const entry = table.cell(figure.line, figure.column);
    if (!entry) {
      complaints.push(complaint(figure, "not recognised"));
      continue;
    }
    const places = [figure, ...(rendered.twins.get(figure.key) ?? [])];
    const place = places.find((other) => other.sheet === entry.sheet && other.address === entry.address);
    const wrong = place ? compare(place, entry) : `taken from ${entry.sheet}!${entry.address}`;
    if (wrong) complaints.push(complaint(figure, wrong));
  }
  for (const table of statement.tables) {
    const printed = [...rendered.figures.values()].some((figure) => figure.slot === table.slot);
    if (!printed && !rendered.slots.includes(table.slot))
      complaints.push(`slot ${table.slot} was never printed: ${table.title}`);
    for (const line of table.lines) {
      for (const [column, entry] of line.cells) {
        if (entry.state === "unreadable") {
          complaints.push(
            `${table.slot}/${line.key}/${column} at ${entry.sheet}!${entry.address} is unreadable`,
          );
        }
        // A line that no layout knows takes part in nothing.
        if (line.key.startsWith("other:") || line.key.startsWith("unit:") || isRate(aspectOfKey(column)))
          continue;
        const key = line.key === TOTAL_AGAIN ? "total" : line.key;
        if (entry.state === "amount" && !rendered.figures.has(`${table.slot}/${key}/${column}`)) {
          complaints.push(
            `${table.slot}/${line.key}/${column} at ${entry.sheet}!${entry.address} was never printed`,
          );
        }
      }
    }
  }
  return complaints;
}
