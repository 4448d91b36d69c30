/**
 * The rules as a bureau wants them: some switched off, some weighed otherwise. One JSON file says so, and every face reads the
 * same; what is switched off is told as 未执行, with the file as the reason.
 */
import { TABLE_RULE_IDS, TEXT_RULE_IDS, type RuleId } from "../catalogue/rule-ids";
import type { Severity } from "./rule";

export interface RulePolicy {
  /** Whose it is, as it says; empty where it does not. */
  readonly name: string;
  readonly rules: ReadonlyMap<RuleId, Severity | "off">;
}

/** Why a file is no such one, in a clause. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
}

/** What may be written for a rule, in the words of the accountant as well. */
const WEIGHTS: Readonly<Record<string, Severity | "off">> = {
  off: "off",
  停用: "off",
  error: "error",
  错误: "error",
  warning: "warning",
  提醒: "warning",
  info: "info",
  提示: "info",
};

const KEYS = ["version", "name", "rules"];

/** Reads the text of such a file. @throws PolicyError */
export function policyOf(text: string): RulePolicy {
  const file = objectOf(parsed(text), "整个文件应是一个 JSON 对象");
  const strange = Object.keys(file).find((key) => !KEYS.includes(key));
  if (strange !== undefined) throw new PolicyError(`没有“${strange}”这一项，只有 ${KEYS.join("、")}`);
  if (file["version"] !== 1) throw new PolicyError("version 应是 1");
  const { name = "" } = file;
  if (typeof name !== "string") throw new PolicyError("name 应是文字");
  const rules = Object.entries(objectOf(file["rules"], "rules 应是“规则编号: 处理”的对象"));
  return { name, rules: new Map(rules.map(([id, weight]) => [ruleId(id), weightOf(id, weight)])) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new PolicyError("不是 JSON");
  }
}

function objectOf(value: unknown, otherwise: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new PolicyError(otherwise);
  return value as Readonly<Record<string, unknown>>;
}

function ruleId(id: string): RuleId {
  const known = [...TABLE_RULE_IDS, ...TEXT_RULE_IDS].find((one) => one === id);
  if (known) return known;
  throw new PolicyError(`规则 ${id} 不在规则清单里（gouji rules 列出全部）`);
}

function weightOf(id: string, weight: unknown): Severity | "off" {
  const known = typeof weight === "string" ? WEIGHTS[weight] : undefined;
  if (known) return known;
  throw new PolicyError(
    `规则 ${id} 应是停用（off）、错误（error）、提醒（warning）或提示（info），不能是“${String(weight)}”`,
  );
}

/** A rule, or what was told under one, as the bureau weighs it. */
export function weighed<Told extends { readonly severity: Severity }>(
  told: Told,
  id: string,
  policy: RulePolicy | undefined,
): Told {
  const weight = policy?.rules.get(id as RuleId);
  return weight === undefined || weight === "off" ? told : { ...told, severity: weight };
}

/** Why a rule is switched off, in a clause; undefined where it is not. */
export function switchedOff(id: string, policy: RulePolicy | undefined): string | undefined {
  if (policy?.rules.get(id as RuleId) !== "off") return undefined;
  return `${policy.name === "" ? "规则设置里" : `${policy.name}的规则设置里`}停用`;
}
