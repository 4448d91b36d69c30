import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef } from "react";
import { AdoptButton } from "../components/AdoptButton";
import { Companions } from "../components/Companions";
import { usePane } from "../components/context";
import { Counts } from "../components/Counts";
import { DiagnosisCard } from "../components/DiagnosisCard";
import { FindingGroups } from "../components/FindingGroups";
import { Fold } from "../components/Fold";
import { Notices } from "../components/Notices";
import { NotRunList } from "../components/NotRunList";
import { PassedList } from "../components/PassedList";
import { SearchField } from "../components/SearchField";
import { CAPTION, HEADING, NOTHING, SPREAD, TITLE } from "../components/style";
import { ToneIcon, type Tone } from "../components/tone";
import { UnreadList } from "../components/UnreadList";
import { formulaInTheWay } from "../state/adoption";
import { carriedFrom } from "../state/carried";
import { settled } from "../state/companions/companion";
import { certainOnes, showDiagnoses, type ShownDiagnosis } from "../state/explanations";
import { matchesSearch } from "../state/groups";
import { mendedCount, type Item } from "../state/items";
import type { Run } from "../state/run";
import { countItems, notRunCount, type ItemCounts } from "../state/verdict";
import { countRelations } from "../../src/report/verdict";
import { VERIFIED, verifiedBefore } from "../verify-wording";
import * as words from "../wording";

const VerifiedList = lazy(() => import("../components/VerifiedList"));
const CarriedList = lazy(() =>
  import("../components/VerifiedList").then(({ CarriedList }) => ({ default: CarriedList })),
);

