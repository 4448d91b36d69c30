/**
 * A corrected copy of a .docx: figures replaced as tracked changes, with comments beside them, for a person to accept
 * or reject in Word or WPS. Only the document part is patched, around the words concerned, and the comments part is
 * made or added to; every other part of the file stays as it is, byte for byte.
 */
import { HostError } from "../../host";
import { MARK_AUTHOR } from "../../mark-looks";
import { paragraphsOf, type GridCell } from "../../../src/document/blocks";
import { gridCellOf } from "../../../src/document/place";
import { documentTables, type DocumentTables } from "../../../src/document/sheets";
import type { CellRef } from "../../../src/workbook/workbook";
import { readDocxBlocks, type DocxBlock, type DocxParagraph, type Piece } from "./read-docx";
import { emptyWordComments, wordComments, type WordComment } from "./docx-comments";
import { RunMap, type Run } from "./runs";
import { Parts } from "../package/opc";
import { PackageEdits } from "../package/edits";
import { clauseOf, FileProblem } from "../problem";
import { formatOfFile } from "../format";
import { escapeXml, type Edit } from "../package/xml";
import { readZip } from "../package/zip";

/** What is said of a stretch of the text, and what should stand there. A stretch without words is a place to write at. */
export interface TextRevision {
  /** As `readDocument` counts them, from 0. */
  readonly paragraph: number;
  /** Offsets in the paragraph's text. Where it holds no words, the comment moves to the nearest ones. */
  readonly start: number;
  readonly end: number;
  /** Absent where nothing is to be changed. */
  readonly replacement?: string;
  readonly comment?: string;
  /** Whether what stands there is to catch the eye. */
  readonly highlight?: boolean;
}

/** What is said of a cell of the document's tables. */
export interface CellComment {
  /** A cell of the sheets that `documentTables` makes of the document. */
  readonly cell: CellRef;
  readonly comment: string;
}

export type Revision = TextRevision | CellComment;

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const NOT_DOCX = "只有 Word 文档（.docx）能导出修订稿";

/**
 * @param bytes the whole .docx
 * @param revisions in any order; of two replacements that overlap, the later one is a comment alone
 * @param date stands on the changes and the comments
 * @throws HostError with one sentence
 */
export function reviseDocx(bytes: Uint8Array, revisions: readonly Revision[], date: Date): Uint8Array {
  try {
    if (formatOfFile(bytes) !== "zip") throw new FileProblem(NOT_DOCX);
    const blocks = readDocxBlocks(bytes);
    const { paragraphs, placed } = withCells(blocks, revisions);
    const entries = readZip(bytes);
    const edits = new PackageEdits(entries, new Parts(entries));
    const reviser = new Reviser(edits, paragraphs, date, true);
    edits.edit(reviser.main, reviser.edits(placed));
    reviser.finish();
    return edits.finish();
  } catch (error) {
    throw new HostError(`无法导出修订稿：${clauseOf(error)}。`);
  }
}

/** The paragraphs of the text and, behind them, those of the cells that are spoken of; every revision by its paragraph. */
function withCells(
  blocks: readonly DocxBlock[],
  revisions: readonly Revision[],
): { readonly paragraphs: readonly DocxParagraph[]; readonly placed: readonly TextRevision[] } {
  const paragraphs = [...paragraphsOf(blocks)];
  const wordsOf = new Map<GridCell, DocxParagraph>();
  for (const block of blocks) {
    if (block.kind !== "grid") continue;
    for (const cell of block.grid.cells) {
      const words = cell.paragraphs.find(({ pieces }) => pieces.length > 0);
      if (words) wordsOf.set(cell, words);
    }
  }
  const indexOf = new Map<GridCell, number>();
  let tables: DocumentTables | undefined;
  const placed = revisions.map((revision): TextRevision => {
    if (!("cell" in revision)) return revision;
    tables ??= documentTables(blocks, "");
    const cell = gridCellOf(tables, revision.cell);
    const words = cell && wordsOf.get(cell);
    if (!cell || !words) {
      // A row without words: the comment stands at what comes before the table.
      const after = tables.sheets.find(({ sheet }) => sheet.name === revision.cell.sheet)?.after ?? 0;
      return { paragraph: Math.max(0, after - 1), start: 0, end: 0, comment: revision.comment };
    }
    const paragraph = indexOf.get(cell) ?? paragraphs.push(words) - 1;
    indexOf.set(cell, paragraph);
    return { paragraph, start: 0, end: words.text.length, comment: revision.comment };
  });
  return { paragraphs, placed };
}

/** A piece of text that can be taken apart. */
interface Splittable extends Piece {
  readonly text: string;
  readonly run: Run;
}

