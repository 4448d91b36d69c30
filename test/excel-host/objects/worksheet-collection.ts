import { Fault } from "../fault";
import { EventType, type Json } from "../wire";
import { asText, HostCollection, type Members } from "./host-object";
import { WorksheetObject } from "./worksheet";

const NAME_LIMIT = 31;

export class WorksheetCollection extends HostCollection {
  readonly className = "WorksheetCollection";

  protected readonly members: Members = {
    Add: { call: ([name]) => this.add(name === null ? undefined : asText(name, "name")) },
    GetActiveWorksheet: {
      call: () => {
        const { activeSheet } = this.session.book;
        return activeSheet ? new WorksheetObject(this.session, activeSheet) : null;
      },
    },
    GetItemOrNullObject: { call: ([key]) => this.find(asText(key, "key")) ?? null },
    GetCount: { call: () => this.session.book.sheets.length },
    _RegisterDataChangedEvent: { call: () => this.session.register(EventType.Changed) },
    _UnregisterDataChangedEvent: { call: () => this.session.unregister(EventType.Changed) },
    _RegisterFormatChangedEvent: { call: () => this.session.register(EventType.FormatChanged) },
    _UnregisterFormatChangedEvent: { call: () => this.session.unregister(EventType.FormatChanged) },
    _RegisterCalculatedEvent: { call: () => this.session.register(EventType.Calculated) },
    _UnregisterCalculatedEvent: { call: () => this.session.unregister(EventType.Calculated) },
    _RegisterAddedEvent: { call: () => this.session.register(EventType.Added) },
    _UnregisterAddedEvent: { call: () => this.session.unregister(EventType.Added) },
    _RegisterDeletedEvent: { call: () => this.session.register(EventType.Deleted) },
    _UnregisterDeletedEvent: { call: () => this.session.unregister(EventType.Deleted) },
  };

  override items(): readonly WorksheetObject[] {
    return this.session.book.sheets.map((sheet) => new WorksheetObject(this.session, sheet));
  }

  /** By id or by name. */
  override item(key: Json): WorksheetObject {
    const found = typeof key === "string" ? this.find(key) : undefined;
    if (!found) throw this.missing(key);
    return found;
  }

  private find(key: string): WorksheetObject | undefined {
    const { book } = this.session;
    const sheet = book.sheetWithId(key) ?? book.sheetNamed(key);
    return sheet && new WorksheetObject(this.session, sheet);
  }

  private add(name: string | undefined): WorksheetObject {
    this.session.mayRestructure();
    const { book } = this.session;
    const chosen = name ?? `Sheet${String(book.sheets.length + 1)}`;
    if (book.sheetNamed(chosen)) throw new Fault("ItemAlreadyExists", `There is a sheet named ${chosen}.`);
    if (chosen === "" || chosen.length > NAME_LIMIT || /[\\/?*[\]:]/.test(chosen)) {
      throw new Fault("InvalidArgument", `No sheet can be named ${chosen}.`);
    }
    const sheet = book.addSheet(chosen);
    this.session.added(sheet);
    return new WorksheetObject(this.session, sheet);
  }
}
