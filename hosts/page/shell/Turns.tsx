import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import type { Side } from "./use-sides";

const useStyles = makeStyles({
  turns: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface TurnsProps {
  readonly side: Side;
  readonly onTurn: (side: Side) => void;
  /** The way back to where the pane showed a cell from; absent where it did not. */
  readonly onBack: (() => void) | undefined;
}

/** On a narrow screen: which of the two is in sight. */
export function Turns({ side, onTurn, onBack }: TurnsProps) {
  const styles = useStyles();
  return (
    <nav className={styles.turns} aria-label="换一面">
      <TabList
        aria-label="表格或窗格"
        selectedValue={side}
        onTabSelect={(_, data) => onTurn(data.value as Side)}
      >
        <Tab value="sheet">表格</Tab>
        <Tab value="pane">窗格</Tab>
      </TabList>
      {onBack && (
        <Button appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>
          返回窗格
        </Button>
      )}
    </nav>
  );
}
