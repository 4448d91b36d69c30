/** Whether a workbook is what it is taken for beside the one at hand: judged before any figure of it is used. */
import type { Statement } from "./statement";
import { KIND_NAMES, type StatementKind } from "../catalogue/tables";
import { words } from "../words/tidy";
import { companionTitle, type CompanionKind } from "./companion";

export interface CompanionVerdict {
  /** Why it cannot be used, in one sentence; empty where it can. */
  readonly refused: string;
  /**
   * Both names, in a clause, where it prints another department's; else empty. Until the accountant says that it is the same
   * one under another name nothing is written from it and it refutes nothing.
   */
  readonly otherName: string;
  /** What the accountant should make sure of, a sentence each. */
  readonly warnings: readonly string[];
}

/** The kind of workbook that belongs into a slot beside this one. */
function companionKind(kind: CompanionKind, current: Statement): StatementKind {
  return kind === "budget" ? "budget" : current.kind;
}

/** All kinds that can stand there: last year of a budget is known from last year's final account as well. */
export function companionKinds(kind: CompanionKind, current: Statement): readonly StatementKind[] {
  const own = companionKind(kind, current);
  return kind === "prior" && own === "budget" ? [own, "final-account"] : [own];
}

/**
 * Whether a figure can be called wrong by what such a workbook has. One of another name may be another department's,
 * and 上年数 of a budget are rarely those of last year's final account: these prove, and refute nothing.
 */
export function refutes(kind: CompanionKind, current: Statement, other: Statement): boolean {
  return other.kind === companionKind(kind, current) && sameDepartment(current.department, other.department);
}

/** The fiscal year of the workbook that belongs into a slot; 0 where this one names none. */
export function companionYear(kind: CompanionKind, { year }: Statement): number {
  return year === 0 ? 0 : kind === "budget" ? year : year - 1;
}

/** @param name what to call the other workbook: its file */
export function judgeCompanion(
  kind: CompanionKind,
  current: Statement,
  other: Statement,
  name: string,
): CompanionVerdict {
  const title = companionTitle(kind, current);
  const wanted = companionKinds(kind, current);
  const refuse = (reason: string): CompanionVerdict => ({
    refused: `${name} ${reason}，不能用作${title}。`,
    otherName: "",
    warnings: [],
  });
  if (other.kind === "unknown") return refuse("里没有认出部门决算或预算公开表");
  if (!wanted.includes(other.kind))
    return refuse(`是${KIND_NAMES[other.kind]}，这里要的是${KIND_NAMES[wanted[0]!]}`);
  if (kind === "prior" && sameFigures(current, other)) return refuse("就是正在核对的这一份");
  const year = companionYear(kind, current);
  if (year !== 0 && other.year !== 0 && other.year !== year) {
    const which = other.year === current.year ? "，与这份同一年" : "";
    return refuse(`是 ${other.year} 年度的${which}，${title}应是 ${year} 年度的`);
  }
  const warnings: string[] = [];
  if (year !== 0 && other.year === 0) warnings.push(`${name} 没有写年度，请确认是 ${year} 年度的。`);
  if (other.kind !== companionKind(kind, current)) {
    warnings.push(
      `${name} 是${KIND_NAMES[other.kind]}，预算里的上年数多是预算数，它的数只用来印证，不据此判为不符。`,
    );
  }
  const otherName = sameDepartment(current.department, other.department)
    ? ""
    : `${name} 的部门是“${other.department}”，这份是“${current.department}”，名称不同`;
  return { refused: "", otherName, warnings };
}

/** Names change a little from year to year; one that is not printed says nothing. */
export function sameDepartment(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  return a === "" || b === "" || a.includes(b) || b.includes(a);
}

/** Whether two workbooks print the same figures in the same cells: a copy of one file under whatever name. */
function sameFigures(one: Statement, other: Statement): boolean {
  if (one.year !== other.year || one.tables.length !== other.tables.length) return false;
  return one.tables.every((table) => {
    const there = other.table(table.slot);
    return (
      there?.sheet === table.sheet &&
      table.lines.every((line) => {
        // A line that is printed twice is found by its first print.
        if (table.line(line.key) !== line) return true;
        const cells = there.line(line.key)?.cells;
        return [...line.cells].every(([column, { address, content }]) => {
          const cell = cells?.get(column);
          return cell?.address === address && cell.content === content;
        });
      })
    );
  });
}
