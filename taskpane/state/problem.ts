/** What becomes of an error: a sentence for the user, or a line on the console where it is a fault of ours. */
import { HostError } from "../../hosts/host";
import { UNEXPECTED } from "../wording";

/** @param unexpected what to say of an error that no host meant to say */
export function problemText(error: unknown, unexpected = UNEXPECTED): string {
  logUnexpected(error);
  return error instanceof HostError ? error.message : unexpected;
}

/** For those who look for the cause; what a host means to say is no fault. */
export function logUnexpected(error: unknown): void {
  if (!(error instanceof HostError)) console.error(error);
}
