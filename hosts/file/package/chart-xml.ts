/** Native charts as DrawingML: each chart with its figures, for a worksheet or a text, and the drawing that places them in a sheet. */
import { FILLS, labelOf, pieStart } from "../../../src/write/charts/chart";
import { chartAmount, chartTitle, type PlacedChart } from "../../../src/sheets/text-sheet";
import { columnName, quotedSheet } from "../../../src/workbook/address";
import { AMOUNT_FORMAT } from "../../own-sheets";
import type { Dialect } from "./edits";
import { escapeXml } from "./xml";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** Where the elements of drawings are named, in either dialect. */
function namespacesOf({ main }: Dialect): {
  readonly drawing: string;
  readonly chart: string;
  readonly sheet: string;
} {
  const base = main.startsWith("http://purl.oclc.org")
    ? "http://purl.oclc.org/ooxml/drawingml"
    : "http://schemas.openxmlformats.org/drawingml/2006";
  return { drawing: `${base}/main`, chart: `${base}/chart`, sheet: `${base}/spreadsheetDrawing` };
}

/** @param ids the relationships of the drawing to the charts */
export function drawingXml(dialect: Dialect, charts: readonly PlacedChart[], ids: readonly string[]): string {
  const { drawing, chart, sheet } = namespacesOf(dialect);
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(
    ({ chart: { title }, top, bottom }, index) =>
      `<xdr:twoCellAnchor editAs="oneCell">${corner("from", 0, top)}${corner("to", 1, bottom + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="图表 ${index + 1}" descr="${escapeXml(title)}"/>` +
      "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${dialect.relationships}" r:id="${ids[index]!}"/>` +
      "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  );
  return (
    `${DECLARATION}<xdr:wsDr xmlns:xdr="${sheet}" xmlns:a="${drawing}">` + `${anchors.join("")}</xdr:wsDr>`
  );
}

/** A chart in a text: the caption below is its title, and beside the figures stand the words of the text. */
export interface InText {
  /** The relationship of the chart to the workbook that holds its figures. */
  readonly workbook: string;
}

/**
 * @param sheet the name of the sheet where its figures stand
 * @param text for a chart in a text; one in a sheet has a title and shows what its cells hold
 */
export function chartXml(
  dialect: Dialect,
  sheet: string,
  { chart, data }: Pick<PlacedChart, "chart" | "data">,
  text?: InText,
): string {
  const { drawing, chart: namespace } = namespacesOf(dialect);
  const isPie = chart.kind === "pie";
  const at = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const reference = (from: string, to = from): string =>
    escapeXml(`${quotedSheet(sheet)}!${from === to ? from : `${from}:${to}`}`);
  const points = (values: readonly (string | number)[]): string =>
    `<c:ptCount val="${values.length}"/>` +
    values
      .map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`)
      .join("");
  const [first, last] = [data.top + 1, data.bottom];
  const shown =
    `<c:dLblPos val="${isPie ? "bestFit" : "outEnd"}"/><c:showLegendKey val="0"/><c:showVal val="${isPie ? 0 : 1}"/><c:showCatName val="0"/>` +
    `<c:showSerName val="0"/><c:showPercent val="${isPie ? 1 : 0}"/><c:showBubbleSize val="0"/>`;
  const labels = (written: readonly (readonly string[])[]): string =>
    `<c:dLbls>${written.map((lines, index) => labelXml(index, lines, shown)).join("")}` +
    `<c:numFmt formatCode="${isPie ? "0.00%" : AMOUNT_FORMAT}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textSize(text ? 900 : 800)}${shown}` +
    `${isPie ? '<c:showLeaderLines val="1"/>' : ""}</c:dLbls>`;
  const series = chart.series.map((one, index) => {
    const column = data.left + 1 + index;
    const amounts = one.values.slice(0, chart.categories.length).map(chartAmount);
    const written = chart.categories.map((category, point) =>
      isPie ? [category, labelOf(one, point)] : [labelOf(one, point)],
    );
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
      `<c:tx><c:strRef><c:f>${reference(at(data.top, column))}</c:f><c:strCache>${points([one.name])}</c:strCache></c:strRef></c:tx>` +
      `${isPie ? chart.categories.map(sliceXml).join("") : `${fillXml(index)}<c:invertIfNegative val="0"/>`}${labels(text ? written : [])}` +
      `<c:cat><c:strRef><c:f>${reference(at(first, data.left), at(last, data.left))}</c:f>` +
      `<c:strCache>${points(chart.categories)}</c:strCache></c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${reference(at(first, column), at(last, column))}</c:f>` +
      `<c:numCache><c:formatCode>${AMOUNT_FORMAT}</c:formatCode>${points(amounts)}</c:numCache></c:numRef></c:val></c:ser>`
    );
  });
  const plot = isPie
    ? pie(series, chart.series[0]?.values ?? [])
    : columns(
        series,
        chart.series.flatMap(({ values }) => values),
      );
  // Slices that bear their names need no list of them.
  const legend =
    isPie && text ? "" : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textSize(900)}</c:legend>`;
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${namespace}" xmlns:a="${drawing}" xmlns:r="${dialect.relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${text ? "" : titleXml(chartTitle(chart))}` +
    `<c:autoTitleDeleted val="${text ? 1 : 0}"/><c:plotArea>${isPie && text ? BESIDE_WORDS : "<c:layout/>"}${plot}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${text ? inTextXml(text) : ""}</c:chartSpace>`
  );
}

function titleXml(title: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/>` +
    `<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

/** The pie in the middle, with room for its words around it. */
const BESIDE_WORDS =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  '<c:x val="0.31"/><c:y val="0.12"/><c:w val="0.38"/><c:h val="0.76"/></c:manualLayout></c:layout>';

/** No frame, the fonts of the text around it, and where its figures are. */
function inTextXml({ workbook }: InText): string {
  return (
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr><a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/></a:defRPr></a:pPr>' +
    '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>' +
    `<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData>`
  );
}

function labelXml(index: number, lines: readonly string[], shown: string): string {
  const paragraphs = lines.map(
    (line) => `<a:p><a:r><a:rPr lang="zh-CN" sz="900"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
  );
  return `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr wrap="none"/>${paragraphs.join("")}</c:rich></c:tx>${shown}</c:dLbl>`;
}

function fillXml(index: number): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="${FILLS[index % FILLS.length]!.slice(1)}"/></a:solidFill></c:spPr>`;
}

function sliceXml(_: string, index: number): string {
  return `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/>${fillXml(index)}</c:dPt>`;
}

function textSize(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function pie(series: readonly string[], values: readonly number[]): string {
  const angle = Math.floor(pieStart(values) * 360);
  return `<c:pieChart><c:varyColors val="1"/>${series.join("")}<c:firstSliceAng val="${angle}"/></c:pieChart>`;
}

/** Columns stand on zero: an axis left to itself begins a little below the lowest and makes much of small changes. */
function columns(series: readonly string[], values: readonly number[]): string {
  const zero =
    (values.some((value) => value > 0) ? "" : '<c:max val="0"/>') +
    (values.some((value) => value < 0) ? "" : '<c:min val="0"/>');
  return (
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${series.join("")}<c:gapWidth val="80"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>` +
    '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/>${textSize(900)}<c:crossAx val="1002"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/>${zero}</c:scaling><c:delete val="0"/>` +
    '<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/>${textSize(900)}<c:crossAx val="1001"/><c:crosses val="autoZero"/></c:valAx>`
  );
}
