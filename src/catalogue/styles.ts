/** The styles: the wordings of the provinces by name, the general one last. */
import { general, PROVINCES, publishedBy, type Published } from "./provinces";
import type { Province } from "./provinces/province";
import type { Style, Wording } from "./style";

/** A style, and the province whose it is. */
export interface ProvinceStyle {
  readonly province: Province;
  readonly signs: Published["signs"];
  readonly style: Style;
}

export const PROVINCE_STYLES: readonly ProvinceStyle[] = [...PROVINCES, general]
  .flatMap(publishedBy)
  .flatMap(({ wording, province, signs, ...published }) =>
    wording ? [{ province, signs, style: styleOf(published, province, wording) }] : [],
  );

export const STYLES: readonly Style[] = PROVINCE_STYLES.map(({ style }) => style);

/** The style of a name; undefined where there is none. */
export function styleNamed(name: string): Style | undefined {
  return STYLES.find((style) => style.name === name);
}

function styleOf(
  { name, kind }: Pick<Published, "name" | "kind">,
  { title }: Province,
  { note, parts, ...wording }: Wording,
): Style {
  return {
    ...wording,
    name,
    kind,
    title: note === undefined ? title : `${title}（${note}）`,
    outline: Object.values(parts).flat(),
  };
}
