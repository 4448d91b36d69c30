/** What is in view of the sheet: the headers of its columns, and its rows. */
import type { ReactNode } from "react";
import type { Mark } from "../../host";
import { HEADER_HEIGHT, ROW_HEADER_WIDTH } from "./geometry";
import { ColumnHeaders, GridRow } from "./GridRow";
import type { Sight } from "./seat";
import { useGridStyles } from "./styles";
import { drawnOf, type Window } from "./viewport";

export interface CellsProps extends Pick<Sight, "sheet" | "geometry" | "at" | "box"> {
  readonly view: Window;
  readonly marks: ReadonlyMap<string, Mark> | undefined;
  /** The editor of the selected cell, while it is open. */
  readonly editor: ReactNode;
}

const NO_ANCHORS: readonly number[] = [];

export function Cells({ sheet, geometry, at, box, view, marks, editor }: CellsProps) {
  const styles = useGridStyles();
  const first = view.firstColumn;
  const last = Math.min(view.lastColumn, geometry.columns - 1);
  const { rows, anchors } = drawnOf(view, sheet, geometry, at.row);
  return (
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
  );
}
