/** 三公 items that last year had none of: written as the province writes them, and marked; no section where there was none. */
import { OUTLINES } from "../../generate/texts";
import { yearsOf } from "../../generate/texts/years";
import { changedText } from "../../src/renew/renewal";
import { renew } from "../../src/renew/renew";

const outline = OUTLINES.find(({ name }) => name === "jiangxi")!;
const { last, now } = yearsOf(500, { family: outline.family });
const all = outline.write(last);

function made(texts: readonly string[]) {
  const before = texts.map((text) => ({ text }));
  return renew(before, now.statement, { prior: last.statement }).paragraphs.map((paragraph) => ({
    ...paragraph,
    text: changedText(before[paragraph.like]!.text, paragraph.changes),
  }));
}

test("an item that last year's text says nothing of stands behind the other ones, marked as a whole", () => {
  const without = all.filter((text) => !/公务接待|国内公务/.test(text));
  expect(without.length).toBeLessThan(all.length);
  const come = made(without).filter(({ state, text }) => state === "new" && text.includes("公务接待费"));
  expect(come).toHaveLength(1);
  expect(come[0]!.changes.map(({ note }) => note?.says)).toEqual([
    "上年没有公务接待费，这一段是照本省的写法写的",
  ]);
  expect(come[0]!.changes[0]!.cells!.length).toBeGreaterThan(0);
});

test("a section of a fund that last year's text does not have is asked for, one that it has is not", () => {
  const ministry = OUTLINES.find(({ name }) => name === "ministry")!;
  const years = yearsOf(500, { family: ministry.family });
  const own = ministry.write(years.last);
  const notices = (texts: readonly string[]): readonly string[] =>
    renew(
      texts.map((text) => ({ text })),
      years.now.statement,
      { prior: years.last.statement },
    ).notices.filter((notice) => notice.includes("没有这一节"));
  expect(notices(own)).toEqual([]);
  expect(notices(own.filter((text) => !text.includes("政府性基金")))).toEqual([
    "今年有政府性基金预算财政拨款支出，上年说明没有这一节，请补写",
  ]);
});

test("where the text says nothing of 三公, nothing of it is added", () => {
  const start = all.findIndex((text) => text.includes("“三公”"));
  const end = all.findIndex((text) => text.includes("机关运行经费"));
  const without = all.filter((_, index) => index < start || index >= end);
  const before = without.map((text) => ({ text }));
  const said = "今年有“三公”经费支出，上年说明没有这一节，请补写";
  expect(renew(before, now.statement, { prior: last.statement }).notices).toContain(said);
  expect(made(without).filter(({ text }) => /三公|公务接待|因公出国/.test(text))).toEqual([]);
});

test("a section on what there was none of last year stands in its place, marked as a whole", () => {
  const ministry = OUTLINES.find(({ name }) => name === "ministry")!;
  const years = yearsOf(504, { family: ministry.family });
  const own = ministry.write(years.last);
  const isHeading = (text: string): boolean => /^[一二三四五六七八九十]+、/.test(text);
  const start = own.findIndex((text) => isHeading(text) && text.includes("三公"));
  const end = own.findIndex((text, index) => index > start && isHeading(text));
  const before = own.filter((_, index) => index < start || index >= end).map((text) => ({ text }));
  const { paragraphs, notices } = renew(before, years.now.statement, { prior: years.last.statement });
  expect(notices).toContain("今年有“三公”经费支出，上年说明没有这一节，已照本省的写法补上，请核对");
  const texts = paragraphs.map(({ like, changes }) => changedText(before[like]!.text, changes));
  const at = texts.indexOf("财政拨款“三公”经费支出决算情况说明");
  expect(paragraphs[at]?.state).toBe("new");
  expect(paragraphs[at]!.changes.map(({ note }) => note?.says)).toEqual([
    "上年没有这一节，是照本省的写法写的，请核对，并改各节的序号",
  ]);
  expect(texts.slice(at).find((text) => isHeading(text))).toContain("机关运行经费");
});
