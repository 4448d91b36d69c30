/** 上海. */
import { NINE, type Province } from "../province";
import { shanghai as wording } from "./wording";

export const shanghai: Province = {
  name: "shanghai",
  title: "上海",
  regions: ["上海市"],
  publishes: {
    "final-account": {
      tables: { note: "九张表，“三公”经费表排第七", required: NINE, optional: [] },
      // No numbers on paper, and 收入支出 in the titles of both fund tables.
      signs: {
        number: /^$/,
        tables: [
          { slot: 7, title: /收入支出/ },
          { slot: 8, title: /收入支出/ },
        ],
      },
      wording,
    },
  },
};
