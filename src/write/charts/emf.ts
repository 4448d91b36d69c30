/**
 * A drawing as an Enhanced Metafile ([MS-EMF]): the vector picture that Word, WPS and LibreOffice all show. Units are
 * twentieths of a point on a reference device of 1440 dots an inch.
 */
import { INK, type Drawing, type Point, type Shape } from "./drawing";

const PER_POINT = 20;
const DOTS_PER_INCH = 1440;
/** The reference device: its size is said in dots and in millimetres. */
const DEVICE_MM = 508;
const DEVICE_DOTS = (DEVICE_MM / 25.4) * DOTS_PER_INCH;

/** Record types. */
const HEADER = 1;
const POLYGON = 3;
const POLYLINE = 4;
const SET_WINDOW_EXTENT = 9;
const SET_WINDOW_ORIGIN = 10;
const SET_VIEWPORT_EXTENT = 11;
const SET_VIEWPORT_ORIGIN = 12;
const EOF = 14;
const SET_MAP_MODE = 17;
const SET_BACKGROUND_MODE = 18;
const SET_TEXT_ALIGN = 22;
const SET_TEXT_COLOUR = 24;
const SELECT_OBJECT = 37;
const CREATE_PEN = 38;
const CREATE_BRUSH = 39;
const DELETE_OBJECT = 40;
const CREATE_FONT = 82;
const TEXT_OUT = 84;

const ANISOTROPIC = 8;
const TRANSPARENT = 1;
/** Text is placed by its base line and its start. */
const BASELINE = 24;
const GB2312 = 134;
/** As in the text beside it: figures and letters in one font, Chinese in the other. */
const FONTS = { latin: "Times New Roman", chinese: "宋体" } as const;
/** Widths of Times New Roman in ems, where they are not half of one. */
const LATIN_WIDTHS: Readonly<Record<string, number>> = {
  ".": 0.25,
  ",": 0.25,
  " ": 0.25,
  "-": 0.333,
  "%": 0.833,
};
const NO_BRUSH = 0x80000005;

export function emfOf({ width, height, shapes }: Drawing): Uint8Array {
  const file = new Records();
  const [w, h] = [dots(width), dots(height)];
  file.header(w, h);
  file.add(SET_MAP_MODE, ANISOTROPIC);
  file.add(SET_WINDOW_ORIGIN, 0, 0);
  file.add(SET_WINDOW_EXTENT, w, h);
  file.add(SET_VIEWPORT_ORIGIN, 0, 0);
  file.add(SET_VIEWPORT_EXTENT, w, h);
  file.add(SET_BACKGROUND_MODE, TRANSPARENT);
  file.add(SET_TEXT_COLOUR, colour(INK));
  file.add(SET_TEXT_ALIGN, BASELINE);
  for (const shape of shapes) draw(shape, file);
  return file.finish();
}

function dots(points: number): number {
  return Math.round(points * PER_POINT);
}

/** Blue, green, red. */
function colour(hex: string): number {
  const value = parseInt(hex.slice(1), 16);
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
}

/** Objects are made for one shape and given back after it; each has the first free number. */
function draw(shape: Shape, file: Records): void {
  switch (shape.kind) {
    case "area":
      file.add(CREATE_PEN, 1, 0, PER_POINT / 2, 0, colour(shape.outline));
      file.add(CREATE_BRUSH, 2, 0, colour(shape.fill), 0);
      file.add(SELECT_OBJECT, 1);
      file.add(SELECT_OBJECT, 2);
      file.points(POLYGON, shape.points);
      file.release(1, 2);
      return;
    case "line":
      file.add(CREATE_PEN, 1, 0, PER_POINT / 2, 0, colour(shape.colour));
      file.add(SELECT_OBJECT, 1);
      file.points(POLYLINE, shape.points);
      file.release(1);
      return;
    case "words":
      words(shape, file);
  }
}

/** Runs of one font after the other. */
function words({ text, x, y, size, anchor }: Shape & { kind: "words" }, file: Records): void {
  const runs = text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? [];
  const advances = runs.map((run) => advancesOf(run, dots(size)));
  const widths = advances.map((all) => all.reduce((sum, one) => sum + one, 0));
  const whole = widths.reduce((sum, one) => sum + one, 0);
  let at = dots(x) - (anchor === "start" ? 0 : anchor === "end" ? whole : Math.round(whole / 2));
  runs.forEach((run, index) => {
    file.font(1, isLatin(run) ? FONTS.latin : FONTS.chinese, dots(size));
    file.add(SELECT_OBJECT, 1);
    file.text(run, at, dots(y), advances[index]!);
    file.release(1);
    at += widths[index]!;
  });
}

