import type { Place } from "../../../src/workbook/workbook";
import { columnName, parseAddress } from "../../../src/workbook/address";
import type { Mark } from "../../host";
import { MARK_AUTHOR, markOfWords } from "../../mark-looks";
import { escapeXml, XmlCursor, type Edit } from "../package/xml";

/** A comment to put on a cell, rows and columns from 0. */
export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Excel refuses more in one cell. */
const MOST_CHARACTERS = 32_000;

export function emptyComments(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`
  );
}

/**
 * The edits that add comments to a comments part. A cell that has one keeps it, and ours follows below.
 *
 * @returns the edits, and the cells that had comments before
 * @throws XmlError
 */
export function addComments(
  xml: string,
  comments: readonly Comment[],
): { readonly edits: readonly Edit[]; readonly before: readonly { row: number; column: number }[] } {
  const { prefix, authors, authorCount, ours, list, texts } = readComments(xml);
  const tag = (name: string): string => `${prefix}${name}`;
  const edits: Edit[] = [];
  if (ours < 0) edits.push(authors(`<${tag("author")}>${escapeXml(MARK_AUTHOR)}</${tag("author")}>`));
  const author = ours < 0 ? authorCount : ours;
  for (const comment of comments) {
    const ref = columnName(comment.column) + String(comment.row + 1);
    const text = texts.get(ref);
    if (text) edits.push(...text.append((first) => run(prefix, `${first ? "" : "\n"}${comment.text}`)));
    else {
      edits.push(
        list(
          `<${tag("comment")} ref="${ref}" authorId="${author}"><${tag("text")}>` +
            `${run(prefix, comment.text)}</${tag("text")}></${tag("comment")}>`,
        ),
      );
    }
  }
  const before = [...texts.keys()].flatMap((ref) => parseAddress(ref) ?? []);
  return { edits, before };
}

/** What a comments part holds of ours. */
export interface OurComments {
  /** What our words say, by cell. */
  readonly words: readonly (Pick<Mark, "kind" | "message"> & Place)[];
  /** The edits that take our words away: whole comments, and what was added below those of others. */
  readonly edits: readonly Edit[];
  /** Cells whose comment goes whole. */
  readonly gone: readonly Place[];
  /** Whether no comment is left then. */
  readonly empty: boolean;
}

/**
 * Finds our words in a comments part.
 *
 * @param threads ids of conversations of ours that go: their comments, which stand for them in old programs, go as well
 * @throws XmlError
 */
export function ourComments(xml: string, threads: ReadonlySet<string>): OurComments {
  const cursor = new XmlCursor(xml);
  const words: OurComments["words"][number][] = [];
  const edits: Edit[] = [];
  const gone: { row: number; column: number }[] = [];
  const authors: string[] = [];
  let comments = 0;
  while (cursor.next()) {
    if (cursor.name === "author" && cursor.kind !== "close") authors.push(cursor.text());
    if (cursor.name !== "comment" || cursor.kind === "close") continue;
    comments += 1;
    const { start, depth } = cursor;
    const place = parseAddress(cursor.value("ref") ?? "");
    const author = authors[Number(cursor.value("authorId"))] ?? "";
    const runs = readRuns(cursor, depth);
    if (!place) continue;
    const whole = markOfWords(runs.map(({ text }) => text).join(""));
    const ours = whole ? [] : runs.filter(({ text }) => markOfWords(text));
    if (whole || (author.startsWith("tc=") && threads.has(author.slice(3)))) {
      edits.push({ start, end: cursor.end, text: "" });
      gone.push(place);
    } else edits.push(...ours.map((run) => ({ start: run.start, end: run.end, text: "" })));
    const said = whole ?? markOfWords(ours[0]?.text ?? "");
    if (said) words.push({ ...place, ...said });
  }
  return { words, edits, gone, empty: gone.length === comments };
}

/** The runs of the comment whose tag the cursor stands on; leaves the cursor at its end. */
function readRuns(cursor: XmlCursor, depth: number): { text: string; start: number; end: number }[] {
  const runs: { text: string; start: number; end: number }[] = [];
  if (cursor.kind === "empty") return runs;
  while (cursor.next() && cursor.depth > depth) {
    // A text has runs, or is one itself.
    if (cursor.kind === "close" || cursor.depth !== depth + 2) continue;
    if (cursor.name !== "r" && cursor.name !== "t") continue;
    const { start } = cursor;
    runs.push({ text: cursor.text(), start, end: cursor.end });
  }
  return runs;
}

function run(prefix: string, text: string): string {
  const short = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return (
    `<${prefix}r><${prefix}rPr><${prefix}sz val="9"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/>` +
    `</${prefix}rPr><${prefix}t xml:space="preserve">${escapeXml(short)}</${prefix}t></${prefix}r>`
  );
}

interface CommentText {
  /** The edits that add a run at the end; `first` where the comment was empty. */
  readonly append: (run: (first: boolean) => string) => readonly Edit[];
}

interface CommentsPlaces {
  readonly prefix: string;
  readonly authorCount: number;
  /** The number of our own name among the authors, or −1. */
  readonly ours: number;
  readonly authors: (element: string) => Edit;
  readonly list: (element: string) => Edit;
  /** By cell. */
  readonly texts: ReadonlyMap<string, CommentText>;
}

function readComments(xml: string): CommentsPlaces {
  const cursor = new XmlCursor(xml);
  const names: string[] = [];
  const texts = new Map<string, CommentText>();
  let prefix = "";
  let rootEnd = 0;
  let authors: CommentsPlaces["authors"] | undefined;
  let list: CommentsPlaces["list"] | undefined;
  let ref = "";
  while (cursor.next()) {
    if (cursor.depth === 0 && cursor.kind !== "close") {
      prefix = cursor.prefix;
      rootEnd = cursor.end;
    } else if (cursor.name === "author" && cursor.kind !== "close") names.push(cursor.text());
    else if (cursor.name === "comment" && cursor.kind === "open") ref = cursor.value("ref") ?? "";
    else if (cursor.name === "text" && cursor.kind !== "close") texts.set(ref, readText(xml, cursor));
    else if (cursor.name === "authors") authors = appender(cursor) ?? authors;
    else if (cursor.name === "commentList") list = appender(cursor) ?? list;
  }
  const missing =
    (name: string): CommentsPlaces["list"] =>
    (element) => ({ start: rootEnd, end: rootEnd, text: `<${prefix}${name}>${element}</${prefix}${name}>` });
  return {
    prefix,
    authorCount: names.length,
    ours: names.indexOf(MARK_AUTHOR),
    authors: authors ?? missing("authors"),
    list: list ?? missing("commentList"),
    texts,
  };
}

/** How to add to the end of the element whose empty or closing tag the cursor stands on. */
function appender({ kind, prefix, name, start, end }: XmlCursor): ((element: string) => Edit) | undefined {
  if (kind === "open") return undefined;
  if (kind === "close") return (element) => ({ start, end: start, text: element });
  return (element) => ({ start, end, text: `<${prefix}${name}>${element}</${prefix}${name}>` });
}

/** From the opening tag of a comment's text to its end. */
function readText(xml: string, cursor: XmlCursor): CommentText {
  const { prefix, start, end, kind, depth } = cursor;
  if (kind === "empty") {
    return { append: (run) => [{ start, end, text: `<${prefix}text>${run(true)}</${prefix}text>` }] };
  }
  let plain: { start: number; end: number } | undefined;
  let place: number | undefined;
  let runs = 0;
  while (cursor.next() && cursor.depth > depth) {
    if (cursor.depth !== depth + 1 || cursor.kind === "close") continue;
    // Readings (拼音) come after the runs.
    if (cursor.name === "rPh" || cursor.name === "phoneticPr") place ??= cursor.start;
    const from = cursor.start;
    const { name } = cursor;
    cursor.skip();
    if (name === "t") plain = { start: from, end: cursor.end };
    else if (name === "r") runs++;
  }
  const last = place ?? cursor.start;
  return {
    append: (run) => [
      // Text without a run becomes a run of its own: not every program shows both.
      ...(plain ? [{ ...plain, text: `<${prefix}r>${xml.slice(plain.start, plain.end)}</${prefix}r>` }] : []),
      { start: last, end: last, text: run(!plain && runs === 0) },
    ],
  };
}
