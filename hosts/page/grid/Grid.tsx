/**
 * The sheet as a person sees it: tabs, headers, cells, a bar with the address and the content. Plain elements with the
 * roles of a grid, so that a screen reader and a test read the same thing as the eye; only what is in view is drawn.
 */
import { useId, useMemo, useSyncExternalStore } from "react";
import { toAddress } from "../../../src/workbook/address";
import type { Sheet } from "../../../src/workbook/workbook";
import { editText } from "../entry";
import type { PageHost } from "../host";
import { selectionOf } from "../page-state";
import { CellEditor } from "./CellEditor";
import { Cells } from "./Cells";
import { FindBar } from "./FindBar";
import { FormulaBar } from "./FormulaBar";
import { boxOf, layOut } from "./geometry";
import { OWN_TAB } from "./keys";
import { clipboardOf, pointerOf } from "./pointer";
import { useSeat } from "./seat";
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
  const sheet = state.workbook.sheets[state.sheet] ?? EMPTY_SHEET;
  const geometry = useMemo(() => layOut(sheet), [sheet]);
  const at = selectionOf(state);
  const box = boxOf(geometry, at);
  const marks = state.marks.get(sheet.name);
  const outOfDate = useMemo(() => (state.undo.length > 0 ? host.outOfDate() : []), [host, state.undo]);

  const { shown } = state;
  const { scroller, view, scrolled } = useViewport({ sheet: sheet.name, geometry, at, box, shown });
  const drafting = useDraft(host);
  const { draft, change, leave } = drafting;
  const seat = useSeat({ host, sheet, geometry, at, box, scroller, drafting });
  const { gridKey, editorKey } = useKeys(seat);
  const address = toAddress(at.row, at.column);

  return (
    <div className={styles.root}>
      {finding && (
        <FindBar
          host={host}
          state={state}
          onClose={() => {
            onFound();
            seat.focusCell();
          }}
        />
      )}
      <FormulaBar
        address={address}
        content={draft?.text ?? editText(sheet.rows[at.row]?.[at.column])}
        editing={draft?.place === "bar"}
        onGo={(to) =>
          seat.moveTo({
            row: Math.min(to.row, geometry.rows - 1),
            column: Math.min(to.column, geometry.columns - 1),
          })
        }
        onBegin={() => {
          const now = drafting.open();
          if (now) drafting.edit({ ...now, mode: "inside", place: "bar" });
          else seat.begin("inside", "bar");
        }}
        onChange={change}
        onKeyDown={editorKey}
        onLeave={leave}
        canUndo={state.undo.length > 0}
        canRedo={state.redo.length > 0}
        onTravel={seat.travel}
      />
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
        >
          <Cells
            sheet={sheet}
            geometry={geometry}
            at={at}
            box={box}
            view={view}
            marks={marks}
            editor={
              draft?.place === "cell" ? (
                <CellEditor
                  address={address}
                  text={draft.text}
                  box={box}
                  geometry={geometry}
                  onChange={change}
                  onKeyDown={editorKey}
                  onLeave={leave}
                />
              ) : undefined
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
