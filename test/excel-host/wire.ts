/** The protocol between Excel's client library and Excel, as far as the library sends it. */

export type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

export const enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
}

export const enum ObjectPathType {
  GlobalObject = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Where an argument is an object, its path id stands here at the same index; 0 elsewhere. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: ObjectPathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

/** The flag of a request that waits for the end of cell editing instead of failing. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Kinds of events, as `messageType` carries them. */
export const enum EventType {
  Changed = 10,
  Added = 13,
  Deleted = 15,
  Calculated = 16,
  FormatChanged = 18,
}

/** One event, as the host pushes it. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: EventType;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

/** Whether the library gives back its references. */
export function isCleanup({ Actions }: RequestBody): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(
      ({ Name, ActionType: type }) => Name === "_RemoveReference" || type === ActionType.Instantiate,
    )
  );
}