const useStyles = makeStyles({
  verdict: { margin: 0, outlineStyle: "none", ...TITLE },
  sign: { marginRight: "8px", verticalAlign: "1px" },
  extent: { ...CAPTION, margin: "2px 0 0" },
  section: { marginTop: "20px" },
  heading: { margin: "0 0 8px", ...HEADING },
  head: SPREAD,
  cards: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px", margin: 0, padding: 0 },
  crowded: { margin: "12px 0 0" },
  nothing: NOTHING,
  folds: { marginTop: "20px", paddingTop: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The answer, from top to bottom: the verdict, the cells to mend, the findings by table, and what held. */
export function ResultView({ run }: { readonly run: Run }) {
  const styles = useStyles();
  const { session } = usePane();
  const { items, filter, search } = session;
  const counts = countItems(items);
  const verdict = useRef<HTMLHeadingElement>(null);
  // The button that started the run is gone: who pressed it goes on from the answer.
  useEffect(() => {
    if (document.activeElement === document.body) verdict.current?.focus({ preventScroll: true });
  }, []);
  const narrowed = filter !== "all" || search.trim() !== "";
  return (
    <>
      <h2 ref={verdict} tabIndex={-1} className={styles.verdict}>
        <span className={styles.sign}>
          <ToneIcon tone={gravestTone(counts)} />
        </span>
        {words.verdictText(counts, run)}
      </h2>
      {counts.error > 0 && <p className={styles.extent}>{words.extentText(run)}</p>}
      <Counts counts={counts} run={run} />
      <Notices mended={mendedCount(items)} />
      {items.length > 0 && <SearchField />}
      {narrowed ? <Narrowed run={run} /> : <Whole run={run} relations={countRelations(run.report).holding} />}
    </>
  );
}

function gravestTone({ error, warning }: ItemCounts): Tone {
  if (error > 0) return "error";
  return warning > 0 ? "warning" : "passed";
}

/** Everything, in the order in which an accountant wants it. */
function Whole({ run, relations }: { readonly run: Run; readonly relations: number }) {
  const styles = useStyles();
  const { session } = usePane();
  const { items, decisions } = session;
  const diagnoses = useMemo(
    () => showDiagnoses(run.diagnosis, run.report.findings, decisions.ruledOut),
    [run, decisions.ruledOut],
  );
  const explained = new Set(diagnoses.flatMap(({ findings }) => findings.map(({ id }) => id)));
  const inSight = items.filter(({ finding, mended }) => mended || !explained.has(finding.id));
  const of = (...severities: string[]) =>
    inSight.filter(({ finding }) => severities.includes(finding.severity));
  const { unexplained } = run.diagnosis;
  return (
    <>
      {diagnoses.length > 0 && <Diagnoses run={run} diagnoses={diagnoses} />}
      {unexplained && <p className={styles.crowded}>{unexplained.message}</p>}
      <FindingGroups items={of("error", "warning")} statement={run.statement} />
      <div className={styles.folds}>
        <VerifiedFolds run={run} />
        <ItemsFold title={words.INFOS} items={of("info")} run={run} />
        <ItemsFold title={words.ROUNDINGS} items={of("rounding")} run={run} />
        <RestFolds run={run} relations={relations} />
      </div>
    </>
  );
}

/** The cells to mend; those that are certain may be mended all together. */
function Diagnoses({ run, diagnoses }: { readonly run: Run; readonly diagnoses: readonly ShownDiagnosis[] }) {
  const styles = useStyles();
  const certain = certainOnes(diagnoses, (explanation) => formulaInTheWay(run.workbook, explanation) !== "");
  return (
    <section className={styles.section} aria-labelledby="diagnoses">
      <div className={styles.head}>
        <h2 id="diagnoses" className={styles.heading}>
          {words.DIAGNOSES}
        </h2>
        {certain.length > 1 && (
          <AdoptButton explanations={certain}>
            {words.adoptAll(certain.flatMap(({ repairs }) => repairs).length)}
          </AdoptButton>
        )}
      </div>
      <ul className={styles.cards}>
        {diagnoses.map((shown) => (
          <DiagnosisCard key={shown.key} shown={shown} run={run} />
        ))}
      </ul>
    </section>
  );
}

/** What a person has looked at, and said to be right: this year, and last. */
function VerifiedFolds({ run }: { readonly run: Run }) {
  const { prior } = usePane().companions;
  const { verified, findings } = run.report;
  const carried = useMemo(() => carriedFrom(settled(prior)?.verified ?? [], findings), [findings, prior]);
  return (
    <>
      {verified.length > 0 && (
        <Fold title={VERIFIED} extra={words.items(verified.length)} level={2} flush>
          {() => (
            <Suspense fallback={null}>
              <VerifiedList verified={verified} />
            </Suspense>
          )}
        </Fold>
      )}
      {prior && carried.length > 0 && (
        <Fold
          title={verifiedBefore(prior.statement.year)}
          extra={words.items(carried.length)}
          level={2}
          flush
        >
          {() => (
            <Suspense fallback={null}>
              <CarriedList carried={carried} year={prior.statement.year} />
            </Suspense>
          )}
        </Fold>
      )}
    </>
  );
}

interface ItemsFoldProps {
  readonly title: string;
  readonly items: readonly Item[];
  readonly run: Run;
}

function ItemsFold({ title, items, run }: ItemsFoldProps) {
  return items.length === 0 ? null : (
    <Fold title={title} extra={words.items(items.length)} level={2} flush>
      {() => <FindingGroups items={items} statement={run.statement} />}
    </Fold>
  );
}

/** What held, what no relation reaches, what was not run, and last year's tables to compare with. */
function RestFolds({ run, relations }: { readonly run: Run; readonly relations: number }) {
  const { report, statement } = run;
  const unproved = report.unread.reduce((sum, { count }) => sum + count, 0);
  const notRun = notRunCount(report);
  return (
    <>
      <Fold title={words.PASSED} extra={words.items(relations)} level={2}>
        {() => <PassedList report={report} />}
      </Fold>
      {unproved > 0 && (
        <Fold title={words.UNPROVED} extra={words.figures(unproved)} level={2} flush>
          {() => <UnreadList report={report} />}
        </Fold>
      )}
      {notRun > 0 && (
        <Fold title={words.NOT_RUN} extra={words.items(notRun)} level={2}>
          {() => <NotRunList report={report} search="" />}
        </Fold>
      )}
      {statement.kind === "final-account" && <Companions kinds={COMPARED} />}
    </>
  );
}

/** A check compares with last year's tables, not with the budget. */
const COMPARED = ["prior"] as const;

/** Only what the chosen count and the search leave, all of it unfolded. */
function Narrowed({ run }: { readonly run: Run }) {
  const styles = useStyles();
  const { session } = usePane();
  const { filter, search } = session;
  if (filter === "not-run") return <NotRunList report={run.report} search={search} />;
  const chosen: readonly Item[] =
    filter === "all" ? session.items : session.items.filter(({ finding }) => finding.severity === filter);
  const items = chosen.filter((item) => matchesSearch(item, search));
  if (items.length === 0) {
    return <p className={styles.nothing}>{search.trim() ? words.NOTHING_FOUND : words.nothingOf(filter)}</p>;
  }
  return <FindingGroups items={items} statement={run.statement} />;
}
