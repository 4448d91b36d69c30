import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Notice, type NoticeContent } from "./Notice";
import { Splitter } from "./Splitter";
import type { Side, useSides } from "./use-sides";

const useStyles = makeStyles({
  body: { flexGrow: 1, minHeight: 0, display: "flex", position: "relative" },
  turns: { flexDirection: "column" },
  sheet: { flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: { flexShrink: 0, minHeight: 0, overflow: "auto", position: "relative" },
  whole: { flexGrow: 1, flexShrink: 1, width: "100%" },
  away: { display: "none" },
});

export interface TwoSidesProps {
  readonly sides: Pick<ReturnType<typeof useSides>, "narrow" | "sheetElement" | "paneElement">;
  /** Where one is. */
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  /** What is said over both. */
  readonly notice: NoticeContent | undefined;
  readonly onDismiss: () => void;
  readonly sheet: ReactNode;
  readonly pane: ReactNode;
}

/** The sheet and the pane, beside each other or in turns. */
export function TwoSides({ sides, side, onSide, notice, onDismiss, sheet, pane }: TwoSidesProps) {
  const { narrow, sheetElement, paneElement } = sides;
  const styles = useStyles();
  const [width, setWidth] = useState(400);
  const besides = narrow ? undefined : width;
  return (
    <main className={mergeClasses(styles.body, narrow && styles.turns)}>
      {notice && <Notice content={notice} besides={besides} onDismiss={onDismiss} />}
      <section
        ref={sheetElement}
        aria-label="表格"
        onFocus={() => onSide("sheet")}
        className={mergeClasses(styles.sheet, narrow && side !== "sheet" && styles.away)}
      >
        {sheet}
      </section>
      {!narrow && (
        // What stands between the two is found by its place as well.
        <section aria-label="表格与窗格之间" style={{ display: "contents" }}>
          <Splitter width={width} onChange={setWidth} />
        </section>
      )}
      <section
        ref={paneElement}
        aria-label="核对"
        onFocus={() => onSide("pane")}
        className={mergeClasses(
          styles.pane,
          narrow && styles.whole,
          narrow && side !== "pane" && styles.away,
        )}
        style={{ width: besides }}
      >
        {pane}
      </section>
    </main>
  );
}
