/** Damage as it happens, and as it is made: bytes, markup, structure. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Chance } from "./random";

/** Bytes overwritten, taken out, doubled, zeroed by the sector; the end cut off. */
export function damagedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let copy: Uint8Array<ArrayBuffer> = bytes.slice();
  for (let times = 1 + chance.below(8); times > 0 && copy.length > 0; times--) {
    const at = chance.below(copy.length);
    const length = 1 + chance.below(Math.min(600, copy.length - at));
    switch (chance.below(7)) {
      case 0:
      case 1:
      case 2:
        copy[at] = chance.below(256);
        break;
      case 3:
        copy.fill(chance.one([0, 255]), at - (at % 512), Math.min(copy.length, at - (at % 512) + 512));
        break;
      case 4:
        copy = joined(copy.subarray(0, at), copy.subarray(at + length));
        break;
      case 5:
        copy = joined(copy.subarray(0, at + length), copy.subarray(at));
        break;
      default:
        if (chance.chance(0.3)) copy = copy.slice(0, at);
    }
  }
  return copy;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** What XML is hurt by, and what readers of Office files stumble over. */
const PIECES = [
  "<",
  ">",
  "/",
  '"',
  "'",
  "&",
  "&lol;",
  "&#0;",
  "&#x110000;",
  "&amp;",
  "",
  "9",
  "-",
  "1e400",
  "NaN",
  "é",
  "\uFFFE",
  "\u202E",
  "_x001B_",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x ",
  "<!DOCTYPE a>",
  "</c>",
  "<row>",
  '<row r="1048577">',
  '<c r="XFE1">',
  '<c r="A1"><v>1</v></c>',
  'r="A0"',
  'r="A1:ZZ99999"',
  's="99999"',
  't="s"',
  't="d"',
  'xml:space="preserve"',
  "__proto__",
  "constructor",
  "../../../etc/passwd",
  "<w:p>",
  "</w:t>",
  '<w:ins w:id="1">',
  "<w:del>",
  '<w:numId w:val="99"/>',
  "<w:tbl><w:tr><w:tc>",
  "</w:tc></w:tr></w:tbl>",
  "：",
  "万元",
  "其中",
] as const;

export function damagedText(text: string, chance: Chance): string {
  let copy = text;
  for (let times = 1 + chance.below(6); times > 0; times--) {
    const at = chance.below(copy.length + 1);
    const length = chance.below(chance.chance(0.1) ? 5000 : 12);
    switch (chance.below(4)) {
      case 0:
        copy = copy.slice(0, at) + copy.slice(at + length);
        break;
      case 1:
        copy = copy.slice(0, at + length) + copy.slice(at);
        break;
      default:
        copy = copy.slice(0, at) + chance.one(PIECES) + copy.slice(at + (chance.chance(0.5) ? 1 : 0));
    }
  }
  return copy;
}

/** A package in which parts are hurt inside, missing, empty, or under a name of evil intent; the zip around them is sound. */
export function damagedPackage(bytes: Uint8Array, chance: Chance, first: RegExp): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts);
  const likely = names.filter((name) => first.test(name));
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const name = chance.one(chance.chance(0.7) && likely.length > 0 ? likely : names);
    const part = parts[name];
    if (!part) continue;
    switch (chance.below(10)) {
      case 0:
        delete parts[name];
        break;
      case 1:
        parts[name] = new Uint8Array(0);
        break;
      case 2:
        parts[
          chance.one(["../" + name, "/" + name, name.toUpperCase(), "__proto__", "constructor/" + name])
        ] = part;
        break;
      case 3:
        parts[name] = parts[chance.one(names)] ?? part;
        break;
      default:
        parts[name] = /\.(?:xml|rels|vml)$/.test(name)
          ? new Uint8Array(strToU8(damagedText(strFromU8(part), chance)))
          : damagedBytes(part, chance);
    }
  }
  return zipSync(parts, { level: 1 });
}
