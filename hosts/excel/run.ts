/** The one way into Excel. */

/**
 * Runs a batch. References to ranges are given back at its end by the client library.
 *
 * @param waits true to wait until the user has left the cell being edited, where this Excel can wait
 */
export function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>, waits = false): Promise<T> {
  return waits ? Excel.run({ delayForCellEdit: true }, batch) : Excel.run(batch);
}
