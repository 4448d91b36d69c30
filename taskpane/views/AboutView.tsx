import { makeStyles, tokens } from "@fluentui/react-components";
import manifest from "../../package.json";
import * as words from "../about-wording";
import { Fold } from "../components/Fold";
import { CAPTION, LIST } from "../components/style";
import notices, { type Notice } from "../notices.build.js";

const useStyles = makeStyles({
  version: { margin: "8px 0", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  paragraph: { margin: "0 0 8px" },
  heading: { margin: "20px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { ...CAPTION, margin: "0 0 4px" },
  list: LIST,
  text: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
  },
});

/** 关于: which version this is, and the licences of what is in it. */
export default function AboutView() {
  const styles = useStyles();
  return (
    <>
      <p className={styles.version}>{words.version(manifest.version)}</p>
      <p className={styles.paragraph}>{words.LOCAL}</p>
      <p className={styles.paragraph}>{words.OWN_LICENCE}</p>
      <h2 className={styles.heading}>{words.NOTICES}</h2>
      <p className={styles.hint}>{words.NOTICES_HINT}</p>
      <ul className={styles.list}>
        {notices.map((notice) => (
          <li key={notice.text}>
            <NoticeFold notice={notice} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NoticeFold({ notice: { licence, packages, text } }: { readonly notice: Notice }) {
  const styles = useStyles();
  return (
    <Fold title={words.packageNames(packages)} extra={licence} level={3}>
      {() => <pre className={styles.text}>{text}</pre>}
    </Fold>
  );
}
