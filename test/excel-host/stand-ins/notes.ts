/** Old notes (ExcelApi 1.18) as a newer client library has them, for the library from npm, which ends at 1.15. */
import type { RawLibrary, RemoteObject } from "./raw-library";

export function addNotes({ Excel, OfficeExtension }: RawLibrary): void {
  const { BatchApiHelper, ClientObject, Utility } = OfficeExtension;

  class Note extends ClientObject {
    private text: string | undefined;

    get _className(): string {
      return "Note";
    }

    get content(): string {
      Utility.throwIfNotLoaded("content", this.text, "Note", this._isNull);
      return this.text ?? "";
    }

    delete(): void {
      BatchApiHelper.invokeMethod(this, "Delete", 0, [], 0, 0);
    }

    getLocation(): unknown {
      return BatchApiHelper.createMethodObject(
        Excel["Range"],
        this,
        "GetLocation",
        1,
        [],
        false,
        true,
        null,
        4,
      );
    }

    load(option: unknown): unknown {
      return Utility.load(this, option);
    }

    override _handleResult(value: { readonly Content?: string } | null): void {
      super._handleResult(value);
      if (!value) return;
      Utility.fixObjectPathIfNecessary(this, value);
      if (value.Content !== undefined) this.text = value.Content;
    }
  }

  class NoteCollection extends ClientObject {
    private notes: RemoteObject[] | undefined;

    get _className(): string {
      return "NoteCollection";
    }

    get _isCollection(): boolean {
      return true;
    }

    get items(): readonly RemoteObject[] {
      Utility.throwIfNotLoaded("items", this.notes, "NoteCollection", this._isNull);
      return this.notes ?? [];
    }

    add(cell: unknown, content: string): unknown {
      return BatchApiHelper.createMethodObject(Note, this, "Add", 0, [cell, content], false, true, null, 0);
    }

    getItem(cell: unknown): unknown {
      return BatchApiHelper.createMethodObject(Note, this, "GetItem", 1, [cell], false, false, null, 4);
    }

    getItemAt(index: number): unknown {
      return BatchApiHelper.createMethodObject(Note, this, "GetItemAt", 1, [index], false, false, null, 4);
    }

    getCount(): unknown {
      return BatchApiHelper.invokeMethod(this, "GetCount", 1, [], 4, 0);
    }

    load(option: unknown): unknown {
      return Utility.load(this, option);
    }

    override _handleResult(value: { readonly items?: readonly unknown[] } | null): void {
      super._handleResult(value);
      if (!value) return;
      Utility.fixObjectPathIfNecessary(this, value);
      const items = (value as Readonly<Record<string, readonly unknown[] | undefined>>)[
        OfficeExtension.Constants.items
      ];
      this.notes = items?.map((item, index) => {
        const note = BatchApiHelper.createChildItemObject(Note, false, this, item, index);
        note._handleResult(item);
        return note;
      });
    }
  }

  Object.assign(Excel, { Note, NoteCollection });
  Object.defineProperty(Excel["Workbook"]?.prototype, "notes", {
    configurable: true,
    get(this: RemoteObject & { standInNotes?: unknown }) {
      Utility.throwIfApiNotSupported("Workbook.notes", "ExcelApi", "1.18", "Excel");
      return (this.standInNotes ??= BatchApiHelper.createPropertyObject(
        NoteCollection,
        this,
        "Notes",
        true,
        4,
      ));
    },
  });
}
