/** `gouji narrate --from`: last year's text with this year's figures, in last year's own document. */
import { renewDocx, yearsAround } from "../hosts/file/docx/renew-docx";
import { formatOfFile } from "../hosts/file/format";
import { renewalText, sayNotes } from "../src/report/renewal";
import { renew } from "../src/renew/renew";
import { RenewError, type Renewal } from "../src/renew/renewal";
import type { Statement } from "../src/statement/statement";
import type { NarrativeSources } from "../src/write/quantities";
import { openDocument } from "./book";
import type { Io, Output } from "./io";
import type { Parsed } from "./options";
import { UsageError } from "./usage";

/** @throws UsageError where options do not go together */
export function checkFrom({ values }: Parsed, output: Output | undefined): void {
  const { from, tracked, style, decimals } = values;
  if (typeof from !== "string") {
    if (tracked === true) throw new UsageError("--tracked 要与 --from 上年说明 一起用。");
    return;
  }
  if (style !== undefined) throw new UsageError("--style 和 --from 只能用一个：套用上年说明时话照旧。");
  if (decimals !== undefined)
    throw new UsageError("--decimals 不与 --from 一起用：套用上年说明时小数位数照旧。");
  if (tracked === true && (!output || /\.txt$/i.test(output.path)))
    throw new UsageError("--tracked 要写成 .docx，请用 -o 输出.docx。");
}

/** @throws UsageError, FileError, HostError */
export async function narrateFrom(
  statement: Statement,
  sources: NarrativeSources,
  { values }: Parsed,
  output: Output | undefined,
  io: Io,
): Promise<number> {
  const from = String(values["from"]);
  const bytes = await io.read(from);
  const { paragraphs, tables } = openDocument(bytes, from);
  const isDocx = formatOfFile(bytes) === "zip";
  const toDocx = output !== undefined && /\.docx$/i.test(output.path);
  if (toDocx && !isDocx) throw new UsageError(`--from：${from} 是文本文件，-o 的输出文件也应以 .txt 结尾。`);
  const renewal = renewed(from, () =>
    renew(paragraphs, statement, { ...sources, document: tables, renamed: values["renamed"] === true }),
  );
  if (toDocx)
    await io.write(
      output,
      renewDocx(bytes, renewal, { tracked: values["tracked"] === true, date: new Date() }),
    );
  else {
    const text = renewalText(renewal, paragraphs);
    if (output) await io.write(output, new TextEncoder().encode(text));
    else io.out(text);
  }
  const around = isDocx ? yearsAround(bytes, renewal.from) : [];
  for (const line of sayNotes({ ...renewal, notices: [...renewal.notices, ...around] }, paragraphs))
    io.err(line);
  return 0;
}

const REMEDIES = {
  renamed: "；确是同一部门而改了名称时，请加 --renamed",
  "same-year": "；要核对它请用 gouji audit",
  other: "",
} as const;

/** @throws UsageError */
function renewed(from: string, make: () => Renewal): Renewal {
  try {
    return make();
  } catch (error) {
    if (error instanceof RenewError)
      throw new UsageError(`--from：${from} ${error.message}${REMEDIES[error.reason]}。`);
    throw error;
  }
}
