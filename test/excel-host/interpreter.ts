import { Fault } from "./fault";
import { HostObject, type Parameter } from "./objects/host-object";
import { WorkbookObject } from "./objects/workbook";
import type { References } from "./references";
import type { Session } from "./session";
import {
  ActionType,
  isCleanup,
  ObjectPathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type Query,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/** Services of Office outside Excel that the client library calls by itself. */
const OFFICE_SERVICES: readonly string[] = ["Microsoft.InternalService.AddinInternalService"];

/** Carries out one request: its actions in order, up to the first that fails. What was done before stays done. */
export function execute(request: RequestBody, session: Session, references: References): ResponseBody {
  return new Run(request, session, references).response();
}

/** An object behind a path; null where `…OrNullObject` found none. */
type Found = HostObject | null;

class Run {
  private readonly objects = new Map<number, Found>();
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];
  private readonly kept = new Map<HostObject, string>();

  constructor(
    private readonly request: RequestBody,
    private readonly session: Session,
    private readonly references: References,
  ) {}

  response(): ResponseBody {
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        this.carryOut(action);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        return {
          Results: this.results,
          TraceIds: this.traces,
          Error: {
            Code: error.code,
            Message: error.message,
            Location: this.location(action),
            ActionIndex: index,
            HttpStatusCode: error.code === "ItemNotFound" ? 404 : error.code === "AccessDenied" ? 403 : 400,
          },
        };
      }
    }
    return { Results: this.results, TraceIds: this.traces };
  }

  private carryOut(action: Action): void {
    const asks = action.ActionType === ActionType.Query;
    const kind = asks ? `load ${this.location(action)}` : this.location(action);
    const refusal = isCleanup(this.request) ? undefined : this.session.behaviour.refuse?.(kind);
    if (refusal) throw refusal;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.answer(action, this.identity(this.object(action.ObjectPathId)));
      case ActionType.Query:
        return this.answer(action, this.query(this.object(action.ObjectPathId), action.QueryInfo ?? {}));
      case ActionType.SetProperty:
        return this.set(action);
      case ActionType.Method:
        return this.method(action);
      case ActionType.Trace:
        this.traces.push(action.Id);
        return this.answer(action, null);
      default:
        throw new Fault(
          "NotImplemented",
          `The local Excel does not know actions of type ${String(action.ActionType)}.`,
        );
    }
  }

  private answer(action: Action, value: Json): void {
    this.results.push({ ActionId: action.Id, Value: value });
  }

  /** What a path leads to; each path is walked once a request. */
  private object(id: number): Found {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new Fault("InvalidObjectPath", `There is no path ${String(id)}.`);
    const found = this.walk(path);
    this.objects.set(id, found);
    return found;
  }

  private walk(path: ObjectPath): Found {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return new WorkbookObject(this.session, this.references);
      case ObjectPathType.NullObject:
        return null;
      case ObjectPathType.ReferenceId: {
        const [id] = path.ArgumentInfo?.Arguments ?? [path.Name];
        return this.references.get(String(id ?? path.Name));
      }
      case ObjectPathType.NewObject:
        if (OFFICE_SERVICES.includes(path.Name)) return new OfficeService(this.session);
        throw new Fault("NotImplemented", `The local Excel does not know ${path.Name}.`);
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) {
      if (this.session.behaviour.nullChains !== false) return null;
      throw new Fault("InvalidOperation", `${path.Name} of an object that is not there.`);
    }
    switch (path.ObjectPathType) {
      case ObjectPathType.Property: {
        const { name, member } = parent.member(path.Name);
        if (!member.child) throw new Fault("InvalidObjectPath", `${parent.className}.${name} is no object.`);
        return member.child();
      }
      case ObjectPathType.Indexer:
        return parent.item(path.ArgumentInfo?.Arguments?.[0] ?? null);
      case ObjectPathType.Method: {
        const { name, member } = parent.member(path.Name);
        const result = member.call?.(this.parameters(path.ArgumentInfo));
        if (result === null || result instanceof HostObject) return result;
        throw new Fault("InvalidObjectPath", `${parent.className}.${name} gives no object.`);
      }
    }
  }

  private parameters(info: ArgumentInfo | undefined): readonly Parameter[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      if (typeof id !== "number" || id === 0) return argument;
      const object = this.object(id);
      if (object === null)
        throw new Fault("InvalidArgument", "An object that is not there cannot be a parameter.");
      return object;
    });
  }

  private identity(object: Found): Json {
    if (object === null) return null;
    const reference = this.kept.get(object);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private set(action: Action): void {
    const object = this.object(action.ObjectPathId);
    if (object === null)
      throw new Fault("InvalidOperation", `${action.Name} of an object that is not there.`);
    const { name, member } = object.member(action.Name);
    if (!member.set) throw new Fault("InvalidOperation", `${object.className}.${name} cannot be set.`);
    member.set(this.parameters(action.ArgumentInfo)[0] as Json);
  }

  private method(action: Action): void {
    const object = this.object(action.ObjectPathId);
    if (object === null) {
      if (action.Name === "_KeepReference") return this.answer(action, null);
      throw new Fault("InvalidOperation", `${action.Name} of an object that is not there.`);
    }
    const { name, member } = object.member(action.Name);
    if (!member.call) throw new Fault("InvalidOperation", `${object.className}.${name} is no method.`);
    if (name === "_KeepReference") this.kept.set(object, this.references.keep(object));
    const result = member.call(this.parameters(action.ArgumentInfo));
    this.answer(action, result === undefined || result instanceof HostObject ? null : result);
  }

  private query(object: Found, query: Query): Json {
    if (object === null) return null;
    const expanded = (query.Expand ?? []).map((path) => `${path}/*`);
    const wanted = [...(query.Select ?? []), ...expanded];
    const paths = wanted.length ? wanted : ["*"];
    if (!isCollection(object)) return this.load(object, paths);
    const from = query.Skip ?? 0;
    const items = object.items().slice(from, query.Top === undefined ? undefined : from + query.Top);
    return {
      _Items: items.map((item, index) => ({
        ...(item.id === undefined ? { _Index: from + index } : {}),
        ...(this.load(item, paths) as object),
      })),
    };
  }

  /** The values at the given paths below one object: `name`, `format/fill/color`, `*`. */
  private load(object: HostObject, paths: readonly string[]): Json {
    const values: Record<string, Json> = { ...(this.identity(object) as Record<string, Json>) };
    const below = new Map<string, string[]>();
    for (const path of paths.flatMap((each) => (each === "*" ? object.scalars : [each]))) {
      const [head = "", ...rest] = path.split("/");
      const { name, member } = object.member(head);
      if (member.get && rest.length === 0) values[name] = member.get();
      else if (member.child) below.set(name, [...(below.get(name) ?? []), rest.join("/") || "*"]);
      else throw new Fault("InvalidArgument", `${object.className}.${path} cannot be loaded.`);
    }
    for (const [name, rest] of below) {
      const child = object.member(name).member.child?.() ?? null;
      values[name] = child === null ? null : this.query(child, { Select: rest });
    }
    return values;
  }

  /** `Range.Values`, for errors; where the object itself was not found, what should have led to it: `WorksheetCollection.GetItem`. */
  private location(action: Action): string {
    const object = this.objects.get(action.ObjectPathId);
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    if (object || !path) return `${object?.className ?? ""}${action.Name === "" ? "" : `.${action.Name}`}`;
    const parent = this.objects.get(path.ParentObjectPathId ?? 0);
    const name = path.ObjectPathType === ObjectPathType.Indexer ? "GetItem" : path.Name;
    return `${parent ? `${parent.className}.` : ""}${name}`;
  }
}

function isCollection(object: HostObject): boolean {
  return object.className.endsWith("Collection");
}

/** A service of Office that is told things and answers nothing. */
class OfficeService extends HostObject {
  readonly className = "AddinInternalService";
  protected readonly members = { NotifyActionHandlerReady: { call: () => null } };
}
