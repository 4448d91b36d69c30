/**
 * Where a 情况说明 is written: the workbook as it was last read, what the person has typed, the text that follows from both,
 * and what of it is kept in the workbook. One desk a workbook; React only looks at it.
 */
import type { Host } from "../../../hosts/host";
import {
  inputId,
  narrativeText,
  paragraphsOf,
  type BlankInput,
  type NarrativeParagraph,
} from "../../../src/write/narrative";
import { piecesOf, type Draft, type OwnWords } from "../../../src/write/own-words";
import * as words from "../../narrate-wording";
import * as renewWords from "../../renew-wording";
import { copyRich } from "../../rich-clipboard";
import { logUnexpected, problemText } from "../problem";
import { NO_TEMPLATE, OpenedTemplate, type TemplateState } from "../renew/opened-template";
import { keptTemplate } from "../renew/template";
import { Keeper } from "./keeper";
import { keptJson, readKeptText, type Kept } from "./kept";
import { TypedFields } from "./typed-fields";
import { write, type Books, type Written } from "./written";

type Engine = typeof import("./engine");

export interface DeskState {
  readonly written: Written | undefined;
  /** Why there is no text, in one sentence. */
  readonly failure: string;
  /** Why the last command failed, in one sentence. */
  readonly problem: string;
  /** What the last command did, in one sentence, until the text is another. */
  readonly done: string;
  /** Why what is typed cannot be kept, or what was kept cannot be used. */
  readonly warnings: readonly string[];
  /** 上年说明 that the text begins from. */
  readonly template: TemplateState;
  /** What the tables say against the words of a paragraph that a person worded, by its origin. */
  readonly doubts: ReadonlyMap<string, readonly string[]>;
}

export const NO_STATE: DeskState = {
  written: undefined,
  failure: "",
  problem: "",
  done: "",
  warnings: [],
  template: NO_TEMPLATE,
  doubts: new Map(),
};

export class Desk {
  private state: DeskState = NO_STATE;
  private readonly listeners = new Set<() => void>();
  private engine: Engine | undefined;
  private books: Books | undefined;
  private kept: Kept = {};
  private readonly keeper: Keeper;
  /** What a person types. */
  readonly fields: TypedFields;
  /** 上年说明 that the text begins from. */
  readonly template: OpenedTemplate;
  /** What of the kept values could not be taken. */
  private refused: readonly string[] = [];
  /** Paragraphs that were named. */
  private named = 0;

