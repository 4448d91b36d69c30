/** Which rule a level that is not the table's breaks: that of the section it stands in. */
import type { TextRuleId } from "../../catalogue/rule-ids";
import type { Reading } from "../bind/reading";
import type { Desk } from "./desk";

export function levelRule(desk: Desk, reading: Reading): TextRuleId {
  const key = desk.key(reading);
  if (reading.aspect === "initial" || reading.aspect === "budget")
    return reading.topic === "three" ? "N-14" : "N-08";
  switch (reading.topic) {
    case "overall":
      return "N-01";
    case "income":
      return "N-03";
    case "expenditure":
      return "N-04";
    case "fiscalOverall":
      return "N-05";
    case "fiscal":
    case "general":
      return key.includes("/") ? (key.length > 13 ? "N-08d" : "N-07") : "N-06";
    case "basic":
      return "N-11";
    case "fund":
    case "funds":
      return "N-12";
    case "capital":
      return "N-13";
    case "three":
      return "N-14";
    case "agency":
      return key.startsWith("economic/") ? "N-15i" : "N-15e";
    case "procurement":
      return "N-16";
    case "assets":
      return "N-17";
    case "performance":
      return "N-18";
    default:
      return "N-01";
  }
}
