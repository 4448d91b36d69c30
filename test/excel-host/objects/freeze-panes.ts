import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { asNumber, HostObject, type Members } from "./host-object";

export class FreezePanesObject extends HostObject {
  readonly className = "WorksheetFreezePanes";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    FreezeRows: {
      call: ([count]) => {
        this.session.mayWrite();
        this.sheet.frozenRows = asNumber(count, "count");
        this.sheet.frozenColumns = 0;
      },
    },
    Unfreeze: {
      call: () => {
        this.session.mayWrite();
        this.sheet.frozenRows = 0;
        this.sheet.frozenColumns = 0;
      },
    },
  };
}
