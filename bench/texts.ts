/**
 * `npm run bench:texts -- 文件夹…`: published texts beside their workbooks (同名的 .xlsx 和 .txt 或 .docx): how many of
 * their figures are judged, which are wrong, how many slips of the hand would be caught, and what 套用 makes of the text for a
 * following year.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../hosts/file/docx/read-docx";
import { readWorkbook } from "../hosts/file/read";
import { auditText } from "../src/text/audit";
import type { Paragraph } from "../src/text/prose/passages";
import type { Workbook } from "../src/workbook/workbook";
import { renew } from "../src/renew/renew";
import { changedText, notesOf } from "../src/renew/renewal";
import type { Statement } from "../src/statement/statement";
import { yearAfter } from "./next-year";
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
  const book = readWorkbook(bytes(workbook), workbook);
  const statement = recognise(book);
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
  benchRenewal(book, statement, paragraphs);
}

/** Every figure of the new text is right by the new tables, or marked. */
function benchRenewal(workbook: Workbook, last: Statement, before: readonly Paragraph[]): void {
  const now = yearAfter(workbook, last);
  const start = performance.now();
  const { paragraphs } = renew(before, now, { prior: last, renamed: true });
  const ms = performance.now() - start;
  const live = paragraphs.filter(({ state }) => state !== "gone");
  const texts = live.map(({ like, changes }) => ({ text: changedText(before[like]!.text, changes) }));
  const { claims, summary } = auditText(texts, now, { prior: last });
  const unmarked = claims.filter(
    ({ verdict, paragraph }) => verdict === "wrong" && !live[paragraph]!.changes.some(({ note }) => note),
  );
  console.log(
    `  套用到下一年（各数加倍，${String(before.length)} 段，${ms.toFixed(0)} ms）：金额和百分比等 ${String(summary.claims)} 个，相符 ${String(summary.ok + summary.rounding)}，` +
      `不符 ${String(summary.wrong)}，其中没有标记的 ${String(unmarked.length)}；要看的 ${String(notesOf({ paragraphs }).length)} 处`,
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? "0" : `${String(part)}（${((part / whole) * 100).toFixed(1)} %）`;
}
