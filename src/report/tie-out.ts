/** 表表核对 as `audit` reports it. */
import type { Difference, DifferenceKind } from "../compare/tie-out/differences";
import type { TieOut } from "../compare/tie-out/tie-out";
import type { TiedPlace } from "../compare/tie-out/tied-place";
import type { TableId } from "../catalogue/tables";
import type { CellRef } from "../workbook/workbook";
import { cellPlace, paperPlace } from "./report-words";
import { SEVERITY_WORD } from "../check/severity";

export interface TieOutJson {
  readonly compared: number;
  readonly equal: number;
  readonly differences: readonly {
    readonly kind: DifferenceKind;
    readonly table: TableId;
    readonly severity: Difference["severity"];
    readonly message: string;
    readonly places: readonly {
      readonly workbook?: CellRef;
      /** The how-manieth table of the document, and where in it; all from 1. */
      readonly document?: {
        readonly table: number;
        readonly row: number;
        readonly column: number;
        readonly page?: number;
      };
      readonly stated: string;
      readonly expected: string;
    }[];
  }[];
}

export function tieOutJson({ compared, equal, differences }: TieOut): TieOutJson {
  return {
    compared,
    equal,
    differences: differences.map(({ kind, table, severity, message, places }) => ({
      kind,
      table,
      severity,
      message,
      places: places.map(({ workbook, document, stated, expected }) => ({
        ...(workbook ? { workbook } : {}),
        ...(document?.place ? { document: document.place } : {}),
        stated,
        expected,
      })),
    })),
  };
}

/** `文档里的表与工作簿比较了 812 格，相同 811 格，有 1 项不同。` */
export function tieOutLine({ compared, equal, differences }: TieOut): string {
  const rest = differences.length === 0 ? "没有不同" : `有 ${differences.length} 项不同`;
  return `文档里的表与工作簿比较了 ${compared} 格，相同 ${equal} 格，${rest}。`;
}

/** For a person: how many figures were compared, and every difference with both places. */
export function tieOutText(tied: TieOut): string {
  const lines = tied.differences.flatMap(({ severity, message, places }) => [
    `  [${SEVERITY_WORD[severity]}] ${message}`,
    ...places.slice(0, SHOWN).map((place) => `    ${placeText(place)}`),
    ...(places.length > SHOWN ? [`    …… 共 ${places.length} 处`] : []),
  ]);
  return [`表表核对：${tieOutLine(tied)}`, ...lines].join("\n") + "\n";
}

/** Places of one difference that are written out. */
const SHOWN = 5;

/** Where it stands in the document, for a reader of the page; empty where the document has nothing of it. */
export function onPaper({ document }: TiedPlace): string {
  if (!document) return "";
  return document.place ? paperPlace(document.sheet, document.place) : cellPlace(document);
}

/** `2010601 行政运行 合计：《支出决算表》第 10 行第 3 列（文中第 3 张表）与 公开03表!E12`. */
function placeText(place: TiedPlace): string {
  const { label, workbook } = place;
  const both = [onPaper(place), workbook ? cellPlace(workbook) : ""]
    .filter((part) => part !== "")
    .join(" 与 ");
  return label === "" ? both : `${label}：${both}`;
}
