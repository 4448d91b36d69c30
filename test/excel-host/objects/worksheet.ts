import { boxesOf, boxOf, splitSheet } from "../addresses";
import { Fault } from "../fault";
import type { SheetModel, Visibility } from "../model/sheet";
import type { Session } from "../session";
import { AutoFilterObject } from "./auto-filter";
import { ChartCollection } from "./charts";
import { FreezePanesObject } from "./freeze-panes";
import { asNumber, asText, asTruth, HostObject, type Members, type Parameter } from "./host-object";
import { PageLayoutObject } from "./page-layout";
import { RangeObject } from "./range";
import { RangeAreasObject } from "./range-areas";
import { WorksheetProtectionObject } from "./worksheet-protection";

export class WorksheetObject extends HostObject {
  readonly className = "Worksheet";

  constructor(
    session: Session,
    readonly sheet: SheetModel,
  ) {
    super(session);
  }

  override get id(): string {
    return this.sheet.id;
  }

  protected readonly members: Members = {
    Id: { get: () => this.sheet.id },
    Name: { get: () => this.sheet.name, set: (name) => this.rename(asText(name, "name")) },
    Position: {
      get: () => this.session.book.sheets.indexOf(this.sheet),
      set: (position) => this.move(asNumber(position, "position")),
    },
    Visibility: {
      get: () => this.sheet.visibility,
      set: (visibility) => {
        this.session.mayRestructure();
        this.sheet.visibility = asText(visibility, "visibility") as Visibility;
      },
    },
    TabColor: {
      get: () => this.sheet.tabColor,
      set: (color) => {
        this.session.mayChange(this.sheet, "format");
        this.sheet.tabColor = asText(color, "tabColor");
      },
    },
    Gridlines: {
      get: () => this.sheet.showGridlines,
      set: (shown) => (this.sheet.showGridlines = asTruth(shown, "showGridlines")),
    },
    Protection: { child: () => new WorksheetProtectionObject(this.session, this.sheet) },
    FreezePanes: { child: () => new FreezePanesObject(this.session, this.sheet) },
    AutoFilter: { child: () => new AutoFilterObject(this.session, this.sheet) },
    Charts: { child: () => new ChartCollection(this.session, this.sheet) },
    PageLayout: { child: () => new PageLayoutObject(this.session, this.sheet) },
    Activate: { call: () => this.activate() },
    Delete: { call: () => this.delete() },
    GetRange: { call: ([address]) => this.range(address) },
    GetRanges: {
      call: ([address]) =>
        new RangeAreasObject(this.session, this.sheet, boxesOf(asText(address, "address"))),
    },
    GetCell: {
      call: ([row, column]) => {
        const top = asNumber(row, "row");
        const left = asNumber(column, "column");
        return new RangeObject(this.session, this.sheet, { top, left, bottom: top, right: left });
      },
    },
    GetRangeByIndexes: {
      call: ([row, column, rows, columns]) => {
        const top = asNumber(row, "startRow");
        const left = asNumber(column, "startColumn");
        const bottom = top + asNumber(rows, "rowCount") - 1;
        const right = left + asNumber(columns, "columnCount") - 1;
        return new RangeObject(this.session, this.sheet, { top, left, bottom, right });
      },
    },
    GetUsedRangeOrNullObject: {
      call: ([valuesOnly]) => {
        const used = this.sheet.usedBox(valuesOnly === true);
        return used ? new RangeObject(this.session, this.sheet, used) : null;
      },
    },
  };

  private range(address: Parameter | undefined): RangeObject {
    const text = address === null || address === undefined ? null : asText(address, "address");
    const named = text === null ? undefined : splitSheet(text).sheet;
    if (named !== undefined && named !== this.sheet.name) {
      throw new Fault("InvalidArgument", `${named} is another sheet.`);
    }
    return new RangeObject(this.session, this.sheet, boxOf(text));
  }

  private rename(name: string): void {
    this.session.mayRestructure();
    this.session.book.renameSheet(this.sheet, name);
  }

  private move(position: number): void {
    this.session.mayRestructure();
    const { sheets } = this.session.book;
    if (position < 0 || position >= sheets.length) throw new Fault("InvalidArgument", "No such position.");
    sheets.splice(sheets.indexOf(this.sheet), 1);
    sheets.splice(position, 0, this.sheet);
  }

  private activate(): void {
    if (this.sheet.visibility !== "Visible")
      throw new Fault("InvalidOperation", "A hidden sheet cannot be shown.");
    if (this.session.book.activeSheet !== this.sheet) this.session.book.selection = "A1";
    this.session.book.activeSheet = this.sheet;
  }

  private delete(): void {
    this.session.mayRestructure();
    const visible = this.session.book.sheets.filter((sheet) => sheet.visibility === "Visible");
    if (visible.length === 1 && visible[0] === this.sheet) {
      throw new Fault("InvalidOperation", "A workbook needs one visible sheet.");
    }
    this.session.book.removeSheet(this.sheet);
    this.session.deleted(this.sheet);
  }
}
