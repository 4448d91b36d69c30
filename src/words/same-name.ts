/** Whether two writings of a name, in texts, tables and other years, mean one 科目. */
import { opening, ORDINAL } from "./ordinals";
import { remembered } from "./tidy";

/** As passages write it: no spaces and quotation marks, brackets half-width. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/[\s\u200b\ufeff“”"‘’']/g, "");
}

const BEFORE = opening("\\d{3,7}", ORDINAL.section, ORDINAL.number, "\\(\\d+\\)");

/** What all writings of a name share: without marks, brackets, 的, and 支出 at the end. */
export const nameCore = remembered((name) =>
  plainName(name)
    .replace(BEFORE, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/的/g, "")
    .replace(/[与及]/g, "和")
    .replace(/(?:支出|支)$/, ""),
);

/** Whether two names mean one 科目; a cell may cut a long name short. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [nameCore(a), nameCore(b)];
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 8 && long.startsWith(short);
}
