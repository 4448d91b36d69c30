import { HostObject, type Members } from "./host-object";

export class WorkbookProtectionObject extends HostObject {
  readonly className = "WorkbookProtection";

  protected readonly members: Members = {
    Protected: { get: () => this.session.book.structureProtected },
  };
}
