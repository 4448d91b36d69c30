/** Marks come off: exactly, as long as nobody wrote the file since; and otherwise without touching what is others'. */
import { strFromU8, strToU8, unzipSync } from "fflate";
import { HostError, type Mark } from "../../../hosts/host";
import { markWorkbook } from "../../../hosts/file/xlsx/mark";
import { unmarkWorkbook, withoutMarks } from "../../../hosts/file/xlsx/unmark";
import { readWorkbook } from "../../../hosts/file/read";
import { check } from "../../../src/check/check";
import { diagnose } from "../../../src/diagnose/diagnose";
import { marksOf } from "../../../src/report/marks";
import { recognise } from "../../../src/statement/recognise";
import { SAMPLES, sampleBytes } from "../../../samples/load";
import { book, bookParts, MAIN, rels, sheetBook, STYLES, zip } from "./packages";

const SHEET = "xl/worksheets/sheet1.xml";

const THEIRS = {
  comments:
    `<comments xmlns="${MAIN}"><authors><author>张</author></authors><commentList>` +
    '<comment ref="A1" authorId="0"><text><t>旧一</t></text></comment>' +
    '<comment ref="C1" authorId="0"><text><r><t>勾稽关系已核</t></r></text></comment></commentList></comments>',
  vml:
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    ["0", "2"]
      .map(
        (column) =>
          `<v:shape id="_x0000_s103${column}"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
      )
      .join("") +
    "</xml>",
  format:
    '<conditionalFormatting sqref="A1:C9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>',
};

/** A workbook in which others have a comment, a fill and a conditional format. */
function theirs(): Uint8Array {
  const styles = STYLES.replace(
    'fillId="0" borderId="0" xfId="0"/></cellXfs>',
    'fillId="1" borderId="0" xfId="0"/></cellXfs><dxfs count="1"><dxf/></dxfs>',
  );
  return zip(
    bookParts({
      sheets: {
        表:
          '<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row></sheetData>' +
          `${THEIRS.format}<legacyDrawing r:id="rId5"/>`,
        空: "<sheetData/>",
      },
      styles,
      more: {
        "xl/worksheets/_rels/sheet1.xml.rels": rels(
          ["rId2", "comments", "../comments1.xml"],
          ["rId5", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ),
        "xl/comments1.xml": THEIRS.comments,
        "xl/drawings/vmlDrawing1.vml": THEIRS.vml,
      },
    }),
  );
}

const MARKS: readonly Mark[] = [
  { sheet: "表", address: "A1", kind: "error", message: "应为 <1>\n又一句" },
  { sheet: "表", address: "B1", kind: "warning", message: "请核对" },
  { sheet: "空", address: "D4", kind: "rounding", message: "尾差" },
];

describe("as long as nobody wrote the file since: every part is as it was", () => {
  test.each(SAMPLES)("%s, with the marks of its check", (name) => {
    const bytes = sampleBytes(name);
    const report = check(recognise(readWorkbook(bytes, name)));
    const marks = marksOf(report, diagnose(report));
    expect(marks.length).toBeGreaterThan(0);
    const marked = markWorkbook(bytes, marks);
    const off = unmarkWorkbook(marked);
    expect(unzipSync(off.bytes)).toEqual(unzipSync(bytes));
    expect(Object.keys(unzipSync(off.bytes))).toEqual(Object.keys(unzipSync(bytes)));
    expect(inOrder(off.marks)).toEqual(inOrder(marks));
  });

  test.each([
    ["among comments, fills and formats of others", theirs()],
    ["without styles", sheetBook("<sheetData/>", { styles: null })],
    [
      "with empty lists",
      sheetBook("<sheetData/>", { styles: `<styleSheet xmlns="${MAIN}"><dxfs/></styleSheet>` }),
    ],
    [
      "in UTF-16",
      sheetBook("", {
        more: {
          [SHEET]: new Uint8Array(
            new Uint16Array(
              [...`\uFEFF<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`].map((letter) =>
                letter.charCodeAt(0),
              ),
            ).buffer,
          ),
        },
      }),
    ],
  ])("%s", (_, bytes) => {
    const marks = MARKS.filter(({ sheet }) =>
      readWorkbook(bytes, "").sheets.some(({ name }) => name === sheet),
    );
    expect(unzipSync(unmarkWorkbook(markWorkbook(bytes, marks)).bytes)).toEqual(unzipSync(bytes));
  });

  test("a file without marks is given back as it is", () => {
    const bytes = theirs();
    expect(unmarkWorkbook(bytes)).toEqual({ bytes, marks: [] });
    expect(unmarkWorkbook(bytes).bytes).toBe(bytes);
  });
});

describe("after another program wrote the file", () => {
  test("marks go, and what others have stays: comments, fills, conditional formats", () => {
    const off = unmarkWorkbook(rewritten(markWorkbook(theirs(), MARKS)));
    const parts = texts(off.bytes);
    expect(inOrder(off.marks)).toEqual(inOrder(MARKS));
    expect(JSON.stringify(parts)).not.toMatch(/勾稽标出|勾稽·|urn:gouji/);
    expect(parts[SHEET]).toContain(THEIRS.format.replace('priority="1"', 'priority="3"'));
    expect(parts[SHEET]).toContain('<c r="A1" s="2"><v>1</v></c><c r="B1" s="1">');
    expect(parts[SHEET]).toContain("legacyDrawing");
    expect(parts["xl/comments1.xml"]).toContain("旧一");
    expect(parts["xl/comments1.xml"]).toContain("勾稽关系已核");
    expect(parts["xl/comments1.xml"]!.match(/<comment /g)).toHaveLength(2);
    expect(parts["xl/drawings/vmlDrawing1.vml"]!.match(/<v:shape /g)).toHaveLength(2);
    // The sheet that had no comment has no parts for comments.
    expect(parts["xl/worksheets/sheet2.xml"]).not.toContain("legacyDrawing");
    expect(Object.keys(parts).filter((name) => /comments2|vmlDrawing2|customXml/.test(name))).toEqual([]);
    expect(readWorkbook(off.bytes, "").sheets).toEqual(readWorkbook(theirs(), "").sheets);
  });

  test("marks that moved with their cells, and a rule of others in one element with ours", () => {
    const bytes = sheetBook(
      "<sheetData/>" +
        '<conditionalFormatting sqref="B7:B8 D3"><cfRule type="expression" priority="1"><formula>N("勾稽标出：提醒")=0</formula></cfRule>' +
        '<cfRule type="cellIs" priority="2"><formula>1</formula></cfRule></conditionalFormatting>',
    );
    const off = unmarkWorkbook(bytes);
    expect(off.marks.map(({ address, kind, message }) => [address, kind, message])).toEqual([
      ["B7", "warning", ""],
      ["D3", "warning", ""],
    ]);
    expect(texts(off.bytes)[SHEET]).toContain(
      '<conditionalFormatting sqref="B7:B8 D3"><cfRule type="cellIs" priority="2"><formula>1</formula></cfRule></conditionalFormatting>',
    );
  });

  test("conversations that the pane wrote into Excel go; one that was answered stays", () => {
    const thread = (id: number, ref: string, text: string, parent = ""): string =>
      `<threadedComment ref="${ref}" dT="2026-01-01T00:00:00" personId="{P}" id="{T${id}}"${parent}><text>${text}</text></threadedComment>`;
    const note = (author: number, ref: string, text: string): string =>
      `<comment ref="${ref}" authorId="${author}"><text><t>[线程批注] ${text}</t></text></comment>`;
    const bytes = zip(
      bookParts({
        sheets: { 表: "<sheetData/>" },
        more: {
          "xl/worksheets/_rels/sheet1.xml.rels": rels(
            ["rId1", "comments", "../comments1.xml"],
            ["rId2", "threadedComment", "../threadedComments/threadedComment1.xml"],
          ),
          "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="urn:x">${thread(1, "A1", "勾稽·错误：甲")}${thread(2, "A2", "勾稽·错误：乙")}${thread(3, "A2", "已核实", ' parentId="{T2}"')}${thread(4, "A3", "我的话")}</ThreadedComments>`,
          "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>tc={T1}</author><author>tc={T2}</author><author>tc={T4}</author></authors><commentList>${note(0, "A1", "勾稽·错误：甲")}${note(1, "A2", "勾稽·错误：乙")}${note(2, "A3", "我的话")}</commentList></comments>`,
        },
      }),
    );
    const parts = texts(unmarkWorkbook(bytes).bytes);
    expect(parts["xl/threadedComments/threadedComment1.xml"]!.match(/id="\{T\d\}"/g)).toEqual([
      'id="{T2}"',
      'id="{T3}"',
      'id="{T4}"',
    ]);
    expect(parts["xl/comments1.xml"]!.match(/ref="A\d"/g)).toEqual(['ref="A2"', 'ref="A3"']);
  });
});

