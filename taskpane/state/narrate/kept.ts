/** What is kept of the text itself: how it is worded, and how it read when it last left the pane. */

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
}

export function keptJson(kept: Kept): string | undefined {
  return Object.keys(kept).length === 0 ? undefined : JSON.stringify(kept);
}

/** As far as it still says something. */
export function readKeptText(text: string | undefined): Kept {
  let found: Partial<Record<keyof Kept, unknown>>;
  try {
    found = (JSON.parse(text ?? "{}") ?? {}) as typeof found;
  } catch {
    return {};
  }
  const { style, decimals } = found;
  const base = baseOf(found.base);
  return {
    ...(typeof style === "string" ? { style } : {}),
    ...(decimals === 1 || decimals === 2 ? { decimals } : {}),
    ...(base ? { base } : {}),
  };
}

function baseOf(value: unknown): Base | undefined {
  const { style, paragraphs } = (value ?? {}) as Partial<Record<keyof Base, unknown>>;
  if (typeof style !== "string" || !Array.isArray(paragraphs)) return undefined;
  return paragraphs.every((one): one is string => typeof one === "string")
    ? { style, paragraphs }
    : undefined;
}
