/**
 * How offices lay the tables of a workbook out in a document, one habit at a time: where title, 部门 and 单位 stand, how a long
 * table is torn, what holds it, how figures, blanks and codes are printed, how the contents are set, what stands around.
 */
import { displayText } from "../../src/amount/figure";
import { filledArea } from "../../src/workbook/filled";
import { mergedIn } from "../../src/workbook/merges";
import { cellAt, type Sheet, type Workbook } from "../../src/workbook/workbook";
import { docxOf, headerOf, paperOf } from "./whole";
import { cellXml, paragraph, tableXml } from "./word-xml";

interface LaidCell {
  readonly text: string;
  readonly columns?: number;
  readonly below?: "restart" | "continue";
}
type Row = readonly LaidCell[];

interface Laid {
  readonly title: string;
  readonly number: string;
  readonly department: string;
  readonly unit: string;
  readonly width: number;
  readonly header: readonly Row[];
  readonly body: readonly Row[];
  readonly notes: readonly string[];
}

/** Lines above a table, and rows on top of it. */
interface Top {
  readonly above?: string;
  readonly rows?: readonly Row[];
}

export interface Layout {
  readonly top?: (table: Laid) => Top;
  readonly title?: (title: string, index: number, year: number) => string;
  /** A long table every so many rows: what each further part repeats, and what stands above it. */
  readonly torn?: {
    readonly every: number;
    readonly repeats: "nothing" | "header" | "top";
    readonly above: string;
  };
  /** What holds a table. */
  readonly within?: (table: string, above: string) => string;
  readonly figure?: (shown: string) => string;
  /** The code of a line in one cell over three columns, or in three columns. */
  readonly codes?: "merged" | "split" | "cumulative" | "own part";
  readonly contents?: (entries: readonly string[]) => string;
  /** Notes are the last rows of their tables. */
  readonly notesInside?: true;
  /** The tables stand behind the text. */
  readonly last?: true;
  readonly above?: (index: number, title: string) => string;
  readonly below?: string;
  /** What stands among the text. */
  readonly further?: string;
}

const rowsXml = (rows: readonly Row[], width: number): string =>
  tableXml(
    rows.map((row) =>
      row.map(({ text, columns = 1, below = "" as const }) => cellXml(text, columns, below, "plain")),
    ),
    width,
    false,
  );
const over = (text: string, columns: number): Row => [{ text, columns }];
/** A small table of these rows, its cells parted by bars. */
const small = (...rows: string[]): string => {
  const cells = rows.map((row) => row.split("|").map((text) => ({ text })));
  return rowsXml(cells, cells[0]!.length);
};
const sides = (left: string, right: string, width: number): Row => [
  { text: left, columns: width - 1 },
  { text: right },
];

