import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { HostObject, type Members } from "./host-object";

export class WorksheetProtectionObject extends HostObject {
  readonly className = "WorksheetProtection";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    Protected: { get: () => this.sheet.protection !== undefined },
    Options: {
      get: () =>
        this.sheet.protection ? { allowFormatCells: this.sheet.protection.allowFormatCells } : null,
    },
  };
}
