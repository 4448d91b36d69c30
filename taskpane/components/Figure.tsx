import { makeStyles, mergeClasses } from "@fluentui/react-components";

const useStyles = makeStyles({ figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" } });

/** A number: digits of one width, and never broken over two lines. */
export function Figure({ children, className }: { readonly children: string; readonly className?: string }) {
  return <span className={mergeClasses(useStyles().figure, className)}>{children}</span>;
}
