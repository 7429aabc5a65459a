export const isFolderHandle = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "directory";
