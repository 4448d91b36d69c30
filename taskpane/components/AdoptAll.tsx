import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { formulaInTheWay } from "../state/adoption";
import { certainOnes, type ShownDiagnosis } from "../state/explanations";
import type { Run } from "../state/run";
import * as words from "../wording";
import { usePane } from "./context";

const AdoptDialog = lazy(() => import("./AdoptDialog"));

export interface AdoptAllProps {
  readonly diagnoses: readonly ShownDiagnosis[];
  readonly run: Run;
}

/** Adopts every proposal that is certain, after all of them were shown; there are two at least. */
export function AdoptAll({ diagnoses, run }: AdoptAllProps) {
  const { commands } = usePane();
  const [asking, setAsking] = useState(false);
  const restoreFocus = useRestoreFocusTarget();
  const certain = certainOnes(diagnoses, (repair) => formulaInTheWay(run.workbook, repair) !== "");
  if (certain.length < 2) return null;
  const repairs = certain.flatMap((explanation) => explanation.repairs);
  return (
    <>
      <Button {...restoreFocus} size="small" onClick={() => setAsking(true)}>
        {words.adoptAll(repairs.length)}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <AdoptDialog
            repairs={repairs}
            onAnswer={(yes) => {
              setAsking(false);
              if (yes) void commands.adopt(certain);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