test("copies of before: fills with words in the cell; a fill of the same colour without words is the user's own", () => {
  const fill =
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF4A6A6"/><bgColor indexed="64"/></patternFill></fill>';
  const styles = STYLES.replace('<fills count="2">', '<fills count="3">')
    .replace("</fills>", `${fill}</fills>`)
    .replace(
      "</cellXfs>",
      '<xf numFmtId="4" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"><alignment horizontal="right"/></xf></cellXfs>',
    );
  const bytes = book({
    sheets: {
      表: '<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="3"><v>2</v></c></row></sheetData>',
    },
    styles,
    more: {
      "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId1", "comments", "../comments1.xml"]),
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>勾稽</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>【勾稽·错误】\n应为 2</t></r></text></comment></commentList></comments>`,
    },
  });
  const off = unmarkWorkbook(bytes);
  expect(off.marks).toEqual([{ sheet: "表", address: "A1", kind: "error", message: "应为 2" }]);
  expect(texts(off.bytes)[SHEET]).toContain('<c r="A1" s="1"><v>1</v></c><c r="B1" s="3">');
});

test("what is no .xlsx", () => {
  expect(() => unmarkWorkbook(strToU8("文本"))).toThrow(HostError);
  const bytes = strToU8("文本");
  expect(withoutMarks(bytes)).toEqual({ bytes, marks: [] });
});

// Helpers

function inOrder(marks: readonly Mark[]): string[] {
  return marks
    .map(({ sheet, address, kind, message }) => JSON.stringify([sheet, address, kind, message]))
    .sort();
}

function texts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** As a program writes it that reads everything into a model: other bytes in every part. */
function rewritten(bytes: Uint8Array): Uint8Array {
  return zip(
    Object.fromEntries(
      Object.entries(texts(bytes)).map(([name, text]) => [name, name.endsWith(".vml") ? text : `${text}\n`]),
    ),
  );
}
