/** `npm run bench`: every bench, one after the other. */
import { benchAudit } from "./audit";
import { benchCheck } from "./check";
import { benchDiagnose } from "./diagnose";
import { benchNarrate } from "./narrate";

benchAudit();
benchCheck();
benchNarrate();
benchDiagnose();
