/**
 * How a workbook's form was understood, for whoever adds a province: to which table, column and line each label was bound, and
 * what no form knew. It names the keys of the layouts, so it is for developers.
 */
import type { Column, Line, Statement, Table, UnreadFigure } from "../src/statement/statement";
import { proposeStyle } from "../src/write/propose-style";

/** A label that a layout knows, and what it means there. */
export interface Bound {
  readonly key: string;
  readonly label: string;
}

/** What no form knows. */
export interface Unknown {
  readonly label: string;
  readonly place: string;
  readonly reason: string;
}

export interface TableReport {
  readonly id: string;
  /** The layout that knew it. */
  readonly layout: string;
  readonly title: string;
  readonly number: string;
  readonly place: string;
  readonly columns: readonly Bound[];
  /** Without the 科目, whose keys are their codes. */
  readonly lines: readonly Bound[];
  readonly codes: readonly Bound[];
  readonly unknown: readonly Unknown[];
}

export interface FormReport {
  readonly tables: readonly TableReport[];
  /** Titles that no form knows, or whose table was not found below them. */
  readonly unknown: readonly Unknown[];
  /** Ids of tables that the set should hold and does not. */
  readonly missing: readonly string[];
  /** The style whose province has this form. */
  readonly style: string;
}

export function formReport(statement: Statement): FormReport {
  return {
    tables: statement.tables.map(tableReport),
    unknown: statement.unrecognised.map(({ title, reason, ...cell }) => ({
      label: title,
      place: placeOf(cell),
      reason,
    })),
    missing: statement.missing,
    style: proposeStyle(statement).title,
  };
}

function tableReport(table: Table): TableReport {
  const { id, layout, title, number, titleCell, columns, lines, unread } = table;
  const known = lines.filter(({ key }) => !isUnknown(key));
  return {
    id,
    layout,
    title,
    number,
    place: placeOf(titleCell),
    columns: columns.map(bound),
    lines: known.filter(({ code }) => code === undefined).map(bound),
    codes: known.filter(({ code }) => code !== undefined).map(bound),
    unknown: [
      ...lines.filter(({ key }) => isUnknown(key)).map(unknownLine),
      // The figures of an unknown line are named by the line.
      ...unknownFigures(unread.filter(({ line }) => line === undefined || !isUnknown(line))),
    ],
  };
}

const bound = ({ key, label }: Column | Line): Bound => ({ key, label });
const placeOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string =>
  `${sheet}!${address}`;
const isUnknown = (key: string): boolean => /^(?:item|other):/.test(key);

function unknownLine({ key, label, labelCell }: Line): Unknown {
  const reason = key.startsWith("item:") ? "不认识的项目，算作合计的一部分" : "不认识的行，没有关系用到它";
  return { label, place: placeOf(labelCell), reason };
}

/** Figures by what is known of them: a column that no layout has is one row, however long it is. */
function unknownFigures(figures: readonly UnreadFigure[]): Unknown[] {
  const groups = new Map<string, UnreadFigure[]>();
  for (const figure of figures) {
    const name = JSON.stringify([figure.label, figure.reason]);
    const group = groups.get(name);
    if (group) group.push(figure);
    else groups.set(name, [figure]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [UnreadFigure, ...UnreadFigure[]];
    const more = group.length > 1 ? ` 等 ${group.length} 格` : "";
    return { label: first.label, place: placeOf(first) + more, reason: first.reason };
  });
}

/** The report to read. */
export function formText(file: string, { tables, unknown, missing, style }: FormReport): string {
  return [
    `${file}：认出 ${tables.length} 张表，样式最像${style}`,
    ...tables.map(tableText),
    ...(unknown.length > 0 ? ["没有认出的表", ...unknown.map(unknownText)] : []),
    ...(missing.length > 0 ? [`没有的表：${missing.join("、")}`] : []),
    "",
  ].join("\n");
}

function tableText({
  id,
  layout,
  title,
  number,
  place,
  columns,
  lines,
  codes,
  unknown,
}: TableReport): string {
  const boundText = ({ key, label }: Bound): string => `    ${key}\t${label}`;
  return [
    `${id} ${title}${number && `（${number}）`} ${place}，按 ${layout} 的样式`,
    "  栏",
    ...columns.map(boundText),
    ...(lines.length > 0 ? ["  行", ...lines.map(boundText)] : []),
    ...(codes.length > 0 ? [`  科目 ${codes.length} 行`] : []),
    ...(unknown.length > 0 ? ["  没有认出", ...unknown.map(unknownText)] : []),
  ].join("\n");
}

function unknownText({ label, place, reason }: Unknown): string {
  return `    ${place}\t“${label}”：${reason}`;
}
