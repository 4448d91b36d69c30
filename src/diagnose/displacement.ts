/** Amounts that stand off their lines, and where they belong. */
import type { EvaluatedRelation } from "../check/report";
import type { Entry, Line, Table } from "../statement/statement";
import type { Restored } from "./restored";

/** Rows of a sheet, from 0, both ends included. */
export type Rows = readonly [first: number, last: number];

/** A block that stands some rows or columns off. */
export interface Move {
  /** Where it stands now. */
  readonly rows: Rows;
  /** By how much it has to move: down and right are positive; one of them is 0. */
  readonly down: number;
  readonly right: number;
}

/** The amounts of a table that stand off its lines. */
export interface Displacement {
  readonly table: Table;
  /** From the top down. */
  readonly moves: readonly Move[];
  /** The columns that move; `all` where these are all columns of amounts. */
  readonly columns: readonly number[];
  readonly all: boolean;
  /** 科目 that have no amounts among those that stand there. */
  readonly idle: readonly Line[];
  /** Rows whose amounts belong to no 科目. */
  readonly surplus: readonly Rows[];
  /** What each cell that changes will say. */
  readonly restored: ReadonlyMap<Entry, Restored>;
  /** Of the lost ones those whose amounts stand beside the table, and come back with the block. */
  readonly outside: ReadonlySet<Entry>;
  /** The failed relations that hold once it is put back, or that lack a lost amount alone. */
  readonly resolves: readonly EvaluatedRelation[];
}
