/** A passage taken apart: figures with their units, known words, marks, and what is left between them. */
import { endsBody } from "../prose/departments";
import {
  BETWEEN_LEVELS,
  LEVEL_DIGITS,
  lineNameEnd,
  nameBehind,
  pathBehind,
  type CodeName,
  type CodeNames,
} from "./code-names";
import { DEAR_EQUIPMENT, REACHING, THRESHOLD } from "./vocabulary";
import { WORDS } from "./standing-words";
import type { Meaning, Token } from "./tokens";
import { toHundreds } from "./hundreds";
import { USUAL, type Prints } from "./prints";
import { isRestOfFigure, LETTERS_BEHIND } from "./misread-digits";
import { readFigure } from "./read-figure";
import { bareMarks, isFirst, isLevelMark, NAME, nameStart } from "./level-names";

const PAUSES = "，、：；。！？()《》";

const NUMBER = /-?\d+(?:,\d{3})*(?:\.\d+)?/y;

const DATE = /(20\d{2}|19\d{2})年(?:度)?(?:\d{1,2}月(?:份|底|末)?(?:\d{1,2}[日号])?)?(?:年?[末底初])?/y;

const YEAR_NUMBER = /(20\d{2})年度?/y;

/** 2022年年初预算, 2022年末结转: the year of a quantity, no date. */
const YEAR_OF =
  /(20\d{2})(?=(?:预算|决算)(?:执行)?数)|(20\d{2})(?:年度?)?(?=年[初末终](?:(?:一般公共预算|政府性基金预算|国有资本经营预算)?财政拨款)?(?:结转|结余|(?:部门|支出|收入|批复)*预算))/y;

const NO_FIGURE =
  /\d{1,2}月(?:份|底|末)?(?:\d{1,2}[日号])?|\d{1,2}[日号]|〔\d{4}〕\d*号?|\[\d{4}\]\d*号?|第\d+[条款号项次期批]?|\d+[年天]/y;

const BLANK = /(?:【[^】]*】|▢)(?:万元|亿元|元|%)?|(?<![\d】▢])%(?=[，。；、)])/y;

const LEVEL_MARK = /\((\d*)(类|款|项)\)/y;

/** （类）教育支出（款）普通教育（项）小学教育5 万元: the marks in front of the names. */
const MARK_IN_FRONT = new RegExp(
  `\\((类|款|项)\\)(${NAME}{2,50}?)(?=\\((?:类|款|项)\\)|支出决算|决算|年初|预算|全年|[：，。；\\d])`,
  "y",
);

/** What may stand behind the name of a 项 that nothing marks. */
const BEHIND_PATH = /支出决算|支出\d|[本当]年支出|年初|预算|决算|全年|[：，。\d]|$/y;

/** The number of an item, or what stands before it. */
const BEGINS_ITEM = /(?:^|[。；])(?:\(?[\d一二三四五六七八九十]{1,3}[).．、])?$/;

const ITEM_ENDS = "。；).．、";

/** What tells that a name is that of an amount to come. */
const BEHIND_LINE = /[：，。]?(?:20\d\d年)?(?:年初预算|支出决算|预算数|决算数)/y;

/** 1.2010301行政运行, 1.2023年度收入: the number of an item, and no amount. */
const BEFORE_DIGITS = /\d{1,2}[.．](?=\d{7}[\u4e00-\u9fff]|20\d{2}年)/y;

const NOTHING = /([零无])((?:万元|元)?)(?=[，。；、)]|$)/y;
const BEFORE_NOTHING: Readonly<Record<string, RegExp>> = {
  零: /(?:[为费]|支出|收入|预算|决算|决算数|预算数)$/,
  无: /(?:支出|收入|[预决]算数?)为$/,
};

const LEVELS = ["类", "款", "项"] as const;

const CODE =
  /(\d{7}|\d{5}|\d{3}(?:-\d{2}){0,2})-?(?=[\u4e00-\u9fff])(?!万|元|亿|个|辆|台|套|批|次|人|年|月|日|项|名|位|号|家|户)/y;

const OWN_CODE = /^(\d{2,7})(?:$|-?(?=[\u4e00-\u9fff]))/;

/** `(2010601)`, `(项级科目编码：2010601)` behind or before a name. */
const CODE_BEHIND = /\((?:[^()\d]{0,12}(?:编码|代码|科目)：?|编号：?)?(\d{7}|\d{5}|\d{3})\)/y;

const NAMES: ReadonlySet<Meaning["kind"]> = new Set<Meaning["kind"]>(["subject", "named", "quantity"]);

