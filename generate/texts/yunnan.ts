/** Yunnan: prose with 占总收入的, 日常支出, 类 with what they were for; the workbook is in 元. */
import { moved, percent, THREE_PUBLIC as P, TOTAL, wan, type Book } from "./books";
import type { Outline } from "./outline";

export const yunnan: Outline = { name: "yunnan", write };

function write(b: Book): readonly string[] {
  const y = b.year;
  const income = b.now(2, TOTAL, TOTAL);
  const outlay = b.now(3, TOTAL, TOTAL);
  const general = b.now(5, TOTAL, TOTAL);
  const part = (name: string, fen: number, whole: number, of: string): string =>
    `${name}${wan(fen)}万元，占${of}的${percent(fen, whole)}%`;
  const year = (now: number, before: number, name = ""): string =>
    `与上年相比，${moved(now, before, { prefix: name, flat: `${name}与上年持平` })}`;
  const three = (name: string, line: string): string =>
    `${name}支出决算为${wan(b.three(line).final)}万元，占“三公”经费总支出决算的${percent(b.three(line).final, b.three(P.total).final)}%`;
  return [
    `第三部分 ${y}年度部门决算情况说明`,
    "一、收入决算情况说明",
    `${b.name}${y}年度收入合计${wan(income)}万元。其中：${[
      part("财政拨款收入", b.now(2, TOTAL, "fiscal"), income, "总收入"),
      part("上级补助收入", b.now(2, TOTAL, "superior"), income, "总收入"),
      part("事业收入", b.now(2, TOTAL, "business"), income, "总收入"),
      part("经营收入", b.now(2, TOTAL, "operating"), income, "总收入"),
      part("附属单位上缴收入", b.now(2, TOTAL, "affiliated"), income, "总收入"),
      part("其他收入", b.now(2, TOTAL, "other"), income, "总收入"),
    ].join("；")}。${year(income, b.before(2, TOTAL, TOTAL), "收入合计")}。`,
    "二、支出决算情况说明",
    `${b.name}${y}年度支出合计${wan(outlay)}万元。其中：基本支出${wan(b.now(3, TOTAL, "basic"))}万元，占总支出的${percent(b.now(3, TOTAL, "basic"), outlay)}%；项目支出${wan(b.now(3, TOTAL, "project"))}万元，占总支出的${percent(b.now(3, TOTAL, "project"), outlay)}%；上缴上级支出、经营支出、对附属单位补助支出共${wan(outlay - b.now(3, TOTAL, "basic") - b.now(3, TOTAL, "project"))}万元。${year(outlay, b.before(3, TOTAL, TOTAL), "支出合计")}。`,
    "三、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `${b.name}${y}年度一般公共预算财政拨款支出${wan(general)}万元，占本年支出合计的${percent(general, outlay)}%。${year(general, b.before(5, TOTAL, TOTAL))}，主要原因是项目变动。`,
    "（二）一般公共预算财政拨款支出决算具体情况",
    ...b
      .kinds()
      .filter((code) => b.now(5, code, TOTAL) !== 0)
      .map(
        (code, index) =>
          `${index + 1}．${b.nameOf(code)}（类）支出${wan(b.now(5, code, TOTAL))}万元，占一般公共预算财政拨款总支出的${percent(b.now(5, code, TOTAL), general)}%。主要用于履行职责所需的各项开支；`,
      ),
    "四、财政拨款“三公”经费支出决算情况说明",
    "（一）“三公”经费财政拨款支出决算总体情况",
    ...(b.three(P.total).final === 0
      ? [`${b.name}${y}年度财政拨款“三公”经费支出决算为0.00万元。`]
      : [
          `${b.name}${y}年度财政拨款“三公”经费支出决算为${wan(b.three(P.total).final)}万元。其中：${[three("因公出国（境）费", P.abroad), three("公务用车购置及运行维护费", P.vehicles), three("公务接待费", P.reception)].join("；")}。`,
        ]),
    "第四部分 其他重要事项及相关口径情况说明",
    "一、机关运行经费支出情况",
    `${b.name}${y}年机关运行经费支出${wan(b.outside.agency[0])}万元，${year(b.outside.agency[0], b.outside.agency[1])}。`,
    "第五部分 名词解释",
    "一、财政拨款收入：指财政部门当年拨付的资金，例如1.00万元。",
  ];
}
