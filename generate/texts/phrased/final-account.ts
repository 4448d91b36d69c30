/** A 情况说明 of final accounts in words that no outline has; right by construction. */
import { randomFrom } from "../../random";
import { THREE_PUBLIC as P, TOTAL, type Book } from "../books";
import { figuresOf, type Figures } from "../figures";
import { Phrased } from "./phrased";
import type { Part } from "./wording";

export function phrasedAccount(book: Book, seed: number): readonly string[] {
  return new Account(book, seed).lines();
}

class Account extends Phrased {
  private readonly f: Figures;

  constructor(b: Book, seed: number) {
    const last = String(b.year - 1);
    super(b, randomFrom(seed * 31 + 7), ["上年", `${last}年`, "上年度", "去年", `${last}年度`]);
    this.f = figuresOf(b);
  }

  lines(): readonly string[] {
    const year = String(this.b.year);
    this.draft.say(
      this.w.one("第二部分 部门决算情况说明", `${year}年度部门决算情况说明`, `${year}年度决算编制说明`),
    );
    this.overall();
    this.flows("收入", this.f.incomes, this.f.income);
    this.flows("支出", this.f.outlays, this.f.outlay);
    this.fiscal();
    this.general();
    this.basic();
    this.three();
    this.fund();
    this.others();
    return this.draft.lines;
  }

  private overall(): void {
    const { w, f, draft, year, who } = this;
    const [total, income, outlay] = [f.grand.now, f.income.now, f.outlay.now].map((fen) => w.amount(fen));
    const used = f.surplusUsed ? `使用非财政拨款结余（含专用结余）${w.amount(f.surplusUsed)}，` : "";
    const distributed = f.surplusDistributed ? `结余分配${w.amount(f.surplusDistributed)}，` : "";
    const opening = `年初结转和结余${w.amount(f.opening.now)}`;
    const closing = `年末结转和结余${w.amount(f.closing.now)}`;
    draft.heading("收入支出决算总体情况", "收支总体情况", "收入支出总体情况", "决算收支总体情况");
    draft.say(
      w.one(
        `${year}${who}收入总计${total!}，支出总计${total!}。收支总计均${w.change(f.grand)}。`,
        `${year}收、支总计均为${total!}，${w.change(f.grand)}。`,
        `${year}总收入${total!}，其中：本年收入${income!}，${used}${opening}。总支出${total!}，其中：本年支出${outlay!}，${distributed}${closing}。`,
        `${who}${year}决算收入总计${total!}，包括本年收入合计${income!}、${used.replace("，", "、")}${opening}；支出总计${total!}，包括本年支出合计${outlay!}、${distributed.replace("，", "、")}${closing}。收入总计${w.change(f.grand)}；支出总计${w.change(f.grand)}。`,
        `${year}收支总额${total!}，${w.change(f.grand)}；本年收入合计${income!}，本年支出合计${outlay!}，收支相抵后${closing}。`,
      ),
    );
  }

  private flows(side: "收入" | "支出", all: readonly Part[], whole: Figures["income"]): void {
    const { w, draft, year, who } = this;
    const parts = all.filter(([, fen]) => fen !== 0);
    const total = w.amount(whole.now);
    const shared = parts.map(
      ([name, fen]) => `${name}${w.amount(fen)}${w.share(fen, whole.now, `本年${side}合计`)}`,
    );
    draft.heading(`${side}决算情况`, `本年${side}决算情况`, `${side}决算具体情况`);
    w.one(
      () => draft.say(`${year}${side}合计${total}，其中：${w.list(parts, whole.now, `${side}合计`)}。`),
      () => {
        draft.say(
          `${year}${who}本年${side}合计${total}，${w.change(whole)}。${side === "收入" ? "按来源分" : "按支出性质分"}：`,
        );
        draft.lines.push(...w.numbered(shared));
      },
      () => draft.say(`${year}本年${side}${total}。${shared.join("；")}。`),
      () => draft.say(`${year}${side}合计${total}（其中：${w.list(parts, 0, "")}），${w.change(whole)}。`),
      () =>
        draft.say(
          `${year}本年${side}合计${total}，${parts.map(([name]) => name).join("、")}分别为${parts.map(([, fen]) => w.amount(fen)).join("、")}。`,
        ),
    )();
  }

