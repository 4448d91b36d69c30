/** Rewrites runs of a document part: what is replaced, with or without a tracked change, what is noted beside it, what is lit. */
import { MARK_AUTHOR } from "../../mark-looks";
import type { DocxParagraph } from "./read-docx";
import { emptyWordComments, wordComments, type WordComment } from "./docx-comments";
import { RunMap, type Run } from "./runs";
import { PackageEdits } from "../package/edits";
import { escapeXml, type Edit } from "../package/xml";
import { atomsOf, placeOf, touches, type Placed, type Splittable, type TextRevision } from "./placed";
import { highlighted, withoutHistory } from "./run-looks";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

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
      const place = placeOf(this.pieces, revision, placed, id);
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
