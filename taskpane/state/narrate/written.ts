/** The text as it follows from the workbooks and from what was typed, and what is said of it. */
import type { Style } from "../../../src/catalogue/style";
import type { Change } from "../../../src/write/changes";
import type { Field } from "../../../src/write/fields";
import { blanksOf, paragraphsOf, type Narrative } from "../../../src/write/narrative";
import type { Statement } from "../../../src/statement/statement";
import type { Inputs } from "./inputs";
import type { Kept } from "./kept";
import { steady, type Shown } from "./steady";

/** The workbooks that the text is written from. */
export interface Books {
  readonly statement: Statement;
  readonly prior: Statement | undefined;
  readonly budget: Statement | undefined;
}

export interface Written {
  readonly narrative: Narrative;
  readonly paragraphs: readonly Shown[];
  readonly fields: readonly Field[];
  /** Values that are still to be filled in, each once. */
  readonly left: number;
  /** What the tables should say themselves and do not: 年度, 部门名称. */
  readonly untold: readonly string[];
  readonly style: Style;
  readonly styles: readonly Style[];
  readonly decimals: 1 | 2;
  /** 我部门, 本部门 …, as it stands in the text. */
  readonly self: string;
  /** Against the text as it last left the pane. */
  readonly changes: readonly Change[];
}

/**
 * @param before the paragraphs as they are shown now; those that stay are the same objects afterwards
 * @param newId names a paragraph that was not there
 */
export function write(
  engine: typeof import("./engine"),
  { statement, prior, budget }: Books,
  inputs: Inputs,
  kept: Kept,
  before: readonly Shown[],
  newId: () => string,
): Written {
  const kind = statement.kind === "budget" ? "budget" : "final-account";
  const styles = engine.STYLES.filter((style) => style.kind === kind);
  const style = styles.find(({ name }) => name === kept.style) ?? engine.proposeStyle(statement);
  const decimals = kept.decimals ?? style.decimals;
  const narrative = engine.narrate(
    statement,
    style,
    {
      ...(prior ? { prior } : {}),
      ...(budget ? { budget } : {}),
      inputs: engine.narrativeInputs(inputs),
    },
    { decimals },
  );
  const gaps = blanksOf(narrative);
  return {
    narrative,
    paragraphs: steady(before, paragraphsOf(narrative), newId),
    fields: engine.fieldsOf(narrative),
    left: gaps.filter(({ input }) => input).length,
    untold: gaps.filter(({ input }) => !input).map(({ what }) => what),
    style,
    styles,
    decimals,
    self: inputs.self || style.self,
    changes: kept.base?.style === style.name ? engine.changes(kept.base.paragraphs, narrative) : [],
  };
}
