/**
 * The sheet as a person sees it: tabs, headers, cells, a bar with the address and the content. Plain elements with the
 * roles of a grid, so that a screen reader and a test read the same thing as the eye; only what is in view is drawn.
 */
import {
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { toAddress } from "../../../src/workbook/address";
import type { Sheet } from "../../../src/workbook/workbook";
import { HostError } from "../../host";
import { editText, shownText } from "../entry";
import { selectionOf, type PageHost, type Position } from "../host";
import { FormulaBar } from "./FormulaBar";
import { boxOf, HEADER_HEIGHT, layOut, ROW_HEADER_WIDTH } from "./geometry";
import { ColumnHeaders, GridRow } from "./GridRow";
import { destination } from "./keys";
import { SheetTabs } from "./SheetTabs";
import { StatusLine } from "./StatusLine";
import { useGridStyles } from "./styles";
import { reveal, sameWindow, windowOf } from "./viewport";

/** A cell being edited. */
export interface Draft extends Position {
  readonly text: string;
  /** What stood there at first; leaving it as it was changes nothing. */
  readonly initial: string;
  /** Typed over: arrows finish. Opened with F2 or in the bar: arrows move the caret. */
  readonly mode: "over" | "inside";
  readonly place: "cell" | "bar";
}

/** Fluent UI's keyboard manager would move the focus on Tab before the grid hears of it. */
const OWN_TAB = { "data-tabster": JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

const EMPTY_SHEET: Sheet = { name: "", hidden: false, rows: [], merges: [] };

export interface GridProps {
  readonly host: PageHost;
}

export function Grid({ host }: GridProps) {
  const state = useSyncExternalStore(host.store.subscribe, host.store.get);
  const styles = useGridStyles();
  const id = useId();
  const sheet = state.workbook.sheets[state.sheet] ?? EMPTY_SHEET;
  const geometry = useMemo(() => layOut(sheet), [sheet]);
  const at = selectionOf(state);
  const box = boxOf(geometry, at);
  const marks = state.marks.get(sheet.name);

  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(() => windowOf(null, geometry));
  const [draft, setDraft] = useState<Draft>();
  const [problem, setProblem] = useState("");
  /** The draft of this very moment: leaving the editor may tell us twice. */
  const open = useRef<Draft>(undefined);
  const takeFocus = useRef(false);
  const leaving = useRef(false);

  const edit = useCallback((next: Draft | undefined) => {
    open.current = next;
    setDraft(next);
    setProblem("");
  }, []);

  const look = useCallback(() => {
    const next = windowOf(scroller.current, geometry);
    setView((old) => (sameWindow(old, next) ? old : next));
  }, [geometry]);

  // Each sheet keeps its place while another one is shown.
  const places = useRef(new Map<string, { left: number; top: number }>());
  const inView = useRef(sheet.name);
  useLayoutEffect(() => {
    const element = scroller.current!;
    if (inView.current !== sheet.name) {
      inView.current = sheet.name;
      const place = places.current.get(sheet.name);
      element.scrollLeft = place?.left ?? 0;
      element.scrollTop = place?.top ?? 0;
    }
    look();
  }, [sheet.name, look]);

  const scrolled = () => {
    const element = scroller.current!;
    places.current.set(sheet.name, { left: element.scrollLeft, top: element.scrollTop });
    look();
  };

  // The selected cell comes into view: with some room around it when the pane asked for it.
  const revealed = useRef({ shown: state.shown, sheet: sheet.name, row: at.row, column: at.column });
  const waiting = useRef(false);
  useLayoutEffect(() => {
    const last = revealed.current;
    const asked = last.shown !== state.shown;
    const moved = last.sheet === sheet.name && (last.row !== at.row || last.column !== at.column);
    revealed.current = { shown: state.shown, sheet: sheet.name, row: at.row, column: at.column };
    if (asked || moved) waiting.current = !reveal(scroller.current!, geometry, box, asked ? 80 : 0);
    look();
  });

  const reach = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    reach.current = () => {
      if (waiting.current) waiting.current = !reveal(scroller.current!, geometry, box, 80);
      look();
    };
  });
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => reach.current?.());
    observer.observe(scroller.current!);
    return () => observer.disconnect();
  }, []);

  const focusCell = () => {
    scroller.current
      ?.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")
      ?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (!takeFocus.current || open.current) return;
    takeFocus.current = false;
    focusCell();
  });

  const begin = (mode: Draft["mode"], place: Draft["place"], text?: string) => {
    const initial = editText(sheet.rows[at.row]?.[at.column]);
    edit({ ...at, text: text ?? initial, initial, mode, place });
  };

  const change = (text: string) => {
    const now = open.current;
    if (now) edit({ ...now, text });
  };

  /** Puts the draft into the sheet; false where it cannot be taken, and stays open. */
  const commit = (): boolean => {
    const now = open.current;
    if (!now) return true;
    if (now.text !== now.initial) {
      try {
        host.type(now, [[now.text]]);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        setProblem(error.message);
        return false;
      }
    }
    edit(undefined);
    return true;
  };

  /** The focus leaves the editor: what cannot be taken is given up, and the line under the sheet says why. */
  const leave = () => {
    if (commit()) return;
    open.current = undefined;
    setDraft(undefined);
  };

  const go = (event: KeyboardEvent): boolean => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT) / 25) - 1);
    const to = destination(event, at, sheet, geometry, page);
    if (!to) return false;
    takeFocus.current = true;
    setProblem("");
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
    } else if (
      key === "Enter" ||
      key === "Tab" ||
      (open.current?.mode === "over" && key.startsWith("Arrow"))
    ) {
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
      host.type(at, [[""]]);
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
    if (open.current) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", shownText(sheet.rows[at.row]?.[at.column]));
  };

  const paste = (event: ClipboardEvent) => {
    if (open.current) return;
    event.preventDefault();
    const lines = event.clipboardData
      .getData("text/plain")
      .replace(/\r?\n$/, "")
      .split(/\r?\n/);
    try {
      host.type(
        at,
        lines.map((text) => text.split("\t")),
      );
      setProblem("");
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setProblem(error.message);
    }
  };

  const rows: number[] = [];
  for (let row = view.firstRow; row <= Math.min(view.lastRow, geometry.rows - 1); row++) rows.push(row);
  const first = view.firstColumn;
  const last = Math.min(view.lastColumn, geometry.columns - 1);
  // A merge is drawn by its first cell: where only its rest is in view, that cell is drawn all the same.
  const anchors = new Map<number, number[]>();
  for (const merge of sheet.merges) {
    const visible =
      merge.bottom >= view.firstRow &&
      merge.top <= view.lastRow &&
      merge.right >= first &&
      merge.left <= last;
    if (!visible || (merge.top >= view.firstRow && merge.left >= first)) continue;
    if (merge.top < view.firstRow && !rows.includes(merge.top)) rows.push(merge.top);
    const own = anchors.get(merge.top);
    if (own) own.push(merge.left);
    else anchors.set(merge.top, [merge.left]);
  }
  if (!rows.includes(at.row)) rows.push(at.row);
  rows.sort((a, b) => a - b);

  const cell = sheet.rows[at.row]?.[at.column];
  const address = toAddress(at.row, at.column);
  const mark = marks?.get(address);
  const editor =
    draft?.place === "cell" ? (
      <textarea
        aria-label={`修改 ${address}`}
        className={styles.editor}
        autoFocus
        rows={1}
        spellCheck={false}
        value={draft.text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={editorKey}
        onMouseDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onFocus={(event) => {
          const { length } = event.target.value;
          event.target.setSelectionRange(length, length);
        }}
        onBlur={leave}
        style={{
          width: Math.max(96, geometry.left.at(box.right + 1) - geometry.left.at(box.left)),
          height: geometry.top.at(box.bottom + 1) - geometry.top.at(box.top),
        }}
      />
    ) : undefined;

  return (
    <div className={styles.root} {...OWN_TAB}>
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
          const now = open.current;
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
      <StatusLine workbook={state.workbook} edited={state.undo.length > 0} mark={mark} problem={problem} />
    </div>
  );
}

const NO_ANCHORS: readonly number[] = [];
