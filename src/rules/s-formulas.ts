/** 公式: sums that miss a row, references to the wrong one, totals that were typed over, results that are out of date. */
import { groupedText } from "../amount/text";
import { toFen } from "../amount/amount";
import { inputsOf } from "../statement/inputs";
import type { Entry, Statement, Table } from "../statement/statement";
import { onceFor } from "../workbook/once";
import { formulaFaults, type FormulaFault, type FormulaFaultKind } from "./formula-faults";
import { amountText, listed, nameOf, plainAmount } from "./naming";
import { rule, type Assert, type Assertion, type Complaint } from "./rule";
import { addTo } from "../group-by";

interface Figure {
  readonly table: Table;
  readonly entry: Entry;
}

/** The figures that are formulas. */
const calculated = onceFor((statement: Statement): readonly Figure[] => {
  const inputs = inputsOf(statement);
  if (!inputs) return [];
  return statement.tables.flatMap((table) =>
    table.lines.flatMap(({ cells }) =>
      [...cells.values()].flatMap((entry) => (inputs.formulaOf(entry) ? [{ table, entry }] : [])),
    ),
  );
});

/** One kind of fault. */
function faultsOf(kind: FormulaFaultKind, word: (fault: FormulaFault, where: string) => string): Assert {
  return (_, statement, relations): Assertion | undefined => {
    const figures = calculated(statement);
    if (figures.length === 0) return undefined;
    const faults = formulaFaults(statement, relations).filter((fault) => fault.kind === kind);
    const complaints = faults.flatMap((fault): Complaint[] => {
      const { entry, result, shows } = fault;
      const table = statement.tables.find(({ lines }) =>
        lines.some(({ cells }) => [...cells.values()].includes(entry)),
      );
      if (!table) return [];
      return [
        {
          message: word(fault, `${nameOf(table)} ${entry.address}“${entry.label}”`),
          cells: [entry],
          table: table.id,
          stated: plainAmount(entry),
          expected: plainAmount(entry, result),
          difference: plainAmount(entry, entry.amount.printed.value - result),
          ...(!shows && { severity: "warning" }),
        },
      ];
    });
    return { instances: figures.length, complaints };
  };
}

const places = (cells: readonly Entry[]): string =>
  listed(
    cells.map((cell) => `${cell.address}“${cell.label}”${amountText(cell)}`),
    3,
    "格",
  );

function stale(statement: Statement): Assertion | undefined {
  const figures = calculated(statement);
  if (figures.length === 0) return undefined;
  const inputs = inputsOf(statement)!;
  const complaints = figures.flatMap(({ table, entry }): Complaint[] => {
    const calculation = inputs.of(entry);
    if (calculation?.kind !== "stale") return [];
    const { unit } = entry.amount;
    const fen = toFen(calculation.result, unit);
    if (fen === undefined) return [];
    const now = groupedText(fen, unit, Math.max(2, entry.amount.decimals));
    return [
      {
        message: `${nameOf(table)} ${entry.address}“${entry.label}”的公式 =${calculation.formula.cell.formula} 算得 ${now}，存着的结果是 ${amountText(entry)}：公式没有重算，用 Excel 打开后会变。`,
        cells: [entry],
        table: table.id,
        stated: plainAmount(entry),
        expected: plainAmount(entry, fen),
        difference: plainAmount(entry, entry.amount.printed.value - fen),
      },
    ];
  });
  return { instances: figures.length, complaints };
}

function unread(statement: Statement): Assertion | undefined {
  const figures = calculated(statement);
  if (figures.length === 0) return undefined;
  const inputs = inputsOf(statement)!;
  const byReason = new Map<string, Figure[]>();
  for (const figure of figures) {
    const calculation = inputs.of(figure.entry);
    if (calculation?.kind === "unknown") addTo(byReason, calculation.reason, figure);
  }
  const complaints = [...byReason].map(([reason, unknown]): Complaint => {
    const [{ table, entry }] = unknown as [Figure];
    const which = unknown.length === 1 ? entry.address : `${entry.address} 等 ${String(unknown.length)} 格`;
    return {
      message: `${nameOf(table)} ${which}的公式没有读懂（${reason}），按它的结果核对，查不到它用的格子。`,
      cells: unknown.map((figure) => figure.entry),
      table: table.id,
    };
  });
  return { instances: figures.length, complaints };
}

const NO_FORMULAS = "各表的金额都没有用公式，或宿主没有给出公式";

export const S_FORMULA_RULES = [
  rule({
    id: "S-F-RANGE",
    title: "合计的公式没有漏行",
    meaning: "公式的区间没有包进全部所属的行，改数以后合计仍会少算。",
    source: "工作簿里的公式；所属各行按勾稽关系",
    exceptions: ["换一条路加出同样的数（例如加全部项级科目），不算漏行"],
    inapplicable: NO_FORMULAS,
    assert: faultsOf(
      "range",
      ({ formula, missed, right }, where) =>
        `${where}的公式 =${formula!} 公式区间漏行：没有加上 ${places(missed)}，应为 =${right}。`,
    ),
  }),
  rule({
    id: "S-F-REF",
    title: "合计的公式没有引错行",
    meaning: "公式加了不该加的格子，或引用到了旁边的一行。",
    source: "工作簿里的公式；所属各行按勾稽关系",
    inapplicable: NO_FORMULAS,
    assert: faultsOf("reference", ({ formula, missed, strange, right }, where) => {
      const wrong = strange.length > 0 ? `加了不属于它的 ${places(strange)}` : "";
      const lost = missed.length > 0 ? `没有加 ${places(missed)}` : "";
      return `${where}的公式 =${formula!} 引错了行：${[wrong, lost].filter(Boolean).join("，")}，应为 =${right}。`;
    }),
  }),
  rule({
    id: "S-F-TYPED",
    title: "公式没有被数字盖住",
    meaning: "同一行（栏）的合计都是公式，这一格却是直接填的数，以后改数它不会跟着变。",
    source: "工作簿里的公式",
    exceptions: ["数与公式的结果相同的，只提醒"],
    inapplicable: NO_FORMULAS,
    assert: faultsOf(
      "typed",
      ({ entry, right, result }, where) =>
        `${where}填的是数 ${amountText(entry)}，旁边的合计都是公式：这里应为 =${right}，算得 ${groupedText(result, entry.amount.unit)}。`,
    ),
  }),
  rule({
    id: "S-F-STALE",
    title: "公式存着的结果是最新的",
    meaning: "工作簿存盘前公式没有重算，用 Excel 打开后显示的数会变。",
    source: "工作簿里的公式",
    severity: "warning",
    inapplicable: NO_FORMULAS,
    assert: (_, statement) => stale(statement),
  }),
  rule({
    id: "S-F-READ",
    title: "公式都读懂了",
    meaning: "没有读懂的公式按结果核对；它错在哪里，要在表里看。",
    source: "工作簿里的公式",
    severity: "info",
    inapplicable: NO_FORMULAS,
    assert: (_, statement) => unread(statement),
  }),
];
