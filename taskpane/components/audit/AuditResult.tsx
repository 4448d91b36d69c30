import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "../../../src/check/report";
import type { TieOut } from "../../../src/compare/tie-out/tie-out";
import type { Audit } from "../../../src/text/audit";
import type { Remark } from "../../../src/text/claim";
import { cellOfText, type SheetParagraph } from "../../../src/text/prose/text-of-sheet";
import type { CellRef } from "../../../src/workbook/workbook";
import * as words from "../../audit-wording";
import { blanksOf } from "../../state/audit/blank";
import { placesOf } from "../../state/audit/place";
import { correctionsOf } from "../../state/audit/revisions";
import type { Source } from "../../state/audit/source";
import { Companions } from "../Companions";
import { usePane } from "../context";
import { Done } from "../Done";
import { Fold } from "../Fold";
import { DismissIcon } from "../icons";
import { Notices } from "../Notices";
import { CAPTION } from "../style";
import { ToneIcon } from "../tone";
import { AuditedText, type Shown } from "./AuditedText";
import { DocumentTables } from "./DocumentTables";
import type { Adoptable } from "./AuditItem";
import { ClaimList, RemarkList, type AuditedPlaces } from "./AuditLists";
import { Legend } from "./look";
import { ChooseButton } from "./Opener";

