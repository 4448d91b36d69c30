/**
 * Slips of the pen: one figure of a rendered workbook put wrong in a way that offices put it wrong, and the truth
 * about it. What is changed is what the cell shows; everything else of the workbook stays as it is.
 *
 *     const rendered = renderDepartment(department, form);
 *     const key = random.pick(figuresAbove(rendered, 1_000_000));
 *     const injected = injectSlip(rendered, key, "数字颠倒", random);
 *     recognise(injected.workbook) …; injected.truth.cells[0].address, .before, .after
 */
import { FEN_PER_UNIT, fenPerLastPlace } from "../src/amount/unit";
import type { SlipKind } from "../src/diagnose/diagnosis";
import type { Cell, CellRef, Sheet, Workbook } from "../src/workbook/workbook";
import type { FigureKey } from "./accounts";
import { decimalText, figureCell, roundHalfUp, type PlacedFigure } from "./paper";
import type { Random } from "./random";
import type { Rendered } from "./render";

/** Each slip by the accountant's name, with the contract's word for it. */
const SLIPS = {
  数字颠倒: "transposed-digits",
  错一位: "wrong-digit",
  漏位: "wrong-digit",
  多位: "wrong-digit",
  小数点: "decimal-shift",
  正负号: "sign",
  漏填: "missing",
  多填: "extra",
  "元/万元": "unit",
  错行: "other",
  错列: "other",
  两数互换: "other",
  合计未更新: "other",
} as const satisfies Readonly<Record<string, SlipKind>>;

export type Slip = keyof typeof SLIPS;

export const SLIP_NAMES = Object.keys(SLIPS) as Slip[];

/** A cell that is wrong now. */
export interface SlippedCell extends CellRef {
  readonly figure: PlacedFigure;
  /** What it showed before and shows now, in 分. */
  readonly before: number;
  readonly after: number;
}

export interface Truth {
  readonly slip: Slip;
  readonly kind: SlipKind;
  /** One cell; two for 错行, 错列 and 两数互换. */
  readonly cells: readonly SlippedCell[];
}

export interface Injected {
  readonly workbook: Workbook;
  readonly truth: Truth;
}

/** Keys of the figures of money that show at least `fen`, in printed order. */
export function figuresAbove(rendered: Rendered, fen: number): FigureKey[] {
  return [...rendered.figures.values()]
    .filter((figure) => figure.unit !== "个" && Math.abs(figure.shown) >= fen)
    .map((figure) => figure.key);
}

/** Keys of the figures of money that print nothing: where 多填 can happen. */
export function emptyFigures(rendered: Rendered): FigureKey[] {
  return [...rendered.figures.values()]
    .filter((figure) => figure.unit !== "个" && figure.exact === 0)
    .map((figure) => figure.key);
}

