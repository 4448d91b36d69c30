/**
 * A small XML cursor: it walks the tags of a part in order and tells where each one stands, so that a part can be
 * read in one pass and edited in place with everything else left as it is. It checks that tags nest and close;
 * a part cut short is an error, never a shorter table. Document types are refused (the format forbids them), so
 * there are no entities to blow up.
 */
import { writable } from "../../../src/workbook/writable";

/** A part that is not well-formed XML. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}

/** Where an attribute's value stands, quotes not included. */
export interface Attribute {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A replacement of a stretch of text; an insertion where `start` equals `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const EXCLAMATION = 33;
const QUESTION = 63;
const SPACE = 32;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** `<![CDATA[` */
const LONGEST_MARK = 9;
/** So much is read before it is let go of. */
const BEHIND = 1 << 15;

export class XmlCursor {
  /** What the cursor stands on. `empty` is a tag that closes itself. */
  kind: "open" | "close" | "empty" = "open";
  /** The name without its prefix. */
  name = "";
  /** The prefix with its colon, or nothing. */
  prefix = "";
  /** The tag is `xml.slice(start, end)`. */
  start = 0;
  end = 0;
  /** Elements around the tag: 0 at the root, for its opening and its closing tag alike. */
  depth = 0;

  private readonly open: string[] = [];
  private rooted = false;

  /** What is at hand of the part, all of it where it was handed over as a text: positions are in it. */
  xml = "";
  private readonly pieces: Iterator<string> | undefined;

  constructor(source: string | Iterator<string>) {
    if (typeof source === "string") this.xml = source;
    else this.pieces = source;
  }

  /** Goes to the next tag, and lets go of what lies behind: what was said of the tag before is to be taken up by then. */
  advance(): boolean {
    if (this.pieces && this.end > BEHIND) {
      this.xml = this.xml.slice(this.end);
      this.end = 0;
    }
    return this.next();
  }

  /** Whether there was another piece to take up. */
  private drawn(): boolean {
    const piece = this.pieces?.next();
    if (!piece || piece.done) return false;
    this.xml += piece.value;
    return true;
  }

  /** Where a mark stands from here on; −1 where it does not. What is drawn meanwhile is joined once: a comment may be long. */
  private find(mark: string, from: number): number {
    let found = this.xml.indexOf(mark, from);
    if (found >= 0 || !this.pieces) return found;
    const drawn = [this.xml];
    let { length } = this.xml;
    let seen = this.xml.slice(Math.max(from, length - mark.length + 1));
    while (found < 0) {
      const piece = this.pieces.next();
      if (piece.done) break;
      drawn.push(piece.value);
      const text = seen + piece.value;
      const at = text.indexOf(mark);
      if (at >= 0) found = length - seen.length + at;
      length += piece.value.length;
      seen = text.slice(Math.max(0, text.length - mark.length + 1));
    }
    this.xml = drawn.join("");
    return found;
  }

  /**
   * Goes to the next tag; false at the end.
   *
   * @throws XmlError where the text is not well-formed
   */
  next(): boolean {
    for (;;) {
      const start = this.find("<", this.end);
      if (start < 0) {
        if (this.open.length > 0 || !this.rooted) throw new XmlError("unclosed element");
        return false;
      }
      while (this.xml.length < start + LONGEST_MARK && this.drawn());
      const { xml } = this;
      const code = xml.charCodeAt(start + 1);
      if (code !== EXCLAMATION && code !== QUESTION) {
        this.readTag(start);
        return true;
      }
      if (code === QUESTION) this.end = this.after("?>", start + 2);
      else if (xml.startsWith("<!--", start)) this.end = this.after("-->", start + 4);
      else if (xml.startsWith("<![CDATA[", start)) this.end = this.after("]]>", start + 9);
      else throw new XmlError("document type");
    }
  }

  /** The attribute of this name, with or without a prefix (`id` finds `r:id`), value unescaped. */
  attribute(name: string): Attribute | undefined {
    let found: (Attribute & { readonly prefixed: boolean }) | undefined;
    this.eachAttribute((attribute, start, end, prefixed) => {
      if (attribute !== name) return;
      // Two prefixes may each have an attribute of this name: then the first is meant, as where one has none.
      if (found && !found.prefixed && !prefixed) throw new XmlError("attribute twice");
      found ??= { value: unescapeXml(this.xml.slice(start, end)), start, end, prefixed };
    });
    return found;
  }

  /** The same, its value alone. */
  value(name: string): string | undefined {
    return this.attribute(name)?.value;
  }

  /** Visits the attributes: name without prefix, where the value stands in `xml`, still escaped, and whether it has a prefix. */
  eachAttribute(visit: (name: string, start: number, end: number, prefixed: boolean) => void): void {
    const { xml } = this;
    let at = this.start + 1 + this.prefix.length + this.name.length;
    for (;;) {
      const equals = xml.indexOf("=", at);
      if (equals < 0 || equals >= this.end) return;
      let nameEnd = equals;
      while (nameEnd > at && xml.charCodeAt(nameEnd - 1) <= SPACE) nameEnd--;
      let nameStart = nameEnd;
      for (; nameStart > at; nameStart--) {
        const code = xml.charCodeAt(nameStart - 1);
        if (code <= SPACE || code === COLON) break;
      }
      let start = equals + 1;
      while (xml.charCodeAt(start) <= SPACE) start++;
      const quote = xml.charCodeAt(start);
      if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw new XmlError("value without quotes");
      const end = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start + 1);
      if (end < 0 || end >= this.end) throw new XmlError("unfinished value");
      visit(xml.slice(nameStart, nameEnd), start + 1, end, xml.charCodeAt(nameStart - 1) === COLON);
      at = end + 1;
    }
  }

  /**
   * From an opening tag to its closing tag: the text of the element and of all inside it. Leaves the cursor on the
   * closing tag.
   */
  text(): string {
    const { kind, depth } = this;
    if (kind !== "open") return "";
    let text = "";
    let from = this.end;
    while (this.next()) {
      text += plainText(this.xml.slice(from, this.start));
      from = this.end;
      if (this.kind === "close" && this.depth === depth) break;
    }
    return text;
  }

  /** From an opening tag to its closing tag, unread. */
  skip(): void {
    const { kind, depth } = this;
    if (kind !== "open") return;
    while (this.next()) if (this.kind === "close" && this.depth === depth) return;
  }

  private readTag(start: number): void {
    let { xml } = this;
    const closing = xml.charCodeAt(start + 1) === SLASH;
    let at = closing ? start + 2 : start + 1;
    const nameStart = at;
    let nameEnd = -1;
    let colon = -1;
    let quote = 0;
    for (; ; at++) {
      if (at === xml.length && this.drawn()) ({ xml } = this);
      const code = xml.charCodeAt(at);
      // NaN past the end.
      if (code !== code || (code === LESS && quote === 0)) throw new XmlError("unfinished tag");
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) break;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
      else if (nameEnd < 0) {
        if (code === COLON) colon = at;
        else if (code <= SPACE || code === SLASH) nameEnd = at;
      }
    }
    if (nameEnd < 0) nameEnd = at;
    if (nameEnd === nameStart) throw new XmlError("tag without a name");
    const fullName = xml.slice(nameStart, nameEnd);
    this.prefix = colon < 0 ? "" : xml.slice(nameStart, colon + 1);
    this.name = colon < 0 ? fullName : xml.slice(colon + 1, nameEnd);
    this.start = start;
    this.end = at + 1;
    if (closing) {
      if (this.open.pop() !== fullName) throw new XmlError("tags do not nest");
      this.kind = "close";
      this.depth = this.open.length;
      return;
    }
    if (this.open.length === 0) {
      if (this.rooted) throw new XmlError("two roots");
      this.rooted = true;
    }
    this.depth = this.open.length;
    if (xml.charCodeAt(at - 1) === SLASH) this.kind = "empty";
    else {
      this.kind = "open";
      this.open.push(fullName);
    }
  }

  private after(mark: string, from: number): number {
    const at = this.find(mark, from);
    if (at < 0) throw new XmlError("unfinished markup");
    return at + mark.length;
  }
}

/** The text between two tags: entities resolved, CDATA taken as it is, comments left out. */
function plainText(raw: string): string {
  if (!raw.includes("<")) return unescapeXml(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<") ? "" : unescapeXml(piece),
    )
    .join("");
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** @throws XmlError where a name stands for nothing: only a document type could define it, and there is none */
function unescapeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) {
      const character = NAMED.get(name as string);
      if (character === undefined) throw new XmlError(`entity ${whole}`);
      return character;
    }
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex as string, 16);
    if (code > 0x10ffff) throw new XmlError(`character ${whole}`);
    return String.fromCodePoint(code);
  });
}

/** Text for an element or an attribute; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return writable(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** The widths of columns from the first on, in characters. */
export function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
}

/** A text in its own cell of a sheet. `_x0041_` in it would be read as the character of that number (ST_Xstring). */
export function inlineString(text: string): string {
  const literal = text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
  return `<is><t xml:space="preserve">${escapeXml(literal)}</t></is>`;
}

/** The text with the edits made; insertions at one place keep their order. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, index) => ({ ...edit, index }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let out = "";
  let at = 0;
  for (const { start, end, text } of ordered) {
    out += xml.slice(at, start) + text;
    at = end;
  }
  return out + xml.slice(at);
}

/** A tag's text with an attribute set: its value replaced, or the attribute added at the end. */
export function withAttribute(tag: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  if (pattern.test(tag)) return tag.replace(pattern, `$1"${value}"`);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}

/** Decodes a part: UTF-8, or UTF-16 where it starts with the mark of it, which stays. @throws XmlError */
export const decodeXml = (bytes: Uint8Array): string => [...decoding([bytes].values())].join("");

/** The same, a piece at a time. */
export function* decoding(pieces: Iterator<Uint8Array>): Generator<string, undefined> {
  let decoder: TextDecoder | undefined;
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return decoder!.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new XmlError("not Unicode");
    }
  };
  for (let piece = pieces.next(); !piece.done; piece = pieces.next()) {
    decoder ??= new TextDecoder(encodingOf(piece.value), { fatal: true, ignoreBOM: true });
    yield decoded(piece.value);
  }
  if (decoder) yield decoded();
}

/** The bytes of an edited part, in the encoding it had. */
export function encodeXml(xml: string, original: Uint8Array): Uint8Array {
  const encoding = encodingOf(original);
  if (encoding === "utf-8") return new TextEncoder().encode(xml);
  const bytes = new Uint8Array(xml.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < xml.length; index++) {
    view.setUint16(index * 2, xml.charCodeAt(index), encoding === "utf-16le");
  }
  return bytes;
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
