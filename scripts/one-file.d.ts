import type { Compiler } from "webpack";

export declare class OneFilePlugin {
  constructor(files: { readonly html: string; readonly script: string; readonly unpack: string });
  apply(compiler: Compiler): void;
}
export declare function unpacked(html: string): string;