const BEHIND_NAME = /(?:方面|领域|事务|功能)(?=的?(?:支出|收入)|为?：?\d)/y;

const OF_THEM =
  /(?:(?:以上|上述)(?:[两二三四五六各]项)?|[两二三四五六各]项)(?:支出|经费|费用)?(?=(?:合计|共计|总计)(?:为|：)?\d)/y;

const ALL_OF_KIND = /(?:全部|均|全)(?:为|是|属于|系)(?:基本|项目)支出(?=[，。；])/y;

/** Takes passages apart with the names of one workbook's 科目 beside the standing vocabulary. */
export class Lexer {
  constructor(
    private readonly names: CodeNames,
    private readonly prints = USUAL,
  ) {}

  tokens(text: string): readonly Token[] {
    return withoutContents(new Scan(text, this.names, this.prints).tokens(), text);
  }
}

/** One passage, taken apart from its first character on. */
class Scan {
  private readonly made: Token[] = [];
  private readonly bare: ReadonlySet<number>;
  private at = 0;
  private levelEnd = 0;
  /** The run of words that are not known before `at`, if one is open. */
  private unknown: { kind: "other"; start: number; end: number } | undefined;

  constructor(
    private readonly text: string,
    private readonly names: CodeNames,
    private readonly prints: Prints,
  ) {
    this.bare = bareMarks(text);
  }

  tokens(): readonly Token[] {
    while (this.at < this.text.length) {
      const character = this.text[this.at]!;
      const read =
        this.level(character) ||
        ("【▢%".includes(character) && this.take(BLANK, () => ({ kind: "blank" }))) ||
        (character === "(" && this.take(CODE_BEHIND, ([, code]) => this.subjectOf(code!))) ||
        (/[\d单价]/.test(character) && this.take(DEAR_EQUIPMENT, dearEquipment)) ||
        (/[\d-]/.test(character) && this.digits()) ||
        (/[零无]/.test(character) && this.nothing()) ||
        this.pause(character) ||
        this.idle() ||
        this.word();
      if (!read) this.push({ kind: "other" }, this.at + 1);
    }
    return this.made;
  }

  private push(meaning: Meaning, end: number): void {
    const { made, at, unknown } = this;
    if (meaning.kind !== "other") {
      made.push({ start: at, end, ...meaning });
      this.unknown = undefined;
    } else if (unknown && unknown.end === at && made[made.length - 1] === unknown) unknown.end = end;
    else made.push((this.unknown = { kind: "other", start: at, end }));
    this.at = end;
  }

  /** Takes what a pattern matches here, where it means something. */
  private take(pattern: RegExp, meaning: (match: RegExpExecArray) => Meaning | undefined): boolean {
    const match = sticky(pattern, this.text, this.at);
    const meant = match && meaning(match);
    if (!meant) return false;
    this.push(meant, this.at + match[0].length);
    return true;
  }

  /** 教育支出（类）: the mark, and the name before it, however much of that was known. */
  private level(character: string): boolean {
    const { text, at, made, levelEnd } = this;
    const mark =
      character === "("
        ? sticky(LEVEL_MARK, text, at)
        : this.bare.has(at) || isLevelMark(made[made.length - 1], text, at)
          ? ["", "", character]
          : null;
    if (!mark) return false;
    if (isFirst(text, at, levelEnd) && this.markInFront()) return true;
    const start = Math.max(levelEnd, nameStart(text, at, levelEnd));
    while (made.length > 0 && made[made.length - 1]!.start >= start) made.pop();
    // 1.普通教育（款）: a run of unknown words from the number into the name ends where that begins.
    const cut = made[made.length - 1];
    if (cut && cut.end > start) made[made.length - 1] = { ...cut, end: start };
    const end = at + (mark[0]!.length || 1);
    const printed = text.slice(start, at);
    this.at = start;
    // 210(类)11(款)01(项): the code in the place of the name; 2010301行政运行(项): before it.
    const [code = "", before = ""] = OWN_CODE.exec(printed) ?? [];
    const digits = mark[1]! || before;
    const name = printed.slice(code.length) || printed;
    this.push({ kind: "level", level: mark[2] as "类", digits, name }, end);
    this.levelEnd = end;
    return true;
  }

  private markInFront(): boolean {
    const mark = sticky(MARK_IN_FRONT, this.text, this.at);
    if (!mark) return false;
    const end = this.at + mark[0].length;
    this.push({ kind: "level", level: mark[1] as "类", digits: "", name: mark[2]! }, end);
    this.levelEnd = end;
    return true;
  }

  private subjectOf(code: string): Meaning | undefined {
    const codes = this.codesOf(code);
    return codes && { kind: "subject", codes, exact: true };
  }

