/** The overview that `gouji batch` would write of samples. */
import { Overview } from "../../src/report/overview";
import { workbookJson } from "../../src/report/json";
import type { SampleName } from "../../samples/load";
import { checkedSample } from "./checked";

export function overviewOf(...names: readonly SampleName[]): Overview {
  const overview = new Overview();
  for (const name of names) {
    const { report, diagnosis } = checkedSample(name);
    overview.add(workbookJson(`${name}.xlsx`, report, diagnosis));
  }
  return overview;
}