const BOX = [
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"],
  ["v", "urn:schemas-microsoft-com:vml"],
].map(([prefix, name]) => `xmlns:${prefix!}="${name!}"`);
/** A text box, as Word writes it twice: for itself and for older programs. */
const box = (content: string): string => {
  const inside = `<w:txbxContent>${content}<w:p/></w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent ${BOX.join(" ")}><mc:Choice Requires="wps"><w:drawing><wps:txbx>${inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
};
const frame = (content: string): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${content}<w:p/></w:tc></w:tr></w:tbl>`;
const PICTURE = '<w:p><w:r><w:drawing><pic:pic xmlns:pic="p"/></w:drawing></w:r></w:p>';
const section = (orientation: string): string =>
  `<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="${orientation}"/></w:sectPr></w:pPr></w:p>`;

const lines: NonNullable<Layout["top"]> = ({ title, number, department, unit }) => ({
  above: paragraph(title) + paragraph(number) + paragraph(`${department}\u3000\u3000${unit}`),
});
const inRows: NonNullable<Layout["top"]> = ({ title, number, department, unit, width }) => ({
  rows: [over(title, width), over(number, width), sides(department, unit, width)],
});
const tabbed: NonNullable<Layout["top"]> = ({ title, department, unit }) => ({
  above: paragraph(title) + paragraph(`${department}\t\t${unit}`),
});

const zeroAs =
  (printed: string): NonNullable<Layout["figure"]> =>
  (shown) =>
    shown === "0.00" ? printed : shown;

const listed = (set: (entry: string, page: number) => string) => (entries: readonly string[]) =>
  paragraph("目　录") + entries.map((entry, index) => set(entry, index + 2)).join("");
const contentsField = listed(
  (entry, page) =>
    `<w:p><w:hyperlink><w:r><w:t>${entry}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc${String(page)} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${String(page)}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>`,
);

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  "contents as a field": {
    contents: (entries) => `<w:sdt><w:sdtContent>${contentsField(entries)}</w:sdtContent></w:sdt>`,
  },
  "contents with tabs": { contents: listed((entry, page) => paragraph(`${entry}\t${String(page)}`)) },
  "contents without pages": { contents: listed((entry) => paragraph(entry)), top: tabbed },
  "contents as a table": {
    contents: (entries) =>
      paragraph("目录") + small(...entries.map((entry, index) => `${entry}|${String(index + 2)}`)),
  },
  "no contents, title and unit alone": {
    contents: () => "",
    top: ({ title, unit }) => ({ above: paragraph(title) + paragraph(unit) }),
    below: "",
  },
  "title, number, 部门 and 单位 in rows, notes too": { top: inRows, notesInside: true },
  "title and 单位 in rows, headings above": {
    top: ({ title, department, unit, width }) => ({
      rows: [over(title, width), sides(department, unit, width)],
    }),
    above: (index, title) => paragraph(`${"一二三四五六七八九十"[index]!}、${title}`),
  },
  "headings above titles with the department": {
    top: tabbed,
    title: (title) => `某市某局${title}`,
    above: (index, title) => paragraph(`${"一二三四五六七八九十"[index]!}、${title}`),
  },
  "number first, on pages across": {
    top: ({ title, number, department, unit }) => ({
      above: [number, title, department, unit].map((line) => paragraph(line)).join(""),
    }),
    above: () => section("portrait"),
    below: section("landscape"),
  },
  "unit in brackets below the title, in one paragraph": {
    top: ({ title, unit }) => ({ above: paragraph(`${title}\n（${unit}）`) }),
    figure: zeroAs("-"),
  },
  "部门 and 单位 in the first row": {
    top: ({ title, department, unit, width }) => ({
      above: paragraph(title),
      rows: [sides(department, unit, width)],
    }),
  },
  "单位 in the first row": {
    top: ({ title, unit, width }) => ({ above: paragraph(title), rows: [over(unit, width)] }),
    figure: zeroAs(""),
  },
  "部门 and 单位 in a table of their own": {
    top: ({ title, department, unit }) => ({
      above: paragraph(title) + small(`${department}|${unit}`) + paragraph(""),
    }),
  },
  "部门 and 单位 in a table that touches the next": {
    top: ({ title, department, unit }) => ({ above: paragraph(title) + small(`${department}|${unit}`) }),
  },
  "tables numbered, titles without 公开": {
    title: (title, index) => `表${String(index + 1)}  ${title}`,
    top: ({ title, department, unit }) => ({
      above: paragraph(title) + paragraph(`${department}\u3000\u3000${unit}`),
    }),
  },
  "year in the title": {
    title: (title, _, year) => (/\d年/.test(title) ? title : `${String(year)}年度${title}`),
  },
  "torn, header again on a new page": {
    torn: { every: 12, repeats: "header", above: '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' },
  },
  "torn, an empty line between": { torn: { every: 11, repeats: "nothing", above: "<w:p/>" } },
  "torn, （续表） and unit again": {
    torn: { every: 13, repeats: "header", above: paragraph("（续表）") + paragraph("单位：万元") },
  },
  "torn, all of the top again": { top: inRows, torn: { every: 15, repeats: "top", above: "<w:p/>" } },
  "in a text box": { within: (table, above) => above + box(table) },
  "in a text box with its title": { within: (table, above) => box(above + table) },
  "in a frame with its title": { within: (table, above) => frame(above + table) },
  "in a frame, title in rows": { top: inRows, within: (table, above) => frame(above + table) },
  "full-width figures": {
    figure: (shown) => shown.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  },
  "figures with spaces, / for none": { figure: (shown) => (shown === "0.00" ? "/" : `   ${shown} `) },
  "— for none": { figure: zeroAs("—") },
  "without thousands separators": { figure: (shown) => shown.replace(/,/g, "") },
  "in 元": {
    title: (title) => title,
    figure: (shown) => `${String(Math.round(Number(shown.replace(/,/g, "")) * 10_000))}.00`,
    top: ({ title, department }) => ({
      above: paragraph(title) + paragraph(`${department}\u3000\u3000单位：元`),
    }),
  },
  "codes over three columns": { codes: "merged", top: inRows },
  "codes split into three": { codes: "split" },
  "codes whole, each in its column": { codes: "cumulative" },
  "codes split, each level its own part": { codes: "own part", figure: zeroAs("") },
  "pictures about": { above: () => PICTURE, below: PICTURE },
  "tables of 机构 and 绩效 about": {
    further:
      paragraph("纳入编制范围的单位如下表：") +
      small("序号|单位名称|单位性质|年末实有人数", "1|某局本级|行政单位|81", "2|某所|事业单位|44") +
      paragraph("项目支出绩效自评表") +
      small("项目资金（万元）|年初预算数|全年执行数|执行率", "年度资金总额|420.00|405.18|96.47%") +
      paragraph("部门整体支出绩效自评表") +
      small("预算执行情况（万元）|预算数|决算数", "基本支出|1,150.00|1,160.78", "合计|4,050.00|4,160.78"),
  },
  "small tables in the text, tables behind it": {
    last: true,
    top: inRows,
    further:
      paragraph("表1  收入决算结构表") +
      paragraph("单位：万元") +
      small("收入来源|金额|占比", "财政拨款收入|9,876.50|98.8%", "合计|9,999.00|100.0%") +
      paragraph("支出变动如下。") +
      small(
        "支出性质|上年|本年|增减额",
        "基本支出|1,000.00|1,100.00|100.00",
        "项目支出|3,200.00|3,100.00|-100.00",
      ),
  },
};