  /** The 科目 of a printed code; one that no table lists is still a code where it has seven digits. */
  private codesOf(code: string): readonly CodeName[] | undefined {
    return this.names.ofCode(code) ?? (/^2\d{6}$/.test(code) ? [{ scope: "standard", code }] : undefined);
  }

  /** A figure, a date, a code, or digits that are none of these. */
  private digits(): boolean {
    const { text, at } = this;
    const before = text[at - 1] ?? "";
    return (
      this.take(YEAR_OF, ([, budget, end]) => ({ kind: "year", year: Number(budget ?? end) })) ||
      this.take(DATE, ([date, year]) => {
        const plain = sticky(YEAR_NUMBER, text, at)![0].length === date.length;
        return { kind: "year", year: Number(year), ...(plain ? {} : { date: true }) };
      }) ||
      this.take(NO_FIGURE, () => ({ kind: "other" })) ||
      this.take(THRESHOLD, () => ({ kind: "other" })) ||
      this.take(BEFORE_DIGITS, () => ({ kind: "other" })) ||
      ((!/[\d.]/.test(before) || this.beginsItem()) && this.code()) ||
      this.number(before)
    );
  }

  /** Whether nothing but the number of an item stands before this place. */
  private beginsItem(): boolean {
    const { text, at } = this;
    const begins = at === 0 || ITEM_ENDS.includes(text[at - 1]!);
    return begins && BEGINS_ITEM.test(text.slice(Math.max(0, at - 8), at));
  }

  /** A code, with the name of its 科目 behind it. */
  private code(): boolean {
    const match = sticky(CODE, this.text, this.at);
    const code = match?.[1]!.replace(/-/g, "");
    const meaning = code === undefined ? undefined : this.subjectOf(code);
    if (!match || !meaning) return false;
    this.push(meaning, nameBehind(this.text, this.at + match[0].length, code!));
    return true;
  }

  /** 支出决算为无, 项目支出零万元: an amount of nothing, in words. */
  private nothing(): boolean {
    const { text, at } = this;
    const match = sticky(NOTHING, text, at);
    if (!match || !BEFORE_NOTHING[match[1]!]!.test(text.slice(Math.max(0, at - 4), at))) return false;
    const unit = { kind: "amount", text: "万元", printed: match[2] !== undefined } as const;
    this.push(
      { kind: "figure", figure: { units: 0, decimals: 0, unit, start: at, end: at + 1 } },
      at + match[0].length,
    );
    return true;
  }

