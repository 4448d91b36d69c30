/** Which of several units of a workbook the pane shows. */
import type { Statement } from "../../src/statement/statement";

export class UnitChoice {
  private name = "";

  /** The unit that was chosen last, where the workbook still holds it; else the first. */
  of(units: readonly Statement[]): Statement {
    return units.find(({ unitName }) => unitName === this.name) ?? units[0]!;
  }

  choose(name: string): void {
    this.name = name;
  }
}

/** The names to choose from; none where the workbook holds one unit. */
export function namesOf(units: readonly Statement[]): readonly string[] {
  return units.length > 1 ? units.map(({ unitName }) => unitName ?? "") : [];
}
