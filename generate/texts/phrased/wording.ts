/**
 * How a writer puts things whom no outline has: how amounts are printed, changes, shares and lists said, items numbered. Drawn at
 * random, some for a whole text, some anew each time.
 */
import type { Random } from "../../random";
import { grouped, percent, wan } from "../books";
import type { Pair } from "../figures";

export type Part = readonly [name: string, fen: number];

type Print = (fen: number) => string;

const inYuan: Print = (fen) => {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${fen < 0 ? "-" : ""}${whole}.${digits.slice(-2)}元`;
};

const PRINTS: readonly Print[] = [
  (fen) => `${wan(fen)}万元`,
  (fen) => `${wan(fen)}万元`,
  (fen) => `${grouped(fen)}万元`,
  (fen) => `${wan(fen)} 万元`,
  inYuan,
];

const HAN = "一二三四五六七八九十";

export class Wording {
  private readonly print: Print;
  private readonly decimals: number;

  constructor(
    readonly random: Random,
    /** 上年, 2022年, 上年预算 … */
    readonly base: string,
  ) {
    this.print = random.pick(PRINTS);
    this.decimals = random.pick([2, 2, 1]);
  }

  one<T>(...of: readonly T[]): T {
    return this.random.pick(of);
  }

  amount(fen: number): string {
    return this.print(fen);
  }

  /** Whether two amounts are printed alike. */
  alike(a: number, b: number): boolean {
    return this.print(a) === this.print(b);
  }

  percent(part: number, whole: number): string {
    return `${percent(part, whole, this.decimals)}%`;
  }

  reason(): string {
    return this.one("", "", "，主要原因是人员变动", "，主要是工作任务调整所致", "，主要系据实结算");
  }

  /** `比上年增加 5 万元，增长 10 %`, in one of many ways. */
  change({ now, before }: Pair, base = this.base): string {
    if (this.alike(now, before)) return this.one(`与${base}持平`, `与${base}一致`, `同${base}相比无变化`);
    const ways =
      before === 0
        ? [...this.moves(now, before, base)]
        : [...this.rates(now, before, base), ...this.moves(now, before, base)];
    return this.random.pick(ways) + this.reason();
  }

  private moves(now: number, before: number, base: string): readonly string[] {
    const up = now > before;
    const by = `${up ? "增加" : "减少"}${this.amount(Math.abs(now - before))}`;
    const rate = before === 0 ? "" : this.behind(up, this.percent(now - before, before));
    return [
      `比${base}${by}${rate}`,
      `较${base}${by}${rate}`,
      `同比${by}${rate}`,
      `与${base}相比，${by}${rate}`,
      `与${base}${this.amount(before)}相比${by}${rate}`,
      `较${base}${this.amount(before)}${by}${rate}`,
      `${base}为${this.amount(before)}，${by}${rate}`,
    ];
  }

  private behind(up: boolean, rate: string): string {
    return this.one(
      "",
      `，${up ? "增长" : "下降"}${rate}`,
      `，${up ? "增幅" : "降幅"}${rate}`,
      `（${up ? "增长" : "下降"}${rate}）`,
      `，${up ? "增幅为" : "降幅为"}${rate}`,
    );
  }

  private rates(now: number, before: number, base: string): readonly string[] {
    const up = now > before;
    const [more, grow] = up ? ["增加", "增长"] : ["减少", "下降"];
    const [then, by] = [this.amount(before), this.amount(Math.abs(now - before))];
    const rate = this.percent(now - before, before);
    const sign = up ? "" : "-";
    return [
      `较${base}${grow}${rate}`,
      `由${base}的${then}${more}到${this.amount(now)}，${more}${by}`,
      `比${base}（${then}）${more}${by}，${grow}${rate}`,
      `同比${grow}${rate}，${more}${by}`,
      `较${base}增加${sign}${by}，增长${sign}${rate}`,
      `较${base}净${more}${by}`,
      `${more}${by}，与${base}相比${grow}${rate}`,
      `比${base}同期${more}${by}，${grow}${rate}`,
    ];
  }

  /** `，占支出合计的 5 %`, or nothing. */
  share(part: number, whole: number, name: string): string {
    if (whole === 0) return "";
    const rate = this.percent(part, whole);
    return this.one(
      "",
      `，占${name}的${rate}`,
      `，占比${rate}`,
      `（占${name}的${rate}）`,
      `，占${rate}`,
      `，占${name}${this.amount(whole)}的${rate}`,
      `，占${name}比重${rate}`,
      `，占比达${rate}`,
    );
  }

  /** Parts in one sentence, each put in the same way. */
  list(parts: readonly Part[], whole: number, name: string): string {
    const put = this.one<(part: string, amount: string, rate: string) => string>(
      (part, amount) => `${part}${amount}`,
      (part, amount, rate) => `${part}${amount}，占${name}的${rate}`,
      (part, amount, rate) => `${part}${amount}，占${rate}`,
      (part, amount, rate) => `${part}为${amount}（占比${rate}）`,
      (part, amount, rate) => `${part}（${amount}）占${rate}`,
      (part, amount, rate) => `${part}共计${amount}，占比达到${rate}`,
    );
    const put0 = (part: string, amount: string): string => `${part}${amount}`;
    const said = parts.map(([part, fen]) =>
      whole === 0 ? put0(part, this.amount(fen)) : put(part, this.amount(fen), this.percent(fen, whole)),
    );
    const apart = said.some((one) => /，/.test(one)) ? "；" : this.one("；", "，", "、");
    return said.join(apart);
  }

  /** Items in one paragraph or in one each, numbered or not. */
  numbered(items: readonly string[]): readonly string[] {
    return this.one<() => readonly string[]>(
      () => [`${items.map((item, index) => `${String(index + 1)}.${item}`).join("；")}。`],
      () => items.map((item, index) => `（${HAN[index]!}）${item}。`),
      () => items.map((item, index) => `${String(index + 1)}．${item}。`),
      () => [`${items.map((item, index) => `（${String(index + 1)}）${item}`).join("；")}。`],
      () => [`${items.join("；")}。`],
    )();
  }
}
