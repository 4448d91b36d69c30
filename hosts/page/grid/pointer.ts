/** What the pointer and the clipboard do in the grid. */
import type { Place } from "../../../src/workbook/workbook";
import type { ClipboardEvent, MouseEvent } from "react";
import { shownText } from "../entry";
import type { Seat } from "./seat";

/** The cell under the pointer. */
function pointed({ target }: MouseEvent): Place | undefined {
  const address = (target as Element).closest<HTMLElement>("[data-address]");
  if (!address) return undefined;
  return { row: Number(address.dataset["row"]), column: Number(address.dataset["column"]) };
}

export function pointerOf({ drafting, moveTo, begin }: Seat) {
  return {
    onMouseDown: (event: MouseEvent) => {
      const to = pointed(event);
      if (!to || event.button !== 0) return;
      if (drafting.commit()) moveTo(to);
      else event.preventDefault();
    },
    onDoubleClick: (event: MouseEvent) => {
      if (pointed(event)) begin("inside", "cell");
    },
  };
}

export function clipboardOf({ sheet, at, drafting }: Seat) {
  return {
    onCopy: (event: ClipboardEvent) => {
      if (drafting.open()) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", shownText(sheet.rows[at.row]?.[at.column]));
    },
    onPaste: (event: ClipboardEvent) => {
      if (drafting.open()) return;
      event.preventDefault();
      const lines = event.clipboardData
        .getData("text/plain")
        .replace(/\r?\n$/, "")
        .split(/\r?\n/);
      drafting.put(
        at,
        lines.map((text) => text.split("\t")),
      );
    },
  };
}
