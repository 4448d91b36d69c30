/** The 情况说明 as a .docx, as an office sets its papers, with what is still to be filled in highlighted, and its charts as charts. */
import type { Chart } from "../../../src/write/charts/chart";
import { paragraphsOf, type Narrative, type NarrativeParagraph } from "../../../src/write/narrative";
import { chartAmount } from "../../../src/sheets/text-sheet";
import { AMOUNT_FORMAT } from "../../own-sheets";
import { chartXml } from "../package/chart-xml";
import { writeDocx, type DocxBlock, type DocxChart, type DocxParagraph } from "./write-docx";
import { TRANSITIONAL } from "../package/edits";
import { plainXlsx } from "../xlsx/plain-xlsx";

/** @returns the bytes of the package; the same for the same text */
export function narrativeDocx(narrative: Narrative): Uint8Array {
  const [title, ...rest] = paragraphsOf(narrative).map(onPaper);
  const blocks: DocxBlock[] = [];
  let number = 0;
  rest.forEach((paragraph, index) => {
    blocks.push(paragraph);
    // The title is paragraph 0.
    for (const { chart, after } of narrative.charts)
      if (after === index + 1) blocks.push(chartOf(chart, ++number));
  });
  return writeDocx(title!, blocks);
}

/** What is left to fill in as a form has it: 增加/减少▢万元 where the text on the screen says which value it waits for. */
function onPaper({ text, level, blanks }: NarrativeParagraph): DocxParagraph {
  const marked: { start: number; end: number }[] = [];
  let written = "";
  let at = 0;
  for (const { start, end, paper } of blanks) {
    written += text.slice(at, start);
    marked.push({ start: written.length, end: written.length + paper.length });
    written += paper;
    at = end;
  }
  return { text: written + text.slice(at), level, marked };
}

/** Where the figures of a chart stand in the workbook that goes with it, should somebody edit them in Word. */
const SHEET = "Sheet1";

/** In points: as broad as the text, nearly. */
const SIZE = { width: 420, height: 210 } as const;

function chartOf(chart: Chart, number: number): DocxChart {
  const { categories, series, title } = chart;
  const rows = categories.map((category, at) => [
    category,
    ...series.map(({ values }) => ({ value: chartAmount(values[at] ?? 0), format: AMOUNT_FORMAT })),
  ]);
  const data = { top: 0, left: 0, bottom: categories.length, right: series.length };
  return {
    xml: (workbook) => chartXml(TRANSITIONAL, SHEET, { chart, data }, { workbook }),
    workbook: plainXlsx([{ name: SHEET, rows: [["", ...series.map(({ name }) => name)], ...rows] }]),
    ...SIZE,
    caption: `图${number}：${title}`,
    description: describe(chart),
  };
}

/** `收入决算结构：财政拨款收入181.43万元，18.4%；…` */
function describe({ title, categories, series }: Chart): string {
  const parts = series.flatMap(({ labels = [] }) =>
    categories.map((category, at) => `${category}${labels[at] ?? ""}`),
  );
  return `${title}：${parts.join("；")}`;
}
