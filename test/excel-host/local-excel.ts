import { Fault } from "./fault";
import { execute } from "./interpreter";
import { Book } from "./model/book";
import { snapshot } from "./model/snapshot";
import { References } from "./references";
import { Session, type Behaviour } from "./session";
import { User } from "./user";
import { DELAY_FOR_CELL_EDIT, isCleanup, type EventEntry, type RequestBody, type ResponseBody } from "./wire";

/** One request of the client library, as it was sent. */
export interface SentRequest {
  /** Members of the request in order: `Query Range`, `Method _RemoveReference`. */
  readonly actions: number;
  /** Size in bytes of UTF-8, as sent. */
  readonly bytes: number;
  /** True for the request by which the library gives its references back after `Excel.run`. */
  readonly cleanup: boolean;
  readonly body: RequestBody;
}

/** What comes back over either seam. */
export type Reply =
  | { readonly kind: "response"; readonly body: ResponseBody }
  | { readonly kind: "refused"; readonly fault: Fault };

/**
 * A workbook that is open in an Excel of our own: it answers the requests of Microsoft's client library, a person can
 * work in it (`user`), and a test can look at what was sent and what is in the workbook.
 */
export class LocalExcel {
  readonly book: Book;
  readonly user: User;
  readonly references = new References();
  readonly requests: SentRequest[] = [];
  /** Everything that was refused, in order; the first place to look when a test fails. */
  readonly faults: string[] = [];
  /** Events on their way to the client library; a seam sets it. */
  onEvent: (entry: EventEntry) => void = () => undefined;
  private readonly session: Session;
  private editing = false;
  private waiting: (() => void)[] = [];

  constructor(book: Book, behaviour: Behaviour = { apiVersion: "1.15" }) {
    this.book = book;
    this.session = new Session(book, behaviour, (entry) => this.onEvent(entry));
    this.user = new User(this.session);
  }

  /** What this Excel says of a requirement set. */
  supports(name: string, version: string): boolean {
    const { apiVersion, canDelay } = this.session.behaviour;
    if (name === "DelayForCellEdit") return canDelay !== false;
    return name === "ExcelApi" && minor(version) <= minor(apiVersion);
  }

  get apiVersion(): string {
    return this.session.behaviour.apiVersion;
  }

  set behaviour(change: Partial<Behaviour>) {
    this.session.behaviour = { ...this.session.behaviour, ...change };
  }

  /** What the workbook would save. */
  get snapshot(): string {
    return snapshot(this.book);
  }

  /** The requests that an add-in's `context.sync()` made; the library's own giving-back is not among them. */
  get syncs(): readonly SentRequest[] {
    return this.requests.filter((request) => !request.cleanup);
  }

  /** Kinds of events somebody listens to. */
  get listening(): number {
    return this.session.registrations.length;
  }

  /** The user is typing in a cell: requests fail, or wait if they asked to. */
  startEditing(): void {
    this.editing = true;
  }

  /** The user pressed Enter or Esc. */
  endEditing(): void {
    this.editing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Answers one request. */
  async request(text: string, flags: number): Promise<Reply> {
    if (this.editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
        this.record(text, JSON.parse(text) as RequestBody);
        return {
          kind: "refused",
          fault: new Fault("InvalidOperationInCellEditMode", "A cell is being edited."),
        };
      }
      await new Promise<void>((go) => this.waiting.push(go));
    }
    const request = JSON.parse(text) as RequestBody;
    const refusal = isCleanup(request) ? undefined : this.session.behaviour.refuseRequest?.();
    if (refusal) {
      this.faults.push(`request: ${refusal.code}, ${refusal.message}`);
      this.record(text, request);
      return { kind: "refused", fault: refusal };
    }
    const body = this.session.asAddin(() => execute(request, this.session, this.references));
    if (body.Error) this.faults.push(`${body.Error.Location}: ${body.Error.Code}, ${body.Error.Message}`);
    const lost = isCleanup(request) ? undefined : this.session.behaviour.loseAnswer?.();
    if (lost) {
      this.faults.push(`answer: ${lost.code}, ${lost.message}`);
      this.record(text, request);
      return { kind: "refused", fault: lost };
    }
    this.record(text, request);
    const limit = this.session.behaviour.responseLimit;
    const size = limit === undefined ? 0 : Buffer.byteLength(JSON.stringify(body));
    if (limit !== undefined && size > limit) {
      const message = `The response of ${String(size)} bytes is too large.`;
      return { kind: "refused", fault: new Fault("ResponsePayloadSizeLimitExceeded", message) };
    }
    return { kind: "response", body };
  }

  private record(text: string, body: RequestBody): void {
    this.requests.push({
      actions: body.Actions.length,
      get bytes() {
        return Buffer.byteLength(text);
      },
      cleanup: isCleanup(body),
      body,
    });
  }
}

function minor(version: string): number {
  return Number(version.split(".")[1] ?? "0");
}
