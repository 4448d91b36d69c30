import { memo, type ReactNode } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { columnName, toAddress } from "../../../src/workbook/address";
import type { Cell } from "../../../src/workbook/workbook";
import type { Mark } from "../../host";
import { HEADER_HEIGHT, ROW_HEADER_WIDTH, type Geometry } from "./geometry";
import { GridCell } from "./GridCell";
import { useGridStyles } from "./styles";

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
