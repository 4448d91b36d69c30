/** Choosing one of the units that a workbook holds. */
import { words } from "../words/tidy";
import type { Statement } from "./statement";

/** The unit of this name: the whole name, else the only one that it is a part of; undefined where none or several fit. */
export function unitNamed(units: readonly Statement[], name: string): Statement | undefined {
  const wanted = words(name);
  const whole = units.find(({ unitName }) => words(unitName ?? "") === wanted);
  if (whole) return whole;
  const parts = units.filter(({ unitName }) => wanted !== "" && words(unitName ?? "").includes(wanted));
  return parts.length === 1 ? parts[0] : undefined;
}

/** Of the units of another workbook, the one that belongs beside this one: of the same name, else the first. */
export function unitBeside(units: readonly Statement[], { unitName, department }: Statement): Statement {
  return unitNamed(units, unitName ?? department) ?? units[0]!;
}

/** `甲局本级、乙中心`. */
export function unitNames(units: readonly Statement[]): string {
  return units.map(({ unitName }) => unitName ?? "").join("、");
}
