/** From 收入, 基本支出 and other quantities to their keys: those of the money that is meant first. */
import type { Facts } from "../../facts/fact";
import type { CodeKey } from "../../catalogue/quantities";
import { ofAnyMoney, type OfAnyMoney, type SaidKey } from "../../catalogue/said-key";
import { sectionOf, type Topic } from "../../catalogue/sections";
import type { Money } from "../parse/vocabulary";
import type { Around } from "./around";
import type { BindingName } from "./bindings";
import {
  INCOME,
  isLine,
  isPrinted,
  isSplit,
  ONLY,
  OUTLAY,
  SIDE,
  unique,
  withOthers,
  type Meant,
} from "./keys";

/** What comes in and goes out of one kind of money: said of one, the next is of the same. */
const FLOWS = /^(?:income|expenditure|incomeGrand|expenditureGrand|opening|closing)$/;

/** What something means, and by what its money was bound. */
export type MeantBy = readonly [Meant, BindingName];

export class QuantitySubjects {
  constructor(private readonly facts: Facts) {}

  /** 一般公共预算 alone: what its whole is, else income or spending as its section has it. */
  ofMoney(
    money: Money,
    implied: "income" | "expenditure" | undefined,
    { topic, whole: listed, twoSided }: Around,
  ): readonly SaidKey[] {
    const turned = listed && implied && (implied === "income" ? OUTLAY : INCOME).test(listed);
    const whole = twoSided || turned ? undefined : listed;
    const of = whole && ofAnyMoney(whole);
    const same = of && (`${money}.${of}` as const);
    // 收入总计 5 万元，其中：财政拨款 3 万元: with or without what was left of the year before.
    if (same && isPrinted(same)) {
      const without = of === "incomeGrand" ? "income" : of === "expenditureGrand" ? "expenditure" : undefined;
      return without ? [`${money}.${without}`, same] : [same];
    }
    if (implied) return [`${money}.${implied}`];
    if (whole && /\.income/.test(whole)) return [`${money}.income`];
    if (whole && /\.expenditure/.test(whole)) return [`${money}.expenditure`];
    return topic === "income"
      ? [`${money}.income`, `${money}.expenditure`]
      : topic === "fiscalOverall" || topic === "overall"
        ? [`${money}.income`, `${money}.expenditure`, `${money}.opening`]
        : [`${money}.expenditure`, `${money}.income`];
  }

  /** 基本支出, 人员经费 among the parts of a 科目 is the 科目's own; right behind it, it may be. */
  ofLine(means: readonly OfAnyMoney[], around: Around): MeantBy | undefined {
    const { whole, line } = around;
    const listed = whole !== undefined && isLine(whole) ? whole : undefined;
    const of = (listed ?? line)?.replace(/\.\w+$/, "") as CodeKey | undefined;
    const split = means.filter(isSplit);
    if (of === undefined || split.length < means.length) return undefined;
    const keys = split.map((meaning): SaidKey => `${of}.${meaning}`);
    if (listed !== undefined) return [{ keys }, "whole's money"];
    const [otherwise] = this.of({ means, named: true }, undefined, around);
    return [withOthers(keys, otherwise.keys, otherwise.also), "line or total"];
  }

  /**
   * Keys of a quantity for the money it names, else for that of its whole, its sentence, its section; of a name of its own all that
   * it may mean, of 收入 and 支出 what tables print.
   */
  of(
    { means, named }: { readonly means: readonly OfAnyMoney[]; readonly named: boolean },
    money: Money | undefined,
    { topic, money: said, moneyBy, partMoney, severalMoneys }: Around,
  ): MeantBy {
    const own = sectionOf(topic).money;
    const section: readonly Money[] = own === "whole" ? ["whole"] : [own, "fiscal", "whole"];
    const keysOf = (moneys: readonly Money[]): readonly SaidKey[] => {
      const keys = means.flatMap((meaning) =>
        moneys.map((one): SaidKey => `${ONLY[meaning] ?? one}.${meaning}`),
      );
      const catalogued = keys.filter(isPrinted);
      // 一般公共预算总收入 may have what was left over in it, though no table prints that of one fund; 收入 has not.
      return unique(catalogued.length > 0 && !named ? catalogued : keys);
    };
    const made = (first: Money, others: readonly Money[], by: BindingName): MeantBy => {
      const keys = keysOf([first]);
      const also = keysOf(others).filter((key) => !keys.includes(key));
      return [{ keys, ...(also.length > 0 ? { also } : {}) }, by];
    };
    const narrower = this.isNarrower(means, money, topic);
    if (narrower) return made(own, [], "narrower money");
    if (means.every((meaning) => ONLY[meaning])) return made(own, [], "only money");
    // 财政拨款 in a section on one fund means that fund.
    if (money === "fiscal" && own !== "whole" && own !== "fiscal") return made(own, ["fiscal"], "own");
    // Where no heading says so, 财政拨款 may be short for that of 一般公共预算.
    const short = money === "fiscal" && (topic === "other" || own === "fiscal");
    if (money) return made(money, short ? ["general"] : [], "own");
    if (partMoney && means.every((meaning) => SIDE.test(meaning)))
      return made(partMoney, section, "sentence's money");
    if (said && moneyBy === "whole's money") return made(said, section, "whole's money");
    // 基本支出 under a heading that says no money may be that of 一般公共预算 (公开06表) as well as of all (公开03表).
    if (!said && (topic === "other" || topic === "uses") && means.every(isSplit))
      return made(own, ["general", "fiscal"], "no section");
    if (!said || said === own) return made(own, section.slice(1), "section's money");
    const flows = means.every((meaning) => FLOWS.test(meaning));
    // 收入包括：一般公共预算 5 万元、政府性基金预算 3 万元、上年结转 1 万元: of all money, as likely as not; of 财政拨款 table 04 has both.
    if (flows && (!severalMoneys || own === "fiscal")) return made(said, section, "sentence's money");
    return made(own, [said, ...section], "another money before");
  }

  /** 人员经费 of all money, of which the tables know that of 一般公共预算 alone. */
  isNarrower(means: readonly OfAnyMoney[], money: Money | undefined, topic: Topic): boolean {
    const own = money ?? sectionOf(topic).money;
    if (own !== "whole" || !means.some((meaning) => ONLY[meaning] === "general")) return false;
    const [all, general] = [this.facts.get("whole.basic"), this.facts.get("general.basic")];
    return all?.printed.value !== general?.printed.value;
  }
}
