/** Long work in steps: between two of them whoever waits may do something else, or leave the work undone. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
