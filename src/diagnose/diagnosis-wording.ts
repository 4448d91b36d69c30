/** The sentences of a diagnosis: what to change, to what, and why; plain enough for the telephone. */
import { groupedText } from "../amount/text";
import { USUAL_DECIMALS } from "../amount/unit";
import type { EvaluatedRelation } from "../check/report";
import type { Entry } from "../statement/statement";
import type { Explanation, Repair } from "./diagnosis";
import type { Surroundings } from "./surroundings";
import { groupBy } from "../group-by";

export function figureText(fen: number, entry: Entry): string {
  const { unit, decimals } = entry.amount;
  return groupedText(fen, unit, Math.max(decimals, USUAL_DECIMALS[unit]));
}

/** Words that say what happened to two cells together. */
const TOGETHER: ReadonlySet<string> = new Set(["两数互换", "错行", "错列", "填错位置"]);

/** One cell to mend, with the word for what slipped. */
export interface WordedRepair extends Repair {
  readonly slip: string;
}

/** `公开03表 E12 应为 391.16（现为 319.16，数字颠倒），改正后 6 项关系全部成立`. */
export function explanationText(
  repairs: readonly WordedRepair[],
  resolves: number,
  surroundings: Surroundings,
): string {
  const together = repairs.length > 1 && TOGETHER.has(repairs[0]!.slip) ? repairs[0]!.slip : "";
  // Cells of one table with the same change are named in one breath.
  const changes = new Map<string, { table: string; change: string; addresses: string[] }>();
  for (const { entry, proposed, slip } of repairs) {
    const table = surroundings.tableName(entry);
    const why = together !== "" || slip === "其他" ? "" : `，${slip}`;
    const change = `应为 ${figureText(proposed, entry)}（${stands(entry)}${why}）`;
    const same = changes.get(table + change);
    if (same) same.addresses.push(entry.address);
    else changes.set(table + change, { table, change, addresses: [entry.address] });
  }
  let before = "";
  const said = [...changes.values()].map(({ table, change, addresses }) => {
    const where = table === before ? "" : `${table} `;
    before = table;
    return `${where}${addresses.join("、")} ${addresses.length > 1 ? "均" : ""}${change}`;
  });
  const held = resolves > 1 ? ` ${resolves} 项关系全部成立` : "这项关系成立";
  return `${said.join("、")}${together && `，系${together}`}，改正后${held}`;
}

function stands(entry: Entry): string {
  if (entry.state === "blank") return "现为空白";
  if (entry.state === "dash") return `现为“${String(entry.content ?? "-").trim()}”`;
  return `现为 ${figureText(entry.amount.printed.value, entry)}`;
}

/** What to say where several cells may be at fault and none stands out. */
export function ambiguityText(explanations: readonly Explanation[], surroundings: Surroundings): string {
  const likeliest = explanations[0]!;
  const alone = explanations.every((explanation) => explanation.repairs.length === 1);
  const cells = [
    ...new Map(
      explanations.flatMap((one) => one.repairs.map((repair) => [repair.entry, repair.entry])),
    ).keys(),
  ];
  const listed = listCells(cells, surroundings);
  if (alone)
    return `${listed} 这 ${cells.length} 格中有一格不对，仅凭表内关系不能断定是哪一格；较可能的是：${likeliest.message}`;
  return `有 ${explanations.length} 种同样少的改法，涉及 ${listed}，仅凭表内关系不能断定；较可能的是：${likeliest.message}`;
}

const MOST_LISTED = 12;

/** `公开06表 C8、C9、C10，公开05表 D3`. */
function listCells(cells: readonly Entry[], surroundings: Surroundings): string {
  const byTable = groupBy(cells.slice(0, MOST_LISTED), (cell) => surroundings.tableName(cell));
  const text = [...byTable]
    .map(([table, own]) => `${table} ${own.map(({ address }) => address).join("、")}`)
    .join("，");
  return cells.length > MOST_LISTED ? `${text} 等` : text;
}

/** Why no cell is told: the figures that are shown agree and only what they hold besides does not, or there are too many faults. */
export function unexplainedText(relations: readonly EvaluatedRelation[], surroundings: Surroundings): string {
  const unseen = relations.filter(({ difference }) => difference === 0);
  const seen = relations.filter(({ difference }) => difference !== 0);
  const hidden = `另有 ${unseen.length} 项关系显示的数相符，只差在没有显示的小数里，不能断定是哪一格，请核对这几格实际存的数`;
  const said = unseen.length > 0 ? [hidden] : [];
  return [...said, ...(seen.length > 0 ? [crowdingText(seen, surroundings)] : [])].join("；");
}

/** Too many faults: how many relations, and the tables and rows where they crowd. */
function crowdingText(relations: readonly EvaluatedRelation[], surroundings: Surroundings): string {
  const rowsOf = new Map<string, { relations: number; rows: number[] }>();
  for (const { relation } of relations) {
    const entries = [...relation.left, ...relation.right].map((term) => term.entry);
    for (const table of new Set(entries.map((entry) => surroundings.tableName(entry)))) {
      const crowd = rowsOf.get(table) ?? { relations: 0, rows: [] };
      crowd.relations++;
      for (const entry of entries)
        if (surroundings.tableName(entry) === table) crowd.rows.push(entry.row + 1);
      rowsOf.set(table, crowd);
    }
  }
  const crowded = [...rowsOf].sort(([, a], [, b]) => b.relations - a.relations).slice(0, 3);
  const places = crowded.map(
    ([table, crowd]) => `${table}第 ${rowsText(crowd.rows)} 行（${crowd.relations} 项）`,
  );
  const all = `另有 ${relations.length} 项不成立的关系牵涉的错处太多，无法逐格判断`;
  return `${all}，主要集中在${places.join("、")}，请先核对这些地方，改正后再查`;
}

/** The rows that most of the relations run through, as first to last. */
function rowsText(rows: readonly number[]): string {
  const sorted = rows.slice().sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 10);
  const first = sorted[cut]!;
  const last = sorted[sorted.length - 1 - cut]!;
  return first === last ? String(first) : `${first}–${last}`;
}
