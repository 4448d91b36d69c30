/**
 * The words by which a 情况说明 names quantities, and the words around its figures. A word is written as a pattern
 * (`[x]` may be left out, `{a|b}` is either); texts are compared without spaces and quotation marks, brackets
 * half-width. A province that words a thing differently adds a word here.
 */
import { NAMED_KEYS, QUANTITIES, type NamedKey } from "../../catalogue/quantities";
import { ofAnyMoney, type OfAnyMoney, type SaidKey } from "../../catalogue/said-key";
import type { Aspect, CountKind, Money, Quantity } from "../../catalogue/quantity";

export type { CountKind, Money };

export const MONEY: readonly (readonly [Money, string])[] = [
  ["general", "{一般公共预算|公共财政预算|公共预算}[当年|本年|本级][财政][拨款]"],
  ["fund", "政府性基金[预算][当年|本年][财政][拨款]"],
  ["fund", "政府基金[预算][财政拨款]"],
  ["capital", "国有资本经营[预算][当年|本年][财政][拨款]"],
  ["fiscal", "[当年|本年]财政[性]拨款"],
];

/**
 * Quantities that exist for several kinds of money: the words of their rows, and words that may mean several of them, the
 * likeliest first. `bare` words mean something only beside a kind of money, a year, 合计 or 预算.
 */
export const OF_ANY_MONEY: readonly {
  readonly means: readonly OfAnyMoney[];
  readonly words: readonly string[];
  readonly bare?: true;
}[] = [
  ...NAMED_KEYS.flatMap((key) => {
    const means = ofAnyMoney(key);
    const { words } = QUANTITIES[key];
    return means && words ? [{ means: [means], words }] : [];
  }),
  {
    means: ["incomeGrand", "expenditureGrand"],
    words: [
      "收、支[决算]{总计|总额|总量|总数}",
      "收支[决算|预算]{总计|总额|总量|总数|总规模|合计}",
      "收入[、|和|及|与]支出[决算|预算]{总计|总额|总量|总数}",
      "收入总计[、|和|及|与]支出总计",
      "总收支",
    ],
  },
  {
    means: ["incomeGrand", "expenditureGrand"],
    words: ["收支", "收、支", "收入支出", "收入、支出"],
    bare: true,
  },
  // 本年度 is the year of the budget, not 本年收入 without what was carried over.
  {
    means: ["incomeGrand", "income"],
    words: ["收入[决算|预算]{总额|总数|总规模}", "收入总预算", "本年度收入预算"],
  },
  {
    means: ["expenditureGrand", "expenditure"],
    words: ["支出[决算|预算]{总额|总数|总规模}", "支出总预算", "本年度支出预算"],
  },
  { means: ["income", "incomeGrand"], words: ["总收入"] },
  { means: ["expenditure", "expenditureGrand"], words: ["总支出"] },
  { means: ["incomeGrand", "income"], words: ["{本年|本年度|当年}收入[决算]总计"] },
  { means: ["expenditureGrand", "expenditure"], words: ["{本年|本年度|当年}支出[决算]总计"] },
  { means: ["income", "incomeGrand"], words: ["收入"], bare: true },
  { means: ["expenditure", "expenditureGrand"], words: ["支出"], bare: true },
];

/** Quantities with one name for all money. A key that is no fact is only ever compared inside the text. */
export const NAMED: readonly (readonly [key: NamedKey, ...words: string[]])[] = worded(({ count }) => !count);

/** Counts of the section on 国有资产. */
export const ASSET_COUNTS: readonly (readonly [key: NamedKey, ...words: string[]])[] = worded(
  ({ count }) => count === true,
);

/** Kinds of vehicles that older forms list and no table prints: only ever compared inside the text. */
export const OTHER_VEHICLES: readonly (readonly [key: SaidKey, ...words: string[]])[] = [
  ["assets.vehicle.general", "一般公务用车"],
  ["assets.vehicle.special", "其他特种车"],
];

function worded(wanted: (quantity: Quantity) => boolean): (readonly [NamedKey, ...string[]])[] {
  return NAMED_KEYS.flatMap((key) => {
    const quantity = QUANTITIES[key];
    const named = quantity.words && wanted(quantity) && ofAnyMoney(key) === undefined;
    return named ? [[key, ...quantity.words] as const] : [];
  });
}

