/** 决算 or 预算: what several signs say together, for no single one is sure. */
import type { Layout } from "../catalogue/layout";
import { LAYOUTS } from "../catalogue/layouts";
import type { StatementKind } from "../catalogue/tables";
import { squash } from "../words/tidy";
import { wordsIn, type Segment } from "./segment";
import type { TitleHit } from "./titles";

/** Names of money, which say 预算 in either kind of document. */
const FUNDS = /一般公共预算|政府性?基金预算|国有资本经营预算|预算单位/gu;

/** What a text says of itself, names of money left out. */
function saidBy(text: string): StatementKind {
  const plain = squash(text).replace(FUNDS, "");
  if (plain.includes("决算")) return "final-account";
  return plain.includes("预算") ? "budget" : "unknown";
}

/** Words that only one of the two has in headers and lines. */
const FINAL_WORDS = [
  "决算数",
  "使用非财政拨款结余",
  "使用非财政拨款结余含专用结余",
  "结余分配",
  "年末结转和结余",
  "年初结转和结余",
];
const BUDGET_WORDS = ["预算数", "结转下年", "年终结转结余", "财政专户管理资金", "单位资金"];

/** Counts for one kind and against the other. */
interface Votes {
  final: number;
  budget: number;
}

function vote(votes: Votes, kind: StatementKind, weight: number): void {
  if (kind === "final-account") votes.final += weight;
  else if (kind === "budget") votes.budget += weight;
}

/** What the words of a part say: 决算数 stands in no budget, 预算数 in both kinds. */
function saidInside(segment: Segment): StatementKind {
  const said = wordsIn(segment);
  if (FINAL_WORDS.some((word) => said.has(word))) return "final-account";
  const latest = saidOfLatestYear(said);
  if (latest !== "unknown") return latest;
  return BUDGET_WORDS.some((word) => said.has(word)) ? "budget" : "unknown";
}

const DATED = /^(20\d{2})年(?:度)?(?:部门|单位)?(预算|决算|执行)(?:数|金额)?$/u;

/** What columns of several years say: `2023年预算数`, `2024年预算数` are a budget's, for no year is settled. */
function saidOfLatestYear(said: ReadonlySet<string>): StatementKind {
  let latest = 0;
  let kind: StatementKind = "unknown";
  for (const word of said) {
    const dated = DATED.exec(word);
    if (!dated) continue;
    const year = Number(dated[1]);
    if (year < latest) continue;
    const settled: boolean = dated[2] !== "预算" || (year === latest && kind === "final-account");
    latest = year;
    kind = settled ? "final-account" : "budget";
  }
  return kind;
}

/** Titles weigh most, then words of the tables, then names of sheets and file. */
export function kindOf(parts: readonly Segment[], workbookName: string): StatementKind {
  const votes: Votes = { final: 0, budget: 0 };
  const known = parts.filter(({ hit }) => hit && hit.layouts.length > 0);
  for (const segment of known) {
    const { layouts, title } = segment.hit!;
    vote(votes, saidBy(title.words), 2);
    vote(votes, saidInside(segment), 1);
    vote(votes, saidBy(segment.sheet.name), 0.5);
    // 部门收支总表 is a budget's title where nothing says otherwise.
    if (layouts.every((layout) => layout.kind === "budget")) vote(votes, "budget", 0.5);
    else if (layouts.every((layout) => layout.kind === "final-account")) vote(votes, "final-account", 0.5);
  }
  if (known.length === 0) return "unknown";
  vote(votes, saidBy(workbookName), 1);
  if (votes.final === 0 && votes.budget === 0) return "unknown";
  return votes.final >= votes.budget ? "final-account" : "budget";
}

/**
 * The layouts a title names in a workbook of one kind. A title that says neither 决算 nor 预算 (部门收支总体情况表) is that
 * table in either kind; undefined where it is the other document's.
 */
export function layoutsFor(
  hit: TitleHit,
  segment: Segment,
  kind: StatementKind,
): readonly Layout[] | undefined {
  if (kind === "unknown") return hit.layouts;
  const own = hit.layouts.filter((layout) => layout.kind === kind);
  if (own.length > 0) return own;
  const said = saidBy(hit.title.words);
  const inside = said === "unknown" ? saidInside(segment) : said;
  if (inside !== "unknown" && inside !== kind) return undefined;
  const slots = new Set(hit.layouts.map(({ slot }) => slot));
  const same = LAYOUTS.filter((layout) => layout.kind === kind && slots.has(layout.slot));
  return same.length > 0 ? same : undefined;
}
