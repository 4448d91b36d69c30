/**
 * Statements by hand, for tests of rules: a table is a grid of column keys, line keys and figures.
 *
 *     table("T05", `
 *                total  basic  project
 *       total    30.00  10.00  20.00
 *       201      30.00  10.00  20.00`)
 *
 * A figure is written as it is printed; `.` is a blank cell, `-` a dash, `#REF!` what cannot be read, `0.12|0.1234`
 * what a cell shows and what it holds, `'0.12` a figure stored as text; `~` is a row without a label. A line key may carry a label and a 行次: `201=一、一般公共服务支出@32`.
 */
import { Decimal } from "decimal.js";
import { nothing, toFen, type Amount } from "../src/amount/amount";
import { exactAmount } from "./amounts";
import { roundedTo, ZERO } from "../src/amount/span";
import { fenPerLastPlace, MAX_DECIMALS, type Unit } from "../src/amount/unit";
import { makeTable } from "../src/statement/assemble";
import { BALANCE } from "../src/catalogue/line-keys";
import { LAYOUTS } from "../src/catalogue/layouts";
import { DEFAULT_PROFILE } from "../src/catalogue/profiles";
import type { Entry, Line, Note, Statement, Table, UnreadFigure } from "../src/statement/statement";
import { figuresOfUnknownLines, UNREAD } from "../src/statement/unread";
import type { LineRole, Slot, TableId } from "../src/catalogue/tables";
import { toAddress } from "../src/workbook/address";

export interface TableOptions {
  readonly unit?: Unit;
  /** Whether the table prints its zeros. */
  readonly zeros?: boolean;
  readonly title?: string;
  readonly number?: string;
  readonly sheet?: string;
  readonly year?: number;
  readonly department?: string;
  readonly notes?: readonly string[];
  readonly statesUnit?: boolean;
}

const BALANCES: readonly string[] = [
  BALANCE.surplusUsed,
  BALANCE.opening,
  BALANCE.surplusDistributed,
  BALANCE.closing,
];

function roleOf(key: string): LineRole {
  if (key.startsWith("other:") || key.startsWith("count.") || key === "equipment") return "other";
  if (BALANCES.includes(key) || /^(opening|closing)\./.test(key)) return "balance";
  const isTotal = /^(total|grand)/.test(key) || ["personnel", "public"].includes(key);
  return isTotal ? "total" : "item";
}

/** What the cell holds: a number, or the text where the figure is written after a `'`. */
function contentOf(figure: string, state: Entry["state"]): Entry["content"] {
  if (state === "blank") return null;
  if (figure.startsWith("'")) return figure.slice(1);
  return state === "amount" ? Number(figure.split("|").pop()!.replace(/,/g, "")) : figure;
}

/** The amount of a printed figure, rounded half up to its last decimal unless its unit allows no finer one. */
export function amountOf(figure: string, unit: Unit, zeros = false): Amount {
  const [shown = "", holds] = figure.replace(/,/g, "").split("|");
  const span = (text: string) => {
    const value = new Decimal(text);
    const fen = toFen(value, unit)!;
    if (fen === 0 && zeros) return ZERO;
    const decimals = text.split(".")[1]?.length ?? 0;
    return roundedTo(fen, decimals >= MAX_DECIMALS[unit] ? 1 : fenPerLastPlace(unit, decimals));
  };
  if (unit === "个") return exactAmount(toFen(new Decimal(shown), unit)!, unit, 0);
  const printed = span(shown);
  const held = holds === undefined ? printed : span(holds);
  return { unit, held, printed, decimals: shown.split(".")[1]?.length ?? 0 };
}

