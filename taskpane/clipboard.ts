/** Puts text on the clipboard, also where the frame we live in is denied the clipboard interface. */
import { HostError } from "../hosts/host";
import { writable } from "../src/workbook/writable";
import { CANNOT_COPY } from "./wording";

/** @throws HostError where the browser refuses either way */
export async function copyText(copied: string): Promise<void> {
  const text = writable(copied);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copyFromField(text)) throw new HostError(CANNOT_COPY);
  }
}

/** The older way, through a field that is there for the moment. False where the browser refuses. */
export function copyFromField(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
