/** What the pane keeps in a workbook stands in for the options that were not given. */
import { keptFileOf } from "../hosts/kept-file";
import { readMemories } from "../hosts/file/xlsx/memory";
import { readWorkbook } from "../hosts/file/read";
import { HostError, type MemoryName } from "../hosts/host";
import { InputsError, readInputs, type NarrativeInputs } from "../src/write/inputs";
import { readOwnWords, type OwnWords } from "../src/write/own-words";
import type { NarrativeSources } from "../src/write/quantities";
import { companionTitle, type CompanionKind } from "../src/statement/companion";
import { unitBeside } from "../src/statement/choose-unit";
import { recogniseUnits } from "../src/statement/recognise";
import type { Statement } from "../src/statement/statement";
import { usable } from "./companions";

/** What the pane keeps of the text itself: `taskpane/state/narrate/kept.ts`. */
interface Kept {
  readonly own?: unknown;
}

interface Remembered {
  readonly sources: NarrativeSources;
  /** Paragraphs that a person worded in the pane. */
  readonly own: readonly OwnWords[];
  /** What was taken from the workbook, in one line, and a line for each of what is kept there and cannot be used. */
  readonly notices: readonly string[];
}

/**
 * @param bytes the workbook that the text is written of
 * @param current the same, recognised
 * @param renamed whether the other workbooks are this department's whatever name they print
 * @param isWanted whether something is to be looked for, because no option gives it
 */
export function remembered(
  bytes: Uint8Array,
  current: Statement,
  renamed: boolean,
  isWanted: (name: MemoryName) => boolean,
): Remembered {
  const memories = readMemories(bytes);
  const used: string[] = [];
  const warnings: string[] = [];
  const refused: string[] = [];
  const kept = (name: MemoryName): string | undefined => (isWanted(name) ? memories.get(name) : undefined);

  const companion = (kind: CompanionKind): Statement | undefined => {
    const text = kept(kind);
    if (text === undefined) return undefined;
    const file = keptFileOf(text);
    const statement =
      file && readable(() => unitBeside(recogniseUnits(readWorkbook(file.bytes, file.name)), current));
    if (!file || !statement) {
      refused.push(unusable(companionTitle(kind, current)));
      return undefined;
    }
    const asked = { renamed: renamed || file.renamed === true, written: true };
    const found = usable(kind, current, statement, file.name, asked);
    if (found.used) {
      used.push(file.name);
      warnings.push(...found.notices);
    } else refused.push(`工作簿中保存的${companionTitle(kind, current)}没有采用：${found.notices.join("")}`);
    return found.used;
  };

  const text = kept("inputs");
  const inputs = text === undefined ? undefined : readable(() => inputsOf(text));
  if (inputs) used.push("补充资料");
  else if (text !== undefined) refused.push(unusable("补充资料"));
  const own = readOwnWords(readable(() => JSON.parse(memories.get("narrative") ?? "{}") as Kept)?.own);
  if (own.length > 0) used.push(`改写的 ${own.length} 段`);
  const prior = companion("prior");
  // A budget has no budget beside it.
  const budget = current.kind === "budget" ? undefined : companion("budget");
  return {
    own,
    sources: { ...(inputs ? { inputs } : {}), ...(prior ? { prior } : {}), ...(budget ? { budget } : {}) },
    notices: [
      ...(used.length > 0 ? [`采用工作簿中保存的${used.join("、")}。`] : []),
      ...warnings,
      ...refused,
    ],
  };
}

function unusable(what: string): string {
  return `工作簿中保存的${what}不能用，没有采用。`;
}

/** @throws InputsError, SyntaxError */
function inputsOf(text: string): NarrativeInputs {
  return readInputs(JSON.parse(text));
}

/** What was kept may be damaged or of another time: undefined then. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError || error instanceof InputsError || error instanceof SyntaxError)
      return undefined;
    throw error;
  }
}
