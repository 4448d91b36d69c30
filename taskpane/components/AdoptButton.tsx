import { Button, useRestoreFocusTarget, type ButtonProps } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Explanation } from "../../src/diagnose/diagnosis";
import { usePane } from "./context";

const AdoptDialog = lazy(() => import("./AdoptDialog"));

/** Changes the cells of explanations, once the old and the new figures were shown and agreed to. */
export function AdoptButton({
  explanations,
  ...button
}: Pick<ButtonProps, "appearance" | "className" | "children"> & {
  readonly explanations: readonly Explanation[];
}) {
  const { commands } = usePane();
  const [asking, setAsking] = useState(false);
  const restoreFocus = useRestoreFocusTarget();
  return (
    <>
      <Button {...restoreFocus} {...button} size="small" onClick={() => setAsking(true)} />
      {asking && (
        <Suspense fallback={null}>
          <AdoptDialog
            repairs={explanations.flatMap(({ repairs }) => repairs)}
            onAnswer={(yes) => {
              setAsking(false);
              if (yes) void commands.adopt(explanations);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
