/** 主要包括：基本工资、津贴补贴…: the names of what something was spent on, without amounts. */
import { codeKey } from "../catalogue/quantities";
import type { Passage } from "../text/prose/passages";
import { plainName, nameCore } from "../words/same-name";
import type { Desk } from "./desk";
import type { CodeLines } from "./code-lines";
import { sideOf } from "./item-segments";
import { check, type Piece } from "./unit";

/** Names alone: 甲 5 万元、乙 3 万元 is a list of amounts. */
const LIST =
  /(?:主要)?(?:包括|用于)：?([^。；：，()\d]+(?:\([^()\d]*\)[^。；：，()\d]*)*)(?=[。；：，()]|$)/g;

interface Named {
  readonly name: string;
  readonly code: string | undefined;
  readonly start: number;
  readonly end: number;
}

export function namePieces(passage: Passage, { last, now, lines }: Desk): readonly Piece[] {
  const byName = namesOf(lines);
  return [...passage.text.matchAll(LIST)].flatMap((match) => {
    const from = match.index + match[0].length - match[1]!.length;
    const body = match[1]!.replace(/等(?:支出|方面|费用|开支)?$/, "");
    const named = partsOf(body, from).map((one): Named => ({ ...one, code: byName.get(nameCore(one.name)) }));
    const known = named.filter(({ code }) => code !== undefined);
    if (named.length < 2 && known.length < named.length) return [];
    if (known.length * 3 < named.length * 2 || known.length === 0) return [];
    return listed(passage, named, { last, now, lines });
  });
}

function partsOf(
  body: string,
  from: number,
): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  const parts: { name: string; start: number; end: number }[] = [];
  let at = from;
  for (const name of body.split("、")) {
    parts.push({ name, start: at, end: at + name.length });
    at += name.length + 1;
  }
  return parts;
}

function namesOf(lines: CodeLines): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { code, name } of [...lines.then("economic"), ...lines.now("economic")])
    if (code.length === 5) names.set(nameCore(plainName(name)), code);
  return names;
}

function listed(passage: Passage, named: readonly Named[], { last, now, lines }: Desk): readonly Piece[] {
  const codes = named.flatMap(({ code }) => code ?? []);
  const side = sideOf(codes);
  const spent = (code: string): boolean =>
    (now.amount({ key: codeKey("economic", code), aspect: "final" })?.shown ?? 0) !== 0;
  const before = (code: string): boolean => (last.amount(codeKey("economic", code), "final") ?? 0) !== 0;
  const fits = (code: string): boolean => code.length === 5 && side(code);
  const wanted = lines
    .now("economic")
    .map(({ code }) => code)
    .filter((code) => fits(code) && spent(code));
  if (wanted.length === 0) return [];
  const then = lines
    .then("economic")
    .map(({ code }) => code)
    .filter((code) => fits(code) && before(code));
  const exact = last.proved && then.length === codes.length && then.every((code) => codes.includes(code));
  const away = codes.filter((code) => !spent(code));
  const come = wanted.filter((code) => !codes.includes(code));
  if (away.length === 0 && come.length === 0) return [];
  if (!exact) {
    // A standing list of what there may be says nothing of this year.
    const stale = last.proved ? away.filter(before) : away;
    const missing = last.proved ? come.filter((code) => !before(code)) : come;
    if (stale.length === 0 && missing.length === 0) return [];
    const { start } = named[0]!;
    const { end } = named[named.length - 1]!;
    const says = [
      ...(stale.length > 0
        ? [`今年没有${stale.map((code) => lines.name("economic", code)).join("、")}`]
        : []),
      ...(missing.length > 0
        ? [`今年有${missing.map((code) => lines.name("economic", code)).join("、")}`]
        : []),
    ].join("，");
    return [{ start, end, text: last.raw(passage, start, end), note: check(says) }];
  }
  return edits(named, new Set(away), come, (code) => lines.name("economic", code));
}

/** Names that go, with the mark beside them, and names that come, each in its place. */
function edits(
  named: readonly Named[],
  away: ReadonlySet<string>,
  come: readonly string[],
  nameOf: (code: string) => string,
): readonly Piece[] {
  const stays = named.map(({ code }) => code === undefined || !away.has(code));
  const pieces: Piece[] = [];
  const first = stays.indexOf(true);
  if (first < 0) {
    const { start } = named[0]!;
    const { end } = named[named.length - 1]!;
    return [{ start, end, text: come.map(nameOf).join("、") }];
  }
  named.forEach(({ start, end }, index) => {
    if (stays[index]) return;
    const later = stays.indexOf(true, index) >= 0;
    pieces.push(
      later
        ? { start, end: named[index + 1]!.start, text: "" }
        : { start: named[index - 1]!.end, end, text: "" },
    );
  });
  for (const code of come) {
    let before = -1;
    named.forEach((one, index) => {
      if (stays[index] && one.code !== undefined && one.code < code) before = index;
    });
    const at = before < 0 ? named[first]!.start : named[before]!.end;
    const name = nameOf(code);
    pieces.push({ start: at, end: at, text: before < 0 ? `${name}、` : `、${name}` });
  }
  return pieces;
}
