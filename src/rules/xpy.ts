/** This year's tables against last year's. */
import { BALANCE, FISCAL } from "../catalogue/line-keys";
import type { Line, Table } from "../statement/statement";
import { words } from "../words/tidy";
import { rule, type Draft } from "./rule";
import { figure, figureOf } from "./sides";

/** The funds of 公开04表: where this year's opening balance stands, and last year's closing one, in a column or a line. */
const FUNDS = [
  [FISCAL.openingGeneral, "general", FISCAL.closingGeneral, "一般公共预算财政拨款"],
  [FISCAL.openingFund, "fund", FISCAL.closingFund, "政府性基金预算财政拨款"],
  [FISCAL.openingCapital, "capital", FISCAL.closingCapital, "国有资本经营预算财政拨款"],
] as const;

export const XPY_RULES = [
  rule({
    id: "X-PY-01",
    title: "本年年初结转和结余 = 上年年末结转和结余（总表；财政拨款总表分资金）",
    meaning: "年初数与上年公开的年末数不符：要么填错，要么有年初余额调整而没有说明。",
    source: "公开01表 29行、公开04表 28–31行 = 上年公开01表、公开04表 60行",
    severity: "warning",
    needs: [1],
    prior: [1],
    kind: "final-account",
    exceptions: ["有年初余额调整、会计差错更正、机构划转的"],
    inapplicable: "预算的上年结转是编制预算时的预计数，不要求与决算相等",
    relations: ({ T01, T04 }, _statement, prior) => [
      figure(T01, BALANCE.opening).equals(figure(prior.T01, BALANCE.closing).ofLastYear("年末结转和结余")),
      figure(T04, BALANCE.opening).equals(
        figure(prior.T04, BALANCE.closing, "total").ofLastYear("年末财政拨款结转和结余"),
      ),
      ...FUNDS.map(([opening, column, closing, name]) => {
        const inColumn = figure(prior.T04, BALANCE.closing, column);
        const there = inColumn.absent ? figure(prior.T04, closing, "total") : inColumn;
        return figure(T04, opening)
          .named(`年初财政拨款结转和结余（${name}）`)
          .equals(there.ofLastYear(`年末财政拨款结转和结余（${name}）`));
      }),
    ],
  }),
  rule({
    id: "X-PY-02",
    title: "表上印的上年决算数 = 上年公开的表",
    meaning: "与上年比较的基数，应当是上年公开过的数。",
    source: "公开05、06、09表“上年决算数”栏 = 上年公开05、06、09表",
    severity: "warning",
    needs: [1],
    prior: [],
    kind: "final-account",
    exceptions: ["上年数经过追溯调整的"],
    inapplicable: "各表没有印上年决算数的栏；情况说明里与上年相比的数，在文表核对里与上年决算表对照",
    relations: ({ T05, T06, T09 }, _statement, prior) => [
      ...printedPrior(T05, prior.T05, ["total"]),
      ...printedPrior(T06, prior.T06, ["amount", "total"]),
      ...printedPrior(T09, prior.T09, ["final"]),
    ],
  }),
];

/** What a table prints as last year's outturn, line by line, against the first of these columns that last year's has. */
function printedPrior(
  table: Table | undefined,
  before: Table | undefined,
  columns: readonly string[],
): readonly (Draft | undefined)[] {
  if (!table?.columns.some(({ key }) => key === "prior")) return [];
  const column = columns.find((key) => before?.columns.some((one) => one.key === key));
  if (!before || !column) return [];
  return table.lines.map((line) => {
    const there = before.line(line.key);
    return there && sameItem(line, there)
      ? figureOf(line, "prior").equals(figureOf(there, column).ofLastYear(there.label))
      : undefined;
  });
}

/** A 科目 may carry another name in another year, and another 科目 its code; a cell may cut a long name short. */
function sameItem(line: Line, there: Line): boolean {
  if (line.code === undefined) return true;
  const [short, long] = [words(line.label), words(there.label)].sort((a, b) => a.length - b.length);
  return long!.startsWith(short!) && (short!.length >= 4 || short === long);
}
