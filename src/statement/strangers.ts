/** What in a workbook is no table, and why: it is said, and never passed over. */
import { toAddress } from "../workbook/address";
import type { Sheet, Workbook } from "../workbook/workbook";
import { compact } from "../words/tidy";
import { figuresApart } from "./apart";
import type { Segment } from "./segment";
import type { Unrecognised } from "./statement";
import { CHECK_LIST } from "./titles";

/** A segment that no table is found in. */
export function noTable({ sheet, area, titleAt, titleText }: Segment, reason: string): Unrecognised {
  const at = titleAt ?? { row: area.top, column: area.left };
  return {
    title: compact(titleText),
    reason,
    sheet: sheet.name,
    address: toAddress(at.row, at.column),
  };
}

/**
 * What a sheet has beside its tables.
 *
 * @param failed its segments that are none
 */
export function noTables(
  sheet: Sheet,
  segments: readonly Segment[],
  failed: readonly Unrecognised[],
  hasTables: boolean,
): readonly Unrecognised[] {
  const beyond = [...apartFrom(sheet, segments), ...unreadPart(sheet)];
  const checkList = segments.find(({ hit }) => hit?.checkList);
  if (!hasTables && checkList?.titleAt)
    return [{ ...noTable(checkList, CHECK_LIST), checkList: true }, ...beyond];
  // A list of contents names every table and is none.
  if (!hasTables && failed.length > 2) {
    const reason = "列出了各表的名称，本身不是表（目录）";
    return [{ ...failed[0]!, title: sheet.name, reason }, ...beyond];
  }
  return [...failed, ...beyond];
}

/** The areas of parts, those of tables side by side as one. */
function together(parts: readonly Segment[]): readonly Segment["area"][] {
  const areas: Segment["area"][] = [];
  for (const { area } of parts) {
    const last = areas[areas.length - 1];
    if (last && area.top <= last.bottom)
      areas[areas.length - 1] = {
        top: last.top,
        bottom: Math.max(last.bottom, area.bottom),
        left: Math.min(last.left, area.left),
        right: Math.max(last.right, area.right),
      };
    else areas.push(area);
  }
  return areas;
}

/** The figures of a sheet that stand far from all its parts. */
function apartFrom(sheet: Sheet, parts: readonly Segment[]): Unrecognised[] {
  if (parts.length === 0) return [];
  const apart = figuresApart(sheet, together(parts));
  const [first] = apart;
  if (!first) return [];
  const address = toAddress(first.row, first.column);
  const which = apart.length === 1 ? `${address} 的数` : `${address} 等 ${apart.length} 个数`;
  return [
    {
      title: which,
      sheet: sheet.name,
      address,
      reason: "离表太远，或者隔着空栏又没有表头，不算表内的数，没有核对",
    },
  ];
}

/** Tables that a document shows as pictures. */
export function pictures({ pictured = [] }: Workbook): Unrecognised[] {
  const reason = "是一张图片，读不出里面的数，没有核对";
  return pictured.map((title) => ({ title, sheet: title, address: "A1", reason }));
}

/** What lies beyond the part of a sheet that its host read. */
function unreadPart({ name, readTo }: Sheet): Unrecognised[] {
  if (!readTo) return [];
  const address = toAddress(readTo.row, readTo.column);
  const reason = `表用到了很远的单元格，只读到 ${address}，之外的没有核对，请删去远处多余的内容`;
  return [{ title: `${address} 以外`, sheet: name, address, reason }];
}
