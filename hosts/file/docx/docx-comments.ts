/** The comments of a Word document. */
import { escapeXml, XmlCursor, type Edit } from "../package/xml";

export interface WordComment {
  readonly id: number;
  readonly author: string;
  /** `2023-09-01T08:00:00Z` */
  readonly date: string;
  readonly text: string;
}

export function emptyWordComments(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:comments xmlns:w="${namespace}"></w:comments>`
  );
}

/**
 * The first number that no comment has, and the edit that adds comments behind those that are there.
 *
 * @throws XmlError
 */
export function wordComments(
  xml: string,
  namespace: string,
): { readonly firstId: number; readonly append: (comments: readonly WordComment[]) => readonly Edit[] } {
  const cursor = new XmlCursor(xml);
  cursor.next();
  const root = { kind: cursor.kind, prefix: cursor.prefix, name: cursor.name, end: cursor.end };
  let last = cursor.end;
  let firstId = 0;
  while (cursor.next()) {
    if (cursor.depth === 0) last = cursor.start;
    else if (cursor.depth === 1 && cursor.kind !== "close" && cursor.name === "comment") {
      const id = Number(cursor.value("id"));
      if (Number.isSafeInteger(id)) firstId = Math.max(firstId, id + 1);
    }
  }
  const write = (comments: readonly WordComment[]): string =>
    comments.map((comment) => written(comment, namespace)).join("");
  return {
    firstId,
    append: (comments) =>
      root.kind === "empty"
        ? [{ start: root.end - 2, end: root.end, text: `>${write(comments)}</${root.prefix}${root.name}>` }]
        : [{ start: last, end: last, text: write(comments) }],
  };
}

/** The prefix is declared on the comment itself: whatever the part calls its elements, ours are understood. */
function written({ id, author, date, text }: WordComment, namespace: string): string {
  const paragraphs = text
    .split("\n")
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join("");
  return (
    `<w:comment xmlns:w="${namespace}" w:id="${String(id)}" w:author="${escapeXml(author)}"` +
    ` w:date="${date}" w:initials="${escapeXml(author)}">${paragraphs}</w:comment>`
  );
}
