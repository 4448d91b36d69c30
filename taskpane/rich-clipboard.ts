/** Puts a text with its headings on the clipboard. */
import { writable } from "../src/workbook/writable";
import { copyFromField, copyText } from "./clipboard";

/**
 * A text with its headings, and the same without for those who take no more.
 *
 * @throws HostError where the browser refuses every way
 */
export async function copyRich(html: string, said: string): Promise<void> {
  const text = writable(said);
  try {
    const blob = (type: string, content: string) => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) }),
    ]);
  } catch {
    if (!copyByEvent(html, text)) await copyText(text);
  }
}

/** The older way lets us say what is copied as well, once it has something to copy. */
function copyByEvent(html: string, text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    done = true;
  };
  document.addEventListener("copy", fill);
  try {
    return copyFromField(text) && done;
  } finally {
    document.removeEventListener("copy", fill);
  }
}
