/** Writes the 情况说明 of a workbook in a style. */
import { Decimal } from "decimal.js";
import type { Statement } from "../statement/statement";
import type { Block, Comparison, List, Style, Template } from "../catalogue/style";
import type { Chart } from "./charts/chart";
import { plannedChart } from "./charts/planned";
import type { Aspect } from "../facts/fact";
import { contradictions } from "./contradictions";
import { Line } from "./line";
import {
  inputId,
  type BlankInput,
  type Narrative,
  type NarrativeParagraph,
  type NarrativeSection,
  type Use,
} from "./narrative";
import { isCount } from "../catalogue/quantities";
import { cleanName, Quantities, type NarrativeSources } from "./quantities";
import type { OwnWords } from "./own-words";
import { isAny, subjectNamed, subjectsOf } from "./subjects";
import { parseTemplate, type Piece, type Subject } from "./template";
import { inChinese } from "../words/numerals";
import { termsOf } from "../catalogue/terms";
import { outcomeOf, WORDS, words, type Answer, type Context, type Outcome } from "./placeholders";

export interface NarrateOptions {
  /** Decimals of percentages; the style's where absent. */
  readonly decimals?: 1 | 2;
  /** Paragraphs that a person worded. */
  readonly own?: readonly OwnWords[];
}

/** The text. Total: what the tables and inputs do not have stands as 【待填：…】. */
export function narrate(
  statement: Statement,
  style: Style,
  sources: NarrativeSources = {},
  options: NarrateOptions = {},
): Narrative {
  const quantities = new Quantities(statement, sources, style.agencyIsPublic === true);
  const writer = new Writer(statement, quantities, style, options.decimals ?? style.decimals, options.own);
  const sections: { paragraphs: NarrativeParagraph[] }[] = [];
  const charts: Narrative["charts"][number][] = [];
  let after = 0;
  for (const written of writer.blocks(style.outline)) {
    if ("kind" in written) {
      charts.push({ chart: written, after });
      continue;
    }
    after++;
    if (written.level === 1 || sections.length === 0) sections.push({ paragraphs: [] });
    sections[sections.length - 1]!.paragraphs.push(written);
  }
  return {
    style: style.name,
    title: writer.title(style.heading),
    sections: sections as readonly NarrativeSection[],
    charts,
    contradictions: contradictions(statement, quantities),
    roundings: [...writer.roundings],
    removed: writer.removed,
    unused: writer.unused(),
  };
}

class Writer {
  private readonly context: Context;
  /** What the paragraph being written takes or would take from the inputs. */
  private uses = new Map<string, Use>();
  /** What the paragraph being written is about, where it is one of a list. */
  private subjectNow: Subject | undefined;
  private readonly own: Map<string, OwnWords>;
  private readonly used = new Set<string>();
  readonly removed: NarrativeParagraph[] = [];
  /** The paragraphs so far. */
  private readonly written: string[] = [];
  /** The heading over what is being written. */
  private heading = "";
  readonly roundings = new Set<string>();

  constructor(
    private readonly statement: Statement,
    quantities: Quantities,
    style: Style,
    decimals: 1 | 2,
    own: readonly OwnWords[] = [],
  ) {
    this.own = new Map(own.map((one) => [one.origin, one]));
    const ask: Context["ask"] = (key, aspect) => {
      const quantity = quantities.get(key, aspect);
      for (const input of quantity?.inputs ?? []) this.note(input, "given");
      if (quantity?.instead) this.note(quantity.instead, "derived");
      return quantity;
    };
    this.context = { quantities, style, decimals, ask };
  }

  blocks(blocks: readonly Block[]): (NarrativeParagraph | Chart)[] {
    const { quantities } = this.context;
    return blocks.flatMap((block): (NarrativeParagraph | Chart)[] => {
      if (typeof block === "string") return this.paragraph(block, 0);
      if ("heading" in block) return this.paragraph(block.heading, block.level);
      if ("chart" in block) {
        const chart = plannedChart(block.chart, this.statement.year, this.context);
        return chart ? [chart] : [];
      }
      if ("terms" in block) return this.terms();
      if ("spent" in block)
        return this.blocks(isAny(block.spent, ["final"], quantities) ? block.then : block.otherwise);
      if ("any" in block) {
        const all: readonly Aspect[] = ["final", "initial", "budget"];
        return this.blocks(isAny(block.any, all, quantities) ? block.then : block.otherwise);
      }
      const { each, lead, opening = "", text } = block;
      const subjects = subjectsOf(each, false, quantities);
      return [
        ...(lead === undefined ? [] : this.paragraph(lead + (subjects.length > 0 ? opening : ""), 0)),
        ...subjects.flatMap((subject) => this.paragraph(text, 0, subject)),
      ];
    });
  }

