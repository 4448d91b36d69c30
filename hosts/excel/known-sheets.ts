/** What the last reading knows of the workbook's sheets: names lead to ids, which stay when a sheet is renamed. */
import type { Box, Sheet } from "../../src/workbook/workbook";

export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Protected against changes of contents. */
  readonly locked: boolean;
  /** Protected against changes of looks as well. */
  readonly formatLocked: boolean;
  /** The smallest rectangle around all values. */
  readonly used: Box | undefined;
  readonly sheet: Sheet;
}

export class KnownSheets {
  constructor(
    readonly workbookName: string,
    /** The workbook is open for reading only, as far as Excel tells. */
    readonly readOnly: boolean,
    readonly all: readonly KnownSheet[],
    /** Formulas are computed only when the user asks for it. */
    readonly manual = false,
  ) {}

  named(name: string): KnownSheet | undefined {
    return this.all.find((sheet) => sheet.name === name);
  }

  withId(id: string): KnownSheet | undefined {
    return this.all.find((sheet) => sheet.id === id);
  }

  /** The same with one sheet as it is now: in place of what was known of it, or at the end. */
  with(sheet: KnownSheet): KnownSheets {
    const all = this.withId(sheet.id)
      ? this.all.map((each) => (each.id === sheet.id ? sheet : each))
      : [...this.all, sheet];
    return new KnownSheets(this.workbookName, this.readOnly, all, this.manual);
  }

  without(id: string): KnownSheets {
    return new KnownSheets(
      this.workbookName,
      this.readOnly,
      this.all.filter((sheet) => sheet.id !== id),
      this.manual,
    );
  }

  /** What leads Excel to the sheet: its id, or the name where it was never read. */
  keyOf(name: string): string {
    return this.named(name)?.id ?? name;
  }
}

export const NOTHING_KNOWN = new KnownSheets("", false, []);
