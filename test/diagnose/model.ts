/**
 * A small ledger of our own: tables with tree sums, row sums and amounts printed twice, about 1,700 cells and 1,000
 * equalities, in exact 分 and published in 万元 rounded half up. It needs no workbook and no rule of the catalogue,
 * so that the diagnosis is tested, and compared with a solver, on relations alone.
 */
import { nothing } from "../../src/amount/amount";
import { printedAmount } from "../amounts";
import { evaluate } from "../../src/check/evaluate";
import type { CheckReport, EvaluatedRelation } from "../../src/check/report";
import type { LinearRule, Relation, Term } from "../../src/rules/rule";
import type { Column, Entry, Line, Statement, Table } from "../../src/statement/statement";
import type { TableId } from "../../src/catalogue/tables";
import { PROFILES } from "../../src/catalogue/profiles";
import { toAddress } from "../../src/workbook/address";
import { randomFrom, type Random } from "../../generate/random";

/** 分 of 0.01 万元. */
export const PLACE = 10_000;

/** What stands in a cell, by `sheet!address`, in 分 and printable; absent is blank. */
export type Figures = ReadonlyMap<string, number>;

interface Cell {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

interface Equality {
  readonly rule: LinearRule;
  readonly left: readonly Cell[];
  readonly sense: "=" | "≤";
  readonly right: readonly Cell[];
}

export interface Model {
  readonly cells: readonly Cell[];
  readonly equalities: readonly Equality[];
  /** What a faultless publication prints. */
  readonly figures: Figures;
  /** Equalities that a cell takes part in. */
  readonly watched: ReadonlyMap<string, number>;
  /** Cells one line up, down, left and right in the same table. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
  readonly tables: readonly TableShape[];
}

interface TableShape {
  readonly id: TableId;
  readonly slot: Table["slot"];
  readonly title: string;
  readonly columns: readonly string[];
  readonly lines: readonly { key: string; code?: string; cells: readonly Cell[] }[];
}

const FISCAL_COLUMNS = ["total", "basic", "project"];
const INCOME_COLUMNS = ["total", "fiscal", "superior", "business", "operating", "affiliated", "other"];
const SPEND_COLUMNS = ["total", "basic", "project", "remitted", "operating", "subsidy"];

function rounded(fen: number): number {
  return Math.sign(fen) * Math.floor(Math.abs(fen) / PLACE + 0.5) * PLACE + 0;
}

export interface ModelOptions {
  /** How many 项; 25 to 55 by chance where absent. */
  readonly items?: number;
}

export function buildModel(seed: number, { items = 0 }: ModelOptions = {}): Model {
  const random = randomFrom(seed);
  const builder = new Builder();
  const codes = codesFrom(random, items || random.int(25, 55));
  const leaves = codes.filter((code) => code.length === 7);

  const amounts = new Map<string, Record<string, number>>();
  for (const leaf of leaves) amounts.set(leaf, leafAmounts(random));
  const of = (code: string, field: string): number =>
    leaves
      .filter((leaf) => code === "total" || leaf.startsWith(code))
      .reduce((sum, leaf) => sum + amounts.get(leaf)![field]!, 0);
  const all = (code: string, fields: readonly string[]): number =>
    fields.reduce((sum, field) => sum + of(code, field), 0);

  const lines = ["total", ...codes];
  const incomes = INCOME_COLUMNS.slice(1).map((column) => `in.${column}`);
  const spends = SPEND_COLUMNS.slice(1).map((column) => `out.${column}`);
  const t02 = builder.table("T02", 2, "收入决算表", INCOME_COLUMNS, lines, (line, column) =>
    column === "total" ? all(line, incomes) : of(line, `in.${column}`),
  );
  const t03 = builder.table("T03", 3, "支出决算表", SPEND_COLUMNS, lines, (line, column) =>
    column === "total" ? all(line, spends) : of(line, `out.${column}`),
  );
  const fiscal = (line: string, column: string): number =>
    column === "total" ? all(line, ["fiscal.basic", "fiscal.project"]) : of(line, `fiscal.${column}`);
  const t05 = builder.table("T05", 5, "一般公共预算财政拨款支出决算表", FISCAL_COLUMNS, lines, fiscal);
  for (const [name, table, columns] of [
    ["T02", t02, INCOME_COLUMNS],
    ["T03", t03, SPEND_COLUMNS],
    ["T05", t05, FISCAL_COLUMNS],
  ] as const) {
    for (const column of columns) {
      for (const line of lines) {
        const parts = childrenOf(line, codes);
        if (parts.length > 0)
          builder.equal(
            `${name}-sum`,
            table(line, column),
            parts.map((part) => table(part, column)),
          );
      }
    }
    for (const line of lines)
      builder.equal(
        `${name}-row`,
        table(line, "total"),
        columns.slice(1).map((column) => table(line, column)),
      );
  }
  for (const code of codes)
    for (const column of FISCAL_COLUMNS) builder.within("X-03-05", t05(code, column), t03(code, column));

  // 01: incomes and balances on the left, 类 and balances on the right.
  const classes = codes.filter((code) => code.length === 3);
  const unused = ["202", "203", "206", "207", "209", "214", "215", "217", "220", "221", "223", "229"];
  const income = all("total", incomes);
  const spend = all("total", spends);
  const surplus = random.chance(0.3) ? random.int(1, 9_000_000_000) : 0;
  const opening = Math.max(0, spend - income) + (random.chance(0.8) ? random.int(1, 20_000_000_000) : 0);
  const distributed = random.chance(0.2) ? Math.floor(surplus / 2) : 0;
  const closing = income + surplus + opening - spend - distributed;
  const t01Lines = [
    ...INCOME_COLUMNS.slice(1).map((column) => `income.${column}`),
    "total.income",
    "surplus.used",
    "opening",
    "grand.income",
    ...[...classes, ...unused].sort(),
    "total.expenditure",
    "surplus.distributed",
    "closing",
    "grand.expenditure",
  ];
  const t01Values: Record<string, number> = {
    "total.income": income,
    "surplus.used": surplus,
    opening,
    "grand.income": income + surplus + opening,
    "total.expenditure": spend,
    "surplus.distributed": distributed,
    closing,
    "grand.expenditure": spend + distributed + closing,
  };
  const t01 = builder.table("T01", 1, "收入支出决算总表", ["amount"], t01Lines, (line) =>
    line.startsWith("income.") ? of("total", `in.${line.slice(7)}`) : (t01Values[line] ?? all(line, spends)),
  );
  const at01 = (line: string): Cell => t01(line, "amount");
  const incomeLines = INCOME_COLUMNS.slice(1).map((column) => at01(`income.${column}`));
  builder.equal("T01-R01", at01("total.income"), incomeLines);
  builder.equal("T01-R02", at01("total.expenditure"), [...classes, ...unused].map(at01));
  builder.equal("T01-R03", at01("grand.income"), [
    at01("total.income"),
    at01("surplus.used"),
    at01("opening"),
  ]);
  builder.equal("T01-R04", at01("grand.expenditure"), [
    at01("total.expenditure"),
    at01("surplus.distributed"),
    at01("closing"),
  ]);
  builder.equal("T01-R05", at01("grand.income"), [at01("grand.expenditure")]);
  builder.equal("X-01-02", at01("total.income"), [t02("total", "total")]);
  INCOME_COLUMNS.slice(1).forEach((column, i) =>
    builder.equal("X-01-02", incomeLines[i]!, [t02("total", column)]),
  );
  builder.equal("X-01-03", at01("total.expenditure"), [t03("total", "total")]);
  for (const code of classes) builder.equal("X-01-03", at01(code), [t03(code, "total")]);

  // 04: 财政拨款 by 类, in three funds of which one is used.
  const t04Columns = ["total", "general", "fund", "capital"];
  const fiscalOut = all("total", ["fiscal.basic", "fiscal.project"]);
  const t04 = builder.table(
    "T04",
    4,
    "财政拨款收入支出决算总表",
    t04Columns,
    [...[...classes, ...unused].sort(), "total.expenditure"],
    (line, column) =>
      column === "fund" || column === "capital"
        ? 0
        : line === "total.expenditure"
          ? fiscalOut
          : fiscal(line, "total"),
  );
  const t04Lines = [...classes, ...unused];
  for (const column of t04Columns) {
    builder.equal(
      "T04-R02",
      t04("total.expenditure", column),
      t04Lines.map((line) => t04(line, column)),
    );
  }
  for (const line of [...t04Lines, "total.expenditure"]) {
    builder.equal(
      "T04-R03",
      t04(line, "total"),
      t04Columns.slice(1).map((column) => t04(line, column)),
    );
  }
  builder.equal("X-04-05", t04("total.expenditure", "general"), [t05("total", "total")]);
  for (const code of classes) builder.equal("X-04-05", t04(code, "general"), [t05(code, "total")]);

  // 06: 基本支出 of 05 by 经济分类.
  const economic = economicAmounts(random, all("total", ["fiscal.basic"]));
  const groups = ["301", "302", "303", "310"];
  const inGroup = (group: string): string[] => [...economic.keys()].filter((code) => code.startsWith(group));
  const sumOf = (names: readonly string[]): number =>
    names.reduce((sum, code) => sum + (economic.get(code) ?? 0), 0);
  const t06Value = (line: string): number => {
    if (line === "personnel") return sumOf([...inGroup("301"), ...inGroup("303")]);
    if (line === "public") return sumOf([...inGroup("302"), ...inGroup("310")]);
    return line.length === 3 ? sumOf(inGroup(line)) : economic.get(line)!;
  };
  const t06Lines = [...groups.flatMap((group) => [group, ...inGroup(group)]), "personnel", "public"];
  const t06 = builder.table("T06", 6, "一般公共预算财政拨款基本支出决算表", ["amount"], t06Lines, t06Value);
  const at06 = (line: string): Cell => t06(line, "amount");
  for (const group of groups) builder.equal("T06-R01", at06(group), inGroup(group).map(at06));
  builder.equal("T06-R02", at06("personnel"), [at06("301"), at06("303")]);
  builder.equal("T06-R03", at06("public"), [at06("302"), at06("310")]);
  builder.equal("X-05-06", t05("total", "basic"), [at06("personnel"), at06("public")]);
  return builder.model();
}

function codesFrom(random: Random, items: number): string[] {
  const codes: string[] = [];
  let left = items;
  for (const head of random.some(
    ["201", "204", "205", "208", "210", "211", "212", "213", "224"],
    random.int(3, 6),
  )) {
    codes.push(head);
    for (let i = 1; i <= random.int(1, 5); i++) {
      codes.push(`${head}0${i}`);
      for (let j = 1, most = random.int(1, 5); j <= most; j++, left--) codes.push(`${head}0${i}0${j}`);
    }
  }
  while (left-- > 0) {
    const groups = codes.filter((code) => code.length === 5);
    const group = random.pick(groups);
    const last = codes.filter((code) => code.length === 7 && code.startsWith(group)).length;
    if (last < 9) codes.push(`${group}0${last + 1}`);
  }
  return codes.sort((a, b) => (a < b ? -1 : 1));
}

function childrenOf(line: string, codes: readonly string[]): string[] {
  const length = line === "total" ? 3 : line.length + 2;
  return codes.filter((code) => code.length === length && (line === "total" || code.startsWith(line)));
}

function amount(random: Random): number {
  return Math.floor(10 ** (7 + 3 * random.real()));
}

function leafAmounts(random: Random): Record<string, number> {
  const fields: Record<string, number> = {};
  const fiscalBasic = random.chance(0.6) ? amount(random) : 0;
  const fiscalProject = random.chance(0.5) || fiscalBasic === 0 ? amount(random) : 0;
  fields["fiscal.basic"] = fiscalBasic;
  fields["fiscal.project"] = fiscalProject;
  fields["out.basic"] = fiscalBasic + (random.chance(0.2) ? amount(random) : 0);
  fields["out.project"] = fiscalProject + (random.chance(0.2) ? amount(random) : 0);
  for (const column of ["remitted", "operating", "subsidy"])
    fields[`out.${column}`] = random.chance(0.02) ? amount(random) : 0;
  fields["in.fiscal"] = fiscalBasic + fiscalProject;
  for (const column of ["superior", "business", "operating", "affiliated"]) {
    fields[`in.${column}`] = random.chance(0.04) ? amount(random) : 0;
  }
  fields["in.other"] = random.chance(0.2) ? amount(random) : 0;
  return fields;
}

function economicAmounts(random: Random, total: number): Map<string, number> {
  const sizes: Record<string, number> = { "301": 13, "302": 27, "303": 11, "310": 8 };
  const amounts = new Map<string, number>();
  for (const [group, size] of Object.entries(sizes)) {
    for (let i = 1; i <= size; i++)
      amounts.set(`${group}${String(i).padStart(2, "0")}`, random.chance(0.5) ? random.real() ** 2 : 0);
  }
  if ([...amounts.values()].every((weight) => weight === 0)) amounts.set("30101", 1);
  const weights = [...amounts.values()].reduce((sum, weight) => sum + weight, 0);
  let left = total;
  for (const [code, weight] of amounts) {
    const fen = Math.floor((total * weight) / weights);
    amounts.set(code, fen);
    left -= fen;
  }
  const first = [...amounts].find(([, fen]) => fen > 0)?.[0] ?? "30101";
  amounts.set(first, amounts.get(first)! + left);
  return amounts;
}

type At = (line: string, column: string) => Cell;

class Builder {
  private readonly cells: Cell[] = [];
  private readonly equalities: Equality[] = [];
  private readonly figures = new Map<string, number>();
  private readonly tables: TableShape[] = [];
  private readonly rules = new Map<string, LinearRule>();
  private readonly beside = new Map<string, string[]>();

