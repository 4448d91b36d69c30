/** 表表核对: the tables of a document against the workbook. */
import { paperForm } from "../../generate/documents/form";
import {
  DOCUMENT_SHAPES,
  paperDocument,
  type PaperOptions,
  type WholeShape,
} from "../../generate/documents/whole";
import { generateDepartment } from "../../generate/department";
import { FINAL_FAMILIES } from "../../generate/form";
import { randomFrom } from "../../generate/random";
import { renderDepartment } from "../../generate/render";
import { Book } from "../../generate/texts/books";
import { OUTLINES } from "../../generate/texts";
import { many, SEED } from "../../generate/wide";
import { readDocxBlocks } from "../../hosts/file/docx/read-docx";
import { tieOut, type TieOut } from "../../src/compare/tie-out/tie-out";
import { blocksOf, paragraphsOf, type Block } from "../../src/document/blocks";
import { documentTables, type DocumentTables } from "../../src/document/sheets";
import { recognise } from "../../src/statement/recognise";
import type { Entry } from "../../src/statement/statement";
import { auditText } from "../../src/text/audit";
import type { Cell, Workbook } from "../../src/workbook/workbook";
import { bodyOf } from "../text/documents";

describe.each(DOCUMENT_SHAPES)("a clean pair, %s", (shape) => {
  const index = DOCUMENT_SHAPES.indexOf(shape);
  const seeds = Array.from({ length: many(1, 40) }, (_, number) => number * DOCUMENT_SHAPES.length + index);
  test.each(seeds)("nothing differs; one changed figure is seen at its cell alone (%i)", (number) => {
    const random = randomFrom(SEED + number);
    const department = generateDepartment(random);
    const form = paperForm(random, FINAL_FAMILIES[(number + 3) % FINAL_FAMILIES.length]!);
    const { workbook, figures } = renderDepartment(department, form);
    const statement = recognise(workbook);
    const against = (reprint?: PaperOptions["reprint"]) => {
      const paper = paperDocument(workbook, shape, { ...department, ...(reprint && { reprint }) });
      return { paper, tied: tieOut(statement, documentTables(readDocxBlocks(paper.bytes), "整份.docx"))! };
    };
    const clean = against().tied;
    expect(clean.differences).toEqual([]);
    expect(clean.equal).toBe(clean.compared);
    expect(clean.compared).toBeGreaterThan(60);
    for (let trial = 0; trial < many(2, 5); trial += 1) {
      const changed = random.pick([...figures.values()].filter(({ shown }) => shown !== 0));
      const { paper, tied } = against(({ sheet, address }, shown) =>
        sheet === changed.sheet && address === changed.address ? otherDigit(shown) : shown,
      );
      expect(tied.equal).toBe(tied.compared - 1);
      expect(tied.differences).toHaveLength(1);
      const { kind, places } = tied.differences[0]!;
      // The last digit may have been all there was.
      expect(kind).toMatch(/^(?:value|blank)$/);
      expect(places).toHaveLength(1);
      expect(places[0]!.workbook).toEqual({ sheet: changed.sheet, address: changed.address });
      expect(places[0]!.document?.place).toEqual(paper.placeOf(changed));
    }
  });
});

/** The last digit of a figure is another one. */
function otherDigit(shown: string): string {
  return shown.replace(/\p{Nd}(?=\P{Nd}*$)/u, (digit) => String((Number(digit.normalize("NFKC")) + 3) % 10));
}

const outline = OUTLINES[0]!;
const book = new Book(11, { family: outline.family });
const { statement, department } = book;
const body = bodyOf(outline, book);

interface Scenario {
  /** What the document prints in a cell. */
  readonly prints?: (shown: string, cell: { readonly sheet: string; readonly address: string }) => string;
  /** What the workbook holds in a cell. */
  readonly holds?: (shown: number, sheet: string) => number;
  readonly text?: readonly string[];
  readonly without?: ReadonlySet<string>;
}

/** @param shape how the document's tables stand in it */
function document(
  { prints, text = [], without }: Scenario,
  shape: WholeShape = "headed",
): {
  readonly blocks: readonly Block[];
  readonly tables: DocumentTables;
} {
  const { bytes } = paperDocument(book.workbook, shape, {
    ...department,
    text,
    reprint: (cell, shown) => (prints ? prints(shown, cell) : shown),
    ...(without && { without }),
  });
  const blocks = readDocxBlocks(bytes);
  return { blocks, tables: documentTables(blocks, "整份.docx") };
}