const isLatin = (text: string): boolean => text.charCodeAt(0) < 0x80;

function advancesOf(run: string, size: number): readonly number[] {
  return Array.from({ length: run.length }, (_, at) => {
    const character = run.charAt(at);
    return Math.round(size * (isLatin(character) ? (LATIN_WIDTHS[character] ?? 0.5) : 1));
  });
}

/** Stock objects that take the place of what is given back: no brush, a black pen, the system's font. */
const STOCK: Readonly<Record<"brush" | "pen" | "font", number>> = {
  brush: NO_BRUSH,
  pen: 0x80000007,
  font: 0x8000000d,
};

class Records {
  private readonly words: number[] = [];
  private records = 0;
  private box: readonly [width: number, height: number] = [0, 0];

  /** A record of 32-bit words. */
  add(type: number, ...data: readonly number[]): void {
    this.records++;
    this.words.push(type, (data.length + 2) * 4, ...data);
  }

  header(width: number, height: number): void {
    this.box = [width, height];
    const micrometres = (size: number): number => Math.round((size / DOTS_PER_INCH) * 25_400);
    const hundredths = (size: number): number => Math.round((size / DOTS_PER_INCH) * 2540);
    this.add(
      HEADER,
      ...[0, 0, width, height],
      ...[0, 0, hundredths(width), hundredths(height)],
      0x464d4520,
      0x00010000,
      // Bytes, records and handles are known at the end.
      ...[0, 0, 3],
      ...[0, 0, 0],
      ...[DEVICE_DOTS, DEVICE_DOTS],
      ...[DEVICE_MM, DEVICE_MM],
      ...[0, 0, 0],
      ...[micrometres(DEVICE_DOTS), micrometres(DEVICE_DOTS)],
    );
  }

  points(type: number, points: readonly Point[]): void {
    const [width, height] = this.box;
    const flat = points.flatMap(({ x, y }) => [dots(x), dots(y)]);
    this.add(type, 0, 0, width, height, points.length, ...flat);
  }

  /** LOGFONTW: a height that is negative is the height of the characters. */
  font(handle: number, name: string, size: number): void {
    const face = new Array<number>(16).fill(0);
    for (let at = 0; at < name.length; at++) face[at >> 1]! |= name.charCodeAt(at) << (16 * (at & 1));
    const set = isLatin(name) ? 0 : GB2312 << 24;
    // What follows the face (full name, style, script) is for fonts that are not in the system.
    this.add(CREATE_FONT, handle, -size, 0, 0, 0, 400, set, 0, ...face, ...new Array<number>(57).fill(0));
  }

  text(text: string, x: number, y: number, advances: readonly number[]): void {
    const [width, height] = this.box;
    const characters = new Array<number>(Math.ceil(text.length / 2)).fill(0);
    for (let at = 0; at < text.length; at++) characters[at >> 1]! |= text.charCodeAt(at) << (16 * (at & 1));
    const offset = 76;
    const scale = 2540 / DOTS_PER_INCH;
    this.records++;
    this.words.push(
      TEXT_OUT,
      offset + (characters.length + advances.length) * 4,
      ...[0, 0, width, height],
      // GM_COMPATIBLE, with hundredths of a millimetre for a dot.
      ...[1, float(scale), float(scale)],
      ...[x, y, text.length, offset],
      ...[0, 0, 0, 0, 0],
      offset + characters.length * 4,
      ...characters,
      ...advances,
    );
  }

  release(...handles: readonly number[]): void {
    for (const stock of Object.values(STOCK)) this.add(SELECT_OBJECT, stock);
    for (const handle of handles) this.add(DELETE_OBJECT, handle);
  }

  finish(): Uint8Array {
    this.add(EOF, 0, 16, 20);
    const bytes = new Uint8Array(this.words.length * 4);
    const view = new DataView(bytes.buffer);
    this.words.forEach((word, at) => view.setInt32(at * 4, word | 0, true));
    view.setUint32(48, bytes.length, true);
    view.setUint32(52, this.records, true);
    return bytes;
  }
}

function float(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return view.getInt32(0);
}
