/** The script of report.html, and its hash for the policy of the page. */
declare const built: { readonly script: string; readonly hash: string };
export default built;
