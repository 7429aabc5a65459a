// One of Vite's import forms, used by tests only; its own type file would ask for more than we install.
interface ImportMeta {
  glob<T>(patterns: readonly string[], options: { eager: true }): Record<string, T>;
}
