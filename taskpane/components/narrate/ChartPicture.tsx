import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { plainText } from "../../../src/amount/text";
import type { Chart } from "../../../src/write/charts/chart";
import { drawChart } from "../../../src/write/charts/draw";
import { INK, LINE, type Shape } from "../../../src/write/charts/drawing";
import { CAPTION } from "../style";

const useStyles = makeStyles({
  figure: { margin: "8px 0 16px" },
  picture: {
    display: "block",
    width: "100%",
    height: "auto",
    maxWidth: "480px",
    margin: "0 auto",
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    forcedColorAdjust: "auto",
  },
  caption: { ...CAPTION, marginTop: "4px", textAlign: "center" },
});

/** A chart of the text as it will be drawn in the document, in the colours of the pane. */
export const ChartPicture = memo(
  function ChartPicture({ chart }: { readonly chart: Chart }) {
    const styles = useStyles();
    const { width, height, shapes } = drawChart(chart);
    return (
      <figure className={styles.figure}>
        <svg
          className={styles.picture}
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          role="img"
          aria-label={spoken(chart)}
        >
          {shapes.map(drawn)}
        </svg>
        <figcaption className={styles.caption} aria-hidden>
          {chart.title}
        </figcaption>
      </figure>
    );
  },
  (before, after) => JSON.stringify(before.chart) === JSON.stringify(after.chart),
);

function drawn(shape: Shape, key: number) {
  switch (shape.kind) {
    case "area":
      return (
        <polygon
          key={key}
          points={pointsOf(shape)}
          fill={shape.fill}
          stroke={colourOf(shape.outline)}
          strokeWidth={0.75}
          strokeLinejoin="round"
        />
      );
    case "line":
      return (
        <polyline
          key={key}
          points={pointsOf(shape)}
          fill="none"
          stroke={colourOf(shape.colour)}
          strokeWidth={0.75}
        />
      );
    case "words":
      return (
        <text
          key={key}
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fill="currentColor"
          textAnchor={shape.anchor}
        >
          {shape.text}
        </text>
      );
  }
}

const pointsOf = ({ points }: Extract<Shape, { readonly points: unknown }>): string =>
  points.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ");

/** What is ink on paper is the colour of the words here. */
function colourOf(colour: string): string {
  return colour === INK ? "currentColor" : colour === LINE ? tokens.colorNeutralStroke1 : colour;
}

/** `收入结构图：财政拨款收入 181.43 万元；…` */
function spoken({ title, categories, series }: Chart): string {
  const parts = series.flatMap(({ name, values }) =>
    categories.map(
      (category, at) =>
        `${series.length > 1 ? `${name} ` : ""}${category} ${plainText(values[at] ?? 0, "万元")} 万元`,
    ),
  );
  return `${title}：${parts.join("；")}`;
}
