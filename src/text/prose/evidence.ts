/**
 * Tables that stand in the document itself: 政府采购, 机关运行经费, 国有资产 and others that the workbook does not have. What
 * they print is evidence for the text beside them.
 */
import type { SaidKey } from "../../catalogue/said-key";
import { roundedTo } from "../../amount/span";
import { FEN_PER_UNIT, type Unit } from "../../amount/unit";
import { readFigureText } from "../../amount/figure";
import { toFen } from "../../amount/amount";
import { recognisedTables } from "../../document/recognised";
import type { DocumentTables } from "../../document/sheets";
import type { DocumentSheet } from "../../document/document-sheet";
import type { Sheet } from "../../workbook/workbook";
import type { Facts } from "../../facts/fact";
import { facts } from "../../facts/facts";
import type { Statement } from "../../statement/statement";
import { plainName } from "../../words/same-name";
import type { Known, TableFacts } from "../../facts/knowledge";
import { either, ORDINAL } from "../../words/ordinals";

const NO_TABLES: TableFacts = { get: () => undefined };

/**
 * The amounts that the tables of a document print; nothing of the 科目, which the workbook has.
 *
 * @param isOwn whether what stands behind so many paragraphs is the department's own
 */
export function tableFacts(document: DocumentTables, isOwn: (after: number) => boolean): TableFacts {
  const own = document.sheets.filter(({ after }) => isOwn(after));
  if (own.length === 0) return NO_TABLES;
  const workbook =
    own.length === document.sheets.length
      ? document.workbook
      : { ...document.workbook, sheets: own.map(({ sheet }) => sheet) };
  const statement = recognisedTables({ workbook })[0]!;
  const recognised = new Set(sheetsOf(statement));
  const printed = new Map<string, Known>();
  for (const table of own) {
    if (recognised.has(table.sheet.name)) continue;
    for (const [key, known] of rowFacts(table)) if (!printed.has(key)) printed.set(key, known);
  }
  let known: Facts | undefined;
  return {
    get: (key) => {
      const row = printed.get(key);
      const fact = row || key.includes("/") ? undefined : (known ??= facts(statement)).get(key);
      if (!fact) return row;
      const sheet = fact.entries[0]?.sheet;
      const where = own.find((table) => table.sheet.name === sheet);
      return { ...fact, entries: [], others: [], where: where?.caption || (sheet ?? "") };
    },
  };
}

function sheetsOf({ tables }: Statement): readonly string[] {
  return tables.flatMap(({ sheet, lines }) => [sheet, ...lines.map(({ labelCell }) => labelCell.sheet)]);
}

/** Lines that say what they are in any table of 采购 and 机关运行经费. */
const ROWS: readonly (readonly [key: SaidKey, label: RegExp])[] = [
  ["procurement.total", /^(?:政府采购(?:支出|预算)?(?:总额|合计|总计|金额)|合计|总计)$/],
  ["procurement.goods", /^(?:政府采购)?货物(?:类|采购|支出|类支出|类采购)*$/],
  ["procurement.works", /^(?:政府采购)?工程(?:类|采购|支出|类支出|类采购)*$/],
  ["procurement.services", /^(?:政府采购)?服务(?:类|采购|支出|类支出|类采购)*$/],
  ["procurement.sme", /^(?:政府采购)?(?:授予)?中小企业(?:的)?合同金额$/],
  ["procurement.micro", /^(?:政府采购)?(?:授予)?小微企业(?:的)?合同金额$/],
  ["agency", /^机[关构]运行经费(?:支出)?(?:合计)?$/],
];
const AMOUNT_HEAD =
  /^(?:总计|合计|小计|金额|总金额|预算金额|采购金额|采购预算|预算数|决算数|支出金额|统计数|总价)/;

const { section, number, item, bracketed } = ORDINAL;
const BEFORE_LABEL = new RegExp(`^${either(section, number, item, bracketed, "其中[:：]?")}+`, "u");

/** The texts of a sheet that is a table of the document. */
function textsOf({ rows }: Sheet): readonly (readonly string[])[] {
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => (cell ? String(cell.value) : "")));
}

function rowFacts({ caption, sheet, places }: DocumentSheet): readonly (readonly [string, Known])[] {
  const all = textsOf(sheet);
  const rows = places.length > 0 ? all.filter((_, index) => places[index]) : all;
  const around = [caption, ...all.slice(0, 1 + all.indexOf(rows[3] ?? rows[rows.length - 1]!)).flat()];
  const bought = around.map(plainName).some((word) => /采购/.test(word));
  const unit = unitOf(around);
  const head = rows.slice(0, 5).find((row) => row.some((cell) => AMOUNT_HEAD.test(plainName(cell))));
  const column = head?.findIndex((cell) => AMOUNT_HEAD.test(plainName(cell)));
  const found: [string, Known][] = [];
  for (const row of rows) {
    if (row === head) continue;
    const at = row.findIndex((cell) => cell.trim() !== "");
    const label = plainName(row[at] ?? "").replace(BEFORE_LABEL, "");
    const entry = ROWS.find(([, pattern]) => pattern.test(label));
    if (!entry || (entry[0].startsWith("procurement") && !bought)) continue;
    const cells = [...(column === undefined || column <= at ? [] : [row[column]]), ...row.slice(at + 1)];
    const figure = cells.map((cell) => readFigureText(cell ?? "")).find(({ state }) => state === "amount");
    if (!figure || figure.state !== "amount") continue;
    const scale = unit ?? "万元";
    const fen = toFen(figure.printed, scale);
    if (fen === undefined) continue;
    const held = roundedTo(fen, Math.max(1, Math.round(FEN_PER_UNIT[scale] / 10 ** figure.decimals)));
    const known: Known = {
      unit: scale,
      held,
      printed: held,
      decimals: figure.decimals,
      entries: [],
      others: [],
      where: caption,
      ...(unit ? {} : { soft: true as const }),
    };
    found.push([entry[0], known]);
  }
  // 1 台式计算机 3.48, 2 空调 1.08, 合计 4.56: of what is listed, which may be some of what was bought.
  const byKind = found.some(([key]) => KINDS.has(key));
  return found.map(([key, known]) => [
    key,
    key === "procurement.total" && !byKind ? { ...known, soft: true as const } : known,
  ]);
}

const KINDS: ReadonlySet<string> = new Set([
  "procurement.goods",
  "procurement.works",
  "procurement.services",
]);

function unitOf(texts: readonly string[]): Unit | undefined {
  const said = texts
    .map((text) => /(?:单位|金额)[:：(（]?(?:人民币)?(万元|元)/.exec(plainName(text))?.[1])
    .find(Boolean);
  return said === "万元" || said === "元" ? said : undefined;
}
