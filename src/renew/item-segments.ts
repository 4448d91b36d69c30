/** What goes from the lists inside a sentence, and what comes into them: `教育支出 5 万元，占 5%；卫生健康支出 3 万元，占 3%`. */
import { codeKey, QUANTITIES, readCodeKey, type NamedKey } from "../catalogue/quantities";
import type { CodeScope } from "../catalogue/quantity";
import type { Reading } from "../text/bind/reading";
import type { Passage } from "../text/prose/passages";
import type { Names } from "./code-names-moved";
import type { ScribeDesk } from "./desk";
import { planOf, type ListPlan, type ListShape } from "./code-list";
import { lastIndex } from "../last-index";
import type { LastYear } from "./last-year";
import { levelOf, OPENED, runsOf, wasNothing, type Segment } from "./item-runs";
import { changedFor } from "./item-paragraphs";
import { INCOMPLETE, NOT_LISTED, ONE_ALONE, partName, partsPlan, type PartsPlan } from "./named-parts";
import { sourcesOf, type Rekey } from "./this-year";
import { check, type Piece } from "./unit";

/** The lists of a passage: what of them goes and what comes. */
export function segmentPieces(passage: Passage, desk: ScribeDesk): readonly Piece[] {
  return runsOf(passage, desk).flatMap((run) => {
    const [{ key, whole }] = run as [Segment];
    const { scope } = readCodeKey(key) ?? {};
    if (scope) return codePieces(passage, run, scope, desk);
    return whole ? namedPieces(passage, run, whole, desk) : [];
  });
}

function codePieces(
  passage: Passage,
  run: readonly Segment[],
  scope: CodeScope,
  desk: ScribeDesk,
): readonly Piece[] {
  const { last, lines } = desk;
  const listed = run.map(({ key }) => readCodeKey(key)!.code);
  const mixed = listed.some((code, index) => index > 0 && code <= listed[index - 1]!) && scope === "economic";
  const levels = run.flatMap((segment) => levelOf(passage, segment, last) ?? []);
  const sums = levels.length === run.length && last.isSum(levels, levels[0]!.frame?.parent);
  const plan = mixed ? undefined : planOf(listed, { ...shapeOf(scope, listed), sums }, desk);
  if (!plan) return nothings(passage, run, desk);
  const place = run.map((segment, index) => ({
    segment,
    code: lines.rekey(codeKey(scope, listed[index]!)).split("/")[1]!,
    from: listed[index]!,
  }));
  const wanted = new Set(plan.codes);
  const have = new Set(place.map(({ code }) => code));
  const come = plan.codes.filter((code) => !have.has(code));
  const stays = place.map(({ code }) => wanted.has(code));
  if (!stays.includes(true)) return nothings(passage, run, desk);
  const pieces = gone(run, stays);
  const named = place.flatMap(({ segment, code, from }, index) => {
    const [before, name] = [lines.nameBefore(scope, from), lines.name(scope, code)];
    return stays[index] && (code !== from || before !== name)
      ? renamedPieces(passage, segment, before, name)
      : [];
  });
  named.push(
    ...run.flatMap((segment, index) =>
      plan.standing.has(listed[index]!) ? zeroed(passage, segment, desk) : [],
    ),
  );
  if (come.length === 0) return [...pieces, ...named];
  if (!plan.complete) return [...pieces, ...named, left(run, ` ${String(come.length)} 项没有列在这里`)];
  return [
    ...pieces,
    ...named,
    ...come.map((code) => comeIn(passage, run, { scope, place, stays, plan }, code, desk)),
  ];
}

/** A list of codes: its items with the codes they have now and had, and which of them stay. */
interface CodeList {
  readonly scope: CodeScope;
  readonly place: readonly { readonly segment: Segment; readonly code: string; readonly from: string }[];
  readonly stays: readonly boolean[];
  readonly plan: Pick<ListPlan, "doubt">;
}

