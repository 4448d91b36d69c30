/** The form beside the text: every value that a person may give for it. */
import { inputId, paragraphsOf, type BlankInput, type Narrative, type Offer } from "./narrative";
import { isCount } from "../catalogue/quantities";

/** How one would ask, in this order. */
export const FIELD_GROUPS = [
  "上年数",
  "年初预算数",
  "全年预算数",
  "机关运行经费",
  "政府采购",
  "车辆和设备",
  "“三公”数量",
  "其他本年数",
  "原因",
  "用途",
] as const;

export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** 万元 to the 分; a whole number; one sentence. */
export type FieldKind = "amount" | "count" | "sentence";

export interface Field {
  readonly input: BlankInput;
  readonly group: FieldGroup;
  /** What it is of, to be read under the name of its group: `收入总计`, `2101501 行政运行`. */
  readonly label: string;
  readonly kind: FieldKind;
  /** The paragraphs it goes into, as numbers of `paragraphsOf`. */
  readonly paragraphs: readonly number[];
  /** Whether a person has given it. */
  readonly given: boolean;
  /** Whether the text has a 【待填】 for want of it; where it is neither given nor missing it follows from other values. */
  readonly missing: boolean;
  /** What may be taken for it, to choose from. */
  readonly offers: readonly Offer[];
}

/**
 * What a person may give for this text, given or not, by group and then in the order of the text. What the workbooks say
 * is not asked.
 */
export function fieldsOf(narrative: Narrative): readonly Field[] {
  const found = new Map<string, Field & { readonly paragraphs: number[] }>();
  paragraphsOf(narrative).forEach(({ uses }, paragraph) => {
    for (const { input, name, state, offers } of uses) {
      const id = inputId(input);
      const field = found.get(id);
      if (field) {
        field.paragraphs.push(paragraph);
        continue;
      }
      const group = groupOf(input);
      found.set(id, {
        input,
        group,
        label: labelOf(input, group, name),
        kind: kindOf(input),
        paragraphs: [paragraph],
        given: state === "given",
        missing: state === "missing",
        offers,
      });
    }
  });
  const fields = [...found.values()];
  return FIELD_GROUPS.flatMap((group) => fields.filter((field) => field.group === group));
}

const SENTENCES: readonly BlankInput["group"][] = ["原因·与上年相比", "原因·与预算相比", "用途"];

export function kindOf({ group, key }: BlankInput): FieldKind {
  return SENTENCES.includes(group) ? "sentence" : isCount(key) ? "count" : "amount";
}

function groupOf({ group, key }: BlankInput): FieldGroup {
  if (group === "用途") return group;
  if (SENTENCES.includes(group)) return "原因";
  if (key === "agency") return "机关运行经费";
  if (key.startsWith("procurement.")) return "政府采购";
  if (group !== "本年数") return group as FieldGroup;
  if (key.startsWith("assets.")) return "车辆和设备";
  return key.startsWith("three.") ? "“三公”数量" : "其他本年数";
}

/** The name, and what its group does not say. */
function labelOf({ group }: BlankInput, of: FieldGroup, name: string): string {
  if (of === "原因") return `${name}（${group.slice("原因·".length)}）`;
  return group === of || group === "本年数" ? name : `${name}（${group}）`;
}
