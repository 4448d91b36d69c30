/**
 * `npm run bench:texts -- 文件夹…`: published texts beside their workbooks (同名的 .xlsx 和 .txt 或 .docx): how many of
 * their figures are judged, which are wrong, and how many slips of the hand would be caught.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../hosts/file/docx/read-docx";
import { readWorkbook } from "../hosts/file/read";
import { auditText } from "../src/text/audit";
import { recognise } from "../src/statement/recognise";
import { randomFrom } from "../generate/random";
import { injected, injectionsOf, noticed } from "../generate/texts/injections";

for (const folder of process.argv.slice(2)) {
  const files = readdirSync(folder).sort();
  for (const file of files.filter((name) => /\.xlsx?$/.test(name))) {
    const name = file.replace(/\.xlsx?$/, "");
    const text = [`${name}.txt`, `${name}.docx`].find((one) => files.includes(one));
    if (text !== undefined) bench(join(folder, file), join(folder, text), name);
  }
}

function bench(workbook: string, text: string, name: string): void {
  const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
  const statement = recognise(readWorkbook(bytes(workbook), workbook));
  const paragraphs = readDocument(bytes(text), text);
  const before = auditText(paragraphs, statement);
  const money = before.claims.filter(({ reading }) => reading.figure.unit.kind !== "count");
  const judged = money.filter(({ verdict }) => verdict !== "unverified").length;
  const { wrong } = before.summary;
  console.log(
    `${name}：金额和百分比 ${String(money.length)} 个，已核 ${share(judged, money.length)}，不符 ${String(wrong)}`,
  );
  for (const { meaning, text: shown, unit, verdict, reason } of before.claims) {
    if (verdict === "wrong") console.log(`  不符 ${meaning} ${shown}${unit}：${reason}`);
    if (verdict === "unverified") console.log(`  未核 ${meaning} ${shown}${unit}：${reason}`);
  }
  const random = randomFrom(97);
  const found = { exactly: 0, nearby: 0, missed: 0 };
  before.claims.forEach((claim, index) => {
    if (claim.verdict === "unverified") return;
    for (const injection of injectionsOf(before.claims, index, random))
      found[noticed(before, auditText(injected(paragraphs, injection), statement), injection)] += 1;
  });
  const all = found.exactly + found.nearby + found.missed;
  console.log(
    `  改错 ${String(all)} 处，发现 ${share(all - found.missed, all)}，其中正是改错的那个数 ${share(found.exactly, all)}`,
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? "0" : `${String(part)}（${((part / whole) * 100).toFixed(1)} %）`;
}
