/** Draws a chart: columns that stand on zero, or a pie with its words beside it. The title is for the caption. */
import { FILLS, labelOf, pieStart, type Chart } from "./chart";
import { INK, LINE, PAPER, widthOf, type Drawing, type Point, type Shape } from "./drawing";

const WIDTH = 420;
const SIZE = 10;
/** From one line of words to the next. */
const LEADING = 13;

export function drawChart(chart: Chart): Drawing {
  return chart.kind === "pie" ? drawPie(chart) : drawColumns(chart);
}

type Series = Chart["series"][number];

function words(x: number, y: number, text: string, anchor: "start" | "middle" | "end"): Shape {
  // Words that would not fit are set smaller.
  const room = anchor === "middle" ? WIDTH : anchor === "start" ? WIDTH - x : x;
  const size = Math.min(SIZE, (SIZE * room) / Math.max(widthOf(text, SIZE), 1));
  return { kind: "words", x, y, text, size: Math.floor(size * 100) / 100, anchor };
}

function box(left: number, top: number, right: number, bottom: number, fill: string): Shape {
  const points = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return { kind: "area", points, fill, outline: LINE };
}

const PLOT = { top: 40, bottom: 170, left: 24, right: WIDTH - 24 } as const;
const COLUMN = 56;

function drawColumns({ categories, series }: Chart): Drawing {
  const all = series.flatMap(({ values }) => values);
  const most = Math.max(0, ...all);
  const least = Math.min(0, ...all);
  const span = most - least || 1;
  // Below the lowest column there is room for its own words.
  const bottom = PLOT.bottom - (least < 0 ? LEADING : 0);
  const levelOf = (value: number): number => bottom - ((value - least) / span) * (bottom - PLOT.top);
  const zero = levelOf(0);

  const shapes: Shape[] = [];
  const slot = (PLOT.right - PLOT.left) / Math.max(categories.length, 1);
  const width = Math.min(COLUMN, (slot * 0.7) / Math.max(series.length, 1));
  categories.forEach((category, at) => {
    const centre = PLOT.left + slot * (at + 0.5);
    series.forEach((one, index) => {
      const value = one.values[at] ?? 0;
      const left = centre + (index - series.length / 2) * width;
      const end = levelOf(value);
      const fill = FILLS[index % FILLS.length]!;
      if (value !== 0) shapes.push(box(left, Math.min(end, zero), left + width, Math.max(end, zero), fill));
      const base = value < 0 ? end + LEADING - 2 : end - 4;
      shapes.push(words(left + width / 2, base, labelOf(one, at), "middle"));
    });
    shapes.push(words(centre, PLOT.bottom + LEADING + 2, category, "middle"));
  });
  const axis = [
    { x: PLOT.left, y: zero },
    { x: PLOT.right, y: zero },
  ];
  shapes.push({ kind: "line", points: axis, colour: INK });
  return { width: WIDTH, height: PLOT.bottom + LEADING + 12, shapes: [...shapes, ...legend(series)] };
}

/** Which fill is which, side by side over the columns. */
function legend(series: readonly Series[]): readonly Shape[] {
  if (series.length < 2) return series.map(({ name }) => words(WIDTH / 2, 14, name, "middle"));
  const widths = series.map(({ name }) => 16 + widthOf(name, SIZE) + 16);
  let x = (WIDTH - widths.reduce((sum, width) => sum + width, 0)) / 2;
  return series.flatMap(({ name }, index) => {
    const start = x;
    x += widths[index]!;
    return [
      box(start, 6, start + 10, 16, FILLS[index % FILLS.length]!),
      words(start + 16, 15, name, "start"),
    ];
  });
}

const PIE = { x: WIDTH / 2, y: 95, radius: 72, height: 190 } as const;
/** Where leaders bend, and where the words begin. */
const BEND = PIE.radius + 10;
const WORDS_AT = PIE.radius + 22;
const BLOCK = LEADING * 2 + 4;

interface Slice {
  readonly name: string;
  readonly label: string;
  readonly fill: string;
  /** Clockwise from the top, in turns. */
  readonly from: number;
  readonly to: number;
}

