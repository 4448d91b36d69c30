import type { ReactNode } from "react";
import { ActionBar } from "../components/ActionBar";
import { usePane } from "../components/context";
import { SteadyScroll } from "../components/SteadyScroll";
import { useMainClass } from "../components/style";
import { BeforeView } from "./BeforeView";
import { ResultView } from "./ResultView";
import { RunningView } from "./RunningView";
import { noTables } from "./states";
import type { OpenProps, TabProps } from "./view";

/** 核对: are the tables right? */
function CheckView(props: OpenProps): ReactNode {
  const { session } = usePane();
  const { phase, statement, run } = session;
  switch (phase.at) {
    case "ready":
      return statement && <BeforeView statement={statement} />;
    case "running":
      return <RunningView stage={phase.stage} />;
    case "done":
      return run && <ResultView run={run} />;
    default:
      return noTables(session, props);
  }
}

/** The view as a task of its own: what scrolls, and below it what can be done. */
export function CheckTab({ shown, onOpenFile, onOpenSample }: TabProps): ReactNode {
  const { session } = usePane();
  const main = useMainClass();
  return (
    <>
      <SteadyScroll className={main} hidden={!shown} version={session.run} openItem={session.openItem}>
        <CheckView onOpenFile={onOpenFile} onOpenSample={onOpenSample} />
      </SteadyScroll>
      {shown && <ActionBar />}
    </>
  );
}
