import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Statement } from "../../src/statement/statement";
import type { View } from "../views/view";
import * as words from "../wording";
import { BackIcon, MenuIcon } from "./icons";
import type { ReviewItemsProps } from "./ReviewItems";
import { CAPTION } from "./style";
import { UnitSelect } from "./UnitSelect";

const PaneMenu = lazy(() => import("./PaneMenu"));

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    flexShrink: 0,
    minHeight: "52px",
    padding: "8px 8px 8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: "border-box",
  },
  withBack: { paddingLeft: "8px" },
  text: { flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  caption: { ...CAPTION, margin: 0 },
});

export interface HeaderProps {
  readonly view: View;
  readonly statement: Statement | undefined;
  /** The units to choose from; none where there is one. */
  readonly units: readonly string[];
  readonly onUnit: (name: string) => void;
  readonly onView: (view: View) => void;
  /** The title of the view to go back to, and the way there. */
  readonly backTo: string;
  readonly onBack: () => void;
  readonly onOpenFile: (() => void) | undefined;
  /** What the results that are handed in are made of. */
  readonly review: ReviewItemsProps;
  /** The id of the menu's button, to which the focus returns. */
  readonly menuId: string;
}

/** Whose accounts these are, and the way to the other views. */
export function Header({
  view,
  statement,
  units,
  onUnit,
  onView,
  backTo,
  onBack,
  onOpenFile,
  review,
  menuId,
}: HeaderProps) {
  const styles = useStyles();
  const main = view.place === "tab";
  return (
    <header className={mergeClasses(styles.header, !main && styles.withBack)}>
      {!main && (
        <Button appearance="subtle" icon={<BackIcon />} aria-label={words.backTo(backTo)} onClick={onBack} />
      )}
      <div className={styles.text}>
        {main && units.length > 1 ? (
          <h1 className={styles.title}>
            <UnitSelect names={units} chosen={statement?.unitName ?? ""} onChoose={onUnit} />
          </h1>
        ) : (
          <h1 className={styles.title}>{main ? words.statementTitle(statement) : view.title}</h1>
        )}
        <p className={styles.caption}>{main ? words.statementLine(statement) : view.caption}</p>
      </div>
      <Suspense
        fallback={<Button appearance="subtle" disabled icon={<MenuIcon />} aria-label={words.MENU} />}
      >
        <PaneMenu id={menuId} onView={onView} onOpenFile={onOpenFile} review={review} />
      </Suspense>
    </header>
  );
}
