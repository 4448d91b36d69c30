/** Where the pane finds itself, and how Office looks around it. */
import { NEEDED_API, supports } from "./requirements";

/** `elsewhere`: opened in a browser or another application; `too-old`: in an Excel that lacks what we need. */
export type Surroundings = "excel" | "too-old" | "elsewhere";

/** Waits for Office.js to find its host. */
export async function whenReady(): Promise<Surroundings> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return "elsewhere";
  return supports(NEEDED_API) ? "excel" : "too-old";
}

/** Whether the view that the pane runs in saves what is downloaded: WKWebView drops it without a word (office-js #2700). */
export function savesDownloads(): boolean {
  const { Mac, iOS } = Office.PlatformType;
  return ![Mac, iOS].includes(Office.context.platform);
}

/** Whether Office is dark, as far as it tells: by the luminance of its background. */
export function officeAppearance(): "light" | "dark" | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? "dark" : "light";
}

/** Office tells of no change of its theme: looked at again whenever the pane gets the focus. */
export function watchOfficeAppearance(changed: () => void): () => void {
  window.addEventListener("focus", changed);
  return () => window.removeEventListener("focus", changed);
}
