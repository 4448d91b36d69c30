/** Every command takes exactly the options that it tells of. */
import { COMMANDS } from "../../cli/main";
import { gouji } from "./world";

const optionsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?<![\w-])--[a-z]+/g)].map(([option]) => option)),
];

/** Of the help that other commands than its own are named in. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = { batch: ["--format"] };

let helps: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const texts = [...COMMANDS.keys()].map(
    async (name) => [name, optionsIn((await gouji([name, "--help"])).out)] as const,
  );
  helps = new Map(await Promise.all(texts));
});

test.each([...COMMANDS.keys()])("%s", async (name) => {
  const all = new Set([...helps.values()].flat());
  const taken: string[] = [];
  for (const option of all) {
    const { err } = await gouji([name, option]);
    if (!err.join().startsWith("没有选项")) taken.push(option);
  }
  const told = helps.get(name)!.filter((option) => !ELSEWHERE[name]?.includes(option));
  expect([...taken].sort()).toEqual([...new Set([...told, "--help"])].sort());
});

test("what the overview of all commands names of a command, the command takes", async () => {
  const { out } = await gouji(["--help"]);
  for (const [name, told] of helps) {
    const lines = out.split(/\n {2}gouji /).find((part) => part.startsWith(name))!;
    expect([name, optionsIn(lines.split("\n\n")[0]!).filter((option) => !told.includes(option))]).toEqual([
      name,
      [],
    ]);
  }
});
