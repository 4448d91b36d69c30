/**
 * Lists right of the 支出 half of 公开01表 that print the same expenditure by another classification: by its nature and
 * by 部门预算经济分类 (Z01, 湖南), by 政府预算经济分类 (湖南). Each holds lines of every aspect that the half has.
 */
import { CLASSIFIED, GOVERNMENT, NATURE } from "../../line-keys";
import type { LineSpec } from "../../layout";

const DEPARTMENT_KINDS: readonly (readonly [code: string, words: string])[] = [
  ["301", "工资[和]福利支出"],
  ["302", "[一般]商品和服务支出"],
  ["303", "对个人和家庭[的]补助[支出]"],
  ["307", "债务利息[及费用]支出"],
  ["309", "资本性支出基本建设"],
  ["310", "[其他]资本性支出"],
  ["311", "对企业补助基本建设"],
  ["312", "对企业补助"],
  ["313", "对社会保障基金补助"],
  ["399", "其他支出"],
];

const GOVERNMENT_KINDS: readonly (readonly [code: string, words: string])[] = [
  ["501", "机关工资[和]福利支出"],
  ["502", "机关商品和服务支出"],
  ["503", "机关资本性支出[一]"],
  ["504", "机关资本性支出{二|基本建设}"],
  ["505", "对事业单位经常性补助"],
  ["506", "对事业单位资本性补助"],
  ["507", "对企业补助"],
  ["508", "对企业资本性支出"],
  ["509", "对个人和家庭[的]补助[支出]"],
  ["510", "对社会保障基金补助"],
  ["511", "债务利息[及费用]支出"],
  ["512", "债务还本支出"],
  ["513", "转移性支出"],
  ["514", "预备费[及预留]"],
  ["599", "其他支出"],
];

const other = (key: string, words: string): LineSpec => ({ key, role: "other", words: [words] });

/** The kinds below a line that they make up, under the line's key. */
const below = (
  key: string,
  whole: string,
  kinds: readonly (readonly [string, string])[],
  before = "",
): readonly LineSpec[] =>
  kinds.map(([code, words]) => ({ ...other(`${key}.${code}`, before + words), below: whole }));

/** What the half itself ends with, printed once more under a list. */
const foot = (list: string): readonly LineSpec[] => [
  other(`${list}.total`, "本年支出[合计|小计|总计]"),
  other(`${list}.distributed`, "结余分配"),
  other(`${list}.closing`, "{{年末|年终}[财政拨款]结转[和|及][结余]|结转下年[支出|使用]}"),
  other(`${list}.grand`, "{总计|支出[预算]总计|合计}"),
];

/** By nature, each with what it is made of, and by 部门预算经济分类. */
const NATURES: readonly LineSpec[] = [
  ...below(CLASSIFIED, `${CLASSIFIED}.total`, DEPARTMENT_KINDS),
  other(`${CLASSIFIED}.total`, "[按]经济分类[科目]支出合计"),
  ...below(NATURE.project, NATURE.project, DEPARTMENT_KINDS, "[按项目管理的]"),
  ...below(NATURE.basic, NATURE.basic, DEPARTMENT_KINDS),
  { ...other(NATURE.personnel, "人员{经费|支出}"), below: NATURE.basic },
  { ...other(NATURE.public, "[日常]公用{经费|支出}"), below: NATURE.basic },
  { ...other(`${NATURE.project}.construction`, "基本建设类项目"), below: NATURE.project },
  other(NATURE.basic, "{基本支出|人员经费和公用经费支出}"),
  other(NATURE.project, "{项目支出|专项业务经费支出}"),
  other(NATURE.remitted, "{上缴|上解}上级支出"),
  other(NATURE.operating, "[事业单位]经营[服务]支出"),
  other(NATURE.subsidy, "对附属单位补助[支出]"),
  ...foot("nature"),
];

const GOVERNMENTS: readonly LineSpec[] = [
  ...GOVERNMENT_KINDS.map(([code, words]) => other(`${GOVERNMENT}.${code}`, words)),
  ...foot(GOVERNMENT),
];

/** The lists that may stand right of a half, each known by most of its lines. */
export const CLASSIFIED_LISTS: readonly (readonly LineSpec[])[] = [NATURES, GOVERNMENTS];
