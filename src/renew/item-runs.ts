/** Where a sentence lists: the stretches of a passage that speak of one line after the other. */
import { isNamedKey, isPartOf, readCodeKey } from "../catalogue/quantities";
import type { SaidKey } from "../catalogue/said-key";
import type { Reading } from "../text/bind/reading";
import type { Passage } from "../text/prose/passages";
import { lastOf } from "../last-index";
import type { CodeLines } from "./code-lines";
import { exchanged } from "./code-names-moved";
import type { LastYear } from "./last-year";
import { explains } from "./movements-said";
import type { Scribe } from "./scribe";

/** One item of a list and where it stands. */
export interface Segment {
  readonly key: SaidKey;
  /** The amount that it is a part of by a name of its own. */
  readonly whole?: Reading;
  readonly start: number;
  readonly end: number;
}

/** What it takes to find them. */
interface Finding {
  readonly last: LastYear;
  readonly lines: CodeLines;
  readonly scribe: Scribe;
}

/** Stretches of a passage that speak of one line after the other. */
export function runsOf(passage: Passage, { last, scribe, lines }: Finding): readonly (readonly Segment[])[] {
  const readings = last.readings.filter(
    (reading) => reading.passage === passage && reading.kind !== "unknown",
  );
  const runs: Segment[][] = [];
  let before:
    (Pick<Segment, "key" | "whole"> & { readonly sort: string; readonly reading: Reading }) | undefined;
  for (const reading of readings) {
    const key = last.key(reading);
    const whole =
      wholeOf(key, reading, last) ??
      (OPENED.test(passage.text.slice(0, reading.clause.start))
        ? spokenBefore(key, reading, last)
        : before?.reading.sentence === reading.sentence &&
            before.whole &&
            isPartOf(key, last.key(before.whole))
          ? before.whole
          : undefined);
    const sort = sortOf(key, whole && last.key(whole));
    const explained = explains(reading) || reading.soft;
    if (sort === undefined || explained) {
      before = undefined;
      continue;
    }
    const run = runs[runs.length - 1];
    const segment = run?.[run.length - 1];
    const end = scribe.endOf(passage, reading);
    if (before?.key === key && segment)
      run![run!.length - 1] = { ...segment, end: Math.max(segment.end, end) };
    else {
      const goesOn = before?.sort === sort && before.reading.sentence === reading.sentence;
      const start = startOf(passage, reading, lines, last);
      const made: Segment = { key, ...(whole ? { whole } : {}), start, end };
      if (goesOn && run) run.push(made);
      else runs.push([made]);
    }
    before = { key, ...(whole ? { whole } : {}), sort, reading };
  }
  // 公用经费 302 alone says nothing of a list; one 科目, or the one part of a whole there was, does.
  const listed = ({ key }: Segment): boolean => readCodeKey(key)?.scope !== "economic";
  return runs.filter(
    (run) => new Set(run.map(({ key }) => key)).size === run.length && (run.length > 1 || listed(run[0]!)),
  );
}

/** What lists a key may stand in: codes of one length, or parts of one whole. */
function sortOf(key: SaidKey, whole: SaidKey | undefined): string | undefined {
  const line = readCodeKey(key);
  if (line) return line.part ? undefined : `${line.scope} ${String(line.code.length)}`;
  return whole && `of ${whole}`;
}

/** 收入包括： in a paragraph of its own: of what was spoken of last. */
export const OPENED = /(?:包括|其中|构成|组成|如下)$/;

function spokenBefore(key: SaidKey, reading: Reading, last: LastYear): Reading | undefined {
  const said = last.readings.slice(0, last.readings.indexOf(reading));
  return lastOf(
    said,
    (one) => one.kind === "level" && one.topic === reading.topic && isPartOf(key, last.key(one)),
  );
}

function wholeOf(key: SaidKey, { frame }: Reading, last: LastYear): Reading | undefined {
  const whole = frame?.parent;
  return whole && isNamedKey(last.key(whole)) && isPartOf(key, last.key(whole)) ? whole : undefined;
}

/** Where the item begins: at its name. */
function startOf(passage: Passage, reading: Reading, lines: CodeLines, last: LastYear): number {
  const { text } = passage;
  const line = readCodeKey(last.key(reading));
  const from = reading.clause.start;
  const words = text.slice(from, reading.figure.start);
  const names = line
    ? [
        ...exchanged(
          [{ from: lines.nameBefore(line.scope, line.code), to: "名" }],
          [line.code, line.code],
        ).keys(),
      ].sort((a, b) => b.length - a.length)
    : [];
  for (const name of names) {
    const at = words.indexOf(name);
    if (at >= 0) return from + at;
  }
  return from + Math.max(0, words.search(/[^，、：；]/));
}

/** The amount of an item. */
export function levelOf(passage: Passage, { key, start, end }: Segment, last: LastYear): Reading | undefined {
  return last.readings.find(
    (reading) =>
      reading.kind === "level" &&
      reading.passage === passage &&
      reading.figure.start >= start &&
      reading.figure.end <= end &&
      last.key(reading) === key,
  );
}

/** Whether an item had no amount. */
export function wasNothing(passage: Passage, segment: Segment, last: LastYear): boolean {
  const said = levelOf(passage, segment, last);
  return (!said || said.figure.units === 0) && last.wasNothing(segment.key, said);
}
