/** How the names of public bodies (局、委、中心、学校 …) end. */

/** The words that end a name wherever they stand, and begin no longer one: 人大 does, with 人大常委会. */
const WORDS =
  "局|厅|委员会|办公室|中心|法院|检察院|监狱|研究院|研究所|学院|大学|中学|小学|学校|党校|幼儿园|医院|卫生院|街道办事处|管理处|服务处|大队|支队|总队|协会|联合会|总会";
export const WHOLE_BODY = `(?:${WORDS})`;

/** How the name of a department ends, before a year or in a title. */
export const DEPARTMENT_BODY = `(?:${WORDS}|委|办|政府|站|馆|所|妇联|残联|文联|工商联|科协|政协|人大|(?:组织|宣传|统战|武装)部)`;

/** The same of any body, a part of a department's own among them: of itself no proof of one. */
export const BODY_END = `(?:${DEPARTMENT_BODY}|[局厅委办院校园站馆所会队处部]|报社|供销社|电视台|公司)`;

/** What ends a text that is a name and nothing else. */
export const NAME_ENDING =
  "(?:[局厅委办部院所校园馆社会站队处科室镇乡]|[大中小]学|中心|机关|本级|街道|政府|公司)";
