import { Button, makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { Audit } from "../../../src/text/audit";
import { cellOfText, type SheetParagraph } from "../../../src/text/prose/text-of-sheet";
import * as words from "../../audit-wording";
import { placesOf } from "../../state/audit/place";
import { correctionsOf, type Correction } from "../../state/audit/revisions";
import type { Source } from "../../state/audit/source";
import { toldOf, type Told } from "../../state/audit/told";
import { Fold } from "../Fold";
import { NextStrip } from "../NextStrip";
import { useNextKey } from "../use-next-key";
import { AuditedText } from "./AuditedText";
import { AuditHead } from "./AuditHead";
import type { AuditResultProps } from "./audited";
import type { Adoptable } from "./AuditItem";
import { ClaimList, RemarkList, type AuditedPlaces } from "./AuditLists";
import { DocumentTables } from "./DocumentTables";
import { useLocated, type Located } from "./use-located";
import { HEADING } from "../style";

const useStyles = makeStyles({
  heading: { margin: "20px 0 4px", ...HEADING },
  fold: { marginTop: "12px" },
  back: { minWidth: 0, flexShrink: 0, marginLeft: "auto" },
});

const NONE: ReadonlySet<string> = new Set();

/** The verdict, what is wrong, what was not checked, and the text with every figure marked. */
export function AuditResult(props: AuditResultProps) {
  const { shown, source, audit, onExport } = props;
  const styles = useStyles();
  const [declined, setDeclined] = useState(NONE);
  const corrections = useMemo(() => (onExport ? correctionsOf(audit) : []), [audit, onExport]);
  const told = useMemo(() => toldOf(audit), [audit]);
  const places = usePlaces(source, audit, (id) =>
    adoptableOf(id, { audit, corrections, declined, setDeclined }),
  );
  const located = useLocated(audit, told, places.placeOf);
  const { text, stops, toNext, toItem } = located;
  useNextKey(shown, toNext);
  return (
    <>
      <AuditHead {...props} {...{ told, corrections, declined }} onDecline={setDeclined} />
      <AuditFindings {...props} {...{ told, places, located }} />
      <h3 className={styles.heading}>{words.TEXT}</h3>
      {stops > 0 && (
        <NextStrip
          left={words.toSee(stops)}
          onNext={toNext}
          end={
            toItem && (
              <Button size="small" appearance="subtle" className={styles.back} onClick={toItem}>
                {words.TO_ITEM}
              </Button>
            )
          }
        />
      )}
      <div ref={text}>
        <AuditedText
          audit={audit}
          cellOf={places.cellOf}
          {...located.shown}
          tableCell={located.tableCell}
          onOpen={located.openFigure}
          onCurrent={located.setCurrent}
        />
      </div>
    </>
  );
}

/** Where the things that are told stand, and what can be done about each. */
function usePlaces(source: Source, audit: Audit, adoptable: AuditedPlaces["adoptableOf"]): AuditedPlaces {
  const names = useMemo(() => placesOf(audit.paragraphs), [audit]);
  const { sheet } = source;
  const cellOf = useCallback(
    (paragraph: number, offset: number) =>
      sheet === undefined ? undefined : cellOfText(audit.paragraphs[paragraph] as SheetParagraph, offset),
    [audit, sheet],
  );
  return {
    audit,
    placeOf: (paragraph) => names[paragraph] ?? "",
    textOf: (paragraph) => audit.paragraphs[paragraph]?.text ?? "",
    cellOf,
    adoptableOf: adoptable,
  };
}

interface Adopting {
  readonly audit: Audit;
  readonly corrections: readonly Correction[];
  readonly declined: ReadonlySet<string>;
  readonly setDeclined: (declined: ReadonlySet<string>) => void;
}

function adoptableOf(id: string, adopting: Adopting): Adoptable | undefined {
  const { audit, corrections, declined, setDeclined } = adopting;
  const correction = corrections.find((one) => one.id === id);
  if (!correction) return undefined;
  const text = audit.paragraphs[correction.paragraph]?.text ?? "";
  const changes = correction.changes.map(({ start, end, replacement }) => ({
    old: text.slice(start, end),
    replacement,
  }));
  return {
    text: words.adoptText(changes),
    adopted: !declined.has(id),
    onAdopt: (adopted) =>
      setDeclined(new Set(adopted ? [...declined].filter((one) => one !== id) : [...declined, id])),
  };
}

interface AuditFindingsProps extends AuditResultProps {
  readonly told: Told;
  readonly places: AuditedPlaces;
  readonly located: Located;
}

/** What is wrong, what is left open and what was not checked, as lists. */
function AuditFindings({ audit, tied, findings, told, places, located }: AuditFindingsProps) {
  const styles = useStyles();
  const { toClaim, toRemark, toCell } = located;
  const { wrong, unverified, blanks, grave, infos } = told;
  return (
    <>
      {wrong.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.WRONG}</h3>
          <ClaimList claims={wrong} places={places} onLocate={toClaim} />
        </>
      )}
      <DocumentTables
        document={audit.document}
        tied={tied}
        findings={findings}
        tables={audit.statement.tables.length}
        onLocate={toCell}
      />
      {blanks.length > 0 && (
        <div className={styles.fold}>
          <Fold title={words.UNFILLED} extra={words.count(blanks.length)} flush>
            {() => <RemarkList remarks={blanks} unfilled places={places} onLocate={toRemark} />}
          </Fold>
        </div>
      )}
      {grave.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.REMARKS}</h3>
          <RemarkList remarks={grave} places={places} onLocate={toRemark} />
        </>
      )}
      <div className={styles.fold}>
        {infos.length > 0 && (
          <Fold title={words.INFOS} extra={words.count(infos.length)} flush>
            {() => <RemarkList remarks={infos} places={places} onLocate={toRemark} />}
          </Fold>
        )}
        {unverified.length > 0 && (
          <Fold title={words.UNVERIFIED} extra={words.count(unverified.length)} flush>
            {() => <ClaimList claims={unverified} places={places} onLocate={toClaim} />}
          </Fold>
        )}
      </div>
    </>
  );
}
