/** What a text speaks of: the amounts that a style names, and the 科目 it lists. */
import type { Codes } from "../catalogue/style";
import { codeKey, type QuantityKey } from "../catalogue/quantities";
import type { Aspect } from "../facts/fact";
import { keyOf } from "./input-names";
import { leaves } from "./leaf-codes";
import { cleanName, type Quantities, type Quantity } from "./quantities";
import type { Subject } from "./template";

/** @throws SyntaxError where a style names what there is not: a fault of its file */
export function subjectNamed(name: string, whole?: string): Subject {
  const [shown = "", real = shown] = name.split("=");
  const key = keyOf(real);
  const of = whole === undefined ? undefined : keyOf(whole);
  if (key === undefined || (whole !== undefined && of === undefined)) {
    throw new SyntaxError(`没有名为“${key === undefined ? real : whole}”的数`);
  }
  return { key, name: shown, ...(of === undefined ? {} : { whole: of }) };
}

/** The 科目 with an amount, or with a budget that nothing was spent of. */
export function subjectsOf(
  { scope, level, within }: Codes,
  zeros: boolean,
  quantities: Quantities,
): Subject[] {
  const codes = quantities
    .codes(scope)
    .filter(({ code }) => !within || within.some((start) => code.startsWith(start)));
  const chosen = level === "class" ? codes.filter(({ code }) => code.length === 3) : leaves(codes);
  const money = (key: QuantityKey): boolean =>
    (["final", "initial"] as const).some((aspect) => {
      const quantity = quantities.get(key, aspect);
      return quantity !== undefined && (quantity.shown !== 0 || quantity.exact !== 0);
    });
  return chosen
    .map(({ code, name }) => ({ key: codeKey(scope, code), name: cleanName(name) }))
    .filter(({ key }) => zeros || money(key))
    .map((subject, index) => ({ ...subject, number: index + 1 }));
}

/** Whether any of these is other than zero. Where none is known, that there is nothing cannot be said. */
export function isAny(names: readonly string[], aspects: readonly Aspect[], quantities: Quantities): boolean {
  const keys = names.map((name) => subjectNamed(name).key);
  const found = (aspect: Aspect): (Quantity | undefined)[] => keys.map((key) => quantities.get(key, aspect));
  if (found("final").every((quantity) => quantity === undefined)) return true;
  return aspects.some((aspect) => found(aspect).some((quantity) => quantity && quantity.shown !== 0));
}