  table(
    id: TableId,
    slot: Table["slot"],
    title: string,
    columns: readonly string[],
    lines: readonly string[],
    exact: At2,
  ): At {
    const byKey = new Map<string, Cell>();
    const shape = lines.map((line, i) => {
      const cells = columns.map((column, j) => {
        const [row, at] = [i + 4, j + 2];
        const cell = {
          key: `${id}!${toAddress(row, at)}`,
          sheet: id,
          row,
          column: at,
          label: `${line} ${column}`,
        };
        byKey.set(`${line} ${column}`, cell);
        this.cells.push(cell);
        const fen = rounded(exact(line, column));
        if (fen !== 0) this.figures.set(cell.key, fen);
        return cell;
      });
      return { key: line, ...(/^\d+$/.test(line) ? { code: line } : {}), cells };
    });
    shape.forEach(({ cells }, i) =>
      cells.forEach((cell, j) => {
        const near = [shape[i - 1]?.cells[j], shape[i + 1]?.cells[j], cells[j - 1], cells[j + 1]];
        this.beside.set(
          cell.key,
          near.flatMap((other) => (other ? [other.key] : [])),
        );
      }),
    );
    this.tables.push({ id, slot, title, columns, lines: shape });
    return (line, column) => {
      const cell = byKey.get(`${line} ${column}`);
      if (!cell) throw new Error(`no cell ${line} ${column} in ${id}`);
      return cell;
    };
  }

