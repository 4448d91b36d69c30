/** What the text says twice. */
import type { Desk } from "./desk";
import type { Relation } from "./evidence";
import { isOfUnit, sayer } from "./figures";
import { saidOfUnits } from "./levels";
import { widened } from "./ranges";
import type { Reading } from "../bind/reading";

/** The same quantity said twice must be said alike. */
export function repeated(desk: Desk): readonly Relation[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of desk.text.readings) {
    const key = desk.keys.get(reading);
    if (key === undefined || desk.soft(reading) || desk.decided(reading)) continue;
    if (reading.kind !== "level" && reading.kind !== "count" && reading.kind !== "change") continue;
    if (reading.compared || reading.otherYear !== undefined || saidOfUnits(desk, reading)) continue;
    const id = [reading.kind, key, reading.aspect, reading.basis ?? "", reading.figure.unit.kind].join("|");
    groups.set(id, [...(groups.get(id) ?? []), reading]);
  }
  const relations: Relation[] = [];
  for (const group of groups.values()) {
    for (let index = 1; index < group.length; index++) {
      const [first, second] = [group[index - 1]!, group[index]!];
      const [a, b] = [desk.span(first), desk.span(second)];
      const sign = first.direction === second.direction;
      const holds = sign && a.low <= b.high && b.low <= a.high;
      relations.push({
        kind: "same",
        readings: [first, second],
        result: second,
        holds,
        exact: holds,
        telling: holds,
        proves: false,
        mend: (of) => {
          const [own, other] = of === first ? [a, b] : [b, a];
          return sign ? widened(other, own) : undefined;
        },
        rule: "N-20",
        say: (of) => {
          const say = sayer(of.figure, second.figure, first.figure);
          const unit = isOfUnit(first.figure, second.figure) ? "，单位像是写错" : "";
          const other = of === first ? second : first;
          return {
            expected: "",
            reason: `同一个数前后不一致：这里写 ${say(0, of.figure)}，别处写 ${say(0, other.figure)}${unit}`,
          };
        },
      });
    }
  }
  return relations;
}
