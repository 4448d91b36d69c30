/** What is kept of the text itself: how it is worded, by whom, and how it read when it last left the pane. */
import { readOwnWords, type OwnWords } from "../../../src/write/own-words";

/** The text as it was last copied, written into the workbook or exported: what it is compared with. */
export interface Base {
  readonly style: string;
  /** One text a paragraph, the title first. */
  readonly paragraphs: readonly string[];
}

export interface Kept {
  /** The style the user chose; absent where the proposed one was left. */
  readonly style?: string;
  readonly decimals?: 1 | 2;
  readonly base?: Base;
  /** 套用上年说明: what was made of its noted words, by their ids. */
  readonly answers?: ReadonlyMap<string, string> | undefined;
  /** It is put out as tracked changes. */
  readonly tracked?: boolean;
  /** The department of last year's text is this one under another name. */
  readonly renamed?: boolean | undefined;
  /** Paragraphs that a person worded. */
  readonly own?: readonly OwnWords[];
}

export function keptJson({ own = [], ...others }: Kept): string | undefined {
  const kept = own.length > 0 ? { ...others, own } : others;
  const json = JSON.stringify(kept, (_, value: unknown) =>
    value instanceof Map ? Object.fromEntries(value as Map<string, string>) : value,
  );
  return json === "{}" ? undefined : json;
}

/** As far as it still says something. */
export function readKeptText(text: string | undefined): Kept {
  let found: Partial<Record<keyof Kept, unknown>>;
  try {
    found = (JSON.parse(text ?? "{}") ?? {}) as typeof found;
  } catch {
    return {};
  }
  const { style, decimals, tracked, renamed } = found;
  const answers = Object.entries(found.answers ?? {}).filter(
    (one): one is [string, string] => typeof one[1] === "string",
  );
  const base = baseOf(found.base);
  const own = readOwnWords(found.own);
  return {
    ...(typeof style === "string" ? { style } : {}),
    ...(decimals === 1 || decimals === 2 ? { decimals } : {}),
    ...(base ? { base } : {}),
    ...(answers.length > 0 ? { answers: new Map(answers) } : {}),
    ...(tracked === true ? { tracked } : {}),
    ...(renamed === true ? { renamed } : {}),
    ...(own.length > 0 ? { own } : {}),
  };
}

function baseOf(value: unknown): Base | undefined {
  const { style, paragraphs } = (value ?? {}) as Partial<Record<keyof Base, unknown>>;
  if (typeof style !== "string" || !Array.isArray(paragraphs)) return undefined;
  return paragraphs.every((one): one is string => typeof one === "string")
    ? { style, paragraphs }
    : undefined;
}
