/** What the command line says about itself. */

/** A call that is wrong: one sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const USAGE = `勾稽：部门决算公开报表的核对

用法
  gouji check  文件… [--format text|json] [--prior 上年文件] [--profile 名称] [--mark 输出.xlsx]
  gouji rules  [--format text|json]

  gouji audit、gouji narrate、gouji batch 尚未提供。

  gouji <命令> --help 看该命令的用法，gouji --version 看版本。

退出码
  0 没有错误；1 至少有一处错误；2 文件不能读取，或者命令写得不对。
`;

export const CHECK_USAGE = `核对决算（或预算）公开工作簿的勾稽关系

用法
  gouji check 文件… [选项]

  文件为 .xlsx 或 .xls，可以给出多个；其中一个不能读取时，其余的照常核对。

选项
  --format text|json   输出格式，默认 text；json 只写到标准输出
  --prior 文件         上年决算工作簿
  --profile 名称       按哪个省的一套表判断缺表：{PROFILES}
  --mark 输出.xlsx     把结果标在一份副本上（填充色和批注），原文件不变；只用于一个 .xlsx 文件
  -h, --help           显示本说明
`;

export const RULES_USAGE = `列出全部规则

用法
  gouji rules [--format text|json]
`;
