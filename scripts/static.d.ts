/** Serves a folder on 127.0.0.1; port 0 takes any, a busy one gives way to the next. */
export function serve(folder: string, port: number): Promise<{ address: string; close: () => Promise<void> }>;
