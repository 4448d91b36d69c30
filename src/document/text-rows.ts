/** Rows of a plain text under each other: a cell that covered several columns or rows of its table has left only one of them. */
import { figureLike } from "./lines";

type Row = readonly string[];

/**
 * The rows, each cell in the column that it belongs to; the cells of a head that have lost theirs in one, so that the table stands
 * there and says of no column what it is.
 */
export function inColumns(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(isBody);
  if (first < 0) return rows;
  const body = rows.slice(first).filter(isBody);
  const last = Math.max(...body.map(lastFilled));
  const head = rows.slice(0, first).filter((row) => row.filter((text) => text !== "").length > 1);
  const collapsed = head.some((row, index) => isCollapsed(row, head[index + 1], last));
  const width = Math.max(...rows.map(({ length }) => length));
  const names = columnOfNames(body);
  return rows.map((row, index) => {
    if (collapsed && head.includes(row)) return [row.filter((text) => text !== "").join("、")];
    const missing = index < first || !isShort(row, names) ? 0 : names;
    if (missing === 0 || row.length + missing !== width) return row;
    return [row[0]!, ...Array.from({ length: missing }, () => ""), ...row.slice(1)];
  });
}

function isBody(row: Row): boolean {
  return row.some((text, column) => column > 0 && text !== "" && figureLike(text));
}

function lastFilled(row: Row): number {
  return row.reduce((last, text, column) => (text === "" ? last : column), 0);
}

/**
 * 项目 | 预算数 | 决算数 | | | above 合计 | 一般公共预算 | 政府性基金 | 合计 …: the groups stand side by side at the left, and what is
 * below them begins under 项目, which covers both rows.
 */
function isCollapsed(row: Row, below: Row | undefined, last: number): boolean {
  const end = lastFilled(row);
  return (
    end < last &&
    row.slice(0, end + 1).every((text) => text !== "") &&
    below?.[0] !== undefined &&
    below[0] !== ""
  );
}

/** The column in which most rows have a name behind a code. */
function columnOfNames(body: readonly Row[]): number {
  const coded = body.filter(([code = ""]) => /^\d{3,7}$/.test(code));
  const column = (row: Row): number => row.findIndex((text) => text !== "" && !figureLike(text));
  const [first] = coded;
  const names = first ? column(first) : 0;
  return names > 0 && coded.every((row) => column(row) === names) ? names : 0;
}

/** 合计 | 500.00 | 300.00 among rows of a code and a name: it covered the columns of both. */
function isShort([name = "", next = ""]: Row, names: number): boolean {
  return names > 0 && name !== "" && !figureLike(name) && (next === "" || figureLike(next));
}
