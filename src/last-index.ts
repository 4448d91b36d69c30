/** The place of the last element that is wanted, -1 where none is. */
export function lastIndex<T>(list: readonly T[], wanted: (one: T, index: number) => boolean): number {
  for (let index = list.length - 1; index >= 0; index--) if (wanted(list[index]!, index)) return index;
  return -1;
}

export function lastOf<T>(list: readonly T[], wanted: (one: T) => boolean): T | undefined {
  return list[lastIndex(list, wanted)];
}
