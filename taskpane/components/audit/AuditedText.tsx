import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, memo, useId, useMemo, type KeyboardEvent } from "react";
import type { Audit } from "../../../src/text/audit";
import type { Claim } from "../../../src/text/claim";
import type { Stretch } from "../../../src/text/prose/passages";
import type { CellRef } from "../../../src/workbook/workbook";
import * as words from "../../audit-wording";
import { figureName } from "../../state/audit/sentence";
import { CAPTION, FIGURE } from "../style";
import { ClaimDetail } from "./ClaimDetail";
import { useLookOf } from "./look";
import { TableMark } from "./TableMark";

const useStyles = makeStyles({
  hint: { ...CAPTION, margin: "0 0 8px" },
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
  /** The stretch that was located. */
  readonly located: Stretch | undefined;
}

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
export function AuditedText({
  audit,
  cellOf,
  open,
  current,
  located,
  tableCell,
  onOpen,
  onCurrent,
}: AuditedTextProps) {
  const styles = useStyles();
  const hint = useId();
  const byParagraph = useMemo(() => {
    const groups = new Map<number, { readonly claim: Claim; readonly index: number }[]>();
    audit.claims.forEach((claim, index) => {
      const own = groups.get(claim.paragraph);
      if (own) own.push({ claim, index });
      else groups.set(claim.paragraph, [{ claim, index }]);
    });
    return groups;
  }, [audit]);

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const last = audit.claims.length - 1;
    const own = Number((event.target as HTMLElement).dataset["claim"] ?? NaN);
    if (Number.isNaN(own)) return;
    if (event.key === "Escape" && open >= 0) {
      event.stopPropagation();
      onOpen(-1);
      return;
    }
    const next =
      event.key === "ArrowRight"
        ? Math.min(last, own + 1)
        : event.key === "ArrowLeft"
          ? Math.max(0, own - 1)
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? last
              : own;
    if (next === own) return;
    event.preventDefault();
    onCurrent(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-claim="${String(next)}"]`)?.focus();
  };

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

  return (
    <>
      <p id={hint} className={styles.hint}>
        {words.TEXT_HINT}
      </p>
      <div role="group" aria-label={words.TEXT} aria-describedby={hint} onKeyDown={move}>
        {audit.paragraphs.map((paragraph, index) => {
          const own = byParagraph.get(index) ?? NO_CLAIMS;
          const inside = (claim: number) => own.some((one) => one.index === claim);
          const above = tables.filter(({ after }) => after === index).map(({ mark }) => mark);
          if (paragraph.text.trim() === "") return above;
          return [
            ...above,
            <AuditedParagraph
              key={index}
              audit={audit}
              cellOf={cellOf}
              index={index}
              text={paragraph.text}
              label={paragraph.label ?? ""}
              claims={own}
              open={inside(open) ? open : -1}
              current={inside(current) ? current : -1}
              located={located?.paragraph === index ? located : undefined}
              onOpen={onOpen}
            />,
          ];
        })}
        {tables.filter(({ after }) => after >= audit.paragraphs.length).map(({ mark }) => mark)}
      </div>
    </>
  );
}

const NO_CLAIMS: readonly { readonly claim: Claim; readonly index: number }[] = [];

interface AuditedParagraphProps extends Shown, Pick<AuditedTextProps, "audit" | "cellOf"> {
  readonly index: number;
  readonly text: string;
  readonly label: string;
  readonly claims: readonly { readonly claim: Claim; readonly index: number }[];
  readonly onOpen: (claim: number) => void;
}

const AuditedParagraph = memo(function AuditedParagraph({
  audit,
  cellOf,
  index,
  text,
  label,
  claims,
  open,
  current,
  located,
  onOpen,
}: AuditedParagraphProps) {
  const styles = useStyles();
  const look = useLookOf();
  const id = useId();
  const opened = claims.find((one) => one.index === open);
  /** Where the figure of a place in the list ends, its unit with it; the start of the text before the first. */
  const endAt = (place: number): number => {
    const claim = claims[place]?.claim;
    return claim ? claim.end + unitLength(text.slice(claim.end)) : 0;
  };
  return (
    <>
      <p
        className={styles.paragraph}
        data-paragraph={index}
        data-item={`paragraph ${String(index)}`}
        tabIndex={-1}
      >
        {label}
        {claims.map(({ claim, index: number }, place) => (
          <Fragment key={number}>
            <Words text={text} from={endAt(place - 1)} to={claim.start} located={located} />
            <span className={styles.whole}>
              <button
                type="button"
                className={mergeClasses(styles.figure, look(claim.verdict), number === open && styles.open)}
                data-claim={number}
                data-verdict={claim.verdict}
                tabIndex={number === current ? 0 : -1}
                aria-label={figureName(claim)}
                aria-expanded={number === open}
                aria-controls={number === open ? id : undefined}
                onClick={() => onOpen(number === open ? -1 : number)}
              >
                {text.slice(claim.start, claim.end)}
              </button>
              <Words text={text} from={claim.end} to={endAt(place)} located={located} />
              {claim.verdict !== "ok" && (
                <span aria-hidden className={styles.word}>
                  {words.VERDICT[claim.verdict]}
                </span>
              )}
            </span>
          </Fragment>
        ))}
        <Words text={text} from={endAt(claims.length - 1)} to={text.length} located={located} />
      </p>
      {opened && (
        <ClaimDetail
          id={id}
          audit={audit}
          claim={opened.claim}
          textCell={cellOf(index, opened.claim.start)}
        />
      )}
    </>
  );
});

/** How much of what follows a figure is its unit: the two are not parted. */
function unitLength(after: string): number {
  return /^[ \u00a0]?(?:[%％﹪]|[万亿]?元)/.exec(after)?.[0].length ?? 0;
}

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
  readonly located: Stretch | undefined;
}) {
  const styles = useStyles();
  if (!located || located.end <= from || located.start >= to) return text.slice(from, to);
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
