/** What is to be marked, by sheet, kind and cell: each cell once, with its gravest kind and all its texts. */
import type { Place } from "../../src/workbook/workbook";
import { parseAddress } from "../../src/workbook/address";
import type { Mark, MarkKind } from "../host";
import { markWords, MARK_KINDS } from "../mark-looks";
import { MOST_ANNOTATIONS, type Annotation } from "./annotations";
import { addTo } from "../../src/group-by";

export interface SheetPlan {
  /** The name by which the marks know the sheet. */
  readonly name: string;
  readonly cells: ReadonlyMap<MarkKind, readonly Place[]>;
}

export interface MarkPlan {
  readonly sheets: readonly SheetPlan[];
  /** The gravest first. */
  readonly annotations: readonly Annotation[];
}

export function planMarks(marks: readonly Mark[]): MarkPlan {
  const cells = new Map<string, { mark: Mark; messages: string[] }>();
  for (const mark of marks) {
    const key = `${mark.sheet}!${mark.address}`;
    const known = cells.get(key);
    if (!known) cells.set(key, { mark, messages: [mark.message] });
    else {
      if (!known.messages.includes(mark.message)) known.messages.push(mark.message);
      if (MARK_KINDS.indexOf(mark.kind) > MARK_KINDS.indexOf(known.mark.kind)) known.mark = mark;
    }
  }
  const sheets = new Map<string, Map<MarkKind, Place[]>>();
  for (const { mark } of cells.values()) {
    const position = parseAddress(mark.address);
    if (!position) continue;
    const sheet = sheets.get(mark.sheet) ?? new Map<MarkKind, Place[]>();
    addTo(sheet, mark.kind, position);
    sheets.set(mark.sheet, sheet);
  }
  const annotations = [...cells.values()]
    .sort((a, b) => MARK_KINDS.indexOf(b.mark.kind) - MARK_KINDS.indexOf(a.mark.kind))
    .slice(0, MOST_ANNOTATIONS)
    .map(({ mark, messages }) => ({
      sheet: mark.sheet,
      address: mark.address,
      text: markWords({ kind: mark.kind, message: messages.join("\n") }),
    }));
  return { sheets: [...sheets].map(([name, kinds]) => ({ name, cells: kinds })), annotations };
}
