/** The files that are handed in: read by our reader and another, printed on A4. */
import { read } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { readDocument } from "../../../hosts/file/docx/read-docx";
import { reviewDocx } from "../../../hosts/file/docx/review-docx";
import { reviewXlsx } from "../../../hosts/file/xlsx/review-xlsx";
import { readWorkbook } from "../../../hosts/file/read";
import { XmlCursor } from "../../../hosts/file/package/xml";
import type { ReviewInput } from "../../../src/sheets/review";
import { checkedSample } from "../../report/checked";

const INPUT: ReviewInput = { file: "决 算#1&.xlsx", date: "今天", ...checkedSample("henan-2022") };
const bytes = reviewXlsx(INPUT, "../甲/决 算#1&.xlsx");
const part = (name: string): string => strFromU8(unzipSync(bytes)[name]!);

test("every sheet is A4 across, as wide as the page, its header again on every page, with the page's number", () => {
  const { sheets } = readWorkbook(bytes, "审核结果.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["审核结果", "应改的单元格", "未读与未执行", "修改记录"]);
  for (const [at, { name, rows }] of sheets.entries()) {
    const xml = part(`xl/worksheets/sheet${at + 1}.xml`);
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain("&amp;P");
    const header = rows.findIndex((row) => row?.[0]?.value === "序号");
    expect(part("xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$${header + 1}:$${header + 1}</definedName>`,
    );
    const last = rows[rows.length - 1]!.flatMap((cell) => cell?.value ?? []);
    expect(last).toEqual(["编制：", "复核：", "日期："]);
    expect(rows[rows.length - 1]!.length).toBeLessThanOrEqual(rows[header]!.length);
  }
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const cursor = new XmlCursor(strFromU8(content));
    while (cursor.next());
  }
});

test("amounts are numbers, cells are links into the workbook that was checked", () => {
  const sheet = read(bytes.slice(), { type: "array" }).Sheets["审核结果"]!;
  const row = Object.keys(sheet)
    .find((address) => sheet[address].v === "T01-R02")!
    .slice(1);
  expect(sheet[`F${row}`]).toMatchObject({ t: "n", v: -928.86 });
  // They keep off the words in the next column; LibreOffice does so only where nothing wraps.
  const [, style] = new RegExp(`<c r="F${row}" s="(\\d+)"`).exec(part("xl/worksheets/sheet1.xml"))!;
  const styles = /<cellXfs.*<\/cellXfs>/s.exec(part("xl/styles.xml"))![0].match(/<xf .*?(?:\/>|<\/xf>)/gs)!;
  expect(styles[Number(style)]).toMatch(/<alignment horizontal="right" vertical="center" indent="1"\/>/);
  // The name of a sheet may be long, and LibreOffice wraps no link.
  expect([sheet[`H${row}`].v, sheet[`I${row}`].v]).toEqual(["公开01表", "F17"]);
  expect(part("xl/worksheets/sheet1.xml")).toContain(
    `<hyperlink ref="I${row}" r:id="link1" location="'公开01表'!F17"/>`,
  );
  expect(part("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
    `Target="../${encodeURIComponent("甲")}/${encodeURIComponent("决 算#1&.xlsx")}" TargetMode="External"`,
  );
});

test("the .docx has the report in its order, and the place to sign at its end", () => {
  const texts = readDocument(reviewDocx(INPUT), "审核报告.docx").map(({ text }) => text);
  expect(texts[0]).toMatch(/审核报告$/);
  expect(texts.slice(-3)).toEqual(["编制：", "复核：", "日期："]);
  expect(texts.join("")).toContain("应为 928.86");
});

test("the same review makes the same bytes", () => {
  expect(reviewXlsx(INPUT, "../甲/决 算#1&.xlsx")).toEqual(bytes);
});
