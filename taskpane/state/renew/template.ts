/** 上年说明, as it stands in the workbook: a file, or a sheet of the workbook as it was when it was taken. */
import { HostError } from "../../../hosts/host";
import { keptFileOf, keptFileText } from "../../../hosts/kept-file";
import { bytesOf } from "../../../hosts/opened-file";
import { sheetParagraphs } from "../../../src/text/prose/text-of-sheet";
import type { Workbook } from "../../../src/workbook/workbook";
import { SHEET_GONE } from "../../audit-wording";
import { sourceOf, type Source } from "../audit/source";
import { logUnexpected } from "../problem";

export interface Template {
  readonly source: Source;
  /** The text that keeps it in the workbook. */
  readonly kept: string;
  readonly engine: typeof import("./engine");
}

/** @throws HostError with one sentence where it is no text */
export async function templateOf(file: File): Promise<Template> {
  return templateFrom(file.name, await bytesOf(file, "上年说明"));
}

/** @throws HostError where the sheet is gone */
export async function templateOfSheet(workbook: Workbook, name: string): Promise<Template> {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new HostError(SHEET_GONE);
  const lines = sheetParagraphs(sheet).map(({ text }) => `${text}\n`);
  // As it is now: this year's text may be written in its place.
  return templateFrom(`${name}.txt`, new TextEncoder().encode(lines.join("")));
}

/** The one that was kept; undefined where it is damaged. */
export async function keptTemplate(text: string): Promise<Template | undefined> {
  const file = keptFileOf(text);
  if (!file) return undefined;
  try {
    return await templateFrom(file.name, file.bytes);
  } catch (error) {
    logUnexpected(error);
    return undefined;
  }
}

async function templateFrom(name: string, bytes: Uint8Array): Promise<Template> {
  const [source, engine] = await Promise.all([sourceOf(name, bytes), import("./engine")]);
  return { source, kept: keptFileText({ name, bytes }), engine };
}
