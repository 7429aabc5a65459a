import { readFileSync } from "node:fs";

const { homepage, repository, bugs } = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
) as {
  homepage: string;
  repository: { type: string; url: string };
  /** `email`: whom to tell about a security problem, privately. */
  bugs: { url: string; email?: string };
};

/** The addresses of the project, which its owner sets in `package.json` at the root and nowhere else. */
export const projectAddresses = { homepage, repository, bugs };

/** `example.org` is reserved for examples: it stands for addresses that the project does not have yet. */
export const arePlaceholders = new URL(homepage).hostname === "example.org";
