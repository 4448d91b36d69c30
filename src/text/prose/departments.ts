/** Names of departments: how they end, how a title carries them, when two are of one house. */
import { BODY_END, DEPARTMENT_BODY } from "../../words/bodies";

/** A name behind the year of a title. */
export const TITLED = new RegExp(
  `20\\d\\d年度?([\\u4e00-\\u9fff]{2,28}${DEPARTMENT_BODY}(?:本级)?)(?:机关)?(?:部门|单位)?(?:决算|预算)`,
);
const ENDS_SO = new RegExp(`${DEPARTMENT_BODY}$`);
const PLACED = /[\u4e00-\u9fff]{2}$|[省市州盟县区旗镇乡]$/;

/** 青石县人民法院: a word that ends the name of a body, behind what that name begins with. */
export function endsBody(word: string, before: string): boolean {
  return ENDS_SO.test(word) && PLACED.test(before);
}

const LEADS = new RegExp(`^([\\u4e00-\\u9fff]{2,28}${DEPARTMENT_BODY}(?:本级)?)(?:机关)?(?:20\\d\\d年度?)`);

/** The department that a title names, before its year or behind it. */
export function departmentIn(title: string): string | undefined {
  return departmentBefore(title) ?? TITLED.exec(title)?.[1];
}

/** The department that a sentence begins with, before its year. */
export function departmentBefore(sentence: string): string | undefined {
  return LEADS.exec(sentence)?.[1];
}

/** A name without what is written in many ways. */
export function bareDepartment(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/^\d+/, "")
    .replace(/\([^)]*\)|本级|机关$|[^\u4e00-\u9fff]/g, "");
}

const PLACE = /[省市州盟县区旗镇乡]/;

/** 甲县医疗保障局, 乙县医疗保障局: the same body of two places, of which neither holds the other. */
export function inOtherPlaces(a: string, b: string): boolean {
  const tail = tailOf(a, b);
  const [one, other] = [a, b].map((name) => name.slice(0, name.length - tail)) as [string, string];
  const placed = (head: string): boolean =>
    head.length > 1 && PLACE.test(head[head.length - 1]! + (a[a.length - tail] ?? ""));
  return placed(one) && placed(other) && !one.includes(other) && !other.includes(one);
}

/** A department, its own short name, a unit above or below it that carries its name. */
export function relatedDepartments(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a) || isShortFor(a, b) || isShortFor(b, a)) return true;
  return tailOf(a, b) >= 5;
}

/** 市人社局 for 某市人力资源和社会保障局: its characters in their order; 林业局 is not short for 林业和草原局, but its old name. */
function isShortFor(short: string, full: string): boolean {
  let at = -1;
  return (
    short.length > 2 &&
    short.length * 2 <= full.length &&
    [...short].every((character) => (at = full.indexOf(character, at + 1)) >= 0)
  );
}

const BODY = new RegExp(`^[\\u4e00-\\u9fff]*?${BODY_END}$`);

/** Whether a name that stands in a text is that of the department whose text it is; where nobody knows that, of any body. */
export function isOwnName(name: string, own: string): boolean {
  const [said, known] = [bareDepartment(name), bareDepartment(own)];
  if (known === "") return BODY.test(said);
  return said.endsWith(known) || (said.length > 2 && known.endsWith(said)) || isShortFor(said, known);
}

/** How many characters two names end in alike. */
function tailOf(a: string, b: string): number {
  let tail = 0;
  while (tail < Math.min(a.length, b.length) && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return tail;
}

/** 全市一般公共预算收入, 我县教育支出: what a place has, and none of its bodies; 我镇 is how its government speaks of itself. */
const AREA = /^(?:20\d\d年度?)?(?:[全我本][国省市州盟县区旗]|全[镇乡])/;

export function isArea(name: string): boolean {
  return AREA.test(name) && !BODY.test(bareDepartment(name));
}

const RUN = /(?:院|校|[小中大]学|幼儿园|站|馆|所|队|中心|[总协学商]会|基金会|公司)$/;

/** Who speaks: 市财政局批复我局 is of ours. */
const SELF = /[我本]..?$/;

/** Whether a name is that of a body of another house than the department whose text it stands in. */
export function isOtherBody(name: string, own: string): boolean {
  const [said, known] = [bareDepartment(name).replace(/^[我本]/, ""), bareDepartment(own)];
  // 种子站, 文化馆: short as it is, a body of its own.
  const least = RUN.test(said) ? 1 : 3;
  const named =
    Math.min(known.length, said.length) > least && (least === 1 || ENDS_SO.test(said)) && !SELF.test(said);
  return named && !relatedDepartments(said, known);
}

/** 农技中心, 第二中学: a body that a department may run. */
export function isRunBody(name: string): boolean {
  return RUN.test(bareDepartment(name)) && !SELF.test(name);
}

/** 人民医院, 第二中学, 慈善总会: what a 局 or a 委 runs or works with, of which its text may speak; no other text was copied. */
export function mayBelongTo(name: string, own: string): boolean {
  return RUN.test(bareDepartment(name)) && !RUN.test(bareDepartment(own));
}
