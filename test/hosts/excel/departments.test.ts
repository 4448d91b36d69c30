/**
 * Departments nobody has seen, in forms of all kinds, some with a wrong figure: through Excel with and without merged areas
 * the check finds the same, and every line of the working paper comes to what the check came to.
 */
import fc from "fast-check";
import { check } from "../../../src/check/check";
import type { CheckReport } from "../../../src/check/report";
import { diagnose } from "../../../src/diagnose/diagnose";
import { VERDICTS, workingPaper, PAPER_SHEET } from "../../../src/sheets/working-paper";
import { recognise } from "../../../src/statement/recognise";
import { parseAddress } from "../../../src/workbook/address";
import { cellAt, type Cell, type Workbook } from "../../../src/workbook/workbook";
import { generateDepartment, seedArbitrary } from "../../../generate/department";
import { randomForm } from "../../../generate/form";
import { randomFrom } from "../../../generate/random";
import { renderDepartment } from "../../../generate/render";
import { many } from "../../../generate/wide";
import { bookOf } from "../../excel-host/load-workbook";
import { open } from "./excel";

const RUNS = many(4, 20);

/** A department in a form, from a seed, with one figure changed. */
function workbookOf(seed: number): Workbook {
  const random = randomFrom(seed);
  const { workbook, figures } = renderDepartment(generateDepartment(random), randomForm(random));
  const places = [...figures.values()];
  const place = places[random.int(0, places.length - 1)]!;
  return withSlip(workbook, place.sheet, place.address, random.int(-3000, 3000));
}

/** The workbook with one figure changed, by a few cents or by many. */
function withSlip(workbook: Workbook, name: string, address: string, slip: number): Workbook {
  const at = parseAddress(address)!;
  const sheets = workbook.sheets.map((sheet) => {
    const cell = cellAt(sheet, at.row, at.column);
    // The formulas of these forms are for show: their results are what counts.
    const rows = Array.from(sheet.rows, (line) =>
      Array.from(line ?? [], (each) => each && withoutFormula(each)),
    );
    if (sheet.name === name && typeof cell?.value === "number") {
      rows[at.row]![at.column] = withoutFormula({
        ...cell,
        value: Math.round(cell.value * 100 + slip) / 100,
      });
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

function withoutFormula({ value, format, error }: Cell): Cell | undefined {
  if (value === "") return undefined;
  return { value, ...(format === undefined ? {} : { format }), ...(error ? { error } : {}) };
}

function outcome(workbook: Workbook) {
  const report = check(recognise(workbook));
  return {
    report,
    comparable: {
      tables: report.statement.tables.map(({ id, sheet }) => [id, sheet]),
      findings: report.findings.map(({ id, message }) => [id, message]),
      relations: report.relations.map(({ verdict, difference, allowance }) => [
        verdict,
        difference,
        allowance,
      ]),
    },
  };
}

/** The verdicts of the lines, as the check came to them. */
function expected(report: CheckReport): string[] {
  return report.relations.map(({ verdict, relation }) => {
    if (verdict === "suspicious") return VERDICTS.rounding;
    return verdict === "failed" && relation.rule.severity !== "error" ? VERDICTS.unusual : VERDICTS[verdict];
  });
}

test.each(["1.9", "1.15"])(
  `${String(RUNS)} departments at ExcelApi %s`,
  async (apiVersion) => {
    let relations = 0;
    await fc.assert(
      fc.asyncProperty(seedArbitrary(), async (seed) => {
        const workbook = workbookOf(seed);
        const { excel, host } = open(bookOf(workbook), { apiVersion });
        const fromFile = outcome(workbook);
        const fromExcel = outcome(await host.read());
        expect(fromExcel.comparable).toEqual(fromFile.comparable);
        const paper = workingPaper(fromExcel.report, diagnose(fromExcel.report));
        await host.writePaper(paper);
        const sheet = excel.book.sheetNamed(PAPER_SHEET)!;
        const column = paper.columns.findIndex(({ kind }) => kind === "verdict");
        const shown = paper.rows.map((_, line) =>
          excel.book.shownAt(sheet, paper.preface.length + 1 + line, column),
        );
        expect(shown).toEqual(expected(fromExcel.report));
        relations += shown.length;
      }),
      // Sums of billions of 元 once left a millionth that was taken for a difference.
      { numRuns: RUNS, examples: [[1463315291], [192964972]] },
    );
    expect(relations).toBeGreaterThan(RUNS * 100);
  },
  120_000,
);
