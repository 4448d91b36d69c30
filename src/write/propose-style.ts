/** Which style a workbook is written in, from the words of its form. */
import { PROVINCE_STYLES } from "../catalogue/styles";
import type { FormSigns } from "../catalogue/provinces/province";
import type { Style } from "../catalogue/style";
import type { Statement } from "../statement/statement";

/** The style whose province has this form; the last of its kind, 通用, where it is of no province that has a style. */
export function proposeStyle(statement: Statement): Style {
  const kind = statement.kind === "budget" ? "budget" : "final-account";
  const styles = PROVINCE_STYLES.filter(({ style }) => style.kind === kind);
  const said = styles.find(({ province: { regions = [] } }) =>
    regions.some((region) => statement.department.startsWith(region)),
  );
  const found = said ?? styles.find(({ signs }) => signs && shows(statement, signs));
  return (found ?? styles[styles.length - 1]!).style;
}

function shows(statement: Statement, { number, tables = [] }: FormSigns): boolean {
  return (
    statement.tables.length > 0 &&
    (!number || statement.tables.every((table) => number.test(table.number))) &&
    tables.every(({ slot, title, line, column }) => {
      const table = statement.table(slot);
      return (
        table !== undefined &&
        (!title || title.test(table.title)) &&
        (line === undefined || table.line(line) !== undefined) &&
        (column === undefined || table.columns.some(({ key }) => key === column))
      );
    })
  );
}
