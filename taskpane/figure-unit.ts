/** The unit right behind a figure, empty where none is: the two are not parted. */
export function unitBehind(after: string): string {
  return /^[ \u00a0]?(?:[%％﹪]|[万亿]?元)/.exec(after)?.[0] ?? "";
}