/** A workbook of one table a sheet, of this fiscal year, as the bytes of a .docx. */
export function laidOut(workbook: Workbook, layout: Layout, year: number): Uint8Array {
  const { top = lines, title = (name) => name, within, contents, above, below = "<w:p/>", torn } = layout;
  const laid = workbook.sheets.map((sheet) => laidSheet(sheet, layout));
  const entries = [
    "第一部分 部门概况",
    "第二部分 决算表",
    ...laid.map((one) => one.title),
    "第三部分 情况说明",
  ];
  const tables = laid.map((own, index) => {
    const table = { ...own, title: title(own.title, index, year) };
    const head = top(table);
    const rows = head.rows ?? [];
    const notes = layout.notesInside ? table.notes.map((note) => over(note, table.width)) : [];
    const parts: (readonly Row[])[] = [];
    for (let from = 0; from === 0 || from < table.body.length; from += torn?.every ?? Infinity)
      parts.push(table.body.slice(from, from + (torn?.every ?? Infinity)));
    const again = { nothing: [], header: table.header, top: [...rows, ...table.header] }[
      torn?.repeats ?? "nothing"
    ];
    const grids = parts.map((part, at) => {
      const first = at === 0 ? [...rows, ...table.header] : again;
      return rowsXml([...first, ...part, ...(at === parts.length - 1 ? notes : [])], table.width);
    });
    const grid = grids.join(torn?.above ?? "");
    const lead = head.above ?? "";
    const after = layout.notesInside ? "" : table.notes.map((note) => paragraph(note)).join("");
    return (above?.(index, own.title) ?? "") + (within?.(grid, lead) ?? lead + grid) + after + below;
  });
  const text = [
    paragraph("第三部分 情况说明") + paragraph("有关情况说明如下。") + (layout.further ?? ""),
    paragraph("第四部分 名词解释") + paragraph("一、财政拨款收入：指本级财政当年拨付的资金。"),
  ].join("");
  const part = paragraph("第二部分 决算表") + tables.join("");
  const front = paragraph("某市某局") + paragraph("部门决算公开") + (contents ?? DOTTED)(entries) + FRONT;
  return docxOf(front + (layout.last ? text + part : part + text));
}

/** How the cells of a row are parted in a plain text. */
export const TEXT_LAYOUTS: Readonly<
  Record<string, (rows: readonly (readonly string[])[]) => readonly string[]>
> = {
  "parted by tabs": (rows) => rows.map((cells) => cells.join("\t")),
  "drawn with lines": (rows) => {
    const drawn = padded(rows);
    const line = (left: string, between: string, right: string): string =>
      left + drawn[0]!.map((cell) => "─".repeat(widthOf(cell) / 2)).join(between) + right;
    const body = drawn.map((cells) => `│${cells.join("│")}│`);
    return [line("┌", "┬", "┐"), ...body.join(`\n${line("├", "┼", "┤")}\n`).split("\n"), line("└", "┴", "┘")];
  },
  "with bars and a line below the header": (rows) =>
    rows.flatMap((cells, index) => [
      `| ${cells.join(" | ")} |`,
      ...(index === 0 ? [`|${" --- |".repeat(cells.length)}`] : []),
    ]),
};

