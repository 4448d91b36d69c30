/** Where in the text something stands, as one would say it on the telephone: `第五部分（二）`. */
import { markerOf } from "../../../src/text/prose/outline";
import type { Paragraph } from "../../../src/text/prose/passages";

/** Levels below this are list items inside an item: too fine to be said. */
const FINEST = 3;

/** The place of each paragraph, by its number. */
export function placesOf(paragraphs: readonly Paragraph[]): readonly string[] {
  const above: (string | undefined)[] = [];
  return paragraphs.map((paragraph, index) => {
    const text = ((paragraph.label ?? "") + paragraph.text)
      .replace(/[\s\u3000\u00a0]/g, "")
      .replace(/（/g, "(")
      .replace(/）/g, ")");
    const marker = markerOf(text);
    if (marker && marker.level <= FINEST) {
      above.length = marker.level;
      above[marker.level] = /[一二三四五六七八九十\d]+/.exec(text)![0];
    }
    return written(above) || `第 ${String(index + 1)} 段`;
  });
}

/** A section says where one is; the part of the document around it only where there are no sections. */
function written([part, section, item, number]: readonly (string | undefined)[]): string {
  const first = section ?? part;
  return [
    first === undefined ? "" : `第${first}部分`,
    item === undefined ? "" : `（${item}）`,
    number === undefined ? "" : `第 ${number} 项`,
  ].join("");
}
