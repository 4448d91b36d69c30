/**
 * package-lock.json is whole: `npm ci` takes it on every system and `npm install` leaves it as it is. npm forgets the programs
 * of other systems when it writes a lock beside an installed folder that has only its own; npm 10 knows no `libc`, takes it
 * out of the lock, and npm 11 does not put it back. `npm install` and then `npx npm@10 install --package-lock-only` mend both.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Entry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly libc?: readonly string[];
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const ROOT = join(__dirname, "../..");
const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), "utf8"));
const { packages } = read("package-lock.json") as { packages: Readonly<Record<string, Entry>> };
const installed = Object.entries(packages).filter(([place]) => place !== "");

/** The entry that node would load for `name` from within `place`: the nearest folder upwards that has it. */
function found(name: string, place: string): Entry | undefined {
  const here = packages[`${place === "" ? "" : `${place}/`}node_modules/${name}`];
  if (here || place === "") return here;
  return found(name, place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/"))));
}

test("every dependency that an entry names, the optional ones too, has an entry of its own", () => {
  const missing = Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })
      .filter((name) => !found(name, place))
      .map((name) => `${place} › ${name}`),
  );
  expect(missing).toEqual([]);
});

test("every entry has its integrity, and none the address of a registry or what npm 10 would take out", () => {
  expect(installed.length).toBeGreaterThan(0);
  expect(installed.filter(([, { integrity }]) => !integrity).map(([place]) => place)).toEqual([]);
  expect(installed.filter(([, entry]) => entry.resolved !== undefined).map(([place]) => place)).toEqual([]);
  expect(installed.filter(([, entry]) => entry.libc !== undefined).map(([place]) => place)).toEqual([]);
});

test("what comes as a program for each system is there for Windows, macOS and Linux, x64 and arm64", () => {
  const programs = installed
    .map(([place, entry]) => ({
      place,
      choices: Object.keys(entry.optionalDependencies ?? {}).map((name) => found(name, place)),
    }))
    .filter(({ choices }) => choices.some((choice) => choice?.os && choice.cpu));
  expect(programs.map(({ place }) => place)).toContain("node_modules/@swc/core");
  for (const { place, choices } of programs) {
    for (const os of ["win32", "darwin", "linux"]) {
      for (const cpu of ["x64", "arm64"]) {
        const fitting = choices.filter((choice) => choice?.os?.includes(os) && choice.cpu?.includes(cpu));
        expect([place, os, cpu, fitting.length > 0]).toEqual([place, os, cpu, true]);
      }
    }
  }
});

test("the lock asks for what package.json asks for", () => {
  const wanted = read("package.json") as Entry;
  const { dependencies, devDependencies } = packages[""]!;
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: wanted.dependencies,
    devDependencies: wanted.devDependencies,
  });
});
