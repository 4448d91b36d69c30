/** The tabs of the sheets, with the number of marked errors on each; hidden sheets are shown and called so. */
import { useEffect, useRef } from "react";
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { Workbook } from "../../../src/workbook/workbook";
import type { PageState } from "../page-state";

const useStyles = makeStyles({
  strip: {
    position: "relative",
    flexShrink: 0,
    overflowX: "auto",
    overflowY: "hidden",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    scrollbarWidth: "thin",
  },
  list: { width: "max-content" },
  hidden: { fontStyle: "italic" },
  note: {
    marginLeft: "4px",
    padding: "0 4px",
    fontSize: "11px",
    lineHeight: "16px",
    fontStyle: "normal",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  errors: {
    border: `1px solid ${tokens.colorPaletteRedBorderActive}`,
    color: tokens.colorPaletteRedForeground1,
  },
});

export interface SheetTabsProps {
  readonly workbook: Workbook;
  readonly marks: PageState["marks"];
  readonly selected: number;
  readonly panel: string;
  readonly onSelect: (index: number) => void;
}

export function SheetTabs({ workbook, marks, selected, panel, onSelect }: SheetTabsProps) {
  const styles = useStyles();
  const strip = useRef<HTMLDivElement>(null);
  // The tab in use stays in view, also when the strip itself has only just come into it.
  useEffect(() => {
    const element = strip.current!;
    const follow = () => {
      const tab = element.querySelector<HTMLElement>("[aria-selected=true]");
      if (!tab || element.clientWidth === 0) return;
      const end = tab.offsetLeft + tab.offsetWidth;
      if (tab.offsetLeft < element.scrollLeft) element.scrollLeft = tab.offsetLeft;
      else if (end > element.scrollLeft + element.clientWidth) element.scrollLeft = end - element.clientWidth;
    };
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, [selected, workbook.name]);

  return (
    <div ref={strip} className={styles.strip}>
      <TabList
        className={styles.list}
        size="small"
        aria-label="工作表"
        selectedValue={selected}
        onTabSelect={(_, data) => onSelect(data.value as number)}
      >
        {workbook.sheets.map((sheet, index) => {
          const errors = [...(marks.get(sheet.name)?.values() ?? [])].filter(
            (mark) => mark.kind === "error",
          ).length;
          return (
            <Tab key={sheet.name} value={index} aria-controls={panel}>
              <span className={sheet.hidden ? styles.hidden : undefined}>{sheet.name}</span>
              {sheet.hidden && <span className={styles.note}>隐藏</span>}
              {errors > 0 && <span className={`${styles.note} ${styles.errors}`}>{`错 ${errors}`}</span>}
            </Tab>
          );
        })}
      </TabList>
    </div>
  );
}
