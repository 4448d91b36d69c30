/** Whether what a text says of a quantity is what the tables have of it. */
import type { Known } from "../../facts/knowledge";
import type { Reading } from "../bind/reading";
import type { Desk } from "./desk";
import { agreement } from "./figures";

export function agrees(desk: Desk, { figure }: Pick<Reading, "figure">, known: Known): boolean {
  return [known, ...known.others].some((print) => {
    const found = agreement(figure, print, desk.usual);
    return found === "same" || found === "finer" || found === "fewer";
  });
}
