import type { Paper } from "./paper.ts";
import { readRegisterEntry } from "./read-audit.ts";
import { registerEntry } from "./register-entry.ts";

/** By the names of their files in `docs/deploiement`. */
export const papers: Record<string, () => Paper> = {
  "fiche-de-registre": () =>
    registerEntry("fiche-de-registre", readRegisterEntry("fiche-de-registre")),
  "fiche-de-registre-serveur": () =>
    registerEntry("fiche-de-registre-serveur", readRegisterEntry("fiche-de-registre-serveur")),
};
