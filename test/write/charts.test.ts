/** Charts: what they show, that nothing of a drawing lies over the edge or over something else, and the picture's bytes. */
import fc from "fast-check";
import { pieStart, type Chart } from "../../src/write/charts/chart";
import { drawChart } from "../../src/write/charts/draw";
import { widthOf, type Drawing, type Shape } from "../../src/write/charts/drawing";
import { STYLES, styleNamed } from "../../src/catalogue/styles";
import { readInputs } from "../../src/write/inputs";
import { narrate } from "../../src/write/narrate";
import { paragraphsOf } from "../../src/write/narrative";
import { statement, table } from "../statement-builder";

const WAN = 1_000_000;
const hubei = styleNamed("hubei")!;

const NOW = statement(
  [
    table("T01", "amount\ngrand.income=收入总计 100.00\ngrand.expenditure=支出总计 100.00"),
    table("T02", "total fiscal superior business operating affiliated other\ntotal 90.00 89.91 . . . . 0.09"),
    table("T03", "total basic project remitted operating subsidy\ntotal 80.00 80.00 . . . ."),
    table("T04", "amount\ngrand.income=收入总计 89.91"),
  ],
  { year: 2022 },
);
const PRIOR = readInputs({ 上年数: { 收入总计: 0, 财政拨款收入总计: -1 } });

describe("of a text", () => {
  test("hubei has four, each where the text of its section ends, with its words", () => {
    const narrative = narrate(NOW, hubei, { inputs: PRIOR });
    const paragraphs = paragraphsOf(narrative);
    expect(narrative.charts.map(({ chart }) => chart)).toEqual([
      {
        kind: "column",
        title: "收、支决算总计变动情况",
        categories: ["2021年度", "2022年度"],
        series: [{ name: "收、支总计", values: [0, 100 * WAN], labels: ["0万元", "100.00万元"] }],
      },
      {
        kind: "pie",
        title: "收入决算结构",
        categories: ["财政拨款收入", "其他收入"],
        series: [
          {
            name: "收入决算结构",
            values: [89.91 * WAN, 0.09 * WAN],
            labels: ["89.91万元，99.9%", "0.09万元，0.1%"],
          },
        ],
      },
      {
        kind: "pie",
        title: "支出决算结构",
        categories: ["基本支出"],
        series: [{ name: "支出决算结构", values: [80 * WAN], labels: ["80.00万元，100.0%"] }],
      },
      {
        kind: "column",
        title: "财政拨款收、支决算总计变动情况",
        categories: ["2021年度", "2022年度"],
        series: [
          { name: "财政拨款收、支总计", values: [-WAN, 89.91 * WAN], labels: ["-1.00万元", "89.91万元"] },
        ],
      },
    ]);
    for (const { after } of narrative.charts) {
      expect(paragraphs[after]!.level).toBe(0);
      expect(paragraphs[after + 1]!.level).toBe(1);
    }
    const headings = narrative.charts.map(({ after }) => paragraphs[after + 1]!.text.slice(0, 2));
    expect(headings).toEqual(["二、", "三、", "四、", "五、"]);
  });

  test("where last year is not known there is none of a movement, and no other style has any", () => {
    expect(narrate(NOW, hubei).charts.map(({ chart }) => chart.title)).toEqual([
      "收入决算结构",
      "支出决算结构",
    ]);
    for (const style of STYLES.filter(({ name }) => name !== "hubei"))
      expect(narrate(NOW, style, { inputs: PRIOR }).charts).toEqual([]);
  });

  test("a part below zero is no slice of anything", () => {
    const less = statement([table("T03", "total basic project\ntotal 80.00 90.00 -10.00")], { year: 2022 });
    expect(narrate(less, hubei).charts).toEqual([]);
  });
});