  private fiscal(): void {
    const { w, f, draft, year } = this;
    const total = w.amount(f.fiscalGrand.now);
    const closing = w.amount(f.fiscalClosing);
    draft.heading("财政拨款收入支出决算总体情况", "财政拨款收支总体情况", "财政拨款收入支出总体情况");
    draft.say(
      w.one(
        `${year}财政拨款收、支总计均为${total}，${w.change(f.fiscalGrand)}。`,
        `${year}财政拨款收入总计${total}，其中：年初财政拨款结转和结余${w.amount(f.fiscalOpening)}，本年财政拨款收入${w.amount(f.fiscalIncome.now)}；财政拨款支出总计${total}，其中：本年财政拨款支出${w.amount(f.fiscalOutlay.now)}，年末财政拨款结转和结余${closing}。`,
        `${year}财政拨款本年收入${w.amount(f.fiscalIncome.now)}，${w.change(f.fiscalIncome)}；财政拨款本年支出${w.amount(f.fiscalOutlay.now)}，${w.change(f.fiscalOutlay)}；年末财政拨款结转结余${closing}。`,
      ),
    );
  }

  private general(): void {
    const { w, f, b, draft, year, who } = this;
    const [spent, initial] = [f.general.now, b.initial("")];
    const [total, planned] = [w.amount(spent), w.amount(initial)];
    const rate = initial === 0 ? "" : w.percent(spent, initial);
    const done =
      initial === 0
        ? ""
        : w.one(
            "",
            `，完成年初预算的${rate}`,
            `，为年初预算${planned}的${rate}`,
            `，年初预算${planned}，完成率${rate}`,
            `，预算执行率${rate}`,
          );
    const inside = w.random.chance(0.5);
    draft.heading(
      "一般公共预算财政拨款支出决算情况",
      "一般公共预算财政拨款支出情况",
      "一般公共预算支出决算情况",
    );
    if (inside) draft.sub(1, "总体情况", "支出决算总体情况", "一般公共预算财政拨款支出决算总体情况");
    const [basic, project] = [w.amount(f.basic), w.amount(f.project)];
    draft.say(
      w.one(
        `${year}一般公共预算财政拨款支出${total}${w.share(spent, f.outlay.now, "本年支出合计")}，${w.change(f.general)}。`,
        `${year}一般公共预算财政拨款支出${total}${done}，${w.change(f.general)}。`,
        `${year}${who}一般公共预算财政拨款支出决算数为${total}${done}。其中：基本支出${basic}，项目支出${project}。`,
        `${year}一般公共预算财政拨款支出${total}，其中基本支出${basic}，项目支出${project}，${w.change(f.general)}。`,
      ),
    );
    if (inside) draft.sub(2, "支出结构情况", "支出构成情况", "支出决算结构情况");
    const kinds = b.kinds().map((code): Part => {
      const name = b.nameOf(code);
      return [w.one(name, `${name}（类）`), b.now(5, code, TOTAL)];
    });
    const before = w.one(
      "一般公共预算财政拨款支出按功能分类科目：",
      "从支出功能科目看：",
      `${total}的支出中，`,
    );
    draft.say(before, w.list(kinds, spent, "一般公共预算财政拨款支出"), "。");
    if (inside) draft.sub(3, "支出具体情况", "支出决算具体情况", "具体情况");
    this.items(spent);
  }

  private items(whole: number): void {
    const { w, b, draft } = this;
    const style = w.one(0, 1, 2, 3, 4, 5);
    b.items.forEach((item, index) => {
      const [spent, initial] = [b.now(5, item.code, TOTAL), b.initial(item.code)];
      const [now, planned, apart] = [spent, initial, Math.abs(spent - initial)].map((fen) => w.amount(fen));
      const alike = w.alike(spent, initial);
      const done = initial === 0 ? "" : `，完成年初预算的${w.percent(spent, initial)}`;
      const beyond = alike ? "与年初预算一致" : `${spent > initial ? "超出" : "低于"}年初预算${apart!}`;
      const moved = alike ? "无变化" : `${spent > initial ? "增加" : "减少"}${apart!}`;
      const order = alike
        ? "与年初预算数持平"
        : `${spent > initial ? "大于" : "小于"}年初预算数的主要原因是据实结算`;
      const said = [
        `年初预算为${planned!}，支出决算为${now!}${done}。决算数${order}。`,
        `支出${now!}，年初预算${planned!}，${beyond}。`,
        `年初预算${planned!}，决算${now!}${initial === 0 ? "" : `，完成率${w.percent(spent, initial)}`}。`,
        `${now!}${w.share(spent, whole, "一般公共预算财政拨款支出")}。`,
        `本年支出${now!}，较年初预算${planned!}${moved}。`,
        `主要用于设备购置等支出。年初预算为${planned!}，支出决算为${now!}${done}。`,
      ];
      draft.item(index + 1, item, said[style]!);
    });
  }

