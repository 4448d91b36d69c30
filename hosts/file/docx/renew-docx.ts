/**
 * 套用上年说明 in last year's own document: only runs that change are touched. Paragraphs of items that are gone go, new
 * ones are made like the paragraph that they are written after; every other part of the file stays byte for byte.
 */
import { NOTE_WORDS, type Note, type Renewal, type RenewedParagraph } from "../../../src/renew/renewal";
import { HostError } from "../../host";
import { MARK_AUTHOR } from "../../mark-looks";
import { PackageEdits } from "../package/edits";
import { Parts } from "../package/opc";
import { applyEdits, escapeXml, XmlCursor, type Edit } from "../package/xml";
import { readZip } from "../package/zip";
import { clauseOf } from "../problem";
import { readDocx, type DocxParagraph } from "./read-docx";
import { Reviser } from "./reviser";
import type { TextRevision } from "./placed";

export interface RenewDocxOptions {
  /** As tracked changes, for a person to accept. */
  readonly tracked: boolean;
  /** Stands on changes and comments. */
  readonly date: Date;
}

/** Headers and footers that name a year: they are left as they are, and it is said. */
export function yearsAround(bytes: Uint8Array, year: number): readonly string[] {
  const parts = new Parts(readZip(bytes));
  const main = parts.mainPart();
  if (main === undefined) return [];
  const named = parts
    .relationships(main)
    .filter(({ type, target }) => /^(?:header|footer)$/.test(type) && target !== undefined)
    .some(({ target }) =>
      parts
        .xml(target!)
        .replace(/<[^>]*>/g, "")
        .includes(String(year)),
    );
  return named ? [`页眉页脚里的 ${String(year)} 年没有改`] : [];
}

/** @throws HostError with one sentence */
export function renewDocx(
  bytes: Uint8Array,
  { paragraphs }: Pick<Renewal, "paragraphs">,
  { tracked, date }: RenewDocxOptions,
): Uint8Array {
  try {
    const read = readDocx(bytes);
    const entries = readZip(bytes);
    const edits = new PackageEdits(entries, new Parts(entries));
    const reviser = new Reviser(edits, read, date, tracked);
    const document = new DocumentEdits(reviser, read, tracked, date);
    edits.edit(reviser.main, document.edits(paragraphs));
    reviser.finish();
    return edits.finish();
  } catch (error) {
    throw new HostError(`无法写出说明：${clauseOf(error)}。`);
  }
}

/** A paragraph element: where it stands, and what it stands in. */
interface Element {
  readonly start: number;
  readonly end: number;
  /** Behind its own tag and its properties. */
  readonly contentStart: number;
  readonly contentEnd: number;
  /** With its colon. */
  readonly prefix: string;
  /** Its properties, or nothing. */
  readonly properties: string;
  /** Where its container opens, to tell whether another paragraph stands in it. */
  readonly container: number;
}

class DocumentEdits {
  private readonly elements: readonly Element[];
  private nextId: number;
  /** Writes new paragraphs, whose words are no changes of their own. */
  private plain: Reviser | undefined;

  constructor(
    private readonly reviser: Reviser,
    private readonly paragraphs: readonly DocxParagraph[],
    private readonly tracked: boolean,
    private readonly date: Date,
  ) {
    this.elements = elementsOf(reviser.xml);
    // Far from the numbers that the editor of runs gives.
    this.nextId = reviser.firstFreeId + 100_000;
  }

  edits(renewed: readonly RenewedParagraph[]): readonly Edit[] {
    const revisions: TextRevision[] = [];
    const inserted: Edit[] = [];
    const removed: Edit[] = [];
    let at: Element | undefined;
    for (const paragraph of renewed) {
      const element = this.elementOf(paragraph.like);
      if (paragraph.state === "new") {
        if (element) {
          const anchor = at ?? element;
          inserted.push({ start: anchor.end, end: anchor.end, text: this.copy(paragraph, element) });
        }
        continue;
      }
      at = element ?? at;
      if (paragraph.state === "kept") revisions.push(...this.revisions(paragraph, paragraph.like));
      else if (element && this.stands(element))
        removed.push(...this.remove(paragraph.like, element, revisions));
      else revisions.push(this.emptied(paragraph.like));
    }
    const gone = removed.filter(({ start, end }) => end > start);
    const kept = this.reviser
      .edits(revisions)
      .filter((edit) => !gone.some(({ start, end }) => edit.start >= start && edit.end <= end));
    return [...kept, ...removed, ...inserted];
  }

  private revisions({ changes }: RenewedParagraph, paragraph: number): readonly TextRevision[] {
    const { text } = this.paragraphs[paragraph]!;
    return changes.flatMap(({ start, end, text: made, note }): TextRevision[] => {
      const same = text.slice(start, end) === made;
      if (same && !note) return [];
      // A note on no words is a comment on those before it.
      const from = start === end && same ? Math.max(0, start - 1) : start;
      return [
        {
          paragraph,
          start: from,
          end,
          ...(same ? {} : { replacement: made }),
          ...(note ? { comment: commentOf(note), highlight: true } : {}),
        },
      ];
    });
  }

  private emptied(paragraph: number): TextRevision {
    return { paragraph, start: 0, end: this.paragraphs[paragraph]!.text.length, replacement: "" };
  }

  /** A whole paragraph away: its words, and its mark. */
  private remove(paragraph: number, element: Element, revisions: TextRevision[]): readonly Edit[] {
    if (!this.tracked) return [{ start: element.start, end: element.end, text: "" }];
    revisions.push(this.emptied(paragraph));
    return [this.marked(element, "del")];
  }

