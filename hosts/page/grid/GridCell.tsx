import type { ReactNode } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { SEVERITY_WORD } from "../../../src/check/severity";
import { toAddress } from "../../../src/workbook/address";
import type { Box, Cell } from "../../../src/workbook/workbook";
import type { Mark } from "../../host";
import { shownText } from "../entry";
import { boxOf, ROW_HEADER_WIDTH, spillsTo, type Geometry } from "./geometry";
import { MARK_SIGN } from "./mark-tones";
import { PADDING, textWidth } from "./measure";
import { useGridStyles } from "./styles";

export interface GridCellProps {
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

export function GridCell(props: GridCellProps) {
  const { row, column, cell, geometry, merge, selected, mark, editor } = props;
  const styles = useGridStyles();
  const { left, top } = geometry;
  const box = boxOf(geometry, { row, column });
  const width = left.at(box.right + 1) - left.at(column);
  const text = shownText(cell);
  const words = isWords(cell);
  const room = words ? spillRoom(props, text, width) : 0;
  const said = mark && `${SEVERITY_WORD[mark.kind]}：${mark.message}`;

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
      {...(mark ? { title: said, "data-mark": mark.kind } : {})}
      className={mergeClasses(
        styles.cell,
        merge && styles.merged,
        words && styles.words,
        words && merge && merge.right > merge.left && isTitle(text, width) && styles.centred,
        cell !== undefined && typeof cell.value === "number" && styles.figure,
        cell?.error && styles.wrong,
        room > 0 && styles.spilling,
        mark && styles.marked,
        mark && styles[mark.kind],
        selected && styles.selected,
        selected && styles.focused,
        editor !== undefined && styles.editing,
      )}
      style={{
        left: ROW_HEADER_WIDTH + left.at(column),
        top: 0,
        width,
        height: top.at(box.bottom + 1) - top.at(row),
      }}
    >
      {mark && (
        <>
          <span className={styles.sign} aria-hidden>
            {MARK_SIGN[mark.kind]}
          </span>
          <span className={styles.unseen}>{said}</span>
        </>
      )}
      {text && <span {...(room > 0 && { className: styles.spill, style: { maxWidth: room } })}>{text}</span>}
      {editor}
    </div>
  );
}

function isWords(cell: Cell | undefined): boolean {
  return cell !== undefined && typeof cell.value === "string" && !cell.error;
}

/** How far words run on over the empty cells beside theirs, in pixels; 0 where they do not. */
function spillRoom(
  { row, column, cells, geometry, merge }: GridCellProps,
  text: string,
  width: number,
): number {
  if (merge || column === geometry.wrapped || text.includes("\n") || textWidth(text) + PADDING <= width)
    return 0;
  const { left } = geometry;
  const end = spillsTo(cells, column, geometry.merged, row);
  return end > column ? left.at(Math.min(end + 1, left.count)) - left.at(column) - PADDING : 0;
}

/** A merged title or header stands in the middle; a note that fills its lines reads from the left. */
function isTitle(text: string, width: number): boolean {
  return textWidth(text) + PADDING <= width && !/^(?:注|说明|备注)|[：:]/.test(text.trim());
}
