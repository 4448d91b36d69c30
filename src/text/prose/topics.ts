/** What a section is about, by its heading and the section it stands in. */
import { isClassName } from "../../catalogue/classifications/classification";
import { SECTIONS, type Topic } from "../../catalogue/sections";

/** 教育支出（类）, 教育类支出, 教育支出类普通教育款. */
const MARKED = /[(（][类款项][)）]|(?:[类款]|(?<![专事])项)支出[：:。]?$|类.{2,40}款/;

/** （一）社会保障和就业支出（类）: a heading of one 科目, which is no section on 支出. */
function namesCode(title: string): boolean {
  if (MARKED.test(title)) return true;
  // 教育支出—普通教育—小学教育
  const [first = ""] = title.replace(/[：:。]$/, "").split(/[-—]/);
  return isClassName(first);
}

/** What a heading may speak of below “三公” though its number does not say that it is another section. */
const BEHIND_THREE: ReadonlySet<Topic> = new Set<Topic>([
  "three",
  "agency",
  "procurement",
  "assets",
  "performance",
]);

/** 按支出功能分类科目划分: how what stands above is listed. */
const DIVISION = /^按.+分类?(?:科目)?(?:[划列]分)?(?:情况)?[：:。]?$/;

/** The topic of a heading under a parent section; undefined where it opens none of its own. */
export function topicOfHeading(title: string, parent: Topic | undefined): Topic | undefined {
  const section = SECTIONS.find(({ heading }) => heading.test(title));
  const none = !section || DIVISION.test(title) || (!section.anywhere && namesCode(title));
  if (none) return parent === undefined ? "other" : undefined;
  if (parent === undefined || parent === "other") return section.topic;
  if (parent === "overall" && (section.topic === "income" || section.topic === "expenditure"))
    return section.topic;
  if (!section.anywhere) return undefined;
  // Below 五、一般公共预算… every heading speaks of 财政拨款; it opens nothing new.
  if (
    (parent === "general" || parent === "basic") &&
    (section.topic === "fiscal" || section.topic === "fiscalOverall")
  ) {
    return undefined;
  }
  if (parent === "three" && !BEHIND_THREE.has(section.topic)) return undefined;
  return section.topic;
}
