/** A whole document on the command line: by itself, and its list of contents. */
import { paperDocument, type PaperOptions } from "../../generate/documents/whole";
import { Book } from "../../generate/texts/books";
import { OUTLINES } from "../../generate/texts";
import { writeWorkbook } from "../../generate/write";
import type { AuditJson, DocumentJson } from "../../src/report/audit";
import type { TieOutJson } from "../../src/report/tie-out";
import { bodyOf } from "../text/documents";
import { gouji } from "./world";

const outline = OUTLINES[0]!;
const book = new Book(11, { family: outline.family });
const text = bodyOf(outline, book);
const { department, workbook, statement } = book;
const paper = (options: PaperOptions = {}) =>
  paperDocument(workbook, "headed", { name: department.name, year: department.year, text, ...options });
const files = (options: PaperOptions = {}): Record<string, Uint8Array> => ({
  "整份.docx": paper(options).bytes,
  "表.xlsx": writeWorkbook(workbook),
});
const ran = async (argv: readonly string[], given: Record<string, Uint8Array>): Promise<unknown> =>
  JSON.parse((await gouji([...argv, "--format", "json"], given)).out);
const checked = async (file: string, given = files()): Promise<DocumentJson> =>
  ((await ran(["check", file], given)) as { readonly workbooks: readonly DocumentJson[] }).workbooks[0]!;
const audited = async (...argv: readonly string[]): Promise<AuditJson> =>
  (await ran(["audit", ...argv, "--text", "整份.docx"], files())) as AuditJson;

const total = statement.table(3)!.cell("total", "total")!;
const wrongTotal: PaperOptions = {
  reprint: ({ sheet, address }, shown) =>
    sheet === total.sheet && address === total.address ? `1${shown}` : shown,
};

test("its tables are checked as those of the workbook, its text against them", async () => {
  const [read, expected] = [await checked("整份.docx"), await checked("表.xlsx")];
  expect(read.tables.map(({ id, title }) => [id, title])).toEqual(
    expected.tables.map(({ id, title }) => [id, title]),
  );
  for (const key of ["kind", "department", "year", "unit", "missing"] as const)
    expect(read[key]).toEqual(expected[key]);
  expect(read.summary.relations).toBe(expected.summary.relations);
  expect(read.summary.error).toBe(0);
  expect(read.audit!.summary.wrong).toBe(0);
  expect(read.audit!.summary.ok).toBeGreaterThan(20);
  const { status, out, err } = await gouji(["check", "整份.docx"], files());
  expect([status, err]).toEqual([0, []]);
  expect(out).toContain("说明：整份.docx\n表：文档里的表\n结论：没有发现不符之处。");
});

test("without a workbook the text is held against the document's own tables: the same figures, the same verdicts", async () => {
  const read = await audited();
  const against = await audited("表.xlsx");
  expect(read.file).toBeNull();
  const said = ({ claims }: AuditJson): readonly string[] =>
    claims.map((one) => `${one.paragraph} ${one.start} ${one.meaning} ${one.stated} ${one.verdict}`);
  expect(said(read)).toEqual(said(against));
});

test("a wrong figure in its table: an error with its place on paper, status 1", async () => {
  const place = paper().placeOf(total)!;
  const { status, out } = await gouji(["check", "整份.docx"], files(wrongTotal));
  expect(status).toBe(1);
  expect(out).toContain(
    `《支出决算表》第 ${place.row} 行第 ${place.column} 列（文中第 ${place.table} 张表）`,
  );
});

test("a table that the contents list and the document does not hold is said", async () => {
  const { missing, findings } = await checked("整份.docx", files({ without: new Set([total.sheet]) }));
  expect(missing).toContain("T03");
  const said = findings.filter(({ rule }) => rule === "S-MISS").map(({ message }) => message);
  expect(said).toEqual(["目录列有《支出决算表》，文档里没有找到这张表，与它有关的关系没有核对。"]);
});

describe("audit of a whole document beside its workbook", () => {
  const audit = async (options: PaperOptions = {}): Promise<AuditJson & { readonly tieOut: TieOutJson }> =>
    (await ran(["audit", "表.xlsx", "--text", "整份.docx"], files(options))) as AuditJson & {
      readonly tieOut: TieOutJson;
    };

  test("what was compared, and that nothing differs", async () => {
    const { tieOut } = await audit();
    expect(tieOut.compared).toBeGreaterThan(200);
    expect(tieOut).toEqual({ compared: tieOut.compared, equal: tieOut.compared, differences: [] });
    const { status, out } = await gouji(["audit", "表.xlsx", "--text", "整份.docx"], files());
    expect(status).toBe(0);
    expect(out).toMatch(/\n表表核对：文档里的表与工作簿比较了 \d+ 格，相同 \d+ 格，没有不同。\n$/);
  });

  test("a difference with both its places, status 1", async () => {
    const { compared, equal, differences } = (await audit(wrongTotal)).tieOut;
    expect(equal).toBe(compared - 1);
    const printed = (total.content as number).toFixed(2);
    expect(differences).toEqual([
      {
        kind: "value",
        table: "T03",
        severity: "error",
        message: `公开03表《支出决算表》“合计 本年支出合计”：文档里是 1${printed}，工作簿里是 ${printed}；文字与工作簿一致，文档里的表是旧的。`,
        places: [
          {
            workbook: { sheet: total.sheet, address: total.address },
            document: paper().placeOf(total),
            stated: `1${printed}`,
            expected: printed,
          },
        ],
      },
    ]);
    const { status, out } = await gouji(["audit", "表.xlsx", "--text", "整份.docx"], files(wrongTotal));
    expect(out).toContain("结论：文字里没有发现不符之处；文档里的表有 1 处与工作簿不同。共");
    expect(status).toBe(1);
    expect(out).toContain("文档里的表是旧的。\n    合计 本年支出合计：《支出决算表》第 ");
  });

  test("a text without tables has no such part", async () => {
    const json = await ran(["audit", "表.xlsx", "--text", "说明.txt"], {
      ...files(),
      "说明.txt": new TextEncoder().encode(text.join("\n")),
    });
    expect(json).not.toHaveProperty("tieOut");
  });
});

test.each([
  ["--mark", "标.xlsx"],
  ["--paper", "底稿.xlsx"],
])("%s is for workbooks", async (option, output) => {
  const { status, err } = await gouji(["check", "整份.docx", option, output], files());
  expect(status).toBe(2);
  expect(err[0]).toMatch(/只用于工作簿，整份\.docx 是 Word 文档/);
});
