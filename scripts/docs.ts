/** `npm run docs`: writes the pages of docs/ that are made of the product itself. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { MADE_PAGES } from "./docs/pages";

async function main(): Promise<void> {
  for (const [name, make] of Object.entries(MADE_PAGES))
    writeFileSync(join(__dirname, "../docs", name), await make());
}

void main();
