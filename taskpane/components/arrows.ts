/** Where a key leads in a row of things of which one is a stop of Tab: the same place where it leads nowhere. */
export function arrowTo(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return Math.min(count - 1, at + 1);
    case "ArrowLeft":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return at;
  }
}
