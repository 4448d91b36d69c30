/** The overview of many workbooks as one page that needs nothing else: worst first, each opened in place. */
import type { StatementKind } from "../catalogue/tables";
import { escapeHtml } from "./html";
import { OUTCOME_WORD, OUTCOMES, type Outcome, type Overview, type OverviewLine } from "./overview";

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
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>勾稽核对汇总</title>
<style>${STYLE}</style>
</head>
<body>
<h1>勾稽核对汇总</h1>
<p>${escapeHtml(heading)}</p>
<ul class="counts">
${OUTCOMES.map((outcome) => `<li class="${outcome}"><b>${String(counts[outcome])}</b> ${OUTCOME_WORD[outcome]}</li>`).join("\n")}
</ul>
<table>
<thead><tr><th>文件</th><th>部门</th><th>年度</th><th>结论</th>${NUMBERS.map((title) => `<th class="n">${title}</th>`).join("")}</tr></thead>
${lines.map(bookHtml).join("\n")}
</table>
<p>逐条的说明、单元格和应填的数见 report.xlsx，完整结果见 report.jsonl。</p>
</body>
</html>
`;
}

function bookHtml(line: OverviewLine): string {
  const { file, department, year, kind, outcome, summary } = line;
  const numbers = [summary.relations, summary.error, summary.warning, summary.rounding, summary.info];
  const row = `<tr class="${outcome}"><td>${escapeHtml(file)}</td><td>${escapeHtml(department)}</td><td>${escapeHtml(yearText(year, kind))}</td><td><span>${OUTCOME_WORD[outcome]}</span></td>${numbers.map((number) => `<td class="n">${String(number)}</td>`).join("")}</tr>`;
  const details = detailsHtml(line);
  return `<tbody>\n${row}${details === "" ? "" : `\n<tr class="more"><td colspan="9">${details}</td></tr>`}\n</tbody>`;
}

function yearText(year: number, kind: StatementKind): string {
  return `${year === 0 ? "" : String(year)}${kind === "budget" ? "预算" : ""}`;
}

function detailsHtml({ outcome, missing, unrecognised, unread, sentences }: OverviewLine): string {
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
  return `<details${OPEN.has(outcome) ? " open" : ""}><summary>${title}</summary>${list}${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join("")}</details>`;
}

const OPEN: ReadonlySet<Outcome> = new Set<Outcome>(["unreadable", "faulty"]);

const STYLE = `
body{font:15px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#1b1a19;background:#fff;max-width:1100px;margin:24px auto;padding:0 16px}
h1{font-size:22px;margin:0}
table{width:100%;border-collapse:collapse;margin-top:16px}
th{text-align:left;border-bottom:2px solid #8a8886;padding:4px 8px;font-weight:600;white-space:nowrap}
td{border-top:1px solid #d2d0ce;padding:6px 8px;vertical-align:top;overflow-wrap:anywhere}
th.n,.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.more td{border-top:0;padding-top:0}
.counts{display:flex;flex-wrap:wrap;gap:8px 28px;list-style:none;margin:16px 0;padding:0}
.counts b{font-size:22px;font-variant-numeric:tabular-nums}
.counts .unreadable,.counts .faulty,tr.unreadable span,tr.faulty span{color:#a4262c;font-weight:600}
.counts .unusual,tr.unusual span{color:#835b00}
.counts .passed,tr.passed span{color:#0b6a0b}
tr span{white-space:nowrap}
summary{cursor:pointer;color:#605e5c}
ol{margin:4px 0;padding-left:24px}
details p{margin:4px 0;color:#605e5c}
@media print{body{max-width:none;margin:0}tbody{break-inside:avoid}}
`;
