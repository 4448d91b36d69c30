/** Bytes as text and back, where text is all that can be kept. */

/** As many bytes at once as a call takes arguments. */
const STRETCH = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += STRETCH)
    binary += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  return btoa(binary);
}

/** @throws DOMException where the text is no base64 */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
