/**
 * A corrected copy of a .docx: figures replaced as tracked changes, with comments beside them, for a person to accept
 * or reject in Word or WPS. Only the document part is patched, around the words concerned, and the comments part is
 * made or added to; every other part of the file stays as it is, byte for byte.
 */
import { HostError } from "../../host";
import { MARK_AUTHOR } from "../../mark-looks";
import { readDocx, type DocxParagraph, type Piece } from "./read-docx";
import { emptyWordComments, wordComments, type WordComment } from "./docx-comments";
import { RunMap, type Run } from "./runs";
import { Parts } from "../package/opc";
import { PackageEdits } from "../package/edits";
import { clauseOf, FileProblem } from "../problem";
import { formatOfFile } from "../format";
import { escapeXml, type Edit } from "../package/xml";
import { readZip } from "../package/zip";

/** What is said of a stretch of the text, and what should stand there. */
export interface Revision {
  /** As `readDocument` counts them, from 0. */
  readonly paragraph: number;
  /** Offsets in the paragraph's text. Where it holds no words, the comment moves to the nearest ones. */
  readonly start: number;
  readonly end: number;
  /** Absent where nothing is to be changed. */
  readonly replacement?: string;
  readonly comment: string;
}

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
    const paragraphs = readDocx(bytes);
    const entries = readZip(bytes);
    const edits = new PackageEdits(entries, new Parts(entries));
    new Reviser(edits, paragraphs, date).revise(revisions);
    return edits.finish();
  } catch (error) {
    throw new HostError(`无法导出修订稿：${clauseOf(error)}。`);
  }
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
  /** The number of its comment. */
  readonly comment: number;
}

class Reviser {
  private readonly main: string;
  private readonly xml: string;
  private readonly runs: RunMap;
  private readonly stamp: string;
  private readonly pieces: readonly (readonly Splittable[])[];
  private nextId: number;

  constructor(
    private readonly edits: PackageEdits,
    paragraphs: readonly DocxParagraph[],
    date: Date,
  ) {
    this.main = edits.parts.mainPart()!;
    this.xml = edits.read(this.main);
    this.runs = RunMap.of(this.xml);
    this.nextId = this.runs.largestId + 1;
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

  revise(revisions: readonly Revision[]): void {
    const { namespace } = this.runs.dialect;
    const part = this.commentsPart();
    const before = part === undefined ? emptyWordComments(namespace) : this.edits.read(part);
    const { firstId, append } = wordComments(before, namespace);
    const comments: WordComment[] = [];
    const placed: Placed[] = [];
    for (const revision of revisions) {
      const id = firstId + comments.length;
      const place = this.place(revision, placed, id);
      if (!place) continue;
      placed.push(place);
      comments.push({ id, author: MARK_AUTHOR, date: this.stamp, text: revision.comment });
    }
    if (comments.length === 0) return;
    this.edits.edit(
      this.main,
      this.pieces.flatMap((pieces, index) => {
        const own = placed.filter(({ paragraph }) => paragraph === index);
        return own.length > 0 ? this.paragraph(pieces, own) : [];
      }),
    );
    this.edits.edit(part ?? this.addCommentsPart(before), append(comments));
  }

  private commentsPart(): string | undefined {
    const { parts } = this.edits;
    return parts
      .relationships(this.main)
      .find(({ type, target }) => type === "comments" && target !== undefined && parts.entry(target))?.target;
  }

  private addCommentsPart(empty: string): string {
    const folder = this.main.split("/").slice(0, -1).join("/");
    const part = this.edits.add(
      (count) => `${folder && `${folder}/`}comments${count === 1 ? "" : String(count)}.xml`,
      new TextEncoder().encode(empty),
      COMMENTS_TYPE,
    );
    this.edits.relate(this.main, part, `${this.runs.dialect.relationships}/comments`);
    return part;
  }

  /** Where a revision stands: on its own words, or on the paragraph nearest to it; nowhere in an empty document. */
  private place(
    { paragraph, start, end, replacement }: Revision,
    taken: readonly Placed[],
    comment: number,
  ): Placed | undefined {
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
      return { paragraph, start: from, end: to, replacement: kept, comment };
    }
    for (let distance = 0; distance < this.pieces.length; distance++) {
      for (const near of [paragraph - distance, paragraph + distance]) {
        const there = this.pieces[near] ?? [];
        const [first] = there;
        const last = there[there.length - 1];
        if (!first || !last) continue;
        return { paragraph: near, start: first.start, end: last.end, replacement: undefined, comment };
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
      if (placed.some((one) => one.start < end && one.end > start)) {
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
        beside(this.starts(placed.filter((one) => one.start === start)));
        const deleted = placed.some(
          (one) => one.replacement !== undefined && one.start <= start && one.end >= end,
        );
        const content = this.content(piece, start, end, deleted);
        if (deleted) {
          beside(this.tracked("del", run, run.opening + this.renumbered(run.properties) + content + closing));
        } else within(content);
        beside(
          this.ends(
            placed.filter((one) => one.end === end),
            run,
            all,
          ),
        );
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
    return placed.map(({ comment }) => `${this.runs.tag("commentRangeStart", { id: comment })}/>`).join("");
  }

  /** The new words, in the look of the first of the old, then the comments. */
  private ends(placed: readonly Placed[], run: Run, all: readonly Splittable[]): string {
    const { prefix } = run;
    const inserted = placed.map(({ start, replacement }) => {
      if (replacement === undefined || replacement === "") return "";
      const like = all.find((piece) => piece.end > start)!.run;
      const text = `<${prefix}t xml:space="preserve">${escapeXml(replacement)}</${prefix}t>`;
      return this.tracked("ins", run, `<${prefix}r>${withoutHistory(like.properties)}${text}</${prefix}r>`);
    });
    const ended = placed.map(
      ({ comment: id }) =>
        `${this.runs.tag("commentRangeEnd", { id })}/>` +
        `<${prefix}r>${this.runs.tag("commentReference", { id })}/></${prefix}r>`,
    );
    return [...inserted, ...ended].join("");
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
