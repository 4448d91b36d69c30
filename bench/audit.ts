/** How long the audit of a text takes: the very first of a process, and texts of workbooks never seen before. */
import { auditText } from "../src/text/audit";
import { styleNamed } from "../src/catalogue/styles";
import { narrate } from "../src/write/narrate";
import { paragraphsOf } from "../src/write/narrative";
import { median, timed, world } from "./worlds";

/** A text of so many paragraphs is to take no longer, in milliseconds: the first of a process, any later one. */
const TARGET = { paragraphs: 71, firstMs: 60, laterMs: 20 } as const;

export interface AuditBench {
  readonly firstMs: number;
  /** Median in milliseconds. */
  readonly laterMs: number;
}

export function benchAudit(rounds = 30): AuditBench {
  const style = styleNamed("henan")!;
  const texts = Array.from({ length: rounds + 1 }, (_, seed) => {
    const { statement, sources } = world(seed + 1);
    const paragraphs = paragraphsOf(narrate(statement, style, sources)).slice(0, TARGET.paragraphs);
    return { statement, sources, paragraphs };
  });
  const times = texts.map(({ statement, sources, paragraphs }) =>
    timed(() => auditText(paragraphs, statement, sources)),
  );
  const [firstMs = 0, ...later] = times;
  const result = { firstMs, laterMs: median(later) };
  const met = result.firstMs <= TARGET.firstMs && result.laterMs <= TARGET.laterMs;
  console.log(
    `文表核对（${String(texts[0]!.paragraphs.length)} 段，决算、上年和预算三个工作簿）：第一次 ${firstMs.toFixed(1)} ms，` +
      `以后 ${result.laterMs.toFixed(1)} ms（目标 ${String(TARGET.firstMs)}、${String(TARGET.laterMs)} ms${met ? "" : "，未达到"}）`,
  );
  return result;
}
