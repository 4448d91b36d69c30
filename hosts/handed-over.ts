/** A file behind the # of an address: how a pane that cannot save hands it to a page of ours in the browser. */
import { fromBase64, toBase64 } from "./base64";

/** A file as the page gets it. */
export interface HandedOver {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param page the address of the page that takes it */
export function addressOfFile(page: URL, name: string, bytes: Uint8Array): string {
  const address = new URL(page);
  address.hash = `${encodeURIComponent(name)}/${toBase64(bytes)}`;
  return address.href;
}

/**
 * @param hash what stands behind the #, with it
 * @returns undefined where no whole file stands there
 */
export function fileOfAddress(hash: string): HandedOver | undefined {
  const [name, base64] = hash.slice(1).split(/\/(.*)/);
  if (!name || !base64) return undefined;
  try {
    return { name: decodeURIComponent(name), bytes: fromBase64(base64) };
  } catch {
    // Cut off on the way, or written by somebody else.
    return undefined;
  }
}
