/** Brings an element into the middle of what scrolls, and gives it the keyboard. */
export function goTo(element: HTMLElement | null | undefined): void {
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
