import type { KeyboardEvent } from "react";

/**
 * The keys of a field, while no input method is composing: Enter, and Escape where there is something to give up.
 *
 * @param escape gives up what was typed; false where nothing was
 */
export function fieldKey(event: KeyboardEvent, enter: () => void, escape: () => boolean): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Enter" && !(event.ctrlKey || event.metaKey || event.altKey)) {
    event.preventDefault();
    enter();
  } else if (event.key === "Escape" && escape()) event.stopPropagation();
}

/** As high as what stands in it. */
export function grow(area: HTMLTextAreaElement): void {
  area.style.height = "auto";
  area.style.height = `${String(area.scrollHeight)}px`;
}
