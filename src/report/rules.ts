/** The catalogue of rules, those of tables and those of texts, as `gouji rules` and the pane show it. */
import { TABLE_NAMES, tableAt } from "../catalogue/tables";
import { EXAMPLES } from "../rules/examples";
import { CATALOGUE } from "../rules/index";
import { isLinear, type CatalogueRule } from "../rules/rule";
import { TEXT_RULES, type TextRule } from "../rules/texts";
import { SEVERITY_WORD } from "../check/severity";
import { groupBy } from "../group-by";

/** What is shown of a rule, whatever it is of. */
export interface ShownRule extends Pick<
  CatalogueRule | TextRule,
  "id" | "title" | "meaning" | "source" | "severity"
> {
  readonly exceptions: readonly string[];
  /** `relation` and `assertion` of tables; `text` of a 情况说明. */
  readonly kind: "relation" | "assertion" | "text";
  /** The tables it needs, `T01`. */
  readonly needs: readonly string[];
  /** Whether it needs last year's workbook. */
  readonly needsPrior: boolean;
  readonly examples: {
    /** The paragraphs, empty for a rule of tables: there it is the figures that hold. */
    readonly holds: readonly string[];
    readonly breaks: readonly string[];
    /** What is told where it breaks. */
    readonly says: string;
  };
}

export const SHOWN_RULES: readonly ShownRule[] = [
  ...CATALOGUE.map((rule): ShownRule => ({
    ...headOf(rule),
    kind: isLinear(rule) ? "relation" : "assertion",
    // A budget's tables stand in the same places.
    needs: rule.needs.map((slot) => tableAt(slot, "final-account")),
    needsPrior: rule.prior !== undefined,
    examples: { holds: [], breaks: [], says: EXAMPLES[rule.id].breaks.says },
  })),
  ...TEXT_RULES.map((rule): ShownRule => ({
    ...headOf(rule),
    kind: "text",
    needs: [],
    needsPrior: false,
    examples: {
      holds: rule.examples.holds.text,
      breaks: rule.examples.breaks.text,
      says: sayOf(rule.examples.breaks),
    },
  })),
];

const GROUPS: Readonly<Record<string, string>> = { ...TABLE_NAMES, X: "表与表之间", S: "表的样子" };

/** The rules under what they are of: a table by its name, tables with one another, the looks of tables, the 情况说明. */
export function groupedRules(rules: readonly ShownRule[]): ReadonlyMap<string, readonly ShownRule[]> {
  return groupBy(rules, ({ kind, id }) => (kind === "text" ? "情况说明" : GROUPS[id.split("-")[0]!]!));
}

function headOf(rule: CatalogueRule | TextRule) {
  const { id, title, meaning, source, severity, exceptions = [] } = rule;
  return { id, title, meaning, source, severity, exceptions };
}

function sayOf({ marks, should, open }: TextRule["examples"]["breaks"]): string {
  if (open) return `“${marks}”列为未核`;
  return should === undefined ? `“${marks}”` : `“${marks}”应为“${should}”`;
}

/** `rules --format json`, version 1. */
export function rulesJson(): string {
  const rules = SHOWN_RULES.map(
    ({ id, title, meaning, source, severity, kind, needs, exceptions, examples }) => ({
      id,
      title,
      meaning,
      source,
      severity,
      kind,
      needs,
      exceptions,
      examples,
    }),
  );
  return `${JSON.stringify({ version: 1, rules }, null, 2)}\n`;
}

/** The catalogue to read. */
export function rulesText(): string {
  const blocks = SHOWN_RULES.map((rule) =>
    [
      `${rule.id} [${SEVERITY_WORD[rule.severity]}] ${rule.title}`,
      `  含义：${rule.meaning}`,
      `  依据：${rule.source}`,
      ...(rule.needs.length > 0
        ? [`  需要：${[...rule.needs, ...(rule.needsPrior ? ["上年决算表"] : [])].join("、")}`]
        : []),
      ...(rule.exceptions.length > 0 ? [`  例外：${rule.exceptions.join("；")}`] : []),
      ...exampleLines(rule).map((line) => `  ${line}`),
    ].join("\n"),
  );
  const ofTexts = TEXT_RULES.length;
  return `共 ${SHOWN_RULES.length} 条规则（表 ${SHOWN_RULES.length - ofTexts} 条，情况说明 ${ofTexts} 条）\n\n${blocks.join("\n\n")}\n`;
}

/** The examples of a rule, a line each. */
export function exampleLines({ examples: { holds, breaks, says } }: ShownRule): readonly string[] {
  if (breaks.length === 0) return [`不成立时：${says}`];
  return [`成立：${holds.join("／")}`, `不成立：${breaks.join("／")}——${says}`];
}
