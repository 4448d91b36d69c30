/** A small language for the shape of a JSON document: every key named, none more, in the order of the contract. */

export type Shape =
  | "text"
  | "number"
  | RegExp
  | { readonly oneOf: readonly (string | number | boolean | null)[] }
  | { readonly orNull: Shape }
  | { readonly listOf: Shape }
  | { readonly keys: Readonly<Record<string, Shape>> };

/** What does not fit, each with its place; empty where all fits. */
export function misfits(value: unknown, shape: Shape, at = "$"): readonly string[] {
  const wrong = [`${at}: ${JSON.stringify(value)?.slice(0, 80)} is not ${describe(shape)}`];
  if (shape === "text") return typeof value === "string" ? [] : wrong;
  if (shape === "number") return typeof value === "number" && Number.isFinite(value) ? [] : wrong;
  if (shape instanceof RegExp) return typeof value === "string" && shape.test(value) ? [] : wrong;
  if ("oneOf" in shape) return shape.oneOf.includes(value as string) ? [] : wrong;
  if ("orNull" in shape) return value === null ? [] : misfits(value, shape.orNull, at);
  if ("listOf" in shape) {
    if (!Array.isArray(value)) return wrong;
    return value.flatMap((item, index) => misfits(item, shape.listOf, `${at}[${index}]`));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong;
  const [present, expected] = [Object.keys(value), Object.keys(shape.keys)];
  if (present.join() !== expected.join())
    return [`${at}: keys ${present.join()} instead of ${expected.join()}`];
  return expected.flatMap((key) =>
    misfits((value as Record<string, unknown>)[key], shape.keys[key]!, `${at}.${key}`),
  );
}

function describe(shape: Shape): string {
  return typeof shape === "string" ? shape : shape instanceof RegExp ? String(shape) : JSON.stringify(shape);
}
