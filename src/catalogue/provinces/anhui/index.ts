/** 安徽. */
import type { Province } from "../province";

export const anhui: Province = {
  name: "anhui",
  title: "安徽",
  publishes: {
    "final-account": {
      tables: { note: "八张表，“三公”经费另行公开", required: [1, 2, 3, 4, 5, 6, 7, 8], optional: [9] },
    },
  },
};
