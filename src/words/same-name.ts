/** Whether two writings of a name, in texts, tables and other years, mean one 科目. */

/** As passages write it: no spaces and quotation marks, brackets half-width. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/[\s\u200b\ufeff“”"‘’']/g, "");
}

/** A name without what texts and tables put in or leave out: marks, brackets, 的, 支出 at the end. */
export function bareName(name: string): string {
  let bare = BARE_NAMES.get(name);
  if (bare === undefined) {
    bare = plainName(name)
      .replace(/^(?:\d{3,7}|[一二三四五六七八九十]+、|\d{1,2}[、.]|\(\d+\))/, "")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .replace(/的/g, "")
      .replace(/[与及]/g, "和")
      .replace(/(?:支出|支)$/, "");
    if (BARE_NAMES.size > 4_000) BARE_NAMES.clear();
    BARE_NAMES.set(name, bare);
  }
  return bare;
}

/** A workbook has a few hundred names, and each is compared with many. */
const BARE_NAMES = new Map<string, string>();

/** Whether two names mean one 科目; a cell may cut a long name short. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [bareName(a), bareName(b)];
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 8 && long.startsWith(short);
}
