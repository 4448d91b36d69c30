/** The workbooks beside the one that is open: opened, kept in it, taken away and put back. */
import { companionTitle } from "../../../src/statement/companion";
import type { Statement } from "../../../src/statement/statement";
import { HostError } from "../../../hosts/host";
import * as companionWords from "../../companion-wording";
import { logUnexpected, problemText } from "../problem";
import type { Talk } from "../talk";
import {
  COMPANION_KINDS,
  confirmed,
  openCompanion,
  reopenCompanion,
  type CompanionKind,
  type Opened,
} from "./companion";

export class Beside {
  /** What stands beside the workbook, and what was taken away last. */
  private readonly standing = new Map<CompanionKind, Opened>();
  private readonly removed = new Map<CompanionKind, Opened>();
  /** The latest step with a companion of each kind; what an earlier one brings in late is dropped. */
  private readonly turns = new Map<CompanionKind, number>();

  /** The unit that they stand beside. */
  private of: string | undefined;

  /** @param changed what is done once another one stands there, or none */
  constructor(
    private readonly talk: Talk,
    private readonly changed: () => Promise<void>,
  ) {}

  statement(kind: CompanionKind): Statement | undefined {
    return this.standing.get(kind)?.companion.statement;
  }

  async open(kind: CompanionKind, file: File): Promise<void> {
    const { statement } = this.talk.session;
    const turn = this.nextTurn(kind);
    try {
      if (!statement) throw new HostError(companionWords.NO_WORKBOOK);
      this.talk.dispatch({ type: "companion-opening", kind });
      const opened = await openCompanion(kind, file, statement);
      if (turn === this.turns.get(kind)) await this.place(kind, opened, statement);
    } catch (error) {
      if (turn === this.turns.get(kind)) this.refuse(kind, error);
    }
  }

  async remove(kind: CompanionKind): Promise<void> {
    const opened = this.standing.get(kind);
    if (!opened) return;
    this.nextTurn(kind);
    this.standing.delete(kind);
    this.removed.set(kind, opened);
    this.talk.dispatch({ type: "companion-removed", kind });
    this.talk.announce(companionWords.removed(opened.companion.name));
    await this.talk.attempt("problem", () => this.talk.host.remember(kind, undefined));
    await this.changed();
  }

  async restore(kind: CompanionKind): Promise<void> {
    const opened = this.removed.get(kind);
    const { statement } = this.talk.session;
    if (!opened || !statement) return;
    this.nextTurn(kind);
    await this.place(kind, opened, statement);
  }

  /** It is this department's, whatever name it prints. */
  async confirm(kind: CompanionKind): Promise<void> {
    const opened = this.standing.get(kind);
    const { statement } = this.talk.session;
    if (opened && statement) await this.place(kind, confirmed(opened, statement), statement);
  }

  /** Another unit of the workbook is at hand: what stands beside it is its own unit's. */
  async follow(statement: Statement): Promise<void> {
    if (this.of === statement.unitName) return;
    this.of = statement.unitName;
    for (const [kind, { kept }] of [...this.standing]) {
      const opened = await reopenCompanion(kind, kept, statement);
      if (opened) this.standing.set(kind, opened);
      else this.standing.delete(kind);
      const { companion } = opened ?? {};
      this.talk.dispatch(
        companion ? { type: "companion-opened", kind, companion } : { type: "companion-removed", kind },
      );
    }
  }

  private nextTurn(kind: CompanionKind): number {
    const turn = (this.turns.get(kind) ?? 0) + 1;
    this.turns.set(kind, turn);
    return turn;
  }

  /** Puts one beside the workbook, keeps it in the workbook where it can be kept, and checks again. */
  private async place(kind: CompanionKind, opened: Opened, statement: Statement): Promise<void> {
    this.standing.set(kind, opened);
    this.removed.delete(kind);
    const { companion, kept } = opened;
    this.talk.dispatch({ type: "companion-opened", kind, companion });
    const title = companionTitle(kind, statement);
    this.talk.announce(companionWords.announceOpened(title, companion));
    try {
      await this.talk.host.remember(kind, kept);
    } catch (error) {
      logUnexpected(error);
      // It is open all the same: only the next time it has to be opened anew.
      const why = companionWords.NOT_KEPT + (error instanceof HostError ? error.message : "");
      const noted = { ...companion, note: companion.note + why };
      if (this.standing.get(kind) === opened) {
        this.talk.dispatch({ type: "companion-opened", kind, companion: noted });
      }
    }
    await this.changed();
  }

  /** What was kept in the workbook stands beside it again, and says where it came from before it is used. */
  async recall(statement: Statement): Promise<void> {
    this.of = statement.unitName;
    for (const kind of COMPANION_KINDS) {
      if (this.standing.has(kind)) {
        this.talk.dispatch({ type: "companion-opened", kind, companion: this.standing.get(kind)!.companion });
        continue;
      }
      const text = await this.talk.host.recall(kind).catch(logUnexpected);
      const opened =
        text === undefined
          ? undefined
          : await reopenCompanion(kind, text, statement, companionWords.CAME_WITH_WORKBOOK);
      if (!opened || this.standing.has(kind)) continue;
      this.standing.set(kind, opened);
      const { companion } = opened;
      this.talk.dispatch({ type: "companion-opened", kind, companion });
      const title = companionTitle(kind, statement);
      this.talk.announce(companionWords.announceOpened(title, companion));
    }
  }

  private refuse(kind: CompanionKind, error: unknown): void {
    this.talk.dispatch({ type: "companion-refused", kind, message: problemText(error) });
  }
}
