/** Which table a segment of a sheet is: by its title, confirmed by the words of its header and lines. */
import type { FigureReader } from "../amount/figure";
import { moneyOfCode } from "../catalogue/classifications/classification";
import { LAYOUTS } from "../catalogue/layouts";
import type { Layout } from "../catalogue/layout";
import type { StatementKind } from "../catalogue/tables";
import { filledColumns, filledRows } from "../workbook/filled";
import { cellAt } from "../workbook/workbook";
import { expand, labelPattern } from "../words/pattern";
import { draftTable, type Draft } from "./assemble";
import { saysNothing } from "./empty";
import { figureAt } from "./header";
import { layoutsFor } from "./kind";
import { isFound, type RawTable } from "./raw";
import { bodyArea, wordsIn, type Segment } from "./segment";
import { findPanels } from "./shapes/economic-panels";
import { findShape } from "./shapes/find";
import { readSurroundings } from "./preamble";

const patterns = new Map<string, RegExp>();

/** The first of these pieces of evidence that a segment lacks. */
function missingOf(said: ReadonlySet<string>, pieces: readonly string[]): string | undefined {
  return pieces.find((evidence) => {
    let pattern = patterns.get(evidence);
    if (!pattern) patterns.set(evidence, (pattern = labelPattern(evidence)));
    for (const words of said) if (pattern.test(words)) return false;
    return true;
  });
}

/** A pattern of the layout data as something to read: its first word, options left out. */
function readable(pattern: string): string {
  return expand(pattern)[0]!;
}

export interface Candidate {
  readonly draft?: Draft;
  readonly reason: string;
}

/** A table of 经济分类 names 因公出国（境）费用 and 公务接待费 too; its second page may do so by codes alone. */
const ECONOMIC = "工资福利支出";

/** What a table without a known title may be: what its words alone tell, of the same kind of document. */
function untitled(kind: StatementKind, isEconomic: boolean): readonly Layout[] {
  const own = kind === "budget" ? "budget" : "final-account";
  return LAYOUTS.filter(
    (layout) =>
      layout.distinctive !== undefined && layout.kind === own && !(isEconomic && layout.shape === "items"),
  );
}

export function recogniseSegment(segment: Segment, kind: StatementKind, reader: FigureReader): Candidate {
  const { hit } = segment;
  if (hit?.foreign !== undefined) return { reason: hit.foreign };
  const said = wordsIn(segment);
  const body = bodyArea(segment);
  const titled = hit && hit.layouts.length > 0 ? layoutsFor(hit, segment, kind) : [];
  if (!titled) {
    return { reason: kind === "budget" ? "是决算表，不与预算表一起核对" : "是预算表，不与决算表一起核对" };
  }
  const isEconomic = (): boolean => said.has(ECONOMIC) || findPanels(segment.sheet, body).length > 0;
  const candidates = titled.length > 0 ? titled : untitled(kind, isEconomic());
  let reason = "没有已知的表名，表头和项目也不像任何一张决算公开表";
  for (const layout of candidates) {
    // A title says which table it is, and what a form lacks is no reason to refuse it; without one its words must tell.
    const missing = missingOf(said, layout.evidence);
    if (titled.length === 0 && (missing ?? missingOf(said, layout.distinctive ?? [])) !== undefined) continue;
    const { dated } = readSurroundings(segment, layout.kind);
    const found = findShape(segment.sheet, body, layout, dated);
    if (titled.length === 0 && isFound(found) && !isOfItsMoney(found, layout)) continue;
    if (isFound(found)) return { draft: draftTable(segment, body, layout, found, reader), reason: "" };
    if (titled.length > 0) {
      const lacking = missing === undefined ? found.missing : `没有找到“${readable(missing)}”`;
      reason = `表名像“${layout.name}”，但${lacking}`;
    }
  }
  const [layout] = titled;
  return layout && isSaidBlank(segment)
    ? { draft: draftTable(segment, body, layout, NOTHING, reader), reason: "" }
    : { reason };
}

/** Whether the 款 and 项 are those of the money that the table is of, where it is of one alone. */
function isOfItsMoney({ lines }: RawTable, layout: Layout): boolean {
  if (layout.shape !== "codes" || !layout.money) return true;
  const codes = lines.flatMap(({ key }) => (/^\d{5,7}$/.test(key) ? key : []));
  return codes.length > 0 && codes.every((code) => moneyOfCode(code) === layout.money);
}

/** Of a table that stands there by its title alone. */
const NOTHING: RawTable = { columns: [], lines: [], bodyTop: 0, asides: new Set(), pathOf: () => [] };

/** Whether an area has no figure but the numbers of its columns, and a sentence in it says why. */
function isSaidBlank({ sheet, area }: Segment): boolean {
  let said = false;
  for (const row of filledRows(sheet, area))
    for (const column of filledColumns(sheet, row, area)) {
      const text = String(cellAt(sheet, row, column)!.value).trim();
      if (figureAt(sheet, row, column) && !/^\d{1,2}$/.test(text)) return false;
      said ||= saysNothing(text);
    }
  return said;
}
