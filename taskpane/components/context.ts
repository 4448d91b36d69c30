/** What every part of the pane may need: the session and the commands. */
import { createContext, useContext } from "react";
import type { Companions } from "../state/companions/companion";
import type { Session } from "../state/session";
import type { Commands } from "../state/use-session";

export interface Pane {
  readonly session: Session;
  readonly commands: Commands;
  /** Last year's tables and this year's budget, as far as they are open: for every view the same. */
  readonly companions: Companions;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("PaneContext is missing");
  return pane;
}
