import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import * as words from "../../narrate-wording";
import type { Written } from "../../state/narrate/written";
import { CAPTION } from "../style";
import { useDesk } from "./context";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content max-content",
    columnGap: "8px",
  },
  label: { ...CAPTION, display: "block", marginBottom: "2px" },
  select: {
    minWidth: 0,
    "& select": {
      minWidth: 0,
      paddingRight: "22px",
      textOverflow: "ellipsis",
      color: tokens.colorNeutralForeground1,
    },
  },
});

/** How the text is worded. */
export function Choices({ written }: { readonly written: Written }) {
  const styles = useStyles();
  const desk = useDesk();
  return (
    <div className={styles.choices}>
      <Choice label={words.STYLE} value={written.style.name} onChange={desk.setStyle}>
        {written.styles.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.DECIMALS}
        value={String(written.decimals)}
        onChange={(value) => desk.setDecimals(value === "1" ? 1 : 2)}
      >
        {words.DECIMAL_CHOICES.map(([value, title]) => (
          <option key={value} value={String(value)}>
            {title}
          </option>
        ))}
      </Choice>
      <Choice label={words.SELF} value={written.self} onChange={desk.fields.setSelf}>
        {words.SELVES.map((self) => (
          <option key={self} value={self}>
            {self}
          </option>
        ))}
      </Choice>
    </div>
  );
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      >
        {children}
      </Select>
    </div>
  );
}