  /** @param announce tells a screen reader */
  constructor(
    private readonly host: Host,
    private readonly announce: (text: string) => void,
  ) {
    // What is typed stays here at least.
    this.keeper = new Keeper(host, (problem) => {
      this.emit({});
      if (problem !== "") announce(problem);
    });
    const changed = () => this.emit({});
    this.fields = new TypedFields({
      changed,
      rewrite: () => this.write(),
      keep: (json) => this.keeper.keep("inputs", json),
      announce,
    });
    this.template = new OpenedTemplate({ changed, placed: (fresh) => this.placed(fresh), announce });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.state;

  /** Begins: looks for what was kept. Gives the way to end, which keeps what is being typed. */
  readonly open = (): (() => void) => {
    let open = true;
    const flush = () => this.fields.flush();
    addEventListener("pagehide", flush);
    const begin = async () => {
      const [engine, inputs, text, template] = await Promise.all([
        loadEngine(),
        this.keeper.recall("inputs"),
        this.keeper.recall("narrative"),
        this.keeper.recall("template").then((kept) => (kept === undefined ? undefined : keptTemplate(kept))),
      ]);
      if (!open || this.engine) return;
      this.template.recall(template);
      this.engine = engine;
      this.kept = readKeptText(text);
      this.refused = this.fields.begin(engine, inputs);
      this.write();
    };
    begin().catch((error: unknown) => this.fail(error));
    return () => {
      open = false;
      removeEventListener("pagehide", flush);
      flush();
    };
  };

  /** The workbooks were read, perhaps anew. */
  readonly take = (books: Books): void => {
    this.books = books;
    this.write();
  };

  /** What a value is, in full: `上年数：收入总计`. */
  readonly labelOf = (input: BlankInput): string => {
    const id = inputId(input);
    const field = this.state.written?.fields.find((one) => inputId(one.input) === id);
    return field ? words.fieldLabel(field) : "";
  };

  /** A paragraph as a person put it; of no words where it is taken out. */
  readonly reword = ({ origin }: NarrativeParagraph, draft: Draft): void => {
    const text = draft.text.trim();
    const own = { origin, pieces: text === "" ? [] : piecesOf(draft), text };
    this.keep({ own: [...this.ownOthers(origin), own] });
    this.announce(text === "" ? words.REMOVED : words.REWORDED);
  };

  /** A paragraph as the program has it. */
  readonly restore = (origin: string): void => {
    this.keep({ own: this.ownOthers(origin) });
    this.announce(words.RESTORED);
  };

  private ownOthers(origin: string): readonly OwnWords[] {
    return (this.kept.own ?? []).filter((one) => one.origin !== origin);
  }

  readonly setStyle = (style: string): void => {
    this.keep({ style });
  };

  readonly setDecimals = (decimals: 1 | 2): void => {
    this.keep({ decimals });
  };

  /** What a person makes of noted words; undefined takes it back. */
  readonly answer = (id: string, text: string | undefined): void => {
    const answers = new Map(this.kept.answers);
    if (text === undefined) answers.delete(id);
    else answers.set(id, text.replace(/[\r\n]+/g, ""));
    this.keep({ answers: answers.size > 0 ? answers : undefined });
  };

  readonly setTracked = (tracked: boolean): void => {
    this.keep({ tracked });
  };

  get tracked(): boolean {
    return this.kept.tracked === true;
  }

  /** Whether the document itself can be put out, with or without the changes tracked. */
  get hasDocument(): boolean {
    return this.state.written?.renewed !== undefined && this.template.current?.source.docx !== undefined;
  }

  /** It is the same department under another name. */
  readonly setRenamed = (): void => {
    this.keep({ renamed: true });
  };

  private placed(fresh: boolean): void {
    // What was said of the words of another text is not said of these.
    if (fresh) this.kept = { ...this.kept, answers: undefined, renamed: undefined };
    this.keeper.keep("template", this.template.current?.kept);
    this.rewritten();
    const { renewed } = this.state.written ?? {};
    if (renewed) this.announce(renewWords.announceBegun(renewed.renewal, this.state.written!.left));
  }

  /** The text as it is now is the one that later ones are compared with. */
  readonly accept = (): void => {
    this.settle();
    this.announce(words.ACCEPTED);
  };

  readonly copy = (): Promise<void> =>
    this.attempt(async (engine, { narrative, left }) => {
      await copyRich(engine.narrativeHtml(narrative), narrativeText(narrative));
      return words.announceCopied(this.still(left));
    });

  readonly writeSheet = (): Promise<void> =>
    this.attempt(async (_engine, { narrative, left }) => {
      const [title, ...rest] = paragraphsOf(narrative);
      const notice = await this.host.writeText?.({
        title: title!.text,
        paragraphs: rest.map(({ text, level }) => ({ text, level })),
        charts: narrative.charts.map(({ chart }) => chart),
      });
      return [words.announceWritten(this.still(left)), notice ?? ""].join("");
    });

  get canWriteSheet(): boolean {
    return this.host.writeText !== undefined;
  }

  readonly exportDocx = (): Promise<void> =>
    this.attempt(async (engine, { narrative, left }) => {
      const name = words.docxName(this.books!.statement);
      const where = await this.host.save(name, this.renewedDocx() ?? engine.narrativeDocx(narrative));
      return words.announceExported(this.still(left)) + where;
    });

  /** Last year's own document with the new text; undefined where the text has none. */
  private renewedDocx(): Uint8Array | undefined {
    const { renewed } = this.state.written ?? {};
    const { current } = this.template;
    if (!renewed || !current?.source.docx) return undefined;
    return current.engine.renewDocx(current.source.docx, renewed.renewal, {
      tracked: this.tracked,
      date: new Date(),
    });
  }

  /** Puts the text out, in whatever way; it is then the one that later ones are compared with. */
  private async attempt(way: (engine: Engine, written: Written) => Promise<string>): Promise<void> {
    const { engine } = this;
    const { written } = this.state;
    if (!engine || !written) return;
    try {
      const said = await way(engine, written);
      this.settle(written);
      this.emit({ problem: "", done: said });
      this.announce(said);
    } catch (error) {
      const problem = problemText(error);
      this.emit({ problem, done: "" });
      this.announce(problem);
    }
  }

  private settle(written = this.state.written): void {
    if (!written) return;
    const paragraphs = paragraphsOf(written.narrative).map(({ text }) => text);
    this.keep({ base: { style: written.style.name, paragraphs } });
  }

  private still(left: number): string {
    return left === 0
      ? ""
      : this.state.written?.renewed
        ? `${renewWords.left(left)}。`
        : `${words.left(left)}。`;
  }

  /** What a person chose or worded, and the text that follows from it. */
  private keep(change: Kept): void {
    this.kept = { ...this.kept, ...change };
    this.rewritten();
  }

  private rewritten(): void {
    this.write();
    this.keeper.keep("narrative", keptJson(this.kept));
  }

  /** Writes the text, where there is all that it needs. */
  private write(): void {
    const { engine, books } = this;
    if (!engine || !books) return;
    try {
      const before = this.state.written?.paragraphs ?? [];
      const newId = (): string => `paragraph ${String(++this.named)}`;
      const given = { engine, books, kept: this.kept, inputs: this.fields.inputs };
      const written = write({ ...given, template: this.template.current }, before, newId);
      const same =
        this.state.written &&
        narrativeText(this.state.written.narrative) === narrativeText(written.narrative);
      this.emit({ written, failure: "", ...(same ? {} : { done: "", problem: "" }) });
      this.doubt(written, books).catch((error: unknown) => logUnexpected(error));
    } catch (error) {
      this.fail(error);
    }
  }

  /** Holds what a person worded against the tables; that takes a part of the program which nothing else here needs. */
  private async doubt(written: Written, books: Books): Promise<void> {
    const isOwn = paragraphsOf(written.narrative).some(({ own }) => own);
    if (!isOwn && this.state.doubts.size === 0) return;
    const doubts = isOwn ? (await import("./own-doubts")).ownDoubts(written.narrative, books) : new Map();
    if (this.state.written === written) this.emit({ doubts });
  }

  private fail(error: unknown): void {
    const failure = problemText(error);
    this.emit({ failure, written: undefined });
    this.announce(failure);
  }

  private emit(change: Partial<DeskState>): void {
    const { problem } = this.keeper;
    const warnings = [...this.refused, ...(problem === "" ? [] : [problem])];
    this.state = { ...this.state, warnings, template: this.template.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

function loadEngine(): Promise<Engine> {
  return import("./engine");
}
