import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type InputHTMLAttributes } from "react";

export type FileButtonProps = ButtonProps & {
  /** The endings that are offered. */
  readonly accept: string;
  /** What the control behind the button is known by. */
  readonly control: InputHTMLAttributes<HTMLInputElement> & Record<`data-${string}`, string | true>;
  readonly onFile: (file: File) => void;
};

/** A button that lets the user choose a file. */
export function FileButton({ accept, control, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        {...control}
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again after it was mended.
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