  title(template: Template): NarrativeParagraph {
    return this.worded(parseTemplate(template), 0, { origin: template });
  }

  /** As the wording has it or a person put it; none where a person took it out. */
  private paragraph(
    template: Template,
    level: NarrativeParagraph["level"],
    subject?: Subject,
  ): NarrativeParagraph[] {
    const origin = subject ? `${template}@${subject.key}` : template;
    return this.placed(origin, parseTemplate(template), level, subject);
  }

  /** 名词解释 of what was written so far. */
  private terms(): NarrativeParagraph[] {
    return termsOf(this.written.join("\n")).flatMap(({ name, means }, index) =>
      this.placed(
        `名词解释 ${name}`,
        [{ kind: "text", text: `（${inChinese(index + 1)}）${name}：${means}` }],
        0,
      ),
    );
  }

  private placed(
    origin: string,
    pieces: readonly Piece[],
    level: NarrativeParagraph["level"],
    subject?: Subject,
  ): NarrativeParagraph[] {
    const own = this.own.get(origin);
    const program = (): NarrativeParagraph => this.worded(pieces, level, { origin }, subject);
    // A heading holds the text together.
    if (!own || (own.pieces.length === 0 && level > 0)) return [program()];
    try {
      const paragraph = this.worded(own.pieces, level, { origin, own: true }, subject);
      this.used.add(origin);
      if (paragraph.text !== "") return [paragraph];
      this.removed.push(program());
      return [];
    } catch (error) {
      // Kept by another version: it names what this one does not have.
      if (error instanceof SyntaxError) return [program()];
      throw error;
    }
  }

  private worded(
    pieces: readonly Piece[],
    level: NarrativeParagraph["level"],
    whose: Pick<NarrativeParagraph, "origin" | "own">,
    subject?: Subject,
  ): NarrativeParagraph {
    const line = new Line(this.context.style.spaced);
    this.uses = new Map();
    this.subjectNow = subject;
    this.write(pieces, line, subject);
    this.written.push(line.text);
    if (level > 0) this.heading = line.text;
    return line.finish(level, [...this.uses.values()], whose);
  }

  unused(): readonly OwnWords[] {
    return [...this.own.values()].filter(({ origin }) => !this.used.has(origin));
  }

  private note(input: BlankInput, state: Use["state"]): void {
    const id = inputId(input);
    if (this.uses.has(id)) return;
    const { quantities } = this.context;
    const offers = state === "given" ? [] : quantities.offersFor(input);
    this.uses.set(id, { input, name: quantities.labelOf(input.key), state, offers });
  }

  /** Writes pieces into a line. False where a placeholder has no meaning; the line is then of no use. */
  private write(pieces: readonly Piece[], line: Line, subject: Subject | undefined): boolean {
    let whole = true;
    for (const piece of pieces) {
      if (piece.kind === "text") line.words(piece.text);
      else if (piece.kind === "clause") {
        // The clause continues the line, so that spaces around its figures are right.
        const trial = new Line(this.context.style.spaced);
        if (!this.write(piece.pieces, trial, subject)) continue;
        const since = line.text.length;
        line.append(trial);
        line.mark(since, { kind: "clause", pieces: piece.pieces.map((one) => this.bound(one, subject)) });
      } else if (!this.slot(piece, line, subject)) whole = false;
    }
    return whole;
  }

  /** A piece that says itself what it is of, wherever it stands. */
  private bound(piece: Piece, subject: Subject | undefined): Piece {
    if (piece.kind !== "slot" || piece.about || piece.subject !== undefined) return piece;
    return subject && subject !== this.subjectNow ? { ...piece, about: subject } : piece;
  }

  private slot(piece: Piece & { kind: "slot" }, line: Line, outer: Subject | undefined): boolean {
    const since = line.text.length;
    const whole = this.fill(piece, line, outer);
    line.mark(since, this.bound(piece, outer));
    return whole;
  }

