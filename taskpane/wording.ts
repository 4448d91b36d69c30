/** Every word the pane says that a rule, a host or the diagnosis does not say itself. */
import type { EvaluatedRelation, RuleStatus, Verdict } from "../src/check/report";
import type { RulePolicy } from "../src/rules/policy";
import type { Statement } from "../src/statement/statement";
import { KIND_NAMES, type StatementKind } from "../src/catalogue/tables";
import type { CellRef } from "../src/workbook/workbook";
import type { Run, Stage } from "./state/run";
import { cellsToMend, type Filter, type ItemCounts } from "./state/verdict";
import { SEVERITY_WORD } from "../src/check/severity";
import { countRelations, relationsText } from "../src/report/verdict";

export const PRODUCT = "勾稽";
const TAGLINE = "部门决算公开核对";

export const MENDED = "已改正";
export const NOT_RUN = "未执行";
export const BETWEEN_TABLES = "表与表之间";

export const KIND: Readonly<Record<StatementKind, string>> = {
  ...KIND_NAMES,
  unknown: "未认出是决算还是预算",
};

export const STATUS: Readonly<Record<RuleStatus, string>> = {
  passed: "通过",
  rounding: "尾差",
  failed: "有不符",
  "not-applicable": "不适用",
  "not-run": NOT_RUN,
};

export const VERDICT: Readonly<Record<Verdict, string>> = {
  passed: "相等",
  rounding: "尾差",
  suspicious: "可疑尾差",
  failed: "不平",
  unjudged: "无法判断",
};

export const STAGE: Readonly<Record<Stage, string>> = {
  reading: "读取工作簿",
  recognising: "辨认各张表",
  checking: "核对勾稽关系",
};

export const FILTER: Readonly<Record<Exclude<Filter, "all">, string>> = {
  error: SEVERITY_WORD.error,
  warning: SEVERITY_WORD.warning,
  rounding: SEVERITY_WORD.rounding,
  "not-run": NOT_RUN,
};

export const COPIED = "核对结果已复制，可粘贴到文档或聊天窗口。";
export const CANNOT_COPY = "浏览器不让复制。";
export const UNMARKED = "标记已全部清除，单元格恢复原样。";
export const UNEXPECTED = "出了意外，没有做完。请重试；如果仍不行，请重新打开工作簿。";

export const CHANGED_SINCE = (cell: CellRef): string =>
  `${cellText(cell)} 之后又改过，不能撤销，请自行核对。`;

/** `公开01表 F17`: how a cell is named in sentences and on buttons. */
export const cellText = ({ sheet, address }: CellRef): string => `${sheet} ${address}`;

/** The verdict in one line. */
export function verdictText(counts: ItemCounts, { report, diagnosis }: Run): string {
  if (counts.error > 0) {
    const cells = cellsToMend(diagnosis);
    const cure = cells === undefined ? "" : `，改正 ${String(cells)} 个单元格就能全部成立`;
    return `有 ${String(counts.error)} 项错误${cure}。`;
  }
  const { all, holding } = countRelations(report);
  return `${all === holding ? "" : "没有错误，"}${relationsText(report)}。`;
}

/** What was checked, in one line under a verdict that speaks of errors. */
export const extentText = ({ report }: Run): string => `${relationsText(report)}。`;

export const announceStage = (stage: Stage): string => `正在${STAGE[stage]}`;

export function announceRun(counts: ItemCounts, run: Run): string {
  const mended = counts.mended > 0 ? `${MENDED} ${String(counts.mended)} 项。` : "";
  const warnings = counts.warning > 0 ? `提醒 ${String(counts.warning)} 项。` : "";
  return mended + verdictText(counts, run) + warnings;
}

/** A cell of last year's workbook, which is not open as a sheet. */
export const cellOfLastYear = (cell: CellRef): string => `上年决算表 ${cellText(cell)}`;

export const announceLocated = (place: string): string => `已定位到${place}`;
export const announceSelected = (cell: CellRef): string => `已选中 ${cellText(cell)}`;

export const announceMarked = (count: number): string =>
  count > 0 ? `已在表上标出 ${String(count)} 处。` : "没有需要标出的单元格。";

export const CHECK = "核对";
export const NARRATE = "说明";
export const RULES = "规则";
export const RULES_CAPTION = "全部核对规则，以及上次核对的结果";
export const SETTINGS = "设置";
export const SETTINGS_CAPTION = "不改动工作簿";
export const MENU = "菜单";
export const TASKS = "任务";
export const CLOSE = "关闭";
export const OPEN_OTHER = "打开别的工作簿";

export const LOADING = "正在打开…";
export const OPENING = "正在读取工作簿…";
export const CLOSED_TITLE = "还没有打开工作簿";
export const EMPTY_TITLE = "这个工作簿是空的";
export const WAY_ON = "打开一份部门决算公开表（.xlsx 或 .xls），就可以核对。文件只在本机读取，不上传。";
export const WAY_ON_IN_EXCEL = "请打开一份部门决算公开表再核对。";
export const OPEN_FILE = "打开工作簿";
export const OPEN_SAMPLE = "看看示例";
export const FOREIGN_TITLE = "没有认出决算公开表";
export const FOREIGN_TEXT =
  "这个工作簿里没有找到公开01–10表中的任何一张。请确认打开的是部门决算（或预算）公开表。";