export const COUNT_UNITS: readonly (readonly [CountKind, string])[] = [
  ["vehicle", "辆[(台)]"],
  ["vehicle", "台[(辆)]"],
  ["piece", "台[(套)]"],
  ["piece", "台套"],
  ["piece", "套[(台)]"],
  ["batch", "批次"],
  ["batch", "批[(次)]"],
  ["batch", "次"],
  ["person", "人次"],
  ["person", "人"],
  ["group", "个[团组|团]"],
  ["group", "团次"],
];

/** Counts of the “三公” section. */
export const THREE_COUNTS: readonly {
  readonly words: readonly string[];
  readonly counts: Readonly<Partial<Record<CountKind, NamedKey>>>;
  /** Goes on with the count before it, where there is one: 外事接待 2 批，累计接待 9 人次. */
  readonly follows?: true;
}[] = [
  {
    words: [
      "[全年][安排|组织][使用财政拨款涉及的]{因公出国|出国}[(境)]{团组|组团|团}[数]",
      "{因公出国|出国}(境)",
      "因公出国",
      "出国(境)",
    ],
    counts: {
      group: "three.count.missions",
      batch: "three.count.missions",
      person: "three.count.travellers",
    },
  },
  { words: ["团组"], counts: { group: "three.count.missions", batch: "three.count.missions" } },
  {
    words: [
      "{购置|更新|更新购置|购置更新|购置(更新)|新购|新购置}[更新]{公务用车|公务车|车辆}[数]",
      "公务用车购置{数|数量}",
      "购置(更新)",
      "购置数[量]",
    ],
    counts: { vehicle: "three.count.purchased" },
  },
  {
    words: ["[财政拨款]{公务用车|公务车|车辆}保有[量|数]", "保有[量]", "共有{公务用车|公务车}"],
    counts: { vehicle: "three.count.vehicles" },
  },
  {
    words: [
      "国内[公务]接待[批次|人次|团组]",
      "国内来访团组",
      "接待国内来访团组",
      "[共][接待]来访团组",
      "公务接待[批次|人次]",
      "国内[公务]接待[批次]",
      "[累计|全年][共]接待[总]{批次|批数}",
      "公务接待[总]人数",
    ],
    counts: { batch: "three.count.batches", group: "three.count.batches", person: "three.count.guests" },
  },
  {
    words: ["累计接待", "累计共接待", "全年接待", "全年共接待", "接待[总]{人次|人数|人次数}"],
    counts: { batch: "three.count.batches", group: "three.count.batches", person: "three.count.guests" },
    follows: true,
  },
  {
    words: ["来宾", "来访人员", "国内来宾"],
    counts: { person: "three.count.guests" },
  },
  {
    words: [
      "国(境)外来访团组",
      "{外事|外宾}接待[批次|人次|团组]",
      "接待外宾[批次|人次|团组]",
      "国内外事接待[批次]",
    ],
    counts: {
      batch: "three.count.batches.foreign",
      group: "three.count.batches.foreign",
      person: "three.count.guests.foreign",
    },
  },
  { words: ["来访外宾", "外宾"], counts: { person: "three.count.guests.foreign" } },
  {
    words: ["国(境)外[公务]接待[批次|人次]"],
    counts: {
      batch: "three.count.batchesAbroad",
      group: "three.count.batchesAbroad",
      person: "three.count.guestsAbroad",
    },
  },
];

/** `100万元（含）以上设备`: the threshold is part of the name. */
export const DEAR_EQUIPMENT =
  /(?:单(?:位|台)?(?:价值|价|原值)?|价值)?(?:在|为|达)?(?:人民币)?(\d+)万元?(?:\(含\)|含|及)?以上(?:\(含\))?的?(?:\(含\))?(?:(?:通用|专用|大型)?设备)?(?:\(不含车辆\))?/y;
/** Any other threshold (`20万元以上`, `20%以上`), and what is only about right: no figure of the accounts. */
export const THRESHOLD =
  /\d+(?:\.\d+)?(?:(?:万元|元|亿元)(?:\(含\)|含|及|\(不含\))?(?:以上|以下|以内|起)|%(?:\(含\)|含|及)?(?:以上|以下|以内)|(?:万元|元|亿元|%)左右)/y;

