import { memo, type CSSProperties, type ReactNode } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { columnName, toAddress } from "../../../src/workbook/address";
import type { Box, Cell } from "../../../src/workbook/workbook";
import type { Mark } from "../../host";
import { shownText } from "../entry";
import { boxOf, HEADER_HEIGHT, ROW_HEADER_WIDTH, spillsTo, type Geometry } from "./geometry";
import { MARK_SIGN } from "./mark-tones";
import { PADDING, textWidth } from "./measure";
import { useGridStyles } from "./styles";
import { SEVERITY_WORD } from "../../../src/check/severity";

export interface GridRowProps {
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly geometry: Geometry;
  /** The columns to draw, ends included; the anchor of a merge and the selected cell come besides. */
  readonly first: number;
  readonly last: number;
  /** Columns left of `first` that are drawn all the same: anchors of merges that reach into view. */
  readonly anchors: readonly number[];
  /** The selected column, −1 in the other rows. */
  readonly selected: number;
  /** Whether the row's number is highlighted. */
  readonly current: boolean;
  readonly marks: ReadonlyMap<string, Mark> | undefined;
  /** The editor of the selected cell, while it is open. */
  readonly editor?: ReactNode;
}

const NONE: readonly (Cell | undefined)[] = [];

/** One row of the sheet in view. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, cells, geometry, first, last, anchors, selected, current, marks, editor } = props;
  const styles = useGridStyles();
  const top = geometry.top.at(row);
  const height = geometry.top.at(row + 1) - top;
  const columns = [...anchors];
  for (let column = first; column <= last; column++) columns.push(column);
  if (selected >= 0 && !columns.includes(selected)) columns.push(selected);

  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles.row}
      style={{ top: HEADER_HEIGHT + top, height }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(styles.header, styles.rowHeader, current && styles.headerCurrent)}
        style={{ width: ROW_HEADER_WIDTH, height }}
      >
        {row + 1}
      </div>
      {columns.map((column) => {
        const box = geometry.merged(row, column);
        if (box && (box.top !== row || box.left !== column)) return null;
        return (
          <GridCell
            key={column}
            row={row}
            column={column}
            cell={cells[column]}
            cells={cells.length === 0 ? NONE : cells}
            geometry={geometry}
            merge={box}
            selected={column === selected}
            mark={marks?.get(toAddress(row, column))}
            editor={column === selected ? editor : undefined}
          />
        );
      })}
    </div>
  );
});

interface GridCellProps {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly cells: readonly (Cell | undefined)[];
  readonly geometry: Geometry;
  readonly merge: Box | undefined;
  readonly selected: boolean;
  readonly mark: Mark | undefined;
  readonly editor: ReactNode;
}

function GridCell({ row, column, cell, cells, geometry, merge, selected, mark, editor }: GridCellProps) {
  const styles = useGridStyles();
  const { left, top } = geometry;
  const box = boxOf(geometry, { row, column });
  const width = left.at(box.right + 1) - left.at(column);
  const text = shownText(cell);
  const words = cell !== undefined && typeof cell.value === "string" && !cell.error;
  const place: CSSProperties = {
    left: ROW_HEADER_WIDTH + left.at(column),
    top: 0,
    width,
    height: top.at(box.bottom + 1) - top.at(row),
  };
  const mayRunOn = words && !merge && column !== geometry.wrapped;
  const needed = mayRunOn && !text.includes("\n") ? textWidth(text) + PADDING : 0;
  const spillEnd = needed > width ? spillsTo(cells, column, geometry.merged, row) : column;
  const spills = spillEnd > column;
  const room = left.at(Math.min(spillEnd + 1, left.count)) - left.at(column) - PADDING;

  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      {...(merge
        ? { "aria-colspan": box.right - box.left + 1, "aria-rowspan": box.bottom - box.top + 1 }
        : {})}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      data-address={toAddress(row, column)}
      data-row={row}
      data-column={column}
      {...(mark ? { title: `${SEVERITY_WORD[mark.kind]}：${mark.message}`, "data-mark": mark.kind } : {})}
      className={mergeClasses(
        styles.cell,
        merge && styles.merged,
        words && styles.words,
        words && merge && merge.right > merge.left && isTitle(text, width) && styles.centred,
        cell !== undefined && typeof cell.value === "number" && styles.figure,
        cell?.error && styles.wrong,
        spills && styles.spilling,
        mark && styles.marked,
        mark && styles[mark.kind],
        selected && styles.selected,
        selected && styles.focused,
        editor !== undefined && styles.editing,
      )}
      style={place}
    >
      {mark && (
        <>
          <span className={styles.sign} aria-hidden>
            {MARK_SIGN[mark.kind]}
          </span>
          <span className={styles.unseen}>{`${SEVERITY_WORD[mark.kind]}：${mark.message}`}</span>
        </>
      )}
      {spills ? (
        <span className={styles.spill} style={{ maxWidth: room }}>
          {text}
        </span>
      ) : (
        text && <span>{text}</span>
      )}
      {editor}
    </div>
  );
}

/** A merged title or header stands in the middle; a note that fills its lines reads from the left. */
function isTitle(text: string, width: number): boolean {
  return textWidth(text) + PADDING <= width && !/^(?:注|说明|备注)|[：:]/.test(text.trim());
}

/** The letters over the columns in view. */
export const ColumnHeaders = memo(function ColumnHeaders(props: {
  readonly geometry: Geometry;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}) {
  const { geometry, first, last, from, to, height } = props;
  const styles = useGridStyles();
  const columns: number[] = [];
  for (let column = first; column <= last; column++) columns.push(column);
  return (
    <div role="row" aria-rowindex={1} className={styles.columnHeaders} style={{ height }}>
      <div
        role="columnheader"
        aria-colindex={1}
        className={mergeClasses(styles.header, styles.rowHeader)}
        style={{ width: ROW_HEADER_WIDTH, height }}
      >
        <span className={styles.unseen}>行号</span>
      </div>
      {columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className={mergeClasses(styles.header, column >= from && column <= to && styles.headerCurrent)}
          style={{
            top: 0,
            left: ROW_HEADER_WIDTH + geometry.left.at(column),
            width: geometry.left.at(column + 1) - geometry.left.at(column),
            height,
          }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
});