  private basic(): void {
    const { w, f, b, draft, year, who } = this;
    const group = (name: string, fen: number, codes: readonly string[]): string => {
      const contents = b.economic(codes).join("、");
      const listed = contents === "" ? "" : w.one("", `，主要包括：${contents}`, `，包括${contents}等`);
      return `${name}${w.amount(fen)}${w.share(fen, f.basic, "基本支出")}${listed}`;
    };
    const personnel = group("人员经费", f.personnel, ["301", "303"]);
    const operating = group("公用经费", f.operating, ["302", "310", "307", "312", "313", "399"]);
    const total = w.amount(f.basic);
    draft.heading("一般公共预算财政拨款基本支出决算情况", "一般公共预算财政拨款基本支出情况");
    w.one(
      () => draft.say(`${year}一般公共预算财政拨款基本支出${total}，其中：${personnel}；${operating}。`),
      () => {
        draft.say(`${year}一般公共预算财政拨款基本支出${total}，其中：`);
        draft.lines.push(...w.numbered([personnel, operating]));
      },
      () =>
        draft.say(
          `${who}${year}一般公共预算基本支出决算${total}，由以下两部分组成：一是${personnel}；二是${operating}。`,
        ),
    )();
  }

  private three(): void {
    const { w, b, draft, year, who } = this;
    const printed = b.statement.table(9)?.columns.some(({ key }) => key === "budget") ?? true;
    const style = w.one(0, 1, 2, 3);
    const one = (line: string): string => {
      const { final, before, initial, budget } = b.three(line);
      const planned = printed ? budget : initial;
      const moved = w.change({ now: final, before });
      const apart = w.amount(Math.abs(final - planned));
      const order = w.alike(final, planned)
        ? "与预算数持平"
        : `较预算数${final > planned ? "增加" : "减少"}${apart}`;
      const done = planned === 0 ? "" : `，完成预算的${w.percent(final, planned)}`;
      return [
        `预算${w.amount(planned)}，决算${w.amount(final)}${done}，${moved}`,
        `支出${w.amount(final)}，${moved}`,
        `支出决算为${w.amount(final)}，预算为${w.amount(planned)}${done}`,
        `全年支出${w.amount(final)}，${order}；${moved}`,
      ][style]!;
    };
    const cars = `，其中公务用车购置费${w.amount(b.three(P.vehiclePurchase).final)}，公务用车运行维护费${w.amount(b.three(P.vehicleRunning).final)}`;
    draft.heading("财政拨款“三公”经费支出决算情况", "“三公”经费支出决算情况", "“三公”经费情况");
    draft.say(
      `${year}${who}${w.one("财政拨款“三公”经费", "“三公”经费", "“三公”经费财政拨款")}${one(P.total)}。其中：`,
    );
    draft.lines.push(
      ...w.numbered([
        `因公出国（境）${w.one("费", "费用", "经费")}${one(P.abroad)}`,
        `公务用车购置及运行${w.one("维护费", "费")}${one(P.vehicles)}${w.one("", cars)}`,
        `公务接待费${one(P.reception)}`,
      ]),
    );
  }

  private fund(): void {
    const { w, b, draft, year, who } = this;
    const [opening, income, spent, closing] = ["opening", "income", TOTAL, "closing"].map((column) =>
      b.now(7, TOTAL, column),
    );
    draft.heading("政府性基金预算财政拨款收入支出决算情况", "政府性基金预算收支情况");
    if ([opening, income, spent, closing].every((fen) => fen === 0))
      draft.say(`${who}无政府性基金预算收支。`);
    else
      draft.say(
        w.one(
          `${year}政府性基金预算财政拨款收入${w.amount(income!)}，支出${w.amount(spent!)}。`,
          `${year}政府性基金预算财政拨款年初结转和结余${w.amount(opening!)}，本年收入${w.amount(income!)}，本年支出${w.amount(spent!)}，年末结转和结余${w.amount(closing!)}。`,
        ),
      );
  }

  private others(): void {
    const { w, f, b, draft, year, who } = this;
    const [now, before] = b.outside.agency;
    const [goods, works, services] = [b.outside.goods, b.outside.works, b.outside.services].map((fen) =>
      w.amount(fen),
    );
    draft.heading("机关运行经费支出情况", "机关运行经费情况");
    draft.say(`${year}${who}机关运行经费支出${w.amount(now)}，${w.change({ now, before })}。`);
    draft.heading("政府采购支出情况", "政府采购情况");
    draft.say(
      w.one(
        `${year}${who}政府采购支出总额${w.amount(f.bought)}，其中：政府采购货物支出${goods!}、政府采购工程支出${works!}、政府采购服务支出${services!}。`,
        `${year}政府采购支出${w.amount(f.bought)}：货物类${goods!}、工程类${works!}、服务类${services!}。`,
      ),
    );
    draft.heading("国有资产占用情况", "国有资产占有使用情况");
    draft.say(`截至${String(b.year)}年12月31日，${who}共有车辆${String(f.vehicles)}辆。`);
  }
}