export const ASPECTS: readonly (readonly [Aspect, ...words: string[]])[] = [
  [
    "initial",
    "{年初|期初}[部门|支出|收入|批复]预算[数|金额]",
    "年初批复数",
    "年初部门预算[数]",
    "年初[批复][的]预算[数]",
  ],
  [
    "budget",
    "{全年|调整|调整后|变更后|调整后的}[支出|收入]预算[数|金额]",
    "预算调整数",
    "[支出|收入]预算[数|金额]",
    "{部门|批复|批复的}预算[数]",
    "预算安排",
  ],
  [
    "final",
    "[支出|收入]决算[数|金额|支出]",
    "实际{支出|收支}[数]",
    "实际{采购|成交}[金额|数|额]",
    "[全年|预计|当年]执行[数]",
    "[当年|全年|预计]预算执行数",
  ],
];

/** Words for the year before. */
export const PRIOR_WORDS = [
  "上年度",
  "上年",
  "上一年度",
  "上一年",
  "去年",
  "去年同期",
  "上年同期",
  "上年度同期",
  "前一年度",
  "上年决算",
  "往年",
];
export const CURRENT_WORDS = ["本年度", "本年", "当年", "今年", "报告年度"];

/** What a figure is compared with comes after these. */
export const COMPARE = [
  "由",
  "从",
  "比",
  "较",
  "与",
  "同",
  "和",
  "跟",
  "相比",
  "相较",
  "相较于",
  "对比",
  "比较",
  "相比于",
];
/** A comparison with the year before in one word. */
export const COMPARE_PRIOR = ["同比", "比同期", "较同期", "环比"];

export const UP = [
  "增加",
  "增长",
  "上升",
  "提高",
  "上涨",
  "提升",
  "增幅",
  "增支",
  "增收",
  // 较上年多支出 5 万元: no 支出 is named.
  "多支出",
  "多支",
  "高出",
  "超出",
  "超支",
  "超",
  "多",
  "增",
  "净{增|增加|增长|增幅}",
  "上浮",
  "增多",
  "新增",
  "攀升",
];
export const DOWN = [
  "减少",
  "少支出",
  "少支",
  "下降",
  "降低",
  "压减",
  "压缩",
  "缩减",
  "减幅",
  "降幅",
  "节约",
  "减支",
  "减收",
  "核减",
  "减",
  "降",
  "少",
  "净{减|减少|下降|减幅|降幅}",
  "负增长",
  "节支",
  "下浮",
  "下滑",
  "回落",
];
/** Before a budget and an amount: what the budget is, or how far from it. */
export const ORDER = /(?:(高于|多于|大于|超过)|低于|少于|小于)$/;
/** Of these a text must say what they are measured from: 节约 5 万元 may be of a budget, of a contract, of anything. */
export const SAVED = /^(?:节约|节支|压减|压缩|缩减|核减)/;
export const LEVEL = [
  "持平",
  "无增减变化",
  "无增减变动",
  "无增减",
  "无变化",
  "没有变化",
  "无差异",
  "一致",
  "相同",
  "相等",
  "无变动",
  "无增长变化",
];
/** After a movement these give where it ended, not how far it went. */
export const REACHING = ["到", "至"];

export const SHARE = ["占", "占比", "占比为", "[所占]比重[为]", "占比例", "所占比例", "占比重"];
/** 5 万元的 80 %, 5 万元的比重为 80 %: the amount before it is what is measured by. */
export const OF_PERCENT = "的(?:比例|比重|百分比)?(?:为|达|达到)?\\d[\\d,.]*%";
/** What stands behind the digits of such an amount. */
export const MEASURED = new RegExp(`^[万亿]?元\\)?${OF_PERCENT}`);

export const COMPLETION = ["完成", "执行率", "完成率", "预算执行率", "预算完成率", "执行进度", "占年初预算"];
export const DEVIATION = ["预决算差异率", "差异率", "偏离度"];

const SO_MANY = "{两|二|三|四|五|六|七|八|九}{项|类|块|部分|个部分|方面|个方面}";

