// Two of Vite's import forms, used by tests only; its own type files would ask for more than we install.
declare module "*.ts?raw" {
  const text: string;
  export default text;
}

interface ImportMeta {
  glob<T>(patterns: readonly string[], options: { eager: true }): Record<string, T>;
}
