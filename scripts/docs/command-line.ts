/** docs/命令行选项.md: what each command says of itself. */
import { COMMANDS, run } from "../../cli/main";
import type { Io } from "../../cli/io";

const HEAD = `# 命令行选项

这一页由 \`npm run docs\` 生成，不要手改：就是 \`gouji --help\` 和各命令的 \`gouji <命令> --help\`。怎样用见[命令行](命令行.md)，\`--format json\` 写出什么见[命令行的 JSON](命令行的JSON.md)。
`;

export async function commandLinePage(): Promise<string> {
  const sections = [["gouji", await helpOf([])]];
  for (const name of COMMANDS.keys()) sections.push([`gouji ${name}`, await helpOf([name])]);
  const pages = sections.map(([title, help]) => `## ${title}\n\n\`\`\`text\n${help}\`\`\`\n`);
  return `${HEAD}\n${pages.join("\n")}`;
}

async function helpOf(command: readonly string[]): Promise<string> {
  let help = "";
  // Help is asked for before anything else: nothing of the world but standard output is used.
  await run([...command, "--help"], { out: (text: string) => void (help += text) } as Io);
  return help;
}
