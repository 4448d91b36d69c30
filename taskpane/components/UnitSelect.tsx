import { makeStyles, Select } from "@fluentui/react-components";
import * as words from "../wording";

const useStyles = makeStyles({ select: { maxWidth: "100%" } });

export interface UnitSelectProps {
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

/** Where the department's name stands: which of several units of the workbook is shown. */
export function UnitSelect({ names, chosen, onChoose }: UnitSelectProps) {
  const styles = useStyles();
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label={words.UNIT_CHOICE}
      value={chosen}
      onChange={(_, { value }) => onChoose(value)}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
}
