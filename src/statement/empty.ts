/** What the notes of a table say of its being empty: 注：本年度无政府性基金预算支出，故本表无数据. */
import type { Note, Table } from "./statement";

/** `当此表数据为零时，即…` says what an empty table would mean, not that this one is empty. */
const CONDITIONAL = /(当|若|如果|如)[^。；]*(为零|为空|无数据|空表)/u;
const SAYS_EMPTY = /空表|本表为空|无数据|没有数据|数据为(零|空)/u;

export function saysWhenEmpty({ notes }: Pick<Table, "notes">): boolean {
  return notes.some(({ text }) => CONDITIONAL.test(text));
}

/** The notes that say that a table is empty. */
export function saysEmpty({ notes }: Pick<Table, "notes">): readonly Note[] {
  return notes.filter(({ text }) => SAYS_EMPTY.test(text) && !CONDITIONAL.test(text));
}
