/** How a check ended, in one line. */
import { countUnread } from "../check/count-unread";
import { unprovedText } from "../check/finding-wording";
import { relationsAside, type CheckReport, type EvaluatedRelation } from "../check/report";
import { summarise } from "./json";

/** `发现 4 处错误。308 项关系中 305 项成立（其中 18 项为尾差），3 项不平，关系以外 1 项填列错误。` */
export function verdictLine(report: CheckReport): string {
  const { error, warning } = summarise(report);
  const held = `${relationsText(report)}。`;
  if (error > 0) return `发现 ${error} 处错误。${held}`;
  return warning > 0 ? `没有错误，有 ${warning} 处提醒。${held}` : held;
}

/**
 * How many relations hold, and what becomes of the others, so that a reader can add them up to all of them and to the
 * errors: those that usually hold and do not here are told apart from those that must, and errors that are no relation
 * (a total left blank) from those that are. What was not checked comes last.
 */
export function relationsText(report: CheckReport): string {
  const { all, holding, rounding } = countRelations(report);
  const aside = relationsAside(report);
  const errors = report.findings.filter(({ severity }) => severity === "error");
  const grave = new Set(errors.map(({ evaluated }) => evaluated));
  const failed = report.relations.filter((one) => one.verdict === "failed" && !aside.has(one));
  const broken = failed.filter((one) => grave.has(one)).length;
  const unjudged = report.relations.filter(({ verdict }) => verdict === "unjudged");
  const stopped = unjudged.filter(({ relation }) => relation.unread !== undefined).length;
  const unreadable = unjudged.length - stopped;
  const some = (count: number, words: string, before = ""): string =>
    count > 0 ? `${before}${count} 项${words}` : "";
  const held = all === holding ? `${all} 项关系全部成立` : `${all} 项关系中 ${holding} 项成立`;
  return [
    all === 0 ? "没有可以核对的关系" : held + some(rounding, "为尾差）", "（其中 "),
    some(report.verified.length, "不符已核实"),
    some(broken, "不平"),
    some(failed.length - broken, "一般应相符而不符"),
    some(errors.filter(({ evaluated }) => !evaluated).length, "填列错误", "关系以外 "),
    some(unreadable, "因为有的格子认不出金额，没有核对", "另有 "),
    some(stopped, "因为有的数没有读懂，没有核对", unreadable > 0 ? "" : "另有 "),
    unprovedText(countUnread(report.unread)),
  ]
    .filter((part) => part !== "")
    .join("，");
}

export interface RelationCounts {
  readonly all: number;
  readonly holding: number;
  readonly rounding: number;
}

/** 未执行 and what cannot be judged are not counted. */
export function countRelations({ relations }: CheckReport): RelationCounts {
  const judged = relations.filter(({ verdict }) => verdict !== "unjudged");
  const holding = judged.filter(holds);
  return {
    all: judged.length,
    holding: holding.length,
    rounding: holding.filter(({ verdict }) => verdict !== "passed").length,
  };
}

/** Whether a relation holds, exactly or as far as rounding goes; 可疑尾差 does, and is a warning besides. */
export function holds({ verdict }: EvaluatedRelation): boolean {
  return verdict === "passed" || verdict === "rounding" || verdict === "suspicious";
}
