/** Two versions compared, as text and as JSON. */
import { Decimal } from "decimal.js";
import type { CellChange, Comparison, Content } from "../compare/compare";
import type { Finding } from "../check/report";
import { findingJson, type FindingJson } from "./json";
import { contentText } from "./report-words";
import { SEVERITY_WORD } from "../check/severity";
import { groupBy } from "../group-by";

export interface PlaceJson {
  readonly sheet: string;
  readonly address: string;
  readonly value: string | null;
}

export interface ComparisonJson {
  readonly version: 1;
  readonly old: string;
  readonly new: string;
  readonly summary: Readonly<Record<"cells" | "settled" | "new" | "remaining", number>>;
  readonly tables: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly cells: readonly {
    readonly table: string;
    readonly name: string;
    readonly line: string;
    readonly column: string;
    /** Null where that version has no such line or column. */
    readonly old: PlaceJson | null;
    readonly new: PlaceJson | null;
  }[];
  readonly uncompared: Comparison["uncompared"];
  readonly settled: readonly FindingJson[];
  readonly new_findings: readonly FindingJson[];
  readonly remaining: readonly FindingJson[];
}

export function comparisonJson(old: string, now: string, comparison: Comparison): ComparisonJson {
  const { changes, added, removed, uncompared, settled, fresh, remaining } = comparison;
  return {
    version: 1,
    old,
    new: now,
    summary: {
      cells: changes.length,
      settled: settled.length,
      new: fresh.length,
      remaining: remaining.length,
    },
    tables: { added, removed },
    cells: changes.map(({ table, tableName, line, column, beforeCell, afterCell, before, after }) => ({
      table,
      name: tableName,
      line,
      column,
      old: beforeCell ? { ...beforeCell, value: contentText(before) } : null,
      new: afterCell ? { ...afterCell, value: contentText(after) } : null,
    })),
    uncompared,
    settled: settled.map(findingJson),
    new_findings: fresh.map(findingJson),
    remaining: remaining.map(({ after }) => findingJson(after)),
  };
}

/** `改动 3 格。已解决 2 项，新出现 0 项，仍在 1 项。` */
export function comparisonLine({ changes, settled, fresh, remaining }: Comparison): string {
  if (changes.length + settled.length + fresh.length === 0)
    return remaining.length === 0 ? "两份完全相同。" : `两份完全相同，仍有 ${remaining.length} 项没有解决。`;
  return `改动 ${changes.length} 格。已解决 ${settled.length} 项，新出现 ${fresh.length} 项，仍在 ${remaining.length} 项。`;
}

/** The whole comparison for a terminal; ends with a line break. */
export function comparisonText(old: string, now: string, comparison: Comparison): string {
  const { changes, added, removed, uncompared, settled, fresh, remaining } = comparison;
  const sections = [
    `旧：${old}\n新：${now}\n结论：${comparisonLine(comparison)}`,
    section("多出的表", added),
    section("少了的表", removed),
    ...[...groupBy(changes, ({ tableName }) => tableName)].map(([name, own]) =>
      section(`改动：${name}`, own.map(changeLine)),
    ),
    section("新出现", fresh.map(findingLine)),
    section(
      "仍在",
      remaining.map(({ after }) => findingLine(after)),
    ),
    section("已解决", settled.map(findingLine)),
    section(
      "没有逐格比较",
      uncompared.map(({ sheet, reason }) => `${sheet}：${reason}`),
    ),
  ];
  return `${sections.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${title} ${lines.length}\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

function changeLine(change: CellChange): string {
  const where = change.afterCell ?? change.beforeCell;
  const what = [change.line, change.column].filter((word) => word !== "").join(" ");
  return `${where?.address ?? ""} ${what && `${what}：`}${changeText(change)}`;
}

/** `346.80 → 364.80`: both with as many decimals, two at least where there are any. */
export function changeText(change: CellChange): string {
  const { before, after } = change;
  const decimals = Math.max(decimalsOf(before), decimalsOf(after));
  const places = decimals === 1 ? 2 : decimals;
  return `${shown(before, places)} → ${shown(after, places)}${absent(change)}`;
}

function absent({ beforeCell, afterCell }: CellChange): string {
  if (!beforeCell) return "（旧版没有这一行或栏）";
  return afterCell ? "" : "（新版没有这一行或栏）";
}

function decimalsOf(content: Content): number {
  return typeof content === "number" ? new Decimal(content).decimalPlaces() : 0;
}

function shown(content: Content, decimals: number): string {
  if (typeof content === "number") return new Decimal(content).toFixed(decimals);
  return contentText(content) ?? "（空）";
}

function findingLine({ severity, message, rule }: Finding): string {
  return `[${SEVERITY_WORD[severity]}] ${message} ${rule.id}`;
}
