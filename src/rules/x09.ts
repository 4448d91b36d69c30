/** 公开09表 against 公开05, 06 and 10表. */
import { ASSETS, THREE_PUBLIC as KEY } from "../catalogue/line-keys";
import type { Table } from "../statement/statement";
import { amountText, isFilled, nameOf } from "./naming";
import { rule, type Assertion, type Complaint } from "./rule";
import { figure, ifPrinted, type Side } from "./sides";
import { economic } from "./x05-06";

/** A line of 09 as it was spent; in a budget, as it is planned in all. */
function spent(table: Table | undefined, line: string): Side {
  const final = figure(table, line, "final");
  const found = final.absent ? figure(table, line, "total") : final;
  const isBlank = found.terms.every(({ entry }) => entry.state === "blank");
  return isBlank && !line.startsWith("count.") ? found.unless(table?.unread[0]) : found;
}

/** Whether a figure in the line was not read: it may be what the cell lacks. */
function isUnread(table: Table, line: string): boolean {
  return table.unread.some((figure) => figure.line === line);
}

export const X09_RULES = [
  rule({
    id: "X-06-09-01",
    title: "基本支出里的出国费、购车费、用车费、接待费 ≤ “三公”经费表同一项",
    meaning: "06 表只是基本支出，是“三公”经费的一部分，不会更大（也不要求相等）；更大则有一张表填错。",
    source: "公开06表 30212、31013、30231、30217 ≤ 公开09表 出国（境）、购置、运行维护、接待",
    severity: "warning",
    exceptions: ["教学科研人员出国（境）的经费可以不计入“三公”经费"],
    relations: ({ T06, T09 }) => [
      economic(T06, "30212").isWithin(spent(T09, KEY.abroad)),
      economic(T06, "31013").isWithin(spent(T09, KEY.vehiclePurchase)),
      economic(T06, "30231").isWithin(spent(T09, KEY.vehicleRunning)),
      economic(T06, "30217").isWithin(spent(T09, KEY.reception)),
    ],
  }),
  rule({
    id: "X-06-09-02",
    title: "机关运行经费 ≤ 一般公共预算基本支出的公用经费",
    meaning:
      "机关运行经费是行政单位和参公单位的公用经费，是全部公用经费的一部分；更大的看单位是否写错、是否含了项目支出。",
    source: "公开09表 机关运行经费 ≤ 公开06表 公用经费合计",
    severity: "info",
    exceptions: ["有的省把项目支出里的日常公用经费也算作机关运行经费"],
    inapplicable: "“三公”经费表没有列机关运行经费",
    relations: ({ T06, T09 }) => [
      spent(T09, KEY.running).isWithin(
        [figure(T06, "public"), figure(T06, "total", "public")].find(({ absent }) => !absent) ??
          figure(T06, "public"),
      ),
    ],
  }),
  rule({
    id: "X-05-09-01",
    title: "“三公”经费决算合计 ≤ 一般公共预算支出合计（加政府性基金、国有资本经营预算）",
    meaning: "“三公”经费比财政拨款支出还多：单位或金额填错。",
    source: "公开09表 决算合计 ≤ 公开05表 合计 1栏 + 公开07表 合计 3栏",
    relations: ({ T05, T07, T08, T09 }) => [
      spent(T09, KEY.total).isWithin(
        figure(T05, "total", "total")
          .plus(ifPrinted(figure(T07, "total", "total")))
          .plus(ifPrinted(figure(T08, "total", "total"))),
      ),
    ],
  }),
  rule({
    id: "X-09-10-01",
    title: "公务用车：保有量 ≤ 车辆合计；有购置数才有购置费；有运行费就有保有量",
    meaning: "“三公”经费表的车辆数与资产表、与用车费用对不上。",
    source: "公开09表 公务用车购置数、保有量；公开10表 车辆数合计",
    severity: "warning",
    needs: [9],
    exceptions: ["有的车辆不由财政拨款开支"],
    inapplicable: "“三公”经费表没有列车辆数",
    relations: ({ T09, T10 }) => [spent(T09, KEY.countVehicles).isWithin(figure(T10, ASSETS.vehicles))],
    assert: ({ T09 }) => T09 && vehicleCounts(T09),
  }),
];

function vehicleCounts(table: Table): Assertion | undefined {
  const purchased = table.cell(KEY.countPurchased, "final");
  const kept = table.cell(KEY.countVehicles, "final");
  const purchase = table.cell(KEY.vehiclePurchase, "final");
  const running = table.cell(KEY.vehicleRunning, "final");
  const complaints: Complaint[] = [];
  let instances = 0;
  if (purchased && purchase && !isUnread(table, KEY.countPurchased)) {
    instances += 1;
    if (isFilled(purchased) !== isFilled(purchase)) {
      const message = isFilled(purchased)
        ? `${nameOf(table)}购置公务用车 ${amountText(purchased)} 辆，却没有公务用车购置费。`
        : `${nameOf(table)}公务用车购置费 ${amountText(purchase)} ${purchase.amount.unit}，却没有购置数。`;
      complaints.push({ message, cells: [purchased, purchase], table: table.id });
    }
  }
  if (kept && running && !isUnread(table, KEY.countVehicles)) {
    instances += 1;
    if (isFilled(running) && !isFilled(kept)) {
      complaints.push({
        message: `${nameOf(table)}公务用车运行维护费 ${amountText(running)} ${running.amount.unit}，保有量却是零。`,
        cells: [kept, running],
        table: table.id,
      });
    }
  }
  return instances === 0 ? undefined : { instances, complaints };
}
