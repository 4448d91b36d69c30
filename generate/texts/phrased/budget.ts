/** A 情况说明 of a budget in words that no outline has; right by construction. */
import { randomFrom } from "../../random";
import { BALANCE, THREE_PUBLIC as P, TOTAL, type Book } from "../books";
import { BUDGET_SOURCES, outlaysOf, type Pair } from "../figures";
import type { Slot } from "../../../src/catalogue/tables";
import { Phrased } from "./phrased";
import type { Part } from "./wording";

const SOURCES = [...BUDGET_SOURCES, ["上年结转", BALANCE.opening]] as const;

export function phrasedBudget(book: Book, seed: number): readonly string[] {
  return new Budget(book, seed).lines();
}

class Budget extends Phrased {
  constructor(b: Book, seed: number) {
    const last = String(b.year - 1);
    super(b, randomFrom(seed * 37 + 11), [
      "上年",
      `${last}年`,
      "上年预算",
      `${last}年预算`,
      "上年预算数",
      `${last}年年初预算`,
    ]);
  }

  lines(): readonly string[] {
    const year = String(this.b.year);
    this.draft.say(this.w.one(`第二部分 ${year}年部门预算情况说明`, `${year}年部门预算说明`));
    this.totals();
    this.fiscal();
    this.general();
    this.basic();
    this.three();
    this.others();
    return this.draft.lines;
  }

  private pair(slot: Slot, line: string, column: string): Pair {
    return { now: this.b.now(slot, line, column), before: this.b.before(slot, line, column) };
  }

  private sources(slot: Slot): readonly Part[] {
    return SOURCES.map(([name, line]): Part => [name, this.b.now(slot, line, "amount")]).filter(
      ([, fen]) => fen !== 0,
    );
  }

  private totals(): void {
    const { w, b, draft, year, who } = this;
    const grand = this.pair(1, BALANCE.incomeGrand, "amount");
    const outlay = b.now(3, TOTAL, TOTAL);
    const outlays = outlaysOf(b).flatMap(([name, fen]): readonly Part[] => (fen === 0 ? [] : [[name, fen]]));
    const total = w.amount(grand.now);
    draft.heading("收支预算总体情况", "部门收支总体情况", "收支预算情况");
    draft.say(
      w.one(
        `${year}${who}收支总预算${total}，${w.change(grand)}。`,
        `${year}${who}收入总计${total}，支出总计${total}。收入包括：${w.list(this.sources(1), 0, "")}；支出包括：${w.list(outlays, 0, "")}。`,
        `${year}预算收入总计${total}，${w.change(grand)}；预算支出总计${total}，${w.change(grand)}。`,
      ),
    );
    this.flows("收入", this.sources(1), grand.now);
    this.flows("支出", outlays, outlay);
  }

  private flows(side: "收入" | "支出", parts: readonly Part[], whole: number): void {
    const { w, draft, year, who } = this;
    const total = w.amount(whole);
    draft.heading(`${side}预算情况`, `部门${side}总体情况`, `${side}预算总体情况`);
    w.one(
      () => draft.say(`${year}${who}${side}预算${total}，其中：${w.list(parts, whole, `${side}预算`)}。`),
      () => {
        draft.say(`${year}${side}预算${total}。其中：`);
        draft.lines.push(
          ...w.numbered(
            parts.map(([name, fen]) => `${name}${w.amount(fen)}${w.share(fen, whole, `${side}预算`)}`),
          ),
        );
      },
    )();
  }

  private fiscal(): void {
    const { w, draft, year, who } = this;
    const grand = this.pair(4, BALANCE.incomeGrand, "amount");
    const total = w.amount(grand.now);
    const sources = w.list(this.sources(4), 0, "");
    draft.heading("财政拨款收支预算总体情况", "财政拨款收支总体情况", "财政拨款收支预算情况");
    draft.say(
      w.one(
        `${year}${who}财政拨款收支总预算${total}，${w.change(grand)}。`,
        `${year}财政拨款收入总计${total}，包括：${sources}；财政拨款支出总计${total}。`,
        `${year}财政拨款收支预算总额${total}。收入包括：${sources}。`,
      ),
    );
  }

