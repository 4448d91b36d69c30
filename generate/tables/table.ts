/** What the layouts are made of: a table knows how to draw itself below its preamble (title, number, unit). */
import type { Slot } from "../../src/catalogue/tables";
import type { Accounts } from "../accounts";
import type { Form } from "../form";
import type { Paper } from "../paper";

/** The whole table, or one part of a table that goes on over two sheets. */
export type Part = "whole" | "head" | "tail";

export interface TableDesign {
  /** Absent for tables that only this province has. */
  readonly slot?: Slot;
  readonly title: string;
  /** Columns it needs. */
  width(form: Form): number;
  /** Draws header, lines and notes from the paper's row on. */
  draw(paper: Paper, part: Part): void;
  /** How many lines of codes it has; absent where it is never parted. */
  length?(accounts: Accounts, form: Form): number;
  /** Unit stated in place of the form's: `台、辆、套`. */
  readonly countUnit?: string;
}

/** A column, or a group of columns under one label. */
export interface Head {
  readonly label: string;
  /** The key of its figures; a leaf without one stays empty. */
  readonly column?: string;
  readonly children?: readonly Head[];
}

export function leavesOf(heads: readonly Head[]): Head[] {
  return heads.flatMap((head) => (head.children ? leavesOf(head.children) : [head]));
}

export function depthOf(heads: readonly Head[]): number {
  return Math.max(...heads.map((head) => 1 + (head.children ? depthOf(head.children) : 0)));
}

/** Draws header labels from the paper's row over `depth` rows; leaves reach down to the last. */
export function drawHeads(
  paper: Paper,
  column: number,
  heads: readonly Head[],
  depth: number,
  row = paper.row,
): void {
  let at = column;
  for (const head of heads) {
    if (head.children) {
      const width = leavesOf(head.children).length;
      // A group takes one row; what is left over goes to its leaves.
      paper.span(at, width, 1, paper.header(head.label), row);
      drawHeads(paper, at, head.children, depth - 1, row + 1);
      at += width;
    } else {
      paper.span(at, 1, depth, paper.header(head.label), row);
      at += 1;
    }
  }
}

/** 一、 … 三十一、 */
export function ordinal(number: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const tens = Math.floor(number / 10);
  const ones = digits[number % 10]!;
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : digits[tens]}十${ones}`;
}

export function drawNotes(paper: Paper, width: number, notes: readonly string[] = []): void {
  for (const note of notes) {
    paper.span(0, width, 1, paper.label(note));
    paper.next();
  }
}
