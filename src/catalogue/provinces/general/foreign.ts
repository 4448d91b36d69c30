/** Tables that provinces add, and the software's own, named so that none is taken for a table of the catalogue. */
import type { ForeignTitle } from "../../layout";

export const FOREIGN_TITLES: readonly ForeignTitle[] = [
  {
    words: "财政拨款支出[决算|预算][总][情况]表[功能科目|按功能分类|部门经济分类科目]",
    what: "是全部财政拨款的支出，本目录只核对其中一般公共预算、政府性基金、国有资本经营预算各表",
  },
  { words: "*项目支出[决算|预算][明细|情况]表", what: "项目支出明细，本目录没有它的勾稽关系" },
  { words: "*项目收入支出决算表", what: "项目收支明细，本目录没有它的勾稽关系" },
  { words: "*支出决算明细表", what: "按经济分类的支出明细，本目录没有它的勾稽关系" },
  { words: "*政府性基金*{基本|项目}支出决算表", what: "政府性基金的支出明细，本目录没有它的勾稽关系" },
  {
    words: "*国有资本经营*{基本|项目}支出决算表",
    what: "国有资本经营预算的支出明细，本目录没有它的勾稽关系",
  },
  { words: "*{机构|机关}运行经费*表", what: "省增表，本目录没有它的勾稽关系" },
  { words: "*政府采购*表", what: "省增表，本目录没有它的勾稽关系" },
  { words: "*政府购买服务*表", what: "省增表，本目录没有它的勾稽关系" },
  { words: "*绩效*[自评]表", what: "绩效表，不在决算公开表之列" },
  { words: "*{收入|支出}决算[总]表分{单位|部门}", what: "分单位的表，没有科目编码" },
];