  private general(): void {
    const { w, b, draft, year, who } = this;
    const spent = this.pair(5, TOTAL, TOTAL);
    const total = w.amount(spent.now);
    const [basic, project] = ["basic", "project"].map((column) => w.amount(b.now(5, TOTAL, column)));
    const inside = w.random.chance(0.5);
    draft.heading("一般公共预算支出情况", "一般公共预算拨款支出情况", "一般公共预算财政拨款支出预算情况");
    if (inside) draft.sub(1, "规模变化情况", "一般公共预算拨款规模变化情况", "支出规模");
    draft.say(
      w.one(
        `${year}${who}一般公共预算拨款支出${total}，${w.change(spent)}。`,
        `${year}一般公共预算支出${total}，其中：基本支出${basic!}；项目支出${project!}。`,
        `${year}${who}一般公共预算财政拨款支出预算${total}，${w.change(spent)}。其中：基本支出${basic!}，项目支出${project!}。`,
      ),
    );
    if (inside) draft.sub(2, "结构情况", "支出结构情况", "一般公共预算拨款结构情况");
    const kinds = b.kinds().map((code): Part => {
      const name = b.nameOf(code);
      return [w.one(name, `${name}（类）`), b.now(5, code, TOTAL)];
    });
    const before = w.one("按功能分类：", "主要用于以下方面：", `一般公共预算支出${total}，`);
    draft.say(before, w.list(kinds, spent.now, "一般公共预算支出"), "。");
    if (inside) draft.sub(3, "具体使用情况", "支出具体情况", "一般公共预算拨款具体使用情况");
    this.items(spent.now);
  }

  private items(whole: number): void {
    const { w, b, draft } = this;
    const style = w.one(0, 1, 2, 3, 4);
    b.items.forEach((item, index) => {
      const { now, before } = this.pair(5, item.code, TOTAL);
      const amount = w.amount(now);
      const moved = w.alike(now, before)
        ? "无增减变化"
        : `${now > before ? "增加" : "减少"}${w.amount(Math.abs(now - before))}`;
      const said = [
        `${String(b.year)}年预算数为${amount}，${w.change({ now, before })}。`,
        `${String(b.year)}年预算${amount}，主要用于保障运转。`,
        `本年预算安排${amount}，上年预算${w.amount(before)}，${moved}。`,
        `${amount}${w.share(now, whole, "一般公共预算支出")}。`,
        `安排支出${amount}，用于人员经费和公用经费。`,
      ];
      draft.item(index + 1, item, said[style]!);
    });
  }

  private basic(): void {
    const { w, b, draft, year } = this;
    const whole = b.now(5, TOTAL, "basic");
    const [personnel, operating] = (["personnel", "public"] as const).map((column) => {
      const fen = b.now(6, TOTAL, column);
      const name = column === "personnel" ? "人员经费" : "公用经费";
      return `${name}${w.amount(fen)}${w.share(fen, whole, "基本支出")}`;
    });
    draft.heading("一般公共预算基本支出情况", "一般公共预算财政拨款基本支出预算情况");
    draft.say(
      w.one(
        `${year}一般公共预算基本支出${w.amount(whole)}，其中：${personnel!}；${operating!}。`,
        `${year}一般公共预算基本支出预算${w.amount(whole)}。${personnel!}。${operating!}。`,
      ),
    );
  }

  private three(): void {
    const { w, draft, year, who } = this;
    const style = w.one(0, 1, 2);
    const one = (line: string): string => {
      const pair = this.pair(9, line, TOTAL);
      const amount = w.amount(pair.now);
      return [`预算${amount}，${w.change(pair)}`, amount, `安排${amount}，${w.change(pair)}`][style]!;
    };
    draft.heading("财政拨款“三公”经费预算情况", "“三公”经费预算情况", "一般公共预算“三公”经费支出预算情况");
    draft.say(`${year}${who}“三公”经费${w.one("财政拨款", "")}${one(P.total)}。其中：`);
    draft.lines.push(
      ...w.numbered([
        `因公出国（境）${w.one("费", "经费")}${one(P.abroad)}`,
        `公务用车购置及运行${w.one("维护费", "费")}${one(P.vehicles)}`,
        `公务接待费${one(P.reception)}`,
      ]),
    );
  }

  private others(): void {
    const { w, b, draft, year, who } = this;
    const fund = b.now(7, TOTAL, TOTAL);
    const [now, before] = b.outside.agency;
    const { goods, works, services } = b.outside;
    draft.heading("政府性基金预算支出情况", "政府性基金预算拨款支出情况");
    draft.say(
      fund === 0
        ? `${who}没有使用政府性基金预算拨款安排的支出。`
        : `${year}${who}使用政府性基金预算拨款安排的支出${w.amount(fund)}。`,
    );
    draft.heading("机关运行经费情况", "机关运行经费安排情况");
    draft.say(`${year}${who}机关运行经费财政拨款预算${w.amount(now)}，${w.change({ now, before })}。`);
    draft.heading("政府采购情况", "政府采购预算情况");
    draft.say(
      `${year}${who}政府采购预算总额${w.amount(goods + works + services)}，其中：政府采购货物预算${w.amount(goods)}、政府采购工程预算${w.amount(works)}、政府采购服务预算${w.amount(services)}。`,
    );
  }
}
