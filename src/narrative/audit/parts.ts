/** Which part of a document is the 情况说明. */
import { LEFT_ALONE, markerOf, READ_PART } from "./outline";
import type { Passage } from "./prose";

/** 三、2022年度部门决算情况说明, where the parts of a document are numbered 一、二、三. */
const WHOLE_PART = /^(?:20\d\d年度?)?[^收支]{0,24}(?:部门|单位)(?:决算|预算)(?:公开)?(?:情况)?(?:的)?说明$/;

/** Which passages belong to the 情况说明: in a whole published document only that part, else all but the glossary. */
export function partsToRead(made: readonly Passage[]): readonly boolean[] {
  const titles = made.map((passage) => headingOf(passage));
  const chosen = (level: number, wanted: RegExp): readonly boolean[] | undefined => {
    const starts = titles.map((title) => title !== undefined && title.level <= level);
    const opens = titles.map(
      (title) =>
        title !== undefined && title.level === level && wanted.test(title.title) && !/名词/.test(title.title),
    );
    if (!opens.some(Boolean)) return undefined;
    let open = false;
    return made.map((_, index) => {
      if (starts[index]) open = opens[index]!;
      return open;
    });
  };
  const parts = chosen(0, READ_PART) ?? chosen(1, WHOLE_PART);
  if (parts) return parts;
  let left = false;
  return titles.map((title) => {
    if (title && title.level <= 1) left = LEFT_ALONE.test(title.title) && !READ_PART.test(title.title);
    return !left;
  });
}

/** A passage that is nothing but a numbered heading. */
function headingOf(passage: Passage): { readonly level: number; readonly title: string } | undefined {
  const text = passage.text;
  const marker = markerOf(passage.label) ?? markerOf(text);
  if (!marker) return undefined;
  const title = text.slice(markerOf(text)?.length ?? 0).replace(/[.…·-]*\(?\d*\)?$/, "");
  if (title.length > 60 || /[。；].|\d(?:\.\d+)?(?:万元|元|%)/.test(title)) return undefined;
  return { level: marker.level, title };
}

/** A line that is a heading though nothing numbers it. */
export function isTitle(text: string): boolean {
  return text.length <= 50 && /(?:说明|情况|信息)$/.test(text) && !/[，。；：]|万元|%/.test(text);
}
