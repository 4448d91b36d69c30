/** What the pane waits for before it follows a person who types, in milliseconds. */

/** After the last of several edits in a row, so that typing is never interrupted. */
export const EDIT_PAUSE = 400;

/** After the last key, before what is being typed is kept. */
export const TYPING_PAUSE = 600;
