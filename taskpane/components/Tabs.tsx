import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { TabView } from "../views/view";
import * as words from "../wording";

const useStyles = makeStyles({
  tabs: { flexShrink: 0, padding: "0 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export interface TabsProps {
  /** Prefix of the ids that tie tabs and panels together. */
  readonly id: string;
  readonly views: readonly TabView[];
  readonly shown: TabView;
  readonly onView: (view: TabView) => void;
}

export function tabId(id: string, view: TabView): string {
  return `${id}-${view.id}-tab`;
}

export function panelId(id: string, view: TabView): string {
  return `${id}-${view.id}-panel`;
}

/** The accountant's tasks, side by side. */
export function Tabs({ id, views, shown, onView }: TabsProps) {
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={words.TASKS}
      selectedValue={shown.id}
      onTabSelect={(_, { value }) => {
        const view = views.find((one) => one.id === value);
        if (view) onView(view);
      }}
    >
      {views.map((view) => (
        <Tab
          key={view.id}
          id={tabId(id, view)}
          value={view.id}
          {...(view === shown ? { "aria-controls": panelId(id, view) } : {})}
        >
          {view.title}
        </Tab>
      ))}
    </TabList>
  );
}
