/** Word numbers paragraphs by itself: pasted, they have lost their numbers, or have been numbered anew one after the other. */
import { auditText } from "../../src/text/audit";
import { OUTLINES } from "../../generate/texts";
import { Book } from "../../generate/texts/books";

const NUMBER =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]|（\d+）|[①-⑳])\s*/;

const WAYS: readonly (readonly [name: string, of: (texts: readonly string[]) => readonly string[]])[] = [
  ["lost", (texts) => texts.map((text) => text.replace(NUMBER, ""))],
  [
    "given anew",
    (texts) => {
      let number = 0;
      return texts.map((text) => text.replace(NUMBER, () => `${++number}. `));
    },
  ],
];

const CASES = [
  ["hunan", 911],
  ["beijing", 912],
  ["beijing", 913],
  ["guangdong", 911],
].flatMap(([outline, seed]) =>
  WAYS.map(([way, numbered]) => ({ outline: outline as string, seed: seed as number, way, numbered })),
);

test.each(CASES)("$outline $seed, numbers $way: nobody is accused", ({ outline, seed, numbered }) => {
  const { family, write } = OUTLINES.find(({ name }) => name === outline)!;
  const rich = { fundMoney: true, threePublic: true, balances: true };
  const book = new Book(seed, { family, ...(seed % 2 ? rich : {}) });
  const paragraphs = numbered(write(book)).map((text) => ({ text }));
  for (const statement of [undefined, book.statement]) {
    const { claims, remarks } = auditText(paragraphs, statement);
    expect(claims.filter(({ verdict }) => verdict === "wrong").map(({ text }) => text)).toEqual([]);
    expect(
      remarks
        .filter(({ severity, rule }) => severity === "error" && rule.startsWith("N-"))
        .map(({ rule }) => rule),
    ).toEqual([]);
  }
});
