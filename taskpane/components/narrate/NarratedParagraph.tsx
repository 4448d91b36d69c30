import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useCallback, useMemo, useSyncExternalStore } from "react";
import { CAPTION, PARAGRAPH } from "../style";
import { useDesk } from "./context";
import { problemIdOf } from "./InlineField";
import { Pieces, type PiecesProps } from "./Pieces";

const useStyles = makeStyles({
  paragraph: { ...PARAGRAPH, lineHeight: "30px", overflowWrap: "anywhere" },
  title: {
    margin: "4px 0 12px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: "28px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    textWrap: "balance",
    // Breaks at its seams alone, where it has any.
    wordBreak: "keep-all",
    overflowWrap: "anywhere",
  },
  section: {
    margin: "20px -6px 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: { marginTop: "10px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  problem: { ...CAPTION, margin: "-2px 0 8px", color: tokens.colorStatusDangerForeground1 },
});

/** One paragraph. It is drawn anew only where something in it changed. */
export const NarratedParagraph = memo(function NarratedParagraph(props: PiecesProps) {
  const { id, paragraph, title = false } = props;
  const styles = useStyles();
  const [Element, look] = title
    ? (["h2", styles.title] as const)
    : ([["p"], ["h3", styles.section], ["h4", styles.part]] as const)[paragraph.level];
  return (
    <>
      <Element
        data-item={id}
        data-paragraph={id}
        tabIndex={-1}
        className={mergeClasses(styles.paragraph, look)}
      >
        <Pieces {...props} />
      </Element>
      <Problems id={id} paragraph={paragraph} />
    </>
  );
});

/** What is wrong with the values of a paragraph, below it: in the sentence there is no room for it. */
export function Problems({ id, paragraph }: Pick<PiecesProps, "id" | "paragraph">) {
  const styles = useStyles();
  const desk = useDesk();
  const inputs = useMemo(() => {
    const { figures, blanks, filled } = paragraph;
    return [
      ...blanks.flatMap(({ input }) => input ?? []),
      ...filled.map(({ input }) => input),
      // Several, or one among cells, are typed in a box of their own.
      ...figures.flatMap(({ inputs: own, cells }) => (own.length === 1 && cells.length === 0 ? own : [])),
    ];
  }, [paragraph]);
  const text = useSyncExternalStore(
    desk.subscribe,
    useCallback(() => [...new Set(inputs.map(desk.fields.problemOf))].join(""), [desk, inputs]),
  );
  return text === "" ? null : (
    <p id={problemIdOf(id)} className={styles.problem}>
      {text}
    </p>
  );
}
