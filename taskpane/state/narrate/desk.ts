/**
 * Where a 情况说明 is written: the workbook as it was last read, what the person has typed, the text that follows from both,
 * and what of it is kept in the workbook. One desk a workbook; React only looks at it.
 */
import { HostError, type Host, type MemoryName } from "../../../hosts/host";
import type { Change } from "../../../src/narrative/write/changes";
import type { Field } from "../../../src/narrative/write/fields";
import {
  blanksOf,
  inputId,
  narrativeText,
  paragraphsOf,
  type BlankInput,
  type Narrative,
} from "../../../src/narrative/write/narrative";
import type { Style } from "../../../src/narrative/styles/style";
import type { Statement } from "../../../src/statement/statement";
import * as words from "../../narrateWording";
import { copyRich } from "../../richClipboard";
import { NOTHING_GIVEN, type Inputs } from "./inputs";
import { keptJson, readKeptText, type Kept } from "./kept";
import { steady, type Shown } from "./steady";

type Engine = typeof import("./engine");

/** After the last key, before what is being typed is kept. In milliseconds. */
export const TYPING_PAUSE = 600;

/** The workbooks that the text is written from. */
export interface Books {
  readonly statement: Statement;
  readonly prior: Statement | undefined;
  readonly budget: Statement | undefined;
}

/** The text, and what is said of it. */
export interface Written {
  readonly narrative: Narrative;
  readonly paragraphs: readonly Shown[];
  readonly fields: readonly Field[];
  /** Values that are still to be filled in, each once. */
  readonly left: number;
  /** What the tables should say themselves and do not: 年度, 部门名称. */
  readonly untold: readonly string[];
  readonly style: Style;
  readonly styles: readonly Style[];
  readonly decimals: 1 | 2;
  /** 我部门, 本部门 …, as it stands in the text. */
  readonly self: string;
  /** Against the text as it last left the pane. */
  readonly changes: readonly Change[];
}

export interface DeskState {
  readonly written: Written | undefined;
  /** Why there is no text, in one sentence. */
  readonly failure: string;
  /** Why the last command failed, in one sentence. */
  readonly problem: string;
  /** Why what is typed cannot be kept, or what was kept cannot be used. */
  readonly warnings: readonly string[];
}

