export function kitUrl(text: string): string;
export function kitFile(url: string): { name: string; bytes: Uint8Array };
