/**
 * An example of a rule: what is changed in the small department of the tests (test/small-department.ts), whose ten tables
 * hold together to the cent, and what the check then says. Every example is run as a test (test/rules/examples.test.ts).
 */
import type { Unit } from "../../amount/unit";
import type { TableId } from "../../catalogue/tables";

/** Changes by place: `T01/total.income/amount` → the figure as it is printed, `.` for blank; a line → undefined takes it out. */
export type Edits = Readonly<Record<string, string | undefined>>;

/** What stands above and below a table. */
export interface Heads {
  readonly title?: string;
  readonly number?: string;
  readonly sheet?: string;
  readonly year?: number;
  readonly department?: string;
  readonly notes?: readonly string[];
  readonly unit?: Unit;
  readonly statesUnit?: false;
}

export interface Example {
  readonly edits?: Edits;
  /** Lines below the last one of a table. */
  readonly more?: Readonly<Partial<Record<TableId, string>>>;
  /** A table in another form: its columns, then its lines. */
  readonly forms?: Readonly<Partial<Record<TableId, string>>>;
  /** Formulas by place, over the addresses of the tests' sheets; what they come to is the printed figure. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly without?: readonly TableId[];
  readonly heads?: Readonly<Partial<Record<TableId, Heads>>>;
  /** Figures that a second table prints once more, by place. */
  readonly again?: Edits;
  /** Last year's department, with its changes. */
  readonly prior?: Edits;
  /** The units whose sum it is, each the small department with its changes. */
  readonly units?: readonly Edits[];
}

export interface RuleExamples {
  readonly holds: Example;
  readonly breaks: Example & {
    /** What the check says of it, first of all. */
    readonly says: string;
  };
}

/** What breaks a rule that the small department keeps as it is. */
export function broken(changes: Example, says: string): RuleExamples {
  return { holds: {}, breaks: { ...changes, says } };
}
