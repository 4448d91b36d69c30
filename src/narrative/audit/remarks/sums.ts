/** N-08b, N-02r and others: totals and parts that do not agree though no one figure could be singled out. */
import type { Audited } from "../audit";
import type { Remark } from "../claim";
import { fenOf } from "../figures";
import { remarkAt } from "./remark";

export function unresolvedSums({ judgement }: Audited): readonly Remark[] {
  return judgement.unresolved.flatMap((relation) => {
    const place = relation.head ?? relation.result ?? relation.readings[0];
    if (!place || relation.kind === "order") return [];
    const { figure, passage } = place;
    return [remarkAt(passage, figure.start, figure.end, "error", relation.rule, relation.say(place).reason)];
  });
}

/** N-02r: the reason names one part of the change and leaves out another as great. */
export function reasonParts({ text, knowledge, judgement }: Audited): readonly Remark[] {
  const found: Remark[] = [];
  for (const frame of new Set(text.readings.map(({ frame: of }) => of))) {
    const whole = frame?.parent;
    if (!frame || whole?.kind !== "change") continue;
    const parts = frame.parts.filter((part) => part.kind === "change");
    const reason = text.sentences.find(
      (sentence) =>
        sentence.index > whole.sentence && sentence.item === whole.item && /原因/.test(sentence.text),
    );
    if (parts.length < 2 || !reason) continue;
    const names = (part: (typeof parts)[number]): string => knowledge.name(judgement.keys.get(part) ?? "");
    const said = parts.filter((part) => names(part) !== "" && reason.text.includes(names(part)));
    const left = parts.filter(
      (part) =>
        part.direction === whole.direction &&
        !said.includes(part) &&
        fenOf(part.figure) * 4 >= fenOf(whole.figure) &&
        names(part) !== "",
    );
    if (said.length === 0 || left.length === 0) continue;
    found.push(
      remarkAt(
        reason.passage,
        reason.start,
        reason.end,
        "info",
        "N-02r",
        `原因只说了${said.map(names).join("、")}，${left.map(names).join("、")}也${whole.direction === 1 ? "增加" : "减少"}了`,
      ),
    );
  }
  return found;
}
