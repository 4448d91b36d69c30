import { MenuDivider, MenuItem } from "@fluentui/react-components";
import type { Host } from "../../hosts/host";
import * as words from "../review-wording";
import { problemText } from "../state/problem";
import { reviewFile, reviewInput, type ReviewKind } from "../state/review/review";
import { usePane } from "./context";
import { PrintIcon, SaveIcon } from "./icons";

export interface ReviewItemsProps {
  readonly host: Host | undefined;
}

/** The results to hand in, once there are some. */
export function ReviewItems({ host }: ReviewItemsProps) {
  const { session, commands } = usePane();
  const { run } = session;
  const save = async (kind: ReviewKind): Promise<void> => {
    if (!run || !host) return;
    try {
      const { name, bytes } = await reviewFile(kind, reviewInput(run, host, session));
      commands.announce(await host.save(name, bytes));
    } catch (error) {
      // Where the pane can hand out no file (on a Mac) nobody may think that there is one.
      commands.tellProblem(problemText(error));
    }
  };
  return (
    <>
      {host && (
        <MenuItem icon={<SaveIcon />} disabled={!run} onClick={() => void save("xlsx")}>
          {words.SAVE_RESULTS}
        </MenuItem>
      )}
      {host && (
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
