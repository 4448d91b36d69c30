import { MenuDivider, MenuItem } from "@fluentui/react-components";
import type { Host } from "../../hosts/host";
import * as words from "../review-wording";
import { logUnexpected } from "../state/problem";
import { reviewFile, reviewInput, type ReviewKind } from "../state/review/review";
import { UNEXPECTED } from "../wording";
import { usePane } from "./context";
import { PrintIcon, SaveIcon } from "./icons";

export interface ReviewItemsProps {
  readonly host: Host | undefined;
  readonly onSave: ((name: string, bytes: Uint8Array) => void) | undefined;
}

/** The results to hand in, once there are some. */
export function ReviewItems({ host, onSave }: ReviewItemsProps) {
  const { session, commands } = usePane();
  const { run, adoptions } = session;
  const save = async (kind: ReviewKind): Promise<void> => {
    if (!run || !onSave) return;
    try {
      const { name, bytes } = await reviewFile(kind, reviewInput(run, host, adoptions));
      onSave(name, bytes);
      commands.announce(words.saved(name));
    } catch (error) {
      logUnexpected(error);
      commands.announce(UNEXPECTED);
    }
  };
  return (
    <>
      {onSave && (
        <MenuItem icon={<SaveIcon />} disabled={!run} onClick={() => void save("xlsx")}>
          {words.SAVE_RESULTS}
        </MenuItem>
      )}
      {onSave && (
        <MenuItem icon={<SaveIcon />} disabled={!run} onClick={() => void save("docx")}>
          {words.SAVE_REPORT}
        </MenuItem>
      )}
      <MenuItem icon={<PrintIcon />} disabled={!run} onClick={() => window.print()}>
        {words.PRINT_REPORT}
      </MenuItem>
      <MenuDivider />
    </>
  );
}
