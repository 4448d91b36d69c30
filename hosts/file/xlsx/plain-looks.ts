/** How cells of a new .xlsx look: the style part, made as far as it is used. */
import { TRANSITIONAL } from "../package/edits";
import { escapeXml } from "../package/xml";
import { RESERVED_FILLS } from "./plain-styles";

/** `title` of a sheet, `caption` below it, and of a table: its `header` and what stands in its columns. */
export type PlainLook = "title" | "caption" | "header" | "text" | "center" | "amount" | "link" | "signature";

/** Formats up to here are Excel's own. */
const FIRST_FORMAT = 164;

const FACE = '<name val="宋体"/><family val="3"/><charset val="134"/>';
const FONTS = [
  '<font><sz val="11"/><name val="宋体"/></font>',
  `<font><b/><sz val="16"/>${FACE}</font>`,
  `<font><sz val="10"/>${FACE}</font>`,
  `<font><b/><sz val="10"/>${FACE}</font>`,
  `<font><u/><sz val="10"/><color rgb="FF0563C1"/>${FACE}</font>`,
  `<font><sz val="11"/>${FACE}</font>`,
];
const HEADER_FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF5"/><bgColor indexed="64"/></patternFill></fill>';
const SIDES = ["left", "right", "top", "bottom"].map(
  (side) => `<${side} style="thin"><color rgb="FF8A8A8A"/></${side}>`,
);

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  /** Attributes of its alignment. */
  readonly alignment: string;
}

const CELL = { font: 2, fill: 0, border: 1 };

const LOOKS: Readonly<Record<PlainLook, Look>> = {
  title: { font: 1, fill: 0, border: 0, alignment: 'horizontal="center" vertical="center"' },
  caption: { font: 2, fill: 0, border: 0, alignment: 'vertical="center" wrapText="1"' },
  header: { font: 3, fill: 2, border: 1, alignment: 'horizontal="center" vertical="center" wrapText="1"' },
  text: { ...CELL, alignment: 'vertical="center" wrapText="1"' },
  center: { ...CELL, alignment: 'horizontal="center" vertical="center" wrapText="1"' },
  // LibreOffice forgets the indent of some cells that wrap, and a number does not.
  amount: { ...CELL, alignment: 'horizontal="right" vertical="center" indent="1"' },
  link: { ...CELL, font: 4, alignment: 'vertical="center" wrapText="1"' },
  signature: { font: 5, fill: 0, border: 0, alignment: 'vertical="center"' },
};

export class PlainStyles {
  private readonly formats: string[] = [];
  private readonly styles: string[] = [style(0, undefined)];

  /** The number of a style, 0 for a cell that says nothing. */
  id(format: string | undefined, look: PlainLook | undefined): number {
    if (format !== undefined && !this.formats.includes(format)) this.formats.push(format);
    const number = format === undefined ? 0 : FIRST_FORMAT + this.formats.indexOf(format);
    const xml = style(number, look);
    if (!this.styles.includes(xml)) this.styles.push(xml);
    return this.styles.indexOf(xml);
  }

  xml(): string {
    const numbers = this.formats.map(
      (format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeXml(format)}"/>`,
    );
    const list = (name: string, items: readonly string[]): string =>
      `<${name} count="${items.length}">${items.join("")}</${name}>`;
    return (
      `<styleSheet xmlns="${TRANSITIONAL.main}">` +
      `${numbers.length > 0 ? list("numFmts", numbers) : ""}${list("fonts", FONTS)}` +
      list("fills", [...RESERVED_FILLS, HEADER_FILL]) +
      list("borders", [
        "<border><left/><right/><top/><bottom/><diagonal/></border>",
        `<border>${SIDES.join("")}<diagonal/></border>`,
      ]) +
      `${list("cellStyleXfs", [style(0, undefined)])}${list("cellXfs", this.styles)}</styleSheet>`
    );
  }
}

function style(number: number, look: PlainLook | undefined): string {
  const { font, fill, border, alignment } = look
    ? LOOKS[look]
    : { font: 0, fill: 0, border: 0, alignment: "" };
  const tag =
    `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}"` +
    `${number > 0 ? ' applyNumberFormat="1"' : ""}`;
  if (!look) return `${tag}/>`;
  return `${tag} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
}
