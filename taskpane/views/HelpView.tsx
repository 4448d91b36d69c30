import { makeStyles, tokens } from "@fluentui/react-components";
import * as words from "../help-wording";

const useStyles = makeStyles({
  heading: { margin: "16px 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "20px" },
  line: { margin: "0 0 6px" },
  keys: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    gap: "6px 16px",
    margin: 0,
  },
  key: { fontWeight: tokens.fontWeightSemibold },
  does: { margin: 0 },
});

/** 快捷键和帮助: how it is used, and which keys there are. */
export default function HelpView() {
  const styles = useStyles();
  return (
    <>
      {words.PARTS.map(({ title, lines }) => (
        <section key={title}>
          <h2 className={styles.heading}>{title}</h2>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line} className={styles.line}>
                {line}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Keys title={words.KEYS_TITLE} keys={words.KEYS} />
      <Keys title={words.PAGE_KEYS_TITLE} keys={words.PAGE_KEYS} />
    </>
  );
}

function Keys({ title, keys }: { readonly title: string; readonly keys: typeof words.KEYS }) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt className={styles.key}>{key}</dt>
            <dd className={styles.does}>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
