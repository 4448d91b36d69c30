/**
 * Lists whose items stand in paragraphs of their own: （二）支出总计 5 万元，包括： and inside it 1.教育支出 3 万元，包括：, or
 * 其中： and paragraphs without numbers.
 */
import { isBounded, PARTITIONS, sideOf } from "../../catalogue/identities";
import { isNamedKey } from "../../catalogue/quantities";
import { moneyOf, type SaidKey } from "../../catalogue/said-key";
import type { Marker } from "../../words/ordinals";
import type { BindingName } from "./bindings";
import { isLine } from "./keys";
import type { Frame, Level, Reading, Subject } from "./reading";

interface OpenList {
  readonly of: Level;
  readonly frame: Frame;
  /** Whether the items are all there is, as its words say. */
  readonly complete: boolean;
  /** Of the number of the paragraph that opened it: its items are below. */
  readonly level: number;
  /** The level of its items; 0 where they have no numbers, absent before the first. */
  items?: number;
  /** Whether 一、 is a number of its items. */
  takes?: boolean;
  /** The last number of its items. */
  last: number;
  /** Whether the item that is being read has said its amount. */
  told: boolean;
  /** What that amount is of. */
  part?: Level;
  /** Whether its items stand in one line, several in a paragraph: what stands below may be of it or not. */
  inLine?: boolean;
  /** Whether every item before it has. */
  sound: boolean;
}

/** Of a paragraph without a number: 一、 and 第三部分 are no items of its list. */
const UNNUMBERED = 1;
const NO_NUMBER = 0;

/** What 科目 are parts of. */
const OUTLAY = /\.(?:expenditure|expenditureGrand|basic|project)$/;

const NAMED: ReadonlySet<BindingName> = new Set<BindingName>(["own", "head", "heading"]);

export class OpenLists {
  /** All of them, with the parts that their items say. */
  readonly frames: Frame[] = [];
  private lists: OpenList[] = [];
  private level = UNNUMBERED;
  private interrupted = false;

  /** What the innermost list is of, where the paragraph stands in it. */
  get whole(): Level | undefined {
    return this.interrupted ? undefined : this.behind;
  }

  /** The same for a paragraph behind the items. */
  get behind(): Level | undefined {
    return this.innermost?.of;
  }

  private get innermost(): OpenList | undefined {
    return this.lists[this.lists.length - 1];
  }

  /** @param joined its first item stands in the same passage, behind a line break */
  begin(of: Level, frame: Frame, joined: boolean): void {
    this.keep(this.interrupted ? [] : this.lists.filter(({ level }) => level < this.level));
    const items = joined ? { items: NO_NUMBER } : {};
    const { complete } = frame;
    // That nothing more of it is to come shows behind it.
    frame.complete = false;
    this.lists.push({ of, frame, complete, level: this.level, ...items, last: 0, told: true, sound: true });
    this.frames.push(frame);
    this.interrupted = false;
  }

  end(): void {
    this.keep([]);
  }

  /**
   * Whether 一、公务接待费, or （一）人员经费 below another （六）, is the next item of the innermost list, which nothing numbered opened.
   *
   * @param beside whether what the list stands in has a number of this kind
   * @param named what its heading names
   */
  takes({ level, number }: Marker, beside: boolean, named: () => Subject | undefined): boolean {
    const list = this.innermost;
    if (list?.level !== UNNUMBERED || number !== list.last + 1) return false;
    if (level !== UNNUMBERED && !beside) return false;
    const subject = list.items === undefined || list.takes ? named() : undefined;
    const taken = subject !== undefined && mayBePart({ subject }, list.of);
    list.takes ||= taken;
    return taken;
  }

  /** A paragraph begins: behind its items a list goes on where its numbers do. */
  passage(marker: Marker | undefined): void {
    this.level = marker?.level ?? UNNUMBERED;
    const list = this.innermost;
    if (!marker) {
      const goesOn = list && !list.inLine && !this.interrupted && (list.items ?? NO_NUMBER) === NO_NUMBER;
      if (goesOn) item(list, NO_NUMBER);
      this.interrupted = !goesOn;
      return;
    }
    this.keep(
      this.lists.filter(
        ({ level, items = marker.level }) =>
          level < marker.level && items !== NO_NUMBER && items <= marker.level,
      ),
    );
    const inner = this.innermost;
    const own = inner && (inner.items ?? marker.level) === marker.level;
    // What stands between the items is no end of them, where their numbers go on.
    // Below an item its own numbers may go on as well, and none begins another list.
    const goesOn =
      marker.number === (inner?.last ?? 0) + 1 || (!own && (!this.interrupted || marker.number > 1));
    if (inner && !goesOn) this.keep(this.lists.slice(0, -1));
    else if (inner && own) {
      inner.last = marker.number;
      item(inner, marker.level);
    }
    this.interrupted = false;
  }

  /** 包括：⏎（一）甲 3 万元。（二）乙 1 万元: the next item of a list in the paragraph of the one before it. */
  next({ level, number }: Marker): void {
    const list = this.innermost;
    if (!list || this.interrupted || list.items !== level || number !== list.last + 1) return;
    list.last = number;
    item(list, level);
  }