  /** The properties of a paragraph whose mark came or went. */
  private marked({ contentStart, properties, prefix }: Element, kind: "ins" | "del"): Edit {
    const start = contentStart - properties.length;
    return { start, end: contentStart, text: withMark(properties, prefix, this.change(kind, prefix)) };
  }

  private change(kind: "ins" | "del", prefix: string): string {
    const stamp = this.date.toISOString().replace(/\.\d+Z$/, "Z");
    const p = prefix || "w:";
    return `<${prefix}${kind} ${p}id="${String(this.nextId++)}" ${p}author="${escapeXml(MARK_AUTHOR)}" ${p}date="${stamp}"`;
  }

  /** A new paragraph with the looks of another. */
  private copy(paragraph: RenewedParagraph, element: Element): string {
    const { xml } = this.reviser;
    const { start, end, contentStart, contentEnd, prefix, properties } = element;
    this.plain ??= new Reviser(this.reviser.package_, this.paragraphs, this.date, false, this.reviser);
    const edits = this.plain
      .edits(this.revisions(paragraph, paragraph.like))
      .filter((edit) => edit.start >= contentStart && edit.end <= contentEnd)
      .map((edit) => ({ ...edit, start: edit.start - contentStart, end: edit.end - contentStart }));
    const content = withoutAnchors(applyEdits(xml.slice(contentStart, contentEnd), edits));
    const opening = xml
      .slice(start, contentStart - properties.length)
      .replace(/\s[\w:]*(?:paraId|textId)="[^"]*"/g, "");
    const own = properties.replace(/<[\w:]*sectPr\b[\s\S]*?<\/[\w:]*sectPr>/, "");
    if (!this.tracked) return opening + own + content + xml.slice(contentEnd, end);
    const change = this.change("ins", prefix);
    return (
      opening +
      withMark(own, prefix, this.change("ins", prefix)) +
      content.replace(
        new RegExp(`<${prefix}r\\b(?:[^>]*[^/])?>[\\s\\S]*?</${prefix}r>`, "g"),
        (run) => `${change}>${run}</${prefix}ins>`,
      ) +
      xml.slice(contentEnd, end)
    );
  }

  private elementOf(paragraph: number): Element | undefined {
    const [piece] = this.paragraphs[paragraph]!.pieces;
    if (!piece) return undefined;
    return this.elements
      .filter(({ start, end }) => start <= piece.xmlStart && piece.xmlEnd <= end)
      .sort((a, b) => b.start - a.start)[0];
  }

  /** Whether a paragraph can go as a whole: nothing else hangs on it, and it is not the last of its cell. */
  private stands(element: Element): boolean {
    const inside = this.reviser.xml.slice(element.start, element.end);
    if (
      /<[\w:]*(?:sectPr|drawing|pict|object|bookmarkStart|bookmarkEnd|commentRange\w+|fldChar)\b/.test(inside)
    )
      return false;
    return this.elements.some((other) => other !== element && other.container === element.container);
  }
}

function commentOf({ kind, says }: Note): string {
  return `${NOTE_WORDS[kind]}：${says}`;
}

/** Paragraph properties with a mark that came or went; `change` is an open tag without its end. */
function withMark(properties: string, prefix: string, change: string): string {
  const mark = `${change}/>`;
  if (properties === "" || /\/>$/.test(properties))
    return `<${prefix}pPr><${prefix}rPr>${mark}</${prefix}rPr></${prefix}pPr>`;
  const own = new RegExp(`<${prefix}rPr>`).exec(properties);
  if (own) {
    const at = own.index + own[0].length;
    return properties.slice(0, at) + mark + properties.slice(at);
  }
  const empty = new RegExp(`<${prefix}rPr/>`).exec(properties);
  if (empty) return properties.replace(empty[0], `<${prefix}rPr>${mark}</${prefix}rPr>`);
  const behind = new RegExp(`<${prefix}(?:sectPr|pPrChange)\\b`).exec(properties);
  const at = behind ? behind.index : properties.lastIndexOf("</");
  return `${properties.slice(0, at)}<${prefix}rPr>${mark}</${prefix}rPr>${properties.slice(at)}`;
}

/** What may stand in a document only once. */
function withoutAnchors(content: string): string {
  return content.replace(/<[\w:]*bookmark(?:Start|End)\b[^>]*\/>/g, "");
}

function elementsOf(xml: string): readonly Element[] {
  const cursor = new XmlCursor(xml);
  const elements: Element[] = [];
  const open: {
    name: string;
    start: number;
    end: number;
    contentStart: number;
    prefix: string;
    properties: string;
  }[] = [];
  while (cursor.next()) {
    const { kind, name, prefix, start, end } = cursor;
    const parent = open[open.length - 1];
    if (kind === "close") {
      const closed = open.pop()!;
      const around = open[open.length - 1];
      if (name === "pPr" && around?.name === "p" && around.contentStart === closed.start) {
        around.contentStart = end;
        around.properties = xml.slice(closed.start, end);
      }
      if (name === "p")
        elements.push({
          start: closed.start,
          end,
          contentStart: closed.contentStart,
          contentEnd: start,
          prefix: closed.prefix,
          properties: closed.properties,
          container: around?.start ?? 0,
        });
      continue;
    }
    if (kind === "empty") {
      if (name === "pPr" && parent?.name === "p" && parent.contentStart === start) {
        parent.contentStart = end;
        parent.properties = xml.slice(start, end);
      }
      continue;
    }
    open.push({ name, start, end, contentStart: end, prefix, properties: "" });
  }
  return elements;
}
