/** What is to be said of last year's text as a whole. */
import type { QuantityKey } from "../catalogue/quantities";
import type { Topic } from "../catalogue/sections";
import type { DocumentTables } from "../document/sheets";
import type { Statement } from "../statement/statement";
import { audited } from "../text/audit";
import type { Quantities } from "../write/quantities";
import type { LastYear } from "./last-year";

/** What was wrong before it is copied. */
export function wrongIn({ read }: LastYear): readonly string[] {
  const { claims, remarks } = audited(read);
  const at = (paragraph: number): string => `第 ${String(paragraph + 1)} 段`;
  return [
    ...claims
      .filter(({ verdict }) => verdict === "wrong")
      .map(({ paragraph, text, unit, reason }) => `${at(paragraph)}“${text}${unit}”：${reason}`),
    ...remarks
      .filter(({ severity }) => severity === "error")
      .map(({ paragraph, message }) => `${at(paragraph)}：${message.replace(/。$/, "")}。`),
  ];
}

export function noticesOf(
  last: LastYear,
  statement: Statement,
  { prior, document }: { readonly prior?: Statement; readonly document?: DocumentTables },
): readonly string[] {
  const notices: string[] = [];
  if (!last.proved)
    notices.push(
      prior
        ? "给出的上年决算表与上年说明不是同一年的，上年说明里的数没有与表核对过"
        : `没有给出上年决算表，${document && document.sheets.length > 0 ? "文档里的表也没有读懂，" : ""}上年说明里的数只按文字认定，没有与表核对过；上年数取自上年说明`,
    );
  if (statement.year === 0) notices.push(`表上没有写年度，按 ${String(last.year + 1)} 年度改的，请确认`);
  if (statement.year - last.year > 1)
    notices.push(`这份说明是 ${String(last.year)} 年度的，隔了不止一年，与上年相比的数要有上年决算表才能写`);
  if (document && document.sheets.length > 0) notices.push("文档里的表还是上年的，没有改");
  return notices;
}

/** Money that a text has a section of its own for, by how its keys begin. */
const SECTIONS = [
  ["fund", "fund.expenditure", "政府性基金预算财政拨款支出"],
  ["capital", "capital.expenditure", "国有资本经营预算财政拨款支出"],
  ["three", "three.total", "“三公”经费支出"],
] as const;

/** Sections that last year's text does not have, and this year's needs. */
export function sectionsLacking(
  { readings, read }: LastYear,
  quantities: Quantities,
): readonly { readonly topic: Topic; readonly key: QuantityKey; readonly what: string }[] {
  return SECTIONS.flatMap(([topic, key, what]) => {
    const now = quantities.get(key, "final");
    const isOf = (one: string): boolean => one.startsWith(`${topic}.`) || one.startsWith(`${topic}/`);
    const isSaid =
      readings.some(({ subject }) => subject.keys.some(isOf)) ||
      read.text.headings.some(({ subject }) => subject?.keys.some(isOf));
    return now && now.shown !== 0 && !isSaid ? [{ topic, key, what }] : [];
  });
}