export const FAILED_TITLE = "没能完成";
export const RETRY = "重试";

export const START = "开始核对";
export const RUNNING = "正在核对…";
export const CANCELLED = "已取消核对。";
export const AGAIN = "重新核对";
export const MARK = "标出";
export const UNMARK = "清除标记";
export const MARKS_ARE_ON = "已在表上标出：错误红色，提醒黄色，尾差灰蓝色。";
export const COPY = "复制核对结果";
export const MAKE_PAPER = "生成核对底稿";
export const PAPER_MADE = "核对底稿已生成，每条勾稽关系一行，金额和结论都是公式。";

const NO_DEPARTMENT = "表上没有写部门名称";
export const TABLES = "公开表";
export const FOUND = "已认出";
export const FOUND_TWICE = "有两份";
export const NOT_SEEN = "未见";
export const UNRECOGNISED = "没有认出的工作表";

export const FILTERS = "按结果筛选";
export const SEARCH = "搜索项目、科目、单元格或金额";
export const SEARCH_RULES = "搜索规则";
export const NOTHING_FOUND = "没有找到相符的结果。";
export const ALL_RUN = "没有未执行的规则。";

export const DIAGNOSES = "先改这里";
export const ADOPT = "采用";
export const LOCATE = "定位";
export const NOT_THIS = "不是这个";
export const ALL_RULED_OUT = "几种可能都排除了，请对照原始凭证逐项核对下面的错误。";
export const ALL_POSSIBLE = "可能出错的单元格";
export const RULED_OUT = "已排除。";
export const RESTORE = "恢复";
export const SHOULD_BE = " 应为 ";
export const OLD_VALUE = "现在的数";
export const NEW_VALUE = "改为";
export const ADOPT_NOTE = "改正后会马上重新核对，也可以撤销。";
export const CHANGE_IT = "改正";
export const CANCEL = "取消";
export const ADOPTED = "已采用的改正";
/** The diagnosis' word for a slip it cannot name. */
const OTHER_SLIP = "其他";
export const BECAME = "已改为";
export const UNDO = "撤销";

/** From place to place in a text. */
export const STEPS = [
  { name: "上一处", keys: "Shift+F8", back: true },
  { name: "下一处", keys: "F8", back: false },
] as const;

/** Behind the cells that are shown. */
export const moreCells = (all: number): string => `等 ${String(all)} 格`;

export const INFOS = "提示";
export const ROUNDINGS = "尾差";
export const PASSED = "成立的关系";
export const UNPROVED = "没有读懂或没有核对的数";

export const STALE = "改动过，还没有核对，下面是改动前的结果。";
export const HIDE_MENDED = "不再显示";
export const BEFORE_MENDING = "已经改正。下面是改正前的数。";

export const BLANK = "（空）";
export const PLUS = "＋";
export const MINUS = "－";
export const SENSE = { "=": "应等于　", "≤": "应不大于　" } as const;
export const SUBTOTAL = "合计";
export const DIFFERENCE = "相差";
export const ALLOWANCE = "四舍五入最多可差";

export const RULE = "规则";
export const MEANING = "含义";
export const SOURCE = "出处";
export const EXCEPTIONS = "例外";
export const EXAMPLES = "例子";

export const LIVE = "改动后马上重新核对";
export const LIVE_HINT = "关掉以后，改动表格不会自动核对，要自己点“重新核对”。";
export const PROFILE = "应有的公开表";
export const PROFILE_HINT = "各省要求公开的表不完全一样，选定以后，缺表按这里的要求判断。";
export const POLICY = "本单位的规则设置";
export const POLICY_HINT =
  "主管部门或财政部门发来的规则设置（.json）：停用哪些规则，哪些按错误、提醒或提示。没有就不用打开。";
export const OPEN_POLICY = "打开规则设置";
export const OTHER_POLICY = "换一份";
export const NO_POLICY = "移除规则设置";

export function policyLine({ name, rules }: RulePolicy): string {
  const off = [...rules.values()].filter((weight) => weight === "off").length;
  return `${name === "" ? "" : `${name}：`}停用 ${String(off)} 条规则，另行定级 ${String(rules.size - off)} 条。`;
}

export const notPolicy = (why: string): string => `不是规则设置，${why}。`;

export const DRAFTS = "没有另存的内容";
export const DRAFTS_HINT =
  "改动、标记、填写的内容和核实意见随时存在这台电脑的浏览器里，网页意外关掉后可以恢复；另存副本后自动清除，最多留 30 天，不上传。";
