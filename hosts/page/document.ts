/** A workbook that is open in the page, and the ways in and out: a file, a sample, a marked copy. */
import type { TextSheet } from "../../src/sheets/text-sheet";
import type { WorkingPaper } from "../../src/sheets/working-paper";
import { toAddress } from "../../src/workbook/address";
import { markWorkbook } from "../file/xlsx/mark";
import { withoutMarks } from "../file/xlsx/unmark";
import { writeMemory, type MemoryChanges } from "../file/xlsx/memory";
import { readWorkbook } from "../file/read";
import { writePapers } from "../file/xlsx/paper-xlsx";
import { writeTextSheets } from "../file/xlsx/text-sheet-xlsx";
import { KEPT, writeValues, type CellValue } from "../file/xlsx/values";
import type { Mark } from "../host";
import { bytesOf } from "../opened-file";
import { isResult } from "./calculation";
import type { Edit } from "./edit";
import { PageHost } from "./host";

/**
 * Opens a file that the user chose or dropped.
 *
 * @throws HostError with one sentence where it is no workbook
 */
export async function openFile(file: File): Promise<PageHost> {
  return openBytes(await bytesOf(file, "部门决算表"), file.name);
}

/**
 * Opens a workbook. Marks of ours that it has, of an earlier copy, are taken off the file and are marks of the page: they
 * follow the results, and can be cleared.
 *
 * @throws HostError
 */
export function openBytes(file: Uint8Array, name: string): PageHost {
  const { bytes, marks } = withoutMarks(file);
  return new PageHost(readWorkbook(bytes, name), bytes, marks);
}

/** What a copy would hold besides the file as it was opened. */
export interface CopyContent {
  readonly marks: readonly Mark[];
  readonly edits: readonly Edit[];
  /** 情况说明, by the name of the sheet. */
  readonly texts: ReadonlyMap<string, TextSheet>;
  /** 核对底稿, alike. */
  readonly papers: ReadonlyMap<string, WorkingPaper>;
  readonly memories: MemoryChanges;
  /** Whether the file had marks and the copy has none. */
  readonly cleared: boolean;
}

export function contentOf(host: PageHost): CopyContent {
  return {
    marks: host.marks(),
    edits: host.edits(),
    texts: host.store.get().texts,
    papers: host.store.get().papers,
    memories: host.changedMemories(),
    cleared: host.cleared(),
  };
}

/** What a copy may hold, in the order in which it is named: in its file name, on the button that saves it, and in words. */
const PARTS = [
  { of: ({ marks }: CopyContent) => marks.length, name: "核对标记", label: "标记", said: "标记" },
  { of: ({ edits }: CopyContent) => edits.length, name: "改正", label: "改正", said: "改动" },
  { of: ({ texts }: CopyContent) => texts.size, name: "情况说明", label: "含说明的", said: "情况说明" },
  { of: ({ papers }: CopyContent) => papers.size, name: "核对底稿", label: "含底稿的", said: "核对底稿" },
  {
    of: ({ memories }: CopyContent) => memories.size,
    name: "补充资料",
    label: "含补充资料的",
    said: "补充资料",
  },
];

/** What it does hold; nothing where only the marks of the file are gone. */
export function partsOf(
  content: CopyContent,
): readonly Pick<(typeof PARTS)[number], "name" | "label" | "said">[] {
  return PARTS.filter((part) => part.of(content) > 0);
}

export function isEmptyContent(content: CopyContent): boolean {
  return partsOf(content).length === 0 && !content.cleared;
}

/** The name of the copy, by the first of what it holds: `决算.xlsx` → `决算-核对标记.xlsx`. */
export function copyName(name: string, content: CopyContent): string {
  // Excel refuses a workbook with macros under another ending.
  const ending = /\.xlsm$/i.test(name) ? "xlsm" : "xlsx";
  return `${name.replace(/\.(?:xlsx|xlsm|xls)$/i, "")}-${partsOf(content)[0]?.name ?? "清除标记"}.${ending}`;
}

/**
 * The file as it was opened, with the 情况说明, with the values that were changed since, with the marks in it and with what
 * the pane keeps.
 *
 * @throws HostError where the file is of a kind that cannot be written into
 */
export function copyOf(
  bytes: Uint8Array,
  { marks, edits, texts, papers, memories }: CopyContent,
): Uint8Array {
  const values = edits.map((edit): CellValue => {
    const { sheet, row, column, after } = edit;
    const formula = isResult(edit) ? KEPT : after?.formula;
    return {
      sheet,
      address: toAddress(row, column),
      value: after ? after.value : null,
      ...(after?.error && { error: true }),
      ...(formula !== undefined && { formula }),
    };
  });
  let copy = bytes;
  // The text first: it may have been edited since.
  if (texts.size > 0)
    copy = writeTextSheets(
      copy,
      [...texts].map(([sheet, text]) => ({ sheet, text })),
    );
  if (papers.size > 0)
    copy = writePapers(
      copy,
      [...papers].map(([sheet, paper]) => ({ sheet, paper })),
    );
  if (values.length > 0) copy = writeValues(copy, values);
  if (marks.length > 0) copy = markWorkbook(copy, marks);
  return memories.size > 0 ? writeMemory(copy, memories) : copy;
}
