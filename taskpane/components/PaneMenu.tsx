import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MENU_VIEWS } from "../views/registry";
import type { View } from "../views/view";
import * as words from "../wording";
import { usePane } from "./context";
import { MenuIcon, OpenIcon, PaperIcon } from "./icons";
import { ReviewItems, type ReviewItemsProps } from "./ReviewItems";
import { MENU_PLACE } from "./style";

export interface PaneMenuProps {
  readonly id: string;
  readonly onView: (view: View) => void;
  readonly onOpenFile: (() => void) | undefined;
  readonly review: ReviewItemsProps;
}

/** What is needed now and then. */
export default function PaneMenu({ id, onView, onOpenFile, review }: PaneMenuProps) {
  const { session, commands } = usePane();
  const { makePaper } = commands;
  return (
    <Menu positioning={MENU_PLACE}>
      <MenuTrigger disableButtonEnhancement>
        <Button id={id} appearance="subtle" icon={<MenuIcon />} aria-label={words.MENU} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {makePaper && (
            <MenuItem icon={<PaperIcon />} disabled={!session.run} onClick={() => void makePaper()}>
              {words.MAKE_PAPER}
            </MenuItem>
          )}
          {makePaper && <MenuDivider />}
          <ReviewItems {...review} />
          {MENU_VIEWS.map((entry) => (
            <MenuItem key={entry.id} icon={<entry.Icon />} onClick={() => onView(entry)}>
              {entry.title}
            </MenuItem>
          ))}
          {onOpenFile && <MenuDivider />}
          {onOpenFile && (
            <MenuItem icon={<OpenIcon />} onClick={onOpenFile}>
              {words.OPEN_OTHER}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
