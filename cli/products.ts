/** What can be written of a workbook that was checked: a copy with marks, the 审核结果, a copy with the 核对底稿. */
import { basename, dirname, relative } from "node:path";
import { reviewDocx } from "../hosts/file/docx/review-docx";
import { markWorkbook } from "../hosts/file/xlsx/mark";
import { writePapers } from "../hosts/file/xlsx/paper-xlsx";
import { reviewXlsx } from "../hosts/file/xlsx/review-xlsx";
import { HostError } from "../hosts/host";
import { namedPapers } from "../hosts/own-sheets";
import { marksOfAll } from "../src/report/marks";
import type { ReviewInput } from "../src/sheets/review";
import { workingPaper } from "../src/sheets/working-paper";
import { readBook } from "./book";
import { FileError, type Io, type Output } from "./io";
import type { Parsed } from "./options";
import { isUnknown, type Checked, type Outcome } from "./outcome";
import { outputFrom, workbookEndings } from "./outputs";
import { UsageError } from "./usage";

interface Product {
  readonly option: "mark" | "report" | "paper";
  /** Why it is not written of several files: `一次…，这里给出了多个`. */
  readonly once: string;
  readonly endings: (file: string) => readonly string[];
  /** It is the workbook itself: of a document there is none. */
  readonly isCopy: boolean;
  /** @throws HostError, FileError */
  readonly make: (checked: Checked, path: string) => Uint8Array;
  /** What is told when it is written. */
  readonly says: (checked: Checked, path: string) => string;
}

/** A product that is wanted, and where. */
export interface Wanted {
  readonly product: Product;
  readonly output: Output;
}

const isWord = (path: string): boolean => /\.docx$/i.test(path);
const today = (): string => new Date().toLocaleDateString("zh-CN", { dateStyle: "long" });

const PRODUCTS: readonly Product[] = [
  {
    option: "mark",
    once: "只能标一个文件",
    endings: workbookEndings,
    isCopy: true,
    make: ({ bytes, units }) => markWorkbook(bytes, marksOfAll(units)),
    says: ({ units }, path) => {
      const { length } = marksOfAll(units);
      return length > 0
        ? `已在 ${path} 标出 ${length} 个单元格。`
        : `没有要标的单元格，${path} 与原文件内容相同。`;
    },
  },
  {
    option: "report",
    once: "只写一个文件的审核结果",
    endings: () => ["xlsx", "docx"],
    isCopy: false,
    make: review,
    says: (_, path) => `${isWord(path) ? "审核报告" : "审核结果"}已写入 ${path}。`,
  },
  {
    option: "paper",
    once: "只写一个文件的核对底稿",
    endings: workbookEndings,
    isCopy: true,
    make: ({ file, bytes, units }) => {
      const papers = units.map(({ report, diagnosis }) => workingPaper(report, diagnosis, today()));
      return writePapers(bytes, namedPapers(readBook(bytes, file), papers));
    },
    says: (_, path) => `核对底稿已写入 ${path}，金额和结论都是公式，改动表格后随即重算。`,
  },
];

function review({ file, units }: Checked, path: string): Uint8Array {
  if (units.length > 1)
    throw new FileError(
      `${file} 里有 ${String(units.length)} 个单位的表，审核结果一次只写一个单位，请把各单位分开存成文件。`,
    );
  const { report, diagnosis } = units[0]!;
  const input: ReviewInput = { file: basename(file), report, diagnosis, date: today() };
  const source = relative(dirname(path), file).replace(/\\/g, "/");
  return isWord(path) ? reviewDocx(input) : reviewXlsx(input, source);
}

/** @throws UsageError */
export async function wantedFrom(parsed: Parsed, io: Io): Promise<readonly Wanted[]> {
  const { files, values } = parsed;
  for (const { option, isCopy } of PRODUCTS)
    if (isCopy && values[option] !== undefined && isWord(files[0]!))
      throw new UsageError(
        `--${option} 只用于工作簿，${files[0]!} 是 Word 文档；结果可以用 --report 写成审核报告。`,
      );
  const wanted: Wanted[] = [];
  for (const product of PRODUCTS) {
    const { option, once, endings } = product;
    if (values[option] !== undefined && files.length > 1)
      throw new UsageError(`--${option} 一次${once}，这里给出了多个。`);
    const output = await outputFrom(parsed, option, endings(files[0]!), [...files, values["prior"]], io);
    if (!output) continue;
    for (const other of wanted)
      if (await io.same(other.output.path, output.path))
        throw new UsageError(`--${other.product.option} 和 --${option} 不能写到同一个文件 ${output.path}。`);
    wanted.push({ product, output });
  }
  return wanted;
}

/** @returns the exit status */
export async function write(outcome: Outcome, { product, output }: Wanted, io: Io): Promise<number> {
  if ("problem" in outcome || isUnknown(outcome)) return 2;
  try {
    await io.write(output, product.make(outcome, output.path));
  } catch (error) {
    if (error instanceof FileError) io.err(error.message);
    else if (error instanceof HostError) io.err(`${outcome.file}：${error.message}`);
    else throw error;
    return 2;
  }
  io.err(product.says(outcome, output.path));
  return 0;
}