describe("drawings", () => {
  const amount = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((units) => units * 10_000);
  const columns = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([categories, series]) =>
      fc.record({
        kind: fc.constant("column" as const),
        title: fc.constant("甲"),
        categories: fc.constant(Array.from({ length: categories }, (_, at) => `${2020 + at}年度`)),
        series: fc.array(
          fc.record({
            name: fc.constant("收、支总计"),
            values: fc.array(amount, { minLength: categories, maxLength: categories }),
          }),
          { minLength: series, maxLength: series },
        ),
      }),
    );
  const NAMES = ["财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"];
  const slice = fc.oneof(fc.constantFrom(1, 10_000), fc.integer({ min: 1, max: 2e9 }));
  const pies = fc.array(slice, { minLength: 1, maxLength: 6 }).map((values): Chart => ({
    kind: "pie",
    title: "乙",
    categories: NAMES.slice(0, values.length),
    series: [{ name: "乙", values, labels: values.map(() => "123456789.00万元，100.0%") }],
  }));

  test("stay on their sheet; words on the same side never lie over one another", () => {
    fc.assert(
      fc.property(fc.oneof(columns, pies), (chart) => {
        const drawing = drawChart(chart);
        for (const { x, y } of drawing.shapes.flatMap(cornersOf)) {
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(x).toBeLessThanOrEqual(drawing.width + 0.01);
          expect(y).toBeGreaterThanOrEqual(-0.01);
          expect(y).toBeLessThanOrEqual(drawing.height + 0.01);
        }
        if (chart.kind === "pie") expect(closestWords(drawing)).toBeGreaterThanOrEqual(12.99);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test("columns are as high as their amounts, from zero", () => {
    const drawing = drawChart(column([50, 100, -25]));
    const heights = areasOf(drawing).map(({ points }) => {
      const ys = points.map(({ y }) => y);
      return Math.max(...ys) - Math.min(...ys);
    });
    expect(heights[0]! / heights[1]!).toBeCloseTo(0.5, 6);
    expect(heights[2]! / heights[1]!).toBeCloseTo(0.25, 6);
    const [axis] = drawing.shapes.filter((shape) => shape.kind === "line");
    const zero = axis!.points[0]!.y;
    expect(Math.max(...areasOf(drawing)[0]!.points.map(({ y }) => y))).toBeCloseTo(zero, 6);
    expect(Math.min(...areasOf(drawing)[2]!.points.map(({ y }) => y))).toBeCloseTo(zero, 6);
  });

  test("nothing is no column, and is still said", () => {
    const drawing = drawChart(column([0, 100]));
    expect(areasOf(drawing)).toHaveLength(1);
    expect(wordsOf(drawing).map(({ text }) => text)).toContain("0.00万元");
  });

  test("slices have the areas of their amounts; one slice is a whole circle", () => {
    const circle = Math.PI * 72 ** 2;
    const [great, small] = areasOf(drawChart(pie([999, 1])));
    expect(areaOf(great!.points) / circle).toBeCloseTo(0.999, 3);
    expect(areaOf(small!.points) / circle).toBeCloseTo(0.001, 3);
    const [whole, ...none] = areasOf(drawChart(pie([5])));
    expect(none).toEqual([]);
    expect(areaOf(whole!.points) / circle).toBeCloseTo(1, 2);
    // No edge from the centre to the rim.
    expect(whole!.points.every(({ x, y }) => Math.abs(Math.hypot(x - 210, y - 95) - 72) < 0.01)).toBe(true);
    // A slice of a hair's breadth is not covered by its own outline.
    expect(small!.outline).toBe(small!.fill);
  });

  test("fills differ in grey from one to the next", () => {
    const greys = areasOf(drawChart(pie([1, 1, 1, 1, 1, 1]))).map(({ fill }) => greyOf(fill));
    greys.forEach((grey, at) =>
      expect(Math.abs(grey - greys[(at + 1) % greys.length]!)).toBeGreaterThan(0.1),
    );
  });
});

test("the greatest slice of a pie looks to the right", () => {
  for (const values of [[1, 3], [3, 1], [5], [1, 1, 8, 2]]) {
    const total = values.reduce((sum, value) => sum + value, 0);
    const greatest = values.indexOf(Math.max(...values));
    const before = values.slice(0, greatest).reduce((sum, value) => sum + value, 0);
    const middle = (pieStart(values) + (before + values[greatest]! / 2) / total) % 1;
    expect(middle).toBeCloseTo(0.25, 9);
    expect(pieStart(values)).toBeGreaterThanOrEqual(0);
    expect(pieStart(values)).toBeLessThan(1);
  }
});

// Helpers

function column(values: readonly number[]): Chart {
  return {
    kind: "column",
    title: "甲",
    categories: values.map((_, at) => `${2020 + at}年度`),
    series: [{ name: "收、支总计", values: values.map((value) => value * WAN) }],
  };
}

function pie(values: readonly number[]): Chart {
  const categories = values.map((_, at) => `项${at}`);
  return { kind: "pie", title: "乙", categories, series: [{ name: "乙", values }] };
}

type Area = Shape & { readonly kind: "area" };
type Words = Shape & { readonly kind: "words" };

const areasOf = ({ shapes }: Drawing): readonly Area[] =>
  shapes.filter((shape): shape is Area => shape.kind === "area");
const wordsOf = ({ shapes }: Drawing): readonly Words[] =>
  shapes.filter((shape): shape is Words => shape.kind === "words");

function cornersOf(shape: Shape): readonly { readonly x: number; readonly y: number }[] {
  if (shape.kind !== "words") return shape.points;
  const { x, y, text, size, anchor } = shape;
  const width = widthOf(text, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return [
    { x: left, y: y - size * 0.8 },
    { x: left + width, y: y + size * 0.2 },
  ];
}

/** The least distance of base lines on one side of a pie. */
function closestWords(drawing: Drawing): number {
  const distances = (["start", "end"] as const).flatMap((anchor) => {
    const lines = wordsOf(drawing)
      .filter((one) => one.anchor === anchor)
      .map(({ y }) => y)
      .sort((a, b) => a - b);
    return lines.slice(1).map((y, at) => y - lines[at]!);
  });
  return Math.min(Infinity, ...distances);
}

function areaOf(points: Area["points"]): number {
  const twice = points.reduce((sum, { x, y }, at) => {
    const next = points[(at + 1) % points.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** How light a colour prints without colour, 0 to 1. */
function greyOf(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
}
