/** What the pane keeps in a workbook stands in for the options that were not given. */
import { readMemories } from "../hosts/file/memory";
import { readWorkbook } from "../hosts/file/read";
import type { MemoryName } from "../hosts/host";
import { readInputs } from "../src/narrative/write/inputs";
import type { NarrativeSources } from "../src/narrative/write/quantities";
import { recognise } from "../src/statement/recognise";
import type { Statement, StatementKind } from "../src/statement/statement";

export interface Remembered {
  readonly sources: NarrativeSources;
  /** What was taken from the workbook, in one line, and a line for each of what is kept there and cannot be used. */
  readonly notices: readonly string[];
}

/**
 * @param bytes the workbook that the text is written of
 * @param given what the options say, which comes first
 */
export function remembered(bytes: Uint8Array, kind: StatementKind, given: NarrativeSources): Remembered {
  const memories = readMemories(bytes);
  const used: string[] = [];
  const refused: string[] = [];
  const take = <T>(
    name: MemoryName,
    what: string,
    read: (text: string) => readonly [T, string],
  ): T | undefined => {
    const text = memories.get(name);
    if (text === undefined) return undefined;
    try {
      const [found, said] = read(text);
      used.push(said);
      return found;
    } catch {
      refused.push(`工作簿中保存的${what}不能用，没有采用。`);
      return undefined;
    }
  };
  const inputs =
    given.inputs ?? take("inputs", "补充资料", (text) => [readInputs(JSON.parse(text)), "补充资料"]);
  const prior = given.prior ?? take("prior", "上年表", (text) => companion(text, kind));
  // A budget has no budget beside it.
  const budget =
    given.budget ??
    (kind === "budget" ? undefined : take("budget", "预算表", (text) => companion(text, "budget")));
  return {
    sources: { ...(inputs ? { inputs } : {}), ...(prior ? { prior } : {}), ...(budget ? { budget } : {}) },
    notices: [...(used.length > 0 ? [`采用工作簿中保存的${used.join("、")}。`] : []), ...refused],
  };
}

/** @throws where what is kept is no workbook of this kind */
function companion(text: string, kind: StatementKind): readonly [Statement, string] {
  const { name, bytes } = JSON.parse(text) as Partial<Record<"name" | "bytes", unknown>>;
  if (typeof name !== "string" || typeof bytes !== "string") throw new TypeError("no file");
  const file = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
  const statement = recognise(readWorkbook(file, name));
  if (statement.kind !== kind) throw new TypeError("another kind of workbook");
  return [statement, name];
}
