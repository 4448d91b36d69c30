/** `npm run bench`: every bench, one after the other. */
import { benchAudit } from "./audit";
import { benchCheck } from "./check";
import { benchDiagnose } from "./diagnose";
import { benchDocument } from "./document";
import { benchHostile } from "./hostile";
import { benchLarge } from "./large";
import { benchNarrate } from "./narrate";
import { benchPage } from "./page";
import { benchRenew } from "./renew";

async function main(): Promise<void> {
  benchAudit();
  benchDocument();
  benchCheck();
  benchLarge();
  benchNarrate();
  benchRenew();
  await benchHostile();
  await benchPage();
  benchDiagnose();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
