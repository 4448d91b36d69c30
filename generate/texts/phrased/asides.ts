/**
 * What real texts say between their figures, with figures of its own that no table has: reasons with amounts, what was done and
 * what it cost, a whole county's money, key projects. None of them contradicts the tables, so that none is wrong.
 */
import { randomFrom, type Random } from "../../random";

/** Draws figures and words for one aside. */
interface Draw {
  readonly year: number;
  amount(): string;
  rate(): string;
  /** A whole number from 1. */
  count(upTo: number): string;
  move(): string;
}

type Aside = (draw: Draw) => string;

const REASONS: readonly Aside[] = [
  (d) => `，主要原因是新增信息化建设项目${d.amount()}`,
  (d) => `，主要是人员经费增加${d.amount()}，项目支出减少${d.amount()}`,
  (d) => `，主要原因一是人员调资增加${d.amount()}；二是压减一般性支出${d.amount()}`,
  (d) =>
    `，主要原因：一是新增在职人员${d.count(9)}人，相应增加工资福利支出${d.amount()}；二是办公楼维修${d.amount()}`,
  (d) => `，主要是年中追加${d.amount()}`,
  (d) => `，主要是${d.year - 1}年一次性安排的办公楼维修${d.amount()}今年不再安排`,
  (d) => `，主要原因是单位由${d.count(4)}家增至${d.count(9)}家，人员由${d.count(50)}人增至${d.count(90)}人`,
  (d) => `，主要系上级专项转移支付${d.move()}${d.amount()}`,
  (d) => `，主要原因是落实过紧日子要求，压减${d.rate()}`,
  (d) => `，增加的主要原因是补发${d.year - 2}年绩效${d.amount()}、调整公积金基数${d.amount()}`,
  (d) => `，主要原因是教育支出${d.move()}${d.amount()}、城乡社区支出${d.move()}${d.amount()}`,
  (d) => `，其中人员类${d.move()}${d.amount()}，运转类${d.move()}${d.amount()}`,
  (d) => `（其中：中央资金${d.amount()}，省级资金${d.amount()}）`,
  (d) => `，主要是购置执法车${d.count(5)}辆${d.amount()}`,
  (d) => `，主要原因是${d.year - 1}年度有防汛应急经费${d.amount()}，${d.year}年无此项支出`,
  (d) => `，主要是项目支付进度为${d.rate()}，较上年慢${d.count(9)}个百分点`,
];

const SENTENCES: readonly Aside[] = [
  (d) => `其中，${d.amount()}用于防汛抗旱，${d.amount()}用于老旧小区改造。`,
  (d) => `全年共开展培训${d.count(20)}期，培训${d.count(900)}人次，支出${d.amount()}。`,
  (d) => `另有${d.amount()}为上级专款。`,
  (d) => `剔除不可比因素，实际增长${d.rate()}。`,
  (d) => `近三年支出分别为${d.amount()}、${d.amount()}、${d.amount()}。`,
  (d) => `该项目总投资${d.count(9)}.${d.count(9)}亿元，已完成投资的${d.rate()}。`,
  (d) => `截至年末，尚有${d.amount()}未支付。`,
  (d) => `主要用于：工资${d.amount()}、津贴补贴${d.amount()}、办公费${d.amount()}。`,
  (d) => `资金来源为：县级${d.amount()}，市级${d.amount()}。`,
  (d) => `占全县财政支出的${d.rate()}。`,
  (d) => `支出进度${d.rate()}，高于全市平均水平${d.count(9)}个百分点。`,
  (d) => `上述变动均在正常范围内（变动幅度未超过${d.count(30)}%）。`,
  (d) => `全县一般公共预算支出${d.amount()}，增长${d.rate()}。`,
  (d) => `购置应急车${d.count(5)}辆，支出${d.amount()}；报废${d.count(5)}辆，残值收入${d.amount()}。`,
  (d) => `举办活动${d.count(9)}场，参加${d.count(900)}人次，经费${d.amount()}。`,
  (d) => `保障了${d.count(90)}个村、${d.count(900)}名村干部的报酬，金额${d.amount()}。`,
  (d) => `${d.year - 2}年为${d.amount()}。`,
  (d) => `按照人均${d.count(9)}00元的标准计算，共需${d.amount()}。`,
];

const PARAGRAPHS: readonly Aside[] = [
  (d) => `${d.year}年，全县实现地区生产总值${d.count(900)}.${d.count(9)}亿元，增长${d.rate()}。`,
  (d) => `现有在职人员${d.count(90)}人，其中行政编制${d.count(50)}人，离退休${d.count(60)}人。`,
  (d) => `对${d.count(9)}个项目开展绩效评价，涉及资金${d.amount()}，占项目支出总额的${d.rate()}。`,
  (d) => `新增债券${d.amount()}，偿还本金${d.amount()}，年末债务余额${d.amount()}。`,
  (d) => `房屋面积${d.count(9)}00平方米，账面价值${d.amount()}。`,
  (d) => `争取上级资金${d.amount()}，比上年${d.move()}${d.amount()}。`,
  (d) => `完成营造林${d.count(9)}万亩，兑现补助${d.amount()}，惠及${d.count(900)}户。`,
  (d) => `${d.year}年完成税收收入${d.amount()}，为预算的${d.rate()}，其中增值税${d.amount()}。`,
  (d) => `（1）项目概况。项目资金${d.amount()}，实际支出${d.amount()}，结余${d.amount()}。`,
  (d) => `部分项目支出${d.amount()}未及时支付，预算执行率仅为${d.rate()}。`,
];

const REASON = /，(?:主要原因是|主要是|主要系)[^，。；（]*(?=[；。，]|$)/g;

/** The text with asides in it, in the unit of its amounts. */
export function withAsides(texts: readonly string[], year: number, seed: number): readonly string[] {
  const random = randomFrom(seed * 101 + 5);
  const draw = drawn(
    random,
    year,
    texts.some((text) => /\d元/.test(text)),
  );
  const aside = (of: readonly Aside[]): string => random.pick(of)(draw);
  return texts.flatMap((text, index) => {
    const reasoned = text.replace(REASON, (reason) => (random.chance(0.7) ? aside(REASONS) : reason));
    const said = reasoned.replace(/。(?=.{20})/g, () => `。${random.chance(0.3) ? aside(SENTENCES) : ""}`);
    const whole =
      said.length > 30 && said.endsWith("。") && random.chance(0.3) ? said + aside(SENTENCES) : said;
    // Behind 其中： it would be one of the parts.
    return index > 2 && !text.endsWith("：") && random.chance(0.15) ? [whole, aside(PARAGRAPHS)] : [whole];
  });
}

function drawn(random: Random, year: number, inYuan: boolean): Draw {
  const wan = (): string => (Math.exp(random.real() * 12) / 10 + 0.01).toFixed(2);
  return {
    year,
    amount: () => (inYuan ? `${wan()}元` : `${wan()}万元`),
    rate: () => `${(random.real() * 90).toFixed(2)}%`,
    count: (upTo) => String(random.int(1, upTo)),
    move: () => random.pick(["增加", "减少"]),
  };
}
