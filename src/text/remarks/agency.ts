/** N-15e: 机关运行经费 against 公用经费 of 公开06表, equal where the department is one 行政 unit. */
import type { Audited } from "./audited";
import type { Remark } from "../claim";
import { fenOf, placeOf, wanText } from "../judge/figures";
import { remarkOn } from "./remark";

/** 下属 1 家机关和 2 家参公事业单位的: whose they are is said. */
const OF_UNITS = /[\d一二三四五六七八九十]+家(?:行政|机关|参公|参照)/;

export function agencyCosts({ claims, knowledge, judgement }: Audited): readonly Remark[] {
  const known = knowledge.get("general.public", "final");
  if (!known || known.printed.value === 0) return [];
  const claim = claims.find(
    ({ reading, verdict }) =>
      reading.kind === "level" &&
      reading.aspect === "final" &&
      !reading.soft &&
      judgement.keys.get(reading) === "agency" &&
      verdict !== "wrong",
  );
  if (!claim) return [];
  const { figure, passage } = claim.reading;
  const difference = known.printed.value - fenOf(figure);
  if (Math.abs(difference) <= Math.max(10_000, placeOf(figure))) return [];
  if (difference > 0 && OF_UNITS.test(passage.text)) return [];
  const item = knowledge.sources.current
    .codes("economic")
    .find(
      ({ code, fact }) =>
        code.length === 5 && /^(?:302|310)/.test(code) && Math.abs(fact.printed.value - difference) < 10_000,
    );
  const shown = wanText(known.printed.value);
  const apart = wanText(Math.abs(difference));
  const why = item
    ? `，差额正是“${item.name}”`
    : difference > 0
      ? "；所属事业单位的公用经费不计入时可以较小"
      : "";
  return [
    remarkOn(
      { passage, figure },
      // A department with 事业单位 spends more 公用经费 than these: that it is less is as it should be.
      difference > 0 && !item ? "info" : "warning",
      "N-15e",
      `机关运行经费 ${wanText(fenOf(figure))}，基本支出表公用经费合计 ${shown}，${difference > 0 ? "少" : "多"} ${apart} 万元${why}，请核对口径`,
      [...known.entries, ...(item?.fact.entries ?? [])],
    ),
  ];
}

/** N-15r: project spending cannot be why 机关运行经费 moved. */
export function agencyReasons({ text }: Audited): readonly Remark[] {
  return text.sentences.flatMap((sentence) => {
    if (sentence.topic !== "agency") return [];
    const match = /原因[^。；]*?(项目(?:支出|经费|资金)?(?:减少|增加))/.exec(sentence.text);
    if (!match) return [];
    const at = sentence.start + match.index + match[0].length - match[1]!.length;
    return [
      remarkOn(
        { passage: sentence.passage, start: at, end: at + match[1]!.length },
        "info",
        "N-15r",
        "机关运行经费属于基本支出，项目支出的增减不是它变化的原因",
      ),
    ];
  });
}
