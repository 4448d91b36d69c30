import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Rule } from "../../src/rules/rule";
import * as words from "../wording";
import { CAPTION, LIST } from "./style";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "max-content minmax(0, 1fr)", gap: "6px 12px", margin: 0 },
  apart: { margin: "12px 0 0", padding: "10px 0 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  term: { ...CAPTION, lineHeight: tokens.lineHeightBase300 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  id: { ...CAPTION, marginLeft: "6px", whiteSpace: "nowrap" },
  list: LIST,
});

export interface RuleFactsProps {
  readonly rule: Pick<Rule, "id" | "title" | "meaning" | "source" | "exceptions">;
  /** False where its title stands above anyway. */
  readonly titled?: boolean;
  /** An example that holds and one that breaks, in words. */
  readonly examples?: readonly string[];
}

/** What a rule says and means, where it comes from, and when its break is legitimate. */
export function RuleFacts({ rule, titled = true, examples = [] }: RuleFactsProps) {
  const styles = useStyles();
  const { title, id, meaning, source, exceptions = [] } = rule;
  return (
    <dl className={mergeClasses(styles.facts, titled && styles.apart)}>
      {titled && (
        <>
          <dt className={styles.term}>{words.RULE}</dt>
          <dd className={styles.fact}>
            {title}
            <span className={styles.id}>{id}</span>
          </dd>
        </>
      )}
      <dt className={styles.term}>{words.MEANING}</dt>
      <dd className={styles.fact}>{meaning}</dd>
      <dt className={styles.term}>{words.SOURCE}</dt>
      <dd className={styles.fact}>{source}</dd>
      {[
        { term: words.EXAMPLES, lines: examples },
        { term: words.EXCEPTIONS, lines: exceptions },
      ].map(
        ({ term, lines }) =>
          lines.length > 0 && (
            <Fragment key={term}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.fact}>
                <ul className={styles.list}>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
