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
import type { Workbook } from "../../../src/workbook/workbook";
import { logUnexpected, sentenceOf } from "../problem";
import { keptTemplate, templateOf, templateOfSheet, type Template } from "../renew/template";
import { TYPING_PAUSE } from "../pauses";
import { NOTHING_GIVEN, type Inputs } from "./inputs";
import { Keeper } from "./keeper";
import { keptJson, readKeptText, type Kept } from "./kept";
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

export interface TemplateState {
  readonly opening: boolean;
  /** The file that is open, and the one that was taken away last. */
  readonly name?: string;
  readonly removed?: string;
  /** It came with the workbook. */
  readonly came: boolean;
  /** Why the last one was refused, in one sentence. */
  readonly problem: string;
}

export const NO_STATE: DeskState = {
  written: undefined,
  failure: "",
  problem: "",
  done: "",
  warnings: [],
  template: { opening: false, came: false, problem: "" },
  doubts: new Map(),
};

/** A value that cannot be taken stands in its field until it is mended. */
interface Wrong {
  readonly text: string;
  readonly problem: string;
}

export class Desk {
  private state: DeskState = NO_STATE;
  private readonly listeners = new Set<() => void>();
  private engine: Engine | undefined;
  private books: Books | undefined;
  private inputs: Inputs = NOTHING_GIVEN;
  private kept: Kept = {};
  private template: Template | undefined;
  private removed: Template | undefined;
  /** The latest step with it; what an earlier one brings in late is dropped. */
  private turn = 0;
  private readonly wrong = new Map<string, Wrong>();
  /** What stands in a field that was not left yet. */
  private readonly typing = new Map<string, { readonly input: BlankInput; readonly text: string }>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly keeper: Keeper;
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
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.state;

