/**
 * The words of a mark, in the cell itself: an old note (批注) where this Excel lets add-ins write them, else a threaded comment,
 * else nothing — the pane's list says it all anyway. Ours are known by how they begin, so that those of other people are
 * never touched; one that somebody answered is a conversation and stays.
 */
import { quotedSheet } from "../../src/workbook/address";
import { markOfWords } from "../mark-looks";
import { codeOf, isEditing } from "./problems";
import { askAll, type Questions } from "./questions";
import { COMMENTS_API, NOTES_API, supports } from "./requirements";
import { splitAddress } from "./sheet-names";

export type AnnotationKind = "note" | "comment";

/** More would make Excel slow and say no more than the pane does; the gravest come first. */
export const MOST_ANNOTATIONS = 100;

/** What this Excel can write into a cell. */
export function annotationKind(): AnnotationKind | undefined {
  if (supports(NOTES_API)) return "note";
  return supports(COMMENTS_API) ? "comment" : undefined;
}

/** A text in a cell. */
export interface Annotation {
  /** The sheet's name now. */
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

/** One of ours that stands in the workbook and that nobody answered. */
export interface FoundAnnotation extends Annotation {
  /** Queues its removal. */
  remove(): void;
}

/** The same text in the same cell. */
export function isSame(a: Annotation, b: Annotation): boolean {
  return a.sheet === b.sheet && a.address === b.address && a.text === b.text;
}

export function addAnnotation(
  context: Excel.RequestContext,
  kind: AnnotationKind,
  annotation: Annotation,
): void {
  const cell = `${quotedSheet(annotation.sheet)}!${annotation.address}`;
  if (kind === "note") context.workbook.notes.add(cell, annotation.text);
  else context.workbook.comments.add(cell, annotation.text);
}

/** Where words go into no cell at all, this many tell. */
const REFUSED_AT_FIRST = 3;

/** Cells that may refuse words before the others are left without: each takes two requests to find. */
const MOST_REFUSED = 10;

/**
 * Writes words into cells, and goes on after those that take none. Excel stops a request at the first that does not: how many
 * there are then tells which it was.
 *
 * @returns those that stand in their cells now, and those whose cells take none
 */
export async function addWhereTaken(
  context: Excel.RequestContext,
  kind: AnnotationKind,
  wanted: readonly Annotation[],
): Promise<{ readonly written: readonly Annotation[]; readonly refused: readonly Annotation[] }> {
  const count = async (): Promise<number> => {
    const all = kind === "note" ? context.workbook.notes.getCount() : context.workbook.comments.getCount();
    await context.sync();
    return all.value;
  };
  const written: Annotation[] = [];
  const refused: Annotation[] = [];
  const put = async (waiting: readonly Annotation[], before: number): Promise<void> => {
    if (waiting.length === 0) return;
    try {
      for (const annotation of waiting) addAnnotation(context, kind, annotation);
      await context.sync();
      written.push(...waiting);
    } catch (error) {
      if (codeOf(error) === undefined || isEditing(error)) throw error;
      const after = await count();
      written.push(...waiting.slice(0, after - before));
      refused.push(...waiting.slice(after - before, after - before + 1));
      if (refused.length >= (written.length === 0 ? REFUSED_AT_FIRST : MOST_REFUSED)) return;
      await put(waiting.slice(after - before + 1), after);
    }
  };
  if (wanted.length > 0) await put(wanted, await count());
  return { written, refused };
}

/** What stands in the cells, as far as Excel tells. */
export interface FoundAnnotations {
  readonly ours: readonly FoundAnnotation[];
  /** Whether there are any that Excel tells nothing of. */
  readonly unread: boolean;
}

/**
 * Finds ours, of either kind, in two sendings that others may share: asks for all; after the first, the first function asks more
 * of ours; after the second, its function gives them.
 */
export function askAnnotations(
  context: Excel.RequestContext,
  questions: Questions,
): () => Promise<() => FoundAnnotations> {
  const comments = supports(COMMENTS_API)
    ? askAll(questions, () => context.workbook.comments, "id,content")
    : undefined;
  const notes = supports(NOTES_API) ? askAll(questions, () => context.workbook.notes, "content") : undefined;
  return async () => {
    const allComments = await comments?.();
    const allNotes = await notes?.();
    const found = [
      ...(allComments?.items ?? []).filter(isOurs).map((comment) =>
        questions.ask(
          () => ({ cell: comment.getLocation().load("address"), replies: comment.replies.getCount() }),
          ({ cell, replies }) =>
            replies.value === 0 ? [annotationAt(cell, comment.content, () => comment.delete())] : [],
        ),
      ),
      ...(allNotes?.items ?? []).filter(isOurs).map((note) =>
        questions.ask(
          () => note.getLocation().load("address"),
          (cell) => {
            // By its cell: a note has no id, and by its number it would be another one once one before it is gone.
            const remove = () => context.workbook.notes.getItem(cell.address).delete();
            return [annotationAt(cell, note.content, remove)];
          },
        ),
      ),
    ];
    return () => ({
      ours: found.flatMap(({ value }) => value ?? []),
      unread:
        found.some(({ value }) => value === undefined) ||
        [allComments, allNotes].some((all) => all !== undefined && all.unread !== 0),
    });
  };
}

function isOurs({ content }: { readonly content: string }): boolean {
  return markOfWords(content) !== undefined;
}

function annotationAt(cell: Excel.Range, text: string, remove: () => void): FoundAnnotation {
  const { sheet, address } = splitAddress(cell.address);
  return { sheet, address, text, remove };
}