function tied({ holds, ...scenario }: Scenario, shape?: WholeShape): TieOut {
  const { blocks, tables } = document(scenario, shape);
  const current = recognise(holds ? withFigures(book.workbook, holds) : book.workbook);
  const { claims } = auditText(paragraphsOf(blocks), current, { document: tables });
  const found = tieOut(current, tables, claims)!;
  // Whatever happened to the document, it takes no more to say.
  expect(sentences(found)).toBeLessThanOrEqual(3);
  return found;
}

function sentences({ differences }: TieOut): number {
  return differences.reduce((sum, { message }) => sum + message.split("。").length - 1, 0);
}

function withFigures(workbook: Workbook, holds: NonNullable<Scenario["holds"]>): Workbook {
  const change = (cell: Cell | undefined, sheet: string): Cell | undefined =>
    typeof cell?.value === "number" ? { ...cell, value: holds(cell.value, sheet) } : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row?.map((cell) => change(cell, sheet.name))),
    })),
  };
}

const said = ({ differences }: TieOut): readonly string[] =>
  differences.map(({ kind, message }) => `${kind} ${message}`);

const cell = (slot: 1 | 3 | 5 | 9, line: string, column: string): Entry =>
  statement.table(slot)!.cell(line, column)!;
const at =
  (entry: Entry, print: string): NonNullable<Scenario["prints"]> =>
  (shown, { sheet, address }) =>
    sheet === entry.sheet && address === entry.address ? print : shown;
const total = cell(3, "total", "total");
/** 本年支出合计 as all tables and the text print it, and one fen more than that in 万元. */
const figure = total.content as number;
const more = Math.round(figure * 100 + 700) / 100;

describe("who is stale", () => {
  const plain = figure.toFixed(2);
  const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ",");
  const newer = more.toFixed(2);

  test("the document: workbook and text were corrected together", () => {
    const old: Scenario["prints"] = (shown) => (shown === grouped || shown === plain ? newer : shown);
    const { differences } = tied({ prints: old, text: body });
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ kind: "value", stale: "document" });
    expect(differences[0]!.places.length).toBeGreaterThan(1);
    expect(differences[0]!.message).toMatch(/；文字与工作簿一致，文档里的表是旧的。$/);
  });

  test("the workbook: it was changed after document and text were made", () => {
    const { differences } = tied({ holds: (value) => (value === figure ? more : value), text: body });
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ kind: "value", stale: "workbook" });
    expect(differences[0]!.message).toMatch(/；文字与文档的表一致，工作簿后来改了。$/);
  });

  test("the text says nothing of it", () => {
    const { differences } = tied({ prints: at(total, "1.00") });
    expect(differences[0]!.stale).toBeUndefined();
    expect(differences[0]!.message).toMatch(/；文字没有写到，请核对哪一个是新的。$/);
  });
});

describe.each(DOCUMENT_SHAPES)("each scenario in at most three sentences, %s", (shape) => {
  const plain = figure.toFixed(2);
  const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ",");
  const isAmount = (shown: string): boolean => /^[\d,]+\.\d\d$/.test(shown) && shown !== "0.00";
  const where = (shown: string, { sheet }: { readonly sheet: string }): boolean =>
    sheet === total.sheet && isAmount(shown);
  const scenarios: Readonly<Record<string, Scenario>> = {
    "the document is old": {
      prints: (shown) => (shown === grouped || shown === plain ? more.toFixed(2) : shown),
      text: body,
    },
    "the workbook was changed": { holds: (value) => (value === figure ? more : value), text: body },
    "the text is silent": { prints: at(total, "1.00") },
    "a blank": { prints: at(total, ""), text: body },
    "an unreadable figure": { prints: at(total, "12."), text: body },
    "another unit": {
      prints: (shown, cell) =>
        where(shown, cell)
          ? String(Math.round(Number(shown.replace(/,/g, "")) * 10_000))
          : cell.sheet === total.sheet
            ? shown.replace("万元", "元")
            : shown,
      text: body,
    },
    "one decimal": { prints: (shown, cell) => (where(shown, cell) ? rounded(shown) : shown), text: body },
    "another version": {
      prints: (shown, cell) =>
        where(shown, cell)
          ? (Number(shown.replace(/,/g, "")) + Number(cell.address.replace(/\D/g, "")) + 0.37).toFixed(2)
          : shown,
      text: body,
    },
    "another year": {
      prints: (shown, cell) =>
        cell.sheet === total.sheet
          ? shown.replace(String(department.year), String(department.year - 1))
          : shown,
      text: body,
    },
    "a table is not there": { without: new Set([total.sheet]), text: body },
  };
  const shift = DOCUMENT_SHAPES.indexOf(shape);
  const own = Object.entries(scenarios).filter((_, index) => (index + shift) % many(3, 1) === 0);
  test.each(own)("%s", (_, scenario) => {
    expect(tied(scenario, shape).differences.length).toBeGreaterThan(0);
  });
});

