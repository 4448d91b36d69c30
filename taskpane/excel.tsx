/** The pane in Excel: mounted once Office.js is ready, or a page that says what to do where it cannot be. */
import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { ExcelHost } from "../hosts/excel/host";
import { officeAppearance, watchOfficeAppearance, whenReady } from "../hosts/excel/office";
import { App } from "./App";

/** Where those go whose Excel cannot show the pane. */
const OLD_ENGINE = "old-engine.html";

/**
 * 核对 on the ribbon opens the pane with this. On a pane that is open only this part of its address changes, so that nothing is
 * loaded anew and what can be undone stays so. Excel on the web has words of its own behind it.
 */
const CHECK = /^#check(?:&|$)/;

let asked = CHECK.test(location.hash) ? 1 : 0;

function watchAsked(changed: () => void): () => void {
  const look = (): void => {
    if (!CHECK.test(location.hash)) return;
    asked += 1;
    // So that the next time is a change again.
    if (location.hash === "#check") location.hash = "";
    changed();
  };
  window.addEventListener("hashchange", look);
  return () => window.removeEventListener("hashchange", look);
}

const host = new ExcelHost();

function Pane() {
  const appearance = useSyncExternalStore(watchOfficeAppearance, officeAppearance);
  const times = useSyncExternalStore(watchAsked, () => asked);
  // The page has a main part of its own, with the sheets in it; here the pane is all there is.
  return (
    <main style={{ display: "contents" }}>
      <App host={host} asked={times} {...(appearance ? { appearance } : {})} />
    </main>
  );
}

async function start(): Promise<void> {
  const surroundings = await whenReady();
  if (surroundings !== "excel") {
    location.replace(`${OLD_ENGINE}#${surroundings}`);
    return;
  }
  // Office.js has read its own part by now.
  if (location.hash === "#check") location.hash = "";
  // Loaded beside the pane: nothing of a workbook is shown before it was read.
  void import("./plain-texts").then(({ keepPlain }) => keepPlain(document));
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <Pane />
    </StrictMode>,
  );
}

void start();
