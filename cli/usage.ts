/** What the command line says about itself. */

/** A call that is wrong: one sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const USAGE = `勾稽：部门决算公开报表的核对

用法
  gouji check  文件… [--format text|json] [--prior 上年文件] [--profile 名称] [--mark 输出.xlsx]
               [--report 审核结果.xlsx|审核报告.docx] [--paper 输出.xlsx] [--rules 规则设置.json]
  gouji audit  [文件] --text 说明.docx|.txt [--unit 名称] [--format text|json] [--prior 上年文件] [--budget 预算文件]
               [--rules 规则设置.json] [--explain]
  gouji narrate 文件 [--unit 名称] [--style 名称 | --from 上年说明.docx|.txt] [--prior 上年文件] [--budget 预算文件]
               [--inputs 补充.json] [--tracked] [-o 输出.docx|.txt]
  gouji unmark 文件 -o 输出.xlsx
  gouji diff   旧文件 新文件 [--format text|json]
  gouji batch  文件夹… --out 结果文件夹 [--jobs N] [--shard I/N] [--profile 名称]
               [--rules 规则设置.json]
  gouji rules  [--format text|json]

  gouji <命令> --help 看该命令的用法，gouji --version 看版本。

退出码
  0 没有错误；1 至少有一处错误；2 文件不能读取，或者命令写得不对。
`;

export const CHECK_USAGE = `核对决算（或预算）公开工作簿的勾稽关系

用法
  gouji check 文件… [选项]

  文件为 .xlsx 或 .xls，可以给出多个；其中一个不能读取时，其余的照常核对。
  也可以是公开用的整份文档（.docx）：核对其中的表，再按这些表核对其中的文字。
  一个工作簿里有几个单位的表时，各单位分别核对；有汇总表的，再与各单位之和核对。

选项
  --format text|json   输出格式，默认 text；json 只写到标准输出
  --prior 文件         上年决算工作簿，用来核对年初数和表上印的上年数；核对预算时为上年预算（或决算）工作簿
  --renamed            上年工作簿的部门名称不同，但确是同一部门：照样据此核对
  --profile 名称       按哪个省的一套表判断缺表：{PROFILES}
  --rules 文件         本单位的规则设置：停用哪些规则，哪些按错误、提醒或提示，格式见 docs/rules-file.md
  --mark 输出.xlsx     把结果标在一份副本上（底色和批注），原文件不变；只用于一个 .xlsx 文件，已有的标记换成新的
  --report 输出        审核结果（.xlsx）或审核报告（.docx），末尾留编制、复核、日期；只用于一个文件
  --paper 输出.xlsx    在一份副本里加上核对底稿：每条勾稽关系一行，金额和结论都是公式；只用于一个 .xlsx 文件
  --force              输出文件已经存在时替换它，不给出时不改动它
  -h, --help           显示本说明
`;

export const AUDIT_USAGE = `核对情况说明里的每个数字：与表对，与文中其他数对

用法
  gouji audit [文件] --text 说明 [选项]

  文件为决算（或预算）工作簿，.xlsx 或 .xls；说明为 .docx 或 .txt（一段一行）。说明是带着表的整份文档时，还逐格比较
  文档里的表与工作簿是否一致。不给文件时按文档自己的表核对；没有表时只核对文字自己：百分比、增减、合计与分项、
  前后一致、错漏字句；文中的数与表是否相同，没有核对。

选项
  --text 说明          要核对的情况说明
  --unit 名称          工作簿里有几个单位的表时，核对哪一个
  --prior 文件         上年决算工作簿，用来核对上年数和增减；核对预算的说明时为上年预算（或决算）工作簿
  --budget 文件        本年预算工作簿，用来核对年初预算数
  --renamed            这两份工作簿的部门名称不同，但确是同一部门：照样据此核对
  --rules 文件         本单位的规则设置，格式见 docs/rules-file.md
  --explain            列出每个数字所在的分句、怎样读的、依据什么、为什么没有核对
  --format text|json   输出格式，默认 text；json 只写到标准输出
  -h, --help           显示本说明
`;

export const UNMARK_USAGE = `清除勾稽标在工作簿里的底色和批注，写成一份副本

用法
  gouji unmark 文件 -o 输出.xlsx [--force]

  网页、命令行和 Excel 窗格标出的都认得；您自己的批注、底色和条件格式不动。标出以后没有用别的软件存过的，副本与标出之前
  完全相同。

选项
  -o, --output 文件    写入的 .xlsx
  --force              输出文件已经存在时替换它，不给出时不改动它
  -h, --help           显示本说明
`;

export const DIFF_USAGE = `比较一本工作簿的两个版本：改了哪些格，哪些问题解决了、新出现、仍在

用法
  gouji diff 旧文件 新文件 [--format text|json]

  按表、项目和栏比较，行列移动过也认得。新文件里还有错误时退出码为 1。

选项
  --format text|json   输出格式，默认 text；json 只写到标准输出
  -h, --help           显示本说明
`;

export const BATCH_USAGE = `核对文件夹里的全部工作簿，写出汇总

用法
  gouji batch 文件夹… --out 结果文件夹 [选项]

  下级文件夹里的 .xlsx、.xlsm 和 .xls 也在内；别的文件、读不了的文件夹不核对，逐个列出来。一个文件 60 秒没有核对完
  就跳过，并写明。
  结果文件夹里写 report.jsonl（一个工作簿一行，有几个单位的一个单位一行，与 check --format json 的一项相同）、
  report.html 和 report.xlsx（给人看的汇总）。

选项
  --out 文件夹         放结果的文件夹，没有时新建
  --jobs N             同时核对几个，不给出时按处理器的个数；不影响结果
  --shard I/N          只核对 N 份中的第 I 份，用于几台电脑分头核对
  --profile 名称       按哪个省的一套表判断缺表：{PROFILES}
  --rules 文件         本单位的规则设置，格式见 docs/rules-file.md
  -h, --help           显示本说明
`;

export const RULES_USAGE = `列出全部规则

用法
  gouji rules [--format text|json]

选项
  --format text|json   输出格式，默认 text；json 只写到标准输出
  -h, --help           显示本说明
`;

export const NARRATE_USAGE = `按表写出情况说明

用法
  gouji narrate 文件 [选项]

  文件为 .xlsx 或 .xls。表上没有的数和原因在正文里写成【待填：…】，并列在标准错误上。
  没有给出 --prior、--budget、--inputs 时，采用网页或窗格保存在工作簿里的，并在标准错误上说明。

选项
  --style 名称         文体，不给出时按表的样式选用：{STYLES}
  --from 上年说明      套用本部门上年的说明（.docx 或 .txt）：话照旧，数字、年度、增减、所列各项换成今年的；没有读懂的原样留下，
                       标“待核对”，原因标“请改写”，没有的数写成【待填：…】，都列在标准错误上
  --tracked            与 --from 一起用：写成修订，由人在 Word 或 WPS 里逐处接受；不给出时直接改好
  --renamed            上年表、预算表或上年说明的部门名称不同，但确是同一部门：照样采用
  --prior 文件         上年决算工作簿（写预算的说明时为上年预算工作簿）；与 --from 一起用时，上年说明也据此读懂
  --budget 文件        本年预算工作簿，提供年初预算数
  --inputs 补充.json   表上没有的数、原因和用途，格式见 docs/narrate-inputs.md
  --unit 名称          工作簿里有几个单位的表时，写哪一个
  --decimals 1|2       百分比的小数位数，不给出时按文体
  -o, --output 文件    写入 .docx（排好版）或 .txt（一段一行），不给出时写到标准输出
  --force              输出文件已经存在时替换它，不给出时不改动它
  -h, --help           显示本说明
`;
