import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LedgerLine } from "../../src/check/report";
import { exampleLines, groupedRules, SHOWN_RULES, type ShownRule } from "../../src/report/rules";
import { usePane } from "../components/context";
import { Fold } from "../components/Fold";
import { RuleFacts } from "../components/RuleFacts";
import { SearchInput } from "../components/SearchField";
import { CAPTION, HEADING, LIST, RULED } from "../components/style";
import { StatusWord } from "../components/tone";
import { containsWords } from "../state/groups";
import * as words from "../wording";
import { SEVERITY_WORD } from "../../src/check/severity";

const useStyles = makeStyles({
  tally: { ...CAPTION, margin: "8px 0 4px" },
  group: { margin: "20px 0 4px", ...HEADING },
  list: LIST,
  rule: RULED,
  title: { display: "block" },
  line: { ...CAPTION, display: "flex", flexWrap: "wrap", columnGap: "10px", marginTop: "2px" },
  reason: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
});

/** 规则: the whole catalogue, with what the last run made of each rule of tables. */
export default function RulesView() {
  const styles = useStyles();
  const { session } = usePane();
  const [search, setSearch] = useState("");
  const ledger = new Map<string, LedgerLine>(session.run?.report.ledger.map((line) => [line.rule.id, line]));
  const rules = SHOWN_RULES.filter((rule) => containsWords(searchable(rule, ledger.get(rule.id)), search));
  return (
    <>
      <SearchInput value={search} label={words.SEARCH_RULES} onChange={setSearch} />
      <p className={styles.tally} role="status">
        {words.ruleTally(rules.length, session.run !== undefined)}
      </p>
      {[...groupedRules(rules)].map(([group, own]) => (
        <section key={group}>
          <h2 className={styles.group}>{group}</h2>
          <ul className={styles.list}>
            {own.map((rule) => (
              <li key={rule.id} className={styles.rule}>
                <RuleLine rule={rule} line={ledger.get(rule.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function searchable(rule: ShownRule, line: LedgerLine | undefined): string {
  const status = line ? [words.STATUS[line.status], line.reason] : [];
  return [rule.id, rule.title, rule.meaning, rule.source, SEVERITY_WORD[rule.severity], ...status].join("\n");
}

function RuleLine({ rule, line }: { readonly rule: ShownRule; readonly line: LedgerLine | undefined }) {
  const styles = useStyles();
  return (
    <Fold
      title={
        <>
          <span className={styles.title}>{rule.title}</span>
          <span className={styles.line}>
            <span>{rule.id}</span>
            {line ? (
              <>
                <StatusWord status={line.status} severity={rule.severity} />
                {line.instances > 0 && <span>{words.instances(line.instances)}</span>}
              </>
            ) : (
              <span>{words.weight(SEVERITY_WORD[rule.severity])}</span>
            )}
          </span>
        </>
      }
    >
      {() => (
        <>
          {line && line.reason !== "" && <p className={styles.reason}>{line.reason}</p>}
          <RuleFacts rule={rule} titled={false} examples={exampleLines(rule)} />
        </>
      )}
    </Fold>
  );
}
