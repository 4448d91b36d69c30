/** The few things a user sets once: kept in the browser where it lets us, else until the pane is closed. */
import { useSyncExternalStore } from "react";
import { policyOf, PolicyError, type RulePolicy } from "../../src/rules/policy";
import { DEFAULT_PROFILE, profileNamed } from "../../src/catalogue/profiles";

export type ThemeChoice = "follow" | "light" | "dark";

export interface Settings {
  /** Check again at once after an edit. */
  readonly live: boolean;
  readonly theme: ThemeChoice;
  /** The name of the profile that says which tables the set should hold. */
  readonly profile: string;
  /** Who signs what is verified; empty until somebody said. */
  readonly reviewer: string;
  /** The text of the bureau's rules; empty where there are none. */
  readonly rules: string;
}

export const DEFAULT_SETTINGS: Settings = {
  live: true,
  theme: "follow",
  profile: DEFAULT_PROFILE.name,
  reviewer: "",
  rules: "",
};

/** The bureau's rules as they are kept; undefined where there are none. */
export function readPolicy(text: string): RulePolicy | undefined {
  try {
    return text === "" ? undefined : policyOf(text);
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

const KEY = "gouji.settings";

const listeners = new Set<() => void>();
let current = DEFAULT_SETTINGS;
/** The text from which `current` was read; null where nothing is stored, or the storage is closed to us. */
let read: string | null = null;

/** The settings, alike wherever they are asked for, and the way to change them. */
export function useSettings(): readonly [Settings, (settings: Settings) => void] {
  return [useSyncExternalStore(subscribe, getSettings), setSettings];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function getSettings(): Settings {
  const text = stored();
  if (text !== read) {
    read = text;
    current = parse(text);
  }
  return current;
}

function setSettings(next: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A locked-down frame: the choice lasts as long as the pane.
  }
  read = stored();
  current = next;
  for (const listener of [...listeners]) listener();
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** What was stored, as far as it still says something. */
function parse(text: string | null): Settings {
  try {
    const { live, theme, profile, reviewer, rules } = JSON.parse(text ?? "{}") as Partial<
      Record<keyof Settings, unknown>
    >;
    return {
      live: live !== false,
      theme: theme === "light" || theme === "dark" ? theme : DEFAULT_SETTINGS.theme,
      profile: profileNamed(String(profile))?.name ?? DEFAULT_SETTINGS.profile,
      reviewer: typeof reviewer === "string" ? reviewer : DEFAULT_SETTINGS.reviewer,
      rules: typeof rules === "string" && readPolicy(rules) ? rules : DEFAULT_SETTINGS.rules,
    };
  } catch {
    return DEFAULT_SETTINGS;
  }
}
