/**
 * Starts the page that is one file. Its script stands in it packed (gzip, base64) and is put into the page as it was before;
 * the policy of the page names its hash. Our own unpacking: the browser's has no gzip before Chromium 80, Firefox 113, Safari 16.4.
 */
import { gunzipSync } from "fflate";

const text = atob(document.getElementById("packed")!.textContent!.trim());
const bytes = new Uint8Array(text.length);
for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
const script = document.createElement("script");
script.textContent = new TextDecoder().decode(gunzipSync(bytes));
document.body.append(script);
