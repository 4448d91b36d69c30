/** Workbooks that stand beside the one at hand: how they are opened, and how they are kept in it. */
import { HostError } from "../../../hosts/host";
import type { CompanionKind } from "../../../src/statement/companion";
import type { Statement } from "../../../src/statement/statement";
import * as words from "../../companionWording";

export type { CompanionKind } from "../../../src/statement/companion";

export const COMPANION_KINDS: readonly CompanionKind[] = ["prior", "budget"];

/** A workbook that was opened beside the one at hand. */
export interface Companion {
  /** Its file. */
  readonly name: string;
  readonly statement: Statement;
  /** What the accountant should know of it, in one sentence or more; empty where there is nothing to say. */
  readonly note: string;
}

/** What the session knows of them. */
export interface Companions {
  readonly prior?: Companion;
  readonly budget?: Companion;
  /** The one that is being read. */
  readonly opening?: CompanionKind;
  /** Those that were taken away last, to be put back. */
  readonly removed: { readonly prior?: Companion; readonly budget?: Companion };
  /** Why the last one was refused, in one sentence, and in which place it was to stand. */
  readonly problem: string;
  readonly problemOf?: CompanionKind;
}

export const NO_COMPANIONS: Companions = { removed: {}, problem: "" };

/** What is kept in the workbook of one that was opened. */
export interface KeptFile {
  readonly name: string;
  /** The file itself, in base64. */
  readonly bytes: string;
}

/** A workbook with its file as it is to be kept; without it where the file is too large to be. */
export interface Opened {
  readonly companion: Companion;
  readonly kept?: KeptFile;
}

/** The largest file that is kept inside a workbook, in bytes. */
const LARGEST_KEPT = 2 * 1024 * 1024;
const LARGEST = 64 * 1024 * 1024;

function loadCompanionEngine(): Promise<typeof import("./engine")> {
  return import("./engine");
}

/**
 * Opens a file as last year's workbook, or as this year's budget.
 *
 * @param current the workbook at hand
 * @throws HostError with one sentence where it cannot be read, or cannot stand in this place
 */
export async function openCompanion(kind: CompanionKind, file: File, current: Statement): Promise<Opened> {
  if (file.size > LARGEST) throw new HostError(words.tooLarge(file.name));
  const [engine, bytes] = await Promise.all([loadCompanionEngine(), bytesOf(file)]);
  const companion = judged(engine, kind, bytes, file.name, current);
  if (bytes.length <= LARGEST_KEPT) return { companion, kept: { name: file.name, bytes: toBase64(bytes) } };
  return { companion: { ...companion, note: companion.note + words.TOO_LARGE_TO_KEEP } };
}

/** The workbook that was kept; undefined where what was kept is none, or no longer stands in its place. */
export async function reopenCompanion(
  kind: CompanionKind,
  text: string,
  current: Statement,
): Promise<Opened | undefined> {
  try {
    const kept = JSON.parse(text) as Partial<Record<keyof KeptFile, unknown>>;
    if (typeof kept.name !== "string" || typeof kept.bytes !== "string") return undefined;
    const engine = await loadCompanionEngine();
    const file = { name: kept.name, bytes: kept.bytes };
    return { companion: judged(engine, kind, fromBase64(file.bytes), file.name, current), kept: file };
  } catch {
    return undefined;
  }
}

/** @throws HostError */
function judged(
  { readWorkbook, recognise, judgeCompanion }: typeof import("./engine"),
  kind: CompanionKind,
  bytes: Uint8Array,
  name: string,
  current: Statement,
): Companion {
  const statement = recognise(readWorkbook(bytes, name));
  const { refused, warnings } = judgeCompanion(kind, current, statement, name);
  if (refused !== "") throw new HostError(refused);
  return { name, statement, note: warnings.join("") };
}

function bytesOf(file: File): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(new HostError(words.unreadable(file.name)));
    reader.readAsArrayBuffer(file);
  });
}

/** As many bytes at once as a call takes arguments. */
const STRETCH = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += STRETCH)
    binary += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
