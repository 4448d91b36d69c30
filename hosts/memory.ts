/**
 * What is kept in a workbook, as the custom XML part that holds it: one part a name, of our own namespace, so that Excel, the
 * page and the command line read the same. Its text stands there as it is; a text that XML would not bring back exactly
 * (control characters, blanks at its ends) stands there as a JSON string.
 */
import { escapeXml, XmlCursor } from "./file/package/xml";
import { MEMORY_NAMES, type MemoryName } from "./host";

export const MEMORY_NAMESPACE = "urn:gouji:memory";

/** Says in the part that its text is a JSON string. */
const AS_JSON = "json";

/** What XML cannot hold, or what those who write it anew may change: control characters, carriage returns, blanks at the ends. */
// eslint-disable-next-line no-control-regex
const NOT_PLAIN = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|^\s|\s$|^$/u;

export interface Memory {
  readonly name: MemoryName;
  readonly text: string;
}

/** The part that keeps a text. */
export function memoryXml({ name, text }: Memory): string {
  const plain = !NOT_PLAIN.test(text);
  // JSON leaves the two non-characters as they are.
  const held = plain
    ? text
    : JSON.stringify(text).replace(/[\uFFFE\uFFFF]/g, (character) =>
        character === "\uFFFE" ? "\\ufffe" : "\\uffff",
      );
  const encoding = plain ? "" : ` encoding="${AS_JSON}"`;
  return `<gouji xmlns="${MEMORY_NAMESPACE}" name="${name}"${encoding}>${escapeXml(held)}</gouji>`;
}

/** What a custom XML part keeps; undefined where it is none of ours, or damaged. */
export function memoryOf(xml: string): Memory | undefined {
  try {
    const cursor = new XmlCursor(xml);
    cursor.next();
    if (cursor.name !== "gouji" || cursor.depth !== 0) return undefined;
    const namespace = cursor.prefix === "" ? "xmlns" : cursor.prefix.slice(0, -1);
    const name = MEMORY_NAMES.find((known) => known === cursor.value("name"));
    const ours = cursor.value(namespace) === MEMORY_NAMESPACE;
    const encoding = cursor.value("encoding");
    const text = cursor.text();
    // To the end: a part cut short is damaged.
    while (cursor.next());
    if (!ours || name === undefined) return undefined;
    const held: unknown = encoding === AS_JSON ? JSON.parse(text) : text;
    return typeof held === "string" ? { name, text: held } : undefined;
  } catch {
    return undefined;
  }
}
