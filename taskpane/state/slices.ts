/** Long work of the core, in slices short enough that the pane draws and answers in between. */
import { goOn } from "../../hosts/host";
import type { Steps } from "../../src/steps";

/** In milliseconds. */
const SLICE = 50;

/** Does all the steps. @throws Cancelled once nobody waits for them */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    // A pane that nobody sees need not answer, and its timers are slow.
    if (performance.now() < until || document.hidden) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    goOn(signal);
    until = performance.now() + SLICE;
  }
}
