import { Fault, notImplemented } from "../fault";
import type { Session } from "../session";
import type { Json } from "../wire";

/** What a method is given: plain values, or objects of the workbook. */
export type Parameter = Json | HostObject;

/** One member of an object: a value that is loaded or set, an object behind a name, or a method. */
export interface Member {
  readonly get?: () => Json;
  readonly set?: (value: Json) => void;
  /** Null stands for an object that is not there (`…OrNullObject`). */
  readonly child?: () => HostObject | null;
  readonly call?: (parameters: readonly Parameter[]) => HostObject | Json | void;
}

export type Members = Readonly<Record<string, Member>>;

/** An object of Excel as the client library sees it. Members are named as on the wire; any other name is refused. */
export abstract class HostObject {
  /** As in Microsoft's documentation: `RangeAreas`. */
  abstract readonly className: string;
  protected abstract readonly members: Members;

  constructor(protected readonly session: Session) {}

  /** The id by which the client finds the object again. */
  get id(): string | undefined {
    return undefined;
  }

  /** True for objects that outlive a request only by a reference. */
  get needsReference(): boolean {
    return false;
  }

  /** The children of a collection. */
  items(): readonly HostObject[] {
    throw notImplemented(`items of ${this.className}`);
  }

  /** The child of a collection by id, name or number. @throws Fault */
  item(key: Json): HostObject {
    throw notImplemented(`${this.className}[${String(key)}]`);
  }

  /** The names of all values that can be loaded. */
  get scalars(): readonly string[] {
    return Object.keys(this.members).filter((name) => this.members[name]?.get !== undefined);
  }

  /** The name on the wire and the member, found without regard to case. @throws Fault */
  member(name: string): { readonly name: string; readonly member: Member } {
    const wanted = name.toLowerCase();
    const found = Object.keys(this.members).find((each) => each.toLowerCase() === wanted);
    const member = found === undefined ? undefined : this.members[found];
    if (found === undefined || !member) throw notImplemented(`${this.className}.${name}`);
    return { name: found, member };
  }

  /** Another name for the refusals of a whole class. */
  protected missing(key: Json): Fault {
    return new Fault("ItemNotFound", `${this.className} has no item ${String(key)}.`);
  }
}

/** A collection of objects. */
export abstract class HostCollection extends HostObject {
  abstract override items(): readonly HostObject[];

  override item(key: Json): HostObject {
    const found = this.items().find((each) => each.id === key);
    if (!found) throw this.missing(key);
    return found;
  }

  /** The child at a place in the list. @throws Fault */
  protected at(index: number): HostObject {
    const found = this.items()[index];
    if (!found) throw this.missing(index);
    return found;
  }
}

/** @throws Fault where a parameter is no text */
export function asText(parameter: Parameter | undefined, name: string): string {
  if (typeof parameter !== "string") throw new Fault("InvalidArgument", `${name} must be a text.`);
  return parameter;
}

/** @throws Fault where a parameter is no number */
export function asNumber(parameter: Parameter | undefined, name: string): number {
  if (typeof parameter !== "number") throw new Fault("InvalidArgument", `${name} must be a number.`);
  return parameter;
}

/** @throws Fault where a parameter is no truth value */
export function asTruth(parameter: Parameter | undefined, name: string): boolean {
  if (typeof parameter !== "boolean") throw new Fault("InvalidArgument", `${name} must be true or false.`);
  return parameter;
}
