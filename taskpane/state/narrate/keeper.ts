/** What is kept in the workbook of a text: written one after the other, nothing twice; that it cannot be is said once. */
import { HostError, type Host, type MemoryName } from "../../../hosts/host";
import * as words from "../../narrate-wording";
import { logUnexpected } from "../problem";

export class Keeper {
  /** Why what is typed cannot be kept, in one sentence; empty where it can. */
  problem = "";
  /** What the workbook holds, or will hold when the writes under way are done. */
  private readonly stored = new Map<MemoryName, string | undefined>();
  private writing = Promise.resolve();

  /** @param onProblem hears of it whenever `problem` has changed */
  constructor(
    private readonly host: Pick<Host, "recall" | "remember">,
    private readonly onProblem: (problem: string) => void,
  ) {}

  /** What was kept under a name; undefined where nothing was, or where it cannot be read. */
  async recall(name: MemoryName): Promise<string | undefined> {
    try {
      const text = await this.host.recall(name);
      this.stored.set(name, text);
      return text;
    } catch (error) {
      this.failed(error);
      return undefined;
    }
  }

  /** Keeps a text; undefined forgets it. */
  keep(name: MemoryName, text: string | undefined): void {
    if (this.stored.get(name) === text) return;
    this.stored.set(name, text);
    this.writing = this.writing.then(async () => {
      // A later text of the same name is on its way.
      if (this.stored.get(name) !== text) return;
      try {
        await this.host.remember(name, text);
        this.tell("");
      } catch (error) {
        this.stored.delete(name);
        this.failed(error);
      }
    });
  }

  private failed(error: unknown): void {
    logUnexpected(error);
    this.tell(words.cannotKeep(error instanceof HostError ? error.message : ""));
  }

  private tell(problem: string): void {
    if (problem === this.problem) return;
    this.problem = problem;
    this.onProblem(problem);
  }
}