export const NO_STATE: DeskState = { written: undefined, failure: "", problem: "", warnings: [] };

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
  private readonly wrong = new Map<string, Wrong>();
  /** What stands in a field that was not left yet. */
  private readonly typing = new Map<string, { readonly input: BlankInput; readonly text: string }>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the workbook holds, to write nothing twice; and the writes under way, one after the other. */
  private readonly stored = new Map<MemoryName, string | undefined>();
  private storing = Promise.resolve();
  private cannotKeep = "";
  private refused: readonly string[] = [];
  private paragraphs = 0;

  /** @param announce tells a screen reader */
  constructor(
    private readonly host: Host,
    private readonly announce: (text: string) => void,
  ) {}

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
      const [engine, inputs, text] = await Promise.all([
        loadEngine(),
        this.recall("inputs"),
        this.recall("narrative"),
      ]);
      if (!open || this.engine) return;
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

  /** The text as it is now is the one that later ones are compared with. */
  readonly accept = (): void => {
    this.settle();
    this.announce(words.ACCEPTED);
  };

  readonly copy = (): Promise<void> =>
    this.attempt(async (engine, { narrative, left }) => {
      await copyRich(engine.narrativeHtml(narrative), narrativeText(narrative));
      return words.announceCopied(left);
    });

  readonly writeSheet = (): Promise<void> =>
    this.attempt(async (_engine, { narrative, left }) => {
      const [title, ...rest] = paragraphsOf(narrative);
      await this.host.writeText?.({
        title: title!.text,
        paragraphs: rest.map(({ text, level }) => ({ text, level })),
        charts: narrative.charts.map(({ chart }) => chart),
      });
      return words.announceWritten(left);
    });

  get canWriteSheet(): boolean {
    return this.host.writeText !== undefined;
  }

  readonly exportDocx = (save: (name: string, bytes: Uint8Array) => void): Promise<void> =>
    this.attempt(async (engine, { narrative, left }) => {
      save(words.docxName(this.books!.statement), engine.narrativeDocx(narrative));
      return words.announceExported(left);
    });

  readonly clearProblem = (): void => this.emit({ problem: "" });

  /** Puts the text out, in whatever way; it is then the one that later ones are compared with. */
  private async attempt(way: (engine: Engine, written: Written) => Promise<string>): Promise<void> {
    const { engine } = this;
    const { written } = this.state;
    if (!engine || !written) return;
    try {
      const said = await way(engine, written);
      this.emit({ problem: "" });
      this.settle(written);
      this.announce(said);
    } catch (error) {
      if (!(error instanceof HostError)) console.error(error);
      const problem = error instanceof HostError ? error.message : words.UNEXPECTED;
      this.emit({ problem });
      this.announce(problem);
    }
  }

  private settle(written = this.state.written): void {
    if (!written) return;
    const paragraphs = paragraphsOf(written.narrative).map(({ text }) => text);
    this.kept = { ...this.kept, base: { style: written.style.name, paragraphs } };
    this.rewritten();
  }

  private rewritten(): void {
    this.write();
    this.store("narrative", keptJson(this.kept));
  }

  /** Writes the text, where there is all that it needs. */
  private write(): void {
    const { engine, books } = this;
    if (!engine || !books) return;
    try {
      this.emit({ written: this.compose(engine, books), failure: "" });
    } catch (error) {
      this.fail(error);
    }
  }

  private compose(engine: Engine, { statement, prior, budget }: Books): Written {
    const { kept, inputs } = this;
    const kind = statement.kind === "budget" ? "budget" : "final-account";
    const styles = engine.STYLES.filter((style) => style.kind === kind);
    const style = styles.find(({ name }) => name === kept.style) ?? engine.proposeStyle(statement);
    const decimals = kept.decimals ?? style.decimals;
    const narrative = engine.narrate(
      statement,
      style,
      {
        ...(prior ? { prior } : {}),
        ...(budget ? { budget } : {}),
        inputs: engine.narrativeInputs(inputs),
      },
      { decimals },
    );
    const gaps = blanksOf(narrative);
    return {
      narrative,
      paragraphs: steady(
        this.state.written?.paragraphs ?? [],
        paragraphsOf(narrative),
        () => `paragraph ${String(++this.paragraphs)}`,
      ),
      fields: engine.fieldsOf(narrative),
      left: gaps.filter(({ input }) => input).length,
      untold: gaps.filter(({ input }) => !input).map(({ what }) => what),
      style,
      styles,
      decimals,
      self: inputs.self || style.self,
      changes: kept.base?.style === style.name ? engine.changes(kept.base.paragraphs, narrative) : [],
    };
  }

  private fail(error: unknown): void {
    if (!(error instanceof HostError)) console.error(error);
    const failure = error instanceof HostError ? error.message : words.UNEXPECTED;
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
    this.store("inputs", engine.inputsJson({ ...this.inputs, values }));
  }

  private async recall(name: MemoryName): Promise<string | undefined> {
    try {
      const text = await this.host.recall(name);
      this.stored.set(name, text);
      return text;
    } catch (error) {
      this.tellKeeping(error);
      return undefined;
    }
  }

  private store(name: MemoryName, text: string | undefined): void {
    if (this.stored.get(name) === text) return;
    this.stored.set(name, text);
    this.storing = this.storing.then(async () => {
      // A later text of the same name is on its way.
      if (this.stored.get(name) !== text) return;
      try {
        await this.host.remember(name, text);
        if (this.cannotKeep !== "") this.tellKeeping(undefined);
      } catch (error) {
        this.stored.delete(name);
        this.tellKeeping(error);
      }
    });
  }

  /** What is typed stays here at least; said once, not at every key. */
  private tellKeeping(error: unknown): void {
    if (error !== undefined && !(error instanceof HostError)) console.error(error);
    const told = error === undefined ? "" : words.cannotKeep(error instanceof HostError ? error.message : "");
    if (told === this.cannotKeep) return;
    this.cannotKeep = told;
    this.emit({});
    if (told !== "") this.announce(told);
  }

  private emit(change: Partial<DeskState>): void {
    const warnings = [...this.refused, ...(this.cannotKeep === "" ? [] : [this.cannotKeep])];
    this.state = { ...this.state, warnings, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

export function loadEngine(): Promise<Engine> {
  return import("./engine");
}
