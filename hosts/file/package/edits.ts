import { CONTENT_TYPES, partKey, relationshipsOf, relative, resolve, type Parts } from "./opc";
import { applyEdits, decodeXml, encodeXml, escapeXml, XmlCursor, type Edit } from "./xml";
import { pack, writeZip, type ZipEntry } from "./zip";

/** Which of the two dialects of OOXML a file speaks; they differ in the addresses of their namespaces. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

export const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export function dialectOf(xml: string): Dialect {
  return xml.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

/** What was done to a package, part by part. */
export interface PackageChanges {
  readonly changed: readonly {
    readonly name: string;
    readonly before: Uint8Array;
    readonly after: Uint8Array;
  }[];
  readonly added: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Changes to the parts of a package; parts that are not named here are written as they were, byte for byte. */
export class PackageEdits {
  private readonly changed = new Map<string, Uint8Array>();
  private readonly added = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly contentTypes: Edit[] = [];
  /** Extensions that have a content type. */
  private readonly declared = new Set<string>();

  constructor(
    private readonly entries: readonly ZipEntry[],
    readonly parts: Parts,
  ) {}

  /** The text of a part as it stands now. */
  read(part: string): string {
    return decodeXml(this.bytes(part));
  }

  bytes(part: string): Uint8Array {
    return this.changed.get(partKey(part)) ?? this.added.get(part) ?? this.parts.bytes(part);
  }

  edit(part: string, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const before = this.bytes(part);
    this.replace(part, encodeXml(applyEdits(decodeXml(before), edits), before));
  }

  replace(part: string, bytes: Uint8Array): void {
    if (this.added.has(part)) this.added.set(part, bytes);
    else this.changed.set(partKey(part), bytes);
  }

  /**
   * Adds a part under the first free name: `name(1)`, `name(2)` … Gives the name it got. Parts other than XML are
   * declared by their extension, as Office does.
   */
  add(name: (count: number) => string, bytes: Uint8Array, contentType: string): string {
    let count = 1;
    while (this.parts.entry(name(count)) || this.added.has(name(count))) count++;
    const part = name(count);
    this.added.set(part, bytes);
    this.declare(part, contentType);
    return part;
  }

  /** Takes a part of the file away, with its relationships; what refers to it is the caller's business. */
  remove(part: string): void {
    this.undeclare(part);
    for (const name of [part, relationshipsOf(part)]) {
      this.removed.add(partKey(name));
      this.changed.delete(partKey(name));
    }
  }

  /** Takes all relationships from a part of the file away. */
  removeRelationships(part: string): void {
    const name = relationshipsOf(part);
    if (this.parts.entry(name)) this.replace(name, new TextEncoder().encode(EMPTY_RELATIONSHIPS));
  }

  /** Takes the relationships from a part of the file to another away. */
  unrelate(from: string, to: string): void {
    const name = relationshipsOf(from);
    const gone: Edit[] = [];
    readRoot(this.read(name), (cursor) => {
      const target = cursor.value("TargetMode") === "External" ? undefined : cursor.value("Target");
      if (target === undefined || partKey(resolve(from, target)) !== partKey(to)) return;
      gone.push(wholeElement(cursor));
    });
    this.edit(name, gone);
  }

  /** Adds a relationship from a part to another; gives its id. */
  relate(from: string, to: string, type: string): string {
    const name = relationshipsOf(from);
    if (!this.parts.entry(name) && !this.added.has(name)) {
      this.added.set(name, new TextEncoder().encode(EMPTY_RELATIONSHIPS));
    }
    const xml = this.read(name);
    const ids = new Set<string>();
    const root = readRoot(xml, (cursor) => ids.add(cursor.value("Id") ?? ""));
    let count = ids.size + 1;
    while (ids.has(`rId${count}`)) count++;
    const element =
      `<${root.prefix}Relationship Id="rId${count}" Type="${type}"` +
      ` Target="${encodePart(relative(from, to))}"/>`;
    this.edit(name, [root.append(element)]);
    return `rId${count}`;
  }

  /** What is changed and added so far, the content types included; a part that was taken away is in neither. */
  changes(): PackageChanges {
    this.settleContentTypes();
    return {
      changed: [...this.changed].map(([key, after]) => ({
        name: this.parts.entry(key)!.name,
        before: this.parts.bytes(key),
        after,
      })),
      added: [...this.added].map(([name, bytes]) => ({ name, bytes })),
    };
  }

  finish(): Uint8Array {
    this.settleContentTypes();
    const kept = this.entries.filter(({ name }) => !this.removed.has(partKey(name)));
    const entries = kept.map((entry) => {
      const bytes = this.changed.get(partKey(entry.name));
      return bytes && entry === this.parts.entry(entry.name) ? pack(entry.name, bytes, entry) : entry;
    });
    const like = this.entries[0];
    const added = [...this.added].map(([name, bytes]) => ({
      ...pack(name, bytes, undefined),
      stamp: like!.stamp,
    }));
    return writeZip([...entries, ...added]);
  }

  private settleContentTypes(): void {
    this.edit(CONTENT_TYPES, this.contentTypes.splice(0));
  }

  private declare(part: string, contentType: string): void {
    const extension = /[^.]*$/.exec(part)![0];
    const byExtension = extension !== "xml";
    // The content type that most packages give to all XML.
    if (contentType === "application/xml" && this.parts.contentType(part) === contentType) return;
    if (byExtension && this.declared.has(extension)) return;
    const root = readRoot(this.read(CONTENT_TYPES), (child) => {
      if (child.name === "Default") this.declared.add((child.value("Extension") ?? "").toLowerCase());
    });
    if (byExtension && this.declared.has(extension)) return;
    this.declared.add(extension);
    const key = byExtension ? `Default Extension="${extension}"` : `Override PartName="/${encodePart(part)}"`;
    this.contentTypes.push(root.append(`<${root.prefix}${key} ContentType="${contentType}"/>`));
  }

  private undeclare(part: string): void {
    readRoot(this.parts.xml(CONTENT_TYPES), (child) => {
      if (child.name !== "Override" || partKey(child.value("PartName") ?? "") !== partKey(part)) return;
      this.contentTypes.push(wholeElement(child));
    });
  }
}

/** The edit that takes the element away whose tag the cursor stands on; leaves the cursor at its end. */
function wholeElement(cursor: XmlCursor): Edit {
  const { start } = cursor;
  if (cursor.kind === "open") cursor.skip();
  return { start, end: cursor.end, text: "" };
}

function encodePart(part: string): string {
  return escapeXml(encodeURI(part));
}

const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Walks a flat list (relationships, content types); tells how to add to its end. */
function readRoot(
  xml: string,
  visit: (child: XmlCursor) => void,
): { readonly prefix: string; readonly append: (element: string) => Edit } {
  const cursor = new XmlCursor(xml);
  cursor.next();
  const { prefix, name } = cursor;
  if (cursor.kind === "empty") {
    const slash = cursor.end - 2;
    const end = cursor.end;
    return { prefix, append: (element) => ({ start: slash, end, text: `>${element}</${prefix}${name}>` }) };
  }
  let last = cursor.end;
  while (cursor.next()) {
    last = cursor.start;
    if (cursor.depth === 1 && cursor.kind !== "close") visit(cursor);
  }
  return { prefix, append: (element) => ({ start: last, end: last, text: element }) };
}