describe("what differs", () => {
  test("a blank, a dash and 0.00 are the same; an amount is none of them", () => {
    expect(tied({ prints: (shown) => (shown === "0.00" ? "—" : shown) }).differences).toEqual([]);
    const { differences } = tied({ prints: at(total, "") });
    expect(differences).toMatchObject([
      { kind: "blank", places: [{ stated: "", expected: figure.toFixed(2) }] },
    ]);
  });

  test("a figure whose end is lost", () => {
    expect(tied({ prints: at(total, "12.") }).differences).toMatchObject([
      { kind: "unreadable", places: [{ stated: "12.", label: "合计 本年支出合计" }] },
    ]);
  });

  test("a whole table in another unit is said once, its values are not", () => {
    const table = statement.table(3)!;
    const yuan: Scenario["prints"] = (shown, { sheet }) => {
      if (sheet !== table.sheet) return shown;
      return /^[\d,]+\.\d\d$/.test(shown)
        ? String(Math.round(Number(shown.replace(/,/g, "")) * 10_000))
        : shown.replace("万元", "元");
    };
    expect(said(tied({ prints: yuan }))).toEqual([
      "unit 公开03表《支出决算表》：文档里的单位是元，工作簿是万元，数字已按单位换算。",
    ]);
    const slip = tied({
      prints: (shown, where) =>
        where.address === total.address && where.sheet === total.sheet ? "5.00" : yuan(shown, where),
    });
    expect(slip.differences.map(({ kind }) => kind)).toEqual(["unit", "value"]);
    const all = tied({ prints: (shown) => yuan(shown, { sheet: table.sheet, address: "" }) });
    expect(said(all)).toEqual([
      expect.stringMatching(
        /^unit 公开01表《收入支出决算总表》、.* 等 9 张表：文档里的单位是元，工作簿是万元，数字已按单位换算。$/,
      ),
    ]);
    expect(all.equal).toBe(all.compared);
    const label: Scenario["prints"] = (shown, { sheet }) =>
      sheet === table.sheet ? shown.replace("万元", "元") : shown;
    expect(said(tied({ prints: label }))).toEqual([
      "unit 公开03表《支出决算表》：文档里的单位是元，工作簿是万元，数字却没有换算。",
    ]);
  });

  test("a whole table with one decimal is said once", () => {
    const table = statement.table(3)!;
    const short: Scenario["prints"] = (shown, { sheet }) =>
      sheet === table.sheet && /^[\d,]+\.\d\d$/.test(shown) ? rounded(shown) : shown;
    expect(said(tied({ prints: short }))).toEqual([
      "value 公开03表《支出决算表》：文档里整张表只印到一位小数，四舍五入后与工作簿一致。",
    ]);
  });

  test("a table of another version is said once", () => {
    const table = statement.table(3)!;
    const older: Scenario["prints"] = (shown, { sheet, address }) =>
      sheet === table.sheet && /^[\d,]+\.\d\d$/.test(shown) && shown !== "0.00"
        ? (Number(shown.replace(/,/g, "")) + Number(address.replace(/\D/g, "")) + 0.37).toFixed(2)
        : shown;
    const { differences } = tied({ prints: older });
    expect(differences.map(({ kind }) => kind)).toEqual(["table"]);
    expect(differences[0]!.message).toMatch(/^公开03表《支出决算表》整张表不是同一版，有 \d+ 格不同；/);
  });

  describe("a table that only one of them has", () => {
    const without = (blocks: readonly Block[]): TieOut =>
      tieOut(statement, documentTables(blocks, "整份.docx"))!;
    const { blocks } = document({ without: new Set([total.sheet]) });
    /** Where the table that is not there would stand. */
    const gap = blocks.findIndex(
      (block) => block.kind === "paragraph" && /^财政拨款收入支出决算总表/.test(block.paragraph.text),
    );
    const grid = (...rows: string[]): Block => ({
      kind: "grid",
      grid: {
        cells: rows.flatMap((line, row) =>
          line
            .split("|")
            .map((text, column) => ({ row, column, rows: 1, columns: 1, paragraphs: [{ text }] })),
        ),
        height: rows.length,
        width: 2,
      },
    });
    const among = (...put: readonly Block[]): TieOut =>
      without([...blocks.slice(0, gap), ...blocksOf([{ text: "附" }]), ...put, ...blocks.slice(gap)]);

    test("a table with figures that has to be published is an error", () => {
      const { differences } = without(blocks);
      expect(differences).toMatchObject([
        { kind: "table", severity: "error", message: "文档里没有公开03表《支出决算表》，工作簿里有。" },
      ]);
    });

    test("what may be it makes it a warning: a table that nobody knows, a picture, a table that was not understood", () => {
      expect(among(grid("甲|1.00", "乙|2.00", "丙|3.00")).differences).toMatchObject([
        {
          severity: "warning",
          message: "文档里没有公开03表《支出决算表》，工作簿里有；文档里有没有认出的表，可能就在那里。",
        },
      ]);
      const longer = blocksOf([{ text: "支出决算公示简表" }]);
      expect(among(...longer, grid("甲|1.00", "乙|2.00", "丙|3.00")).differences).toMatchObject([
        { severity: "warning", message: expect.stringMatching(/可能就在那里/) as string },
      ]);
      const titled = blocksOf([{ text: "支出决算表" }]);
      expect(among(...titled, { kind: "picture" }).differences).toMatchObject([
        {
          severity: "warning",
          message: expect.stringMatching(/支出决算表》没有认出来（是一张图片/) as string,
        },
      ]);
      expect(among(...titled, grid("品名|数量", "甲|2.00")).differences).toMatchObject([
        { severity: "warning", message: expect.stringMatching(/支出决算表》没有认出来（/) as string },
      ]);
      expect(among(grid("单位|人数", "甲|3")).differences).toMatchObject([{ severity: "error" }]);
    });

    test("of a document with a few of the tables that is said once, and is no fault", () => {
      const few = new Set(book.workbook.sheets.slice(3).map(({ name }) => name));
      const { differences } = without(document({ without: few }).blocks);
      expect(differences).toMatchObject([{ kind: "table", severity: "warning" }]);
      expect(differences[0]!.message).toMatch(
        /^文档里只有一部分表，没有公开04表.* 等 \d+ 张表，没有与工作簿比较。$/,
      );
    });

    test("a table that the workbook has not, with figures", () => {
      const sheets = book.workbook.sheets.filter(({ name }) => name !== total.sheet);
      const whole = document({}).tables;
      const bare = tieOut(recognise({ ...book.workbook, sheets }), whole)!;
      expect(bare.differences).toMatchObject([
        { kind: "table", severity: "error", message: "工作簿里没有公开03表《支出决算表》，文档里有。" },
      ]);
      const strange = [
        ...sheets,
        { ...book.workbook.sheets[0]!, name: "底稿", rows: [[{ value: "甲" }, { value: 1.5 }]] },
      ];
      expect(tieOut(recognise({ ...book.workbook, sheets: strange }), whole)!.differences).toMatchObject([
        { kind: "table", severity: "warning" },
      ]);
    });
  });

  test("a line under another name, another code, and a line that is not there", () => {
    const line = statement.table(3)!.lines.find(({ code }) => code?.length === 7)!;
    const name: Scenario["prints"] = (shown, { sheet }) =>
      sheet === total.sheet && shown.trim() === line.label ? "其他名称的支出" : shown;
    expect(said(tied({ prints: name }))).toEqual([
      `label 公开03表《支出决算表》：文档里的名称不同：“${line.code!} 其他名称的支出”（工作簿为“${line.code!} ${line.label}”）。`,
    ]);
    const code: Scenario["prints"] = (shown, { sheet }) =>
      sheet === total.sheet && shown.trim() === line.code ? `${line.code.slice(0, 5)}98` : shown;
    expect(tied({ prints: code }).differences.map(({ kind }) => kind)).toEqual(["label"]);
  });

  test("a line that is not there; one that may be in a table nobody knows is no fault", () => {
    const rows = statement.table(3)!.lines.filter(({ code }) => code?.length === 7);
    const last = rows[rows.length - 1]!;
    const gone: Scenario["prints"] = (shown, { sheet, address }) =>
      sheet === total.sheet && address.replace(/\D/g, "") === last.labelCell.address.replace(/\D/g, "")
        ? ""
        : shown;
    expect(tied({ prints: gone }).differences).toMatchObject([
      {
        kind: "line",
        severity: "error",
        message: `公开03表《支出决算表》：文档里没有“${last.code!} ${last.label}”，工作簿里有。`,
      },
    ]);
    const { blocks } = document({ prints: gone });
    const at = blocks.findIndex(
      (block) => block.kind === "paragraph" && /^财政拨款收入支出决算总表/.test(block.paragraph.text),
    );
    const unknown = blocks.slice(0, at).concat(
      blocksOf([{ text: "附" }]),
      {
        kind: "grid",
        grid: {
          cells: [
            [0, "品名"],
            [1, "5.00"],
          ].map(([column, words]) => ({
            row: 0,
            column: Number(column),
            rows: 1,
            columns: 1,
            paragraphs: [{ text: String(words) }],
          })),
          height: 1,
          width: 2,
        },
      },
      blocks.slice(at),
    );
    const { differences } = tieOut(statement, documentTables(unknown, "整份.docx"))!;
    expect(differences).toMatchObject([{ kind: "line", severity: "warning" }]);
  });

  describe("figures that nobody knows what they are", () => {
    const own = book.workbook.sheets.find(({ name }) => name === total.sheet)!;
    const last = Math.max(...own.rows.map((row) => row?.length ?? 0));
    const rows = own.rows.map((row, at) => {
      const full = Array.from({ length: last }, (_, column) => row?.[column]);
      if (at === total.row) return [...full, { value: 12.346, format: "0.00" }];
      if (at === total.row + 1) return [...full, { value: 0.0876, format: "0.00%" }];
      if (at === total.row + 2) return [...full, { value: 7.5, format: "0.00" }];
      return row?.some((cell) => /^基本支出$/.test(String(cell?.value)))
        ? [...full, { value: "新设的一栏" }]
        : row;
    });
    const sheets = book.workbook.sheets.map((sheet) => (sheet === own ? { ...own, rows } : sheet));
    const workbook = { ...book.workbook, sheets };
    const pair = (print: (shown: string) => string): TieOut => {
      const { bytes } = paperDocument(workbook, "headed", {
        ...department,
        reprint: (_, shown) => print(shown),
      });
      return tieOut(recognise(workbook), documentTables(readDocxBlocks(bytes), "整份.docx"))!;
    };

    test("are compared where they stand under the same words", () => {
      expect(recognise(workbook).table(3)!.unread).toHaveLength(3);
      const clean = pair((shown) => shown);
      expect(clean.differences).toEqual([]);
      expect(clean.equal).toBe(clean.compared);
      expect(clean.compared).toBe(pair((shown) => (shown === "新设的一栏" ? "" : shown)).compared + 2);
      const { differences } = pair((shown) => (shown === "12.35" ? "12.53" : shown));
      expect(differences).toMatchObject([
        {
          kind: "value",
          severity: "error",
          places: [{ label: "新设的一栏", stated: "12.53", expected: "12.35" }],
        },
      ]);
    });

    test("that only one of them has are said, and are no fault", () => {
      expect(pair((shown) => (shown === "12.35" ? "" : shown)).differences).toMatchObject([
        {
          kind: "line",
          severity: "warning",
          message:
            "公开03表《支出决算表》：工作簿里有 1 个数没有读懂（“新设的一栏”），文档里没有与它对上的，没有比较。",
        },
      ]);
    });
  });

  test("a small table of the text under a name of one that is published is none of it", () => {
    const { year } = department;
    const { blocks } = document({});
    const rows = [
      `项目|${year}年预算数|${year}年决算数|${year - 1}年决算数`,
      "合计|9.00|8.00|7.00",
      "公务用车购置费|0.00|0.00|0.00",
      "公务接待费|9.00|8.00|7.00",
    ];
    const cells = rows.flatMap((line, row) =>
      line.split("|").map((text, column) => ({ row, column, rows: 1, columns: 1, paragraphs: [{ text }] })),
    );
    const small: readonly Block[] = [
      ...blocksOf([
        { text: "“三公”经费支出决算情况如下。" },
        { text: "“三公”经费支出情况表" },
        { text: "单位：万元" },
      ]),
      { kind: "grid", grid: { cells, height: rows.length, width: 4 } },
    ];
    const clean = tieOut(statement, document({}).tables)!;
    const read = tieOut(statement, documentTables([...blocks, ...small], "整份.docx"))!;
    expect(read.differences).toEqual([]);
    expect(read.compared).toBe(clean.compared);
  });

  test("another year", () => {
    const { year } = department;
    const older: Scenario["prints"] = (shown, { sheet }) =>
      sheet === total.sheet ? shown.replace(String(year), String(year - 1)) : shown;
    const { differences } = tied({ prints: older });
    expect(differences.map(({ kind }) => kind)).toEqual(["year"]);
  });
});

test("a document without tables of amounts is not compared", () => {
  expect(tieOut(statement, documentTables([], "说明.docx"))).toBeUndefined();
});

function rounded(shown: string): string {
  const fen = Number(shown.replace(/[,.]/g, ""));
  return (Math.floor((fen + 5) / 10) / 10).toFixed(1);
}
