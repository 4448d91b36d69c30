/** What stands around the words that a figure is named by. */
import type { Topic } from "../../catalogue/sections";
import type { SaidKey } from "../../catalogue/said-key";
import type { Money } from "../parse/vocabulary";
import type { Split } from "./keys";

/** What stands around a run of words. One object is read at every word: all are of one shape. */
export interface Around {
  readonly topic: Topic;
  /** The money said before, and how that binds. */
  readonly money: Money | undefined;
  readonly moneyBy: "whole's money" | "sentence's money" | undefined;
  /** The key of the whole whose parts are listed. */
  readonly whole: SaidKey | undefined;
  /** That whole is what came in or went out within the year, and nothing else its words may mean. */
  readonly ofYear: boolean;
  /** The key of the 科目 that was just spoken of, else the item. */
  readonly line: SaidKey | undefined;
  /** The key of the 科目 that the clause names before, else of that which heads the paragraph. */
  readonly item: SaidKey | undefined;
  /** What heads the paragraph is a name that is not known: what stands below may be of that. */
  readonly strayed: boolean;
  /** The whole may be what came in or what went out. */
  readonly twoSided: boolean;
  /** One kind of money after the other was named: 一般公共预算收入 5 万元、政府性基金预算收入 3 万元, and what follows is of none. */
  readonly severalMoneys: boolean;
  /** The money that the part before named: 一般公共预算收入 5 万元，支出 6 万元. */
  readonly partMoney: Money | undefined;
  /** 项目支出…，其中：行政运行…: which part of the spending of each 科目 is spoken of, by the whole or the section. */
  readonly split: Split | undefined;
}

/** A section, and nothing said in it yet. */
export function inSection(topic: Topic): Around {
  return {
    topic,
    money: undefined,
    moneyBy: undefined,
    whole: undefined,
    ofYear: false,
    line: undefined,
    item: undefined,
    strayed: false,
    twoSided: false,
    partMoney: undefined,
    severalMoneys: false,
    split: undefined,
  };
}

/** The money of the whole that a list is of. */
export function ofWhole({ money, moneyBy }: Around): Money | undefined {
  return moneyBy === "whole's money" ? money : undefined;
}
