/** What made a report: a reader who finds a fault in it says which version it was. */
import manifest from "../../package.json";

export const PRODUCT = `勾稽 ${manifest.version}`;
