import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../src/check/report";
import type { TieOut } from "../../../src/compare/tie-out/tie-out";
import type { DocumentTables as Tables } from "../../../src/document/sheets";
import { documentPlace } from "../../../src/report/report-words";
import { onPaper, tieOutLine } from "../../../src/report/tie-out";
import type { CellRef } from "../../../src/workbook/workbook";
import * as auditWords from "../../audit-wording";
import * as words from "../../tie-out-wording";
import { CellButton, MoreCells } from "../CellButton";
import { CellIcon } from "../icons";
import { HEADING, LIST } from "../style";
import { ToneWord } from "../tone";

const useStyles = makeStyles({
  heading: { margin: "20px 0 4px", ...HEADING },
  list: LIST,
  item: { padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  message: { margin: 0, overflowWrap: "anywhere" },
  summary: { margin: "0 0 8px", fontVariantNumeric: "tabular-nums" },
  place: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 6px", marginTop: "6px" },
  paper: {
    minWidth: 0,
    textAlign: "start",
    paddingLeft: "6px",
    paddingRight: "8px",
    fontWeight: tokens.fontWeightRegular,
  },
});

const PLACES_SHOWN = 4;

export interface DocumentTablesProps {
  readonly document: Tables;
  /** The comparison with the workbook; absent where none is open. */
  readonly tied: TieOut | undefined;
  /** What the rules say of the document's own tables, where no workbook is open. */
  readonly findings: readonly Finding[] | undefined;
  /** How many tables there are. */
  readonly tables: number;
  /** Shows a cell of a table of the document. */
  readonly onLocate: (cell: CellRef, place: string) => void;
}

/** 表表核对: where the document's tables and the workbook differ; without a workbook, what is amiss in the document's own. */
export function DocumentTables({ document, tied, findings, tables, onLocate }: DocumentTablesProps) {
  const styles = useStyles();
  const paper = (cell: CellRef, place: string) => (
    <Button
      size="small"
      className={styles.paper}
      icon={<CellIcon />}
      aria-label={`${auditWords.LOCATE} ${place}`}
      onClick={() => onLocate(cell, place)}
    >
      {place}
    </Button>
  );
  if (tied)
    return (
      <section>
        <h3 className={styles.heading}>{words.TIE_OUT}</h3>
        <p className={styles.summary}>{tieOutLine(tied)}</p>
        <ul className={styles.list}>
          {tied.differences.map((difference, index) => (
            <li key={index} className={styles.item} data-item={`tie ${String(index)}`}>
              <ToneWord tone={difference.severity} word={auditWords.REMARK[difference.severity]} />
              <p className={styles.message}>{difference.message}</p>
              {difference.places.slice(0, PLACES_SHOWN).map((place, at) => (
                <div key={at} className={styles.place}>
                  {place.document && paper(place.document, onPaper(place))}
                  {place.workbook && <CellButton cell={place.workbook} />}
                </div>
              ))}
              <MoreCells all={difference.places.length} shown={PLACES_SHOWN} />
            </li>
          ))}
        </ul>
      </section>
    );
  if (!findings) return null;
  const placeOf = documentPlace(document);
  return (
    <section>
      <h3 className={styles.heading}>{words.OWN_TABLES}</h3>
      <p className={styles.summary}>{words.ownTablesText(tables, findings.length)}</p>
      <ul className={styles.list}>
        {findings.map(({ id, severity, message, cells }) => (
          <li key={id} className={styles.item} data-item={id}>
            <ToneWord tone={severity} word={auditWords.REMARK[severity === "rounding" ? "info" : severity]} />
            <p className={styles.message}>{message}</p>
            {cells[0] && <div className={styles.place}>{paper(cells[0], placeOf(cells[0]))}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
