import type { TextKind } from "../../../src/sheets/text-sheet";
import { TEXT_LOOKS, type TextLook } from "../../text-looks";
import { AFTER_FORMATS, findList, prefixed, type StyleList } from "./style-lists";
import { escapeXml, type Edit } from "../package/xml";

/** `#,##0.00`, which every workbook has under this number. */
const AMOUNT_FORMAT_ID = 4;

/** The styles of a 情况说明, added to those of a workbook; those that are there from the last time serve again. */
export class TextStyles {
  private readonly fonts: StyleList;
  private readonly formats: StyleList;
  private readonly newFonts: string[] = [];
  private readonly newFormats: string[] = [];
  private readonly based: boolean;

  /** @throws XmlError */
  constructor(xml: string) {
    this.fonts = findList(xml, "fonts", ["fills", "borders", "cellStyleXfs", "cellXfs", ...AFTER_FORMATS]);
    this.formats = findList(xml, "cellXfs", AFTER_FORMATS);
    this.based = findList(xml, "cellStyleXfs", []).items.length > 0;
    // The first font and the first format are those of every cell that says nothing else.
    if (this.fonts.items.length === 0)
      this.newFonts.push(prefixed(this.formats.prefix, '<font><sz val="11"/></font>'));
    if (this.formats.items.length === 0)
      this.newFormats.push(prefixed(this.formats.prefix, this.format(0, 0, "")));
  }

  /** The number of the style of a kind of cell. */
  style(kind: TextKind): number {
    const look = TEXT_LOOKS[kind];
    const alignment = [
      look.centred ? 'horizontal="center"' : "",
      `vertical="${look.wraps ? "top" : "center"}"`,
      look.wraps ? 'wrapText="1"' : "",
    ].filter((word) => word !== "");
    const xml = this.format(
      this.font(look),
      kind === "amount" ? AMOUNT_FORMAT_ID : 0,
      `<alignment ${alignment.join(" ")}/>`,
    );
    return place(this.formats, this.newFormats, prefixed(this.formats.prefix, xml));
  }

  edits(): readonly Edit[] {
    return [...this.fonts.append(this.newFonts), ...this.formats.append(this.newFormats)];
  }

  private font({ face, size, bold, color }: TextLook): number {
    const xml =
      `<font>${bold ? "<b/>" : ""}<sz val="${size}"/>` +
      `${color === undefined ? "" : `<color rgb="FF${color.slice(1)}"/>`}` +
      `<name val="${escapeXml(face)}"/><family val="3"/><charset val="134"/></font>`;
    return place(this.fonts, this.newFonts, prefixed(this.formats.prefix, xml));
  }

  private format(font: number, numberFormat: number, inner: string): string {
    const tag =
      `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="0" borderId="0"${this.based ? ' xfId="0"' : ""}` +
      `${numberFormat === 0 ? "" : ' applyNumberFormat="1"'}`;
    return inner === "" ? `${tag}/>` : `${tag} applyFont="1" applyAlignment="1">${inner}</xf>`;
  }
}

/** The number of an item of a list, old or new; a new one where there is none alike. */
function place(list: StyleList, added: string[], xml: string): number {
  const known = list.items.indexOf(xml);
  if (known >= 0) return known;
  if (!added.includes(xml)) added.push(xml);
  return list.items.length + added.indexOf(xml);
}