  private fill(piece: Piece & { kind: "slot" }, line: Line, outer: Subject | undefined): boolean {
    const { style } = this.context;
    if (piece.word === "待写") {
      const what = piece.subject ?? "";
      return this.say({ kind: "blank", what, label: what, written: true }, line);
    }
    const subject =
      piece.about ?? (piece.subject === undefined ? outer : subjectNamed(piece.subject, piece.whole));
    const phrase = style.phrases[piece.word];
    if (phrase !== undefined) {
      if (typeof phrase === "string") return this.write(parseTemplate(phrase), line, subject);
      if (!subject) throw new SyntaxError(`“${piece.word}”没有说的是什么`);
      return this.write(
        parseTemplate(templateFor(phrase, outcomeOf(subject, phrase.with, this.context))),
        line,
        subject,
      );
    }
    const list = style.lists[piece.word];
    if (list) return this.list(list, line);
    return this.say(this.answer(piece.word, subject, line), line);
  }

  private say(answer: Answer, line: Line): boolean {
    if (answer.kind === "words") line.words(answer.text);
    else if (answer.kind === "figure") line.figure(answer.written);
    else if (answer.kind === "filled") {
      this.note(answer.input, "given");
      line.typed(answer.text, answer.input);
    } else if (answer.kind === "blank") {
      for (const { input } of [answer, ...(answer.awaits ?? [])]) if (input) this.note(input, "missing");
      line.blank(answer);
    }
    return answer.kind !== "none";
  }

  private answer(word: string, subject: Subject | undefined, line: Line): Answer {
    const { department, year } = this.statement;
    switch (word) {
      case "年":
      case "上一年":
        if (year === 0) return { kind: "blank", what: "年度", label: "年度" };
        line.digits(String(word === "年" ? year : year - 1));
        return words("");
      case "部门":
        return department === ""
          ? { kind: "blank", what: "部门名称", label: "部门名称" }
          : words(cleanName(department));
      case "自称":
        return words(this.context.quantities.inputs.self ?? this.context.style.self);
    }
    const about = WORDS[word];
    if (about) {
      if (!subject) throw new SyntaxError(`“${word}”没有说的是什么`);
      return about(subject, this.context);
    }
    const named = subjectNamed(word);
    return WORDS[isCount(named.key) ? "数" : "额"]!(named, this.context);
  }

  private list({ of, item, join, zeros, none }: List, line: Line): boolean {
    const { quantities } = this.context;
    const subjects =
      "scope" in of ? subjectsOf(of, zeros === true, quantities) : of.map((name) => subjectNamed(name));
    const listed = subjects
      .filter(({ key }) => zeros === true || quantities.get(key, "final")?.shown !== 0)
      .map((subject, index) => ({ ...subject, number: index + 1 }));
    if (listed.length === 0) return none !== undefined && this.write(parseTemplate(none), line, undefined);
    const since = line.figures.length;
    listed.forEach((subject, index) => {
      if (index > 0) line.words(join);
      this.write(parseTemplate(item), line, subject);
    });
    const { figures, text } = line;
    this.addUp(figures.slice(since).flatMap((figure) => (text[figure.end] === "%" ? [figure.text] : [])));
    return true;
  }

  /** Notes shares that would come to 100 % were they not rounded, each by half a last place at most. */
  private addUp(shares: readonly string[]): void {
    const { decimals } = this.context;
    const whole = new Decimal(100);
    const sum = shares.reduce((all, share) => all.plus(share), new Decimal(0));
    const off = sum.minus(whole).abs();
    const rounded = shares.filter((share) => !new Decimal(share).isZero()).length;
    const most = new Decimal(rounded).div(2).floor().times(new Decimal(10).pow(-decimals));
    if (off.isZero() || off.greaterThan(most)) return;
    const [total, apart] = [sum.toFixed(decimals), off.toFixed(decimals)];
    this.roundings.add(
      `“${this.heading}”所列各项占比合计 ${total}%，与 100% 相差 ${apart} 个百分点，是四舍五入造成的，不必改。`,
    );
  }
}

function templateFor(phrase: Comparison, outcome: Outcome): Template {
  const { moved = "", same, unknown } = phrase;
  const { more = moved, less = moved, nearly = same } = phrase;
  switch (outcome) {
    case "more":
      return more;
    case "less":
      return less;
    case "noBaseMore":
      return phrase.noBase ?? more;
    case "noBaseLess":
      return phrase.noBase ?? less;
    case "same":
      return same;
    case "nearly":
      return nearly;
    case "unknown":
      return unknown;
  }
}
