/** Workbooks may be dropped anywhere on the page; while it hovers, the page says so. */
import { useEffect, useEffectEvent, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  zone: {
    position: "fixed",
    zIndex: 20,
    top: "8px",
    left: "8px",
    right: "8px",
    bottom: "8px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    pointerEvents: "none",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

export function DropZone({ onDrop }: { readonly onDrop: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent((files: readonly File[]) => onDrop(files));

  useEffect(() => {
    // Entering a child comes before leaving its parent, so that the two are counted.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // A part of the pane takes files of its own: it says so itself.
      setOver(!event.defaultPrevented);
      if (event.defaultPrevented) return;
      event.preventDefault();
      event.dataTransfer!.dropEffect = "copy";
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...event.dataTransfer!.files];
      if (files.length > 0) dropped(files);
    };
    addEventListener("dragenter", enter);
    addEventListener("dragleave", leave);
    addEventListener("dragover", hover);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragenter", enter);
      removeEventListener("dragleave", leave);
      removeEventListener("dragover", hover);
      removeEventListener("drop", drop);
    };
  }, []);

  return over ? <div className={styles.zone}>松开鼠标，打开这份工作簿（.xlsx、.xls）</div> : null;
}
