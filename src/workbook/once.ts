/** What is worked out from an object once, and kept as long as the object is. */
export function onceFor<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    let answer = known.get(of);
    if (answer === undefined && !known.has(of)) known.set(of, (answer = work(of)));
    return answer as T;
  };
}
