import type { Box } from "../../../src/workbook/workbook";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { asNumber, HostCollection, type Members } from "./host-object";
import { RangeObject } from "./range";

export class RangeCollection extends HostCollection {
  readonly className = "RangeCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
    private readonly boxes: readonly Box[],
  ) {
    super(session);
  }

  protected readonly members: Members = {
    GetCount: { call: () => this.boxes.length },
    GetItemAt: {
      call: ([index]) => {
        const item = this.items()[asNumber(index, "index")];
        if (!item) throw this.missing(asNumber(index, "index"));
        return item;
      },
    },
  };

  override items(): readonly RangeObject[] {
    return this.boxes.map((box) => new RangeObject(this.session, this.sheet, box));
  }
}
