/**
 * The parts of an Office file and how they hang together (Open Packaging Conventions): part names without regard
 * to case, relationships with relative or absolute targets, content types. Reading and marking both find a sheet
 * through this, so that the cells that are marked are the cells that were read.
 */
import { DAMAGED, FileProblem } from "../problem";
import { decodeXml, decoding, XmlCursor } from "./xml";
import { TOO_LARGE, unpack, unpacking, type ZipEntry } from "./zip";

export interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `styles`, `comments`. */
  readonly type: string;
  /** The part it points to, as a full name without the leading slash; undefined where it points outside. */
  readonly target: string | undefined;
}

export const CONTENT_TYPES = "[Content_Types].xml";

/** All that is unpacked of one file, in bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

export class Parts {
  private readonly byName = new Map<string, ZipEntry>();
  private unpacked = 0;

  constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      const key = partKey(entry.name);
      const known = this.byName.get(key);
      // Folders may stand there any number of times: nothing is read from them.
      if (known && !key.endsWith("/"))
        throw new FileProblem(
          `压缩包里有两个 ${known.name}，不知道哪一个是真的，请用 Excel 或 WPS 打开后另存一份再试`,
        );
      this.byName.set(key, entry);
    }
  }

  entry(name: string): ZipEntry | undefined {
    return this.byName.get(partKey(name));
  }

  /** @throws FileProblem where the part is missing or damaged */
  bytes(name: string): Uint8Array {
    return unpack(this.present(name));
  }

  /**
   * Reads a part of any length with a cursor that holds a stretch of it at a time. What is damaged says so, not what it was
   * misread for.
   *
   * @throws FileProblem, XmlError
   */
  read<T>(name: string, reading: (cursor: XmlCursor) => T): T {
    const pieces = decoding(unpacking(this.present(name)));
    try {
      return reading(new XmlCursor(pieces));
    } catch (error) {
      while (!pieces.next().done);
      throw error;
    }
  }

  private present(name: string): ZipEntry {
    const entry = this.entry(name);
    if (!entry) throw new FileProblem(DAMAGED);
    this.unpacked += entry.size;
    if (this.unpacked > MOST_BYTES) throw new FileProblem(TOO_LARGE);
    return entry;
  }

  /** @throws FileProblem, XmlError */
  xml(name: string): string {
    return decodeXml(this.bytes(name));
  }

  /** The relationships of a part; of the package itself where `part` is empty. None where there are none. */
  relationships(part: string): readonly Relationship[] {
    const name = relationshipsOf(part);
    if (!this.entry(name)) return [];
    const found: Relationship[] = [];
    const cursor = new XmlCursor(this.xml(name));
    while (cursor.next()) {
      if (cursor.kind === "close" || cursor.name !== "Relationship") continue;
      found.push({
        id: cursor.value("Id") ?? "",
        type: /[^/]*$/.exec(cursor.value("Type") ?? "")![0],
        target:
          cursor.value("TargetMode") === "External" ? undefined : resolve(part, cursor.value("Target") ?? ""),
      });
    }
    return found;
  }

  /** The content type of a part, as `[Content_Types].xml` has it. */
  contentType(part: string): string {
    if (!this.entry(CONTENT_TYPES)) return "";
    const extension = /[^.]*$/.exec(part)![0].toLowerCase();
    let byExtension = "";
    const cursor = new XmlCursor(this.xml(CONTENT_TYPES));
    while (cursor.next()) {
      if (cursor.kind === "close") continue;
      const type = cursor.value("ContentType") ?? "";
      if (cursor.name === "Override" && partKey(cursor.value("PartName") ?? "") === partKey(part))
        return type;
      if (cursor.name === "Default" && cursor.value("Extension")?.toLowerCase() === extension)
        byExtension = type;
    }
    return byExtension;
  }

  /** The part the package opens with: its workbook, or what else it is. */
  mainPart(): string | undefined {
    return this.relationships("").find(({ type }) => type === "officeDocument")?.target;
  }
}

/** A worksheet of the workbook. Sheets of charts and dialogs have no cells and are left out. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
  /** Whether dates count from 1904. */
  readonly date1904: boolean;
  /** What names stand for, as `Workbook.names` has them. */
  readonly names: ReadonlyMap<string, string>;
}

/** @throws FileProblem, XmlError */
export function readWorkbookParts(parts: Parts, workbook: string): WorkbookParts {
  const relationships = parts.relationships(workbook);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetPart[] = [];
  const listed: string[] = [];
  const names: { readonly name: string; readonly sheet: string | undefined; readonly text: string }[] = [];
  let date1904 = false;
  const cursor = new XmlCursor(parts.xml(workbook));
  while (cursor.next()) {
    if (cursor.kind === "close") continue;
    if (cursor.name === "workbookPr") date1904 = isTrue(cursor.value("date1904"));
    if (cursor.name === "definedName") {
      const [name = "", sheet] = [cursor.value("name"), cursor.value("localSheetId")];
      names.push({ name, sheet, text: cursor.text() });
    }
    if (cursor.name !== "sheet") continue;
    listed.push(cursor.value("name") ?? "");
    const id = cursor.value("id");
    const relationship = byId.get(id ?? "");
    if (!relationship?.target) throw new FileProblem(DAMAGED);
    if (relationship.type !== "worksheet") continue;
    const state = cursor.value("state");
    sheets.push({
      name: cursor.value("name") ?? "",
      hidden: state === "hidden" || state === "veryHidden",
      part: relationship.target,
    });
  }
  const targetOf = (wanted: string): string | undefined =>
    relationships.find(({ type, target }) => type === wanted && target !== undefined && parts.entry(target))
      ?.target;
  return {
    sheets,
    styles: targetOf("styles"),
    sharedStrings: targetOf("sharedStrings"),
    date1904,
    names: new Map(
      names.map(({ name, sheet, text }) => [
        (sheet === undefined ? name : `${listed[Number(sheet)] ?? ""}!${name}`).toLowerCase(),
        text,
      ]),
    ),
  };
}

/** The part that holds the relationships of this one. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as seen from a part, as a full name: `xl/worksheets/sheet1.xml` + `../comments1.xml`. */
export function resolve(from: string, target: string): string {
  const path = unescapePath(target.replace(/\\/g, "/").replace(/[?#].*$/, ""));
  const segments = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** A full name as seen from a part: the other way round. */
export function relative(from: string, to: string): string {
  const there = to.split("/");
  const here = from.split("/").slice(0, -1);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}

/** Under which a part is found: names differ by more than case, escapes and a leading slash. */
export function partKey(name: string): string {
  return unescapePath(name).replace(/^\//, "").toLowerCase();
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