function drawPie({ categories, series }: Chart): Drawing {
  const [only] = series;
  const values = only?.values ?? [];
  const total = values.reduce((sum, value) => sum + value, 0);
  if (!only || total <= 0) return { width: WIDTH, height: PIE.height, shapes: [] };
  const start = pieStart(values);
  let turned = 0;
  const slices = categories.map((name, at): Slice => {
    const from = start + turned / total;
    turned += values[at]!;
    return {
      name,
      label: labelOf(only, at),
      fill: FILLS[at % FILLS.length]!,
      from,
      to: start + turned / total,
    };
  });
  // What is a hair's breadth has no outline that would cover it, and lies above.
  const [broad, narrow] = [slices.filter((slice) => !isNarrow(slice)), slices.filter(isNarrow)];
  const areas = [...broad, ...narrow].map((slice): Shape => {
    const outline = isNarrow(slice) ? slice.fill : PAPER;
    return { kind: "area", points: sliceOf(slice.from, slice.to), fill: slice.fill, outline };
  });
  const onRight = ({ from, to }: Slice): boolean => Math.sin(((from + to) / 2) * 2 * Math.PI) >= 0;
  const right = slices.filter(onRight).sort((a, b) => heightOf(a) - heightOf(b));
  const left = slices.filter((slice) => !onRight(slice)).sort((a, b) => heightOf(a) - heightOf(b));
  return {
    width: WIDTH,
    height: PIE.height,
    shapes: [...areas, ...sideWords(right, 1), ...sideWords(left, -1)],
  };
}

const isNarrow = ({ from, to }: Slice): boolean => to - from < 0.01;
const middleOf = ({ from, to }: Slice): number => (from + to) / 2;
const heightOf = (slice: Slice): number => onCircle(middleOf(slice), BEND).y;

/** A slice; a whole pie has no edge from its centre. */
function sliceOf(from: number, to: number): readonly Point[] {
  const steps = Math.max(2, Math.ceil((to - from) * 180));
  const arc = Array.from({ length: steps + 1 }, (_, step) =>
    onCircle(from + ((to - from) * step) / steps, PIE.radius),
  );
  return to - from >= 1 ? arc : [{ x: PIE.x, y: PIE.y }, ...arc];
}

function onCircle(turn: number, radius: number): Point {
  const angle = turn * 2 * Math.PI;
  return { x: PIE.x + radius * Math.sin(angle), y: PIE.y - radius * Math.cos(angle) };
}

/** Names and figures on one side, from top to bottom, none over another. */
function sideWords(slices: readonly Slice[], side: 1 | -1): readonly Shape[] {
  const places = spread(slices.map(heightOf), PIE.height);
  return slices.flatMap((slice, index): readonly Shape[] => {
    const y = places[index]!;
    const anchor = side > 0 ? "start" : "end";
    const x = PIE.x + side * WORDS_AT;
    return [
      {
        kind: "line",
        points: [
          onCircle(middleOf(slice), PIE.radius),
          onCircle(middleOf(slice), BEND),
          { x: x - side * 4, y },
        ],
        colour: LINE,
      },
      words(x, y - 2, slice.name, anchor),
      words(x, y + LEADING - 2, slice.label, anchor),
    ];
  });
}

/** Heights of blocks of words near where they belong, a block apart and on the sheet. */
function spread(wanted: readonly number[], height: number): readonly number[] {
  const [first, last] = [LEADING, height - LEADING - 4];
  const down = pushed(wanted, first);
  // The same from below: what is upside down is pushed down.
  const up = (heights: readonly number[], most: number): readonly number[] =>
    pushed(
      [...heights].reverse().map((y) => -y),
      -most,
    )
      .map((y) => -y)
      .reverse();
  const high = up(wanted, last);
  // Halfway between, blocks lie on both sides of where they belong; then none is over the edge.
  const between = down.map((y, at) => (y + high[at]!) / 2);
  return up(pushed(between, first), last);
}

/** The least heights, from `least` on, that keep a block's distance. */
function pushed(wanted: readonly number[], least: number): readonly number[] {
  const places: number[] = [];
  wanted.forEach((y, at) => places.push(Math.max(y, at === 0 ? least : places[at - 1]! + BLOCK)));
  return places;
}
