import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  place: {
    maxWidth: "720px",
    margin: "0 auto",
    boxShadow: tokens.shadow16,
    borderRadius: tokens.borderRadiusMedium,
  },
  /** Over the sheet, so that nothing below it moves. */
  over: { position: "absolute", zIndex: 10, top: "8px", left: "8px" },
  /** Where the one thing in view takes the whole width, below it: over it would lie on what can be pressed. */
  below: { order: 1, margin: "8px" },
});

export interface NoticeContent {
  readonly intent: "error" | "info";
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

export function Notice({
  content,
  besides,
  onDismiss,
}: {
  readonly content: NoticeContent;
  /** The width of the pane at the right, which it leaves free; undefined where there is none beside the sheet. */
  readonly besides: number | undefined;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const { intent, text, actions = [] } = content;
  return (
    <div
      className={mergeClasses(styles.place, besides === undefined ? styles.below : styles.over)}
      style={besides === undefined ? undefined : { right: besides + 16 }}
      role={intent === "error" ? "alert" : "status"}
    >
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              aria-label="关闭提示"
              icon={<Dismiss16Regular />}
              onClick={onDismiss}
            />
          }
        >
          {actions.map(({ label, run }) => (
            <Button
              key={label}
              size="small"
              onClick={() => {
                onDismiss();
                run();
              }}
            >
              {label}
            </Button>
          ))}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
