/**
 * The sheet as a person sees it: tabs, headers, cells, a bar with the address and the content. Plain elements with the
 * roles of a grid, so that a screen reader and a test read the same thing as the eye; only what is in view is drawn.
 */
import { useId, useMemo, useSyncExternalStore } from "react";
import { toAddress } from "../../../src/workbook/address";
import type { Sheet } from "../../../src/workbook/workbook";
import { editText } from "../entry";
import type { PageHost } from "../host";
import { selectionOf, type PageState } from "../page-state";
import { CellEditor } from "./CellEditor";
import { Cells } from "./Cells";
import { FindBar } from "./FindBar";
import { FormulaBar, type FormulaBarProps } from "./FormulaBar";
import { boxOf, layOut } from "./geometry";
import { OWN_TAB } from "./keys";
import { clipboardOf, pointerOf } from "./pointer";
import { useSeat, type Seat } from "./seat";
import { SheetTabs } from "./SheetTabs";
import { StatusLine } from "./StatusLine";
import { useGridStyles } from "./styles";
import { useDraft } from "./use-draft";
import { useKeys } from "./use-keys";
import { useViewport } from "./use-viewport";

const EMPTY_SHEET: Sheet = { name: "", hidden: false, rows: [], merges: [] };

export interface GridProps {
  readonly host: PageHost;
  /** Whether one looks for something in the sheets. */
  readonly finding: boolean;
  /** One has found it, or given up. */
  readonly onFound: () => void;
}

export function Grid({ host, finding, onFound }: GridProps) {
  const state = useSyncExternalStore(host.store.subscribe, host.store.get);
  const styles = useGridStyles();
  const panel = `${useId()}-panel`;
  const { sheet, geometry, at, box, marks, address, shown } = useSheet(state);
  const outOfDate = useMemo(() => (state.undo.length > 0 ? host.outOfDate() : []), [host, state.undo]);
  const { scroller, view, scrolled } = useViewport({ sheet: sheet.name, geometry, at, box, shown });
  const drafting = useDraft(host);
  const seat = useSeat({ host, sheet, geometry, at, box, scroller, drafting });
  const { gridKey, editorKey } = useKeys(seat);
  const { draft, change, leave } = drafting;
  const editing = { onChange: change, onKeyDown: editorKey, onLeave: leave };
  const closeFind = () => {
    onFound();
    seat.focusCell();
  };

  return (
    <div className={styles.root}>
      {finding && <FindBar host={host} state={state} onClose={closeFind} />}
      <FormulaBar address={address} {...barOf(seat, state)} {...editing} />
      <div role="tabpanel" id={panel} aria-label={sheet.name} className={styles.panel} {...OWN_TAB}>
        <div
          ref={scroller}
          role="grid"
          aria-label={`${sheet.name}：方向键移动，F2 或直接输入修改，Esc 之后按 Tab 离开表格`}
          aria-rowcount={geometry.rows + 1}
          aria-colcount={geometry.columns + 1}
          className={styles.scroller}
          onScroll={scrolled}
          onKeyDown={gridKey}
          {...pointerOf(seat)}
          {...clipboardOf(seat)}
          {...seat.keyboard}
        >
          <Cells
            {...{ sheet, geometry, at, box, view, marks }}
            editor={
              draft?.place === "cell" && (
                <CellEditor {...{ address, box, geometry }} text={draft.text} {...editing} />
              )
            }
          />
        </div>
      </div>
      <SheetTabs
        workbook={state.workbook}
        marks={state.marks}
        selected={state.sheet}
        panel={panel}
        onSelect={(index) => host.showSheet(index)}
      />
      <StatusLine
        edited={state.undo.length > 0}
        outOfDate={outOfDate}
        mark={marks?.get(address)}
        problem={drafting.problem}
      />
    </div>
  );
}

/** The sheet in view, and the selected cell of it. */
function useSheet(state: PageState) {
  const sheet = state.workbook.sheets[state.sheet] ?? EMPTY_SHEET;
  const geometry = useMemo(() => layOut(sheet), [sheet]);
  const at = selectionOf(state);
  return {
    sheet,
    geometry,
    at,
    box: boxOf(geometry, at),
    marks: state.marks.get(sheet.name),
    address: toAddress(at.row, at.column),
    shown: state.shown,
  };
}

/** What the bar over the sheet asks of it. */
function barOf(
  seat: Seat,
  { undo, redo }: PageState,
): Omit<FormulaBarProps, "address" | "onChange" | "onKeyDown" | "onLeave"> {
  const { geometry, drafting, sheet, at } = seat;
  const { draft } = drafting;
  return {
    content: draft?.text ?? editText(sheet.rows[at.row]?.[at.column]),
    editing: draft?.place === "bar",
    canUndo: undo.length > 0,
    canRedo: redo.length > 0,
    onGo: ({ row, column }) =>
      seat.moveTo({ row: Math.min(row, geometry.rows - 1), column: Math.min(column, geometry.columns - 1) }),
    onBegin: () => {
      const now = drafting.open();
      if (now) drafting.edit({ ...now, mode: "inside", place: "bar" });
      else seat.begin("inside", "bar");
    },
    onTravel: seat.travel,
  };
}