/** A 科目 that comes in, in the words of an item that stays. */
function comeIn(
  passage: Passage,
  run: readonly Segment[],
  { scope, place, stays, plan }: CodeList,
  code: string,
  desk: ScribeDesk,
): Piece {
  const { last, scribe } = desk;
  const model = place.find(({ from }, index) => stays[index] && from.length === code.length) ?? place[0]!;
  const { segment, from } = model;
  const { rekey, names } = changedFor({ scope, code: from }, code, desk);
  const made = scribe.pieces(passage, segment.start, segment.end, rekey, names);
  const text = scribe.apply(passage, segment.start, segment.end, made);
  if (text === undefined || !made.some(({ start, end }) => names.has(passage.text.slice(start, end))))
    return left(run, " 1 项没有列在这里");
  const before = lastIndex(place, (one, index) => stays[index]! && one.code < code);
  const at = before < 0 ? run[stays.indexOf(true)]!.start : run[before]!.end;
  const mark = scope === "economic" ? "、" : "；";
  return putIn({ passage, run, at, first: before < 0, mark }, made, text, plan.doubt, last);
}

/** A new item at its place, with the mark that parts it from its neighbour. */
function putIn(
  where: {
    readonly passage: Passage;
    readonly run: readonly Segment[];
    readonly at: number;
    /** It stands before all that stays. */
    readonly first: boolean;
    /** What parts the items where there was but one. */
    readonly mark: string;
  },
  made: readonly Piece[],
  text: string,
  doubt: string | undefined,
  last: LastYear,
): Piece {
  const { passage, run, at, first, mark } = where;
  const parted = run.length > 1 ? last.between(passage, run[0]!.end, run[1]!.start) : mark;
  const note = made.find((piece) => piece.note)?.note ?? (doubt === undefined ? undefined : check(doubt));
  return {
    start: at,
    end: at,
    text: first ? text + parted : parted + text,
    ...sourcesOf(made),
    ...(note ? { note } : {}),
  };
}

/** What of a list came to nothing, where it is not known what goes: all of it, or an item. */
function nothings(passage: Passage, run: readonly Segment[], desk: ScribeDesk): readonly Piece[] {
  const { last, now, scribe } = desk;
  const isNothing = ({ key }: Segment): boolean => now.amount({ key, aspect: "final" })?.shown === 0;
  const is = run.map((segment) => isNothing(segment) && !wasNothing(passage, segment, last));
  const [{ start }, { end }] = [run[0]!, run[run.length - 1]!];
  if (is.includes(true) && run.every(isNothing)) {
    const note = check("这里列的今年都没有了");
    const made = within(scribe.pieces(passage, start, end), end);
    const text = scribe.apply(passage, start, end, made) ?? last.raw(passage, start, end);
    return [{ start, end, text, ...sourcesOf(made), note, sentence: true }];
  }
  return run.flatMap((segment, index) => (is[index] ? zeroed(passage, segment, desk) : []));
}

function renamedPieces(
  passage: Passage,
  { start, end }: Segment,
  before: string,
  name: string,
): readonly Piece[] {
  const at = passage.text.slice(start, end).indexOf(before);
  return at < 0 ? [] : [{ start: start + at, end: start + at + before.length, text: name }];
}

function namedKeys(run: readonly Segment[]): readonly NamedKey[] {
  return run.map(({ key }) => key as NamedKey);
}

/** Parts with names of their own: where a text lists only those with an amount. */
function namedPieces(
  passage: Passage,
  run: readonly Segment[],
  whole: Reading,
  desk: ScribeDesk,
): readonly Piece[] {
  const { last } = desk;
  const keys = namedKeys(run);
  const nothing = run.filter((segment) => wasNothing(passage, segment, last));
  const isLeft = keys.some((key) => desk.now.amount({ key, aspect: "final" })?.shown !== 0);
  if (nothing.length > 0 && (isLeft || nothing.length === run.length)) return [];
  const levels = run.flatMap((segment) => levelOf(passage, segment, last) ?? []);
  const plan = partsPlan(keys, whole, levels, desk);
  const { stays, come: missed } = plan;
  if (!stays.includes(true) || !missed) return nothings(passage, run, desk);
  // 甲、乙、丙共 0 万元: said already, if not as an item; and where the list is of one, its neighbour may stand by itself.
  const isSaid = (part: NamedKey): boolean =>
    passage.text.includes(QUANTITIES[part].name) ||
    (run.length === 1 && last.readings.some((reading) => last.key(reading) === part));
  const come = missed.filter((part) => !isSaid(part));
  const pieces = gone(run, stays);
  if (come.length === 0) return pieces;
  // How one stands beside another only two of them show, or a list that is said to be one.
  if (run.length === 1 && !OPENED.test(passage.text.slice(0, run[0]!.start).replace(/：$/, "")))
    return [left(run, `${come.map((part) => QUANTITIES[part].name).join("、")}没有写在这里`)];
  return [...pieces, ...come.map((part) => inserted(passage, run, plan, part, desk))];
}