  /** Begins: looks for what was kept. Gives the way to end, which keeps what is being typed. */
  readonly open = (): (() => void) => {
    let open = true;
    const flush = () => this.flush();
    addEventListener("pagehide", flush);
    const begin = async () => {
      const [engine, inputs, text, template] = await Promise.all([
        loadEngine(),
        this.keeper.recall("inputs"),
        this.keeper.recall("narrative"),
        this.keeper.recall("template").then((kept) => (kept === undefined ? undefined : keptTemplate(kept))),
      ]);
      if (!open || this.engine) return;
      this.template = template;
      if (template) this.tellTemplate({ came: true });
      this.engine = engine;
      this.kept = readKeptText(text);
      if (inputs !== undefined) {
        const read = engine.readKept(inputs);
        this.inputs = read.inputs;
        this.refused = read.refused;
      }
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

  /** What stands in a field as it was typed; undefined where nothing was given. */
  readonly typed = (input: BlankInput): string | undefined => {
    const id = inputId(input);
    return this.wrong.get(id)?.text ?? this.inputs.values.get(id)?.text;
  };

  /** Why what stands in a field cannot be taken; empty where it can. */
  readonly problemOf = (input: BlankInput): string => this.wrong.get(inputId(input))?.problem ?? "";

  /** What a value is, in full: `上年数：收入总计`. */
  readonly labelOf = (input: BlankInput): string => {
    const id = inputId(input);
    const field = this.state.written?.fields.find((one) => inputId(one.input) === id);
    return field ? words.fieldLabel(field) : "";
  };

  /** A key was struck in a field. The text follows only when the field is left. */
  readonly type = (input: BlankInput, text: string): void => {
    this.typing.set(inputId(input), { input, text });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keepInputs(), TYPING_PAUSE);
  };

  /** What was typed since a field was entered does not count. */
  readonly revert = (input: BlankInput): void => {
    this.typing.delete(inputId(input));
    if (this.wrong.delete(inputId(input))) this.emit({});
    this.flush();
  };

  /** A field was left, or Enter pressed. False where what stands there cannot be taken. */
  readonly commit = (input: BlankInput, entered: string): boolean => {
    const { engine } = this;
    const id = inputId(input);
    if (!engine) return true;
    this.typing.delete(id);
    const text = engine.tidy(input, entered);
    const problem = engine.problemOf(input, text);
    if (problem !== "") {
      const known = this.wrong.get(id)?.text === text;
      this.wrong.set(id, { text, problem });
      this.emit({});
      if (!known) this.announce(problem);
      return false;
    }
    const wasWrong = this.wrong.delete(id);
    const before = this.inputs.values.get(id)?.text ?? "";
    if (text === before) {
      if (wasWrong) this.emit({});
      this.flush();
      return true;
    }
    const values = new Map(this.inputs.values);
    if (text === "") values.delete(id);
    else values.set(id, { input, text });
    this.inputs = { ...this.inputs, values };
    this.write();
    this.flush();
    return true;
  };

  /** A paragraph as a person put it; of no words where it is taken out. */
  readonly reword = ({ origin }: NarrativeParagraph, draft: Draft): void => {
    const text = draft.text.trim();
    this.ownWords([...this.ownOthers(origin), { origin, pieces: text === "" ? [] : piecesOf(draft), text }]);
    this.announce(text === "" ? words.REMOVED : words.REWORDED);
  };

  /** A paragraph as the program has it. */
  readonly restore = (origin: string): void => {
    this.ownWords(this.ownOthers(origin));
    this.announce(words.RESTORED);
  };

  private ownOthers(origin: string): readonly OwnWords[] {
    return (this.kept.own ?? []).filter((one) => one.origin !== origin);
  }

  private ownWords(own: readonly OwnWords[]): void {
    this.kept = { ...this.kept, own };
    this.rewritten();
  }

  readonly setStyle = (style: string): void => {
    this.kept = { ...this.kept, style };
    this.rewritten();
  };

  readonly setDecimals = (decimals: 1 | 2): void => {
    this.kept = { ...this.kept, decimals };
    this.rewritten();
  };

  readonly setSelf = (self: string): void => {
    this.inputs = { ...this.inputs, self };
    this.write();
    this.flush();
  };

  /** Begins from last year's text. */
  readonly openTemplate = (file: File): Promise<void> => this.begin(() => templateOf(file));

  readonly takeSheet = (workbook: Workbook, name: string): Promise<void> =>
    this.begin(() => templateOfSheet(workbook, name));

  readonly removeTemplate = (): void => {
    this.turn += 1;
    this.removed = this.template ?? this.removed;
    this.place(undefined);
  };

  readonly restoreTemplate = (): void => this.place(this.removed);

  /** What a person makes of noted words; undefined takes it back. */
  readonly answer = (id: string, text: string | undefined): void => {
    const answers = new Map(this.kept.answers);
    if (text === undefined) answers.delete(id);
    else answers.set(id, text.replace(/[\r\n]+/g, ""));
    this.kept = { ...this.kept, answers: answers.size > 0 ? answers : undefined };
    this.rewritten();
  };

  readonly setTracked = (tracked: boolean): void => {
    this.kept = { ...this.kept, tracked };
    this.rewritten();
  };

  get tracked(): boolean {
    return this.kept.tracked === true;
  }

  /** Whether the document itself can be put out, with or without the changes tracked. */
  get hasDocument(): boolean {
    return this.state.written?.renewed !== undefined && this.template?.source.docx !== undefined;
  }

  /** It is the same department under another name. */
  readonly setRenamed = (): void => {
    this.kept = { ...this.kept, renamed: true };
    this.rewritten();
  };

  private async begin(open: () => Promise<Template>): Promise<void> {
    const turn = ++this.turn;
    this.tellTemplate({ opening: true, problem: "" });
    try {
      const template = await open();
      if (turn === this.turn) this.place(template);
    } catch (error) {
      if (turn !== this.turn) return;
      const problem = sentenceOf(error, words.UNEXPECTED);
      this.tellTemplate({ opening: false, problem });
      this.announce(problem);
    }
  }

  private place(template: Template | undefined): void {
    // What was said of the words of another text is not said of these.
    if (template && template !== this.removed)
      this.kept = { ...this.kept, answers: undefined, renamed: undefined };
    this.template = template;
    this.tellTemplate({ opening: false, came: false, problem: "" });
    this.keeper.keep("template", template?.kept);
    this.rewritten();
    const { renewed } = this.state.written ?? {};
    if (renewed) this.announce(renewWords.announceBegun(renewed.renewal, this.state.written!.left));
  }

  private tellTemplate(change: Partial<TemplateState>): void {
    const { opening, came, problem } = this.state.template;
    const name = this.template?.source.name;
    const removed = this.template ? undefined : this.removed?.source.name;
    this.emit({
      template: {
        opening,
        came,
        problem,
        ...(name === undefined ? {} : { name }),
        ...(removed === undefined ? {} : { removed }),
        ...change,
      },
    });
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
    const { docx } = this.template?.source ?? {};
    if (!renewed || !docx) return undefined;
    return this.template!.engine.renewDocx(docx, renewed.renewal, {
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
      const problem = sentenceOf(error, words.UNEXPECTED);
      this.emit({ problem, done: "" });
      this.announce(problem);
    }
  }

  private settle(written = this.state.written): void {
    if (!written) return;
    const paragraphs = paragraphsOf(written.narrative).map(({ text }) => text);
    this.kept = { ...this.kept, base: { style: written.style.name, paragraphs } };
    this.rewritten();
  }

  private still(left: number): string {
    return left === 0
      ? ""
      : this.state.written?.renewed
        ? `${renewWords.left(left)}。`
        : `${words.left(left)}。`;
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
      const written = write(engine, books, this.inputs, this.kept, this.template, before, newId);
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
    const failure = sentenceOf(error, words.UNEXPECTED);
    this.emit({ failure, written: undefined });
    this.announce(failure);
  }

  /** Keeps at once what is being typed. */
  private flush(): void {
    clearTimeout(this.timer);
    this.keepInputs();
  }

  private keepInputs(): void {
    const { engine } = this;
    if (!engine) return;
    const values = new Map(this.inputs.values);
    for (const [id, { input, text: entered }] of this.typing) {
      const text = engine.tidy(input, entered);
      if (text !== "" && engine.problemOf(input, text) === "") values.set(id, { input, text });
    }
    this.keeper.keep("inputs", engine.inputsJson({ ...this.inputs, values }));
  }

  private emit(change: Partial<DeskState>): void {
    const { problem } = this.keeper;
    const warnings = [...this.refused, ...(problem === "" ? [] : [problem])];
    this.state = { ...this.state, warnings, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

function loadEngine(): Promise<Engine> {
  return import("./engine");
}
