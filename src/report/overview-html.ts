/** The overview of many workbooks as one page that needs nothing else: worst first, each opened in place. */
import type { StatementKind } from "../catalogue/tables";
import { escapeHtml } from "./html";
import { PRODUCT } from "./product";
import {
  OUTCOME_WORD,
  OUTCOMES,
  type LeftLine,
  type Outcome,
  type Overview,
  type OverviewLine,
} from "./overview";
import built from "./overview-script.build.js";

/** Sentences of one workbook that are listed; report.xlsx has them all. */
const MOST_SENTENCES = 30;

const NUMBERS = ["关系", "错误", "提醒", "尾差", "提示"];

/** @param heading what was checked, and which part of it */
export function overviewHtml(overview: Overview, heading: string): string {
  const counts = overview.counts();
  const lines = OUTCOMES.flatMap((outcome) => overview.lines.filter((line) => line.outcome === outcome));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${built.hash}'">
<meta name="color-scheme" content="light dark">
<title>勾稽核对汇总</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>勾稽核对汇总</h1>
<p>${escapeHtml(heading)}</p>
<ul class="counts">
${OUTCOMES.map((outcome) => `<li class="${outcome}"><b>${String(counts[outcome])}</b> ${OUTCOME_WORD[outcome]}</li>`).join("\n")}
</ul>
<p id="tools"></p>
<div class="wide" role="region" aria-label="各工作簿的结论" tabindex="0">
<table>
<thead><tr><th scope="col">文件</th><th scope="col">部门</th><th scope="col">年度</th><th scope="col" id="outcome">结论</th>${NUMBERS.map((title) => `<th scope="col" class="n">${title}</th>`).join("")}</tr></thead>
${lines.map((line) => bookHtml(line, lines.length <= FEW)).join("\n")}
</table>
</div>
${leftHtml(overview.left)}<p>逐条的说明、单元格和应填的数见 report.xlsx，完整结果见 report.jsonl。由${PRODUCT}核对。</p>
</main>
<script>${built.script}</script>
</body>
</html>
`;
}

function leftHtml(left: readonly LeftLine[]): string {
  if (left.length === 0) return "";
  const items = left.map(({ path, reason }) => `<li>${escapeHtml(path)}：${escapeHtml(reason)}</li>`);
  return `<h2>没有核对的文件和文件夹（${String(left.length)}）</h2>\n<ul>${items.join("\n")}</ul>\n`;
}

function bookHtml(line: OverviewLine, opened: boolean): string {
  const { file, department, year, kind, outcome, summary } = line;
  const numbers = [summary.relations, summary.error, summary.warning, summary.rounding, summary.info];
  const row = `<tr class="${outcome}"><td>${escapeHtml(file)}</td><td>${escapeHtml(department)}</td><td>${escapeHtml(yearText(year, kind))}</td><td><span>${OUTCOME_WORD[outcome]}</span></td>${numbers.map((number) => `<td class="n">${String(number)}</td>`).join("")}</tr>`;
  const details = detailsHtml(line, opened);
  return `<tbody data-rank="${String(OUTCOMES.indexOf(outcome))}">\n${row}${details === "" ? "" : `\n<tr class="more"><td colspan="9">${details}</td></tr>`}\n</tbody>`;
}

function yearText(year: number, kind: StatementKind): string {
  return `${year === 0 ? "" : String(year)}${kind === "budget" ? "预算" : ""}`;
}

function detailsHtml(
  { outcome, missing, unrecognised, unread, sentences }: OverviewLine,
  opened: boolean,
): string {
  const notes = [
    missing.length > 0 ? `缺少：${missing.join("、")}。` : "",
    unrecognised.length > 0 ? `未识别的工作表：${unrecognised.join("、")}。` : "",
    unread.length > 0 ? `没有读懂或没有核对的数：${unread.join("、")}。` : "",
  ].filter((note) => note !== "");
  const shown = sentences.slice(0, MOST_SENTENCES);
  const left = sentences.length - shown.length;
  if (shown.length + notes.length === 0) return "";
  const items = [...shown, ...(left > 0 ? [`还有 ${String(left)} 条，见 report.xlsx。`] : [])];
  const list =
    items.length === 0 ? "" : `<ol>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ol>`;
  const title = shown.length > 0 ? `${String(sentences.length)} 条` : "说明";
  return `<details${opened && OPEN.has(outcome) ? " open" : ""}><summary>${title}</summary>${list}${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join("")}</details>`;
}

/** So few workbooks can be read through with all that is told of them. */
const FEW = 10;

const OPEN: ReadonlySet<Outcome> = new Set<Outcome>(["unreadable", "faulty"]);

const STYLE = `
:root{--text:#1b1a19;--back:#fff;--quiet:#605e5c;--line:#d2d0ce;--strong:#8a8886;--bad:#a4262c;--warn:#835b00;--good:#0b6a0b}
@media (prefers-color-scheme: dark){:root{--text:#f3f2f1;--back:#1b1a19;--quiet:#c8c6c4;--line:#484644;--strong:#a19f9d;--bad:#ff99a4;--warn:#fce100;--good:#92d050}}
body{font:15px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--text);background:var(--back);max-width:1100px;margin:24px auto;padding:0 16px}
h1{font-size:22px;margin:0}
h2{font-size:17px;margin:24px 0 0}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;margin-top:8px}
th{text-align:left;border-bottom:2px solid var(--strong);padding:4px 8px;font-weight:600;white-space:nowrap}
td{border-top:1px solid var(--line);padding:6px 8px;vertical-align:top;overflow-wrap:anywhere}
td:first-child{min-width:12em}
th.n,.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th button{font:inherit;color:inherit;background:none;border:0;padding:2px 0;min-height:24px;cursor:pointer;text-decoration:underline dotted;text-underline-offset:.3em}
th[aria-sort=ascending] button::after{content:" ▲"}
th[aria-sort=descending] button::after{content:" ▼"}
#tools{display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;margin:16px 0 0}
#tools input,#tools select{font:inherit;color:inherit;background:var(--back);border:1px solid var(--strong);border-radius:4px;padding:3px 8px;max-width:100%}
:focus-visible{outline:2px solid;outline-offset:2px}
.more td{border-top:0;padding-top:0}
.counts{display:flex;flex-wrap:wrap;gap:8px 28px;list-style:none;margin:16px 0;padding:0}
.counts b{font-size:22px;font-variant-numeric:tabular-nums}
.counts .unreadable,.counts .faulty,tr.unreadable span,tr.faulty span{color:var(--bad);font-weight:600}
.counts .unusual,tr.unusual span{color:var(--warn)}
.counts .passed,tr.passed span{color:var(--good)}
tr span{white-space:nowrap}
summary{cursor:pointer;color:var(--quiet)}
ol{margin:4px 0;padding-left:24px}
details p{margin:4px 0;color:var(--quiet)}
@media print{:root{--text:#000;--back:#fff;--quiet:#333;--line:#999;--strong:#333;--bad:#000;--warn:#000;--good:#000}body{max-width:none;margin:0}#tools{display:none}tbody{break-inside:avoid}}
`;
