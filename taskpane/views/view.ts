/** What a view of the pane is, and what it is given. */
import type { ComponentType } from "react";
import type { Host } from "../../hosts/host";
import type { Settings } from "../state/settings";

/** What a view from the menu is given besides the session. */
export interface ViewProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}

interface ViewBase {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
}

/** How a workbook is opened, where the host has a way to. */
export interface OpenProps {
  readonly onOpenFile: (() => void) | undefined;
  readonly onOpenSample: (() => void) | undefined;
}

/** What a task is given besides the session. It fills the pane below the tabs and keeps its state while another is shown. */
export interface TabProps extends OpenProps {
  readonly shown: boolean;
  /** Where the workbook is; absent while none is open. */
  readonly host: Host | undefined;
  /** A 情况说明 that was opened together with the workbook. */
  readonly text?: File | string | undefined;
  /** Is told which 情况说明 is open now, so that it can wait for its own workbook. */
  readonly onText?: ((text: File | string | undefined) => void) | undefined;
  /** Goes to 核对. */
  readonly onCheck: () => void;
}

export interface TabView extends ViewBase {
  readonly place: "tab";
  readonly Component: ComponentType<TabProps>;
}

export interface MenuView extends ViewBase {
  readonly place: "menu";
  readonly Icon: ComponentType;
  readonly Component: ComponentType<ViewProps>;
}

export type View = TabView | MenuView;
