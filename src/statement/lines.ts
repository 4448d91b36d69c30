/** Which line of a layout a printed label names. */
import type { LineSpec } from "../catalogue/layout";
import { labelPattern } from "../words/pattern";
import { onceFor } from "../workbook/once";

/** The line specs of one half or table as patterns, with what was matched remembered. */
export class LineMatcher {
  private readonly patterns: readonly { readonly spec: LineSpec; readonly pattern: RegExp }[];
  private readonly known = new Map<string, readonly LineSpec[]>();

  constructor(specs: readonly LineSpec[]) {
    this.patterns = specs.map((spec) => ({ spec, pattern: labelPattern(...spec.words) }));
  }

  /** The first spec that the words answer to; `seen` holds the keys of the lines above, for specs that stand below one. */
  match(words: string, seen?: ReadonlySet<string>): LineSpec | undefined {
    let specs = this.known.get(words);
    if (!specs) {
      specs = this.patterns.filter(({ pattern }) => pattern.test(words)).map(({ spec }) => spec);
      this.known.set(words, specs);
    }
    return specs.find((spec) => !spec.below || seen?.has(spec.below));
  }
}

/** One matcher for each list of specs. */
export const lineMatcher = onceFor((specs: readonly LineSpec[]) => new LineMatcher(specs));
