/** Buttons of the ribbon that run a function. */
import { HostError } from "../host";

/** The page that shows one sentence, beside the page of the commands. */
const MESSAGE_PAGE = "message.html";

/** Size of its window, in percent of the screen. */
const SIZE = { height: 20, width: 30, displayInIframe: true };

/**
 * Runs `work` when the button with this function name is pressed; what goes wrong, and what it has to say, is said in a
 * small window.
 */
export function answerCommand(functionName: string, work: () => Promise<string | undefined>): void {
  void Office.onReady(() => {
    Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
      void work()
        .then((sentence) => (sentence === undefined ? undefined : say(sentence)))
        .catch((error: unknown) => {
          if (!(error instanceof HostError)) throw error;
          return say(error.message);
        })
        .finally(() => event.completed());
    });
  });
}

function say(sentence: string): Promise<void> {
  const address = new URL(MESSAGE_PAGE, location.href);
  address.hash = encodeURIComponent(sentence);
  return new Promise((done) => Office.context.ui.displayDialogAsync(address.href, SIZE, () => done()));
}
