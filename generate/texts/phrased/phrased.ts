/** What every text in words of its own has: its writer, what it is written from, how it calls its year and its department. */
import type { Random } from "../../random";
import type { Book } from "../books";
import { Draft } from "./draft";
import { Wording } from "./wording";

export class Phrased {
  protected readonly w: Wording;
  protected readonly draft: Draft;
  protected readonly year: string;
  protected readonly who: string;

  /** @param bases how the year before may be called */
  constructor(
    protected readonly b: Book,
    random: Random,
    bases: readonly string[],
  ) {
    this.w = new Wording(random, random.pick(bases));
    this.draft = new Draft(this.w);
    const year = String(b.year);
    this.year = this.w.one(`${year}年度`, `${year}年`, `${year}年，`, `${year}年度，`);
    this.who = this.w.one("我部门", "本部门", "我局", "我单位", b.name, "");
  }
}
