/** Which set of cells is at fault, as it is asked and as each answer would mend them. */
import type { Span } from "../amount/span";
import type { Assessment, Assessor } from "./assess";

/** One independent question: which of these sets is at fault. Likeliest first, at least one. */
export interface Choice {
  readonly assessments: readonly Assessment[];
  /** The weight of the likeliest set that would mend what no cell shows: decimals that are held and not printed. */
  readonly hidden?: number;
}

/** The figures that an assessment puts in its cells. */
export function spansOf({ mendings }: Assessment, assessor: Assessor): Map<number, Span> {
  return new Map(mendings.map(({ cell, slip }) => [cell, assessor.spanOf(cell, slip.value)]));
}

/** What the likeliest answers put in their cells, those to some of the questions left out. */
export function mendedBy(
  assessor: Assessor,
  choices: readonly Choice[],
  without: readonly number[],
): Map<number, Span> {
  return new Map(
    choices.flatMap(({ assessments }, at) =>
      without.includes(at) ? [] : [...spansOf(assessments[0]!, assessor)],
    ),
  );
}
