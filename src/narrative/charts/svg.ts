/** A drawing as SVG, for the pane and for rich text. */
import type { Drawing, Point, Shape } from "./drawing";
import { INK, PAPER } from "./drawing";

/** @param title what a screen reader says of it */
export function svgOf({ width, height, shapes }: Drawing, title: string): string {
  const inner = shapes.map(shapeOf).join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    // The colours are meant for paper, whatever lies behind.
    `role="img" aria-label="${escape(title)}"><rect width="${width}" height="${height}" fill="${PAPER}"/>${inner}</svg>`
  );
}

function shapeOf(shape: Shape): string {
  switch (shape.kind) {
    case "area":
      return `<polygon points="${pointsOf(shape.points)}" fill="${shape.fill}" stroke="${shape.outline}" stroke-width="0.75" stroke-linejoin="round"/>`;
    case "line":
      return `<polyline points="${pointsOf(shape.points)}" fill="none" stroke="${shape.colour}" stroke-width="0.75"/>`;
    case "words":
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${shape.size}" fill="${INK}" text-anchor="${shape.anchor}">${escape(shape.text)}</text>`;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
const pointsOf = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ");

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);
}
