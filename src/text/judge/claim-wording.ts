/** What the audit calls things, in words an accountant uses. */
import { CHANGE_WORDS } from "../../amount/percent";
import type { Desk } from "./desk";
import { guessOf } from "../bind/bindings";
import { isPrinted, type Reading, type SaidAspect } from "../bind/reading";

export const ASPECT_NAMES: Readonly<Record<SaidAspect, string>> = {
  final: "",
  initial: "年初预算数",
  budget: "预算数",
  prior: "上年数",
  executed: "上年执行数",
  planned: "上年预算数",
};

const BASIS_WORDS: Readonly<Record<SaidAspect, string>> = {
  final: "上年",
  initial: "年初预算",
  budget: "预算",
  prior: "上年",
  executed: "上年执行数",
  planned: "上年预算",
};

export function basisWord(basis: SaidAspect | undefined): string {
  return BASIS_WORDS[basis ?? "prior"];
}

/** Why neither table nor text settles it. */
export function whyOpen(desk: Desk, reading: Reading): string {
  if (reading.why) return reading.why;
  if (reading.otherYear !== undefined) return `说的是 ${reading.otherYear} 年的数，手头的表没有`;
  const name = desk.meaningOf(desk.key(reading), reading.subject.name);
  const absent =
    reading.kind === "level" && reading.aspect === "final" && name !== "" && !desk.known(reading);
  const guess = guessOf(reading.bound);
  const counted = reading.figure.unit.kind === "count";
  if (guess && !absent) return `${counted ? guess.says.replace("金额", "数量") : guess.says}，没有核对`;
  switch (reading.kind) {
    case "level":
      if (!isPrinted(reading.aspect)) return `${lacking(desk, reading.aspect)}，文中也没有可以互相印证的数`;
      if (reading.aspect === "prior" || reading.aspect === "initial")
        return `${ASPECT_NAMES[reading.aspect]}：${lacking(desk, reading.aspect)}，文中也没有可以互相印证的数`;
      if (reading.aspect === "budget")
        return `预算数${nowhere(desk, "：表中没有")}，文中也没有可以互相印证的数`;
      return `“${name}”${nowhere(desk, "不在公开的表中")}，文中也没有可以互相印证的数`;
    case "change":
      return reading.basis
        ? `${lacking(desk, reading.basis)}，文中也没有可以互相印证的百分比`
        : "没有写明与什么相比";
    case "growth":
      if (reading.change?.figure.units === 0) return "增减额四舍五入后为零，算不出百分比";
      if (!reading.basis) return "没有写明与什么相比";
      return `${lacking(desk, reading.basis)}，文中也没有${reading.change ? "本年的数" : "增减额"}`;
    case "share":
      return `占比的分子或分母${nowhere(desk, "不在公开的表中")}，文中也没有`;
    case "completion":
    case "deviation":
      if (desk.table(desk.key(reading), reading.basis ?? "initial")?.soft)
        return "按表上的预算数算不出这个比例，可能不是同一个口径，文中也没有写预算数";
      return `${lacking(desk, "initial")}，文中也没有写预算数`;
    case "count":
      return `“${name || "数量"}”${nowhere(desk, "不在公开的表中")}，文中也没有可以互相印证的数`;
    default:
      return "没有读懂这句话";
  }
}

/** What is said of a figure that no table has: where none is open, the tables cannot be blamed. */
function nowhere(desk: Desk, otherwise: string): string {
  return desk.knowledge.has("final") ? otherwise : "：没有打开表";
}

/** Which table would have it: not opened, or without it. */
function lacking(desk: Desk, aspect: SaidAspect): string {
  const { prior, budget } = desk.knowledge.sources;
  if (aspect === "prior") return prior ? "上年的表中没有这一项" : "没有打开上年的表";
  if (!isPrinted(aspect)) return `公开的表中没有${ASPECT_NAMES[aspect]}`;
  return budget ? "预算表中没有这一项" : "没有打开预算表";
}

export function meaning(desk: Desk, reading: Reading): string {
  const name = desk.knowledge.name(desk.key(reading)) || reading.subject.name;
  const { basis } = reading;
  switch (reading.kind) {
    case "level":
    case "count":
      return [name, ASPECT_NAMES[reading.aspect]].filter(Boolean).join(" ");
    case "change":
      return `${name} 比${basisWord(basis)}${CHANGE_WORDS[reading.direction].amount}`;
    case "growth":
      return `${name} 比${basisWord(basis)}${CHANGE_WORDS[reading.direction].percent}`;
    case "share": {
      const whole = reading.whole
        ? desk.knowledge.name(reading.whole.keys[0] ?? "") || reading.whole.name
        : "";
      return whole ? `${name} 占${whole}` : `${name} 占比`;
    }
    case "completion":
      return `${name} 完成${ASPECT_NAMES[basis ?? "initial"] || "预算"}`;
    case "deviation":
      return `${name} 预决算差异率`;
    default:
      return name;
  }
}
