/** The runs of a Word document part: where each stands and how it can be taken apart. */
import { escapeXml, XmlCursor } from "../package/xml";

/** A run (`w:r`) whose text can be split: it is text, and its parent may hold tracked changes. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** After the run's own tag and properties, and before its closing tag. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** With its colon. */
  readonly prefix: string;
  /** Its opening tag. */
  readonly opening: string;
  /** Its `w:rPr`, or nothing. */
  readonly properties: string;
  /** The tracked insertion that it stands in directly: its full name and its opening tag. */
  readonly insertion: { readonly name: string; readonly tag: string } | undefined;
}

export interface WordDialect {
  readonly namespace: string;
  readonly relationships: string;
}

const TRANSITIONAL: WordDialect = {
  namespace: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: WordDialect = {
  namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Elements that may hold runs and tracked changes alike. */
const HOLDS_CHANGES: ReadonlySet<string> = new Set([
  "p",
  "ins",
  "moveTo",
  "hyperlink",
  "smartTag",
  "sdtContent",
  "customXml",
  "fldSimple",
  "dir",
  "bdo",
]);

interface Open {
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  /** Moves behind the properties once they are read. */
  contentStart: number;
  readonly splittable: boolean;
  readonly insertion: Run["insertion"];
  /** The text elements that are its own children. */
  readonly own: number[];
}

export class RunMap {
  private constructor(
    private readonly byPiece: ReadonlyMap<number, Run>,
    readonly dialect: WordDialect,
    /** The prefix of the words' elements and attributes, with its colon. */
    readonly prefix: string,
    /** The largest number that any annotation has. */
    readonly largestId: number,
  ) {}

  /** @throws XmlError */
  static of(xml: string): RunMap {
    const cursor = new XmlCursor(xml);
    const byPiece = new Map<number, Run>();
    const open: Open[] = [];
    let prefix = "";
    let largestId = 0;
    while (cursor.next()) {
      const { kind, name, start, end } = cursor;
      if (kind === "close") {
        const closed = open.pop()!;
        const around = open[open.length - 1];
        if (name === "rPr" && around?.contentStart === closed.start) around.contentStart = end;
        if (closed.splittable) {
          const run = runOf(xml, closed, start, end);
          for (const piece of closed.own) byPiece.set(piece, run);
        }
        continue;
      }
      const parent = open[open.length - 1];
      if (name === "body") prefix = cursor.prefix;
      const id = Number(cursor.value("id"));
      if (Number.isSafeInteger(id)) largestId = Math.max(largestId, id);
      if (kind === "empty" && name === "rPr" && parent?.contentStart === start) parent.contentStart = end;
      if (parent?.splittable) parent.own.push(start);
      if (kind === "empty") continue;
      open.push({
        name,
        prefix: cursor.prefix,
        start,
        end,
        contentStart: end,
        splittable:
          name === "r" && cursor.prefix === prefix && parent !== undefined && HOLDS_CHANGES.has(parent.name),
        insertion:
          parent?.name === "ins" || parent?.name === "moveTo"
            ? { name: parent.prefix + parent.name, tag: xml.slice(parent.start, parent.end) }
            : undefined,
        own: [],
      });
    }
    const dialect = xml.includes(STRICT.namespace) ? STRICT : TRANSITIONAL;
    return new RunMap(byPiece, dialect, prefix, largestId);
  }

  /** The run that the text element at this place stands in directly, if it can be taken apart. */
  at(xmlStart: number): Run | undefined {
    return this.byPiece.get(xmlStart);
  }

  /** An element without its end (`<w:ins w:id="7"`); attributes need a prefix even where elements have none. */
  tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
    const declared = this.prefix === "" ? ` xmlns:w="${this.dialect.namespace}"` : "";
    const written = Object.entries(attributes).map(
      ([key, value]) => ` ${this.prefix || "w:"}${key}="${escapeXml(String(value))}"`,
    );
    return `<${this.prefix}${name}${declared}${written.join("")}`;
  }
}

function runOf(
  xml: string,
  { prefix, start, end, contentStart, insertion }: Open,
  close: number,
  after: number,
): Run {
  return {
    start,
    end: after,
    contentStart,
    contentEnd: close,
    prefix,
    opening: xml.slice(start, end),
    properties: xml.slice(end, contentStart),
    insertion,
  };
}
