import { useState, type DragEvent } from "react";

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** What a place needs that takes dropped files. */
export interface FileDrop {
  /** Whether a file is held over it. */
  readonly over: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** A place for dropped files; what is around it does not see the file then, and a place inside it comes first. */
export function useFileDrop(onFile: (file: File) => void): FileDrop {
  // Entering a child comes before leaving its parent, so that the two are counted.
  const [depth, setDepth] = useState(0);
  const taken = (event: DragEvent, change: number) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setDepth((now) => Math.max(0, now + change));
  };
  return {
    over: depth > 0,
    handlers: {
      onDragEnter: (event) => taken(event, 1),
      onDragLeave: (event) => taken(event, -1),
      onDragOver: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
      },
      onDrop: (event) => {
        setDepth(0);
        if (!hasFiles(event) || event.defaultPrevented) return;
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      },
    },
  };
}
