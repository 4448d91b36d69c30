/** Where in the text something stands, as one would say it on the telephone: `五、一般公共预算财政拨款支出决算（二）`. */
import { markerOf, type Marker } from "../../../src/words/ordinals";
import type { Paragraph } from "../../../src/text/prose/passages";

/** Levels below this are list items inside an item: too fine to be said. */
const FINEST = 3;

/** Characters of a section's title that are said at most. */
const LONGEST = 18;

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
      above[marker.level] = LEVEL_NAMES[marker.level]!(marker.numeral, titleOf(text, marker));
    }
    // A section says where one is; the part of the document around it only where there are no sections.
    const [part = "", section = part, ...items] = above;
    return section + items.join("") || `第 ${String(index + 1)} 段`;
  });
}

/** By level, from its number and its title: part, section, item, number. */
const LEVEL_NAMES: readonly ((number: string, title: string) => string)[] = [
  (number) => `第${number}部分`,
  (number, title) => (title === "" ? `“${number}、”` : `${number}、${title}`),
  (number) => `（${number}）`,
  (number) => `第 ${number} 项`,
];

/** What a section is headed, without the year and the words that every heading ends with. */
function titleOf(text: string, { length }: Marker): string {
  const [title] = /^[^。：:，,；;()\d]*/.exec(text.slice(length).replace(/20\d\d年度?/g, ""))!;
  const plain = title.replace(/(?:总体)?(?:情况)?的?(?:说明)?$/, "");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
