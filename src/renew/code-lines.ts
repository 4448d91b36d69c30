/** 科目 of both years: what became of each, what it is called now, and by which names a text may call it. */
import { codeFact } from "../facts/code-facts";
import { CODE_SOURCES } from "../catalogue/code-sources";
import { readCodeKey, codeKey } from "../catalogue/quantities";
import type { CodeScope } from "../catalogue/quantity";
import type { SaidKey } from "../catalogue/said-key";
import type { CodeFact, Facts } from "../facts/fact";
import type { Statement } from "../statement/statement";
import { cleanName, type Quantities } from "../write/quantities";
import { sameName } from "../words/same-name";
import type { Rekey } from "./this-year";

export class CodeLines {
  private readonly moved = new Map<SaidKey, SaidKey>();

  constructor(
    private readonly quantities: Quantities,
    private readonly before: Facts | undefined,
    private readonly statements: { readonly now: Statement; readonly then: Statement | undefined },
  ) {}

  /** Whether the table of this money itself has the line: a summary prints every 类, with or without an amount. */
  stands(scope: CodeScope, code: string, year: "now" | "then" = "now"): boolean {
    return this.statements[year]?.table(CODE_SOURCES[scope][0]!.slot)?.line(code) !== undefined;
  }

  /** This year's lines of some money, as the table has them. */
  now(scope: CodeScope): readonly CodeFact[] {
    return this.quantities.codes(scope);
  }

  /** Last year's; none where its workbook is not open. */
  then(scope: CodeScope): readonly CodeFact[] {
    return this.before?.codes(scope) ?? [];
  }

  /** Whether every line with an amount of this length stands in this year's table. */
  complete(scope: CodeScope, length: number): boolean {
    return this.quantities.current.complete(scope, length);
  }

  /** What a line and those above it are called, last year's of one code beside this year's of another. */
  levels(
    scope: CodeScope,
    from: string,
    to: string,
  ): readonly { readonly from: string; readonly to: string }[] {
    return [3, 5, 7]
      .filter((length) => length <= from.length)
      .map((length) => ({
        from: this.nameBefore(scope, from.slice(0, length)),
        to: this.name(scope, to.slice(0, length)),
      }));
  }

  /** The key of the same line in this year's tables: one of the same name may have another code. */
  readonly rekey: Rekey = (key) => {
    let found = this.moved.get(key);
    if (found === undefined) this.moved.set(key, (found = this.find(key)));
    return found;
  };

  private find(key: SaidKey): SaidKey {
    const line = readCodeKey(key);
    if (!line || line.part) return key;
    const { scope, code } = line;
    const lines = this.now(scope);
    if (lines.some((one) => one.code === code)) return key;
    const then = this.then(scope);
    // 行政运行 is a line of every office: a line is known by the names above it as well.
    const path = (all: readonly CodeFact[], of: string): readonly string[] =>
      [3, 5, 7]
        .filter((length) => length <= of.length)
        .map((length) => all.find((one) => one.code === of.slice(0, length))?.name ?? "");
    const names = path(then, code);
    const same = lines.filter(
      (one) =>
        one.code.length === code.length &&
        !then.some((other) => other.code === one.code) &&
        path(lines, one.code).every((name, level) => name !== "" && sameName(name, names[level]!)),
    );
    return same.length === 1 ? codeKey(scope, same[0]!.code) : key;
  }

  /** The name of a code, of this year or the last; empty where neither has it. */
  name(scope: CodeScope, code: string): string {
    const scopes: readonly CodeScope[] =
      scope === "economic" ? [scope] : [scope, "general", "whole", "fund", "capital"];
    for (const one of scopes) {
      const now = this.quantities.codeName(one, code) ?? codeFact(this.then(one), code)?.name;
      if (now !== undefined) return cleanName(now);
    }
    return "";
  }

  /** The name that last year's text may have had for it. */
  nameBefore(scope: CodeScope, code: string): string {
    const own = codeFact(this.then(scope), code)?.name;
    return own === undefined ? this.name(scope, code) : cleanName(own);
  }
}