  /** An amount was read: the first of an item is the part that it is of the whole. */
  read(reading: Reading): void {
    const list = this.innermost;
    if (!list) return;
    const { of, frame, items } = list;
    const meant = reading.kind === "level" && reading.aspect === of.aspect && mayBePart(reading, of);
    const part = meant && !reading.soft && NAMED.has(reading.bound.subject) ? reading : undefined;
    if (list.told || this.interrupted) {
      if (part && items === NO_NUMBER) this.beside(list, part);
      return;
    }
    // 其中：甲 3 万元；乙 1 万元。具体情况如下：甲 3 万元，…: what is said again is added up once.
    const again = frame.parts.some((one) => saysTheSame(one, reading));
    if (part && !again) {
      list.told = true;
      list.part = part;
      frame.parts.push(part);
    } else if (meant && !again && items !== NO_NUMBER) {
      // （二）甲。经汇总，安排 3 万元: its amount, as it seems, and no part that is below it.
      list.told = true;
      list.sound = false;
    } else if (items === NO_NUMBER) {
      // What is no part of it stands behind the list.
      list.told = true;
      this.interrupted = true;
    }
  }

  /** 包括：甲 3 万元、乙 1 万元；丙 2 万元: another part beside that of an item. */
  private beside(list: OpenList, reading: Level): void {
    list.part ??= reading;
    if (this.interrupted) list.sound &&= !list.inLine;
    else if (list.part !== reading && !isInside(reading, list.part)) list.inLine = true;
  }

  /** Leaves the lists that are over: their items are all there is where each has said its amount. */
  private keep(lists: OpenList[]): void {
    for (const list of this.lists)
      if (!lists.includes(list)) list.frame.complete = list.complete && list.told && list.sound;
    this.lists = lists;
  }
}

function item(list: OpenList, level: number): void {
  list.items = level;
  list.sound &&= list.told;
  list.told = false;
  delete list.part;
}

function saysTheSame(a: Reading, b: Reading): boolean {
  const [one, other] = [a.figure, b.figure];
  return (
    a.subject.keys[0] === b.subject.keys[0] && one.units === other.units && one.decimals === other.decimals
  );
}

/** Whether an amount is said of a part rather than beside it: in a list of its own, or by what it is of. */
function isInside({ frame, subject }: Level, { frame: of, subject: whole }: Level): boolean {
  const [part = "", above = ""] = [subject.keys[0], whole.keys[0]];
  if (frame && frame !== of) return true;
  if (isLine(part) && isLine(above)) return !part.includes("?") && isBelow(part, above);
  return part === above || (isNamedKey(part) && isNamedKey(above) && isBounded(part, above));
}

/** Whether an amount may be a part of another by what it is of. */
export function mayBePart(
  { subject: { keys, name } }: Pick<Reading, "subject">,
  whole: Pick<Reading, "subject">,
): boolean {
  const [part] = keys;
  // “教育支出”（类）5 万元，其中：⏎“节能环保支出”（类）4 万元: names of one level are beside each other.
  const [own, above] = [name, whole.subject.name].map(levelOf) as [number, number];
  const beside = own >= 0 && above >= own;
  return part !== undefined && !beside && whole.subject.keys.some((of) => isPart(part, of));
}

/** Of the last level that a name marks; -1 where it marks none. */
function levelOf(name: string): number {
  const marks = name.match(/(?<=\()[类款项](?=\))/g) ?? [];
  return "类款项".indexOf(marks[marks.length - 1] ?? "none");
}

/** Whether an amount is no part of another, by what both are: of 科目 nothing but their place in the table says so. */
export function isApart(part: Subject, whole: Subject): boolean {
  const [key = ""] = part.keys;
  return (
    isNamedKey(key) &&
    whole.keys.every((of) => isNamedKey(of) && key !== of && !isBounded(key, of) && !isOneOf(key, of))
  );
}

/** A 项 below its 类 or 款; of names that no table has nothing says that they are not. */
function isBelow(part: SaidKey, whole: SaidKey): boolean {
  const [scope, code = ""] = part.split("/");
  const [other, above = ""] = whole.split("/");
  if (scope !== other) return false;
  return code.startsWith("?") || (code.length > above.length && code.startsWith(above));
}

function isOneOf(part: SaidKey, whole: SaidKey): boolean {
  return PARTITIONS.some((one) => one.whole === whole && one.parts.includes(part));
}

function isPart(part: SaidKey, whole: SaidKey): boolean {
  if (part === whole) return false;
  // 一般公共预算 in a list of “三公”: so much of it is paid from that.
  if (part.startsWith(`${whole}|`)) return true;
  if (isNamedKey(part) && isNamedKey(whole) && isBounded(part, whole)) return true;
  if (isOneOf(part, whole)) return true;
  const side = sideOf(whole);
  if (isLine(part))
    return (
      (OUTLAY.test(whole) && moneyOf(part) === moneyOf(whole)) || (isLine(whole) && isBelow(part, whole))
    );
  return side !== undefined && sideOf(part) === side;
}
