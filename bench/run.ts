/** `npm run bench`: every bench, one after the other. */
import { benchAudit } from "./audit";
import { benchCheck } from "./check";
import { benchDiagnose } from "./diagnose";
import { benchLarge } from "./large";
import { benchNarrate } from "./narrate";

benchAudit();
benchCheck();
benchLarge();
benchNarrate();
benchDiagnose();
