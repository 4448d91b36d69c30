/** Slips of the hand in a text: a figure changed in the ways in which figures go wrong. */
import type { Audit } from "../../src/text/audit";
import type { Claim } from "../../src/text/claim";
import type { Paragraph } from "../../src/text/prose/passages";
import type { Random } from "../random";

export type InjectionKind = "digit" | "swap" | "point" | "neighbour" | "last year";

export interface Injection {
  readonly kind: InjectionKind;
  readonly claim: Claim;
  /** The figure as changed. */
  readonly changed: string;
}

/** The ways in which a claim of a text can be changed; none that leaves its value as it is. */
export function injectionsOf(claims: readonly Claim[], index: number, random: Random): readonly Injection[] {
  const claim = claims[index]!;
  const { text } = claim;
  const made: readonly (readonly [InjectionKind, string | undefined])[] = [
    ["digit", wrongDigit(text, random)],
    ["swap", swapped(text, random)],
    ["point", pointMoved(text)],
    ["neighbour", neighbour(claims, index)],
    ["last year", lastYear(claims, claim)],
  ];
  return made.flatMap(([kind, changed]) =>
    changed === undefined || plain(changed) === plain(text) ? [] : [{ kind, claim, changed }],
  );
}

/** The text with the change made. */
export function injected(
  paragraphs: readonly Paragraph[],
  { claim, changed }: Injection,
): readonly Paragraph[] {
  return paragraphs.map((paragraph, index) =>
    index === claim.paragraph
      ? {
          ...paragraph,
          text: paragraph.text.slice(0, claim.start) + changed + paragraph.text.slice(claim.end),
        }
      : paragraph,
  );
}

/**
 * How an audit noticed a change: `exactly` where the figure itself is wrong now; `nearby` where it is no longer proved,
 * or another figure or a new remark of its paragraph tells; `missed` otherwise.
 */
export function noticed(before: Audit, after: Audit, { claim }: Injection): "exactly" | "nearby" | "missed" {
  const { paragraph } = claim;
  const hit = after.claims.find((other) => other.paragraph === paragraph && other.start === claim.start);
  if (hit?.verdict === "wrong") return "exactly";
  if (hit === undefined || (hit.verdict !== "ok" && hit.verdict !== claim.verdict)) return "nearby";
  const beside = after.claims.some((other) => other.paragraph === paragraph && other.verdict === "wrong");
  const known = before.remarks.map(({ rule, message }) => `${rule} ${message}`);
  const remarked = after.remarks.some(
    (remark) =>
      remark.severity !== "info" &&
      remark.paragraph === paragraph &&
      !known.includes(`${remark.rule} ${remark.message}`),
  );
  return beside || remarked ? "nearby" : "missed";
}

const plain = (text: string): number => Number(text.replace(/,/g, ""));

function wrongDigit(text: string, random: Random): string {
  const places = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = random.pick(places);
  const digit = random.pick([..."0123456789"].filter((other) => other !== text[at]));
  return text.slice(0, at) + digit + text.slice(at + 1);
}

function swapped(text: string, random: Random): string | undefined {
  const digits = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const pairs = digits
    .slice(1)
    .flatMap((at, index) => (text[at] === text[digits[index]!] ? [] : [[digits[index]!, at] as const]));
  if (pairs.length === 0) return undefined;
  const [a, b] = random.pick(pairs);
  const characters = [...text];
  [characters[a], characters[b]] = [characters[b]!, characters[a]!];
  return characters.join("");
}

function pointMoved(text: string): string | undefined {
  if (plain(text) === 0 || text.includes(",")) return undefined;
  const point = text.indexOf(".");
  return point < 0 ? `${text}0` : `${text.slice(0, point)}${text[point + 1]}.${text.slice(point + 2) || "0"}`;
}

function neighbour(claims: readonly Claim[], index: number): string | undefined {
  const claim = claims[index]!;
  for (const step of [1, -1, 2, -2, 3, -3]) {
    const other = claims[index + step];
    if (other && other.unit === claim.unit && plain(other.text) !== plain(claim.text)) return other.text;
  }
  return undefined;
}

/** The level before the change that the text itself states. */
function lastYear(claims: readonly Claim[], { reading, stated }: Claim): string | undefined {
  if (reading.kind !== "level" || reading.aspect !== "final") return undefined;
  const change = claims.find(
    (other) =>
      other.reading.kind === "change" &&
      other.reading.basis === "prior" &&
      other.reading.section === reading.section &&
      other.reading.subject.keys[0] === reading.subject.keys[0],
  );
  if (!change) return undefined;
  return (
    (Math.round(Number(stated) * 100) -
      (change.reading.direction ?? 1) * Math.round(Number(change.stated) * 100)) /
    100
  ).toFixed(2);
}
