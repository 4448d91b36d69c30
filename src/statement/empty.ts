/** What is said of a table's being empty: 注：本年度无政府性基金预算支出，故本表无数据. */
import { remembered, squash } from "../words/tidy";
import type { Note, Table } from "./statement";

/** `当此表数据为零时，即…` says what an empty table would mean, not that this one is empty. */
const CONDITIONAL = /(当|若|如果|如)[^。；]*(为零|为空|无数据|空表)/u;
/** That the table itself has no figures: with figures in it, one of the two is wrong. */
const EMPTY = /空表|本表为空|无数据|没有数据|数据为(零|空)/u;
/** `本部门无…收支，故本表为空`, `空表`, `不涉及`, 无形资产 aside: that there is nothing to fill a table with. */
const NOTHING =
  /空表|[本此该]表(?:格)?(?:为空|无|没有|不涉及)|无数据|无此项|没有|不涉及|未(?:发生|安排)|^[(]?(?:无|空白?|不适用)[)]?。?$|无(?!形)[^。；;，,]*(?:收入|支出|收支|预算|经费|拨款|资产|数据|内容)/u;

/** The notes that say that a table is empty. */
export function notesOfEmptiness({ notes }: Pick<Table, "notes">): readonly Note[] {
  return notes.filter(({ text }) => EMPTY.test(text) && !CONDITIONAL.test(text));
}

/** Whether the notes explain a table without figures, were it only by what an empty table would mean. */
export function explainsEmptiness({ notes }: Pick<Table, "notes">): boolean {
  return notes.some(({ text }) => CONDITIONAL.test(text) || EMPTY.test(text) || saysNothing(text));
}

/** Whether a sentence says that there is nothing to show: no more than that, so it explains an empty table and refutes no full one. */
export const saysNothing = remembered((text) => text.length <= 100 && NOTHING.test(squash(text)));
