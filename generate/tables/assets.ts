/** 国有资产占用: 10, and the province's table that holds it among other things. */
import { ASSETS } from "../../src/catalogue/line-keys";
import { drawNotes, type TableDesign } from "./table";

const VEHICLES = [
  "副部（省）级及以上领导用车",
  "主要负责人用车",
  "机要通信用车",
  "应急保障用车",
  "执法执勤用车",
  "特种专业技术用车",
  "离退休干部服务用车",
  "其他用车",
];

export interface AssetsForm {
  readonly title: string;
  readonly lineNumbers: boolean;
  readonly notes?: readonly string[];
}

/** 国有资产占用情况表: eight kinds of vehicles and dear equipment, in numbers. */
export function assetTable(table: AssetsForm): TableDesign {
  return {
    slot: 10,
    title: table.title,
    countUnit: "台、辆、套",
    width: (form) => 2 + (table.lineNumbers && form.lineNumbers !== "none" ? 1 : 0),
    draw(paper) {
      const numbered = table.lineNumbers && paper.form.lineNumbers !== "none";
      const figure = numbered ? 2 : 1;
      paper.put(0, paper.label("项目"));
      if (numbered) paper.put(1, paper.label("栏次"));
      paper.put(figure, paper.label("决算数"));
      paper.next();
      const lines: (readonly [string, string])[] = [
        ["一、车辆数合计（台、辆）", ASSETS.vehicles],
        ...VEHICLES.map((name, index) => [`${index + 1}.${name}`, `vehicle:${index + 1}`] as const),
        ["二、单价100万元（含）以上设备（不含车辆）（台、套）", ASSETS.equipment],
      ];
      lines.forEach(([label, key], index) => {
        paper.put(0, paper.label(label));
        if (numbered) paper.put(1, index + 1);
        paper.figure(figure, 10, key, "amount", "个");
        paper.next();
      });
      drawNotes(paper, figure + 1, table.notes);
    },
  };
}

/** 机构运行经费, 国有资产占用 and 政府采购 in one table; its vehicles are those of 10. */
export function informationTable(title: string): TableDesign {
  return {
    title,
    width: () => 3,
    draw(paper) {
      ["项目", "行次", "统计数"].forEach((label, index) => paper.put(index, paper.label(label)));
      paper.next();
      let number = 0;
      const line = (label: string, fen: number, unit: "form" | "个"): void => {
        paper.put(0, paper.label(label));
        paper.put(1, (number += 1));
        if (unit === "个") paper.amount(2, fen, "个");
        else paper.amount(2, fen);
        paper.next();
      };
      const { accounts } = paper;
      line("一、机构运行经费支出", accounts.amount(6, "public", "amount"), "form");
      line("二、国有资产占用情况", 0, "个");
      line("（一）车辆数合计（辆）", accounts.amount(10, ASSETS.vehicles, "amount"), "个");
      VEHICLES.forEach((name, index) =>
        line(`${index + 1}.${name}`, accounts.amount(10, `vehicle:${index + 1}`, "amount"), "个"),
      );
      line(
        "（二）单价100万元（含）以上设备（不含车辆）",
        accounts.amount(10, ASSETS.equipment, "amount"),
        "个",
      );
      line("三、政府采购支出信息", 0, "form");
      line("（一）政府采购支出合计", accounts.amount(3, "total", "project"), "form");
    },
  };
}
