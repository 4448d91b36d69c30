/** Parts called by what is their own in their names: 购置费 and 运行维护费 of 公务用车购置及运行维护费, 货物 and 工程 of 政府采购. */
import { isNamedKey, partsOf, QUANTITIES, type NamedKey } from "../../catalogue/quantities";
import type { SaidKey } from "../../catalogue/said-key";
import { expand } from "../../words/pattern";

/** The part of a whole that words call so; undefined where they are none of its parts' own. */
export function shortPart(whole: SaidKey | undefined, words: string): NamedKey | undefined {
  if (whole === undefined || !isNamedKey(whole)) return undefined;
  const said = core(words);
  return said === "" ? undefined : shortNames(whole).get(said);
}

/** The same behind an amount of a part: 其中：购置费 5 万元；运行维护费 3 万元: of what the one before is a part of. */
export function shortPartBeside(part: SaidKey | undefined, words: string): NamedKey | undefined {
  const inside = shortPart(part, words);
  if (inside || part === undefined || !isNamedKey(part)) return inside;
  const { addsTo = [] }: { readonly addsTo?: readonly NamedKey[] } = QUANTITIES[part];
  return addsTo.flatMap((whole) => shortPart(whole, words) ?? [])[0];
}

const known = new Map<NamedKey, ReadonlyMap<string, NamedKey>>();

function shortNames(whole: NamedKey): ReadonlyMap<string, NamedKey> {
  let names = known.get(whole);
  if (!names) {
    const parts = partsOf(whole);
    const shared = commonStart(parts.map((part) => QUANTITIES[part].name));
    const own = parts.flatMap((part) =>
      [QUANTITIES[part].name, ...(QUANTITIES[part].words ?? []).flatMap(expand)]
        .filter((name) => shared !== "" && name.startsWith(shared))
        .map((name) => [core(name.slice(shared.length)), part] as const),
    );
    known.set(whole, (names = new Map(own)));
  }
  return names;
}

/** Without what says that it is a cost: 购置费, 购置支出 are 购置. */
function core(name: string): string {
  return name.replace(/(?:类|采购|支出|费用|经费|费|金额)+$/, "");
}

function commonStart(names: readonly string[]): string {
  const [first = "", ...others] = names;
  let length = others.length === 0 ? 0 : first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
