/** `npm run bench`: every bench, one after the other. */
import { benchCheck } from "./check";
import { benchDiagnose } from "./diagnose";
import { benchNarrate } from "./narrate";

benchCheck();
benchNarrate();
benchDiagnose();
