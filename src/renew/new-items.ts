/** 三公 items and sections that there were none of last year, so that its text has no words for them: as the province writes them. */
import { QUANTITIES, type NamedKey } from "../catalogue/quantities";
import { SECTIONS, type Topic } from "../catalogue/sections";
import type { Statement } from "../statement/statement";
import type { Passage } from "../text/prose/passages";
import { unnumbered } from "../words/ordinals";
import { narrate } from "../write/narrate";
import { paragraphsOf, type Narrative, type NarrativeParagraph } from "../write/narrative";
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

/** What “三公”经费 is made up of. */
const PARTS: readonly NamedKey[] = ["three.abroad", "three.vehicles", "three.reception"];

/** What is new to the text, as the province's style writes it. */
export class NewParts {
  private style: Narrative | undefined;

  constructor(
    private readonly last: LastYear,
    private readonly quantities: Quantities,
    private readonly statement: Statement,
    private readonly sources: NarrativeSources,
  ) {}

  private get narrative(): Narrative {
    return (this.style ??= narrate(this.statement, proposeStyle(this.statement), this.sources));
  }

  /**
   * The paragraphs with those of new 三公 items put in behind what the text says of 三公 last. Where it says nothing of 三公, nothing
   * is put in.
   *
   * @param made this year's paragraphs so far
   */
  withItems(made: readonly RenewedParagraph[]): readonly RenewedParagraph[] {
    const { last, quantities } = this;
    const said = last.readings.filter((reading) => last.key(reading).startsWith("three."));
    const keys = new Set(said.map((reading) => last.key(reading)));
    const like = Math.max(
      -1,
      ...said.flatMap(({ passage, figure }) => passage.places[figure.start]?.paragraph ?? []),
    );
    const come = ITEMS.filter((key) => !keys.has(key) && (quantities.get(key, "final")?.shown ?? 0) !== 0);
    if (like < 0 || come.length === 0) return made;
    const written = paragraphsOf(this.narrative);
    // 三公经费为零: of a text that had no more to say, the parts in one sentence.
    const parts = [...keys].every((key) => key === "three.total")
      ? written.find((one) => PARTS.every((key) => gives(one, key, quantities)))
      : undefined;
    if (parts) {
      const text = parts.text.replace(/具体情况如下：$/, "");
      const says = "上年没有“三公”经费，这一句是照本省的写法写的";
      return behind(made, like, [this.written({ ...parts, text }, like, says)]);
    }
    const taken = new Set<NarrativeParagraph>();
    const added = come.flatMap((key): RenewedParagraph[] => {
      const paragraph = written.find((one) => isOf(one, key, quantities));
      if (!paragraph || taken.has(paragraph)) return [];
      taken.add(paragraph);
      const says = `上年没有${QUANTITIES[key].name}，这一段是照本省的写法写的`;
      return [this.written(paragraph, like, says)];
    });
    return behind(made, like, added);
  }

  /**
   * A section of its own, behind the one that it follows in the province's order; undefined where the province has no such
   * section, or the text none of those before it.
   */
  withSection(made: readonly RenewedParagraph[], topic: Topic): readonly RenewedParagraph[] | undefined {
    const { sections } = this.narrative;
    const topics = sections.map(({ paragraphs: [heading] }) => topicOf(heading!));
    const at = topics.indexOf(topic);
    const { sentences, headings } = this.last.read.text;
    for (let before = at - 1; before >= 0; before--) {
      const end = placed(sentences.filter((one) => one.topic === topics[before]));
      if (end < 0) continue;
      const heading = placed(headings.filter((one) => placed([one]) < end));
      const says = "上年没有这一节，是照本省的写法写的，请核对，并改各节的序号";
      const added = sections[at]!.paragraphs.map((one) =>
        this.written(one, one.level === 1 && heading >= 0 ? heading : end, says),
      );
      return behind(made, end, added);
    }
    return undefined;
  }

  private written(
    { text: words, figures }: NarrativeParagraph,
    like: number,
    says: string,
  ): RenewedParagraph {
    const { text } = this.last.read.paragraphs[like]!;
    const cells = figures.flatMap((figure) => figure.cells);
    // A number of the province's own list says nothing in another.
    const change = { start: 0, end: text.length, text: unnumbered(words), note: check(says), cells };
    return { like, state: "new", changes: [change] };
  }
}

function topicOf({ text }: NarrativeParagraph): Topic | undefined {
  return SECTIONS.find(({ heading }) => heading.test(text))?.topic;
}

/** The last paragraph that any of these ends in; none: -1. */
function placed(all: readonly { readonly passage: Passage; readonly end: number }[]): number {
  return Math.max(-1, ...all.map(({ passage, end }) => passage.places[end - 1]?.paragraph ?? -1));
}

function behind(
  made: readonly RenewedParagraph[],
  like: number,
  added: readonly RenewedParagraph[],
): readonly RenewedParagraph[] {
  const at = made.map((one) => one.like).lastIndexOf(like) + 1;
  return [...made.slice(0, at), ...added, ...made.slice(at)];
}

/** Whether a paragraph gives this amount, and is not that of the whole. */
function isOf(paragraph: NarrativeParagraph, key: NamedKey, quantities: Quantities): boolean {
  return gives(paragraph, key, quantities) && !gives(paragraph, "three.total", quantities);
}

function gives({ figures }: NarrativeParagraph, key: NamedKey, quantities: Quantities): boolean {
  const entries = quantities.current.get(key, "final")?.entries ?? [];
  return figures.some(({ cells }) =>
    cells.some(({ book, entry }) => book === "current" && entries.includes(entry)),
  );
}
