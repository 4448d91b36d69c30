/** Several files dropped at once: which is what, by what is in them. */
import type { Statement } from "../../src/statement/statement";
import { companionKinds, companionYear } from "../../src/statement/companion-verdict";
import { recogniseUnits } from "../../src/statement/recognise";
import { KIND_WORD } from "../../src/report/report-words";
import { readWorkbook } from "../file/read";
import { HostError } from "../host";
import { bytesOf } from "../opened-file";

/** What a file is used as: the workbook to check, what stands beside it, its 情况说明; or not at all. */
export type FileRole = "main" | "prior" | "budget" | "text" | "none";

export const FILE_ROLES: Readonly<Record<FileRole, string>> = {
  main: "要核对的表",
  prior: "上年的表",
  budget: "本年预算表",
  text: "情况说明",
  none: "不用",
};

export interface SortedFile {
  readonly file: File;
  /** What was seen in it: `某局 2022年度部门决算`. */
  readonly seen: string;
  readonly role: FileRole;
}

/** What is in a file, as far as it matters here. */
export type FileContent =
  | { readonly is: "tables"; readonly statement: Statement }
  | { readonly is: "text"; readonly statement: Statement }
  | { readonly is: "other"; readonly why: string };

/** Reads the files and proposes what each is. */
export async function sortFiles(files: readonly File[]): Promise<readonly SortedFile[]> {
  const contents = await Promise.all(files.map(contentOfFile));
  const roles = proposeRoles(contents);
  return files.map((file, at) => ({ file, seen: seenText(contents[at]!), role: roles[at]! }));
}

async function contentOfFile(file: File): Promise<FileContent> {
  try {
    if (/\.(?:docx|txt)$/i.test(file.name)) {
      const [{ readDocument, statementOfText }, bytes] = await Promise.all([
        import("./several-texts"),
        bytesOf(file, "情况说明"),
      ]);
      return { is: "text", statement: statementOfText(readDocument(bytes, file.name)) };
    }
    const [statement] = recogniseUnits(readWorkbook(await bytesOf(file, "部门决算表"), file.name));
    return statement && statement.tables.length > 0
      ? { is: "tables", statement }
      : { is: "other", why: "没有认出公开表" };
  } catch (error) {
    if (error instanceof HostError) return { is: "other", why: error.message };
    throw error;
  }
}

/** One workbook is checked: a final account before a budget, the newest first. The others stand where they fit. */
export function proposeRoles(contents: readonly FileContent[]): readonly FileRole[] {
  const roles: FileRole[] = contents.map(() => "none");
  const tables = contents.flatMap((content, at) =>
    content.is === "tables" ? [{ statement: content.statement, at }] : [],
  );
  const [main] = [...tables].sort(
    (a, b) =>
      Number(b.statement.kind === "final-account") - Number(a.statement.kind === "final-account") ||
      b.statement.year - a.statement.year ||
      a.at - b.at,
  );
  if (main) {
    roles[main.at] = "main";
    for (const kind of ["prior", "budget"] as const) {
      if (kind === "budget" && main.statement.kind === "budget") continue;
      const kinds = companionKinds(kind, main.statement);
      const fit = tables
        .filter(({ at, statement }) => roles[at] === "none" && kinds.includes(statement.kind))
        .filter(({ statement }) => statement.year === companionYear(kind, main.statement))
        .sort((a, b) => kinds.indexOf(a.statement.kind) - kinds.indexOf(b.statement.kind))[0];
      if (fit) roles[fit.at] = kind;
    }
  }
  const texts = contents.flatMap((content, at) =>
    content.is === "text" ? [{ year: content.statement.year, at }] : [],
  );
  // That of the workbook's own year; else one that names none.
  const text =
    texts.find(({ year }) => year === main?.statement.year) ??
    texts.find(({ year }) => year === 0) ??
    texts[0];
  if (text) roles[text.at] = "text";
  return roles;
}

function seenText(content: FileContent): string {
  switch (content.is) {
    case "other":
      return content.why;
    default: {
      const { department, year, kind } = content.statement;
      const what = content.is === "tables" || kind !== "unknown" ? KIND_WORD[kind] : "";
      const text = content.is === "text" ? `${what && "的"}文字` : "";
      return [department, `${year > 0 ? `${year}年度` : ""}${what}${text}`].filter(Boolean).join(" ");
    }
  }
}
