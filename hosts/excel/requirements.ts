/**
 * What is there, in this Excel and in the client library that is loaded: the one place that asks. The manifest asks for the
 * first; everything newer is asked for here before it is used. Two must agree, because they come from two places: Excel
 * from the office's own installation, the library from beside the pane, where it may be older than the Excel (what npm
 * has ends at ExcelApi 1.15) and then simply lacks the members.
 */

interface Classes {
  readonly Comment: Excel.Comment;
  readonly CommentCollection: Excel.CommentCollection;
  readonly ConditionalFormat: Excel.ConditionalFormat;
  readonly Note: Excel.Note;
  readonly NoteCollection: Excel.NoteCollection;
  readonly Range: Excel.Range;
  readonly RangeAreas: Excel.RangeAreas;
  readonly Workbook: Excel.Workbook;
  readonly Worksheet: Excel.Worksheet;
  readonly WorksheetCollection: Excel.WorksheetCollection;
}

/** A member of the client library: `Workbook.notes`. */
type Member = { [Class in keyof Classes]: `${Class}.${keyof Classes[Class] & string}` }[keyof Classes];

/** Something that not every Excel can. */
export interface Capability {
  /** The requirement set ExcelApi that has it. */
  readonly version: string;
  /** What of the client library it takes. */
  readonly members: readonly Member[];
}

/** The pane itself: Excel 2021 and newer, Microsoft 365, the web, Mac. `manifest.xml` says the same. */
export const NEEDED_API: Capability = {
  version: "1.9",
  members: [
    "RangeAreas.conditionalFormats",
    "Workbook.customXmlParts",
    "Worksheet.getRanges",
    "WorksheetCollection.onFormatChanged",
  ],
};

/** Threaded comments. */
export const COMMENTS_API: Capability = {
  version: "1.10",
  members: [
    "Workbook.comments",
    "CommentCollection.add",
    "CommentCollection.getCount",
    "Comment.replies",
    "Comment.getLocation",
    "Comment.delete",
  ],
};

/** Merged areas of a range. */
export const MERGES_API: Capability = { version: "1.13", members: ["Range.getMergedAreasOrNullObject"] };

/** Other cells for a conditional format that is there: what undo knows of it stays one thing. */
export const MOVABLE_FORMATS_API: Capability = { version: "1.17", members: ["ConditionalFormat.setRanges"] };

/** Old notes (批注), which no volume-licensed Excel knows yet. */
export const NOTES_API: Capability = {
  version: "1.18",
  members: [
    "Workbook.notes",
    "NoteCollection.add",
    "NoteCollection.getCount",
    "NoteCollection.getItem",
    "Note.getLocation",
    "Note.delete",
  ],
};

export function supports({ version, members }: Capability): boolean {
  return hostHas(version) && members.every(libraryHas);
}

/** A requirement set that is not Excel's own. */
export interface CommonSet {
  readonly name: string;
  readonly version: string;
}

/** A page in the user's browser: Windows, Mac, iPad; not the web, which is in one. */
export const BROWSER_WINDOWS: CommonSet = { name: "OpenBrowserWindowApi", version: "1.1" };

export function offers({ name, version }: CommonSet): boolean {
  return Office.context.requirements.isSetSupported(name, version);
}

/** The newest requirement set that this Excel says it has, whatever the library. */
export function newestApi(): string {
  let newest = 0;
  for (let minor = 1; minor <= 40; minor++) if (hostHas(`1.${String(minor)}`)) newest = minor;
  return `1.${String(newest)}`;
}

function hostHas(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

function libraryHas(member: Member): boolean {
  const [type = "", name = ""] = member.split(".");
  const library = Excel as unknown as Readonly<Record<string, { readonly prototype: object } | undefined>>;
  const prototype = library[type]?.prototype;
  return prototype !== undefined && name in prototype;
}