export const FORGET_DRAFTS = "清除存在浏览器里的内容";
export const DRAFTS_FORGOTTEN = "已清除。";
export const THEME = "外观";
export const THEMES = [
  ["follow", "跟随系统"],
  ["light", "浅色"],
  ["dark", "深色"],
] as const;

export const backTo = (title: string): string => `返回${title}`;

/** The department, or that it is not stated; the product's name while no tables are open. */
export const statementTitle = (statement: Statement | undefined): string =>
  statement && statement.tables.length > 0 ? statement.department || NO_DEPARTMENT : PRODUCT;

/** Which of several units of a workbook is shown. */
export const UNIT_CHOICE = "选择单位";

/** `2022 年度 · 部门决算 · 单位：万元`, as far as it is known. */
export function statementLine(statement: Statement | undefined): string {
  if (!statement || statement.tables.length === 0) return TAGLINE;
  const { year, kind, unit } = statement;
  return [yearText(year), KIND[kind], `单位：${unit}`].join(" · ");
}

export const yearText = (year: number): string => (year === 0 ? "年度不明" : `${String(year)} 年度`);

export const tally = (found: number, absent: number): string =>
  absent > 0 ? `认出 ${String(found)} 张，未见 ${String(absent)} 张` : `认出 ${String(found)} 张`;

export const places = (count: number): string => `${String(count)} 处`;
export const figures = (count: number): string => `${String(count)} 个`;
export const items = (count: number): string => `${String(count)} 项`;

export const passedCount = (count: number, rounding: number): string =>
  rounding > 0 ? `${items(count)}，尾差 ${String(rounding)}` : items(count);

export const locate = (cell: CellRef): string => `定位 ${cellText(cell)}`;

export const contentText = (value: string | number | boolean | null): string =>
  value === null || value === "" ? BLANK : String(value);

export const idleTerms = (count: number): string => `另有 ${String(count)} 项为空或零，展开`;

export const equallyLikely = (count: number): string =>
  `仅凭表内关系不能断定是哪一处。下面 ${String(count)} 种改法同样说得通，请对照原始凭证。`;

export const waitingExplanations = (count: number): string =>
  `如果不是，还有 ${String(count)} 种可能，全部列出`;

export const allPossible = (count: number): string => `${ALL_POSSIBLE}共 ${String(count)} 种，各有理由：`;

/** Why a cell may be at fault: what would have slipped, and what holds once it is mended. */
export const whyItFits = (slip: string, relations: number): string =>
  `${slip === OTHER_SLIP ? "" : `像是${slip}；`}${effect(relations)}`;

export const adoptAll = (cells: number): string => `全部采用（${String(cells)} 处）`;

/** @param isError whether all of them are errors: with one go reminders too */
export const resolvedFindings = (count: number, isError: boolean): string =>
  `由此引起的 ${String(count)} 项${isError ? "错误" : "问题"}`;

export const effect = (relations: number): string =>
  relations === 1 ? "改正后这项关系成立。" : `改正后 ${String(relations)} 项关系全部成立。`;

export const CELLS_TO_MEND = "各格应填的数";

export const cellCount = (cells: number): string => `${String(cells)} 格`;

export const formulaHint = (formula: string): string =>
  `这一格是公式 =${formula}，请在表里改公式，这里不会用数覆盖它。`;

/** `（现为 319.16，数字颠倒）` after the proposed figure. */
export const presentNow = (present: string, slip: string): string =>
  `（现为${present === "" ? "空白" : ` ${present}`}${slip === OTHER_SLIP ? "" : `，${slip}`}）`;

export const askAdopt = (cells: number): string =>
  cells === 1 ? "改正这个单元格？" : `改正这 ${String(cells)} 个单元格？`;

export const mendedSince = (count: number): string => `${MENDED} ${String(count)} 项。`;

export const nothingOf = (filter: Filter): string =>
  filter === "all" ? NOTHING_FOUND : `没有${FILTER[filter]}。`;

export const notRunReason = (reason: string): string => `${NOT_RUN}：${reason}`;

/** How much its break weighs; not to be taken for what was found. */
export const weight = (severity: string): string => `程度：${severity}`;

export function ruleTally(count: number, run: boolean): string {
  if (count === 0) return NOTHING_FOUND;
  return run ? `${String(count)} 条规则` : `${String(count)} 条规则，核对以后这里有每条的结果`;
}

export const instances = (count: number): string => `核对 ${String(count)} 次`;

/** Why two sides may differ by as much as the allowance says, or may not differ at all. */
export function allowanceReason({
  relation,
  allowance,
  addends,
  twoPrints,
  basis,
}: EvaluatedRelation): string {
  const held = basis === "held" ? "以上按格子里保存的全部小数计算。" : "";
  if (relation.strict) return `${held}两个总计必须完全相等，不容尾差。`;
  if (allowance === 0) return `${held}这里没有四舍五入的余地，应当完全相等。`;
  if (twoPrints) return `${held}同一个数印在两处，分别四舍五入时最多差这么多。`;
  return `${held}${String(addends)} 个加数各自四舍五入，合计最多差这么多。`;
}
