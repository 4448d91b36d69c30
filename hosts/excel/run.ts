/** The one way into Excel. */

/**
 * Runs a batch. References to ranges are given back at its end by the client library. Each sync of it that changes something is
 * one step of undo: what belongs together goes out together. They are not merged by `mergeUndoGroup` (ExcelApi 1.20), which
 * refuses the whole batch where one member of it cannot be undone, such as deleting or renaming a sheet.
 *
 * @param waits true to wait until the user has left the cell being edited, where this Excel can wait
 */
export function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, waits = false): Promise<T> {
  return waits ? Excel.run({ delayForCellEdit: true }, batch) : Excel.run(batch);
}
