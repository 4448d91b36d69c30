import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellIcon } from "./icons";

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: 0, paddingLeft: "6px", paddingRight: "8px" },
});

interface LocateButtonProps {
  /** What a screen reader says: with the place, as there are many of them. */
  readonly name: string;
  readonly onLocate: () => void;
  readonly children: ReactNode;
}

/** Goes to where something stands in the text. */
export function LocateButton({ name, onLocate, children }: LocateButtonProps) {
  return (
    <Button
      size="small"
      className={useStyles().button}
      icon={<CellIcon />}
      aria-label={name}
      onClick={onLocate}
    >
      {children}
    </Button>
  );
}
