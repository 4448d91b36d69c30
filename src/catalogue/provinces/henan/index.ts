/** 河南. */
import { NINE, type Province } from "../province";
import { henan as wording } from "./wording";

export const henan: Province = {
  name: "henan",
  title: "河南",
  // 安阳市 and 南阳市 in full: 安阳 and 南阳 alone begin names of other provinces too.
  regions:
    "河南省 郑州 开封 洛阳 平顶山 安阳市 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳市 商丘 信阳 周口 驻马店 济源".split(
      " ",
    ),
  publishes: { "final-account": { tables: { note: "九张表", required: NINE, optional: [] }, wording } },
};
