/** 政府收支分类科目: what a code is called, was called before, and how sure that is. A code that is not here is unknown, never wrong. */
import { sameName } from "../../words/same-name";
import { ECONOMIC_ROWS } from "./economic";
import { FUNCTIONAL_ROWS } from "./functional";

/** A 科目 of the classification. */
export interface Subject {
  readonly code: string;
  readonly name: string;
  /** Names that were in use before, and still are in some forms. */
  readonly old: readonly string[];
  /** Whether a published document prints it; else it can back a hint, not a finding. */
  readonly confirmed: boolean;
  /** The years in which it is in use; open ends where not known. */
  readonly since?: number;
  readonly until?: number;
  /** The money that alone has it: 政府性基金, 国有资本经营预算, 社会保险基金. */
  readonly only?: "fund" | "capital" | "social";
  /** The codes that stand in its place. */
  readonly replacedBy: readonly string[];
}

const ROW =
  /^(\??)(\d{3,7}) ([^<@~>]+?)(?: < ([^@~>]+?))?(?: @(\d*)-(\d*))?(?: ~(fund|capital|social))?(?: > ([\d ]+))?$/;

function read(rows: string): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const row of rows.trim().split("\n")) {
    const match = ROW.exec(row);
    if (!match) throw new SyntaxError(`科目表里的这一行读不懂：${row}`);
    const [, doubt, code = "", name = "", old, since, until, only, replaced] = match;
    subjects.set(code, {
      code,
      name,
      old: old?.split(" | ") ?? [],
      confirmed: doubt === "",
      ...(since ? { since: Number(since) } : {}),
      ...(until ? { until: Number(until) } : {}),
      ...(only ? { only: only as "fund" } : {}),
      replacedBy: replaced?.split(" ") ?? [],
    });
  }
  return subjects;
}

let functional: ReadonlyMap<string, Subject> | undefined;
let economic: ReadonlyMap<string, Subject> | undefined;

/** 支出功能分类, by code. Read when first asked for: two thousand lines. */
export function functionalSubjects(): ReadonlyMap<string, Subject> {
  return (functional ??= read(FUNCTIONAL_ROWS));
}

/** 支出经济分类 (部门预算), by code. */
export function economicSubjects(): ReadonlyMap<string, Subject> {
  return (economic ??= read(ECONOMIC_ROWS));
}

/** The 科目 of a code of either classification: 经济分类 begin with 3, and have no more than five digits. */
export function subjectOf(code: string): Subject | undefined {
  return code.startsWith("3") ? economicSubjects().get(code) : functionalSubjects().get(code);
}

/** Whether a code has been called by both names: 科目 are renamed now and then. */
export function isRenamed(code: string, names: readonly [string, string]): boolean {
  const subject = subjectOf(code);
  const known = subject ? [subject.name, ...subject.old] : [];
  return names.every((name) => known.some((one) => sameName(one, name)));
}

/** The 类 of 功能分类 in the order of their codes. */
export function functionalClasses(): readonly Subject[] {
  return [...functionalSubjects().values()].filter(({ code }) => code.length === 3);
}

let classNames: ReadonlySet<string> | undefined;

/** Whether a name is that of a 类, of today or an old one, with its 支出 or without it. */
export function isClassName(name: string): boolean {
  classNames ??= new Set(functionalClasses().flatMap((one) => [one.name, ...one.old].map(withoutSpending)));
  return classNames.has(withoutSpending(name));
}

/** 教育支出 as some print it, 教育. */
export function withoutSpending(name: string): string {
  return name.replace(/支出$/, "");
}

/** Whether a 款 or 项 belongs to 政府性基金预算 alone: the 款 says so, and its 类 may be in 一般公共预算 as well. */
export function isFundCode(code: string): boolean {
  return subjectOf(code.slice(0, 5))?.only === "fund";
}

/** The money that a 款 or 项 is of: 一般公共预算 where its code does not say another. */
export function moneyOfCode(code: string): "general" | "fund" | "capital" {
  return code.startsWith("223") ? "capital" : isFundCode(code) ? "fund" : "general";
}

/** Whether a 款 or 项 is known to belong to 一般公共预算. */
export function isGeneralCode(code: string): boolean {
  const subject = subjectOf(code);
  return (
    subject !== undefined &&
    code.length > 3 &&
    subject.confirmed &&
    !subject.only &&
    moneyOfCode(code) === "general"
  );
}
