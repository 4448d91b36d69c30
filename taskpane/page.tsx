/** The page without Excel: the pane beside our own grid. */
import { FluentProvider } from "@fluentui/react-components";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Shell, type PaneProps } from "../hosts/page/shell/Shell";
import { App } from "./App";
import { keepPlain } from "./plain-texts";
import { useSettings } from "./state/settings";
import { DARK, LIGHT, useAppearance } from "./theme";

function Page() {
  // 外观, chosen in the pane, is that of the whole page.
  const [{ theme }] = useSettings();
  const appearance = useAppearance(theme, undefined);
  return (
    <FluentProvider theme={appearance === "dark" ? DARK : LIGHT}>
      <Shell Pane={Pane} />
    </FluentProvider>
  );
}

function Pane(props: PaneProps) {
  return <App {...props} />;
}

keepPlain(document);
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
