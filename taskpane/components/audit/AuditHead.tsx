import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import * as words from "../../audit-wording";
import type { Correction } from "../../state/audit/revisions";
import type { Told } from "../../state/audit/told";
import { Companions } from "../Companions";
import { Done } from "../Done";
import { DismissIcon } from "../icons";
import { Notices } from "../Notices";
import { CAPTION, TITLE } from "../style";
import { ToneIcon, type Tone } from "../tone";
import type { AuditResultProps } from "./audited";
import { Legend } from "./look";
import { ChooseButton } from "./Opener";

const useStyles = makeStyles({
  file: { display: "flex", alignItems: "center", columnGap: "8px" },
  name: { ...CAPTION, flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: "anywhere" },
  verdict: { margin: "8px 0 0", ...TITLE, outlineStyle: "none" },
  coverage: { margin: "2px 0 0", fontVariantNumeric: "tabular-nums" },
  against: { margin: "8px 0" },
  export: { marginTop: "12px" },
  hint: { ...CAPTION, margin: "8px 0 0" },
  adoption: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", marginTop: "8px" },
  done: { marginTop: "8px" },
  problem: { marginTop: "12px" },
});

export interface AuditHeadProps extends AuditResultProps {
  readonly told: Told;
  readonly corrections: readonly Correction[];
  /** The corrections that are not to be made, by their names. */
  readonly declined: ReadonlySet<string>;
  readonly onDecline: (declined: ReadonlySet<string>) => void;
}

/** Which text it is, the verdict, and the corrected copy that can be had of it. */
export function AuditHead(props: AuditHeadProps) {
  const { source, audit, against, told, onFile, onClose, problem, exported } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // Who pressed the button that is gone now goes on at the verdict.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <div className={styles.file}>
        <p className={styles.name}>{source.name}</p>
        <ChooseButton small onFile={onFile}>
          {words.OTHER}
        </ChooseButton>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissIcon />}
          aria-label={words.CLOSE_TEXT}
          title={words.CLOSE_TEXT}
          onClick={onClose}
        />
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.verdict}>
        <ToneIcon tone={toneOf(props)} /> {words.verdictText(audit, props)}
      </h2>
      <p className={styles.coverage}>{words.coverageText(audit)}</p>
      {against !== "" && (
        <MessageBar intent={audit.alone ? "info" : "warning"} layout="multiline" className={styles.against}>
          <MessageBarBody>{against}</MessageBarBody>
        </MessageBar>
      )}
      <Legend counts={audit.summary} />
      <Adoption {...props} />
      {!source.docx && told.wrong.length + told.grave.length > 0 && (
        <p className={styles.hint}>{words.WORD_ONLY}</p>
      )}
      {exported !== "" && (
        <div className={styles.done}>
          <Done text={exported} />
        </div>
      )}
      <Companions />
      {problem !== "" && (
        <MessageBar intent="error" layout="multiline" className={styles.problem}>
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Notices mended={0} />
    </>
  );
}

function toneOf(props: AuditHeadProps): Tone {
  const { audit, told } = props;
  if (words.isFaulty(audit, props)) return "error";
  if (audit.summary.claims === 0) return "not-run";
  return told.blanks.length > 0 ? "warning" : "passed";
}

/** The corrected copy, and which of its changes are taken. */
function Adoption({ onExport, corrections, declined, onDecline }: AuditHeadProps) {
  const styles = useStyles();
  if (!onExport) return null;
  const all = corrections.length;
  const adopted = corrections.filter(({ id }) => !declined.has(id)).length;
  return (
    <>
      <Button appearance="primary" className={styles.export} onClick={() => onExport(declined)}>
        {words.EXPORT}
      </Button>
      {all > 0 && (
        <div className={styles.adoption}>
          <span>{words.adoptedText(adopted, all)}</span>
          <Button size="small" disabled={adopted === all} onClick={() => onDecline(new Set())}>
            {words.ADOPT_ALL}
          </Button>
          <Button
            size="small"
            disabled={adopted === 0}
            onClick={() => onDecline(new Set(corrections.map(({ id }) => id)))}
          >
            {words.ADOPT_NONE}
          </Button>
        </div>
      )}
    </>
  );
}
