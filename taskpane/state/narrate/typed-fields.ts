/** What a person types into the fields of a text: taken when a field is left, kept in the workbook while it is typed. */
import { inputId, type BlankInput } from "../../../src/write/narrative";
import { TYPING_PAUSE } from "../pauses";
import { NOTHING_GIVEN, type Inputs } from "./inputs";

type Engine = typeof import("./engine");

/** A value that cannot be taken stands in its field until it is mended. */
interface Wrong {
  readonly text: string;
  readonly problem: string;
}

/** Who hears of it. */
interface Told {
  /** What a field shows is another. */
  readonly changed: () => void;
  /** A value is another: the text is written anew. */
  readonly rewrite: () => void;
  readonly keep: (json: string | undefined) => void;
  readonly announce: (text: string) => void;
}

export class TypedFields {
  inputs: Inputs = NOTHING_GIVEN;
  private engine: Engine | undefined;
  private readonly wrong = new Map<string, Wrong>();
  /** What stands in a field that was not left yet. */
  private readonly typing = new Map<string, { readonly input: BlankInput; readonly text: string }>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly told: Told) {}

  /** Begins with what was kept; gives what of it could not be taken. */
  begin(engine: Engine, kept: string | undefined): readonly string[] {
    this.engine = engine;
    if (kept === undefined) return [];
    const { inputs, refused } = engine.readKept(kept);
    this.inputs = inputs;
    return refused;
  }

  /** What stands in a field as it was typed; undefined where nothing was given. */
  readonly typed = (input: BlankInput): string | undefined => {
    const id = inputId(input);
    return this.wrong.get(id)?.text ?? this.inputs.values.get(id)?.text;
  };

  /** Why what stands in a field cannot be taken; empty where it can. */
  readonly problemOf = (input: BlankInput): string => this.wrong.get(inputId(input))?.problem ?? "";

  /** A key was struck in a field. The text follows only when the field is left. */
  type(input: BlankInput, text: string): void {
    this.typing.set(inputId(input), { input, text });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), TYPING_PAUSE);
  }

  /** What was typed since a field was entered does not count. */
  revert(input: BlankInput): void {
    this.typing.delete(inputId(input));
    if (this.wrong.delete(inputId(input))) this.told.changed();
    this.flush();
  }

  /** A field was left, or Enter pressed. False where what stands there cannot be taken. */
  commit(input: BlankInput, entered: string): boolean {
    const { engine } = this;
    const id = inputId(input);
    if (!engine) return true;
    this.typing.delete(id);
    const text = engine.tidy(input, entered);
    const problem = engine.problemOf(input, text);
    if (problem !== "") {
      const known = this.wrong.get(id)?.text === text;
      this.wrong.set(id, { text, problem });
      this.told.changed();
      if (!known) this.told.announce(problem);
      return false;
    }
    const wasWrong = this.wrong.delete(id);
    const before = this.inputs.values.get(id)?.text ?? "";
    if (text === before) {
      if (wasWrong) this.told.changed();
      this.flush();
      return true;
    }
    const values = new Map(this.inputs.values);
    if (text === "") values.delete(id);
    else values.set(id, { input, text });
    this.give({ ...this.inputs, values });
    return true;
  }

  readonly setSelf = (self: string): void => this.give({ ...this.inputs, self });

  /** Keeps at once what is being typed. */
  flush(): void {
    clearTimeout(this.timer);
    this.keep();
  }

  private give(inputs: Inputs): void {
    this.inputs = inputs;
    this.told.rewrite();
    this.flush();
  }

  private keep(): void {
    const { engine } = this;
    if (!engine) return;
    const values = new Map(this.inputs.values);
    for (const [id, { input, text: entered }] of this.typing) {
      const text = engine.tidy(input, entered);
      if (text !== "" && engine.problemOf(input, text) === "") values.set(id, { input, text });
    }
    this.told.keep(engine.inputsJson({ ...this.inputs, values }));
  }
}