/** The parts of what was just named follow. */
export const LISTS = [
  `[主要]包括[以下]${SO_MANY}`,
  `分为[以下]${SO_MANY}`,
  `由[以下]${SO_MANY}{组成|构成}`,
  "其中",
  "[其]中含",
  "主要包括",
  "包括",
  "分别为",
  "分别是",
  "主要用于以下方面",
  "主要用于以下几个方面",
  "主要用于以下方面(按大类)",
  "具体构成",
  "具体构成为",
  "具体{是|为}",
  "的具体构成",
  "具体情况如下",
  "具体如下",
  "构成如下",
  "按[支出]{功能|经济|部门预算支出经济|部门经济}分类[科目][分|划分]",
  "按[支出]{功能|经济}科目[分类]{分|划分}",
  "按[支出]{项目类别|用途}{分|划分|分类}",
  "支出具体情况如下",
  "主要支出包括",
  "按资金{来源|类型|性质}[分|划分|分类]",
  "按[采购]{类别|类型|项目类型}[分|划分|分类]",
];

/** A reason or a purpose follows: what it names is no subject of a figure, unless the figure stands beside it. */
export const REASONS = [
  "主要原因",
  "主要原因是",
  "主要变动原因",
  "变动原因",
  "变动的主要原因",
  "原因是",
  "原因为",
  "原因：",
  "主要是",
  "主要为",
  "主要系",
  "主要由于",
  "主要因为",
  "主要因",
  "由于",
  "因为",
  "主要[是]用于",
  "用于",
  "开支内容包括",
  "开支内容",
  "具体内容包括",
];
/** These go on with a list of reasons after a semicolon. */
export const REASON_GOES_ON = /^(?:[二三四五六七八九十]是|\([2-9二三四五六七八九十]\)|[②-⑳]|[2-9][.、)])/;

/** Words between a name and its figure that say nothing. */
export const GLUE = [
  "同期",
  "为",
  "是",
  "均为",
  "均",
  "分别",
  "共计",
  "合计",
  "总计",
  "共",
  "计",
  "达",
  "达到",
  "约",
  "各",
  "额",
  "金额",
  "数",
  "数额",
  "总额",
  "的",
  "了",
  "安排",
  "实现",
  "支付",
  "列支",
  "使用",
  "投入",
  "资金",
  "科目",
  "经费",
  "费用",
  "规模",
  "全年",
  "累计",
  "实际",
  "完成",
  "一共",
  "共有",
  "总数",
  "支出了",
  "同比",
  "比例为",
  "比例",
  "比重",
  "幅度为",
  "率为",
  "率",
  // (基数为 0，不可比): nothing is compared.
  "不可比",
  "幅度",
  "=",
  "：",
  "(",
  "等",
  "预计",
  "增减额为",
  "总体",
  "总体情况",
  "开支",
  "当年",
  "本部门",
  "我部门",
  "本单位",
  "我单位",
  "我局",
  "本局",
  "接待",
  "外出",
  "总",
  "实有",
  "现有",
  "数量",
  "数量为",
  "即",
  "加上",
  "{一|二|三|四|五|六|七|八|九}是",
];

/** Money that no table has a line of, though one of the words names one. */
export const UNNAMED = [
  "教育收费",
  "单位{资金|自有资金}[收入|支出]",
  "其他资金",
  "其他来源",
  "其他资金来源",
  "{其他|其余}各{项|类|种}{收入|支出}",
  "其余{收入|支出}",
];

/** Whose something is, what introduces a name: what may stand right before it without changing what it means. */
const OFFICES =
  "部门|单位|局|委|办|厅|处|所|(?<![住入出])院|校|会|站|队|馆|中心|本级|机关|法院|政府|街道|乡|镇|村|社区|年度|年|期末|年末|年底|(?:^|[)\\d])[类款项]|[)%]";
const INTRODUCING =
  "全年|当年|共|用于|安排|使用|发生|通过|实际|列支|开支|支付|负担|承担|其中|包括|为|是|的|和|与|及|或|中|以及|开展|拟|计划|财政|预算|决算|核定|取得|完成|本|我|我们|主要|用|以";
/** Words that end in whose it is, or that are nothing but an introduction: 办公及 before 印刷费 is a part of the name. */
export const HARMLESS_BEFORE = new RegExp(
  `^(?:.*(?:${OFFICES})|[^对向给拨与和及含其]{1,8}[省市州盟县区旗])?(?:${INTRODUCING})*$`,
);
