import { HostObject, type Members } from "./host-object";

export class ApplicationObject extends HostObject {
  readonly className = "Application";

  protected readonly members: Members = {
    CalculationMode: { get: () => this.session.book.calculationMode },
    SuspendScreenUpdatingUntilNextSync: { call: () => undefined },
    SuspendApiCalculationUntilNextSync: { call: () => undefined },
  };
}
