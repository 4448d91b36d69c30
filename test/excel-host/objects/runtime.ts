import { asTruth, HostObject, type Members } from "./host-object";

export class RuntimeObject extends HostObject {
  readonly className = "Runtime";

  protected readonly members: Members = {
    EnableEvents: {
      get: () => this.session.eventsEnabled,
      set: (value) => (this.session.eventsEnabled = asTruth(value, "enableEvents")),
    },
  };
}
