/** Amounts, counts and percentages that stand for themselves. */
import type { Reading } from "../text/bind/reading";
import { ASPECT_NAMES } from "../text/judge/claim-wording";
import { plainText } from "../amount/text";
import { fenOf } from "../text/judge/figures";
import { inferred } from "./inferred";
import { endOf, type LastYear } from "./last-year";
import { readCodeKey } from "../catalogue/quantities";
import type { Now, Rekey, ThisYear } from "./this-year";
import type { Note } from "./renewal";
import { blank, check, type Unit } from "./unit";

export function figureUnit(last: LastYear, now: ThisYear, reading: Reading): Unit {
  const { start, end } = reading.figure;
  return {
    start,
    end: endOf(reading),
    write: (rekey) => {
      const found = stateOf(last, now, reading, rekey);
      const key = last.key(reading);
      // Another line's figure of last year says nothing of this one.
      const foreign = rekey(key) !== key;
      const before = foreign ? "" : last.raw(reading.passage, start, end);
      if (found.kind === "open" && !foreign) return [{ start, end, text: before, note: check(found.doubt) }];
      if (found.kind !== "known")
        return [
          {
            start,
            end,
            ...blank(nameOf(last, now, reading, rekey), before, wantsOf(found, reading, foreign)),
          },
        ];
      const { text, cells, inputs, nothing } = found;
      const went = reading.figure.units !== 0 && !/[1-9]/.test(text) && readCodeKey(key) !== undefined;
      const doubt = found.doubt ?? (went && reading.kind === "level" ? "今年没有这个科目的数" : undefined);
      const note = doubt === undefined ? {} : { note: check(foreign ? doubt : `${doubt}；上年为 ${before}`) };
      return [{ start, end, text, cells, inputs, ...note, ...(nothing ? { sentence: true } : {}) }];
    },
  };
}

/** An amount is the value that is missing, a percentage follows from it. What last year's text gave for it may be so again. */
function wantsOf(
  found: Now,
  { kind, figure }: Reading,
  foreign: boolean,
): Pick<Note, "input" | "awaits" | "offer"> {
  const wants = found.kind === "missing" ? found.wants : [];
  const [input] = kind === "level" || kind === "count" ? wants.map((gap) => gap.input) : [];
  if (!input) return { awaits: wants };
  if (foreign) return { input };
  const offer = figure.unit.kind === "amount" ? plainText(fenOf(figure), "万元") : String(fenOf(figure));
  return { input, offer };
}

/** What a figure should be now. */
function stateOf(last: LastYear, now: ThisYear, reading: Reading, rekey: Rekey): Now {
  switch (reading.kind) {
    case "level":
    case "count": {
      const found = now.level(reading, rekey);
      // What is known by name is typed in; which of several it was is no reason to look elsewhere.
      const settled = found.kind === "known" ? last.doubt(reading) === undefined : found.kind === "missing";
      return settled ? found : (inferred(last, now, reading, rekey) ?? found);
    }
    case "share":
    case "completion":
    case "deviation":
      return now.quotient(reading, rekey);
    default:
      return (
        inferred(last, now, reading, rekey) ?? {
          kind: "open",
          doubt: last.doubt(reading) ?? "没有认出是什么的增减",
        }
      );
  }
}

/** What a figure is called where it is to be filled in. */
function nameOf(last: LastYear, now: ThisYear, reading: Reading, rekey: Rekey): string {
  const key = rekey(last.key(reading));
  const what = now.name(key) || reading.subject.name;
  if (reading.figure.unit.kind === "percent") return `${what}的比例`;
  return `${what}${ASPECT_NAMES[reading.aspect]}`;
}
