/** The recorder's page: docs/recorder.md. A tool for developers, in no build that is handed out. */
import { whenReady } from "../hosts/excel/office";
import { record } from "../hosts/excel/recorder/record";

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

async function start(): Promise<void> {
  const status = element("status");
  if ((await whenReady()) !== "excel") {
    status.textContent = "请在 Excel 里打开这一页。";
    return;
  }
  const button = element<HTMLButtonElement>("record");
  const result = element<HTMLTextAreaElement>("result");
  button.disabled = false;
  button.onclick = async () => {
    button.disabled = true;
    const recording = await record((step) => (status.textContent = `正在记录：${step}……`));
    result.value = JSON.stringify(recording, null, 1);
    const link = element<HTMLAnchorElement>("save");
    link.href = URL.createObjectURL(new Blob([result.value], { type: "application/json" }));
    link.download = `excel-${recording.excel.platform}-${recording.excel.api}.json`.toLowerCase();
    link.hidden = false;
    status.textContent = `记录完毕，共 ${String(recording.steps.length)} 步。保存，或全选复制下面的文字。`;
    button.disabled = false;
  };
  status.textContent = "请先打开一份可以改动的决算工作簿副本，再开始。";
}

void start();