const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > "\u2e80" ? 2 : 1), 0);
/** Every cell as wide as the widest of its column. */
function padded(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widths = rows[0]!.map(
    (_, column) => 2 * Math.ceil(Math.max(...rows.map((row) => widthOf(row[column]!))) / 2),
  );
  return rows.map((cells) => cells.map((cell, column) => cell + " ".repeat(widths[column]! - widthOf(cell))));
}

/** A workbook of one table a sheet as a plain text. */
export function laidOutAsText(
  workbook: Workbook,
  lines: (rows: readonly (readonly string[])[]) => readonly string[],
): string {
  const tables = workbook.sheets.map((sheet) => {
    const { title, number, department, unit, header, body, notes, width } = laidSheet(sheet, {});
    const rows = [...header, ...body].map((row) => {
      const cells = row.flatMap(({ text, columns = 1 }) => [
        text.trim(),
        ...Array.from({ length: columns - 1 }, () => ""),
      ]);
      return Array.from({ length: width }, (_, column) => cells[column] ?? "");
    });
    return [title, number, `${department}    ${unit}`, ...lines(rows), ...notes, ""];
  });
  const text = ["第三部分 情况说明", "有关情况说明如下。"];
  return ["某市某局部门决算", "第二部分 决算表", ...tables.flat(), ...text].join("\n");
}

const DOTTED = listed((entry, page) => paragraph(`${entry}……………${String(page)}`));
const FRONT =
  paragraph("第一部分 部门概况") + paragraph("一、主要职责") + paragraph("负责有关工作的组织和落实。");

function laidSheet(sheet: Sheet, { figure = (shown) => shown, codes }: Layout): Laid {
  const { top, bottom, right } = filledArea(sheet)!;
  const { head, title } = paperOf(sheet);
  const merged = mergedIn(sheet.merges);
  const textAt = (row: number, column: number): string => {
    const cell = cellAt(sheet, row, column);
    if (typeof cell?.value !== "number") return String(cell?.value ?? "");
    const shown = displayText(cell.value, cell.format);
    return /\.\d\d$/.test(shown) ? figure(shown) : shown;
  };
  const said = (words: RegExp): string => {
    for (let row = top; row < head; row += 1)
      for (let column = 0; column <= right; column += 1) {
        const text = textAt(row, column);
        if (words.test(text)) return text;
      }
    return "";
  };
  const rows: Row[] = [];
  const notes: string[] = [];
  for (let row = head; row <= bottom; row += 1) {
    if (textAt(row, 0).startsWith("注")) notes.push(textAt(row, 0));
    else {
      const cells: LaidCell[] = [];
      for (let column = 0; column <= right; column += 1) {
        const area = merged(row, column);
        const columns = area ? area.right - column + 1 : 1;
        const below =
          area && area.bottom > area.top ? (area.top === row ? "restart" : "continue") : undefined;
        const text = area && (area.top !== row || area.left !== column) ? "" : textAt(row, column);
        cells.push({ text, columns, ...(below && { below }) });
        column += columns - 1;
      }
      rows.push(cells);
    }
  }
  // Some forms part them themselves.
  const isCoded =
    codes !== undefined &&
    rows.some(([code, name]) => /^\d{7}$/.test(code!.text) && code!.columns === 1 && name?.text !== "");
  const header = headerOf(sheet, head);
  const parted = isCoded ? rows.map((row, index) => codesParted(row, codes, index < header)) : rows;
  return {
    title,
    number: said(/^公开\d+表$/),
    department: said(/^部门/),
    unit: said(/单位[:：].*元/),
    width: right + (isCoded ? 3 : 1),
    header: parted.slice(0, header),
    body: parted.slice(header),
    notes,
  };
}

/** The first cell of a row over three columns; a code in the three, by its levels. */
function codesParted([cell, ...rest]: Row, codes: NonNullable<Layout["codes"]>, isHeader: boolean): Row {
  const { text, columns = 1 } = cell!;
  const cellsOf = (...texts: string[]): Row => [...texts.map((part) => ({ text: part })), ...rest];
  if (/科目编码/.test(text) && columns === 1 && codes !== "merged") return cellsOf("类", "款", "项");
  if (isHeader || !/^\d{3,7}$/.test(text) || codes === "merged")
    return [{ ...cell!, columns: columns + 2 }, ...rest];
  const [level, part] = [(text.length - 3) / 2, [text.slice(0, 3), text.slice(3, 5), text.slice(5)]];
  if (codes === "split") return cellsOf(...part);
  return cellsOf(...part.map((own, at) => (at === level ? (codes === "cumulative" ? text : own) : "")));
}