/** A revision that has its place: on whole words of splittable pieces. */
interface Placed {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly replacement: string | undefined;
  /** The number of its comment, where it has one. */
  readonly comment: number | undefined;
  readonly highlight: boolean;
}

/** Rewrites runs of a document part. */
export class Reviser {
  /** The document part. */
  readonly main: string;
  readonly xml: string;
  private readonly runs: RunMap;
  private readonly stamp: string;
  private readonly pieces: readonly (readonly Splittable[])[];
  private readonly comments: WordComment[];
  private readonly commentsBefore: string;
  private readonly commentsXml: ReturnType<typeof wordComments>;
  private nextId: number;

  /**
   * @param trackedChanges whether what is replaced stays as a tracked change
   * @param like another one of the same document, which writes the comments of both down
   */
  constructor(
    readonly package_: PackageEdits,
    paragraphs: readonly DocxParagraph[],
    date: Date,
    private readonly trackedChanges: boolean,
    like?: Reviser,
  ) {
    this.comments = like?.comments ?? [];
    this.main = package_.parts.mainPart()!;
    this.xml = package_.read(this.main);
    this.runs = RunMap.of(this.xml);
    this.nextId = this.runs.largestId + 1;
    const { namespace } = this.runs.dialect;
    const part = this.commentsPart();
    this.commentsBefore = part === undefined ? emptyWordComments(namespace) : package_.read(part);
    this.commentsXml = wordComments(this.commentsBefore, namespace);
    this.stamp = date.toISOString().replace(/\.\d+Z$/, "Z");
    this.pieces = paragraphs.map(({ text, pieces }) =>
      pieces.flatMap((piece) => {
        const run = this.runs.at(piece.xmlStart);
        return run && piece.end > piece.start
          ? [{ ...piece, run, text: text.slice(piece.start, piece.end) }]
          : [];
      }),
    );
  }

  /** A number that no annotation has yet. */
  get firstFreeId(): number {
    return this.nextId;
  }

  /** The edits of the document part; their comments are noted for `finish`. */
  edits(revisions: readonly TextRevision[]): readonly Edit[] {
    const placed: Placed[] = [];
    for (const revision of revisions) {
      const id = revision.comment === undefined ? undefined : this.commentsXml.firstId + this.comments.length;
      const place = this.place(revision, placed, id);
      if (!place) continue;
      placed.push(place);
      if (id === undefined) continue;
      this.comments.push({ id, author: MARK_AUTHOR, date: this.stamp, text: revision.comment! });
    }
    return this.pieces.flatMap((pieces, index) => {
      const own = placed.filter(({ paragraph }) => paragraph === index);
      return own.length > 0 ? this.paragraph(pieces, own) : [];
    });
  }

  /** Writes the comments down. */
  finish(): void {
    if (this.comments.length === 0) return;
    const part = this.commentsPart() ?? this.addCommentsPart(this.commentsBefore);
    this.package_.edit(part, this.commentsXml.append(this.comments));
  }

  private commentsPart(): string | undefined {
    const { parts } = this.package_;
    return parts
      .relationships(this.main)
      .find(({ type, target }) => type === "comments" && target !== undefined && parts.entry(target))?.target;
  }

  private addCommentsPart(empty: string): string {
    const folder = this.main.split("/").slice(0, -1).join("/");
    const part = this.package_.add(
      (count) => `${folder && `${folder}/`}comments${count === 1 ? "" : String(count)}.xml`,
      new TextEncoder().encode(empty),
      COMMENTS_TYPE,
    );
    this.package_.relate(this.main, part, `${this.runs.dialect.relationships}/comments`);
    return part;
  }

  /** Where a revision stands: on its own words, or on the paragraph nearest to it; nowhere in an empty document. */
  private place(
    { paragraph, start, end, replacement, highlight = false }: TextRevision,
    taken: readonly Placed[],
    comment: number | undefined,
  ): Placed | undefined {
    if (start === end && replacement !== undefined) {
      const own = this.pieces[paragraph] ?? [];
      return own.some((piece) => piece.start <= start && piece.end >= start)
        ? { paragraph, start, end, replacement, comment, highlight }
        : undefined;
    }
    const inside = (this.pieces[paragraph] ?? []).filter((piece) => piece.end > start && piece.start < end);
    if (inside.length > 0) {
      const from = Math.max(start, inside[0]!.start);
      const to = Math.min(end, inside[inside.length - 1]!.end);
      const complete = inside.reduce((sum, piece) => sum + piece.end - piece.start, 0);
      const lost = from > start || to < end || complete < inside[inside.length - 1]!.end - inside[0]!.start;
      const overlaps = taken.some(
        (other) =>
          other.replacement !== undefined &&
          other.paragraph === paragraph &&
          other.start < to &&
          other.end > from,
      );
      const kept = lost || overlaps ? undefined : replacement;
      return { paragraph, start: from, end: to, replacement: kept, comment, highlight };
    }
    if (comment === undefined) return undefined;
    for (let distance = 0; distance < this.pieces.length; distance++) {
      for (const near of [paragraph - distance, paragraph + distance]) {
        const there = this.pieces[near] ?? [];
        const [first] = there;
        const last = there[there.length - 1];
        if (!first || !last) continue;
        return {
          paragraph: near,
          start: first.start,
          end: last.end,
          replacement: undefined,
          comment,
          highlight: false,
        };
      }
    }
    return undefined;
  }

