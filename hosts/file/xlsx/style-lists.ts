/** The counted lists of a style part (fonts, fills, cell formats), to which more can be added at the end. */
import { withAttribute, XmlCursor, type Edit } from "../package/xml";

/** What may follow the cell formats in a style part. */
export const AFTER_FORMATS = ["cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** A counted list of the style part. */
export interface StyleList {
  readonly prefix: string;
  /** Each child's whole text. */
  readonly items: readonly string[];
  /** The edits that add these at its end; none for none. */
  readonly append: (items: readonly string[]) => readonly Edit[];
}

/** Elements without a prefix, as a part that has one names them. */
export function prefixed(prefix: string, xml: string): string {
  return xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

/** Finds a list; where it is missing, the place for it is before the first of `followers`. */
export function findList(xml: string, name: string, followers: readonly string[]): StyleList {
  const cursor = new XmlCursor(xml);
  const items: string[] = [];
  let place: number | undefined;
  let prefix = "";
  while (cursor.next()) {
    if (cursor.depth === 0) {
      if (cursor.kind === "close") place ??= cursor.start;
      else prefix = cursor.prefix;
      continue;
    }
    if (cursor.depth !== 1 || cursor.kind === "close") continue;
    if (followers.includes(cursor.name)) place ??= cursor.start;
    if (cursor.name !== name) continue;
    return readList(xml, cursor, items);
  }
  const at = place ?? xml.length;
  return {
    prefix,
    items,
    append: (added) =>
      added.length === 0
        ? []
        : [
            {
              start: at,
              end: at,
              text: `<${prefix}${name} count="${added.length}">${added.join("")}</${prefix}${name}>`,
            },
          ],
  };
}

function readList(xml: string, cursor: XmlCursor, items: string[]): StyleList {
  const { prefix, name, start, end, kind } = cursor;
  const tag = xml.slice(start, end);
  let last = end;
  if (kind === "open") {
    while (cursor.next()) {
      last = cursor.start;
      if (cursor.depth === 1) break;
      if (cursor.kind === "close") continue;
      const from = cursor.start;
      if (cursor.kind === "open") cursor.skip();
      items.push(xml.slice(from, cursor.end));
    }
  }
  return {
    prefix,
    items,
    append: (added) => {
      if (added.length === 0) return [];
      const counted = /\scount\s*=/.test(tag)
        ? withAttribute(tag, "count", String(items.length + added.length))
        : tag;
      if (kind === "empty") {
        const opened = counted.replace(/\s*\/>$/, ">");
        return [{ start, end, text: `${opened}${added.join("")}</${prefix}${name}>` }];
      }
      return [
        { start, end, text: counted },
        { start: last, end: last, text: added.join("") },
      ];
    },
  };
}
