/**
 * 公开09表 of the provinces that print 会议费 and 培训费 beside the three: a bare 合计 adds up the three alone in some forms and
 * all of them in others. The figures tell which; where they tell neither, the total is left unread.
 */
import { BESIDE_THREE, THREE_PUBLIC as KEY, TOTAL_AGAIN } from "../catalogue/line-keys";
import { ZERO, type Span } from "../amount/span";
import { words } from "../words/tidy";
import type { Line } from "./statement";

/** A total that does not say of what. */
const BARE = /^(?:支出)?(?:合计|总计|小计)$/u;

type Sum = Pick<Span, "low" | "high">;

const plus = (a: Sum, b: Sum): Sum => ({ low: a.low + b.low, high: a.high + b.high });
const fits = (whole: Sum, sum: Sum): boolean => whole.low <= sum.high && sum.low <= whole.high;

/** The lines, a 合计 that may hold more than the three under the key of what it is, or as an unknown line. */
export function settleTotal(lines: readonly Line[]): readonly Line[] {
  const beside = lines.filter(({ key }) => BESIDE_THREE.has(key));
  const wider = lines.find(({ key }) => key === KEY.grand);
  const total = wider ?? lines.find(({ key }) => key === KEY.total);
  if (!total || beside.length === 0) return lines;
  let [three, all, either] = [false, false, false];
  for (const [column, entry] of total.cells) {
    const items = (wider && valueIn(lines, KEY.total, column)) ?? sumOfThree(lines, column);
    // Nothing printed speaks for neither.
    either ||= entry.state !== "amount";
    if (entry.state !== "amount" || !items) continue;
    const rest = beside.map((line) => line.cells.get(column)?.amount.printed ?? ZERO);
    const [fitsThree, fitsAll] = [items, rest.reduce(plus, items)].map((sum) =>
      fits(entry.amount.printed, sum),
    );
    either ||= fitsThree === true && fitsAll === true;
    three ||= fitsThree === true && !fitsAll;
    all ||= fitsAll === true && !fitsThree;
  }
  const known = three !== all || either;
  const [ofThree, ofAll] = wider ? [TOTAL_AGAIN, KEY.grand] : [KEY.total, KEY.grand];
  // A total that is named for the three is theirs, unless it can be no other than that of all.
  if (!wider && !BARE.test(words(total.label)) && !(all && !three)) return lines;
  const key = !known || (three && all) ? `other:${total.label}` : all || (wider && !three) ? ofAll : ofThree;
  return key === total.key ? lines : lines.map((line) => (line === total ? { ...line, key } : line));
}

const valueIn = (lines: readonly Line[], key: string, column: string): Sum | undefined =>
  lines.find((line) => line.key === key)?.cells.get(column)?.amount.printed;

/** 出国（境）+ 用车 + 接待 of a column, 用车 perhaps by its two parts; undefined where the form lacks one. */
function sumOfThree(lines: readonly Line[], column: string): Sum | undefined {
  const of = (key: string): Sum | undefined => valueIn(lines, key, column);
  const [purchase, running] = [of(KEY.vehiclePurchase), of(KEY.vehicleRunning)];
  const vehicles = of(KEY.vehicles) ?? (purchase && running && plus(purchase, running));
  const parts = [of(KEY.abroad), vehicles, of(KEY.reception)];
  return parts.reduce((sum, part) => sum && part && plus(sum, part), ZERO as Sum | undefined);
}
