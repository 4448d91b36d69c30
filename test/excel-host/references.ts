import { Fault } from "./fault";
import type { HostObject } from "./objects/host-object";

/** Objects the client asked to keep beyond one request. What is left at the end of a test is a leak. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  get size(): number {
    return this.kept.size;
  }

  keep(object: HostObject): string {
    for (const [id, each] of this.kept) if (each === object) return id;
    const id = `{ref-${String(this.next++)}}`;
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new Fault("InvalidObjectPath", `The reference ${id} is not kept.`);
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }
}
