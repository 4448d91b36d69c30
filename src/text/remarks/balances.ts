/** N-01, N-19: 收入总计 is 支出总计; last year's figures, as this year's text implies them, must close, and open this year. */
import type { OfAnyMoney } from "../../catalogue/said-key";
import { wrongOf, type Audited } from "./audited";
import type { Remark } from "../claim";
import { fenOf, figureText, placeOf, wanText } from "../judge/figures";
import type { Change, Reading } from "../bind/reading";
import { remarkOn } from "./remark";

/** Half a unit of the last place for this year's amount and as much for its change: one unit a term. */
const UNIT = 10_000;

export function priorYear(audited: Audited): readonly Remark[] {
  const { text, judgement, statement } = audited;
  if (statement.kind === "budget") return [];
  const wrong = wrongOf(audited);
  const found: Remark[] = [];
  for (const money of ["whole", "fiscal"] as const) {
    const before = (quantity: OfAnyMoney): { readonly fen: number; readonly change?: Change } | undefined => {
      const key = `${money}.${quantity}` as const;
      const now = judgement.valueOf(key, "final", undefined)?.spans[0]?.value;
      if (now === undefined) return undefined;
      const change = text.readings.find(
        (reading): reading is Change =>
          reading.kind === "change" &&
          !reading.soft &&
          reading.basis === "prior" &&
          judgement.keys.get(reading) === key,
      );
      if (change) {
        return wrong.has(change) ? undefined : { fen: now - fenOf(change.figure) * change.direction, change };
      }
      return text.flats.some(({ subject, basis }) => basis === "prior" && subject.keys.includes(key))
        ? { fen: now }
        : undefined;
    };
    const closing = before("closing");
    if (!closing?.change) continue;
    const { figure, passage } = closing.change;
    const atStart = judgement.valueOf(`${money}.opening`, "final", undefined);
    const opening = atStart?.spans[0]?.value;
    if (opening !== undefined && Math.abs(opening - closing.fen) > UNIT) {
      found.push(
        remarkOn(
          { passage, figure },
          "warning",
          "N-19",
          `按本年年末数和增减额推算，上年年末结转和结余为 ${amount(closing.fen)} 万元，本年年初为 ${amount(opening)} 万元，相差 ${amount(Math.abs(opening - closing.fen))} 万元；如有年初余额调整应当说明`,
          [
            ...(atStart?.entries ?? []),
            ...(judgement.valueOf(`${money}.closing`, "final", undefined)?.entries ?? []),
          ],
        ),
      );
    }
    const parts = (["opening", "income", "surplusUsed", "expenditure", "surplusDistributed"] as const).map(
      before,
    );
    const [start, income, used, expenditure, distributed] = parts;
    if (!start?.change || !income?.change || !expenditure?.change) continue;
    const closes = start.fen + income.fen + (used?.fen ?? 0) - expenditure.fen - (distributed?.fen ?? 0);
    if (Math.abs(closes - closing.fen) <= 4 * UNIT || !used || !distributed) continue;
    found.push(
      remarkOn(
        { passage, figure },
        "warning",
        "N-19",
        `按各项增减额推算上年数，年初 ${amount(start.fen)} ＋收入 ${amount(income.fen)} −支出 ${amount(expenditure.fen)} 应等于年末，算得 ${amount(closes)}，由年末增减额推算为 ${amount(closing.fen)}，几处增减额中有不对的`,
      ),
    );
  }
  return found;
}

/** Of 收入总计 and 支出总计 that differ either may be wrong, or the word: many write 总计 for what is 本年…合计. */
export function unequalTotals(audited: Audited): readonly Remark[] {
  const { text, judgement } = audited;
  const wrong = wrongOf(audited);
  return (["whole", "fiscal"] as const).flatMap((money) => {
    const said = (quantity: OfAnyMoney): Reading | undefined =>
      text.readings.find(
        (reading) =>
          reading.kind === "level" &&
          !reading.soft &&
          reading.aspect === "final" &&
          reading.otherYear === undefined &&
          judgement.keys.get(reading) === `${money}.${quantity}`,
      );
    const [income, outlay] = [said("incomeGrand"), said("expenditureGrand")];
    if (!income || !outlay || income.section !== outlay.section) return [];
    const apart = Math.abs(fenOf(income.figure) - fenOf(outlay.figure));
    if (2 * apart <= placeOf(income.figure) + placeOf(outlay.figure)) return [];
    if (wrong.has(income) || wrong.has(outlay)) return [];
    const { figure, passage } = outlay;
    const [came, went] = [income, outlay].map((one) => figureText(one.figure));
    const message = `收入总计 ${came}，支出总计 ${went}，两者应当相等；说的若是本年收入、本年支出，请写“合计”`;
    return [remarkOn({ passage, figure }, "warning", "N-01", message)];
  });
}

function amount(fen: number): string {
  return wanText(fen);
}
