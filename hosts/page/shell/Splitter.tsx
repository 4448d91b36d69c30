import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const LEAST = 320;
const USUAL = 400;
const MOST = 720;
const STEP = 20;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    width: "8px",
    cursor: "col-resize",
    touchAction: "none",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

export interface SplitterProps {
  /** Width of the pane at the right, in pixels. */
  readonly width: number;
  readonly onChange: (width: number) => void;
}

export function Splitter({ width, onChange }: SplitterProps) {
  const styles = useStyles();
  const grip = useRef<{ x: number; width: number }>(undefined);
  const set = (next: number) => onChange(Math.max(LEAST, Math.min(MOST, innerWidth - 300, Math.round(next))));

  const move = (event: PointerEvent) => {
    if (grip.current) set(grip.current.width + grip.current.x - event.clientX);
  };
  const key = (event: KeyboardEvent) => {
    const next = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: LEAST, End: MOST }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="核对窗格的宽度"
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width}
      tabIndex={0}
      className={styles.bar}
      onKeyDown={key}
      onDoubleClick={() => set(USUAL)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, width };
      }}
      onPointerMove={move}
      onPointerUp={() => (grip.current = undefined)}
      onPointerCancel={() => (grip.current = undefined)}
    />
  );
}
