/** Prints a department in a form: a workbook, and where each figure of it went. */
import type { Slot } from "../src/catalogue/tables";
import type { Sheet, Workbook } from "../src/workbook/workbook";
import { accountsOf, type Accounts, type FigureKey } from "./accounts";
import type { Department } from "./department";
import { FAMILIES } from "./families";
import type { Form } from "./form";
import { withFormulas } from "./formulas";
import { Paper, type PlacedFigure } from "./paper";
import { randomFrom } from "./random";
import { canPart } from "./tables/code-table";
import { drawContents, drawCover, drawFooter } from "./tables/extras";
import type { Part, TableDesign } from "./tables/table";

export interface Rendered {
  readonly workbook: Workbook;
  readonly department: Department;
  readonly form: Form;
  readonly accounts: Accounts;
  /** Slots of the tables that were printed. */
  readonly slots: readonly Slot[];
  /** Every figure printed, by slot, line and column; in printed order. */
  readonly figures: ReadonlyMap<FigureKey, PlacedFigure>;
  /** The same figures printed once more, in a second table of the same slot. */
  readonly twins: ReadonlyMap<FigureKey, readonly PlacedFigure[]>;
  /** The figures whose cells hold formulas. */
  readonly formulas: ReadonlySet<FigureKey>;
}

interface Job {
  readonly design: TableDesign;
  readonly ordinal: number;
  readonly part: Part;
  readonly title: string;
}

export function renderDepartment(department: Department, form: Form): Rendered {
  const accounts = accountsOf(department);
  const random = randomFrom(form.seed);
  const family = FAMILIES[form.family];
  const figures = new Map<FigureKey, PlacedFigure>();
  const twins = new Map<FigureKey, PlacedFigure[]>();
  const designs = family.tables(accounts, form);
  const names = new Set<string>();
  const sheets: Sheet[] = [];

  const unique = (wanted: string): string => {
    let name = form.plainSheetNames ? `Sheet${names.size + 1}` : wanted.replace(/[\\/?*[\]:]/g, "");
    for (let n = 2; names.has(name); n++) name = `${wanted.slice(0, 27)}(${n})`;
    names.add(name);
    return name;
  };
  const paperFor = (name: string): Paper =>
    new Paper(unique(name), form, accounts, figures, twins, form.offsetColumns);

  if (form.extraSheets) {
    const cover = paperFor("封面");
    drawCover(cover);
    const contents = paperFor("目录");
    drawContents(
      contents,
      designs.map((design) => design.title),
    );
    sheets.push(cover.finish(false), contents.finish(false));
  }
  for (const group of grouped(jobsOf(designs, accounts, form), form)) {
    const first = group[0]!;
    const paper = paperFor(
      group.length === 1
        ? family.sheetName(first.design, first.ordinal) + (first.part === "tail" ? "续" : "")
        : `附表${sheets.length + 1}`,
    );
    group.forEach((job, index) => {
      if (index > 0) paper.next(random.int(1, 3));
      if (job.part !== "tail" || form.continued !== "bare") {
        family.preamble(paper, job.design, job.design.width(form), job.ordinal, job.title);
      }
      job.design.draw(paper, job.part);
      if (form.footers) drawFooter(paper, job.ordinal);
    });
    sheets.push(paper.finish(form.hidden && random.chance(0.3)));
  }
  if (form.extraSheets) {
    const paper = paperFor("填报说明");
    paper.put(0, "填报说明：各部门应当对本表数据的真实性负责。");
    sheets.push(paper.finish(true));
  }
  const rendered: Rendered = {
    workbook: {
      name: `${department.name}${department.year}.xlsx`,
      // Nobody puts the second half of a table before its first.
      sheets: form.shuffled && form.continued === "no" ? random.shuffle(sheets) : sheets,
    },
    department,
    form,
    accounts,
    slots: designs.flatMap((design) => design.slot ?? []),
    figures,
    twins,
    formulas: new Set(),
  };
  const { figures: manner } = form;
  const calculates = form.formulas && (manner === "number" || manner === "held");
  return calculates ? { ...rendered, ...withFormulas(rendered, random) } : rendered;
}

/** Which parts of which tables are drawn one after the other. */
function jobsOf(designs: readonly TableDesign[], accounts: Accounts, form: Form): Job[] {
  const parted =
    form.continued !== "no" ? designs.find((design) => canPart(design, accounts, form)) : undefined;
  return designs.flatMap((design, index): Job[] => {
    const job = { design, ordinal: index + 1, title: design.title };
    return design === parted
      ? [
          { ...job, part: "head" },
          { ...job, part: "tail", title: `${design.title}（续表）` },
        ]
      : [{ ...job, part: "whole" }];
  });
}

/** Which of them share a sheet. A table that goes on over a second sheet never shares one. */
function grouped(jobs: readonly Job[], form: Form): Job[][] {
  const size = { separate: 1, pairs: 2, together: jobs.length }[form.sheets];
  const groups: Job[][] = [];
  for (const job of jobs) {
    const last = groups[groups.length - 1];
    const alone = job.part !== "whole" || last?.some((other) => other.part !== "whole");
    if (last && last.length < size && !alone) last.push(job);
    else groups.push([job]);
  }
  return groups;
}
