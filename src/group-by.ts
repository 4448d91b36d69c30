/** Things by what they have in common, in the order in which it is first met. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, key(item), item);
  return groups;
}

/** One more thing to those of a key. */
export function addTo<T, K>(groups: Map<K, T[]>, key: K, ...items: readonly T[]): void {
  const group = groups.get(key);
  if (group) group.push(...items);
  else groups.set(key, [...items]);
}
