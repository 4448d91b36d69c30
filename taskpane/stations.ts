/** From one finding to the next, as they stand in the list: F8 and Shift+F8. */

/** The proposals and findings in sight, each once; what is folded away is not. */
function stations(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-item]")].filter(
    (element) => !element.parentElement?.closest("[data-item]") && !element.closest("[hidden]"),
  );
}

/**
 * Goes on from the one that was visited last, around the end, and presses its first cell: the sheet shows it.
 *
 * @param last its name; empty for none
 * @param takesFocus whether the list takes the focus; who is in the sheet stays there
 * @returns the name of the one that is reached, and what place it has; undefined where there is none
 */
export function visitNext(
  root: ParentNode,
  last: string,
  step: 1 | -1,
  takesFocus: boolean,
): { readonly name: string; readonly place: number; readonly of: number } | undefined {
  const all = stations(root);
  if (all.length === 0) return undefined;
  const at = all.findIndex(({ dataset }) => dataset["item"] === last);
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  const element = all[next]!;
  const cell = element.querySelector<HTMLElement>("[data-cell]");
  element.scrollIntoView?.({ block: "nearest" });
  if (takesFocus) (cell ?? element.querySelector("button"))?.focus({ preventScroll: true });
  cell?.click();
  return { name: element.dataset["item"]!, place: next + 1, of: all.length };
}
