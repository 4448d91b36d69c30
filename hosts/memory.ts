/**
 * What is kept in a workbook, as the custom XML part that holds it: one part a name, of our own namespace, so that Excel, the
 * page and the command line read the same. Its text stands there as it is; a text that XML would not bring back exactly
 * (control characters, blanks at its ends) stands there as a JSON string, a long one as that string, packed.
 */
import { strFromU8, strToU8, Unzlib, zlibSync } from "fflate";
import { escapeXml, XmlCursor } from "./file/package/xml";
import { plainJson, writable } from "../src/workbook/writable";
import { fromBase64, toBase64 } from "./base64";
import { HostError, MEMORY_NAMES, type MemoryName } from "./host";

export const MEMORY_NAMESPACE = "urn:gouji:memory";

/** Says in the part how its text is written. */
const AS_JSON = "json";
const PACKED = "zlib";

/** Texts from this length on are packed, in characters. */
const LONG = 2_000;

/** The longest part that is made, in characters: Excel on the web may not hand over one of more than 1 MB. */
const LONGEST_PART = 900_000;

/** The longest text that a part may unpack to, in characters of UTF-8: a workbook that was received may hold anything. */
const LONGEST_TEXT = 16_000_000;

/** What each keeps, for the accountant. */
const WORDS: Readonly<Record<MemoryName, string>> = {
  inputs: "填写的补充资料",
  prior: "上年决算表",
  budget: "本年预算表",
  narrative: "情况说明",
  template: "上年说明",
  decisions: "核实意见",
};

/** What those who write XML anew may change: carriage returns, blanks at the ends. */
const NOT_PLAIN = /\r|^\s|\s$|^$/u;

export interface Memory {
  readonly name: MemoryName;
  readonly text: string;
}

/** The part that keeps a text. @throws HostError where it would be too long */
export function memoryXml({ name, text }: Memory): string {
  const part = text.length > LONGEST_TEXT ? undefined : partOf(name, text);
  if (part !== undefined && part.length <= LONGEST_PART) return part;
  throw new HostError(`${WORDS[name]}太大：存进工作簿的内容每份最多 900 kB。`);
}

function partOf(name: MemoryName, text: string): string {
  const part = (held: string, encoding?: string): string =>
    `<gouji xmlns="${MEMORY_NAMESPACE}" name="${name}"${encoding === undefined ? "" : ` encoding="${encoding}"`}>${held}</gouji>`;
  if (text.length < LONG && !NOT_PLAIN.test(text) && writable(text) === text) return part(escapeXml(text));
  const json = plainJson(text);
  return text.length < LONG
    ? part(escapeXml(json), AS_JSON)
    : part(toBase64(zlibSync(strToU8(json), { level: 9 })), PACKED);
}

/** @throws where it is damaged, or longer than any that is made */
function unpacked(base64: string): string {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((piece) => {
    length += piece.length;
    if (length > LONGEST_TEXT) throw new Error("too long");
    pieces.push(piece);
  });
  stream.push(fromBase64(base64), true);
  const all = new Uint8Array(length);
  pieces.reduce((at, piece) => (all.set(piece, at), at + piece.length), 0);
  return strFromU8(all);
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
    const json = encoding === PACKED ? unpacked(text) : encoding === AS_JSON ? text : undefined;
    const held: unknown = json === undefined ? text : JSON.parse(json);
    return typeof held === "string" ? { name, text: held } : undefined;
  } catch {
    return undefined;
  }
}
