/**
 * Tables that stand in the document itself: 政府采购, 机关运行经费, 国有资产 and others that the workbook does not have. What
 * they print is evidence for the text beside them.
 */
import type { SaidKey } from "../../catalogue/said-key";
import { roundedTo } from "../../amount/span";
import { FEN_PER_UNIT, type Unit } from "../../amount/unit";
import { readFigureText } from "../../amount/figure";
import { toFen } from "../../amount/amount";
import { recognise } from "../../statement/recognise";
import type { Sheet } from "../../workbook/workbook";
import type { Facts } from "../../facts/fact";
import { facts } from "../../facts/facts";
import { plainName } from "../../words/same-name";
import { tableRow, type DocumentTable, type Paragraph } from "./passages";
import type { Known, TableFacts } from "../../facts/knowledge";

interface Found {
  /** The line above it, or its own first line. */
  readonly caption: string;
  readonly rows: DocumentTable;
}

export const NO_TABLES: TableFacts = { get: () => undefined };

/** The amounts that the tables of a document print; nothing of the 科目, which the workbook has. */
export function tableFacts(paragraphs: readonly Paragraph[]): TableFacts {
  const found = tablesOf(paragraphs);
  if (found.length === 0) return NO_TABLES;
  const printed = new Map<string, Known>();
  for (const table of found)
    for (const [key, known] of rowFacts(table)) if (!printed.has(key)) printed.set(key, known);
  let recognised: Facts | undefined;
  const known = (): Facts => {
    const sheets = found.map(({ caption, rows }, index) => sheetOf(caption, rows, index));
    return (recognised ??= facts(recognise({ name: "", sheets })));
  };
  return {
    get: (key) => {
      const own = printed.get(key);
      const fact = own || key.includes("/") ? undefined : known().get(key);
      if (!fact) return own;
      const { entries } = fact;
      const sheet = entries[0]?.sheet ?? "";
      return { ...fact, entries: [], others: [], where: found[Number(sheet)]?.caption ?? "" };
    },
  };
}

/** The tables of a document in their order: those beside a paragraph, and lines parted by tabs or bars. */
function tablesOf(paragraphs: readonly Paragraph[]): readonly Found[] {
  const found: { caption: string; rows: (readonly string[])[] }[] = [];
  let caption = "";
  let open: (typeof found)[number] | undefined;
  for (const { text, tables } of paragraphs) {
    const row = tableRow(text);
    if (row) {
      if (!open) found.push((open = { caption, rows: [] }));
      open.rows.push(row);
    } else if (text.trim() !== "") {
      open = undefined;
      caption = text.trim().slice(0, 80);
    }
    for (const rows of tables ?? []) found.push({ caption, rows: [...rows] });
  }
  return found.filter(({ rows }) => rows.length >= 2);
}

/** As a sheet, its caption above it, so that the words that tell tables apart are looked for in it. */
function sheetOf(caption: string, rows: DocumentTable, index: number): Sheet {
  return {
    name: String(index),
    hidden: false,
    merges: [],
    rows: [
      [{ value: caption }],
      ...rows.map((row) => row.map((text) => (text === "" ? undefined : { value: text }))),
    ],
  };
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

function rowFacts({ caption, rows }: Found): readonly (readonly [string, Known])[] {
  const words = [caption, ...rows.slice(0, 4).flat()].map(plainName);
  const bought = words.some((word) => /采购/.test(word));
  const unit = unitOf([caption, ...rows.slice(0, 4).flat()]);
  const head = rows.slice(0, 5).find((row) => row.some((cell) => AMOUNT_HEAD.test(plainName(cell))));
  const column = head?.findIndex((cell) => AMOUNT_HEAD.test(plainName(cell)));
  const found: [string, Known][] = [];
  for (const row of rows) {
    if (row === head) continue;
    const at = row.findIndex((cell) => cell.trim() !== "");
    const label = plainName(row[at] ?? "").replace(
      /^(?:[一二三四五六七八九十]+、|\d{1,2}[、.]|\([一二三四五\d]+\)|其中[:：]?)+/,
      "",
    );
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
  return found;
}

function unitOf(texts: readonly string[]): Unit | undefined {
  const said = texts
    .map((text) => /(?:单位|金额)[:：(（]?(?:人民币)?(万元|元)/.exec(plainName(text))?.[1])
    .find(Boolean);
  return said === "万元" || said === "元" ? said : undefined;
}
