/**
 * The characters of a plain text file. Its encoding is told by its mark, else by what decodes without loss: what fits
 * none is not guessed at, for a text of wrong characters reads like one without faults.
 */
/** The byte order mark of an encoding. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * UTF-8 or UTF-16 by its mark; without one UTF-8, else the Chinese code page, else UTF-16. Undefined where no encoding
 * fits all bytes.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return marked ? decoded(bytes, marked[0]) : (decoded(bytes, "utf-8") ?? guessed(bytes));
}

/** What Chinese papers are written in; a wrong guess is full of other scripts and of what is assigned to nothing. */
const WRITTEN =
  /^[\t-\r -~\u00a0-\u00ff\u0391-\u03c9\u2000-\u2bff\u3000-\u9fff\uf900-\ufaff\ufe10-\ufe6f\ufeff\uff00-\uffef\u{20000}-\u{323af}]*$/u;

/** The text of bytes that are not UTF-8, where what comes out are characters that people write. */
function guessed(bytes: Uint8Array): string | undefined {
  if (isDamagedUtf8(bytes)) return undefined;
  for (const encoding of ["gb18030", "utf-16le", "utf-16be"]) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && WRITTEN.test(text)) return text;
  }
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // UTF-16 of plain letters and digits is valid UTF-8, every other character of it a NUL.
    return encoding === "utf-8" && text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * Whether more of the bytes outside ASCII form UTF-8 characters of three bytes, as Chinese has them, than not: the code
 * page decodes nearly any of them, to other characters.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const goesOn = (at: number): boolean => (bytes[at]! & 0xc0) === 0x80;
  let formed = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    if ((bytes[at]! & 0xf0) === 0xe0 && goesOn(at + 1) && goesOn(at + 2)) {
      formed += 3;
      at += 2;
    } else stray += 1;
  }
  return formed > stray;
}
