/** 快捷键和帮助. */

export const HELP = "快捷键和帮助";
export const HELP_CAPTION = "怎么用，按哪些键";

export interface HelpPart {
  readonly title: string;
  readonly lines: readonly string[];
}

export const PARTS: readonly HelpPart[] = [
  {
    title: "怎么用",
    lines: [
      "打开部门决算（或预算）公开表，点“开始核对”。先看“先改这里”：改哪一格、改成多少、改了以后哪些关系成立。",
      "点任何一个单元格，表格就跳到那一格。改好以后，结果自己更新，改正了的标为“已改正”。",
      "“不是这个”列出全部可能的单元格和各自的道理，排除的可以恢复。把握大的可以“全部采用”，一次撤销。",
      "查过、不用改的，展开那一项点“已核实…”，写上理由。以后核对时折在下面，不算错误；数有变动再提醒。",
      "“标出”给有问题的单元格盖上颜色和批注，“清除标记”恢复原样。",
      "菜单里有核对底稿（公式）、审核结果（.xlsx）、审核报告（.docx）、打印、两版比较和全部规则。",
    ],
  },
  {
    title: "保存",
    lines: [
      "网页：改动、标记、填写的内容随时存在这台电脑的浏览器里，网页意外关掉后再打开会问要不要恢复；“另存…副本”才写成文件，原文件不动。",
      "Excel：都在工作簿里，照常保存。Excel 2021、2024（LTSC）里，标出、采用、写入以后，之前键入的内容不能再用 Ctrl+Z 撤销；采用可以在窗格里撤销。",
    ],
  },
];

export const KEYS_TITLE = "快捷键";

/** The keys, what they do, and whether they are the page's own. */
export const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["Ctrl+Enter", "开始核对，重新核对"],
  ["F8", "核对里：下一个问题；说明里：下一处待填；文表核对里：下一处要看的"],
  ["Shift+F8", "上一个问题，上一处"],
  ["F2", "说明里：改写所在的一段"],
  ["Esc", "收起打开的一项，从菜单里的页面返回；正在核对时取消"],
];

export const PAGE_KEYS_TITLE = "网页的表格里";

export const PAGE_KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["F6", "在表格与窗格之间切换"],
  ["Ctrl+F", "在表格里查找"],
  ["F2 或双击", "修改单元格"],
  ["Alt+Enter", "单元格内换行"],
  ["Ctrl+Z、Ctrl+Y", "撤销、重做修改"],
  ["Ctrl+方向键", "到这一行、这一列的头尾"],
  ["Ctrl+Home、Ctrl+End", "到左上角、右下角"],
];

export const visited = (place: number, of: number): string => `第 ${String(place)} 项，共 ${String(of)} 项`;

export const NO_PROBLEMS = "没有列出的问题。";
