/** Styles that our own sheets need, added to those of a workbook; those that are there from the last time serve again. */
import { AFTER_FORMATS, findList, prefixed, type StyleList } from "./style-lists";
import { escapeXml, type Edit } from "../package/xml";

export interface Style {
  /** Absent: the font of a cell that says nothing. */
  readonly font?: {
    readonly face?: string;
    /** Points. */
    readonly size: number;
    readonly bold: boolean;
    /** `#RRGGBB`; absent means black. */
    readonly color?: string;
  };
  /** `#RRGGBB` */
  readonly fill?: string;
  /** A format of numbers, `#,##0.00`. */
  readonly format?: string;
  readonly horizontal?: "center";
  readonly vertical: "center" | "top";
  readonly wraps?: boolean;
}

/** `#,##0.00`, which every workbook has under this number. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([["#,##0.00", 4]]);

/** Formats up to here are Excel's own. */
const FIRST_OWN_FORMAT = 164;

export class AddedStyles {
  private readonly numbers: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly formats: StyleList;
  private readonly newNumbers: string[] = [];
  private readonly newFonts: string[] = [];
  private readonly newFills: string[] = [];
  private readonly newFormats: string[] = [];
  private readonly based: boolean;

  /** @throws XmlError */
  constructor(xml: string) {
    const after = ["borders", "cellStyleXfs", "cellXfs", ...AFTER_FORMATS];
    this.numbers = findList(xml, "numFmts", ["fonts", "fills", ...after]);
    this.fonts = findList(xml, "fonts", ["fills", ...after]);
    this.fills = findList(xml, "fills", after);
    this.formats = findList(xml, "cellXfs", AFTER_FORMATS);
    this.based = findList(xml, "cellStyleXfs", []).items.length > 0;
    // The first font and the first format are those of every cell that says nothing else.
    if (this.fonts.items.length === 0) this.newFonts.push(this.named('<font><sz val="11"/></font>'));
    if (this.fills.items.length === 0)
      this.newFills.push(
        ...["none", "gray125"].map((type) => this.named(`<fill><patternFill patternType="${type}"/></fill>`)),
      );
    if (this.formats.items.length === 0)
      this.newFormats.push(
        this.named(`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"${this.based ? ' xfId="0"' : ""}/>`),
      );
  }

  /** The number of a style. */
  style(style: Style): number {
    const number = this.number(style.format);
    const fill = this.fill(style.fill);
    const alignment = [
      style.horizontal === undefined ? "" : `horizontal="${style.horizontal}"`,
      `vertical="${style.vertical}"`,
      style.wraps ? 'wrapText="1"' : "",
    ].filter((word) => word !== "");
    const xml =
      `<xf numFmtId="${number}" fontId="${this.font(style.font)}" fillId="${fill}" borderId="0"` +
      `${this.based ? ' xfId="0"' : ""}${number === 0 ? "" : ' applyNumberFormat="1"'}` +
      `${fill === 0 ? "" : ' applyFill="1"'} applyFont="1" applyAlignment="1">` +
      `<alignment ${alignment.join(" ")}/></xf>`;
    return place(this.formats, this.newFormats, this.named(xml));
  }

  edits(): readonly Edit[] {
    return [
      ...this.numbers.append(this.newNumbers),
      ...this.fonts.append(this.newFonts),
      ...this.fills.append(this.newFills),
      ...this.formats.append(this.newFormats),
    ];
  }

  /** As the part names its elements. */
  private named(xml: string): string {
    return prefixed(this.formats.prefix, xml);
  }

  private font(font: Style["font"]): number {
    if (!font) return 0;
    const { face, size, bold, color } = font;
    const name =
      face === undefined ? "" : `<name val="${escapeXml(face)}"/><family val="3"/><charset val="134"/>`;
    const xml =
      `<font>${bold ? "<b/>" : ""}<sz val="${size}"/>` +
      `${color === undefined ? "" : `<color rgb="FF${color.slice(1)}"/>`}${name}</font>`;
    return place(this.fonts, this.newFonts, this.named(xml));
  }

  private fill(color: string | undefined): number {
    if (color === undefined) return 0;
    const xml = `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`;
    return place(this.fills, this.newFills, this.named(xml));
  }

  private number(format: string | undefined): number {
    if (format === undefined) return 0;
    const known = BUILT_IN.get(format);
    if (known !== undefined) return known;
    const code = `formatCode="${escapeXml(format)}"`;
    const all = [...this.numbers.items, ...this.newNumbers];
    const ids = all.map((item) => Number(/numFmtId\s*=\s*["'](\d+)/.exec(item)?.[1] ?? 0));
    const at = all.findIndex((item) => item.includes(code));
    if (at >= 0) return ids[at]!;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...ids) + 1;
    this.newNumbers.push(this.named(`<numFmt numFmtId="${id}" ${code}/>`));
    return id;
  }
}

/** The number of an item of a list, old or new; a new one where there is none alike. */
function place(list: StyleList, added: string[], xml: string): number {
  const known = list.items.indexOf(xml);
  if (known >= 0) return known;
  if (!added.includes(xml)) added.push(xml);
  return list.items.length + added.indexOf(xml);
}
