/** The text as it follows from the workbooks and from what was typed, and what is said of it. */
import type { Style } from "../../../src/catalogue/style";
import type { Change } from "../../../src/write/changes";
import type { Field } from "../../../src/write/fields";
import { RenewError } from "../../../src/renew/renewal";
import { blanksOf, paragraphsOf, type Narrative } from "../../../src/write/narrative";
import type { NarrativeSources } from "../../../src/write/quantities";
import type { Statement } from "../../../src/statement/statement";
import { renewedOf, type Renewed } from "../renew/renewed";
import type { Template } from "../renew/template";
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
  /** Where the text is last year's with this year's figures; `narrative` is that text. */
  readonly renewed?: Renewed;
  /** Why last year's text is none to begin from: then the text is written in the style. */
  readonly refused?: RenewError;
}

/** What a text follows from. */
interface Given {
  readonly engine: typeof import("./engine");
  readonly books: Books;
  readonly inputs: Inputs;
  readonly kept: Kept;
  readonly template: Template | undefined;
}

/**
 * @param before the paragraphs as they are shown now; those that stay are the same objects afterwards
 * @param newId names a paragraph that was not there
 */
export function write(
  { engine, books: { statement, prior, budget }, inputs, kept, template }: Given,
  before: readonly Shown[],
  newId: () => string,
): Written {
  const kind = statement.kind === "budget" ? "budget" : "final-account";
  const styles = engine.STYLES.filter((style) => style.kind === kind);
  const style = styles.find(({ name }) => name === kept.style) ?? engine.proposeStyle(statement);
  const decimals = kept.decimals ?? style.decimals;
  const sources = {
    ...(prior ? { prior } : {}),
    ...(budget ? { budget } : {}),
    inputs: engine.narrativeInputs(inputs),
  };
  const styled = engine.narrate(statement, style, sources, { decimals, own: kept.own ?? [] });
  const gaps = blanksOf(styled);
  const shared = {
    fields: engine.fieldsOf(styled),
    style,
    styles,
    decimals,
    self: inputs.self || style.self,
  };
  const changesOf = (narrative: Narrative): readonly Change[] =>
    kept.base?.style === narrative.style ? engine.changes(kept.base.paragraphs, narrative) : [];
  const made = template && renewedBy(template, statement, sources, kept);
  if (made && !(made instanceof RenewError))
    return {
      ...shared,
      narrative: made.narrative,
      paragraphs: steady(before, paragraphsOf(made.narrative), newId),
      left: made.notes.filter(({ answered }) => !answered).length,
      untold: [],
      changes: changesOf(made.narrative),
      renewed: made,
    };
  return {
    ...shared,
    narrative: styled,
    paragraphs: steady(before, paragraphsOf(styled), newId),
    left: gaps.filter(({ input }) => input).length,
    untold: gaps.filter(({ input, written }) => !input && !written).map(({ what }) => what),
    changes: changesOf(styled),
    ...(made ? { refused: made } : {}),
  };
}

function renewedBy(
  { source, engine }: Template,
  statement: Statement,
  sources: NarrativeSources,
  { answers = NONE, renamed = false }: Kept,
): Renewed | RenewError {
  const { paragraphs, document, docx } = source;
  try {
    const renewal = engine.renew(paragraphs, statement, {
      ...sources,
      renamed,
      ...(document ? { document } : {}),
    });
    const around = docx ? engine.yearsAround(docx, renewal.from) : [];
    return renewedOf({ ...renewal, notices: [...renewal.notices, ...around] }, paragraphs, answers);
  } catch (error) {
    if (error instanceof RenewError) return error;
    throw error;
  }
}

const NONE: ReadonlyMap<string, string> = new Map();
