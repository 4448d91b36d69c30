/** Native charts of a worksheet, as DrawingML: the drawing that places them, and each chart with its figures. */
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

/** @param sheet the name of the sheet where its figures stand */
export function chartXml(dialect: Dialect, sheet: string, { chart, data }: PlacedChart): string {
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
  const labels =
    `<c:dLbls><c:numFmt formatCode="${isPie ? "0.00%" : AMOUNT_FORMAT}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textSize(800)}` +
    `<c:dLblPos val="${isPie ? "bestFit" : "outEnd"}"/><c:showLegendKey val="0"/><c:showVal val="${isPie ? 0 : 1}"/><c:showCatName val="0"/>` +
    `<c:showSerName val="0"/><c:showPercent val="${isPie ? 1 : 0}"/><c:showBubbleSize val="0"/>` +
    `${isPie ? '<c:showLeaderLines val="1"/>' : ""}</c:dLbls>`;
  const series = chart.series.map(({ name, values }, index) => {
    const column = data.left + 1 + index;
    const amounts = values.slice(0, chart.categories.length).map(chartAmount);
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
      `<c:tx><c:strRef><c:f>${reference(at(data.top, column))}</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx>` +
      `${isPie ? "" : '<c:invertIfNegative val="0"/>'}${labels}` +
      `<c:cat><c:strRef><c:f>${reference(at(first, data.left), at(last, data.left))}</c:f>` +
      `<c:strCache>${points(chart.categories)}</c:strCache></c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${reference(at(first, column), at(last, column))}</c:f>` +
      `<c:numCache><c:formatCode>${AMOUNT_FORMAT}</c:formatCode>${points(amounts)}</c:numCache></c:numRef></c:val></c:ser>`
    );
  });
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${namespace}" xmlns:a="${drawing}" xmlns:r="${dialect.relationships}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/>` +
    `<a:t>${escapeXml(chartTitle(chart))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${isPie ? pie(series) : columns(series)}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textSize(900)}</c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function textSize(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function pie(series: readonly string[]): string {
  return `<c:pieChart><c:varyColors val="1"/>${series.join("")}<c:firstSliceAng val="0"/></c:pieChart>`;
}

function columns(series: readonly string[]): string {
  return (
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${series.join("")}<c:gapWidth val="80"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>` +
    '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/>${textSize(900)}<c:crossAx val="1002"/><c:crosses val="autoZero"/></c:catAx>` +
    '<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>' +
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/>${textSize(900)}<c:crossAx val="1001"/><c:crosses val="autoZero"/></c:valAx>`
  );
}
