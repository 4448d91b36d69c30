import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BlankInput } from "../../../src/write/narrative";
import { useDesk } from "./context";

const useStyles = makeStyles({ offer: { marginTop: "4px" } });

export interface OfferButtonProps {
  readonly input: BlankInput;
  /** As it would be typed. */
  readonly text: string;
  readonly children: ReactNode;
}

/** Takes a value that is at hand, as if it had been typed. */
export function OfferButton({ input, text, children }: OfferButtonProps) {
  const styles = useStyles();
  const desk = useDesk();
  return (
    <Button
      size="small"
      className={styles.offer}
      onClick={() => {
        desk.fields.type(input, text);
        desk.fields.commit(input, text);
      }}
    >
      {children}
    </Button>
  );
}