/** A workbook with one cell replaced, or emptied. */
function withCell(workbook: Workbook, place: PlacedFigure, cell: Cell | undefined): Workbook {
  const sheets = workbook.sheets.map((sheet): Sheet => {
    if (sheet.name !== place.sheet) return sheet;
    const rows = [...sheet.rows];
    const row = [...(rows[place.rowIndex] ?? [])];
    row[place.columnIndex] = cell;
    rows[place.rowIndex] = row;
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

function figureAt(rendered: Rendered, key: FigureKey): PlacedFigure {
  const figure = rendered.figures.get(key);
  if (!figure) throw new RangeError(`no figure ${key} in this workbook`);
  return figure;
}

/** The workbook with this figure printed as `fen` in the form's manner. */
export function withFigure(
  rendered: Rendered,
  key: FigureKey,
  fen: number,
  workbook = rendered.workbook,
): Workbook {
  return withPlace(rendered, figureAt(rendered, key), fen, workbook);
}

/** The same for one of the places where a figure is printed. */
export function withPlace(
  { form, ...rendered }: Rendered,
  place: PlacedFigure,
  fen: number,
  workbook = rendered.workbook,
): Workbook {
  return withCell(workbook, place, figureCell(fen, place.unit, form));
}

/**
 * Makes one slip at a figure.
 *
 * @param workbook the workbook to change, where it already has another slip
 * @returns undefined where this slip cannot happen here (no digits to turn round, no neighbour to slip into) or
 *   would change what is shown by less than two units of the last place
 */
export function injectSlip(
  rendered: Rendered,
  key: FigureKey,
  slip: Slip,
  random: Random,
  workbook = rendered.workbook,
): Injected | undefined {
  const figure = figureAt(rendered, key);
  const changes = changesOf(rendered, figure, slip, random);
  if (!changes) return undefined;
  let changed = workbook;
  const cells: SlippedCell[] = [];
  for (const [place, after] of changes) {
    const before = place.shown;
    if (Math.abs(after - before) < 2 * fenPerLastPlace(place.unit, 2)) return undefined;
    if (!Number.isSafeInteger(after)) return undefined;
    const cell = after === 0 ? nothing(rendered, place, slip) : figureCell(after, place.unit, rendered.form);
    changed = withCell(changed, place, cell);
    cells.push({ sheet: place.sheet, address: place.address, figure: place, before, after });
  }
  return { workbook: changed, truth: { slip, kind: SLIPS[slip], cells } };
}

/** 漏填 leaves the cell empty; a figure that went elsewhere leaves what this form prints for nothing. */
function nothing({ form }: Rendered, place: PlacedFigure, slip: Slip): Cell | undefined {
  if (slip === "漏填" || form.zeros === "blank") return undefined;
  return form.zeros === "dash" ? { value: "-" } : figureCell(0, place.unit, form);
}

type Change = readonly [PlacedFigure, number];

function changesOf(
  rendered: Rendered,
  figure: PlacedFigure,
  slip: Slip,
  random: Random,
): readonly Change[] | undefined {
  const { unit, shown } = figure;
  if (slip === "多填") {
    if (shown !== 0) return undefined;
    const others = [...rendered.figures.values()].filter(
      (other) => other.slot === figure.slot && other.unit === unit && other.shown > 0,
    );
    return others.length === 0 ? undefined : [[figure, random.pick(others).shown]];
  }
  if (shown === 0) return undefined;
  const place = fenPerLastPlace(unit, 2);
  switch (slip) {
    case "数字颠倒":
    case "错一位":
    case "漏位":
    case "多位": {
      const text = mistype(decimalText(shown, unit, 2), slip, random);
      return text === undefined ? undefined : [[figure, Math.round(Number(text.replace(".", "")) * place)]];
    }
    case "小数点": {
      const factor = random.pick([10, 100, 0.1, 0.01]);
      return [[figure, roundHalfUp(Math.round(shown * factor), place)]];
    }
    case "正负号":
      return [[figure, -shown]];
    case "漏填":
      return [[figure, 0]];
    case "元/万元": {
      const ratio = FEN_PER_UNIT["万元"] / FEN_PER_UNIT["元"];
      return unit === "万元"
        ? [[figure, figure.exact * ratio]]
        : [[figure, roundHalfUp(Math.round(shown / ratio), place)]];
    }
    case "错行":
    case "错列": {
      const free = neighbours(rendered, figure, slip === "错列").filter((other) => other.exact === 0);
      if (free.length === 0) return undefined;
      return [
        [figure, 0],
        [random.pick(free), shown],
      ];
    }
    case "两数互换": {
      const beside = [...neighbours(rendered, figure, true), ...neighbours(rendered, figure, false)];
      const full = beside.filter((other) => other.shown !== 0 && other.shown !== shown);
      if (full.length === 0) return undefined;
      const other = random.pick(full);
      return [
        [figure, other.shown],
        [other, shown],
      ];
    }
    case "合计未更新": {
      const part = partOf(rendered, figure, random);
      return part === undefined ? undefined : [[figure, shown - part]];
    }
  }
}

/** Figures of the same table in the next cell to either side, or above and below. */
function neighbours(rendered: Rendered, figure: PlacedFigure, across: boolean): PlacedFigure[] {
  return [...rendered.figures.values()].filter((other) => {
    if (other.sheet !== figure.sheet || other.slot !== figure.slot || other.unit !== figure.unit)
      return false;
    const rows = Math.abs(other.rowIndex - figure.rowIndex);
    const columns = Math.abs(other.columnIndex - figure.columnIndex);
    return across ? rows === 0 && columns === 1 : rows === 1 && columns === 0;
  });
}

/** What one part of a total shows: the amount that the total lacks when it was added up before the part came. */
function partOf(rendered: Rendered, figure: PlacedFigure, random: Random): number | undefined {
  const { slot, line, column } = figure;
  const parts = [...rendered.figures.values()].filter((other) => {
    if (other.slot !== slot || other.column !== column || other.shown === 0) return false;
    if (/^\d{3}(\d\d)?$/.test(line))
      return other.line.startsWith(line) && other.line.length === line.length + 2;
    return line.startsWith("total") && /^(\d{3}|income\..*)$/.test(other.line);
  });
  const smaller = parts.filter((part) => part.shown < figure.shown);
  return smaller.length === 0 ? undefined : random.pick(smaller).shown;
}

/** A number typed wrong; undefined where its digits allow no such slip. */
function mistype(
  text: string,
  slip: "数字颠倒" | "错一位" | "漏位" | "多位",
  random: Random,
): string | undefined {
  const point = text.indexOf(".");
  const edit = (index: number, remove: number, insert: string): string =>
    text.slice(0, index) + insert + text.slice(index + remove);
  const candidates: string[] = [];
  for (const [index, sign] of [...text].entries()) {
    if (!/\d/.test(sign)) continue;
    const following = text[index + 1] ?? "";
    if (slip === "数字颠倒" && /\d/.test(following)) candidates.push(edit(index, 2, following + sign));
    if (slip === "错一位") candidates.push(edit(index, 1, String((Number(sign) + random.int(1, 9)) % 10)));
    // Decimals are typed in full; digits are lost or doubled before the point.
    if (slip === "漏位" && index < point) candidates.push(edit(index, 1, ""));
    if (slip === "多位" && index < point) {
      candidates.push(edit(index, 0, random.chance(0.6) ? sign : String(random.int(0, 9))));
    }
  }
  // Nobody types 0123.45 or .45.
  const typed = candidates.filter((candidate) => candidate !== text && /^-?(0|[1-9]\d*)\./.test(candidate));
  return typed.length === 0 ? undefined : random.pick(typed);
}
