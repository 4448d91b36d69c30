import { Input, makeStyles } from "@fluentui/react-components";
import * as words from "../wording";
import { usePane } from "./context";
import { SearchIcon } from "./icons";

const useStyles = makeStyles({ field: { width: "100%" }, apart: { marginTop: "14px" } });

/** Narrows the findings to those that hold all the words. */
export function SearchField() {
  const { session, commands } = usePane();
  return (
    <div className={useStyles().apart}>
      <SearchInput value={session.search} label={words.SEARCH} onChange={commands.search} />
    </div>
  );
}

export interface SearchInputProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
}

export function SearchInput({ value, label, onChange }: SearchInputProps) {
  const styles = useStyles();
  return (
    <Input
      className={styles.field}
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      contentBefore={<SearchIcon aria-hidden />}
      onChange={(_event, data) => onChange(data.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || value === "") return;
        event.stopPropagation();
        onChange("");
      }}
    />
  );
}
