/** The accountant's loop in Excel's pane: set aside and alarmed again, all proposals at once, formulas mended, closed and reopened. */
import type { Locator, Page } from "playwright-core";
import { readWorkbook } from "../../hosts/file/read";
import { sample } from "../../samples/load";
import { LocalExcel } from "../excel-host";
import { bookOf } from "../excel-host/load-workbook";
import { attach } from "../excel-host/seams/external";
import { formulaBook } from "../formula-book";
import { axeFindings, disconnect, misfits, picture, serverAddress, visit, type Visit } from "./browser";

jest.setTimeout(120_000);

let here: Visit;
let page: Page;
let excel: LocalExcel;

/** Opens the pane beside the workbook of `excel`, as Excel does when the file is opened again. */
async function openPane(): Promise<void> {
  const look = { viewport: { width: 350, height: 760 } };
  here = await visit(`${serverAddress()}excel/excel.html`, look, (tab) => attach(tab, excel));
  ({ page } = here);
  await button("开始核对").waitFor();
}

/** A pane that dies asks nothing. */
async function killPane(): Promise<void> {
  expect(here.errors).toEqual([]);
  await page.context().close();
}

afterEach(async () => {
  expect(here.errors).toEqual([]);
  expect(here.strangers).toEqual([]);
  expect(excel.faults).toEqual([]);
  await page.context().close();
});

afterAll(disconnect);

const button = (name: string | RegExp): Locator => page.getByRole("button", { name });
/** The verdict itself: that of errors speaks of 全部成立 too. */
const clean = (): Locator => page.getByText(/^(?:没有错误|[\d,]+ 项关系全部成立)/).first();
const valueAt = (sheet: string, row: number, column: number): unknown =>
  excel.book.sheetNamed(sheet)!.cell(row, column).value;

async function check(): Promise<void> {
  await button("开始核对").click();
  await button("重新核对").waitFor();
}

async function fits(name: string): Promise<void> {
  expect([name, await misfits(page), await axeFindings(page)]).toEqual([name, [], []]);
  await picture(page, `excel-loop-${name}`);
}

test("a finding that is set aside stays so in the workbook, and alarms again when a figure of it changes", async () => {
  excel = new LocalExcel(bookOf(sample("henan-2022")), { apiVersion: "1.14" });
  await openPane();
  await check();
  await button(/^由此引起的/).click();
  await page.locator("[data-item] [data-item] button").first().click();
  await button("已核实…").click();
  await button("已报财政部门同意。").click();
  await page.getByLabel("核实人").fill("张三");
  await fits("verify");
  await button("记为已核实").click();
  await button(/^已核实/).waitFor();

  await killPane();
  await openPane();
  await check();
  await button(/^已核实/).click();
  await page.getByText("已核实（张三 ").waitFor();
  await fits("verified");

  excel.user.type("公开01表", "F17", 900);
  await page.getByText("核实以后数有变动，重新列了出来。").first().waitFor();
  await page.getByText("已核实（张三 ").waitFor({ state: "detached" });
  await fits("alarmed");
});

test("全部采用: all that is certain is shown, written, and taken back by one undo", async () => {
  excel = new LocalExcel(bookOf(sample("henan-2022")), { apiVersion: "1.14" });
  excel.user.type("公开03表", "C15", 365.26);
  await openPane();
  await check();
  await button("全部采用（2 处）").click();
  const dialog = page.locator("[role=dialog], [role=alertdialog]");
  await dialog.getByText("356.26").waitFor();
  await fits("adopt-all");
  await dialog.getByRole("button", { name: "改正", exact: true }).click();
  await clean().waitFor();
  const both = () => [valueAt("公开01表", 16, 5), valueAt("公开03表", 14, 2)];
  expect(both()).toEqual([928.86, 356.26]);
  await button(/^撤销/).first().click();
  await button("全部采用（2 处）").waitFor();
  expect(both()).toEqual(["", 365.26]);
});

test("a workbook of formulas: the wrong input is mended in two clicks, and the formulas stay", async () => {
  excel = new LocalExcel(bookOf(readWorkbook(formulaBook(), "公式.xlsx")), { apiVersion: "1.14" });
  await openPane();
  await check();
  await clean().waitFor();
  excel.user.type("公开03表", "D10", 58323.97);
  await page
    .getByText(/D10 .*应为/)
    .first()
    .waitFor();
  const formulas = () => JSON.stringify(excel.book.sheetNamed("公开03表")!.cell(8, 3).formula);
  const before = formulas();
  await button("采用").first().click();
  await button("改正").click();
  await clean().waitFor();
  expect(valueAt("公开03表", 9, 3)).toBe(58233.97);
  expect([before, formulas()]).toEqual([expect.stringContaining("D10"), before]);
});

test("marks of an earlier pane are known to the next, which clears them", async () => {
  excel = new LocalExcel(bookOf(sample("henan-2022")), { apiVersion: "1.14" });
  await openPane();
  const before = excel.snapshot;
  await check();
  await button("标出").click();
  await button("清除标记").waitFor();
  await killPane();
  await openPane();
  await check();
  await button("清除标记").click();
  await button("标出").waitFor();
  expect(excel.snapshot).toBe(before);
});

test("what was filled in stands in the workbook when the pane is gone", async () => {
  excel = new LocalExcel(bookOf(sample("jiangxi-2023")), { apiVersion: "1.14" });
  await openPane();
  const toText = async () => {
    await page.getByRole("tab", { name: "说明" }).click();
    await page.getByText(/还有 \d+ 处待填/).waitFor();
  };
  await toText();
  const field = page.getByRole("textbox", { name: /^本年收入合计上年数/ });
  await field.fill("1000");
  await field.press("Enter");
  await page.getByText("增加 53.61 万元").first().waitFor();
  await page.waitForTimeout(1_500);
  await killPane();
  await openPane();
  await toText();
  await page.getByText("增加 53.61 万元").first().waitFor();
});
