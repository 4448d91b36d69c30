import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  /** Over the page, so that nothing below it moves. */
  place: {
    position: "absolute",
    zIndex: 10,
    left: "8px",
    right: "8px",
    maxWidth: "720px",
    margin: "0 auto",
    boxShadow: tokens.shadow16,
    borderRadius: tokens.borderRadiusMedium,
  },
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
  /** The width of the pane at the right, which it leaves free; where there is none beside the sheet it stands at the bottom. */
  readonly besides: number | undefined;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const { intent, text, actions = [] } = content;
  return (
    <div
      className={styles.place}
      style={besides === undefined ? { bottom: 8 } : { top: 8, right: besides + 16 }}
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
