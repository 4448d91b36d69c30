/** The pane in Excel: mounted once Office.js is ready, or a page that says what to do where it cannot be. */
import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { ExcelHost } from "../hosts/excel/host";
import { officeAppearance, watchOfficeAppearance, whenReady } from "../hosts/excel/office";
import { App } from "./App";

/** Where those go whose Excel cannot show the pane. */
const OLD_ENGINE = "old-engine.html";

/** 核对 on the ribbon opens the pane with this. */
const STARTS_AT_ONCE = new URLSearchParams(location.search).get("task") === "check";

const host = new ExcelHost();

function Pane() {
  const appearance = useSyncExternalStore(watchOfficeAppearance, officeAppearance);
  return <App host={host} startAtOnce={STARTS_AT_ONCE} {...(appearance ? { appearance } : {})} />;
}

async function start(): Promise<void> {
  const surroundings = await whenReady();
  if (surroundings !== "excel") {
    location.replace(`${OLD_ENGINE}#${surroundings}`);
    return;
  }
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <Pane />
    </StrictMode>,
  );
}

void start();
