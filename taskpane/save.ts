/** The page in the browser that a pane hands a file to where its own view saves none (Mac, iPad): one button. */
import { download } from "../hosts/download";
import { fileOfAddress } from "../hosts/handed-over";

const said = document.getElementById("message")!;
const button = document.getElementById("save") as HTMLButtonElement;

const file = fileOfAddress(location.hash);
if (file) {
  said.textContent = "文件是 Excel 里的窗格刚交过来的，只在这台设备上，没有上传。";
  button.textContent = `下载 ${file.name}`;
  button.hidden = false;
  button.onclick = () => {
    said.textContent = download(file.bytes, file.name);
  };
} else {
  said.textContent = "文件没有完整地交过来。请回到 Excel 的窗格里再导出一次。";
}