  private number(before: string): boolean {
    const number = sticky(NUMBER, this.text, this.at);
    if (!number || (number[0].startsWith("-") && /[\d)]/.test(before))) return false;
    const letters = LETTERS_BEHIND.exec(this.text.slice(this.at + number[0].length))?.[0] ?? "";
    const end = this.at + number[0].length + letters.length;
    const figure = readFigure(number[0], this.text, this.at, end, this.made, this.prints.unit);
    if (figure) {
      const shown = this.prints.hundreds ? toHundreds(figure.figure) : figure.figure;
      const torn = letters !== "" || isRestOfFigure(number[0], this.text, this.at);
      this.push({ kind: "figure", figure: torn ? { ...shown, torn } : shown }, figure.end);
    } else this.push({ kind: "other" }, end);
    return true;
  }

  /**
   * 教育方面的支出: what stands between a name and its 支出 and says nothing. ，全部为基本支出，: of what kind all of it is, and no
   * amount of that kind. 以上两项合计: what stands before it.
   */
  private idle(): boolean {
    const { text, at, made } = this;
    const before = made[made.length - 1];
    const named = before?.end === at && NAMES.has(before.kind);
    const idle =
      (named && sticky(BEHIND_NAME, text, at)) || sticky(ALL_OF_KIND, text, at) || sticky(OF_THEM, text, at);
    if (idle) this.push({ kind: "glue" }, at + idle[0].length);
    return idle !== null;
  }

  private pause(character: string): boolean {
    if (!PAUSES.includes(character)) return false;
    // （购置费 0 万元；运行维护费 26 万元。）比上年减少…: the sentence goes on behind the bracket.
    const ends = character === "。" && inBracket(this.text, this.at) ? "；" : character;
    this.push({ kind: "pause", mark: ends }, this.at + 1);
    return true;
  }

  /** A word of the vocabulary, or the name of a 科目. */
  private word(): boolean {
    const { text, at, unknown } = this;
    const known = longer(WORDS.longest(text, at), this.nameAt());
    if (this.line(known?.end ?? at)) return true;
    if (!known) return false;
    const { meaning, end } = known;
    // 青石县人民法院: what stands unread before the 法院 makes it the name of a body.
    if (
      meaning.kind === "subject" &&
      unknown?.end === at &&
      endsBody(text.slice(at, end), text.slice(unknown.start, at))
    ) {
      this.push({ kind: "other" }, end);
      return true;
    }
    if (meaning.kind === "subject" && this.unmarkedPath(meaning.codes, end)) return true;
    // 甲、乙分别为 5 万元、3 万元 lists no parts.
    const list = meaning.kind === "list" && /^分别(?:为|是)：?\d/.test(text.slice(at, at + 5));
    this.push(list ? { kind: "glue" } : meaning, end);
    if (meaning.kind === "move" && REACHING.includes(text[end] ?? ""))
      this.push({ kind: "reaching" }, end + 1);
    return true;
  }

  /** 1.事业单位医疗：年初预算 5 万元: what an item begins with is a 科目, though no table has it. */
  private line(known: number): boolean {
    const { text, at } = this;
    if (!this.beginsItem()) return false;
    const end = lineNameEnd(text, at);
    if (end === undefined || end <= known || !sticky(BEHIND_LINE, text, end)) return false;
    this.push({ kind: "level", level: "项", digits: "", name: text.slice(at, end) }, end);
    this.levelEnd = end;
    return true;
  }

  /** 农林水支出水利防汛年初预算为 5 万元: 类, 款 and 项 one behind the other. */
  private unmarkedPath(codes: readonly CodeName[], end: number): boolean {
    const { text } = this;
    const above = codes.find(({ scope, code }) => scope !== "economic" && code.length === LEVEL_DIGITS.类);
    const ends = above ? pathBehind(text, end, above.code) : [];
    if (ends.length === 0 || !sticky(BEHIND_PATH, text, ends[ends.length - 1]!)) return false;
    [end, ...ends].forEach((to, index) => {
      const name = text.slice(this.at, to).replace(BETWEEN_LEVELS, "");
      this.push({ kind: "level", level: LEVELS[index]!, digits: "", name }, to);
    });
    this.levelEnd = this.at;
    return true;
  }

  private nameAt(): { readonly end: number; readonly meaning: Meaning } | undefined {
    const name = this.names.longest(this.text, this.at);
    return name && { end: name.end, meaning: { kind: "subject", codes: name.meaning } };
  }
}

/** 单价100万元以上设备: a threshold that says what it is of. */
function dearEquipment([words, threshold]: RegExpExecArray): Meaning | undefined {
  if (!/^[单价]|设备/.test(words)) return undefined;
  const key = threshold === "100" ? "assets.equipment" : (`assets.equipment.${Number(threshold)}` as const);
  return { kind: "count", counts: { piece: key, vehicle: key } };
}

const CONTENTS = /^[^\d，。；：()]*等[^\d，。；、()]{0,8}$/;

/** 工资福利支出包括基本工资、津贴补贴等支出 5 万元: what stands between the name and its amount names no figure. */
function withoutContents(tokens: readonly Token[], text: string): readonly Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const before = kept[kept.length - 1]?.kind;
    const named = before === "subject" || before === "named" || before === "quantity";
    if (named && token.kind === "list" && text.slice(token.start, token.end).endsWith("包括")) {
      const figure = tokens.findIndex(({ kind }, later) => later > index && kind === "figure");
      if (figure > 0 && CONTENTS.test(text.slice(token.end, tokens[figure]!.start))) {
        index = figure - 1;
        continue;
      }
    }
    kept.push(token);
  }
  return kept;
}

/** Whether a bracket stands open at a place and is closed behind it. */
function inBracket(text: string, at: number): boolean {
  let depth = 0;
  for (let index = at - 1; index >= 0 && depth >= 0; index--) {
    if (text[index] === ")") depth++;
    if (text[index] === "(") depth--;
  }
  const close = text.indexOf(")", at);
  const next = text.indexOf("(", at);
  return depth < 0 && close >= 0 && (next < 0 || close < next);
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The longer of two words; where a standing word is also the name of a 科目, it carries its codes along. */
function longer(
  word: { readonly end: number; readonly meaning: Meaning } | undefined,
  name: { readonly end: number; readonly meaning: Meaning } | undefined,
): { readonly end: number; readonly meaning: Meaning } | undefined {
  if (!word || !name) return word ?? name;
  if (name.end !== word.end) return name.end > word.end ? name : word;
  if (word.meaning.kind === "named" && name.meaning.kind === "subject") {
    return { end: word.end, meaning: { ...word.meaning, codes: name.meaning.codes } };
  }
  return word.meaning.kind === "glue" ? name : word;
}
