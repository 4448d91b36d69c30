/** The project's own workbooks: real forms and real figures under invented names. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../hosts/file/read";
import type { Workbook } from "../src/workbook/workbook";

export const SAMPLES = ["henan-2022", "jiangxi-2023", "shanghai-2024", "hebei-2023-budget"] as const;
export type SampleName = (typeof SAMPLES)[number];

export function sampleBytes(name: SampleName): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, `${name}.xlsx`)));
}

export function sample(name: SampleName): Workbook {
  return readWorkbook(sampleBytes(name), `${name}.xlsx`);
}
