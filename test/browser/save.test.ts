/** The page that a pane in Excel on Mac hands its files to. */
import { addressOfFile } from "../../hosts/handed-over";
import { axeFindings, disconnect, downloaded, serverAddress, visit } from "./browser";

afterAll(disconnect);

test("what is handed over is downloaded, byte for byte", async () => {
  const bytes = Uint8Array.from({ length: 45_000 }, (_, at) => (at * 31) % 256);
  const address = addressOfFile(new URL(`${serverAddress()}excel/save.html`), "某局说明.docx", bytes);
  const { page, errors, strangers } = await visit(address);
  expect(await axeFindings(page)).toEqual([]);
  const button = page.getByRole("button", { name: "下载 某局说明.docx" });
  expect(await downloaded(button)).toEqual({ name: "某局说明.docx", bytes });
  await page.getByText("在浏览器的下载文件夹里").waitFor();
  expect([errors, strangers]).toEqual([[], []]);
});
