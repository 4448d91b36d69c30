/** What an amount is known to be: from the tables of this year, of the year before, of the budget. */
import type { Aspect, CodeFact, CodeScope, Facts, Print } from "./fact";
import { CATALOGUE } from "../catalogue/quantities";
import { ZERO } from "../amount/span";
import type { Unit } from "../amount/unit";
import { sameName } from "../text/parse/code-names";
import type { TableFacts } from "../text/prose/document-tables";

export interface Sources {
  readonly current: Facts;
  /** Last year's workbook, where it is open. */
  readonly prior?: Facts;
  /** This year's budget workbook, where it is open. */
  readonly budget?: Facts;
  /** The tables of the document itself. */
  readonly document?: TableFacts;
  readonly unit: Unit;
}

/** An amount that is known, with other prints of it. */
export interface Known extends Print {
  readonly others: readonly Print[];
  /** The table of the document that has it, where the workbook has none. */
  readonly where?: string;
  /** The form's column is not quite what is asked for (预算数 for 年初预算数): it can prove, but not refute. */
  readonly loose?: true;
}

const NAMES = new Map(CATALOGUE.map(({ key, name }) => [key, name]));
const PARTS_OF = new Map(CATALOGUE.map(({ key, partOf }) => [key, partOf]));

/** Names of quantities that no table has. */
const TEXT_NAMES: Readonly<Record<string, string>> = {
  agency: "机关运行经费",
  "procurement.total": "政府采购支出总额",
  "procurement.goods": "政府采购货物支出",
  "procurement.works": "政府采购工程支出",
  "procurement.services": "政府采购服务支出",
  "procurement.sme": "授予中小企业合同金额",
  "procurement.micro": "授予小微企业合同金额",
  "procurement.goods.sme": "货物采购授予中小企业合同金额",
  "procurement.works.sme": "工程采购授予中小企业合同金额",
  "procurement.services.sme": "服务采购授予中小企业合同金额",
  "procurement.reserved.sme": "面向中小企业预留政府采购项目预算金额",
  "procurement.reserved.micro": "面向小微企业预留政府采购项目预算金额",
  "procurement.reserved.sme.won": "预留项目由中小企业中标成交金额",
  "procurement.reserved.micro.won": "预留项目由小微企业中标成交金额",
  "procurement.open.sme.won": "其他项目由中小企业中标成交金额",
  "procurement.open.micro.won": "其他项目由小微企业中标成交金额",
  "assets.planned": "本年度拟购置固定资产总额",
  meeting: "会议费",
  training: "培训费",
};

const CODE_KEY = /^(whole|fiscal|general|fund|capital|economic)\/(\d{3,7})(?:\.(basic|project))?$/;

export class Knowledge {
  constructor(readonly sources: Sources) {}

  /** The amount of this key; undefined where no open workbook has it. */
  get(key: string, aspect: Aspect): Known | undefined {
    const { current, prior, budget } = this.sources;
    if (aspect === "final") {
      return current.get(key) ?? this.absentCode(current, key) ?? this.sources.document?.get(key);
    }
    if (aspect === "prior") return prior && (this.translated(prior, key) ?? this.absentCode(prior, key));
    const own = current.get(key, aspect);
    if (own && !own.column) return own;
    const planned =
      aspect === "initial" && budget
        ? (this.translated(budget, key) ?? this.absentCode(budget, key))
        : undefined;
    return planned ?? (own && { ...own, loose: true });
  }

  /** The same for words that leave open which budget they mean: what either of them is proves, only both refute. */
  getEither(key: string): Known | undefined {
    const [adjusted, initial] = [this.get(key, "budget"), this.get(key, "initial")];
    if (!adjusted || adjusted.loose) return initial && { ...initial, loose: true };
    if (!initial || initial.loose) return adjusted;
    return { ...adjusted, others: [...adjusted.others, initial, ...initial.others] };
  }

  /** Whether tables of this aspect are open at all. */
  has(aspect: Aspect): boolean {
    const { prior, budget } = this.sources;
    return aspect === "final" || (aspect === "prior" ? prior !== undefined : budget !== undefined);
  }

  /** What a share of this key is of, where the text does not say: the nearest first. */
  wholesOf(key: string): readonly string[] {
    const code = CODE_KEY.exec(key);
    if (code) {
      const [, scope, digits] = code;
      if (scope === "economic") {
        const above = digits!.length > 3 ? [`economic/${digits!.slice(0, 3)}`] : [];
        const group = /^30[13]/.test(digits!) ? "general.personnel" : "general.public";
        return [...above, group, "general.basic", "general.expenditure", "whole.expenditure"];
      }
      const parents = [5, 3]
        .filter((length) => length < digits!.length)
        .map((length) => `${scope}/${digits!.slice(0, length)}`);
      return [`${scope}.expenditure`, ...parents, "whole.expenditure"];
    }
    const wholes: string[] = [];
    for (let at = PARTS_OF.get(key); at !== undefined; at = PARTS_OF.get(at)) wholes.push(at);
    return wholes;
  }

  name(key: string): string {
    const known = NAMES.get(key) ?? TEXT_NAMES[key];
    if (known) return known;
    const dear = /^assets\.equipment\.(\d+)$/.exec(key);
    if (dear) return `单价${dear[1]}万元以上设备`;
    const code = CODE_KEY.exec(key);
    if (code) {
      const { current, budget } = this.sources;
      const [, scope, digits] = code;
      const named = (facts: Facts | undefined): CodeFact | undefined =>
        facts?.codes(scope as CodeScope).find((line) => line.code === digits);
      const found = named(current) ?? named(budget);
      return found ? found.name.replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[、.]|其中：?)/, "") : code[2]!;
    }
    return "";
  }

  /** A code that a complete table does not list is nothing. */
  private absentCode(facts: Facts, key: string): Known | undefined {
    const match = CODE_KEY.exec(key);
    if (!match || match[3] || !facts.complete(match[1] as CodeScope)) return undefined;
    return { unit: this.sources.unit, held: ZERO, printed: ZERO, decimals: 2, entries: [], others: [] };
  }

  /** A 科目 may carry another code in another year's workbook: its name decides. */
  private translated(facts: Facts, key: string): Known | undefined {
    const match = CODE_KEY.exec(key);
    if (!match) return facts.get(key);
    const [, scope, code] = match;
    const own = this.sources.current.codes(scope as CodeScope).find((line) => line.code === code);
    const there = facts.codes(scope as CodeScope).find((line) => line.code === code);
    if (there && own && !sameName(there.name, own.name)) return undefined;
    return facts.get(key);
  }
}