/** What is put in behind the stretch stays there by itself. */
function within(pieces: readonly Piece[], end: number): readonly Piece[] {
  return pieces.filter((piece) => piece.start < end);
}

/** An item that came to nothing, where nothing tells whether such items are listed. */
function zeroed(passage: Passage, { start, end }: Segment, { scribe }: ScribeDesk): readonly Piece[] {
  const made = within(scribe.pieces(passage, start, end), end);
  const text = scribe.apply(passage, start, end, made);
  if (text === undefined) return [];
  return [{ start, end, text, ...sourcesOf(made), note: check(NOT_LISTED) }];
}

function inserted(
  passage: Passage,
  run: readonly Segment[],
  { stays, complete, order }: PartsPlan,
  part: NamedKey,
  { last, scribe, lines }: ScribeDesk,
): Piece {
  const keys = namedKeys(run);
  const names = run.map(({ start, end }, at) =>
    partName(passage.text.slice(start, end), keys[at]!, levelOf(passage, run[at]!, last)),
  );
  const index = names.findIndex((name, at) => stays[at]! && name !== undefined);
  const model = run[index];
  if (!model) return left(run, `${QUANTITIES[part].name}没有列在这里`);
  const rekey: Rekey = (key) => (key === model.key ? part : lines.rekey(key));
  const exchange: Names = new Map([[names[index]!, QUANTITIES[part].name]]);
  const made = scribe.pieces(passage, model.start, model.end, rekey, exchange);
  const text = scribe.apply(passage, model.start, model.end, made) ?? "";
  const place = order.indexOf(part);
  const before = lastIndex(keys, (key, at) => stays[at]! && order.indexOf(key) < place);
  const at = before < 0 ? run[stays.indexOf(true)]!.start : run[before]!.end;
  const doubt = complete ? (run.length > 1 ? undefined : ONE_ALONE) : INCOMPLETE;
  return putIn({ passage, run, at, first: before < 0, mark: "；" }, made, text, doubt, last);
}

/** What goes, with the mark that parts it from its neighbour. */
function gone(run: readonly Segment[], stays: readonly boolean[]): readonly Piece[] {
  return run.flatMap((segment, index): Piece[] => {
    if (stays[index]) return [];
    const later = stays.indexOf(true, index) >= 0;
    const next = run[index + 1];
    return later && next
      ? [{ start: segment.start, end: next.start, text: "" }]
      : [{ start: run[index - 1]!.end, end: segment.end, text: "" }];
  });
}

/** The 类 that a list of 经济分类 is confined to. */
function shapeOf(scope: CodeScope, listed: readonly string[]): ListShape {
  const lengths = new Set(listed.map(({ length }) => length));
  if (scope !== "economic") return { scope, lengths, within: () => true };
  return { scope, lengths, within: sideOf(listed) };
}

/** 人员经费 or 公用经费, by what is listed; only the 类 listed where it is some of both. */
export function sideOf(listed: readonly string[]): (code: string) => boolean {
  const personnel = (code: string): boolean => /^30[13]/.test(code);
  if (listed.every(personnel)) return personnel;
  if (!listed.some(personnel)) return (code) => !personnel(code);
  return () => true;
}

function left(run: readonly Segment[], what: string): Piece {
  const { end } = run[run.length - 1]!;
  return { start: end, end, text: "", note: check(`今年还有${what}`) };
}
