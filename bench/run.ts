/** `npm run bench`: every bench, one after the other. */
import { benchAudit } from "./audit";
import { benchCheck } from "./check";
import { benchDiagnose } from "./diagnose";
import { benchDocument } from "./document";
import { benchLarge } from "./large";
import { benchNarrate } from "./narrate";
import { benchRenew } from "./renew";

benchAudit();
benchDocument();
benchCheck();
benchLarge();
benchNarrate();
benchRenew();
benchDiagnose();
