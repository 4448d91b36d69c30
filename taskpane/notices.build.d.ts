/** One text of a licence, and the packages that come under it. */
export interface Notice {
  readonly licence: string;
  readonly packages: readonly { readonly name: string; readonly version: string }[];
  readonly text: string;
}
declare const notices: readonly Notice[];
export default notices;
