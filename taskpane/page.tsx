/** The page without Excel: the pane beside our own grid. */
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Shell } from "../hosts/page/shell/Shell";
import { App } from "./App";
import { DARK, LIGHT, useAppearance } from "./theme";

function Page() {
  const appearance = useAppearance("follow", undefined);
  return (
    <FluentProvider theme={appearance === "dark" ? DARK : LIGHT}>
      <Shell
        pane={(host, { openFile, openSample }) => (
          <App host={host} onOpenFile={openFile} onOpenSample={openSample} />
        )}
      />
    </FluentProvider>
  );
}

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
