/** What becomes of the files beside the workbook. */
import type { Companion, CompanionKind, Companions } from "./companion";

export type CompanionAction =
  | { readonly type: "companion-opening"; readonly kind: CompanionKind }
  | { readonly type: "companion-opened"; readonly kind: CompanionKind; readonly companion: Companion }
  | { readonly type: "companion-removed"; readonly kind: CompanionKind }
  | { readonly type: "companion-refused"; readonly kind: CompanionKind; readonly message: string };

export function companionsAfter(companions: Companions, action: CompanionAction): Companions {
  switch (action.type) {
    case "companion-opening":
      return { ...plain(companions), opening: action.kind };
    case "companion-opened":
      return withCompanion(companions, action.kind, action.companion);
    case "companion-removed":
      return withCompanion(companions, action.kind, undefined);
    case "companion-refused":
      return { ...plain(companions), problem: action.message, problemOf: action.kind };
  }
}

/** Without what was said of the last one that was opened. */
function plain({ prior, budget, removed }: Companions): Companions {
  return { ...(prior ? { prior } : {}), ...(budget ? { budget } : {}), removed, problem: "" };
}

/** One put in its place, or taken from it; what stood there last can be put back. */
function withCompanion(
  companions: Companions,
  kind: CompanionKind,
  companion: Companion | undefined,
): Companions {
  const other = kind === "prior" ? "budget" : "prior";
  const { [other]: kept, [kind]: before, removed } = companions;
  const putBack = companion ? undefined : (before ?? removed[kind]);
  const { [other]: otherRemoved } = removed;
  return {
    ...(kept ? { [other]: kept } : {}),
    ...(companion ? { [kind]: companion } : {}),
    removed: { ...(otherRemoved ? { [other]: otherRemoved } : {}), ...(putBack ? { [kind]: putBack } : {}) },
    problem: "",
  };
}
