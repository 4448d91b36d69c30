/** 02 and 03 as one list: an item a line, one amount each. */
import type { Slot } from "../../src/catalogue/tables";
import type { TableDesign } from "./table";

export interface Listed {
  readonly slot: Slot;
  readonly title: string;
  readonly items: readonly (readonly [label: string, column: string])[];
}

export function listTable({ slot, title, items }: Listed): TableDesign {
  return {
    slot,
    title,
    width: () => 2,
    draw(paper) {
      paper.put(0, paper.label("项目"));
      paper.put(1, paper.header(`${String(paper.accounts.department.year)}年预算`));
      paper.next();
      for (const [label, column] of items) {
        paper.put(0, paper.label(label));
        paper.figure(1, slot, "total", column);
        paper.next();
      }
    },
  };
}
