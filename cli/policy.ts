/** `--rules`: the rules as a bureau wants them, from its file. */
import { policyOf, PolicyError, type RulePolicy } from "../src/rules/policy";
import { FileError, type Io } from "./io";
import type { Parsed } from "./options";

export const RULES_OPTION = { rules: { type: "string" } } as const;

/** @throws FileError where it cannot be read, or is none */
export async function policyFrom(
  { values }: Parsed,
  io: Pick<Io, "read">,
): Promise<{ readonly text: string; readonly policy: RulePolicy } | undefined> {
  const path = values["rules"];
  if (typeof path !== "string") return undefined;
  const text = new TextDecoder().decode(await io.read(path));
  try {
    return { text, policy: policyOf(text) };
  } catch (error) {
    if (error instanceof PolicyError) throw new FileError(`${path}：不是规则设置，${error.message}。`);
    throw error;
  }
}
