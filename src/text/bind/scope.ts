/**
 * What a stretch of text has said so far and hands on to its figures. A bracket, a list, a reason has a scope of its own,
 * begun from that around it: what is said inside never reaches what comes behind.
 */
import type { SaidKey } from "../../catalogue/said-key";
import type { Money } from "../parse/vocabulary";
import type { BindingName } from "./bindings";
import type { Basis, Change, Frame, Level, Reading, SaidAspect, Subject } from "./reading";

/** What is spoken of where a figure names nothing. */
export interface About {
  readonly subject: Subject;
  readonly by: BindingName;
  readonly moneyBy: BindingName;
  /** The figure that it was said with. */
  readonly level?: Level;
}

/** A year or a budget that was said. */
export interface Time {
  readonly aspect: SaidAspect;
  readonly otherYear?: number | undefined;
}

/** When a figure is of, and by what that is bound. */
export interface TimeBound {
  readonly aspect: SaidAspect;
  readonly aspects?: readonly SaidAspect[];
  readonly either?: true;
  readonly otherYear?: number | undefined;
  readonly by: BindingName;
  /** Where the year and the aspect are not bound alike. */
  readonly yearBy?: BindingName;
  readonly aspectBy?: BindingName;
}

export class Scope {
  about: About | undefined;
  /** The last amount. */
  level: Level | undefined;
  /** The last amount, count or change: what a list is of. */
  any: Reading | undefined;
  change: Change | undefined;
  /** The key of the last count. */
  count: string | undefined;
  basis: Basis | undefined;
  money: Money | undefined;
  /** A year or budget other than the table's own that was said before. */
  time: Time | undefined;
  /** The list that the scope is in, and what it is a list of. */
  frame: Frame | undefined;
  /** Whether a semicolon of its list is past: before it a change may be the whole's. */
  later = false;
  /** The last figure was of something that no table has: nothing goes on from what stood before it. */
  stray = false;
  explains: "reason" | "purpose" | undefined;
  /** 项目支出主要用于甲 5 万元，…；乙 3 万元: what the amounts behind a purpose may be parts of. */
  used: Subject | undefined;
  /** The whole that the list or bracket is of may be only a part of what its name says. */
  limited = false;
  /** Inside a list, or a bracket behind an amount: an amount that names nothing is some part of what stands before. */
  inside = false;
  /** A unit of the department was named: what follows up to the semicolon may be that unit's. */
  ofUnit = false;
  /** The money that a part of the list named. */
  partMoney: Money | undefined;

  /** A scope inside this one. */
  inner(): Scope {
    return Object.assign(new Scope(), this);
  }

  get whole(): Reading | undefined {
    return this.frame?.parent;
  }
}

/** What a paragraph has spoken of outside its lists and brackets: each sentence's first. */
export class Told {
  private readonly subjects: About[] = [];
  /** What the last subject is a part of, where a list of it alone ended the sentence before. */
  partOf: About | undefined;

  addPart(about: About): void {
    const whole = this.last;
    this.add(about);
    this.partOf = whole;
  }

  add(about: About): void {
    this.partOf = undefined;
    const last = this.subjects[this.subjects.length - 1];
    if (!last || !sameSubject(last.subject, about.subject)) this.subjects.push(about);
    else if (about.level) this.subjects[this.subjects.length - 1] = about;
  }

  get last(): About | undefined {
    return this.subjects[this.subjects.length - 1];
  }

  get alone(): boolean {
    return this.subjects.length === 1;
  }

  /** The amount of what alone was spoken of: 甲 5 万元。占乙 10 万元的 50 %. */
  get level(): Level | undefined {
    return this.alone ? this.last?.level : undefined;
  }

  /** Keys of all that was spoken of, the last first. */
  keys(): readonly SaidKey[] {
    const keys: SaidKey[] = [];
    for (let at = this.subjects.length - 1; at >= 0; at--) keys.push(...this.subjects[at]!.subject.keys);
    return keys;
  }
}

export function sameSubject(a: Subject, b: Subject): boolean {
  return a.keys.some((key) => b.keys.includes(key));
}
