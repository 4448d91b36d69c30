/** The record structure of an .xls stream (MS-XLS 2.1.4), looked at before the library reads it. */

const BOF = 0x0809;
const EOF = 0x000a;
const BOUND_SHEET = 0x0085;
const CONTINUE = 0x003c;
const FILE_PASS = 0x002f;
const FORMULA = 0x0006;
const BIFF8 = 0x0600;

export type BiffState = "whole" | "damaged" | "encrypted" | "old";

/**
 * Whether the stream of a workbook is whole: every sheet that its directory names starts where it says, and every
 * part that starts also ends. The library reads as far as it gets and says nothing of the rest.
 */
export function examineBiff(stream: Uint8Array): BiffState {
  const view = viewOf(stream);
  const starts = new Set<number>();
  const sheets: number[] = [];
  let depth = 0;
  let globalsEnded = false;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const next = at + 4 + length;
    // Behind the last part the stream is filled up; within one no record is of this type: a piece of the file is lost.
    if (type === 0) {
      if (depth === 0) break;
      return "damaged";
    }
    if (next > stream.length) return "damaged";
    if (at === 0) {
      if (type !== BOF) return isOldBof(type) ? "old" : "damaged";
      if (length < 2 || view.getUint16(4, true) !== BIFF8) return "old";
    }
    if (type === BOF) {
      if (depth++ === 0) starts.add(at);
    } else if (type === EOF) {
      if (--depth < 0) return "damaged";
      if (depth === 0) globalsEnded = true;
    } else if (type === FILE_PASS) return "encrypted";
    else if (isCutFormula(type, length)) return "damaged";
    else if (type === BOUND_SHEET && length >= 4 && !globalsEnded) sheets.push(view.getUint32(at + 4, true));
    at = next;
  }
  return globalsEnded && depth === 0 && sheets.every((start) => starts.has(start)) ? "whole" : "damaged";
}

/**
 * What is needed to know the cells: the parts and sheets, the texts, the formats, the cells, merges and widths.
 * `Formula` gives a result; `String` that of a formula that makes a text.
 */
const NEEDED: ReadonlySet<number> = new Set([
  BOF,
  EOF,
  BOUND_SHEET,
  0x0022, // Date1904
  0x0042, // CodePage
  0x0081, // WsBool: tells sheets of dialogs
  0x00e0, // XF
  0x041e, // Format
  0x00fc, // SST
  0x00fd, // LabelSst
  0x0204, // Label
  0x00d6, // RString
  0x0203, // Number
  0x027e, // RK
  0x00bd, // MulRk
  0x0205, // BoolErr
  FORMULA,
  0x0207, // String
  0x00e5, // MergeCells
  0x007d, // ColInfo
  0x0055, // DefColWidth
]);

/** A record that every reader passes over. */
const PASSED_OVER = 0x0060;
/** Where a Formula record says how long its formula is, after the cell, the result and the flags. */
const FORMULA_LENGTH_AT = 20;

/** Whether a Formula record ends before it says how long its formula is: the library looks for the end of it for ever. */
function isCutFormula(type: number, length: number): boolean {
  return type === FORMULA && length < FORMULA_LENGTH_AT + 2;
}

/**
 * The stream with all else made to be passed over, and formulas emptied: their results are what counts, and the
 * library never comes back from a damaged formula. Every record keeps its place.
 */
export function cellsOnly(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = viewOf(copy);
  let needed = false;
  for (let at = 0; at + 4 <= copy.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // A continuation belongs to the record before it.
    if (type !== CONTINUE) needed = NEEDED.has(type) && !isCutFormula(type, length);
    if (!needed) view.setUint16(at, PASSED_OVER, true);
    else if (type === FORMULA) view.setUint16(at + 4 + FORMULA_LENGTH_AT, 0, true);
    at += 4 + length;
  }
  return copy;
}

/** How streams of Excel 2 to 4 begin. */
export function isOldBof(type: number): boolean {
  return type === 0x0009 || type === 0x0209 || type === 0x0409;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
