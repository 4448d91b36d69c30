import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { companionTitle } from "../../src/statement/companion";
import * as words from "../companion-wording";
import type { CompanionKind } from "../state/companions/companion";
import { yearText } from "../wording";
import { usePane } from "./context";
import { OpenButton, Slot, SlotProblem } from "./Slot";

const useStyles = makeStyles({
  slots: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px", margin: "12px 0 0" },
});

export interface CompanionsProps {
  /** Which of them the view has a use for; a budget has no other budget beside it. */
  readonly kinds?: readonly CompanionKind[];
  /** A place for another file, before them. */
  readonly children?: ReactNode;
}

const BOTH: readonly CompanionKind[] = ["prior", "budget"];
const WORKBOOKS = ".xlsx,.xlsm,.xls";

/** The places for last year's tables and this year's budget. */
export function Companions({ kinds = BOTH, children }: CompanionsProps) {
  const styles = useStyles();
  const { session, commands, companions } = usePane();
  const { statement } = session;
  if (!statement || statement.kind === "unknown") return null;
  const shown = kinds.filter((kind) => kind === "prior" || statement.kind === "final-account");
  return (
    <div role="group" aria-label={words.GROUP} className={styles.slots}>
      {children}
      {shown.map((kind) => {
        const title = companionTitle(kind, statement);
        const companion = companions[kind];
        const { year, unit } = companion?.statement ?? statement;
        return (
          <Slot
            key={kind}
            name={kind}
            title={title}
            purpose={words.purpose(kind, statement)}
            accept={WORKBOOKS}
            opening={companions.opening === kind}
            open={companion && { name: companion.name, about: `${title} · ${yearText(year)} · ${unit}` }}
            note={companion?.note}
            question={companion?.question}
            problem={companions.problemOf === kind ? companions.problem : ""}
            removed={companions.removed[kind]?.name}
            onFile={(file) => void commands.openCompanion(kind, file)}
            onUse={() => void commands.confirmCompanion(kind)}
            onRemove={() => void commands.removeCompanion(kind)}
            onRestore={() => void commands.restoreCompanion(kind)}
          />
        );
      })}
    </div>
  );
}

/** Why the last one was refused. */
export function CompanionProblem({ kind }: { readonly kind: CompanionKind }) {
  const { problem, problemOf } = usePane().companions;
  return <SlotProblem problem={problemOf === kind ? problem : ""} />;
}

/** The button that opens one where a rule says that it needs it. */
export function OpenCompanion({ kind, title }: { readonly kind: CompanionKind; readonly title: string }) {
  const { commands } = usePane();
  return (
    <OpenButton
      name={kind}
      title={title}
      accept={WORKBOOKS}
      onFile={(file) => void commands.openCompanion(kind, file)}
    />
  );
}
