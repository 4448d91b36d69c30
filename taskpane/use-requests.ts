/** What is asked of the pane from outside: a check, files to open beside the workbook. */
import { useEffect, useRef } from "react";
import type { Pane } from "./components/context";
import { AUDIT_VIEW, CHECK_VIEW } from "./views/registry";
import type { View } from "./views/view";

export interface Requests {
  /** How often a check was asked for: each time it checks as soon as there is something to check. */
  readonly asked: number;
  /** Files to open beside the workbook, as soon as it is read. */
  readonly given:
    | {
        readonly prior?: File;
        readonly budget?: File;
        /** Its 情况说明, to be checked. */
        readonly text?: File | string;
      }
    | undefined;
}

export function useRequests(
  { session, commands }: Pane,
  { asked, given }: Requests,
  setView: (view: View) => void,
): void {
  const { at } = session.phase;
  const answered = useRef(0);
  useEffect(() => {
    if (answered.current === asked || (at !== "ready" && at !== "done")) return;
    answered.current = asked;
    setView(CHECK_VIEW);
    void commands.start();
  }, [at, commands, asked, setView]);

  const taken = useRef<Requests["given"]>(undefined);
  useEffect(() => {
    if (!given || taken.current === given || at === "opening") return;
    taken.current = given;
    const { prior, budget, text } = given;
    void (async () => {
      if (prior) await commands.openCompanion("prior", prior);
      if (budget) await commands.openCompanion("budget", budget);
      if (text) setView(AUDIT_VIEW);
    })();
  }, [at, commands, given, setView]);
}