export function table(id: TableId, grid: string, options: TableOptions = {}): Table {
  const slot = Number(id.slice(1)) as Slot;
  const layout = LAYOUTS.find((one) => one.id === id)!;
  const unit = options.unit ?? (slot === 10 ? "个" : "万元");
  const sheet = options.sheet ?? layout.name;
  const zeros = options.zeros ?? false;
  const [head = [], ...body] = grid
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/));
  // `?奖金›小计`: a column that no form has, with its header path.
  const columns = head.map((key) => ({ key, label: key, path: key.replace(/^\?/, "").split("›") }));
  const loose: UnreadFigure[] = [];
  const lines = body.flatMap(([name = "", ...figures], index): Line | [] => {
    if (name === "~") return [];
    const [, key = "", label = key, number] = /^([^=@]+)(?:=([^@]+))?(?:@(\S*))?$/.exec(name)!;
    const row = index + 6;
    // The halves of a two-sided table keep 行次 in a column each.
    const left = key.startsWith("income.") || key.startsWith("opening") || /^(total|grand)\.income/.test(key);
    const cellUnit: Unit = key.startsWith("count.") ? "个" : unit;
    const cells = new Map<string, Entry>();
    figures.forEach((figure, at) => {
      const column = at + 2;
      const state =
        figure === "." ? "blank" : figure === "-" ? "dash" : /^[#?]/.test(figure) ? "unreadable" : "amount";
      const of = columns[at]!;
      if (of.key.startsWith("?")) {
        if (state !== "amount") return;
        const path = of.path;
        const place = { sheet, address: toAddress(row, column), row, column };
        loose.push({
          ...place,
          label: path.join(" › "),
          reason: UNREAD.column,
          line: key,
          path,
          content: { value: figure },
        });
        return;
      }
      cells.set(columns[at]!.key, {
        sheet,
        address: toAddress(row, column),
        row,
        column,
        label: `${/^\d+$/.test(key) && label === key ? `${key} ` : ""}${label} ${columns[at]!.label}`,
        content: contentOf(figure, state),
        state,
        amount: state === "amount" ? amountOf(figure.replace("'", ""), cellUnit, zeros) : nothing(cellUnit),
      });
    });
    return {
      key,
      label,
      labelCell: { sheet, address: toAddress(row, 1) },
      role: roleOf(key),
      ...(/^\d{3,7}$/.test(key) && { code: key }),
      ...(number && { number }),
      ...(number !== undefined && { numberCell: { sheet, address: toAddress(row, left ? 10 : 11) } }),
      cells,
    };
  });
  return makeTable({
    id,
    slot,
    title: options.title ?? layout.name,
    titleCell: { sheet, address: "A1" },
    number: options.number ?? `公开${id.slice(1)}表`,
    sheet,
    unit,
    ...(options.statesUnit !== false && { unitCell: { sheet, address: "C3" } }),
    ...(options.department !== "" && {
      department: { name: options.department ?? "某市某局", cell: { sheet, address: "A3" } },
    }),
    ...(options.year !== 0 && { year: { value: options.year ?? 2023, cell: { sheet, address: "B3" } } }),
    layout: id,
    columns: columns.filter((column) => !column.key.startsWith("?")),
    lines,
    notes: (options.notes ?? []).map((text, index): Note => ({
      text,
      sheet,
      address: toAddress(body.length + 7 + index, 0),
    })),
    unread: [...loose, ...figuresOfUnknownLines(lines, () => [])],
    printsZeros: zeros,
  });
}

export function statement(
  tables: readonly Table[],
  more: Partial<Omit<Statement, "tables">> = {},
): Statement {
  const kind = tables[0]?.id.startsWith("B") ? "budget" : "final-account";
  const bySlot = new Map(tables.map((one) => [one.slot, one]));
  return {
    kind,
    department: "某市某局",
    year: 2023,
    unit: tables.find((one) => one.unit !== "个")?.unit ?? "万元",
    tables,
    ambiguous: [],
    seconds: [],
    profile: DEFAULT_PROFILE,
    missing: [],
    unrecognised: [],
    table: (slot) => bySlot.get(slot),
    ...more,
  };
}
