/** What 基本支出 went on, and “三公” with its counts and vehicles. */
import { DEDICATED, ECONOMIC_NAMES } from "./classification";
import type { Assets, DepartmentOptions, Item, ThreePublic, ThreePublicItem } from "./department";
import { LEAST_PRINTED, type Purse } from "./purse";
import type { Random } from "./random";

/** 款 of 经济分类 that only one table of “三公” may exceed. */
const THREE_PUBLIC_CODES = { abroad: "30212", purchase: "31013", running: "30231", reception: "30217" };

/** 款 that real departments rarely spend 基本支出 on. */
const RARE_GROUPS = ["307", "312", "313", "399"];

/** 赠与 was split in two after 2022; a form prints either. */
const OLD_CODE = "39906";
const NEW_CODES = ["39909", "39910"];

const NO_COST: ThreePublicItem = { initial: 0, budget: 0, final: 0 };

export const NO_THREE_PUBLIC: ThreePublic = {
  abroad: NO_COST,
  purchase: NO_COST,
  running: NO_COST,
  reception: NO_COST,
  receptionAbroad: 0,
  receptionForeign: 0,
  missions: 0,
  travellers: 0,
  purchased: 0,
  vehicles: 0,
  batches: 0,
  foreignBatches: 0,
  guests: 0,
  foreignGuests: 0,
  batchesAbroad: 0,
  guestsAbroad: 0,
  meeting: NO_COST,
  training: NO_COST,
};

/** 基本支出 of 一般公共预算 by 款: dedicated 项 first, the rest over personnel and running costs. */
export function economicItems(
  items: readonly Item[],
  options: DepartmentOptions,
  withThreePublic: boolean,
  purse: Purse,
  random: Random,
): Map<string, number> {
  const amounts = new Map<string, number>();
  const add = (code: string, fen: number): void => {
    if (fen > 0) amounts.set(code, (amounts.get(code) ?? 0) + fen);
  };
  let rest = 0;
  for (const { code, fund, fiscal } of items) {
    if (fund !== "general") continue;
    const dedicated = DEDICATED[code];
    if (dedicated === undefined) rest += fiscal.basic;
    else add(dedicated, fiscal.basic);
  }
  const rare = random.chance(0.15);
  const dropped = random.chance(0.5) ? [OLD_CODE] : NEW_CODES;
  const choosable = Object.keys(ECONOMIC_NAMES).filter(
    (code) =>
      code.length === 5 &&
      !dropped.includes(code) &&
      (rare || !RARE_GROUPS.includes(code.slice(0, 3))) &&
      (withThreePublic || !Object.values(THREE_PUBLIC_CODES).includes(code)),
  );
  const chosen = random.shuffle(random.some(choosable, options.economicItems ?? random.int(1, 26)));
  purse.split(rest, chosen.length).forEach((part, index) => add(chosen[index]!, part));
  return new Map([...amounts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function threePublic(
  items: readonly Item[],
  economic: ReadonlyMap<string, number>,
  purse: Purse,
  random: Random,
): ThreePublic {
  // What 项目支出 of 一般公共预算 can bear: 09 may never exceed 05.
  let room = items.reduce((sum, item) => sum + (item.fund === "general" ? item.fiscal.project : 0), 0);
  const item = (code: string): ThreePublicItem => {
    let final = economic.get(code) ?? 0;
    if (room > 4 * LEAST_PRINTED && random.chance(0.5)) {
      const extra = purse.amount(Math.min(room, 1e9));
      if (extra <= room) {
        final += extra;
        room -= extra;
      }
    }
    const budget = random.chance(0.3) ? final : final + (random.chance(0.7) ? purse.amount(1e8) : 0);
    const initial = random.chance(0.5) ? budget : random.chance(0.8) ? purse.amount(1e8) : 0;
    return { initial, budget, final };
  };
  const abroad = item(THREE_PUBLIC_CODES.abroad);
  const purchase = item(THREE_PUBLIC_CODES.purchase);
  const running = item(THREE_PUBLIC_CODES.running);
  const reception = item(THREE_PUBLIC_CODES.reception);
  const receptionParts = random.chance(0.2) ? purse.split(reception.final, 2) : [reception.final];
  const domestic = receptionParts[0] ?? 0;
  const foreign = random.chance(0.2) ? (purse.split(domestic, 2)[0] ?? 0) : 0;
  const purchased = purchase.final > 0 ? random.int(1, 6) : 0;
  const batches = domestic > 0 ? random.int(1, 300) : 0;
  const guests = domestic > 0 ? batches + random.int(0, 2000) : 0;
  const missions = abroad.final > 0 ? random.int(1, 5) : 0;
  return {
    abroad,
    purchase,
    running,
    reception,
    receptionAbroad: receptionParts[1] ?? 0,
    receptionForeign: foreign,
    missions,
    travellers: missions > 0 ? missions + random.int(0, 20) : 0,
    purchased,
    vehicles: running.final > 0 || purchased > 0 ? Math.max(purchased, 1) + random.int(0, 30) : 0,
    batches,
    foreignBatches: foreign > 0 ? random.int(1, batches) : 0,
    guests,
    foreignGuests: foreign > 0 ? random.int(1, guests) : 0,
    batchesAbroad: (receptionParts[1] ?? 0) > 0 ? random.int(1, 9) : 0,
    guestsAbroad: (receptionParts[1] ?? 0) > 0 ? random.int(1, 90) : 0,
    meeting: item("30215"),
    training: item("30216"),
  };
}

export function assetsOf(three: ThreePublic, random: Random): Assets {
  const vehicles = Array.from({ length: 8 }, () => 0);
  let left = three.vehicles + (random.chance(0.3) ? random.int(0, 5) : 0);
  while (left > 0) {
    const some = random.int(1, left);
    vehicles[random.int(0, 7)]! += some;
    left -= some;
  }
  return { vehicles, equipment: random.chance(0.2) ? random.int(1, 9) : 0 };
}
