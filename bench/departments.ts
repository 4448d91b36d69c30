/**
 * `npm run bench:departments -- [部门数 1000] [每个部门改几格 10，all 逐格] [种子] [表式]`: departments made up in every form there
 * is, by turns. Each is sound: no error, and no figure that is not read. Then figures are changed, one at a time: each must be
 * an error, or said not to be checked. Fails where one is not.
 */
import { FAMILY_IDS, isBudgetFamily, randomForm } from "../generate/form";
import { generateBudget, generateDepartment } from "../generate/department";
import type { PlacedFigure } from "../generate/paper";
import { randomFrom } from "../generate/random";
import { renderDepartment, type Rendered } from "../generate/render";
import { withPlace } from "../generate/slips";
import { errors, isListed } from "../generate/watched";
import { check } from "../src/check/check";
import { countUnread } from "../src/check/count-unread";
import type { CheckReport } from "../src/check/report";
import { recognise } from "../src/statement/recognise";
import type { Workbook } from "../src/workbook/workbook";

/** 11.37 万元: no cents that rounding could come to. */
const CHANGE = 11_370_000;
/** 11 个. */
const SEVERAL = 1100;

const [departments = "1000", cells = "10", first = "1", only] = process.argv.slice(2);
const FAMILIES = FAMILY_IDS.filter((family) => only === undefined || family === only);
const each = cells === "all" ? Infinity : Number(cells);
const total = { departments: 0, figures: 0, errors: 0, unread: 0, alone: 0 };
const changed = { cells: 0, errors: 0, listed: 0, silent: 0 };
const started = Date.now();

const judged = (workbook: Workbook): CheckReport => check(recognise(workbook));

/** Whether a sheet is said to hold no table that is checked: a hidden copy beside the one that is seen. */
const isSetAside = ({ statement }: CheckReport, sheet: string): boolean =>
  statement.unrecognised.some((one) => one.sheet === sheet) &&
  ![...statement.tables, ...statement.seconds].some((table) => table.sheet === sheet);

function made(seed: number): Rendered {
  const random = randomFrom(seed);
  const family = FAMILIES[seed % FAMILIES.length]!;
  const department = isBudgetFamily(family) ? generateBudget(random) : generateDepartment(random);
  return renderDepartment(department, randomForm(random, family));
}

for (let seed = Number(first); seed < Number(first) + Number(departments); seed += 1) {
  const rendered = made(seed);
  const report = judged(rendered.workbook);
  const places: PlacedFigure[] = [...rendered.figures.values(), ...[...rendered.twins.values()].flat()];
  const { unread, alone } = countUnread(report.unread);
  const complain = (what: string): void =>
    console.log(`  种子 ${String(seed)}（${rendered.form.family}）：${what}`);
  total.departments += 1;
  total.figures += places.length;
  total.errors += errors(report).length;
  total.unread += unread;
  total.alone += alone;
  for (const message of errors(report)) complain(message);
  for (const { read, sheet, address, label, reason } of report.unread)
    if (!read) complain(`${sheet}!${address}“${label}”：${reason}`);
  const random = randomFrom(seed);
  for (const place of each < places.length ? random.some(places, each) : places) {
    const lists = (of: CheckReport): boolean =>
      isListed(of.unread, place.sheet, place.rowIndex, place.columnIndex) || isSetAside(of, place.sheet);
    const fen = place.shown + (place.unit === "个" ? SEVERAL : CHANGE);
    changed.cells += 1;
    if (lists(report)) changed.listed += 1;
    else {
      const after = judged(withPlace(rendered, place, fen));
      if (errors(after).length > 0) changed.errors += 1;
      else if (lists(after)) changed.listed += 1;
      else {
        changed.silent += 1;
        complain(`${place.key} ${place.sheet}!${place.address} 改了，没有说`);
      }
    }
  }
}

const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(
  `${String(total.departments)} 个部门，${String(FAMILIES.length)} 种表式，${String(total.figures)} 个数：` +
    `错误 ${String(total.errors)}，没有读懂 ${String(total.unread)}，读懂而没有关系核对 ${String(total.alone)}`,
);
console.log(
  `改了 ${String(changed.cells)} 格：报错 ${String(changed.errors)}，列明没有核对 ${String(changed.listed)}，没有说 ${String(changed.silent)}（${seconds} 秒）`,
);
if (total.errors + total.unread + changed.silent > 0) process.exitCode = 1;
