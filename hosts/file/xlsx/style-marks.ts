import type { MarkKind } from "../../host";
import { MARK_FILL } from "../../mark-looks";
import { PLAIN_FORMAT, RESERVED_FILLS } from "./plain-styles";
import { AFTER_FORMATS, findList, prefixed, type StyleList } from "./style-lists";
import { withAttribute, type Edit } from "../package/xml";

/**
 * The cell styles of a workbook, to which marked ones are added: the style a cell has, with another fill. Everything
 * else of the style stays, and so does every style that was there.
 */
export class StyleMarks {
  private readonly fills: StyleList;
  private readonly formats: StyleList;
  private readonly fillIds = new Map<MarkKind, number>();
  private readonly newFills: string[] = [];
  private readonly styleIds = new Map<string, number>();
  private readonly newStyles: string[] = [];

  /** @throws XmlError */
  constructor(xml: string) {
    this.fills = findList(xml, "fills", ["borders", ...AFTER_FORMATS, "cellStyleXfs", "cellXfs"]);
    this.formats = findList(xml, "cellXfs", AFTER_FORMATS);
    // The first two fills of a workbook are always none and grey dots, whatever stands there.
    for (let id = this.fills.items.length; id < RESERVED_FILLS.length; id++) {
      this.newFills.push(prefixed(this.fills.prefix, RESERVED_FILLS[id]!));
    }
    if (this.formats.items.length === 0) this.newStyles.push(prefixed(this.fills.prefix, PLAIN_FORMAT));
  }

  /** The style to give a cell that has this one. */
  marked(style: number, kind: MarkKind): number {
    const base = this.formats.items[style] === undefined ? 0 : style;
    const key = `${base} ${kind}`;
    const known = this.styleIds.get(key);
    if (known !== undefined) return known;
    const xf = this.formats.items[base] ?? this.newStyles[0]!;
    const tagEnd = xf.indexOf(">") + 1;
    const tag = withAttribute(
      withAttribute(xf.slice(0, tagEnd), "fillId", String(this.fill(kind))),
      "applyFill",
      "1",
    );
    this.newStyles.push(tag + xf.slice(tagEnd));
    const id = this.formats.items.length + this.newStyles.length - 1;
    this.styleIds.set(key, id);
    return id;
  }

  edits(): readonly Edit[] {
    if (this.styleIds.size === 0) return [];
    return [...this.fills.append(this.newFills), ...this.formats.append(this.newStyles)];
  }

  private fill(kind: MarkKind): number {
    const known = this.fillIds.get(kind);
    if (known !== undefined) return known;
    const color = `FF${MARK_FILL[kind].slice(1)}`;
    this.newFills.push(
      prefixed(
        this.fills.prefix,
        `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`,
      ),
    );
    const id = this.fills.items.length + this.newFills.length - 1;
    this.fillIds.set(kind, id);
    return id;
  }
}
