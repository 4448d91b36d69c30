import type { WebpackPluginInstance } from "webpack";

/** Writes third-party-notices.txt beside a build, and stops one that has a package without a notice. */
export const NoticesPlugin: new () => WebpackPluginInstance;
