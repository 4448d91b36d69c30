/**
 * The local Excel: a workbook in memory that real Office.js talks to. `LocalExcel` holds the workbook and answers
 * requests; `seams/native-bridge` connects the client library in jest, `seams/external` the built pane in Chromium.
 * What it assumes of Excel is written down in docs/assumed-excel-behaviour.md. Product code never imports it.
 */
export { Fault } from "./fault";
export { LocalExcel } from "./local-excel";
export { connect } from "./seams/native-bridge";
