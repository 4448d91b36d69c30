/** N-08b, N-02r and others: totals and parts that do not agree though no one figure could be singled out. */
import { toFen } from "../../amount/amount";
import { FEN_PER_UNIT } from "../../amount/unit";
import { readFigureText } from "../../amount/figure";
import type { Audited } from "./audited";
import type { Remark } from "../claim";
import type { Change } from "../bind/reading";
import type { SaidKey } from "../../catalogue/said-key";
import { fenOf, placeOf, sayer, wanText } from "../judge/figures";
import { isWithin } from "../judge/members";
import { remarkOn } from "./remark";
import { either, ORDINAL } from "../../words/ordinals";

export function unresolvedSums({ judgement, knowledge }: Audited): readonly Remark[] {
  return judgement.unresolved.flatMap((relation) => {
    const place = relation.head ?? relation.result ?? relation.readings[0];
    if (!place || relation.kind === "words") return [];
    const { figure, passage } = place;
    const { reason } = relation.say(place);
    const name = knowledge.name(judgement.keys.get(place) ?? "") || place.subject.name;
    const named = reason.includes(name) ? reason : `${name}${/^\d/.test(reason) ? " " : ""}${reason}`;
    return [remarkOn({ passage, figure }, "error", relation.rule, named)];
  });
}

/** The amount of one reason, printed in 万元: in 分, and 分 in one unit of its last decimal. */
function stepOf(printed: string): { readonly fen: number; readonly place: number } {
  const figure = readFigureText(printed);
  if (figure.state !== "amount") return { fen: 0, place: 0 };
  return { fen: toFen(figure.held, "万元") ?? 0, place: FEN_PER_UNIT.万元 / 10 ** figure.decimals };
}

/** The word of a name that its reasons do with: 加强公务用车管理, 公车, 车辆运行费. */
function shortOf(name: string): string {
  return /出国|车|接待/.exec(name)?.[0] ?? name;
}

/** N-02r: the reason names one part of the change and leaves out another as great. */
export function reasonParts({ text, knowledge, judgement }: Audited): readonly Remark[] {
  const found: Remark[] = [];
  for (const frame of new Set(text.readings.map(({ frame: of }) => of))) {
    const whole = frame?.parent;
    if (!frame || whole?.kind !== "change") continue;
    const parts = frame.parts.filter((part) => part.kind === "change");
    const reasons = text.sentences.filter(
      (sentence) =>
        sentence.index > whole.sentence && sentence.item === whole.item && /原因/.test(sentence.text),
    );
    const [reason] = reasons;
    if (parts.length < 2 || !reason) continue;
    // Each part may have a sentence of its own.
    const words = reasons.map((sentence) => sentence.text).join("");
    const names = (part: (typeof parts)[number]): string => knowledge.name(judgement.keys.get(part) ?? "");
    const said = parts.filter((part) => names(part) !== "" && words.includes(shortOf(names(part))));
    const left = parts.filter(
      (part) =>
        part.direction === whole.direction &&
        !said.includes(part) &&
        fenOf(part.figure) * 4 >= fenOf(whole.figure) &&
        names(part) !== "",
    );
    if (said.length === 0 || left.length === 0) continue;
    found.push(
      remarkOn(
        reason,
        "info",
        "N-02r",
        `原因只说了${said.map(names).join("、")}，${left.map(names).join("、")}也${whole.direction === 1 ? "增加" : "减少"}了`,
      ),
    );
  }
  return found;
}

/** N-02r: a change and those of its parts, of which some may be left out. */
export function changedParts({ text, judgement }: Audited): readonly Remark[] {
  const told = new Set(judgement.unresolved.flatMap(({ readings }) => readings));
  return [...new Set(text.readings.map(({ frame }) => frame))].flatMap((frame) => {
    const whole = frame?.parent;
    if (!frame || whole?.kind !== "change" || told.has(whole)) return [];
    const all = frame.parts.filter((part): part is Change => part.kind === "change");
    if (all.length < frame.parts.length) return [];
    // 公务接待费减少 5 万元，具体是国内接待费减少 5 万元: the second is of the first.
    const keyOf = (part: Change): SaidKey => judgement.keys.get(part) ?? "";
    const parts = all.filter((part) => !all.some((other) => isWithin(keyOf(part), keyOf(other))));
    if (parts.length < 2) return [];
    const signed = ({ figure, direction }: Change): number => fenOf(figure) * direction;
    const sum = parts.reduce((total, part) => total + signed(part), 0);
    const difference = signed(whole) - sum;
    const slack = [whole, ...parts].reduce((total, { figure }) => total + placeOf(figure) / 2, 0);
    if (Math.abs(difference) <= slack) return [];
    const { passage, figure } = whole;
    const say = sayer(...[whole, ...parts].map((part) => part.figure));
    return [
      remarkOn(
        { passage, figure },
        "info",
        "N-02r",
        `写到的各项增减合计 ${say(Math.abs(sum))}，与总的增减额相差 ${say.last(Math.abs(difference))}，请看是否还有没写到的项目`,
      ),
    ];
  });
}

const { andThen, item, bracketed, circled } = ORDINAL;
const ENUMERATED = new RegExp(`(?:^|[：；，。])${either(andThen, item, bracketed, circled)}`, "u");
const STEP = /(增加|增长|增支|追加|减少|下降|减支|压减|节约)[^，。；\d]{0,16}?(\d+(?:,\d{3})*(?:\.\d+)?)万元/;

/** N-02r: 一是…增加 30 万元；二是…减少 5 万元: the reasons come to less or more than the change. */
export function reasonAmounts({ text }: Audited): readonly Remark[] {
  return text.readings.flatMap((change) => {
    if (change.kind !== "change" || change.soft) return [];
    const { passage, figure } = change;
    const rest = passage.text.slice(figure.end);
    const reason = /^[^。]{0,40}。?[^。]{0,12}?原因[^。]*/.exec(rest)?.[0] ?? "";
    const steps = reason
      .split(ENUMERATED)
      .slice(1)
      .map((part) => STEP.exec(part));
    if (steps.length < 2 || steps.some((step) => !step)) return [];
    const amounts = steps.map((step) => ({
      ...stepOf(step![2]!),
      sign: /[增追]/.test(step![1]!) ? 1 : -1,
    }));
    const sum = amounts.reduce((total, { fen, sign }) => total + fen * sign, 0);
    const difference = fenOf(figure) * change.direction - sum;
    // Each printed amount is at most half a unit of its last decimal from what it stands for.
    const slack = amounts.reduce((total, { place }) => total + place / 2, placeOf(figure) / 2);
    if (Math.abs(difference) <= slack) return [];
    return [
      remarkOn(
        { passage, figure },
        "info",
        "N-02r",
        `原因中的增减合计 ${wanText(sum)} 万元，与增减额相差 ${wanText(difference)} 万元`,
      ),
    ];
  });
}
