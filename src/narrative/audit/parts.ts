/** Which part of a document is the 情况说明. */
import { bareDepartment, departmentIn, relatedDepartments } from "./departments";
import { LEFT_ALONE, markerOf, READ_PART } from "./outline";
import type { Passage } from "./prose";

/** 三、2022年度部门决算情况说明, where the parts of a document are numbered 一、二、三. */
const WHOLE_PART = /^(?:20\d\d年度?)?[^收支]{0,24}(?:部门|单位)(?:决算|预算)(?:公开)?(?:情况)?(?:的)?说明$/;

/** 名词解释, 附件 as a line of its own, without a number. */
const BARE = /^(?:(?:专业|相关)?名词解释|附[件表录](?:$|[:：]|\d|[一二三四五六七八九十]))/;

interface Title {
  readonly level: number;
  readonly title: string;
}

/**
 * Which passages belong to the 情况说明: in a whole published document only that part, else all but the glossary and
 * the annexes. Where a document holds several departments' parts, only those of the workbook's.
 */
export function partsToRead(made: readonly Passage[], department: string): readonly boolean[] {
  const titles = made.map((passage) => headingOf(passage));
  const chosen = (level: number, wanted: RegExp): readonly boolean[] | undefined => {
    const starts = titles.map((title) => title !== undefined && title.level <= level);
    const opens = titles.map(
      (title) =>
        title !== undefined && title.level === level && wanted.test(title.title) && !/名词/.test(title.title),
    );
    if (!opens.some(Boolean)) return undefined;
    const own = ownParts(titles, opens, department);
    let open = false;
    return made.map((_, index) => {
      if (starts[index]) open = own[index]!;
      return open;
    });
  };
  const parts = chosen(0, READ_PART) ?? chosen(1, WHOLE_PART);
  if (parts) return parts;
  let left: number | undefined;
  return titles.map((title) => {
    if (title && title.level <= 1 && (left === undefined || title.level <= left)) {
      left = LEFT_ALONE.test(title.title) && !READ_PART.test(title.title) ? title.level : undefined;
    }
    return left === undefined;
  });
}

/** Of parts that name their departments, those of this one; all of them where none names it. */
function ownParts(
  titles: readonly (Title | undefined)[],
  opens: readonly boolean[],
  department: string,
): readonly boolean[] {
  const own = bareDepartment(department);
  const named = titles.map((title, index) => (opens[index] && title ? departmentIn(title.title) : undefined));
  const isOwn = (name: string): boolean => own.length >= 4 && relatedDepartments(bareDepartment(name), own);
  if (!named.some((name) => name !== undefined && isOwn(name))) return opens;
  return opens.map((open, index) => open && (named[index] === undefined || isOwn(named[index]!)));
}

/** A passage that is nothing but a heading. */
function headingOf(passage: Passage): Title | undefined {
  const text = passage.text;
  const marker = markerOf(passage.label) ?? markerOf(text);
  if (!marker) return BARE.test(text) && text.length <= 40 ? { level: 0, title: text } : undefined;
  const title = text.slice(markerOf(text)?.length ?? 0).replace(/[.…·-]*\(?\d*\)?$/, "");
  if (title.length > 60 || /[。；].|\d(?:\.\d+)?(?:万元|元|%)/.test(title)) return undefined;
  return { level: marker.level, title };
}

/** A line that is a heading though nothing numbers it. */
export function isTitle(text: string): boolean {
  return text.length <= 50 && /(?:说明|情况|信息)$/.test(text) && !/[，。；：]|万元|%/.test(text);
}
