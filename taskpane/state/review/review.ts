/** 审核结果 of the last run, as it is handed in: what it is made of, and the files. */
import type { Host } from "../../../hosts/host";
import type { EditRecord, ReviewInput } from "../../../src/sheets/review";
import type { Session } from "../session";
import type { Adoption } from "../adoption";
import type { Run } from "../run";

/** The two files that can be had. */
export type ReviewKind = "xlsx" | "docx";

export function reviewInput(
  run: Run,
  host: Host | undefined,
  { adoptions, tied }: Pick<Session, "adoptions" | "tied">,
): ReviewInput {
  return {
    file: run.workbook.name,
    report: run.report,
    diagnosis: run.diagnosis,
    tieOut: tied,
    // What the pane changed itself is the record where the host notes no edits.
    edits: host?.changes?.() ?? adopted(adoptions),
    date: new Date().toLocaleDateString("zh-CN", { dateStyle: "long" }),
  };
}

/** Oldest first; they stand newest first. */
function adopted(adoptions: readonly Adoption[]): readonly EditRecord[] {
  return [...adoptions]
    .reverse()
    .flatMap(({ changes }) =>
      changes.map(({ sheet, address, before, after }) => ({ sheet, address, before, after })),
    );
}

/** The file and its name: `决算.xlsx` → `决算-审核结果.xlsx`. */
export async function reviewFile(
  kind: ReviewKind,
  input: ReviewInput,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { reviewXlsx, reviewDocx } = await import("./engine");
  const base = input.file.replace(/\.(?:xlsx|xlsm|xls)$/i, "");
  return kind === "xlsx"
    ? { name: `${base}-审核结果.xlsx`, bytes: reviewXlsx(input, input.file) }
    : { name: `${base}-审核报告.docx`, bytes: reviewDocx(input) };
}
