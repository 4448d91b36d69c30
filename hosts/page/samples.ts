/** The sample workbooks that the page carries inside: published forms of four provinces, without names. */
import hebei from "../../samples/hebei-2023-budget.xlsx";
import henan from "../../samples/henan-2022.xlsx";
import jiangxi from "../../samples/jiangxi-2023.xlsx";
import shanghai from "../../samples/shanghai-2024.xlsx";
import { openBytes } from "./document";
import { SAMPLE, type PageHost } from "./host";

export interface Sample {
  readonly name: string;
  /** The file as a data address; the build puts it there. */
  readonly data: string;
}

/** The first one is open when the page starts. */
export const SAMPLES: readonly [Sample, ...Sample[]] = [
  { name: `${SAMPLE}河南 2022 年决算.xlsx`, data: henan },
  { name: `${SAMPLE}江西 2023 年决算.xlsx`, data: jiangxi },
  { name: `${SAMPLE}上海 2024 年决算.xlsx`, data: shanghai },
  { name: `${SAMPLE}河北 2023 年预算.xlsx`, data: hebei },
];

export function openSample(sample: Sample): PageHost {
  const text = atob(sample.data.slice(sample.data.indexOf(",") + 1));
  return openBytes(
    Uint8Array.from(text, (character) => character.charCodeAt(0)),
    sample.name,
  );
}
