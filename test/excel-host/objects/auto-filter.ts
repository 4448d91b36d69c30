import { boxOf } from "../addresses";
import { Fault } from "../fault";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { HostObject, type Members } from "./host-object";
import { RangeObject } from "./range";

export class AutoFilterObject extends HostObject {
  readonly className = "AutoFilter";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    Enabled: { get: () => this.sheet.autoFilter !== undefined },
    Apply: {
      call: ([range]) => {
        this.session.mayChange(this.sheet, "content");
        if (range instanceof RangeObject) this.sheet.autoFilter = range.box;
        else if (typeof range === "string") this.sheet.autoFilter = boxOf(range);
        else throw new Fault("InvalidArgument", "range must be a range.");
      },
    },
    Remove: {
      call: () => {
        this.session.mayChange(this.sheet, "content");
        this.sheet.autoFilter = undefined;
      },
    },
  };
}
