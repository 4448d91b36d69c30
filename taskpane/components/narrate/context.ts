/** The desk that the parts of 说明 work at. */
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { BlankInput } from "../../../src/write/narrative";
import type { Desk } from "../../state/narrate/desk";

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("DeskContext is missing");
  return desk;
}

/** What was typed for a value, and why it cannot be taken: a field is drawn anew when its own value changes. */
export function useTyped(input: BlankInput): { readonly typed: string; readonly problem: string } {
  const desk = useDesk();
  const typed = useSyncExternalStore(
    desk.subscribe,
    useCallback(() => desk.fields.typed(input) ?? "", [desk, input]),
  );
  const problem = useSyncExternalStore(
    desk.subscribe,
    useCallback(() => desk.fields.problemOf(input), [desk, input]),
  );
  return { typed, problem };
}