const useStyles = makeStyles({
  file: { display: "flex", alignItems: "center", columnGap: "8px" },
  name: { ...CAPTION, flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: "anywhere" },
  verdict: {
    margin: "8px 0 0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  coverage: { margin: "2px 0 0", fontVariantNumeric: "tabular-nums" },
  export: { marginTop: "12px" },
  adoption: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", marginTop: "8px" },
  done: { marginTop: "8px" },
  heading: {
    margin: "20px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fold: { marginTop: "12px" },
  problem: { marginTop: "12px" },
});

const NONE: ReadonlySet<string> = new Set();

export interface AuditResultProps {
  readonly source: Source;
  /** Whether the workbook that is open is the sample. */
  readonly isSample: boolean;
  readonly audit: Audit;
  /** Of a document with tables: them against the workbook, or by themselves where none is open. */
  readonly tied?: TieOut | undefined;
  readonly findings?: readonly Finding[] | undefined;
  /** Why the last export failed. */
  readonly problem: string;
  /** What the last export did; empty before there was one. */
  readonly exported: string;
  /** Exports the corrected copy; absent where there is no .docx, nothing to say, or no way to save. */
  readonly onExport: ((declined: ReadonlySet<string>) => void) | undefined;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

/** The verdict, what is wrong, what was not checked, and the text with every figure marked. */
export function AuditResult({
  source,
  isSample,
  audit,
  tied,
  findings,
  problem,
  exported,
  onExport,
  onFile,
  onClose,
}: AuditResultProps) {
  const styles = useStyles();
  const { commands } = usePane();
  const [shown, setShown] = useState<Shown>({ open: -1, current: 0, located: undefined });
  const [tableCell, setTableCell] = useState<CellRef>();
  const [declined, setDeclined] = useState<ReadonlySet<string>>(NONE);
  const corrections = useMemo(() => (onExport ? correctionsOf(audit) : []), [audit, onExport]);
  const text = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const paragraphPlaces = useMemo(() => placesOf(audit.paragraphs), [audit]);
  const { name, sheet } = source;
  const cellOf = useCallback(
    (paragraph: number, offset: number) =>
      sheet === undefined ? undefined : cellOfText(audit.paragraphs[paragraph] as SheetParagraph, offset),
    [audit, sheet],
  );
  const placeOf = (paragraph: number) => paragraphPlaces[paragraph] ?? "";
  const textOf = (paragraph: number) => audit.paragraphs[paragraph]?.text ?? "";
  const numbered = audit.claims.map((claim, index) => ({ claim, index }));
  const wrong = numbered.filter(({ claim }) => claim.verdict === "wrong");
  const unverified = numbered.filter(({ claim }) => claim.verdict === "unverified");
  const blanks = blanksOf(audit);
  const told = audit.remarks.filter((remark) => !blanks.includes(remark));
  const grave = [
    ...told.filter(({ severity }) => severity === "error"),
    ...told.filter(({ severity }) => severity === "warning"),
  ];
  const infos = told.filter(({ severity }) => severity === "info");
  const tables = { tied, findings };
  const tone = words.isFaulty(audit, tables)
    ? "error"
    : audit.summary.claims === 0
      ? "not-run"
      : blanks.length > 0
        ? "warning"
        : "passed";

  // Who pressed the button that is gone now goes on at the verdict.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);

  const show = (selector: string, place: string) => {
    const target = text.current?.querySelector<HTMLElement>(selector);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
    commands.announce(words.announceLocated(place));
  };
  const locateClaim = (index: number) => {
    const { paragraph } = audit.claims[index]!;
    setShown({ open: index, current: index, located: undefined });
    show(`[data-claim="${String(index)}"]`, placeOf(paragraph));
  };
  const locateRemark = ({ paragraph, start, end }: Remark) => {
    setShown((now) => ({ ...now, located: { paragraph, start, end } }));
    show(`[data-paragraph="${String(paragraph)}"]`, placeOf(paragraph));
  };
  const locateCell = (cell: CellRef, place: string) => {
    setTableCell(cell);
    const table = audit.document.sheets.findIndex(({ sheet }) => sheet.name === cell.sheet);
    show(`[data-table="${String(table)}"]`, place);
  };
  const openFigure = useCallback(
    (open: number) =>
      setShown((now) => ({ open, current: open < 0 ? now.current : open, located: undefined })),
    [],
  );
  const setCurrent = useCallback((current: number) => setShown((now) => ({ ...now, current })), []);

  const adoptableOf = (id: string): Adoptable | undefined => {
    const correction = corrections.find((one) => one.id === id);
    if (!correction) return undefined;
    const changes = correction.changes.map(({ start, end, replacement }) => ({
      old: textOf(correction.paragraph).slice(start, end),
      replacement,
    }));
    return {
      text: words.adoptText(changes),
      adopted: !declined.has(id),
      onAdopt: (adopted) =>
        setDeclined((before) => new Set(adopted ? [...before].filter((one) => one !== id) : [...before, id])),
    };
  };
  const adopted = corrections.filter(({ id }) => !declined.has(id)).length;

  const places: AuditedPlaces = { audit, placeOf, textOf, cellOf, adoptableOf };
  return (
    <>
      <div className={styles.file}>
        <p className={styles.name}>{name}</p>
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
        <ToneIcon tone={tone} /> {words.verdictText(audit, tables)}
      </h2>
      <p className={styles.coverage}>{words.coverageText(audit)}</p>
      {(audit.alone || isSample) && (
        <p className={styles.coverage}>{words.againstNote(audit.alone, isSample)}</p>
      )}
      <Legend counts={audit.summary} />
      {onExport && (
        <Button appearance="primary" className={styles.export} onClick={() => onExport(declined)}>
          {words.EXPORT}
        </Button>
      )}
      {corrections.length > 0 && (
        <div className={styles.adoption}>
          <span>{words.adoptedText(adopted, corrections.length)}</span>
          <Button size="small" disabled={adopted === corrections.length} onClick={() => setDeclined(NONE)}>
            {words.ADOPT_ALL}
          </Button>
          <Button
            size="small"
            disabled={adopted === 0}
            onClick={() => setDeclined(new Set(corrections.map(({ id }) => id)))}
          >
            {words.ADOPT_NONE}
          </Button>
        </div>
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

      {wrong.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.WRONG}</h3>
          <ClaimList claims={wrong} places={places} onLocate={locateClaim} />
        </>
      )}
      <DocumentTables
        document={audit.document}
        tied={tied}
        findings={findings}
        tables={audit.statement.tables.length}
        onLocate={locateCell}
      />
      {blanks.length > 0 && (
        <div className={styles.fold}>
          <Fold title={words.UNFILLED} extra={words.count(blanks.length)} flush>
            {() => <RemarkList remarks={blanks} unfilled places={places} onLocate={locateRemark} />}
          </Fold>
        </div>
      )}
      {grave.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.REMARKS}</h3>
          <RemarkList remarks={grave} places={places} onLocate={locateRemark} />
        </>
      )}
      <div className={styles.fold}>
        {infos.length > 0 && (
          <Fold title={words.INFOS} extra={words.count(infos.length)} flush>
            {() => <RemarkList remarks={infos} places={places} onLocate={locateRemark} />}
          </Fold>
        )}
        {unverified.length > 0 && (
          <Fold title={words.UNVERIFIED} extra={words.count(unverified.length)} flush>
            {() => <ClaimList claims={unverified} places={places} onLocate={locateClaim} />}
          </Fold>
        )}
      </div>
      <h3 className={styles.heading}>{words.TEXT}</h3>
      <div ref={text}>
        <AuditedText
          audit={audit}
          cellOf={cellOf}
          {...shown}
          tableCell={tableCell}
          onOpen={openFigure}
          onCurrent={setCurrent}
        />
      </div>
    </>
  );
}