  private paragraph(pieces: readonly Splittable[], placed: readonly Placed[]): readonly Edit[] {
    const edits: Edit[] = [];
    for (let first = 0; first < pieces.length;) {
      let after = first + 1;
      while (
        pieces[after]?.run === pieces[first]!.run &&
        pieces[after]!.xmlStart === pieces[after - 1]!.xmlEnd
      ) {
        after++;
      }
      const stretch = pieces.slice(first, after);
      const { start } = stretch[0]!;
      const { end } = stretch[stretch.length - 1]!;
      if (placed.some((one) => touches(one, start, end, first === 0))) {
        edits.push(this.rewrite(stretch, placed, pieces));
      }
      first = after;
    }
    return edits;
  }

  /** Writes neighbouring pieces of one run anew: the run is closed where something stands beside it. */
  private rewrite(
    stretch: readonly Splittable[],
    placed: readonly Placed[],
    all: readonly Splittable[],
  ): Edit {
    const { run, xmlStart } = stretch[0]!;
    const { xmlEnd } = stretch[stretch.length - 1]!;
    const closing = `</${run.prefix}r>`;
    const ends = (which: (one: Placed) => boolean) => this.ends(placed.filter(which), run, all);
    let out = "";
    let inRun = true;
    const beside = (markup: string): void => {
      if (markup === "") return;
      if (inRun) out += closing;
      inRun = false;
      out += markup;
    };
    const within = (content: string): void => {
      if (!inRun) out += run.opening + this.renumbered(run.properties);
      inRun = true;
      out += content;
    };
    for (const piece of stretch) {
      for (const [start, end] of atomsOf(piece, placed)) {
        // What is written before the first word of all; behind others it follows the word before it.
        if (start === all[0]!.start) beside(ends((one) => one.start === start && one.end === start));
        beside(this.starts(placed.filter((one) => one.start === start && one.end > start)));
        const around = placed.filter((one) => one.end > one.start && one.start <= start && one.end >= end);
        const deleted = around.some(({ replacement }) => replacement !== undefined);
        const lit = !deleted && around.some(({ highlight }) => highlight);
        const content = this.content(piece, start, end, deleted && this.trackedChanges);
        if (deleted && this.trackedChanges) {
          beside(this.tracked("del", run, run.opening + this.renumbered(run.properties) + content + closing));
        } else if (lit)
          beside(run.opening + highlighted(this.renumbered(run.properties), run.prefix) + content + closing);
        else if (!deleted) within(content);
        else within(this.plainly(around, start, run.prefix));
        beside(ends((one) => one.end === end && !this.isPlain(one)));
      }
    }
    // Where nothing of the run is left before or behind, its own tags go, so that no empty run stays.
    const opens = xmlStart === run.contentStart && out.startsWith(closing);
    const closes = xmlEnd === run.contentEnd && !inRun;
    if (!closes) within("");
    return {
      start: opens ? run.start : xmlStart,
      end: closes ? run.end : xmlEnd,
      text: opens ? out.slice(closing.length) : out,
    };
  }

  /** New words that need no run of their own: they have the looks of those in whose place they stand. */
  private isPlain({ start, end, replacement, comment, highlight }: Placed): boolean {
    return (
      !this.trackedChanges && end > start && replacement !== undefined && comment === undefined && !highlight
    );
  }

  private plainly(around: readonly Placed[], start: number, prefix: string): string {
    const one = around.find((placed) => placed.start === start && this.isPlain(placed));
    if (!one?.replacement) return "";
    return `<${prefix}t xml:space="preserve">${escapeXml(one.replacement)}</${prefix}t>`;
  }

