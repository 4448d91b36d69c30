/** The 情况说明 as a .docx, as an office sets its papers, with what is still to be filled in highlighted and its charts. */
import type { Chart } from "../../../src/write/charts/chart";
import { drawChart } from "../../../src/write/charts/draw";
import { emfOf } from "../../../src/write/charts/emf";
import { paragraphsOf, type Narrative } from "../../../src/write/narrative";
import { writeDocx, type DocxBlock, type DocxPicture } from "./write-docx";

/** @returns the bytes of the package; the same for the same text */
export function narrativeDocx(narrative: Narrative): Uint8Array {
  const [title, ...rest] = paragraphsOf(narrative).map(({ text, level, blanks }) => ({
    text,
    level,
    marked: blanks,
  }));
  const blocks: DocxBlock[] = [];
  let number = 0;
  rest.forEach((paragraph, index) => {
    blocks.push(paragraph);
    // The title is paragraph 0.
    for (const { chart, after } of narrative.charts)
      if (after === index + 1) blocks.push(pictureOf(chart, ++number));
  });
  return writeDocx(title!, blocks);
}

function pictureOf(chart: Chart, number: number): DocxPicture {
  const drawing = drawChart(chart);
  const { width, height } = drawing;
  return {
    emf: emfOf(drawing),
    width,
    height,
    caption: `图${number}：${chart.title}`,
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
