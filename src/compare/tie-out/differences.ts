/** What is found between the tables of a document and those of a workbook, each with the places it is of. */
import type { TableId } from "../../catalogue/tables";
import { placeInDocument, type CellPlace } from "../../document/place";
import type { DocumentTables } from "../../document/sheets";
import { readTitle } from "../../statement/meta";
import type { Statement, Table } from "../../statement/statement";
import type { CellRef } from "../../workbook/workbook";
import type { CellPair } from "./pairs";
import type { TiedPlace } from "./tied-place";
import * as said from "./wording";

export type DifferenceKind = "value" | "blank" | "unreadable" | "line" | "table" | "unit" | "label" | "year";

export interface Difference {
  readonly kind: DifferenceKind;
  /** The table of the first place. */
  readonly table: TableId;
  /** `warning`: it need not be wrong, as a name that is written otherwise. */
  readonly severity: "error" | "warning";
  /** One sentence: where, what either prints, and which of them the text bears out. */
  readonly message: string;
  /** Which one is stale, as far as the text tells. */
  readonly stale?: "document" | "workbook";
  readonly places: readonly TiedPlace[];
}

/** The tables of both, as they were read, and the document as it stands. */
export interface Compared {
  readonly workbook: Statement;
  readonly printed: Statement;
  readonly document: DocumentTables;
}

export const WARNING = { severity: "warning" } as const;

export class Differences {
  readonly found: Difference[] = [];

  constructor(private readonly document: DocumentTables) {}

  say(
    kind: DifferenceKind,
    table: TableId,
    message: string,
    places: readonly TiedPlace[],
    { stale, severity = "error" }: Pick<Difference, "stale"> & Partial<Pick<Difference, "severity">> = {},
  ): void {
    this.found.push({ kind, table, severity, message, places, ...(stale ? { stale } : {}) });
  }

  cell({ label, workbook, document }: CellPair): TiedPlace {
    return this.place(label, workbook, document, said.printed(document), said.printed(workbook));
  }

  whole(workbook: Table | undefined, document: Table | undefined): TiedPlace {
    return this.place(
      "",
      workbook?.titleCell,
      document?.titleCell,
      document ? readTitle(document.title).words : "",
      workbook ? readTitle(workbook.title).words : "",
    );
  }

  place(
    label: string,
    workbook: CellRef | undefined,
    document: CellRef | undefined,
    stated: string,
    expected: string,
  ): TiedPlace {
    const place = document && this.paperPlace(document);
    return {
      label,
      ...(workbook ? { workbook: { sheet: workbook.sheet, address: workbook.address } } : {}),
      ...(document
        ? { document: { sheet: document.sheet, address: document.address, ...(place ? { place } : {}) } }
        : {}),
      stated,
      expected,
    };
  }

  /** What stands around a table, as a paragraph above it, is placed at the table's first row. */
  private paperPlace(cell: CellRef): CellPlace | undefined {
    const own = placeInDocument(this.document, cell);
    if (own) return own;
    const first = this.document.sheets.find(({ sheet }) => sheet.name === cell.sheet)?.places.find(Boolean);
    return first && { ...first, column: 1 };
  }
}
