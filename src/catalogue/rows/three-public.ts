/** “三公”经费: 公开09表, and what texts say of it beside the table. */
import { THREE_PUBLIC as LINE } from "../line-keys";
import type { Place, Quantity } from "../quantity";
import { at, TOTAL } from "./place";

/** A line of 公开09表 as it was spent; budgets print it in the column 合计. Else the sum of its parts. */
function line(key: string, ...parts: readonly string[]): readonly (readonly Place[])[] {
  const own = [at(9, key, "final"), at(9, key, TOTAL)];
  if (parts.length === 0) return own;
  const sum = (column: string) => parts.map((part): Place => [9, part, column]);
  return [...own, sum("final"), sum(TOTAL)];
}

const counted = (key: string) => [at(9, key, "final")];

export const THREE = {
  "three.total": {
    name: "“三公”经费支出",
    printed: line(LINE.total, LINE.abroad, LINE.vehicles, LINE.reception),
    labels: [
      "[财政拨款|一般公共预算[财政][拨款]][安排的]三公经费[预算][支出][合计|总计|小计|总额]",
      "合计",
      "总计",
      // 一、“三公”经费支出 heads the list, （一）支出合计 is its total: 机构运行信息表.
      "支出合计",
    ],
    words: ["三公经费[支出]", "三公"],
  },
  "three.abroad": {
    name: "因公出国（境）费",
    printed: line(LINE.abroad),
    labels: ["因公出国[(境)][费用|费|经费][支出]"],
    words: [
      "因公[临时]出国[(境)|境]{费用|费|经费}[支出]",
      "出国[(境)|境]{费用|费|经费}[支出]",
      "因公出国[(境)|境]支出",
    ],
    addsTo: ["three.total"],
    counts: {
      group: "three.count.missions",
      batch: "three.count.missions",
      person: "three.count.travellers",
    },
  },
  "three.vehicles": {
    name: "公务用车购置及运行维护费",
    printed: line(LINE.vehicles, LINE.vehiclePurchase, LINE.vehicleRunning),
    labels: [
      "{公务用车|公务车|公车}购置[费]{及|和|与}{运行维护|运行|运维|维护}[费|经费][支出]",
      "{公务车|公车}{费用|费|经费}[支出]",
    ],
    words: [
      // 公务用车购置费、公务用车运行维护费: two names, of two amounts.
      "公务用车购置{[费]{及|和|与}[公务用车]|费、|、[公务用车]}{运行维护|运行|运维|维护}{费用|费|经费}[支出]",
      "公务用车购置{[费]{及|和|与}[公务用车]|费、|、[公务用车]}{运行维护|运行|运维}支出",
      "{公务用车|公务车|公车}购置{及|和|与|、}[公务用车]{运行维护|运行|运维|维护}{费用|费|经费}[支出]",
      // 公务用车及运行维护费: with a word between them it is both costs, without one it is the running cost alone.
      "{公务用车|公务车|公车}{及|和|与}[公务用车]{运行维护|运行|运维|维护}{费用|费|经费}[支出]",
      "{公务用车|公务车|公车}购置[费]{运行维护|运行}{费用|费|经费}[支出]",
      // 公务用车运行维护及购置费: the other way about.
      "{公务用车|公务车|公车}{运行维护|运行|运维|维护}[费]{及|和|与}[公务用车|公车]购置{费用|费|经费}[支出]",
      "公务用车{费用|费|经费}[支出]",
    ],
    addsTo: ["three.total"],
  },
  "three.vehicles.purchase": {
    name: "公务用车购置费",
    printed: line(LINE.vehiclePurchase),
    labels: ["[公务用车|公务车|公车|车辆]购置[费|经费][支出]"],
    words: ["公务{用车|车}购置[费用|费|经费][支出]", "{公车|公务车辆|车辆}购置{费用|费|经费}[支出]"],
    addsTo: ["three.vehicles"],
    shareOf: "three.total",
    counts: { vehicle: "three.count.purchased" },
  },
  "three.vehicles.running": {
    name: "公务用车运行维护费",
    printed: line(LINE.vehicleRunning),
    labels: ["[公务用车|公务车|公车|车辆]{运行[及|和|与]维护|运行|运维|维护}[费|经费][支出]"],
    words: [
      "公务{用车|车}{运行维护|运行|运维|维护}{费用|费|经费}[支出]",
      "公务{用车|车}{运行维护|运行|运维}支出",
      "{公车|公务车辆|车辆}{运行维护|运行|运维|维护}{费用|费|经费}[支出]",
    ],
    addsTo: ["three.vehicles"],
    shareOf: "three.total",
    counts: { vehicle: "three.count.vehicles" },
  },
  "three.reception": {
    name: "公务接待费",
    printed: line(LINE.reception),
    labels: ["公务接待[费|经费][支出]", "接待{费|经费|费用}[支出]"],
    words: ["[公务]接待{费用|费|经费}[支出]", "公务接待支出", "[公务|业务]招待费[用][支出]"],
    addsTo: ["three.total"],
    counts: { batch: "three.count.batches", person: "three.count.guests" },
  },
  "three.reception.domestic": {
    name: "国内接待费",
    printed: line(LINE.receptionDomestic),
    labels: ["国内[公务]接待[费|经费][支出]"],
    words: ["国内[公务]接待{费|费用|支出}[支出]"],
    addsTo: ["three.reception"],
    counts: { batch: "three.count.batches", person: "three.count.guests" },
  },
  "three.reception.domestic.foreign": {
    name: "外事接待费",
    printed: line(LINE.receptionForeign),
    labels: ["[其中]{外事|外宾}接待[费|经费][支出]"],
    words: ["{外事|外宾}接待{费|费用|支出}[支出]"],
    shareOf: "three.reception",
    within: ["three.reception.domestic", "three.reception"],
    counts: { batch: "three.count.batches.foreign", person: "three.count.guests.foreign" },
  },
  "three.reception.domestic.other": {
    name: "其他国内公务接待费",
    words: ["其他国内[公务]接待{费|费用|支出}[支出]"],
    rest: { of: "three.reception.domestic", less: "three.reception.domestic.foreign" },
    within: ["three.reception.domestic", "three.reception"],
  },
  "three.reception.abroad": {
    name: "国（境）外接待费",
    printed: line(LINE.receptionAbroad),
    labels: ["国[(境)]外[公务]接待[费|经费][支出]"],
    words: ["国(境)外[公务]接待{费|费用|支出}[支出]"],
    addsTo: ["three.reception"],
    counts: { batch: "three.count.batchesAbroad", person: "three.count.guestsAbroad" },
  },
  "three.count.missions": {
    name: "因公出国（境）团组数",
    printed: counted(LINE.countMissions),
    labels: ["因公出国[(境)]团组"],
    count: true,
    paidBy: "three.abroad",
    people: "three.count.travellers",
  },
  "three.count.travellers": {
    name: "因公出国（境）人次数",
    printed: counted(LINE.countTravellers),
    labels: ["因公出国[(境)]{人次|人数}"],
    count: true,
    paidBy: "three.abroad",
  },
  "three.count.purchased": {
    name: "公务用车购置数",
    printed: counted(LINE.countPurchased),
    labels: ["公务用车购置{数|量|辆}"],
    count: true,
    paidBy: "three.vehicles.purchase",
  },
  "three.count.vehicles": {
    name: "公务用车保有量",
    printed: counted(LINE.countVehicles),
    labels: ["公务用车保有{量|数}"],
    count: true,
    paidBy: "three.vehicles.running",
    within: ["assets.vehicles"],
  },
  "three.count.batches": {
    name: "国内公务接待批次",
    printed: counted(LINE.countBatches),
    labels: ["国内公务接待批次"],
    count: true,
    paidBy: "three.reception",
    people: "three.count.guests",
  },
  "three.count.batches.foreign": {
    name: "外事接待批次",
    printed: counted(LINE.countForeignBatches),
    labels: ["{外事|外宾}[公务]接待批次"],
    count: true,
    paidBy: "three.reception",
    people: "three.count.guests.foreign",
    within: ["three.count.batches"],
  },
  "three.count.batches.other": {
    name: "其他国内公务接待批次",
    count: true,
    rest: { of: "three.count.batches", less: "three.count.batches.foreign" },
  },
  "three.count.guests": {
    name: "国内公务接待人次",
    printed: counted(LINE.countGuests),
    labels: ["国内公务接待{人次|人数}"],
    count: true,
    paidBy: "three.reception",
  },
  "three.count.guests.foreign": {
    name: "外事接待人次",
    printed: counted(LINE.countForeignGuests),
    labels: ["{外事|外宾}[公务]接待{人次|人数}"],
    count: true,
    paidBy: "three.reception",
    within: ["three.count.guests"],
  },
  "three.count.guests.other": {
    name: "其他国内公务接待人次",
    count: true,
    rest: { of: "three.count.guests", less: "three.count.guests.foreign" },
  },
  "three.count.batchesAbroad": {
    name: "国（境）外公务接待批次",
    printed: counted(LINE.countBatchesAbroad),
    labels: ["国[(境)]外公务接待批次"],
    count: true,
    paidBy: "three.reception",
    people: "three.count.guestsAbroad",
  },
  "three.count.guestsAbroad": {
    name: "国（境）外公务接待人次",
    printed: counted(LINE.countGuestsAbroad),
    labels: ["国[(境)]外公务接待{人次|人数}"],
    count: true,
    paidBy: "three.reception",
  },
  "three.grand": {
    name: "“三公”经费、会议费、培训费合计",
    printed: line(LINE.grand),
    labels: ["三公经费[支出][及|和]会议费[支出][及|和]培训费[支出][合计|总计|小计]"],
  },
  meeting: { name: "会议费", printed: [at(9, LINE.meetings, "final")], words: ["会议费[支出]"] },
  training: { name: "培训费", printed: [at(9, LINE.training, "final")], words: ["培训费[支出]"] },
} as const satisfies Readonly<Record<string, Quantity>>;
