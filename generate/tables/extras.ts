/** Tables that are none of ours, though they read much alike: provinces' own, and sheets that are no table. */
import type { Accounts } from "../accounts";
import { ECONOMIC_NAMES } from "../classification";
import type { Paper } from "../paper";
import type { TableDesign } from "./table";

/** 收入决算表（分单位）, 支出决算表（分单位）: the same columns by unit, without 科目编码. */
export function byUnitTable(
  title: string,
  slot: 2 | 3,
  columns: readonly (readonly [string, string])[],
  total: string,
): TableDesign {
  return {
    title,
    width: () => columns.length + 2,
    draw(paper) {
      paper.put(0, paper.label("单位名称"));
      paper.put(1, paper.label(total));
      columns.forEach(([label], index) => paper.put(2 + index, paper.header(label)));
      paper.next();
      for (const name of [paper.label("合计"), paper.accounts.department.name]) {
        paper.put(0, name);
        ["total", ...columns.map(([, key]) => key)].forEach((key, index) =>
          paper.amount(1 + index, paper.accounts.amount(slot, "total", key)),
        );
        paper.next();
      }
    },
  };
}

/** …支出决算明细表: 功能分类 down, 经济分类 groups across; only 合计 of it is known here. */
export function detailTable(title: string): TableDesign {
  const groups = [
    "合计",
    "工资福利支出",
    "商品和服务支出",
    "对个人和家庭的补助",
    "债务利息及费用支出",
    "资本性支出",
  ];
  const keys = ["total", "301", "302", "303", "307", "310"];
  return {
    title,
    width: () => groups.length + 2,
    draw(paper) {
      paper.put(0, paper.label("科目编码"));
      paper.put(1, paper.label("科目名称"));
      groups.forEach((label, index) => paper.put(2 + index, paper.header(label)));
      paper.next();
      paper.put(1, paper.label("合计"));
      keys.forEach((key, index) => paper.amount(2 + index, paper.accounts.amount(6, key, "amount")));
      paper.next();
    },
  };
}

/** A table by 经济分类 of money that is not 一般公共预算基本支出: shaped as 06, with all of it in one group. */
export function foreignPanels(title: string, group: string, fen: number): TableDesign {
  const codes = Object.keys(ECONOMIC_NAMES).filter((code) => /^30[123]/.test(code));
  return {
    title,
    width: () => 3,
    draw(paper) {
      ["科目编码", "科目名称", "决算数"].forEach((label, index) => paper.put(index, paper.header(label)));
      paper.next();
      for (const code of codes) {
        paper.put(0, paper.code(code));
        paper.put(1, paper.label(ECONOMIC_NAMES[code] ?? ""));
        paper.amount(2, code === group || code === `${group}99` ? fen : 0);
        paper.next();
      }
    },
  };
}

/** 项目收入支出决算表: projects by name, with income, expenditure and balances. */
export function projectTable(title: string): TableDesign {
  const heads = ["项目名称", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"];
  return {
    title,
    width: () => heads.length,
    draw(paper) {
      heads.forEach((label, index) => paper.put(index, paper.header(label)));
      paper.next();
      const spent = paper.accounts.amount(3, "total", "project");
      for (const name of ["合计", "一、专项业务费"]) {
        paper.put(0, paper.label(name));
        [0, spent, spent, 0].forEach((fen, index) => paper.amount(1 + index, fen));
        paper.next();
      }
    },
  };
}

/** 部门整体支出绩效自评情况: words. */
export function performanceTable(title: string): TableDesign {
  return {
    title,
    width: () => 3,
    draw(paper) {
      ["一级指标", "二级指标", "指标值"].forEach((label, index) => paper.put(index, label));
      paper.next();
      for (const [first, second, value] of [
        ["产出指标", "数量指标", 100],
        ["效益指标", "社会效益", "≥95%"],
        ["满意度指标", "服务对象满意度", 0.98],
      ] as const) {
        paper.put(0, first);
        paper.put(1, second);
        paper.put(2, value);
        paper.next();
      }
    },
  };
}

/** 政府采购情况表: amounts of the same size as those of our tables. */
export function purchaseTable(title: string, accounts: Accounts): TableDesign {
  return {
    title,
    width: () => 2,
    draw(paper) {
      paper.put(0, paper.label("项目"));
      paper.put(1, paper.label("采购决算总额"));
      paper.next();
      for (const label of ["合计", "政府采购货物支出", "政府采购工程支出", "政府采购服务支出"]) {
        paper.put(0, paper.label(label));
        paper.amount(1, label === "合计" || /服务/.test(label) ? accounts.amount(3, "total", "project") : 0);
        paper.next();
      }
    },
  };
}

/** 封面 and 目录. */
export function drawCover(paper: Paper): void {
  const { department } = paper.accounts;
  const budget = department.kind === "budget";
  paper.next(2);
  paper.put(1, `${department.year}年度${department.name}`);
  paper.next();
  paper.put(1, budget ? "部门预算公开报表" : "部门决算公开报表");
  paper.next(3);
  paper.put(1, `${department.year + (budget ? 0 : 1)}年8月`);
}

/** Signatures and a page number below a table. */
export function drawFooter(paper: Paper, page: number): void {
  paper.put(0, "单位负责人：");
  paper.put(2, "填表人：");
  paper.next();
  paper.put(1, `— ${page} —`);
  paper.next();
}

export function drawContents(paper: Paper, titles: readonly string[]): void {
  paper.put(0, paper.label("目录"));
  paper.next();
  titles.forEach((title, index) => {
    paper.put(0, index + 1);
    paper.put(1, paper.label(title));
    paper.next();
  });
}
