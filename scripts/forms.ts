/** `npm run forms -- 文件…`: how the forms of workbooks were understood, and what no form knew. */
import { readFileSync } from "node:fs";
import { readWorkbook } from "../hosts/file/read";
import { recognise } from "../src/statement/recognise";
import { formReport, formText } from "./form-report";

for (const file of process.argv.slice(2)) {
  const workbook = readWorkbook(new Uint8Array(readFileSync(file)), file);
  console.log(formText(file, formReport(recognise(workbook))));
}
