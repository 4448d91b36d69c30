/**
 * Marks of copies made before marks were conditional formats: the cell's own style with another fill. The style a cell had is
 * found again among those of the workbook: the one that differs in its fill alone.
 */
import type { MarkKind } from "../../host";
import { MARK_FILL } from "../../mark-looks";
import { withAttribute, type Edit } from "../package/xml";
import { AFTER_FORMATS, findList, type StyleList } from "./style-lists";

export class FilledMarks {
  private readonly formats: StyleList;
  private readonly added: string[] = [];
  /** Numbers of the fills that are marks. */
  private readonly fills: ReadonlyMap<number, MarkKind>;

  /** @throws XmlError */
  constructor(xml: string) {
    this.formats = findList(xml, "cellXfs", AFTER_FORMATS);
    const fills = findList(xml, "fills", []).items.map((fill, id) => [id, kindOfFill(fill)] as const);
    this.fills = new Map(fills.flatMap(([id, kind]) => (kind ? [[id, kind] as const] : [])));
  }

  /** Whether a style is that of a mark of this kind. */
  isMarked(style: number, kind: MarkKind): boolean {
    const xf = this.formats.items[style];
    return xf !== undefined && this.fills.get(fillOf(xf)) === kind;
  }

  /** The style to give back to a cell that has this one. */
  unmarked(style: number): number {
    const own = this.formats.items[style]!;
    const wanted = apartFromFill(own);
    const alike = this.formats.items.flatMap((xf, id) =>
      !this.fills.has(fillOf(xf)) && apartFromFill(xf) === wanted ? [{ id, fill: fillOf(xf) }] : [],
    );
    const plain = alike.find(({ fill }) => fill === 0) ?? alike[0];
    if (plain) return plain.id;
    const tagEnd = own.indexOf(">") + 1;
    const xf = withAttribute(own.slice(0, tagEnd), "fillId", "0") + own.slice(tagEnd);
    if (!this.added.includes(xf)) this.added.push(xf);
    return this.formats.items.length + this.added.indexOf(xf);
  }

  edits(): readonly Edit[] {
    return this.formats.append(this.added);
  }
}

function kindOfFill(fill: string): MarkKind | undefined {
  const color = /patternType\s*=\s*["']solid["'][\s\S]*fgColor\s[^>]*rgb\s*=\s*["']FF([0-9A-F]{6})["']/i.exec(
    fill,
  );
  const kinds = Object.keys(MARK_FILL) as MarkKind[];
  return kinds.find((kind) => MARK_FILL[kind].slice(1) === color?.[1]?.toUpperCase());
}

function fillOf(xf: string): number {
  return Number(/\sfillId\s*=\s*["'](\d+)["']/.exec(xf.slice(0, xf.indexOf(">")))?.[1] ?? 0);
}

/** What a format says besides its fill: its attributes in one order, and all inside it. */
function apartFromFill(xf: string): string {
  const tagEnd = xf.indexOf(">") + 1;
  const attributes = [...xf.slice(0, tagEnd).matchAll(/\s([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
    .filter(([, name]) => name !== "fillId" && name !== "applyFill")
    .map(([, name, double, single]) => `${name}=${double ?? single ?? ""}`);
  return `${attributes.sort().join(" ")}>${xf.slice(tagEnd).replace(/^<\/[^>]*>$/, "")}`;
}
