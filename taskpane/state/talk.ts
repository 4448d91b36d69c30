/** What the steps of a conversation with a host share: the host, the state of the moment, how what happens is told. */
import { DEFAULT_PROFILE, profileNamed, type Profile } from "../../src/catalogue/profiles";
import { Cancelled, type Host } from "../../hosts/host";
import { problemText } from "./problem";
import type { Action, Session } from "./session";
import type { Settings } from "./settings";

export interface Now {
  readonly current: { readonly session: Session; readonly settings: Settings };
}

export class Talk {
  private closed = false;

  constructor(
    readonly host: Host,
    private readonly send: (action: Action) => void,
    private readonly now: Now,
  ) {}

  open(): void {
    this.closed = false;
  }

  /** Nothing that comes in later is told any more. */
  close(): void {
    this.closed = true;
  }

  get session(): Session {
    return this.now.current.session;
  }

  get settings(): Settings {
    return this.now.current.settings;
  }

  get profile(): Profile {
    return profileNamed(this.settings.profile) ?? DEFAULT_PROFILE;
  }

  dispatch(action: Action): void {
    if (!this.closed) this.send(action);
  }

  announce(text: string): void {
    this.dispatch({ type: "announced", text });
  }

  /** Runs a step and tells what went wrong, in one sentence; what was cancelled did not go wrong. */
  async attempt(failure: "failed" | "problem", step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof Cancelled)) this.dispatch({ type: failure, message: problemText(error) });
    }
  }
}
