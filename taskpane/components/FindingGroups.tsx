import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { Statement } from "../../src/statement/statement";
import { groupByTable, type Group } from "../state/groups";
import { standing, type Item } from "../state/items";
import * as words from "../wording";
import { FindingItem } from "./FindingItem";
import { CAPTION, HEADING } from "./style";

const useStyles = makeStyles({
  group: { marginTop: "20px" },
  head: { display: "flex", alignItems: "baseline", columnGap: "8px", marginBottom: "2px" },
  title: { flexGrow: 1, minWidth: 0, margin: 0, ...HEADING, overflowWrap: "anywhere" },
  count: { ...CAPTION, flexShrink: 0 },
  list: { margin: 0, padding: 0 },
});

export interface FindingGroupsProps {
  readonly items: readonly Item[];
  readonly statement: Statement;
}

/** Findings by table. */
export function FindingGroups({ items, statement }: FindingGroupsProps) {
  return groupByTable(items, statement).map((group) => (
    <GroupPart
      key={group.key}
      group={group}
      sheet={statement.tables.find(({ id }) => id === group.key)?.sheet}
    />
  ));
}

interface GroupPartProps {
  readonly group: Group;
  readonly sheet: string | undefined;
}

function GroupPart({ group, sheet }: GroupPartProps) {
  const styles = useStyles();
  const id = useId();
  const left = standing(group.items).length;
  return (
    <div role="group" className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {group.title}
        </h3>
        <span className={styles.count}>{left > 0 ? words.items(left) : words.MENDED}</span>
      </div>
      <ul className={styles.list}>
        {group.items.map((item) => (
          <FindingItem key={`${item.finding.id} ${String(item.mended)}`} item={item} within={sheet} />
        ))}
      </ul>
    </div>
  );
}
