/** 三公 items that there were none of last year, so that its text has no sentence for them: written as the province writes them. */
import { QUANTITIES, type NamedKey } from "../catalogue/quantities";
import type { Statement } from "../statement/statement";
import { narrate } from "../write/narrate";
import { paragraphsOf, type NarrativeParagraph } from "../write/narrative";
import { proposeStyle } from "../write/propose-style";
import type { NarrativeSources, Quantities } from "../write/quantities";
import type { LastYear } from "./last-year";
import type { RenewedParagraph } from "./renewal";
import { check } from "./unit";

const ITEMS: readonly NamedKey[] = [
  "three.abroad",
  "three.vehicles.purchase",
  "three.vehicles.running",
  "three.reception",
];

/** A number of the province's own list says nothing in another. */
const NUMBER = /^(?:（[一二三四五六七八九十]+）|（\d+）|\d+[.．、]|[一二三四五六七八九十]+、|[①-⑳])\s*/;

/**
 * The paragraphs with those put in behind what the text says of 三公 last. Where it says nothing of 三公, nothing is put in.
 *
 * @param made this year's paragraphs so far
 */
export function withNewItems(
  made: readonly RenewedParagraph[],
  last: LastYear,
  quantities: Quantities,
  statement: Statement,
  sources: NarrativeSources,
): readonly RenewedParagraph[] {
  const said = last.readings.filter((reading) => last.key(reading).startsWith("three."));
  const keys = new Set(said.map((reading) => last.key(reading)));
  const like = Math.max(
    -1,
    ...said.flatMap(({ passage, figure }) => passage.places[figure.start]?.paragraph ?? []),
  );
  const come = ITEMS.filter((key) => !keys.has(key) && (quantities.get(key, "final")?.shown ?? 0) !== 0);
  if (like < 0 || come.length === 0) return made;
  const written = paragraphsOf(narrate(statement, proposeStyle(statement), sources));
  const { text } = last.read.paragraphs[like]!;
  const taken = new Set<NarrativeParagraph>();
  const added = come.flatMap((key): RenewedParagraph[] => {
    const paragraph = written.find((one) => isOf(one, key, quantities));
    if (!paragraph || taken.has(paragraph)) return [];
    taken.add(paragraph);
    const cells = paragraph.figures.flatMap((figure) => figure.cells);
    const note = check(`上年没有${QUANTITIES[key].name}，这一段是照本省的写法写的`);
    const made = paragraph.text.replace(NUMBER, "");
    return [{ like, state: "new", changes: [{ start: 0, end: text.length, text: made, note, cells }] }];
  });
  const at = made.map((one) => one.like).lastIndexOf(like) + 1;
  return [...made.slice(0, at), ...added, ...made.slice(at)];
}

/** Whether a paragraph gives this amount, and is not that of the whole. */
function isOf({ figures }: NarrativeParagraph, key: NamedKey, quantities: Quantities): boolean {
  const gives = (one: NamedKey): boolean => {
    const entries = quantities.current.get(one, "final")?.entries ?? [];
    return figures.some(({ cells }) =>
      cells.some(({ book, entry }) => book === "current" && entries.includes(entry)),
    );
  };
  return gives(key) && !gives("three.total");
}
