/**
 * The words in which linear rules are written:
 *
 *     figure(T01, BALANCE.income).equals(sum(figuresOf(incomeItems(T01), "amount"), "各项收入之和"))
 *
 * Forms differ in which lines and columns they print. A side whose figures the form does not have is absent, and
 * a relation with an absent side is none, so that a rule need not ask what a form has.
 */
import type { Entry, Line, Table, UnreadFigure } from "../statement/statement";
import type { Draft, Term } from "./rule";
import { unreadText } from "./unread-parts";

/** One side of a relation: figures with their signs, and what they are called. */
export class Side {
  declare readonly terms: readonly Term[];
  declare readonly text: string;
  /** Whether the form lacks what it needs; a side of no figures that is not absent is nothing, zero. */
  declare readonly absent: boolean;
  /** What may be a part of it and was not read, in words; empty where all was. */
  declare readonly unread: string;

  constructor(terms: readonly Term[], text: string, absent = false, unread = "") {
    this.terms = terms;
    this.text = text;
    this.absent = absent;
    this.unread = unread;
  }

  /** The same, not to be compared where a figure that may belong to it was not read. */
  unless(figure: UnreadFigure | undefined): Side {
    return figure ? new Side(this.terms, this.text, this.absent, unreadText(figure)) : this;
  }

  /** Both together; absent where one is. */
  plus(other: Side): Side {
    return this.joined(other, 1);
  }

  minus(other: Side): Side {
    return this.joined(other, -1);
  }

  /** The same figures as those of last year's workbook. */
  ofLastYear(text: string): Side {
    return new Side(
      this.terms.map((term): Term => ({ ...term, book: "prior" })),
      text,
      this.absent,
      this.unread,
    );
  }

  named(text: string): Side {
    return new Side(this.terms, text, this.absent, this.unread);
  }

  /** Both sides are the same amount, or a total and its parts. */
  equals(right: Side): Draft | undefined {
    return this.related("=", right);
  }

  /** As `equals`, and not even one unit of the last place may differ. */
  equalsExactly(right: Side): Draft | undefined {
    const draft = this.related("=", right);
    return draft && { ...draft, strict: true };
  }

  /** As `equals`, where this side may be more for a reason of its own, and is never less. */
  equalsOrExceeds(right: Side): Draft | undefined {
    const draft = this.related("=", right);
    return draft && { ...draft, mayExceed: true };
  }

  /** This is part of the right side and never more. */
  isWithin(right: Side): Draft | undefined {
    return this.related("≤", right);
  }

  private related(sense: Draft["sense"], right: Side): Draft | undefined {
    if (this.absent || right.absent || this.terms.length + right.terms.length < 1) return undefined;
    const unread = this.unread || right.unread;
    return {
      left: this.terms,
      sense,
      right: right.terms,
      leftText: this.text,
      rightText: right.text,
      ...(unread !== "" && { unread }),
    };
  }

  private joined(other: Side, sign: 1 | -1): Side {
    if (this.absent || other.absent) return ABSENT;
    const unread = this.unread || other.unread;
    if (other.terms.length === 0)
      return unread === this.unread ? this : new Side(this.terms, this.text, false, unread);
    const added = sign === 1 ? other.terms : other.terms.map(negated);
    const sum = [...this.terms, ...added];
    const text =
      this.terms.length === 0
        ? `${sign === 1 ? "" : "－"}${other.text}`
        : `${this.text}${sign === 1 ? "＋" : "－"}${other.text}`;
    return new Side(sum, text, false, unread);
  }
}

const ABSENT = new Side([], "", true);

function negated(term: Term): Term {
  return { ...term, sign: term.sign === 1 ? -1 : 1 };
}

function sideOf(entry: Entry | undefined, column: string): Side {
  return entry ? new Side([{ entry, sign: 1 }], nameOfFigure(entry.label, column)) : ABSENT;
}

/** Where a table has but one column of amounts, the line alone names the figure: `本年支出合计`, without `决算数`. */
function nameOfFigure(label: string, column: string): string {
  const end = column === "amount" ? label.lastIndexOf(" ") : -1;
  return end > 0 ? label.slice(0, end) : label;
}

/** The figure of a line and a column; absent where the table or the form has none. */
export function figure(table: Table | undefined, line: string, column = "amount"): Side {
  return sideOf(table?.cell(line, column), column);
}

export function figureOf(line: Line | undefined, column: string): Side {
  return sideOf(line?.cells.get(column), column);
}

export function figuresOf(lines: readonly Line[], column: string): readonly Side[] {
  return lines.map((line) => figureOf(line, column));
}

/**
 * The parts that the form prints, added up; absent where it prints none of them. What may be one more part and was
 * not read belongs into `unless`. Without a text of its own it is called by the terms that were really added.
 */
export function sum(parts: readonly Side[], text?: string): Side {
  const terms: Term[] = [];
  const texts: string[] = [];
  let printed = false;
  let unread = "";
  for (const part of parts) {
    unread ||= part.unread;
    if (part.absent) continue;
    printed = true;
    for (const term of part.terms) terms.push(term);
    if (text === undefined) texts.push(part.text);
  }
  return printed ? new Side(terms, text ?? texts.join("＋"), false, unread) : ABSENT;
}

/** Figures added up under a name; absent where the form prints none of them. */
export function sumOf(entries: readonly (Entry | undefined)[], text: string): Side {
  const terms: Term[] = [];
  for (const entry of entries) if (entry) terms.push({ entry, sign: 1 });
  return terms.length > 0 ? new Side(terms, text) : ABSENT;
}

/** A part that some forms lack: nothing where it is not printed. */
export function ifPrinted(side: Side): Side {
  return side.absent ? nothing("") : side;
}

/** Exactly zero, and why. */
export function nothing(text: string): Side {
  return new Side([], text);
}
