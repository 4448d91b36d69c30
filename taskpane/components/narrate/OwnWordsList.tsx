import { Button, makeStyles } from "@fluentui/react-components";
import type { Narrative } from "../../../src/write/narrative";
import * as words from "../../narrate-wording";
import { Fold } from "../Fold";
import { CAPTION } from "../style";
import { useDesk } from "./context";

const useStyles = makeStyles({
  item: { margin: "0 0 8px", overflowWrap: "anywhere" },
  note: { ...CAPTION, margin: "0 0 4px" },
});

interface ListProps {
  readonly title: string;
  readonly note?: string;
  readonly button: string;
  readonly of: readonly { readonly origin: string; readonly text: string }[];
}

/** Below the text: paragraphs that were taken out, and words that have no place in it now. Nothing a person wrote is lost. */
export function OwnWordsList({ removed, unused }: Pick<Narrative, "removed" | "unused">) {
  return (
    <>
      <List title={words.removedTitle(removed.length)} button={words.BRING_BACK} of={removed} />
      <List
        title={words.unusedTitle(unused.length)}
        note={words.UNUSED_NOTE}
        button={words.FORGET}
        of={unused.filter(({ text }) => text !== "")}
      />
    </>
  );
}

function List({ title, note, button, of }: ListProps) {
  const styles = useStyles();
  const desk = useDesk();
  if (of.length === 0) return null;
  return (
    <Fold title={title} flush>
      {() => (
        <>
          {note !== undefined && <p className={styles.note}>{note}</p>}
          {of.map(({ origin, text }) => (
            <p key={origin} className={styles.item}>
              {text}
              <Button size="small" appearance="subtle" onClick={() => desk.restore(origin)}>
                {button}
              </Button>
            </p>
          ))}
        </>
      )}
    </Fold>
  );
}
