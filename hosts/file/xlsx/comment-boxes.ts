/**
 * The boxes in which Excel shows comments: a VML drawing beside the comments part. Without a box a comment is not
 * shown. Such drawings come in many hands and encodings, so they are handled as bytes and only added to.
 */
import type { Place } from "../../../src/workbook/workbook";
import { DAMAGED, FileProblem } from "../problem";

export interface BoxPlace {
  readonly row: number;
  readonly column: number;
  /** How many lines of text the box should show. */
  readonly lines: number;
}

/** Shapes are numbered in blocks of this size, one block a sheet. */
const BLOCK = 1024;

/** A drawing without boxes, for the sheet of this number (from 1). */
export function emptyDrawing(sheet: number): Uint8Array {
  return toBytes(
    `<xml xmlns:v="${NAMESPACES.v}" xmlns:o="${NAMESPACES.o}" xmlns:x="${NAMESPACES.x}">` +
      `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout></xml>`,
  );
}

/**
 * The drawing with boxes added.
 *
 * @throws FileProblem where it is no VML drawing
 */
export function addBoxes(drawing: Uint8Array, places: readonly BoxPlace[], sheet: number): Uint8Array {
  const vml = fromBytes(drawing);
  const end = vml.lastIndexOf("</xml>");
  if (end < 0) throw new FileProblem(DAMAGED);
  const root = vml.slice(0, vml.indexOf(">", vml.indexOf("<xml")) + 1);
  const missing = (["v", "o", "x"] as const)
    .filter((prefix) => !root.includes(`xmlns:${prefix}=`))
    .map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix]}"`)
    .join("");
  let last = sheet * BLOCK;
  for (const [, id] of vml.matchAll(/id\s*=\s*["']_x0000_s(\d+)["']/g)) last = Math.max(last, Number(id));
  const type = /id\s*=\s*["']_x0000_t202["']/.test(vml) ? "" : shapeType(missing);
  const boxes = places.map((place, index) => box(place, last + 1 + index, missing));
  return toBytes(vml.slice(0, end) + type + boxes.join("") + vml.slice(end));
}

/** A shape of a drawing, whole. */
const SHAPE = /<v:shape[\s>][\s\S]*?<\/v:shape>/g;

/**
 * The drawing without the boxes of these cells.
 *
 * @returns whether any shape is left, too
 */
export function withoutBoxes(
  drawing: Uint8Array,
  places: readonly Place[],
): { readonly bytes: Uint8Array; readonly empty: boolean } {
  const gone = new Set(places.map(({ row, column }) => `${row} ${column}`));
  let left = 0;
  const vml = fromBytes(drawing).replace(SHAPE, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    if (/ObjectType="Note"/.test(shape) && gone.has(`${row} ${column}`)) return "";
    left += 1;
    return shape;
  });
  return { bytes: toBytes(vml), empty: left === 0 };
}

const NAMESPACES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
} as const;

function shapeType(namespaces: string): string {
  return (
    `<v:shapetype${namespaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202"` +
    ' path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

/** A hidden box to the right of its cell; it shows when the pointer rests on the cell. */
function box({ row, column, lines }: BoxPlace, id: number, namespaces: string): string {
  const top = Math.max(0, row - 1);
  const rows = Math.min(Math.max(lines, 3), 16);
  // Excel goes by the anchor, other programs by the size.
  const style =
    "position:absolute;margin-left:60pt;margin-top:2pt;" +
    `width:190pt;height:${rows * 14}pt;z-index:1;visibility:hidden`;
  const anchor = [column + 1, 15, top, 2, column + 3, 40, top + rows, 4];
  return (
    `<v:shape${namespaces} id="_x0000_s${id}" type="#_x0000_t202" style="${style}"` +
    ' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black"' +
    ' obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">' +
    '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>' +
    `<x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** One character a byte: all that is added is ASCII, and the rest comes back as it was. */
function fromBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
