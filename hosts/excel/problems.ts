/** What Excel refuses, in sentences an accountant can act upon. */
import { HostError } from "../host";

/** What the adapter was about to do; a refusal is explained by it. */
export interface Doing {
  /** `读取工作簿`, `标出`: completes “不能…”. */
  readonly what: string;
  /** The sheet concerned, where there is one. */
  readonly sheet?: string;
}

/** Something was refused on the way, and so was taking it back: what is left is told with the cause. */
export class Unfinished extends Error {
  override readonly name = "Unfinished";

  /** @param sheet how sheets that were left behind begin to be called */
  constructor(
    readonly cause: unknown,
    readonly sheet: string,
  ) {
    super("Not taken back");
  }
}

const EDITING = "有单元格正在编辑：请先按 Enter 或 Esc 结束编辑，再试一次。";

/** The code of an error of Excel's client library; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof HostError || typeof error !== "object" || error === null) return undefined;
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return name === "RichApi.Error" && typeof code === "string" ? code : undefined;
}

export function isEditing(error: unknown): boolean {
  return codeOf(error) === "InvalidOperationInCellEditMode";
}

/** True where the answer of Excel was larger than it sends (5 MB on the web). */
export function isTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "5103" || code === "5104";
}

export function isGone(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ItemNotFound" || code === "InvalidReference" || code === "InvalidObjectPath";
}

export function isRefused(error: unknown): boolean {
  return codeOf(error) === "AccessDenied";
}

export const gone = (sheet: string): HostError =>
  new HostError(`工作表“${sheet}”已被删除或改名：请重新核对。`);

export const hidden = (sheet: string): HostError =>
  new HostError(`工作表“${sheet}”是隐藏的：请先取消隐藏，再定位。`);

export const protectedSheets = (names: readonly string[], what: string): HostError =>
  new HostError(
    `工作表${names.map((name) => `“${name}”`).join("、")}受保护，不能${what}：请先在“审阅”中撤销工作表保护。`,
  );

export const protectedStructure = (what: string): HostError =>
  new HostError(`工作簿的结构受保护，不能${what}：请先在“审阅”中撤销工作簿保护。`);

/**
 * What clearing the marks could not look at or take off.
 *
 * @param formats names of sheets with such conditional formats
 * @param words whether there are such comments
 */
export function leftOver(formats: readonly string[], words: boolean): string | undefined {
  const sheets = formats.map((name) => `“${name}”`).join("、");
  const what = [
    ...(sheets === "" ? [] : [`工作表${sheets}上的某些条件格式`]),
    ...(words ? ["某些批注"] : []),
  ];
  if (what.length === 0) return undefined;
  return `Excel 读不出或去不掉${what.join("和")}，没有动；其余标记已清除。如果表上还看得见标记，请保存后重新打开工作簿，再清除一次。`;
}

/** What of the looks of a sheet that we made Excel would not do; nothing where it did everything. */
export function undressed(sheet: string, refused: readonly string[]): string | undefined {
  if (refused.length === 0) return undefined;
  const said = `“${sheet}”已写好，只是 Excel 没有做成：${refused.join("、")}。`;
  if (refused.length === 1 && refused[0] === ONE_PAGE)
    return `${said}打印前请在“页面布局”里把宽度设为 1 页。`;
  return `${said}如果还开着别的工作簿，请先点一下要核对的工作簿，再写一次。`;
}

/** What a sheet is to be scaled to, where Excel does not do it. */
export const ONE_PAGE = "缩放到一页宽";

export const MANUAL = "工作簿设为手动计算，公式的结果可能不是最新的：请先按 F9 重新计算，再核对。";

export const ONLY_READ = "工作簿是只读的：可以核对，不能标出、改正和写入。";

const READ_ONLY = "工作簿是只读的，不能改动：请点“启用编辑”或另存一份再试。";

/** Turns what Excel refused into one sentence; a HostError already is one, and a fault of ours stays what it is. */
export function hostErrorOf(error: unknown, doing: Doing, readOnly: boolean): unknown {
  if (error instanceof Unfinished) {
    const told = hostErrorOf(error.cause, doing, readOnly);
    if (!(told instanceof HostError)) return told;
    return new HostError(
      `${told.message}工作簿里可能多出名称以“${error.sheet}”开头的工作表，是没有写完或没有换下的，下次写入时自动去掉。`,
    );
  }
  const { what, sheet } = doing;
  const code = codeOf(error);
  if (code === undefined) return error;
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return new HostError(EDITING);
    case "AccessDenied":
      if (readOnly) return new HostError(READ_ONLY);
      return sheet === undefined
        ? new HostError(
            `工作表受保护或工作簿只读，不能${what}：请先撤销保护或启用编辑；单位要求敏感度标签的，请先给工作簿选好标签。`,
          )
        : protectedSheets([sheet], what);
    case "ItemNotFound":
    case "InvalidReference":
    case "InvalidObjectPath":
      return missing(whatIsMissing(error), doing);
    case "ResponsePayloadSizeLimitExceeded":
    case "RequestPayloadSizeLimitExceeded":
    case "5103":
    case "5104":
      return new HostError(`不能${what}：工作簿太大，超出 Excel 网页版一次能传的数量。`);
    case "ActivityLimitReached":
    case "5102":
    case "RequestAborted":
    case "Conflict":
      return new HostError(`Excel 正忙，没有${what}：请过一会儿再试。`);
    case "InactiveWorkbook":
      return new HostError(`不能${what}：请先点一下要核对的工作簿，让它成为当前窗口。`);
    case "ApiNotFound":
    case "NotImplemented":
      return new HostError(
        `这个版本的 Excel 不能${what}：请升级到 Excel 2021 或更新的版本，或使用网页版勾稽。`,
      );
    case "GeneralException":
      // What most members that need the window in front give where another workbook is there.
      return new HostError(
        `Excel 没有完成“${what}”（${code}）：如果还开着别的工作簿，请先点一下要核对的工作簿，再试一次。`,
      );
    default:
      return new HostError(`Excel 没有完成“${what}”（${code}）：请再试一次。`);
  }
}

/** What may be missing, by the class of the member at which Excel stopped (`WorksheetCollection.getItem`). */
const OBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^ConditionalFormat|^CustomConditional|^ConditionalRange/, "条件格式"],
  [/^(?:Comment|Note)/, "批注"],
  [/^Chart/, "图表"],
  [/^CustomXml/, "勾稽记在工作簿里的内容"],
  [/^Worksheet/, "工作表"],
];

/** @returns undefined where Excel does not tell */
function whatIsMissing(error: unknown): string | undefined {
  const { debugInfo } = error as { readonly debugInfo?: { readonly errorLocation?: unknown } };
  const location = debugInfo?.errorLocation;
  if (typeof location !== "string") return undefined;
  return OBJECTS.find(([type]) => type.test(location))?.[1];
}

function missing(object: string | undefined, { what, sheet }: Doing): HostError {
  if (object === "工作表") {
    return sheet === undefined
      ? new HostError(`不能${what}：有工作表已被删除或改名，请重新核对。`)
      : gone(sheet);
  }
  const on = sheet === undefined ? "" : `工作表“${sheet}”`;
  const unknown = on === "" ? "要用的一处内容" : `${on}或上面要用的一处内容`;
  const subject = `Excel 找不到${object === undefined ? unknown : `${on}要用的${object}`}`;
  return new HostError(`不能${what}：${subject}，请重新核对后再试。`);
}
