/**
 * The sheet as a person sees it: tabs, headers, cells, a bar with the address and the content. Plain elements with the
 * roles of a grid, so that a screen reader and a test read the same thing as the eye; only what is in view is drawn.
 */
import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { toAddress } from "../../../src/workbook/address";
import type { Sheet } from "../../../src/workbook/workbook";
import { editText, shownText } from "../entry";
import type { PageHost } from "../host";
import { selectionOf, type Position } from "../page-state";
import { CellEditor } from "./CellEditor";
import { FindBar } from "./FindBar";
import { FormulaBar } from "./FormulaBar";
import { boxOf, HEADER_HEIGHT, layOut, ROW_HEADER_WIDTH } from "./geometry";
import { ColumnHeaders, GridRow } from "./GridRow";
import { destination } from "./keys";
import { SheetTabs } from "./SheetTabs";
import { StatusLine } from "./StatusLine";
import { useGridStyles } from "./styles";
import { useDraft, type Draft } from "./use-draft";
import { useViewport } from "./use-viewport";
import { drawnOf } from "./viewport";

/** Fluent UI's keyboard manager would move the focus on Tab before the grid hears of it. */
const OWN_TAB = { "data-tabster": JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

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
  const id = useId();
  const sheet = state.workbook.sheets[state.sheet] ?? EMPTY_SHEET;
  const geometry = useMemo(() => layOut(sheet), [sheet]);
  const at = selectionOf(state);
  const box = boxOf(geometry, at);
  const marks = state.marks.get(sheet.name);
  const outOfDate = useMemo(() => (state.undo.length > 0 ? host.outOfDate() : []), [host, state.undo]);

  const { scroller, view, scrolled } = useViewport({
    sheet: sheet.name,
    geometry,
    at,
    box,
    shown: state.shown,
  });
  const { draft, problem, open, edit, change, commit, leave, put, clearProblem } = useDraft(host);
  const takeFocus = useRef(false);
  const leaving = useRef(false);

  const focusCell = () => {
    scroller.current
      ?.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")
      ?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (!takeFocus.current || open()) return;
    takeFocus.current = false;
    focusCell();
  });

  const begin = (mode: Draft["mode"], place: Draft["place"], text?: string) => {
    const initial = editText(sheet.rows[at.row]?.[at.column]);
    edit({ ...at, text: text ?? initial, initial, mode, place });
  };

  const go = (event: KeyboardEvent): boolean => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT) / 25) - 1);
    const to = destination(event, at, sheet, geometry, page);
    if (!to) return false;
    takeFocus.current = true;
    clearProblem();
    host.moveTo(to);
    return true;
  };

  const cancel = () => {
    takeFocus.current = true;
    edit(undefined);
  };

  /** Keys in the editor, in the cell or in the bar. */
  const editorKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === "Escape") {
      event.preventDefault();
      cancel();
    } else if (key === "Enter" && event.altKey) {
      event.preventDefault();
      const area = event.currentTarget;
      area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
      change(area.value);
    } else if (key === "Enter" || key === "Tab" || (open()?.mode === "over" && key.startsWith("Arrow"))) {
      event.preventDefault();
      if (commit()) go(event);
    }
  };

  const gridKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const control = event.ctrlKey || event.metaKey;
    if (key === "Tab" && leaving.current) {
      leaving.current = false;
      return;
    }
    leaving.current = key === "Escape";
    // Ctrl+Enter is the pane's: it starts the check from wherever one is.
    if (control && key === "Enter") return;
    if (control && !event.altKey && /^[zy]$/i.test(key)) {
      event.preventDefault();
      travel(key.toLowerCase() === "y" || event.shiftKey ? "redo" : "undo");
    } else if (key === "F2") {
      event.preventDefault();
      begin("inside", "cell");
    } else if (key === "Delete") {
      event.preventDefault();
      put(at, [[""]]);
    } else if (key === "Backspace") {
      event.preventDefault();
      begin("over", "cell", "");
    } else if (key !== "Tab" || !atEdge(event.shiftKey)) {
      if (!event.altKey && go(event)) event.preventDefault();
      // A key of an input method opens the editor, which then receives the composition itself.
      else if (!control && !event.altKey && (key.length === 1 || key === "Process")) {
        if (key.length === 1) event.preventDefault();
        begin("over", "cell", key.length === 1 ? key : "");
      }
    }
  };

  /** At the ends of the sheet Tab goes on to what comes after the grid. */
  const atEdge = (back: boolean) => (back ? box.left === 0 : box.right >= geometry.columns - 1);

  const travel = (way: "undo" | "redo") => {
    takeFocus.current = true;
    host[way]();
  };

  const pointed = (event: MouseEvent): Position | undefined => {
    const address = (event.target as Element).closest<HTMLElement>("[data-address]");
    if (!address) return undefined;
    return { row: Number(address.dataset["row"]), column: Number(address.dataset["column"]) };
  };

  const pressed = (event: MouseEvent) => {
    const to = pointed(event);
    if (!to || event.button !== 0) return;
    if (!commit()) {
      event.preventDefault();
      return;
    }
    takeFocus.current = true;
    host.moveTo(to);
  };

  const copy = (event: ClipboardEvent) => {
    if (open()) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", shownText(sheet.rows[at.row]?.[at.column]));
  };

  const paste = (event: ClipboardEvent) => {
    if (open()) return;
    event.preventDefault();
    const lines = event.clipboardData
      .getData("text/plain")
      .replace(/\r?\n$/, "")
      .split(/\r?\n/);
    put(
      at,
      lines.map((text) => text.split("\t")),
    );
  };

  const first = view.firstColumn;
  const last = Math.min(view.lastColumn, geometry.columns - 1);
  const { rows, anchors } = drawnOf(view, sheet, geometry, at.row);

  const cell = sheet.rows[at.row]?.[at.column];
  const address = toAddress(at.row, at.column);
  const mark = marks?.get(address);
  const editor =
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
    ) : undefined;

  return (
    <div className={styles.root} {...OWN_TAB}>
      {finding && (
        <FindBar
          host={host}
          state={state}
          onClose={() => {
            onFound();
            focusCell();
          }}
        />
      )}
      <FormulaBar
        address={address}
        content={draft?.text ?? editText(cell)}
        editing={draft?.place === "bar"}
        onGo={(to) => {
          takeFocus.current = true;
          host.moveTo({
            row: Math.min(to.row, geometry.rows - 1),
            column: Math.min(to.column, geometry.columns - 1),
          });
        }}
        onBegin={() => {
          const now = open();
          if (now) edit({ ...now, mode: "inside", place: "bar" });
          else begin("inside", "bar");
        }}
        onChange={change}
        onKeyDown={editorKey}
        onLeave={leave}
        canUndo={state.undo.length > 0}
        canRedo={state.redo.length > 0}
        onTravel={travel}
      />
      <div role="tabpanel" id={`${id}-panel`} aria-label={sheet.name} className={styles.panel}>
        <div
          ref={scroller}
          role="grid"
          aria-label={`${sheet.name}：方向键移动，F2 或直接输入修改，Esc 之后按 Tab 离开表格`}
          aria-rowcount={geometry.rows + 1}
          aria-colcount={geometry.columns + 1}
          className={styles.scroller}
          onScroll={scrolled}
          onKeyDown={gridKey}
          onMouseDown={pressed}
          onDoubleClick={(event) => pointed(event) && begin("inside", "cell")}
          onCopy={copy}
          onPaste={paste}
        >
          <div
            role="presentation"
            className={styles.content}
            style={{
              width: ROW_HEADER_WIDTH + geometry.left.at(geometry.columns),
              height: HEADER_HEIGHT + geometry.top.at(geometry.rows),
            }}
          >
            <ColumnHeaders
              geometry={geometry}
              first={first}
              last={last}
              from={box.left}
              to={box.right}
              height={HEADER_HEIGHT}
            />
            {rows.map((row) => (
              <GridRow
                key={row}
                row={row}
                cells={sheet.rows[row] ?? []}
                geometry={geometry}
                first={first}
                last={last}
                anchors={anchors.get(row) ?? NO_ANCHORS}
                selected={row === at.row ? at.column : -1}
                current={row >= box.top && row <= box.bottom}
                marks={marks}
                editor={row === at.row ? editor : undefined}
              />
            ))}
          </div>
        </div>
      </div>
      <SheetTabs
        workbook={state.workbook}
        marks={state.marks}
        selected={state.sheet}
        panel={`${id}-panel`}
        onSelect={(index) => host.showSheet(index)}
      />
      <StatusLine edited={state.undo.length > 0} outOfDate={outOfDate} mark={mark} problem={problem} />
    </div>
  );
}

const NO_ANCHORS: readonly number[] = [];
