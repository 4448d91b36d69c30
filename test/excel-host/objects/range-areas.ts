import type { Box } from "../../../src/workbook/workbook";
import { fullAddress } from "../addresses";
import { cellCount } from "../model/box";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import { HostObject, type Members } from "./host-object";
import { Place } from "./place";
import { RangeCollection } from "./range-collection";
import { RangeFormatObject } from "./range-format";

/** Several ranges of one sheet at once. */
export class RangeAreasObject extends HostObject {
  readonly className = "RangeAreas";

  constructor(
    session: Session,
    readonly sheet: SheetModel,
    readonly boxes: readonly Box[],
  ) {
    super(session);
  }

  override get needsReference(): boolean {
    return true;
  }

  protected readonly members: Members = {
    Address: { get: () => this.boxes.map((box) => fullAddress(this.sheet.name, box)).join(",") },
    AreaCount: { get: () => this.boxes.length },
    CellCount: { get: () => this.boxes.reduce((sum, box) => sum + cellCount(box), 0) },
    Areas: { child: () => new RangeCollection(this.session, this.sheet, this.boxes) },
    Format: { child: () => new RangeFormatObject(this.place) },
    ConditionalFormats: { child: () => new ConditionalFormatCollection(this.place) },
    _KeepReference: { call: () => undefined },
  };

  private get place(): Place {
    return new Place(this.session, this.sheet, this.boxes);
  }
}
