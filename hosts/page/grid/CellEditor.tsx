import type { KeyboardEvent } from "react";
import type { Box } from "../../../src/workbook/workbook";
import type { Geometry } from "./geometry";
import { useGridStyles } from "./styles";

export interface CellEditorProps {
  readonly address: string;
  readonly text: string;
  readonly box: Box;
  readonly geometry: Geometry;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onLeave: () => void;
}

/** The editor over the cell that is being edited. */
export function CellEditor({ address, text, box, geometry, onChange, onKeyDown, onLeave }: CellEditorProps) {
  return (
    <textarea
      aria-label={`修改 ${address}`}
      className={useGridStyles().editor}
      autoFocus
      rows={1}
      spellCheck={false}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onFocus={(event) => {
        const { length } = event.target.value;
        event.target.setSelectionRange(length, length);
      }}
      onBlur={onLeave}
      style={{
        width: Math.max(96, geometry.left.at(box.right + 1) - geometry.left.at(box.left)),
        height: geometry.top.at(box.bottom + 1) - geometry.top.at(box.top),
      }}
    />
  );
}
