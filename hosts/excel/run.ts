/** The one way into Excel. */
import { supports, UNDO_GROUP_API } from "./requirements";

/**
 * Runs a batch. References to ranges are given back at its end by the client library. What it changes is one step of undo,
 * where this Excel can.
 *
 * @param waits true to wait until the user has left the cell being edited, where this Excel can wait
 */
export function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, waits = false): Promise<T> {
  const options: Excel.RunOptions = {
    ...(waits && { delayForCellEdit: true }),
    ...(supports(UNDO_GROUP_API) && { mergeUndoGroup: true }),
  };
  return Object.keys(options).length > 0 ? Excel.run(options, batch) : Excel.run(batch);
}
