/** What a check did not read or did not run. */
import { tableName } from "../catalogue/tables";
import type { CheckReport } from "../check/report";
import { formTitle } from "../rules/naming";
import type { CellRef } from "../workbook/workbook";

/** Something that was not read or not run: what, where, why. */
export interface OpenPoint {
  readonly kind: "未见的表" | "有两份的表" | "未识别的工作表" | "没有核对的数" | "未执行的规则";
  readonly what: string;
  readonly where?: CellRef;
  readonly reason: string;
}

/** All that a headline of praise does not cover. */
export function openPoints({ statement, unread, ledger }: CheckReport): readonly OpenPoint[] {
  return [
    ...statement.missing.map((id) => ({
      kind: "未见的表" as const,
      what: tableName(id),
      reason: "工作簿里没有找到",
    })),
    ...statement.ambiguous.map(({ slot, sheets }) => ({
      kind: "有两份的表" as const,
      what: formTitle(slot, statement.kind),
      reason: `${sheets.join("、")} 内容不同，没有核对`,
    })),
    ...statement.unrecognised.map(({ sheet, address, title, reason }) => ({
      kind: "未识别的工作表" as const,
      what: title || sheet,
      where: { sheet, address },
      reason,
    })),
    ...unread.map(({ sheet, address, label, reason, count }) => ({
      kind: "没有核对的数" as const,
      what: count > 1 ? `${label}（${count} 个）` : label,
      where: { sheet, address },
      reason,
    })),
    ...ledger
      .filter(({ status }) => status === "not-run")
      .map(({ rule, reason }) => ({
        kind: "未执行的规则" as const,
        what: `${rule.id} ${rule.title}`,
        reason,
      })),
  ];
}