  /** Part of a piece. What is whole and stays is left as it is; so are tabs and breaks. */
  private content(piece: Splittable, start: number, end: number, deleted: boolean): string {
    const source = this.xml.slice(piece.xmlStart, piece.xmlEnd);
    const { prefix } = piece.run;
    const whole = start === piece.start && end === piece.end;
    if (!new RegExp(`^<${prefix}t[\\s>]`).test(source) || (whole && !deleted)) return source;
    const text = piece.text.slice(start - piece.start, end - piece.start);
    const name = `${prefix}${deleted ? "delText" : "t"}`;
    return `<${name} xml:space="preserve">${escapeXml(text)}</${name}>`;
  }

  private starts(placed: readonly Placed[]): string {
    return placed
      .map(({ comment }) =>
        comment === undefined ? "" : `${this.runs.tag("commentRangeStart", { id: comment })}/>`,
      )
      .join("");
  }

  /** The new words, in the look of the first of the old, then the comments. */
  private ends(placed: readonly Placed[], run: Run, all: readonly Splittable[]): string {
    const { prefix } = run;
    return placed
      .map(({ start, end, replacement, comment: id, highlight }) => {
        // What is written at a place looks like the word before it.
        const like = (start === end ? all.filter((piece) => piece.start < start).pop() : undefined)?.run;
        const { properties } = like ?? (all.find((piece) => piece.end > start) ?? all[all.length - 1]!).run;
        const plain = withoutHistory(properties);
        const looks = highlight ? highlighted(plain, prefix) : plain;
        const text = `<${prefix}t xml:space="preserve">${escapeXml(replacement ?? "")}</${prefix}t>`;
        const written = `<${prefix}r>${looks}${text}</${prefix}r>`;
        const inserted =
          replacement === undefined || replacement === ""
            ? ""
            : this.trackedChanges
              ? this.tracked("ins", run, written)
              : written;
        if (id === undefined) return inserted;
        const begun = start === end ? `${this.runs.tag("commentRangeStart", { id })}/>` : "";
        return (
          `${begun}${inserted}${this.runs.tag("commentRangeEnd", { id })}/>` +
          `<${prefix}r>${this.runs.tag("commentReference", { id })}/></${prefix}r>`
        );
      })
      .join("");
  }

  /** Runs as a tracked change. Inside somebody else's insertion ours stands between two halves of theirs. */
  private tracked(kind: "ins" | "del", run: Run, runs: string): string {
    const tag = this.runs.tag(kind, { id: this.nextId++, author: MARK_AUTHOR, date: this.stamp });
    const change = `${tag}>${runs}</${run.prefix}${kind}>`;
    if (kind === "del" || !run.insertion) return change;
    return `</${run.insertion.name}>${change}${this.renumbered(run.insertion.tag)}`;
  }

  /** A copy of markup that carries a number of its own. */
  private renumbered(markup: string): string {
    return markup.replace(
      /(<[\w:]*(?:rPrChange|ins|moveTo)\b[^>]*?\s[\w:]*\bid\s*=\s*)("[^"]*"|'[^']*')/g,
      (_, before: string) => `${before}"${String(this.nextId++)}"`,
    );
  }
}

/** Whether something is to be done in a stretch: writing at a place belongs to the words before it. */
function touches(one: Placed, start: number, end: number, first: boolean): boolean {
  if (one.start < one.end) return one.start < end && one.end > start;
  return (one.start > start && one.start <= end) || (first && one.start === start);
}

/** Where in run properties a highlight stands: before these. */
const BEHIND_HIGHLIGHT =
  /<[\w:]*(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)\b/;

/** Run properties with a yellow ground. */
function highlighted(properties: string, prefix: string): string {
  const mark = `<${prefix}highlight ${prefix || "w:"}val="yellow"/>`;
  if (/^<[\w:]*rPr[^>]*\/>$/.test(properties) || properties === "")
    return `<${prefix}rPr>${mark}</${prefix}rPr>`;
  const plain = properties.replace(/<[\w:]*highlight\b[^>]*\/>/g, "");
  const behind = BEHIND_HIGHLIGHT.exec(plain);
  const at = behind ? behind.index : plain.lastIndexOf("</");
  return plain.slice(0, at) + mark + plain.slice(at);
}

/** The parts of a piece between which something begins or ends. */
function atomsOf(piece: Splittable, placed: readonly Placed[]): readonly (readonly [number, number])[] {
  const cuts = new Set([piece.start, piece.end]);
  for (const { start, end } of placed) {
    for (const at of [start, end]) if (at > piece.start && at < piece.end) cuts.add(at);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => [sorted[index]!, end] as const);
}

/** Run properties without the record of how they came about. */
function withoutHistory(properties: string): string {
  return properties.replace(/<([\w:]*rPrChange)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, "");
}
