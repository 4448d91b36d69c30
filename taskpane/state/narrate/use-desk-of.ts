/** The desk of the open workbook. */
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Host } from "../../../hosts/host";
import { Desk, NO_STATE, type DeskState } from "./desk";
import type { Books } from "./written";

/**
 * @param books the workbooks as they were last read; absent while there is nothing to write
 * @param announce tells a screen reader; stays the same while the host does
 */
export function useDeskOf(
  host: Host | undefined,
  books: Books | undefined,
  announce: (text: string) => void,
): readonly [Desk | undefined, DeskState] {
  const desk = useMemo(() => host && new Desk(host, announce), [host, announce]);
  const needed = books !== undefined;
  useEffect(() => (needed ? desk?.open() : undefined), [desk, needed]);
  useEffect(() => {
    if (books) desk?.take(books);
  }, [desk, books]);
  const state = useSyncExternalStore(desk?.subscribe ?? never, desk?.snapshot ?? nothing);
  return [desk, state];
}

const never = () => () => {};
const nothing = () => NO_STATE;
