/** What the corrected copy says: each wrong figure and each remark a comment, and what can be mended a change. */
import type { Revision } from "../../../hosts/file/docx/revise";
import type { Audit } from "../../../src/text/audit";
import type { Claim } from "../../../src/text/claim";
import * as words from "../../audit-wording";

export function revisionsOf(audit: Audit): readonly Revision[] {
  const { claims, remarks } = audit;
  const wrong = claims
    .filter(({ verdict }) => verdict === "wrong")
    .map((claim) => {
      const { paragraph, start, end } = claim;
      const replacement = replacementOf(claim);
      return {
        paragraph,
        start,
        end,
        comment: words.claimComment(claim, audit),
        ...(replacement === undefined ? {} : { replacement }),
      };
    });
  const said = remarks.map((remark) => {
    const { paragraph, start, end } = remark;
    return { paragraph, start, end, comment: words.remarkComment(remark) };
  });
  return [...wrong, ...said];
}

/**
 * The figure that should stand there, written as the one that does. Undefined where another figure alone would not
 * make it right: where the direction is wrong as well, and where only the text contradicts itself, so that it may be
 * the other amount that is wrong.
 */
export function replacementOf({
  text,
  unit,
  stated,
  expected,
  cells,
  reason,
  reading,
}: Claim): string | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(expected) || expected === stated) return undefined;
  if (cells.length === 0 && unit !== "%") return undefined;
  const should = /应(?:当)?(增加|增长|上升|提高|减少|下降|降低)/.exec(reason)?.[1];
  if (should !== undefined && (/[增升提]/.test(should) ? 1 : -1) !== reading.direction) return undefined;
  const [whole = "", decimals] = expected.split(".");
  const grouped = /[,，]/.test(text) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
