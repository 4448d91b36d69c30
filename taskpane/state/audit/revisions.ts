/**
 * What the corrected copy says: each wrong figure and each remark a comment, and what can be mended a change, which the
 * user adopts or not before it is exported. Only what the text itself attributes is offered: a figure whose words stand
 * in its own clause.
 */
import type { Revision } from "../../../hosts/file/docx/revise";
import type { Difference } from "../../../src/compare/tie-out/differences";
import type { TieOut } from "../../../src/compare/tie-out/tie-out";
import type { Audit } from "../../../src/text/audit";
import type { Claim, Remark } from "../../../src/text/claim";
import { plainName } from "../../../src/words/same-name";
import * as words from "../../audit-wording";
import { tieOutComment } from "../../tie-out-wording";
import { ORDINAL } from "../../../src/words/ordinals";

/** Words that are put in the place of others, within one paragraph. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What one click adopts: the changes that set one figure, or one sentence, right. */
export interface Correction {
  readonly id: string;
  readonly paragraph: number;
  readonly changes: readonly Change[];
}

/** The name of a claim, by its number, and of a remark: among the list's items and among the corrections. */
export function claimId(index: number): string {
  return `claim ${String(index)}`;
}

export function remarkId({ rule, paragraph, start }: Remark): string {
  return `remark ${rule} ${String(paragraph)} ${String(start)}`;
}

/** Everything that the corrected copy could change, in the order of the text. */
export function correctionsOf({ claims, remarks, paragraphs }: Audit): readonly Correction[] {
  const ofClaims = claims.map((claim, index): Correction => {
    const { paragraph, verdict } = claim;
    const text = paragraphs[paragraph]?.text ?? "";
    return { id: claimId(index), paragraph, changes: verdict === "wrong" ? changesOf(claim, text) : [] };
  });
  const ofRemarks = remarks.map((remark): Correction => {
    const { paragraph, correction } = remark;
    return { id: remarkId(remark), paragraph, changes: correction ? [correction] : [] };
  });
  return [...ofClaims, ...ofRemarks]
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => a.paragraph - b.paragraph || a.changes[0]!.start - b.changes[0]!.start);
}

/** @param declined corrections that are not to be made: what is said of them stays a comment */
export function revisionsOf(audit: Audit, declined: ReadonlySet<string>, tied?: TieOut): readonly Revision[] {
  const { claims, remarks } = audit;
  const corrections = new Map(correctionsOf(audit).map((one) => [one.id, one]));
  const revisions = (id: string, place: Claim | Remark, comment: string): readonly Revision[] => {
    const { paragraph, start, end } = place;
    const changes = declined.has(id) ? [] : (corrections.get(id)?.changes ?? []);
    const made = changes.map((change): Revision => ({ paragraph, ...change, comment }));
    return made.length > 0 ? made : [{ paragraph, start, end, comment }];
  };
  return [
    ...claims.flatMap((claim, index) =>
      claim.verdict === "wrong" ? revisions(claimId(index), claim, words.claimComment(claim, audit)) : [],
    ),
    ...remarks.flatMap((remark) => revisions(remarkId(remark), remark, words.remarkComment(remark))),
    ...(tied?.differences ?? []).flatMap(commentsOn),
  ];
}

/** A difference is said at its first cells in the document's tables; of what the document has nothing of, there is no place. */
function commentsOn(difference: Difference): readonly Revision[] {
  const comment = tieOutComment(difference);
  return difference.places
    .slice(0, PLACES_COMMENTED)
    .flatMap(({ document }): readonly Revision[] => (document ? [{ cell: document, comment }] : []));
}

/** One fault in many cells needs no comment at each. */
const PLACES_COMMENTED = 10;

/**
 * The figure that should stand there, written as the one that does, and its word of direction where that is the wrong
 * one. None where it is open what should stand there, which of two words of direction is the wrong one, where only the text contradicts itself, so that it may be the
 * other amount that is wrong, and where the words of the figure are not in its clause.
 */
export function changesOf(claim: Claim, text: string): readonly Change[] {
  const { start, end, unit, stated, expected, cells, reason, reading } = claim;
  if (!/^\d+(?:\.\d+)?$/.test(expected) || /应(?:当)?为持平|方向相反/.test(reason)) return [];
  if (cells.length === 0 && unit !== "%") return [];
  if (!isAttributed(claim, text)) return [];
  const figure = expected === stated ? [] : [{ start, end, replacement: written(expected, claim.text) }];
  const should = /应(?:当)?(增加|增长|上升|提高|减少|下降|降低)/.exec(reason)?.[1];
  if (should === undefined || (/[增升提]/.test(should) ? 1 : -1) === reading.direction) return figure;
  const word = directionBefore(text, start);
  return word ? [word, ...figure] : [];
}

/** With separators of thousands where the old figure has them. */
function written(expected: string, old: string): string {
  const [whole = "", decimals] = expected.split(".");
  const grouped = /[,，]/.test(old) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
  上升: "下降",
  提高: "降低",
  降低: "提高",
};
const DIRECTION = new RegExp(`(${Object.keys(OPPOSITE).join("|")})[^，。；：、（）()\\d]{0,6}$`);

/** The word of direction right before a figure, as its opposite. */
function directionBefore(text: string, figure: number): Change | undefined {
  const match = DIRECTION.exec(text.slice(0, figure));
  if (!match) return undefined;
  const word = match[1]!;
  return { start: match.index, end: match.index + word.length, replacement: OPPOSITE[word]! };
}

/** A sentence, and the items of a list in it; the full stop behind the name of a 科目 ends neither. */
const CLAUSE_END = new RegExp(`[；;]|${ORDINAL.circled}|${ORDINAL.andThen}|(?<![）)])。`, "gu");

/** Whether the words that a figure was bound by stand in its own clause. */
function isAttributed({ start, reading }: Claim, text: string): boolean {
  if (reading.soft) return false;
  const before = text.slice(0, start);
  let from = 0;
  for (const { index, 0: mark } of before.matchAll(CLAUSE_END)) from = index + mark.length;
  const name = plainName(reading.subject.name);
  return name !== "" && plainName(before.slice(from)).includes(name);
}
