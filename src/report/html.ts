import { writable } from "../workbook/writable";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for an element or an attribute of HTML, without what could turn or hide it. */
export function escapeHtml(text: string): string {
  return writable(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);
}
