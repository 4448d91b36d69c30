/** The money of one 项 through its year. */
import { DEDICATED } from "./classification";
import type { FiscalFlow, Fund, OwnFlow } from "./department";
import type { Purse } from "./purse";
import type { Random } from "./random";

export const NO_FISCAL: FiscalFlow = { opening: 0, income: 0, basic: 0, project: 0, closing: 0 };

export const NO_OWN: OwnFlow = {
  opening: 0,
  superior: 0,
  business: 0,
  operating: 0,
  affiliated: 0,
  other: 0,
  special: 0,
  surplusUsed: 0,
  basic: 0,
  project: 0,
  remitted: 0,
  operatingCost: 0,
  subsidy: 0,
  surplusDistributed: 0,
  closing: 0,
};

/** 基本支出, 项目支出 or both, after what the 项 is for. */
function splitExpenditure(code: string, total: number, purse: Purse, random: Random): [number, number] {
  if (code in DEDICATED) return [total, 0];
  const running = /(01|50)$/.test(code);
  if (random.chance(running ? 0.6 : 0.1)) return [total, 0];
  if (random.chance(running ? 0.1 : 0.8)) return [0, total];
  const [basic = 0, project = 0] = purse.split(total, 2);
  return [basic, project];
}

export function fiscalFlow(
  code: string,
  fund: Fund,
  options: { readonly balances: boolean; readonly budget: boolean },
  purse: Purse,
  random: Random,
): FiscalFlow {
  const spent = purse.amount();
  const [basic, project] = fund === "general" ? splitExpenditure(code, spent, purse, random) : [0, spent];
  const plain = { opening: 0, income: spent, basic, project, closing: 0 };
  if (!options.balances || random.chance(0.6)) return plain;
  if (options.budget) {
    // A budget spends what it has: something carried over from last year, nothing carried on.
    const [opening = 0, income = 0] = purse.split(spent, 2);
    return { ...plain, opening, income };
  }
  const kept = purse.amount();
  return random.pick<FiscalFlow>([
    // spent from what was carried over alone
    { ...plain, opening: spent, income: 0 },
    // something is carried over to next year
    { ...plain, income: spent + kept, closing: kept },
    // carried in and carried out
    { ...plain, opening: kept, closing: kept },
    // income of this year that nothing was spent of
    { ...plain, income: kept, basic: 0, project: 0, closing: kept },
    // untouched balance
    { ...plain, income: 0, opening: kept, basic: 0, project: 0, closing: kept },
  ]);
}

export function ownFlow(
  code: string,
  balances: boolean,
  purse: Purse,
  random: Random,
  budget: boolean,
): OwnFlow {
  const spent = purse.amount();
  const flow: Record<keyof OwnFlow, number> = { ...NO_OWN };
  if (random.chance(0.75)) {
    const [basic, project] = splitExpenditure(code, spent, purse, random);
    flow.basic = basic;
    flow.project = project;
  } else {
    const kinds = random.some(["remitted", "operatingCost", "subsidy", "project"] as const, random.int(1, 3));
    purse.split(spent, kinds.length).forEach((part, index) => (flow[kinds[index]!] = part));
  }
  let out = spent;
  if (balances && !budget && random.chance(0.5)) out += flow.closing = purse.amount();
  if (balances && !budget && random.chance(0.2)) out += flow.surplusDistributed = purse.amount();
  const sources: (keyof OwnFlow)[] = random.some(
    ["superior", "business", "operating", "affiliated", "other", "other"] as const,
    random.int(1, 3),
  );
  if (balances && random.chance(0.4)) sources.push("opening");
  if (balances && !budget && random.chance(0.2)) sources.push("surplusUsed");
  if (budget && random.chance(0.2)) sources.push("special");
  purse.split(out, sources.length).forEach((part, index) => (flow[sources[index]!] += part));
  return flow;
}