  equal(id: string, left: Cell, right: readonly Cell[]): void {
    this.equalities.push({ rule: this.rule(id), left: [left], sense: "=", right });
  }

  within(id: string, left: Cell, right: Cell): void {
    this.equalities.push({ rule: this.rule(id), left: [left], sense: "≤", right: [right] });
  }

  model(): Model {
    const watched = new Map<string, number>();
    for (const { left, right, sense } of this.equalities) {
      if (sense === "=")
        for (const cell of [...left, ...right]) watched.set(cell.key, (watched.get(cell.key) ?? 0) + 1);
    }
    return {
      cells: this.cells,
      equalities: this.equalities,
      figures: this.figures,
      watched,
      beside: this.beside,
      tables: this.tables,
    };
  }

  private rule(id: string): LinearRule {
    let rule = this.rules.get(id);
    if (!rule) {
      rule = { id, title: id, meaning: id, source: id, severity: "error", needs: [], relations: () => [] };
      this.rules.set(id, rule);
    }
    return rule;
  }
}

type At2 = (line: string, column: string) => number;

/** What does not change from trial to trial: the entries and relations of the faultless publication. */
interface Faultless {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly relations: readonly EvaluatedRelation[];
  readonly tables: readonly Table[];
}

const faultless = new WeakMap<Model, Faultless>();

function faultlessOf(model: Model): Faultless {
  let known = faultless.get(model);
  if (!known) {
    const entries = new Map(
      model.cells.map((cell) => [cell.key, entryOf(cell, model.figures.get(cell.key) ?? 0)]),
    );
    const relations = model.equalities.map((equality) => evaluate(relationOf(equality, entries)));
    known = { entries, relations, tables: model.tables.map((shape) => tableOf(shape, entries)) };
    faultless.set(model, known);
  }
  return known;
}

/** The report that a check of these figures gives. */
export function reportOf(model: Model, figures: Figures): CheckReport {
  const base = faultlessOf(model);
  const entries = new Map(base.entries);
  const changed = new Set<string>();
  for (const cell of model.cells) {
    const fen = figures.get(cell.key) ?? 0;
    if (fen === (model.figures.get(cell.key) ?? 0)) continue;
    changed.add(cell.key);
    entries.set(cell.key, entryOf(cell, fen));
  }
  const isChanged = ({ key }: Cell): boolean => changed.has(key);
  const relations = model.equalities.map((equality, i) => {
    const touched = equality.left.some(isChanged) || equality.right.some(isChanged);
    return touched ? evaluate(relationOf(equality, entries)) : base.relations[i]!;
  });
  const tables = model.tables.map((shape, i) => {
    const touched = shape.lines.some(({ cells }) => cells.some(isChanged));
    return touched ? tableOf(shape, entries) : base.tables[i]!;
  });
  const statement: Statement = {
    kind: "final-account",
    department: "某单位",
    year: 2024,
    unit: "万元",
    profile: PROFILES[0]!,
    tables,
    ambiguous: [],
    seconds: [],
    missing: [],
    unrecognised: [],
    table: (slot) => tables.find((table) => table.slot === slot),
  };
  return { statement, relations, findings: [], verified: [], ledger: [], unread: [] };
}

function relationOf({ rule, left, sense, right }: Equality, entries: ReadonlyMap<string, Entry>): Relation {
  const term = (cell: Cell): Term => ({ entry: entries.get(cell.key)!, sign: 1 });
  return { rule, left: left.map(term), sense, right: right.map(term), leftText: "", rightText: "" };
}

function entryOf(cell: Cell, fen: number): Entry {
  const { sheet, row, column, label } = cell;
  const base = { sheet, address: toAddress(row, column), row, column, label };
  if (fen === 0) return { ...base, content: null, state: "blank", amount: nothing("万元") };
  return { ...base, content: fen / 1_000_000, state: "amount", amount: printedAmount(fen, "万元", 2) };
}

function tableOf(shape: TableShape, entries: ReadonlyMap<string, Entry>): Table {
  const lines: Line[] = shape.lines.map(({ key, code, cells }) => ({
    key,
    label: key,
    labelCell: { sheet: shape.id, address: toAddress(cells[0]!.row, 0) },
    role: key.includes("total") ? "total" : "item",
    ...(code === undefined ? {} : { code }),
    cells: new Map(cells.map((cell, i) => [shape.columns[i]!, entries.get(cell.key)!])),
  }));
  const columns: Column[] = shape.columns.map((key) => ({ key, label: key }));
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return {
    id: shape.id,
    slot: shape.slot,
    title: shape.title,
    titleCell: { sheet: shape.id, address: "A1" },
    number: `公开0${shape.slot}表`,
    sheet: shape.id,
    unit: "万元",
    layout: "model",
    columns,
    lines,
    notes: [],
    unread: [],
    printsZeros: false,
    line: (key) => byKey.get(key),
    cell: (line, column) => byKey.get(line)?.cells.get(column),
  };
}
