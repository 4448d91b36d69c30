import type { Box } from "../../src/workbook/workbook";
import { fullAddress } from "./addresses";
import { Fault } from "./fault";
import type { Book } from "./model/book";
import type { SheetModel } from "./model/sheet";
import { boxAddress } from "./model/box";
import { EventType, type EventEntry, type Json } from "./wire";

/** How this Excel behaves, where editions differ or a test asks for trouble. */
export interface Behaviour {
  /** The newest ExcelApi requirement set, `1.14`. */
  readonly apiVersion: string;
  /** The most characters of one response; beyond it the request fails as on the web. */
  readonly responseLimit?: number;
  /** False for an Excel that refuses conditional formats on several areas at once. */
  readonly conditionalFormatsOnAreas?: boolean;
  /** False for an Excel that cannot hold a request until a cell is left. */
  readonly canDelay?: boolean;
  /** False for an Excel that fails where something is asked of an object that is not there. */
  readonly nullChains?: boolean;
  /** False for an Excel that takes 缩放到一页宽 without a word and does not do it (office-js #1860). */
  readonly fitsToPages?: boolean;
  /**
   * Refuses one action of a request, by its kind: a change or call (`Range.Values`), as a workbook that got protected meanwhile
   * would; a question (`load Range`). What stands before it in the request is done. `nth` in refusals.ts makes one.
   */
  readonly refuse?: (kind: string) => Fault | undefined;
  /** Refuses a whole request before anything of it is done; those by which the library tidies up are not asked about. */
  readonly refuseRequest?: () => Fault | undefined;
  /** Carries a whole request out and gives a refusal for an answer: what a time-out looks like from outside. */
  readonly loseAnswer?: () => Fault | undefined;
}

/** What the objects of the local Excel share: the workbook, its events and the state of the running request. */
export class Session {
  /** `runtime.enableEvents`. */
  eventsEnabled = true;
  /** True while the add-in's request is being carried out: changes are then its own. */
  private inRequest = false;
  private readonly registered = new Set<EventType>();
  private nextEvent = 1;

  constructor(
    readonly book: Book,
    public behaviour: Behaviour,
    private readonly push: (entry: EventEntry) => void,
  ) {}

  /** Carries out a request of the add-in; what changes inside is the add-in's doing. */
  asAddin<T>(work: () => T): T {
    this.inRequest = true;
    try {
      return work();
    } finally {
      this.inRequest = false;
    }
  }

  /** @throws Fault where nothing of the workbook may be changed */
  mayWrite(): void {
    if (this.book.readOnly)
      throw new Fault("AccessDenied", "You don't have permission to change this workbook.");
  }

  /** @throws Fault where the sheet is protected against this kind of change */
  mayChange(sheet: SheetModel, what: "content" | "format"): void {
    this.mayWrite();
    if (sheet.protection && !(what === "format" && sheet.protection.allowFormatCells)) {
      throw new Fault("AccessDenied", "The sheet is protected.");
    }
  }

  /** @throws Fault where sheets may not come, go or change their names */
  mayRestructure(): void {
    this.mayWrite();
    if (this.book.structureProtected)
      throw new Fault("InvalidOperation", "The workbook's structure is protected.");
  }

  register(type: EventType): void {
    this.registered.add(type);
  }

  unregister(type: EventType): void {
    this.registered.delete(type);
  }

  get registrations(): readonly EventType[] {
    return [...this.registered];
  }

  /** Values or formulas of a sheet were changed. */
  edited(sheet: SheetModel, box: Box, changeType = "RangeEdited"): void {
    this.book.recalculate();
    this.raise(EventType.Changed, {
      changeType,
      source: "Local",
      worksheetId: sheet.id,
      address: boxAddress(box),
      ...this.trigger(),
    });
    for (const other of this.book.sheets) {
      if ([...other.filled()].some(({ cell }) => cell.formula !== undefined)) {
        this.raise(EventType.Calculated, { worksheetId: other.id, address: "" });
      }
    }
  }

  /** Looks or number formats of a sheet were changed. */
  formatted(sheet: SheetModel, box: Box): void {
    this.raise(EventType.FormatChanged, {
      source: "Local",
      worksheetId: sheet.id,
      address: fullAddress(sheet.name, box).split("!")[1] ?? "",
    });
  }

  added(sheet: SheetModel): void {
    this.raise(EventType.Added, { source: "Local", worksheetId: sheet.id });
  }

  deleted(sheet: SheetModel): void {
    this.raise(EventType.Deleted, { source: "Local", worksheetId: sheet.id });
  }

  /** From ExcelApi 1.14 on an event says whether this very add-in was the cause. */
  private trigger(): { readonly [key: string]: Json } {
    if (Number(this.behaviour.apiVersion.split(".")[1]) < 14) return {};
    return { triggerSource: this.inRequest ? "ThisLocalAddin" : "Unknown" };
  }

  private raise(type: EventType, message: { readonly [key: string]: Json }): void {
    if (!this.registered.has(type) || !this.eventsEnabled) return;
    this.push({
      messageCategory: 65536,
      messageType: type,
      targetId: "Workbook",
      message: JSON.stringify(message),
      id: this.nextEvent++,
    });
  }
}
