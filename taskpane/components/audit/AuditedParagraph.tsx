import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, memo, useId } from "react";
import type { Audit } from "../../../src/text/audit";
import type { Claim, Remark } from "../../../src/text/claim";
import type { CellRef } from "../../../src/workbook/workbook";
import * as words from "../../audit-wording";
import { unitBehind } from "../../figure-unit";
import { figureName } from "../../state/audit/sentence";
import type { NumberedClaim } from "../../state/audit/told";
import { FIGURE } from "../style";
import { useLookOf } from "./look";
import { TextDetail } from "./TextDetail";

const useStyles = makeStyles({
  paragraph: {
    margin: "0 0 8px",
    lineHeight: "28px",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
    outlineStyle: "none",
  },
  figure: FIGURE,
  whole: { whiteSpace: "nowrap" },
  open: { backgroundColor: tokens.colorNeutralBackground3 },
  word: {
    marginLeft: "2px",
    fontSize: "11px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  located: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});

/** What is shown of the text beyond the figures themselves. */
export interface Shown {
  /** The figure that is opened, by its number among the claims; −1 for none. */
  readonly open: number;
  /** The figure that Tab goes to. */
  readonly current: number;
  /** The remark that was located. */
  readonly located: Remark | undefined;
}

export interface AuditedParagraphProps extends Shown {
  readonly audit: Audit;
  /** The cell in which a place of the text stands, where the text is a sheet. */
  readonly cellOf: (paragraph: number, offset: number) => CellRef | undefined;
  readonly index: number;
  readonly text: string;
  readonly label: string;
  readonly claims: readonly NumberedClaim[];
  readonly onOpen: (claim: number) => void;
}

/** One paragraph, and below it what is behind the figure that is opened. */
export const AuditedParagraph = memo(function AuditedParagraph(props: AuditedParagraphProps) {
  const { audit, cellOf, index, text, label, claims, open, current, located, onOpen } = props;
  const styles = useStyles();
  const id = useId();
  const opened = claims.find((one) => one.index === open)?.claim ?? located;
  /** Where the figure of a place in the list ends, its unit with it; the start of the text before the first. */
  const endAt = (place: number): number => {
    const claim = claims[place]?.claim;
    return claim ? claim.end + unitBehind(text.slice(claim.end)).length : 0;
  };
  return (
    <>
      <p
        className={styles.paragraph}
        data-paragraph={index}
        data-item={`paragraph ${String(index)}`}
        tabIndex={-1}
        aria-describedby={located && id}
      >
        {label}
        {claims.map((one, place) => (
          <Fragment key={one.index}>
            <Words text={text} from={endAt(place - 1)} to={one.claim.start} located={located} />
            <Figure
              {...{ text, open, current, located, onOpen }}
              claim={one.claim}
              number={one.index}
              end={endAt(place)}
              details={id}
            />
          </Fragment>
        ))}
        <Words text={text} from={endAt(claims.length - 1)} to={text.length} located={located} />
      </p>
      {opened && <TextDetail id={id} audit={audit} of={opened} textCell={cellOf(index, opened.start)} />}
    </>
  );
});

interface FigureProps extends Shown, Pick<AuditedParagraphProps, "text" | "onOpen"> {
  readonly claim: Claim;
  readonly number: number;
  /** Where its unit ends. */
  readonly end: number;
  /** What shows what is behind it, by its id. */
  readonly details: string;
}

/** A figure with its unit, and its verdict in a word where it is not right. */
function Figure({ claim, number, text, end, details, open, current, located, onOpen }: FigureProps) {
  const styles = useStyles();
  const look = useLookOf();
  const isOpen = number === open;
  const isLocated = located !== undefined && meets(claim, located);
  return (
    <span className={styles.whole}>
      <button
        type="button"
        className={mergeClasses(
          styles.figure,
          look(claim.verdict),
          isOpen && styles.open,
          isLocated && styles.located,
        )}
        data-claim={number}
        data-verdict={claim.verdict}
        data-located={isLocated || undefined}
        tabIndex={number === current ? 0 : -1}
        aria-label={figureName(claim)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        onClick={() => onOpen(isOpen ? -1 : number)}
      >
        {text.slice(claim.start, claim.end)}
      </button>
      <Words text={text} from={claim.end} to={end} located={located} />
      {claim.verdict !== "ok" && (
        <span aria-hidden className={styles.word}>
          {words.VERDICT[claim.verdict]}
        </span>
      )}
    </span>
  );
}

interface Characters {
  readonly start: number;
  readonly end: number;
}

const meets = (a: Characters, b: Characters) => a.end > b.start && a.start < b.end;

/** The words between two figures; what was located among them is set off. */
function Words({
  text,
  from,
  to,
  located,
}: {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly located: Remark | undefined;
}) {
  const styles = useStyles();
  if (!located || !meets({ start: from, end: to }, located)) return text.slice(from, to);
  const start = Math.max(from, located.start);
  const end = Math.min(to, located.end);
  return (
    <>
      {text.slice(from, start)}
      <mark className={styles.located}>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
    </>
  );
}
