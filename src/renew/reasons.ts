/** 主要原因: kept as last year had it, for a person to write anew where what it explains is not the same any more. */
import type { Passage } from "../text/prose/passages";
import { REASON_GOES_ON } from "../text/parse/vocabulary";
import type { LastYear } from "./last-year";
import { explains } from "./movements-said";

const BEFORE =
  /(?:增加|减少|增长|下降|上升|提高|降低|压减|节约|超支|变动|变化|增减|差异)(?:变动|变化|较大|较多)?的?$/;
const PURPOSE = /用于|开支内容|具体内容|包括/;

export interface Reason {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** The reasons of a text, each up to where its sentence, or the next of a list, or a figure of the tables goes on. */
export function reasonsOf({ read, readings }: LastYear): readonly Reason[] {
  return read.text.sentences.flatMap(({ passage, tokens, index, end: sentenceEnd }) => {
    const found: Reason[] = [];
    const { text } = passage;
    for (const token of tokens) {
      if (token.kind !== "reason" || PURPOSE.test(text.slice(token.start, token.end))) continue;
      // 减少的主要原因: the direction is part of what is explained.
      const start = token.start - (BEFORE.exec(text.slice(0, token.start))?.[0].length ?? 0);
      if (found.some((one) => start < one.end)) continue;
      const goesOn = readings.find(
        (reading) =>
          reading.sentence === index &&
          reading.passage === passage &&
          reading.clause.start > start &&
          reading.kind !== "unknown" &&
          !reading.soft &&
          !explains(reading),
      );
      let end = goesOn?.clause.start ?? sentenceEnd;
      for (const pause of tokens) {
        if (pause.kind !== "pause" || pause.start < start || pause.start >= end) continue;
        const stops = pause.mark === "；" && !REASON_GOES_ON.test(text.slice(pause.end));
        if (stops || pause.mark === "。") end = Math.min(end, pause.start);
      }
      while (end > start && /[。；，]/.test(text[end - 1]!)) end--;
      if (end > token.end) found.push({ passage, start, end });
    }
    return found;
  });
}
