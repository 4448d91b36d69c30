/** What holds of the provinces as a whole: each has its own name, place and words, and general is what all extend. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { LAYOUTS } from "../../src/catalogue/layouts";
import { PROFILES } from "../../src/catalogue/profiles";
import { general, PROVINCES } from "../../src/catalogue/provinces";
import { STYLES } from "../../src/catalogue/styles";

const ALL = [general, ...PROVINCES];
const repeated = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

test("a province is the folder of its name", () => {
  const places = join(__dirname, "../../src/catalogue/provinces");
  expect(ALL.filter(({ name }) => !existsSync(join(places, name, "index.ts")))).toEqual([]);
});

test("no name is given twice: of provinces, profiles, styles, layouts", () => {
  for (const named of [ALL, PROFILES, STYLES]) expect(repeated(named.map(({ name }) => name))).toEqual([]);
  expect(repeated(LAYOUTS.map(({ id }) => id))).toEqual([]);
});

test("no department is of two provinces by its name", () => {
  const regions = ALL.flatMap(({ regions = [] }) => regions);
  expect(repeated(regions)).toEqual([]);
  expect(
    regions.filter((region) => regions.some((other) => other !== region && region.startsWith(other))),
  ).toEqual([]);
});

test("each set has the tables that every set has, and none is both required and optional", () => {
  for (const { required, optional } of PROFILES) {
    expect(required).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7, 8]));
    expect(required.filter((slot) => optional.includes(slot))).toEqual([]);
  }
});
