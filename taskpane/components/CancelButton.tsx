import { Button, type ButtonProps } from "@fluentui/react-components";
import { useEffect } from "react";
import * as words from "../wording";

/** Leaves undone what is under way; Esc does as well, wherever the focus is. */
export function CancelButton({
  onCancel,
  ...props
}: ButtonProps & { readonly onCancel: () => void }): React.ReactElement {
  useEffect(() => {
    const cancelOnKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      // What is being typed or chosen has its own use for the key.
      if ((event.target as Element).closest("[role=dialog], [role=menu], [role=grid], input, textarea"))
        return;
      onCancel();
    };
    document.addEventListener("keydown", cancelOnKey);
    return () => document.removeEventListener("keydown", cancelOnKey);
  }, [onCancel]);
  return (
    <Button {...props} aria-keyshortcuts="Escape" onClick={onCancel}>
      {words.CANCEL}
    </Button>
  );
}
