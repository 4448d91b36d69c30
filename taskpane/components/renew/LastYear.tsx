import { Button, makeStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import * as words from "../../renew-wording";
import { usePane } from "../context";
import { useDesk } from "../narrate/context";
import { Slot } from "../Slot";
import { useProseSheets } from "../use-prose-sheets";

const useStyles = makeStyles({
  more: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "6px" },
  sheet: { minWidth: 0, overflowWrap: "anywhere" },
});

/** 从上年说明开始: the place for last year's text. */
export function LastYear() {
  const styles = useStyles();
  const desk = useDesk();
  const { session } = usePane();
  const { workbook, statement } = session;
  const { written, template } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const sheets = useProseSheets(workbook, statement);
  const { name, opening, came, removed, problem } = template;
  const { renewed, refused } = written ?? {};
  return (
    <div>
      <Slot
        name="template"
        title={words.LAST_TEXT}
        purpose={words.PURPOSE}
        accept=".docx,.txt"
        opening={opening}
        open={
          name === undefined
            ? undefined
            : {
                name,
                about: renewed ? words.about(renewed.renewal) : words.LAST_TEXT,
                refused: refused !== undefined,
              }
        }
        note={came ? words.CAME : ""}
        problem={name !== undefined && refused ? words.refused(name, refused) : problem}
        removed={removed}
        onFile={(file) => void desk.template.open(file)}
        onRemove={desk.template.remove}
        onRestore={desk.template.restore}
      />
      {(refused?.reason === "renamed" || (name === undefined && sheets.length > 0)) && (
        <div className={styles.more}>
          {refused?.reason === "renamed" && (
            <Button size="small" onClick={desk.setRenamed}>
              {words.RENAMED}
            </Button>
          )}
          {name === undefined &&
            workbook &&
            sheets.map((sheet) => (
              <Button
                key={sheet}
                size="small"
                className={styles.sheet}
                onClick={() => void desk.template.takeSheet(workbook, sheet)}
              >
                {words.takeSheet(sheet)}
              </Button>
            ))}
        </div>
      )}
    </div>
  );
}
