/** S-TYPO: words typed twice, words that are often mistaken. */
import { pattern, type ProofRow } from "./proof-row";

/** Words that Chinese doubles. */
const DOUBLED = "一步一步|逐步逐步|多多少少";

/** What a bare figure after these words is: a percentage. */
const PERCENT =
  /(?:增长|下降|上升|降低|提高|占(?![地用])[^，。；：\d()]{0,24}?(?:的|为|是)?|完成[^，。；：\d()]{0,12}预算数?的|(?:比重|比例|率)(?:为|是)?)(\d{1,4}\.\d+|\d{1,3})(?=[，。；、)]|$)/g;

export const WORDING: readonly ProofRow[] = [
  {
    name: "漏了百分号",
    rule: "S-TYPO",
    severity: "warning",
    of: "plain",
    find: (text) =>
      [...text.matchAll(PERCENT)].map((match) => ({
        start: match.index + match[0].length - match[1]!.length,
        end: match.index + match[0].length,
        say: (words) => `百分比漏了百分号：“${words}”`,
      })),
    found: [
      "比上年增长13.95。",
      "住房保障支出8.00万元，占12.00;",
      "完成年初预算的97.56，主要原因是节约。",
      "预算执行率为95.10。",
    ],
    not: [
      "比上年增长13.95%。",
      "房屋占地面积500，全部自用。",
      "比上年增长3倍。",
      "比上年增长5.00万元。",
      "增长点主要在三个方面。",
    ],
  },
  pattern("截止与截至", "S-TYPO", "info", /截止(?=20\d\d年)/g, () => "“截止”应为“截至”", {
    found: ["截止2024年12月31日，共有车辆1辆。"],
    not: ["截至2024年12月31日，共有车辆1辆。", "报名截止后公布。"],
  }),
  pattern(
    "字词重复",
    "S-TYPO",
    "info",
    new RegExp(`(?:万元){2,}|%{2,}|的的|了了|是是|为为|占占|(?!${DOUBLED})([\\u4e00-\\u9fff]{2,6})\\1`, "g"),
    (found) => `字词重复：“${found}”`,
    {
      found: ["支出100.00万元万元。", "增长5.00%%。", "主要用于用于办公。", "财政拨款财政拨款收入。"],
      not: ["一步一步推进。", "占比为5.00%。", "支出100.00万元。"],
    },
  ),
  pattern(
    "支出收入",
    "S-TYPO",
    "warning",
    /(?:本年|全年|合计|财政拨款|预算|决算|单位|部门)支出收入|支出收入(?=总计|合计|总额|决算|预算|为|共|\d)/g,
    (found) => `“${found}”里“支出”和“收入”连写，像是多了一个`,
    {
      found: ["本年支出收入合计100.00万元。", "2024年支出收入总额100.00万元。"],
      not: ["收入支出决算总体情况。", "支出、收入均有增加。", "支出收入比较稳定。"],
    },
  ),
];
