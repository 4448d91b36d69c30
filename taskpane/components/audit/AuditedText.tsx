import { makeStyles } from "@fluentui/react-components";
import { useId, useMemo, type KeyboardEvent } from "react";
import type { Audit } from "../../../src/text/audit";
import type { CellRef } from "../../../src/workbook/workbook";
import { groupBy } from "../../../src/group-by";
import * as words from "../../audit-wording";
import { arrowTo } from "../arrows";
import { CAPTION } from "../style";
import type { NumberedClaim } from "../../state/audit/told";
import { AuditedParagraph, type Shown } from "./AuditedParagraph";
import { TableMark } from "./TableMark";

const useStyles = makeStyles({ hint: { ...CAPTION, margin: "0 0 8px" } });

export interface AuditedTextProps extends Shown {
  readonly audit: Audit;
  /** The cell in which a place of the text stands, where the text is a sheet. */
  readonly cellOf: (paragraph: number, offset: number) => CellRef | undefined;
  /** The cell of one of the document's tables that was located. */
  readonly tableCell: CellRef | undefined;
  readonly onOpen: (claim: number) => void;
  readonly onCurrent: (claim: number) => void;
}

/** The whole text, each figure underlined by its verdict. One stop of Tab; arrows go from figure to figure. */
export function AuditedText(props: AuditedTextProps) {
  const { audit, cellOf, open, current, located, onOpen } = props;
  const styles = useStyles();
  const hint = useId();
  const claimsOf = useMemo(
    () =>
      groupBy(
        audit.claims.map((claim, index) => ({ claim, index })),
        ({ claim }) => claim.paragraph,
      ),
    [audit],
  );
  const tablesAt = tablesOf(props);
  const moves = audit.claims.length > 0;
  return (
    <>
      {moves && (
        <p id={hint} className={styles.hint}>
          {words.TEXT_HINT}
        </p>
      )}
      <div
        role="group"
        aria-label={words.TEXT}
        aria-describedby={moves ? hint : undefined}
        onKeyDown={moving(props)}
      >
        {audit.paragraphs.map(({ text, label = "" }, index) => {
          const claims = claimsOf.get(index) ?? NO_CLAIMS;
          const inside = (claim: number) => (claims.some((one) => one.index === claim) ? claim : -1);
          const above = tablesAt((after) => after === index);
          if (text.trim() === "") return above;
          return [
            ...above,
            <AuditedParagraph
              key={index}
              {...{ audit, cellOf, index, text, label, claims, onOpen }}
              open={inside(open)}
              current={inside(current)}
              located={located?.paragraph === index ? located : undefined}
            />,
          ];
        })}
        {tablesAt((after) => after >= audit.paragraphs.length)}
      </div>
    </>
  );
}

const NO_CLAIMS: readonly NumberedClaim[] = [];

/** The keys of the group: from figure to figure, and Escape closes what is opened. */
function moving({ audit, open, located, onOpen, onCurrent }: AuditedTextProps) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && (open >= 0 || located)) {
      event.stopPropagation();
      onOpen(-1);
      return;
    }
    const own = Number((event.target as HTMLElement).dataset["claim"] ?? NaN);
    if (Number.isNaN(own)) return;
    const next = arrowTo(event.key, own, audit.claims.length);
    if (next === own) return;
    event.preventDefault();
    onCurrent(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-claim="${String(next)}"]`)?.focus();
  };
}

/** Where tables stand in the document: what is drawn in their place, by the paragraph they come before. */
function tablesOf({ audit, tableCell }: AuditedTextProps) {
  const tables = audit.document.sheets.map((table, index) => ({
    after: table.after,
    mark: (
      <TableMark
        key={`table ${String(index)}`}
        table={table}
        index={index}
        located={tableCell?.sheet === table.sheet.name ? tableCell.address : undefined}
      />
    ),
  }));
  return (isThere: (after: number) => boolean) =>
    tables.filter(({ after }) => isThere(after)).map(({ mark }) => mark);
}
