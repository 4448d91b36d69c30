/**
 * Plays a recording from a real Excel (docs/recorder.md) to the local one, and says where the answers differ. Ids that an Excel makes
 * up (of sheets, formats, references) are matched by where they first appear.
 */
import type { Pair, Recording } from "../../hosts/excel/recorder/recording";
import { bookOf } from "./load-workbook";
import { LocalExcel } from "./local-excel";

export interface Difference {
  readonly step: string;
  /** Number of the request within the step. */
  readonly request: number;
  /** Where in the answer: `Results.3.Value.Name`. */
  readonly place: string;
  readonly recorded: unknown;
  readonly local: unknown;
}

export async function replay(recording: Recording): Promise<Difference[]> {
  const excel = new LocalExcel(bookOf(recording.workbook), { apiVersion: recording.excel.api });
  const ids = new Map<string, string>();
  const differences: Difference[] = [];
  for (const { name, pairs } of recording.steps) {
    for (const [index, pair] of pairs.entries()) {
      const local = await answer(excel, pair, ids);
      compare(pair.response ?? { refused: true }, local, "", ids, (place, recorded, own) =>
        differences.push({ step: name, request: index, place, recorded, local: own }),
      );
    }
  }
  return differences;
}

async function answer(excel: LocalExcel, pair: Pair, ids: ReadonlyMap<string, string>): Promise<unknown> {
  const text = JSON.stringify(withIds(pair.request, ids));
  const reply = await excel.request(text, pair.flags);
  return reply.kind === "response" ? reply.body : { refused: true };
}

/** The same value with recorded ids exchanged for our own. */
function withIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => withIds(each, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, ids)]));
}

const ID_KEYS = /^(?:Id|_Id|_ReferenceId)$/;

/** Wording that differs from one Excel to the next, and says nothing that the code does not. */
const WORDING = /^Error\.(?:Message|Location)$/;

function compare(
  recorded: unknown,
  local: unknown,
  place: string,
  ids: Map<string, string>,
  differs: (place: string, recorded: unknown, local: unknown) => void,
): void {
  if (WORDING.test(place)) return;
  const key = place.slice(place.lastIndexOf(".") + 1);
  if (typeof recorded === "string" && typeof local === "string" && ID_KEYS.test(key)) {
    const known = ids.get(recorded);
    if (known === undefined) ids.set(recorded, local);
    else if (known !== local) differs(place, recorded, local);
    return;
  }
  if (typeof recorded !== "object" || typeof local !== "object" || recorded === null || local === null) {
    // Not Object.is: JSON knows no negative zero.
    if (recorded !== local) differs(place, recorded, local);
    return;
  }
  const keys = new Set([...Object.keys(recorded), ...Object.keys(local)]);
  for (const each of keys) {
    const at = place === "" ? each : `${place}.${each}`;
    compare(
      (recorded as Record<string, unknown>)[each],
      (local as Record<string, unknown>)[each],
      at,
      ids,
      differs,
    );
  }
}
