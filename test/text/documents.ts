/** Whole documents as offices publish them: cover, contents, the office, tables, text, glossary, annexes. */
import { displayText } from "../../src/amount/figure";
import { blocksOf, paragraphsOf, type Block } from "../../src/document/blocks";
import type { Book } from "../../generate/texts/books";
import type { FamilyOutline } from "../../generate/texts";

/** What a text of an outline says, without the title of its part and without a glossary of its own. */
export function bodyOf(outline: FamilyOutline, book: Book): readonly string[] {
  const texts = outline.write(book);
  const titles = texts.map((text) =>
    /^(?:第.部分|[一二三四]、).{0,30}(?:部门|单位)(?:决算|预算)情况说明$/.test(text.replace(/\s/g, "")),
  );
  const glossary = texts.findIndex((text) => /^(?:第.部分|[一-十]、)?\s*(?:专业)?名词解释$/.test(text));
  return texts.slice(titles.lastIndexOf(true) + 1, glossary < 0 ? undefined : glossary);
}

/** Whether the sections of an outline are numbered （一）, below parts that are numbered 一、. */
export function isBelowParts(body: readonly string[]): boolean {
  return body.find((text) => /^(?:[一二三]、|（[一二三]）)/.test(text))!.startsWith("（");
}

export type TableShape = "tables" | "tabs" | "lines" | "none";

export interface DocumentShape {
  readonly name: string;
  /** Lines of the title above the text; none where it stands there without one. */
  readonly heading: (book: Book, kind: string) => readonly string[];
  /** How the parts beside it are numbered. */
  readonly parts: "第一部分" | "一、" | "bare";
  /** The text's place among the parts, the tables' being the other. */
  readonly first?: true;
  readonly contents?: "pages" | "plain" | "tabs";
  readonly tables: TableShape;
}

export interface WholeDocument {
  readonly blocks: readonly Block[];
  /** The paragraph with which the body of the text begins. */
  readonly start: number;
}

const DUTIES = [
  "贯彻执行有关法律法规和政策，统一管理专项基金5亿元，负责有关项目年度投资1200万元的审核。",
  "本部门内设科室7个，下属事业单位3个；行政编制30名，实有人员28人，比上年增加2人，增长7.7%。",
  "1.办公室",
  "2.综合科，负责机关采购和公务用车管理",
];
const TERMS = [
  "一、财政拨款收入：指本级财政当年拨付的资金，如某项目收入100万元。",
  "二、机关运行经费：指为保障运行用于购买货物和服务的各项资金，包括办公费10万元。",
];
const REPORT = [
  "一、项目概况",
  "本项目年度预算500万元，实际支出480万元，执行率96%。",
  "二、部门整体支出情况说明",
  "本年支出合计321.00万元，其中：基本支出123.00万元。",
];

/** The text of a book inside a whole document. */
export function documentOf(
  book: Book,
  body: readonly string[],
  shape: DocumentShape,
  budget: boolean,
): WholeDocument {
  const kind = budget ? "预算" : "决算";
  const { year, name } = book;
  const tablesTitle = `${year}年度部门${kind}${shape.parts === "bare" ? "公开" : ""}表`;
  const text = shape.heading(book, kind);
  const order = shape.first ? ["text", "tables"] : ["tables", "text"];
  const parts = ["部门概况", ...order, "名词解释", "附件"];
  const numbered = (title: string, index: number): string =>
    shape.parts === "bare"
      ? title
      : shape.parts === "一、"
        ? `${"一二三四五六"[index]!}、${title}`
        : `第${"一二三四五六"[index]!}部分 ${title}`;
  const titleOf = (part: string, index: number): readonly string[] =>
    part === "text"
      ? text.map((line) => line.replace("{N}", "一二三四五六"[index]!))
      : [numbered(part === "tables" ? tablesTitle : part, index)];
  const inside = (part: string): readonly string[] =>
    part === "部门概况"
      ? shape.parts === "第一部分"
        ? ["一、主要职责", "二、机构设置"]
        : []
      : part === "text"
        ? body.filter(
            (line) =>
              /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).{4,40}$/.test(line) &&
              !/[，。；：]/.test(line),
          )
        : [];
  const contents = shape.contents
    ? [
        "目　　录",
        ...parts.flatMap((part, index) =>
          [titleOf(part, index).join(""), ...inside(part)]
            .filter((line) => line !== "")
            .map((line, at) => entry(line, shape.contents!, index * 3 + at)),
        ),
      ]
    : [];
  const blocks: Block[] = [...textBlocks([`${name}`, `${year}年度部门${kind}`, "", ...contents])];
  let start = 0;
  parts.forEach((part, index) => {
    const titles = titleOf(part, index);
    blocks.push(...textBlocks(titles));
    if (part === "部门概况") {
      const [first, second] =
        shape.parts === "第一部分"
          ? ["一、主要职责", "二、机构设置"]
          : ["（一）主要职责", "（二）机构设置情况"];
      blocks.push(...textBlocks([first!, DUTIES[0]!, second!, ...DUTIES.slice(1)]));
    } else if (part === "tables") blocks.push(...tablesOf(book, shape.tables, titles[0]!));
    else if (part === "text") {
      start = paragraphsOf(blocks).length;
      blocks.push(...textBlocks(body));
    } else blocks.push(...textBlocks(part === "附件" ? REPORT : TERMS));
  });
  return { blocks, start };
}

const textBlocks = (lines: readonly string[]): readonly Block[] => blocksOf(lines.map((text) => ({ text })));

/** A table whose cells are these texts. */
export function gridOf(rows: readonly (readonly string[])[]): Block {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rows: 1, columns: 1, paragraphs: [{ text }] })),
  );
  return {
    kind: "grid",
    grid: { cells, height: rows.length, width: Math.max(...rows.map((row) => row.length)) },
  };
}

function entry(line: string, shape: "pages" | "plain" | "tabs", page: number): string {
  if (shape === "plain") return line;
  return shape === "tabs"
    ? `${line}\t${page + 1}`
    : page % 2 === 0
      ? `${line}..........${page + 1}`
      : `${line} ${page + 1}`;
}

/** The tables of the workbook, the part's title above each page of them. */
function tablesOf(book: Book, shape: TableShape, title: string): readonly Block[] {
  if (shape === "none") return textBlocks(["详见附表。"]);
  // What only the form has, and the text's own figures do not agree with, is left out.
  const recognised = new Set(book.statement.tables.map(({ sheet }) => sheet));
  const sheets = book.workbook.sheets.filter((sheet) => recognised.has(sheet.name));
  return sheets.flatMap(({ name, rows }): readonly Block[] => {
    const cells = Array.from(rows, (row) =>
      Array.from(row ?? [], (cell) =>
        cell === undefined || cell === null
          ? ""
          : typeof cell.value === "number"
            ? displayText(cell.value, cell.format)
            : String(cell.value),
      ),
    ).filter((row) => row.some((cell) => cell !== ""));
    if (shape === "tables") return [...textBlocks([title, name]), gridOf(cells)];
    const lines =
      shape === "tabs" ? cells.map((row) => row.join("\t")) : cells.flat().filter((cell) => cell !== "");
    return textBlocks([title, ...lines]);
  });
}
