import type { MarkKind } from "../../host";

/** The sign in the corner of a marked cell: colour alone says nothing. */
export const MARK_SIGN: Readonly<Record<MarkKind, string>> = { error: "错", warning: "提", rounding: "尾" };
