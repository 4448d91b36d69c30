/** What of the audited text is shown, and the ways to it: from an item of the lists, and from place to place. */
import { useCallback, useMemo, useRef, useState, type RefObject } from "react";
import type { Audit } from "../../../src/text/audit";
import type { Remark } from "../../../src/text/claim";
import type { CellRef } from "../../../src/workbook/workbook";
import * as words from "../../audit-wording";
import { announceLocated } from "../../wording";
import { claimId, remarkId } from "../../state/audit/revisions";
import type { Told } from "../../state/audit/told";
import { usePane } from "../context";
import { goTo } from "../go-to";
import type { Shown } from "./AuditedParagraph";

export interface Located {
  readonly shown: Shown;
  /** The cell of one of the document's tables that was gone to. */
  readonly tableCell: CellRef | undefined;
  /** Around the text. */
  readonly text: RefObject<HTMLDivElement | null>;
  readonly toClaim: (index: number) => void;
  readonly toRemark: (remark: Remark) => void;
  readonly toCell: (cell: CellRef, place: string) => void;
  readonly openFigure: (claim: number) => void;
  readonly setCurrent: (claim: number) => void;
  /** How many places ask to be looked at, in the order of the text, and the way on and back. */
  readonly stops: number;
  readonly toNext: (back: boolean) => void;
  /** Back to the item of the list that was located last; absent before there was one. */
  readonly toItem: (() => void) | undefined;
}

export function useLocated(audit: Audit, told: Told, placeOf: (paragraph: number) => string): Located {
  const { announce } = usePane().commands;
  const [shown, setShown] = useState<Shown>({ open: -1, current: 0, located: undefined });
  const [tableCell, setTableCell] = useState<CellRef>();
  /** The item of the list that was located last, by its name. */
  const [last, setLast] = useState("");
  const text = useRef<HTMLDivElement>(null);

  const show = (selector: string, said: string) => {
    goTo(text.current?.querySelector<HTMLElement>(selector));
    announce(said);
  };
  const toClaim = (index: number, counted = "") => {
    const { paragraph } = audit.claims[index]!;
    setLast(claimId(index));
    setShown({ open: index, current: index, located: undefined });
    show(`[data-claim="${String(index)}"]`, announceLocated(placeOf(paragraph)) + counted);
  };
  const toRemark = (remark: Remark, counted = "") => {
    const { paragraph } = remark;
    setLast(remarkId(remark));
    setShown(({ current }) => ({ open: -1, current, located: remark }));
    show(`[data-paragraph="${String(paragraph)}"]`, announceLocated(placeOf(paragraph)) + counted);
  };
  const toCell = (cell: CellRef, place: string) => {
    setTableCell(cell);
    const table = audit.document.sheets.findIndex(({ sheet }) => sheet.name === cell.sheet);
    show(`[data-table="${String(table)}"]`, announceLocated(place));
  };

  const stops = useMemo(() => stopsOf(told), [told]);
  const toNext = (back: boolean) => {
    if (stops.length === 0) return;
    const from = stops.findIndex(({ id }) => id === last);
    const next = nextInRound(from, back, stops.length);
    const stop = stops[next]!;
    const counted = words.counted(next + 1, stops.length);
    if ("remark" in stop) toRemark(stop.remark, counted);
    else toClaim(stop.index, counted);
  };
  const openFigure = useCallback(
    (open: number) =>
      setShown((now) => ({ open, current: open < 0 ? now.current : open, located: undefined })),
    [],
  );
  const setCurrent = useCallback((current: number) => setShown((now) => ({ ...now, current })), []);
  return {
    shown,
    tableCell,
    text,
    toClaim,
    toRemark,
    toCell,
    openFigure,
    setCurrent,
    stops: stops.length,
    toNext,
    toItem: last === "" ? undefined : () => goToItem(last),
  };
}

/** On or back, and round at the ends; from nowhere (−1), to the first or the last. */
function nextInRound(from: number, back: boolean, count: number): number {
  if (from < 0) return back ? count - 1 : 0;
  return (from + (back ? -1 : 1) + count) % count;
}

/** The places that ask to be looked at, in the order of the text. */
function stopsOf({ wrong, grave }: Told) {
  return [
    ...wrong.map(({ claim, index }) => ({ id: claimId(index), at: claim, index })),
    ...grave.map((remark) => ({ id: remarkId(remark), at: remark, remark })),
  ].sort((a, b) => a.at.paragraph - b.at.paragraph || a.at.start - b.at.start);
}

/** To an item of the lists, by its name. */
function goToItem(name: string): void {
  const item = [...document.querySelectorAll<HTMLElement>("li[data-item]")].find(
    ({ dataset }) => dataset["item"] === name,
  );
  item?.scrollIntoView({ block: "center" });
  item?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
}
