/** Small Word documents, made part by part, for tests that must know every byte. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

export interface WordOptions {
  /** A comments part, its comments' markup. */
  readonly comments?: string;
  /** Further parts by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** The whole of the document part, in place of `body`. */
  readonly document?: string;
}

/** @param body what stands in `w:body` */
export function word(body: string, { comments, parts = {}, document }: WordOptions = {}): Uint8Array {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  const files: Record<string, string> = {
    "[Content_Types].xml":
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("/word/document.xml", MAIN) +
      (comments === undefined ? "" : override("/word/comments.xml", COMMENTS)) +
      "</Types>",
    "_rels/.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml":
      document ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...(comments === undefined
      ? {}
      : {
          "word/comments.xml": `<w:comments xmlns:w="${W}">${comments}</w:comments>`,
          "word/_rels/document.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
            `<Relationship Id="rId9" Type="${R}/comments" Target="comments.xml"/></Relationships>`,
        }),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2023, 8, 1),
  });
}

/** A paragraph of plain runs. */
export function paragraph(...texts: readonly string[]): string {
  return `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join("")}</w:p>`;
}

/** A document of plain paragraphs. */
export function plainWord(texts: readonly string[]): Uint8Array {
  return word(texts.map((text) => paragraph(text)).join(""));
}

export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}
