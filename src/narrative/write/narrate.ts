/** Writes the 情况说明 of a workbook in a style. */
import type { Statement } from "../../statement/statement";
import type { Block, Codes, Comparison, List, Style, Template } from "../styles/style";
import { contradictions } from "./contradictions";
import { leaves } from "./codes";
import { Line } from "./line";
import type { Narrative, NarrativeParagraph, NarrativeSection } from "./narrative";
import { isCount, keyOf } from "./names";
import { Quantities, type NarrativeSources } from "./quantities";
import { parseTemplate, type Piece } from "./template";
import {
  cleanName,
  outcomeOf,
  WORDS,
  words,
  type Answer,
  type Context,
  type Outcome,
  type Subject,
} from "./words";

export interface NarrateOptions {
  /** Decimals of percentages; the style's where absent. */
  readonly decimals?: 1 | 2;
}

/** The text. Total: what the tables and inputs do not have stands as 【待填：…】. */
export function narrate(
  statement: Statement,
  style: Style,
  sources: NarrativeSources = {},
  options: NarrateOptions = {},
): Narrative {
  const quantities = new Quantities(statement, sources, style.agencyIsPublic === true);
  const writer = new Writer(statement, {
    quantities,
    style,
    decimals: options.decimals ?? style.decimals,
  });
  const sections: { paragraphs: NarrativeParagraph[] }[] = [];
  for (const paragraph of writer.blocks(style.outline)) {
    if (paragraph.level === 1 || sections.length === 0) sections.push({ paragraphs: [] });
    sections[sections.length - 1]!.paragraphs.push(paragraph);
  }
  return {
    style: style.name,
    title: writer.paragraph(style.heading, 0),
    sections: sections as readonly NarrativeSection[],
    contradictions: contradictions(statement, sources, quantities),
  };
}

class Writer {
  constructor(
    private readonly statement: Statement,
    private readonly context: Context,
  ) {}

  blocks(blocks: readonly Block[]): NarrativeParagraph[] {
    return blocks.flatMap((block): NarrativeParagraph[] => {
      if (typeof block === "string") return [this.paragraph(block, 0)];
      if ("heading" in block) return [this.paragraph(block.heading, block.level)];
      if ("spent" in block) {
        const chosen = block.spent.some((name) => this.spent(name)) ? block.then : block.otherwise;
        return this.blocks(chosen);
      }
      if ("any" in block)
        return this.blocks(block.any.some((name) => this.involved(name)) ? block.then : block.otherwise);
      return this.subjects(block.each, false).map((subject) => this.paragraph(block.text, 0, subject));
    });
  }

  paragraph(template: Template, level: NarrativeParagraph["level"], subject?: Subject): NarrativeParagraph {
    const line = new Line(this.context.style.spaced);
    this.write(parseTemplate(template), line, subject);
    return line.finish(level);
  }

  /** Writes pieces into a line. False where a placeholder has no meaning; the line is then of no use. */
  private write(pieces: readonly Piece[], line: Line, subject: Subject | undefined): boolean {
    let whole = true;
    for (const piece of pieces) {
      if (piece.kind === "text") line.words(piece.text);
      else if (piece.kind === "clause") {
        // The clause continues the line, so that spaces around its figures are right.
        const trial = new Line(this.context.style.spaced);
        if (this.write(piece.pieces, trial, subject)) line.append(trial);
      } else if (!this.slot(piece, line, subject)) whole = false;
    }
    return whole;
  }

  private slot(piece: Piece & { kind: "slot" }, line: Line, outer: Subject | undefined): boolean {
    const { style } = this.context;
    const subject = piece.subject === undefined ? outer : this.subject(piece.subject, piece.whole);
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
    else if (answer.kind === "blank") line.blank(answer.what, answer.label, answer.input);
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
        return department === "" ? { kind: "blank", what: "部门名称", label: "部门名称" } : words(department);
      case "自称":
        return words(this.context.quantities.inputs.self ?? this.context.style.self);
    }
    const about = WORDS[word];
    if (about) {
      if (!subject) throw new SyntaxError(`“${word}”没有说的是什么`);
      return about(subject, this.context);
    }
    const named = this.subject(word, undefined);
    return WORDS[isCount(named.key) ? "数" : "额"]!(named, this.context);
  }

  /** @throws SyntaxError where a style names what there is not: a fault of its file */
  private subject(name: string, whole: string | undefined): Subject {
    const [shown = "", real = shown] = name.split("=");
    const key = keyOf(real);
    const of = whole === undefined ? undefined : keyOf(whole);
    if (key === undefined || (whole !== undefined && of === undefined)) {
      throw new SyntaxError(`没有名为“${key === undefined ? real : whole}”的数`);
    }
    return { key, name: shown, ...(of === undefined ? {} : { whole: of }) };
  }

  private list({ of, item, join, zeros, none }: List, line: Line): boolean {
    const subjects =
      "scope" in of ? this.subjects(of, zeros === true) : of.map((name) => this.subject(name, undefined));
    const listed = subjects
      .filter(({ key }) => zeros === true || this.context.quantities.get(key, "final")?.shown !== 0)
      .map((subject, index) => ({ ...subject, number: index + 1 }));
    if (listed.length === 0) return this.write(parseTemplate(none), line, undefined);
    listed.forEach((subject, index) => {
      if (index > 0) line.words(join);
      this.write(parseTemplate(item), line, subject);
    });
    return true;
  }

  /** The 科目 with an amount, or with a budget that nothing was spent of. */
  private subjects({ scope, level, within }: Codes, zeros: boolean): Subject[] {
    const { quantities } = this.context;
    const codes = quantities
      .codes(scope)
      .filter(({ code }) => !within || within.some((start) => code.startsWith(start)));
    const chosen = level === "class" ? codes.filter(({ code }) => code.length === 3) : leaves(codes);
    const money = (key: string): boolean =>
      (["final", "initial"] as const).some((aspect) => {
        const quantity = quantities.get(key, aspect);
        return quantity !== undefined && (quantity.shown !== 0 || quantity.exact !== 0);
      });
    return chosen
      .map(({ code, name }) => ({ key: `${scope}/${code}`, name: cleanName(name) }))
      .filter(({ key }) => zeros || money(key))
      .map((subject, index) => ({ ...subject, number: index + 1 }));
  }

  private spent(name: string): boolean {
    return (this.context.quantities.get(this.subject(name, undefined).key, "final")?.shown ?? 0) !== 0;
  }

  /** Whether there is any of it, spent or budgeted. */
  private involved(name: string): boolean {
    const { key } = this.subject(name, undefined);
    return (["final", "initial", "budget"] as const).some(
      (aspect) => (this.context.quantities.get(key, aspect)?.shown ?? 0) !== 0,
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
