import { HostObject, type Members } from "./host-object";

export class ApplicationObject extends HostObject {
  readonly className = "Application";

  protected readonly members: Members = {
    CalculationMode: { get: () => "Automatic" },
    SuspendScreenUpdatingUntilNextSync: { call: () => undefined },
    SuspendApiCalculationUntilNextSync: { call: () => undefined },
  };
}
