/** 通用: the ministry's form. */
import { NINE, type Province } from "../province";
import { general as wording } from "./wording";

export const general: Province = {
  name: "general",
  title: "通用",
  publishes: {
    "final-account": {
      tables: { note: "财政部九张表，国有资产占用情况表可有可无", required: NINE, optional: [10] },
      wording,
    },
  },
};
